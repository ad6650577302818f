namespace EsaLogs.Records;

/// <summary>What the logs of one appliance hold, and what of it was not understood.</summary>
public sealed class EsaLogSummary : IEsaRecord
{
    /// <summary>Host name of the syslog header or serial number of the appliance; empty where the log names neither.</summary>
    public string? Appliance { get; internal init; }

    /// <summary>First stamp, by the appliance's wall clock; empty where no line has one.</summary>
    public DateTime? StartTime { get; internal init; }

    /// <summary>Last stamp, by the appliance's wall clock; empty where no line has one.</summary>
    public DateTime? EndTime { get; internal init; }

    /// <summary>Files that hold lines of the appliance.</summary>
    public int FileCount { get; internal init; }

    /// <summary>Physical lines.</summary>
    public long LineCount { get; internal init; }

    /// <summary>Log lines that fit no form.</summary>
    public long UnknownCount { get; internal init; }

    /// <summary>Bytes of text, as it is without compression.</summary>
    public long ByteCount { get; internal init; }

    /// <summary>Connections, as <see cref="EsaConnection"/> counts them.</summary>
    public long ConnectionCount { get; internal init; }

    /// <summary>Of these, the connections that the appliance refused: at once (<c>REJECT</c>, <c>TCPREFUSE</c>) or at their first sender or recipient.</summary>
    public long RefusedCount { get; internal init; }

    /// <summary>Recipients that were turned away without a message or while one came in: by the recipient access table, LDAP, or a delayed reject; each time counts.</summary>
    public long RejectedRecipientCount { get; internal init; }

    /// <summary>Messages that lines name, whether their beginning is in the log or not.</summary>
    public long MessageCount { get; internal init; }

    /// <summary>SMTP AUTH attempts with wrong credentials.</summary>
    public long AuthFailedCount { get; internal init; }

    /// <summary>Deliveries to a recipient that went in clear: without TLS, or after it had failed.</summary>
    public long ClearTextDeliveryCount { get; internal init; }

    /// <summary>Releases of AsyncOS that the file headers name, in order (form file-version).</summary>
    public string? Version { get; internal init; }

    /// <summary>Log lines by what they say, the most frequent first.</summary>
    public CountList Kinds { get; internal init; } = CountList.None;

    /// <summary>What fits no form, by its shape, the most frequent first.</summary>
    public RecordList<EsaUnknownShape> Unknown { get; internal init; } = RecordList<EsaUnknownShape>.None;

    /// <summary>Files that could not be read, or not to their end, and lines of other logs that were skipped.</summary>
    public RecordList<EsaLogProblem> Problems { get; internal init; } = RecordList<EsaLogProblem>.None;

    /// <summary>
    /// How fast all logs together were read, in bytes of text a second; empty where nobody measured. Not among what <c>esalogs</c> writes as
    /// CSV and NDJSON, which are the same for the same log.
    /// </summary>
    public double? BytesPerSecond { get; internal init; }

    /// <summary>E.g. <c>mail.example.com 412 lines 80 connections 61 messages</c>.</summary>
    public override string ToString() => Words.Join(Appliance, LineCount, "lines", ConnectionCount, "connections", MessageCount, "messages");

    /// <inheritdoc/>
    void IEsaRecord.Accept<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(nameof(Appliance), Appliance);
        visitor.Visit(nameof(StartTime), StartTime);
        visitor.Visit(nameof(EndTime), EndTime);
        visitor.Visit(nameof(FileCount), FileCount);
        visitor.Visit(nameof(LineCount), LineCount);
        visitor.Visit(nameof(UnknownCount), UnknownCount);
        visitor.Visit(nameof(ByteCount), ByteCount);
        visitor.Visit(nameof(ConnectionCount), ConnectionCount);
        visitor.Visit(nameof(RefusedCount), RefusedCount);
        visitor.Visit(nameof(RejectedRecipientCount), RejectedRecipientCount);
        visitor.Visit(nameof(MessageCount), MessageCount);
        visitor.Visit(nameof(AuthFailedCount), AuthFailedCount);
        visitor.Visit(nameof(ClearTextDeliveryCount), ClearTextDeliveryCount);
        visitor.Visit(nameof(Version), Version);
        visitor.Visit(nameof(Kinds), Kinds);
        visitor.Visit(nameof(Unknown), Unknown);
        visitor.Visit(nameof(Problems), Problems);
    }
}

/// <summary>Log lines that fit no form and are alike but for their numbers and addresses.</summary>
public sealed class EsaUnknownShape : IEsaRecord
{
    /// <summary>The text, with <c>N</c> for each number, <c>IP</c> for each network address and <c>ADDRESS</c> for each mail address.</summary>
    public string Shape { get; internal init; } = "";

    /// <summary>How many lines have it.</summary>
    public long Count { get; internal init; }

    /// <summary>File that holds the first of them.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>Number of the first line in <see cref="Source"/>, from 1.</summary>
    public long LineNumber { get; internal init; }

    /// <summary>How often, where first, and the shape.</summary>
    public override string ToString() => FormattableString.Invariant($"{Count} x {Shape} ({Source}:{LineNumber})");

    /// <inheritdoc/>
    void IEsaRecord.Accept<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(nameof(Shape), Shape);
        visitor.Visit(nameof(Count), Count);
        visitor.Visit(nameof(Source), Source);
        visitor.Visit(nameof(LineNumber), LineNumber);
    }
}

/// <summary>What was wrong with a file or folder.</summary>
public sealed class EsaLogProblem : IEsaRecord
{
    /// <summary>The file or folder.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>What kind of problem, the name of an <see cref="Input.LogProblemKind"/>.</summary>
    public string Kind { get; internal init; } = "";

    /// <summary>One sentence that names the file and what is wrong.</summary>
    public string Message { get; internal init; } = "";

    /// <summary>The sentence.</summary>
    public override string ToString() => Message;

    /// <inheritdoc/>
    void IEsaRecord.Accept<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(nameof(Source), Source);
        visitor.Visit(nameof(Kind), Kind);
        visitor.Visit(nameof(Message), Message);
    }
}
