namespace EsaLogs.Records;

/// <summary>One log line (with the physical lines that continue it): its header, what it says, and the ids it belongs to.</summary>
public sealed class EsaLogEntry : IEsaRecord, IComparable<EsaLogEntry>, IComparable
{
    /// <summary>Wall clock of the appliance (kind Unspecified); empty for text without a header.</summary>
    public DateTime? Timestamp { get; internal init; }

    /// <summary><see cref="Timestamp"/> as an instant (UTC); empty where the log does not tell its offset and no time zone was given.</summary>
    public DateTime? TimestampUtc { get; internal init; }

    /// <summary>Host name of the syslog header or serial number of the appliance; empty where the log names neither.</summary>
    public string? Appliance { get; internal init; }

    /// <summary>Level word of the line: <c>Critical</c>, <c>Warning</c>, <c>Info</c>, <c>Debug</c>, <c>Trace</c>; empty where the header has none.</summary>
    public string Level { get; internal init; } = "";

    /// <summary>What the line says, e.g. <c>AuthFailed</c>; <c>Unknown</c> for a line that fits no form.</summary>
    public string Kind { get; internal init; } = "";

    /// <summary>Inbound connection id.</summary>
    public long? Icid { get; internal init; }

    /// <summary>Outbound connection id.</summary>
    public long? Dcid { get; internal init; }

    /// <summary>Message id.</summary>
    public long? Mid { get; internal init; }

    /// <summary>Recipient id, the first where the line names several.</summary>
    public long? Rid { get; internal init; }

    /// <summary>The line without its header; lines that continue it are joined with one blank.</summary>
    public string Text { get; internal init; } = "";

    /// <summary>The fields of the form, by name.</summary>
    public FieldList Fields { get; internal init; } = FieldList.None;

    /// <summary>File that holds the line.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>Number of the line in <see cref="Source"/>, from 1.</summary>
    public long LineNumber { get; internal init; }

    /// <summary>Time, level and text, as in a log file.</summary>
    public override string ToString() => $"{Timestamp:s} {(Level.Length > 0 ? Level + ": " : "")}{Text}".TrimStart();

    /// <summary>By <see cref="Timestamp"/>, then file and line.</summary>
    public int CompareTo(EsaLogEntry? other)
        => other is null
            ? 1
            : RecordOrder.Compare(Timestamp ?? default, Source, LineNumber, other.Timestamp ?? default, other.Source, other.LineNumber);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => RecordOrder.Compare(this, obj);

    /// <inheritdoc/>
    void IEsaRecord.Accept<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(nameof(Timestamp), Timestamp);
        visitor.Visit(nameof(TimestampUtc), TimestampUtc);
        visitor.Visit(nameof(Appliance), Appliance);
        visitor.Visit(nameof(Level), Level);
        visitor.Visit(nameof(Kind), Kind);
        visitor.Visit(nameof(Icid), Icid);
        visitor.Visit(nameof(Dcid), Dcid);
        visitor.Visit(nameof(Mid), Mid);
        visitor.Visit(nameof(Rid), Rid);
        visitor.Visit(nameof(Text), Text);
        visitor.Visit(nameof(Fields), Fields);
        visitor.Visit(nameof(Source), Source);
        visitor.Visit(nameof(LineNumber), LineNumber);
    }
}
