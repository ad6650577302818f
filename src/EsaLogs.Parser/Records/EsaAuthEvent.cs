namespace EsaLogs.Records;

/// <summary>One SMTP AUTH attempt, by a client at the appliance (ICID) or by the appliance at a next hop (DCID). From <c>line-forms</c> section 3.</summary>
public sealed class EsaAuthEvent : IEsaRecord, IComparable<EsaAuthEvent>, IComparable
{
    /// <summary>Wall clock of the appliance at the line of the attempt (kind Unspecified).</summary>
    public DateTime Timestamp { get; internal init; }

    /// <summary><see cref="Timestamp"/> as an instant (UTC); empty where the log does not tell its offset and no time zone was given.</summary>
    public DateTime? TimestampUtc { get; internal init; }

    /// <summary>Host name of the syslog header or serial number of the appliance; empty where the log names neither.</summary>
    public string? Appliance { get; internal init; }

    /// <summary><see cref="Records.Direction"/> as text.</summary>
    public string Direction { get; internal init; } = "";

    /// <summary><see cref="AuthOutcome"/> as text.</summary>
    public string Outcome { get; internal init; } = "";

    /// <summary>User name as the client sent it: free text that can hold anything; control characters are written as <c>\x1B</c>.</summary>
    public string? User { get; internal init; }

    /// <summary>SASL mechanism, e.g. <c>PLAIN</c> or <c>LOGIN</c>; inbound only.</summary>
    public string? Mechanism { get; internal init; }

    /// <summary>Name of the SMTP AUTH profile.</summary>
    public string? AuthProfile { get; internal init; }

    /// <summary>Address of the client or of the next hop; empty if the connection began before the log.</summary>
    public string? RemoteAddress { get; internal init; }

    /// <summary>Reverse DNS name of the client (a PTR of <c>unknown</c> is empty).</summary>
    public string? RemoteHost { get; internal init; }

    /// <summary>Name of the listener's interface (inbound).</summary>
    public string? Interface { get; internal init; }

    /// <summary>The appliance's own address.</summary>
    public string? LocalAddress { get; internal init; }

    /// <summary>ICID or DCID, whichever it is; empty for a line that names none.</summary>
    public long? ConnectionId { get; internal init; }

    /// <summary>Inbound connection id.</summary>
    public long? Icid { get; internal init; }

    /// <summary>Outbound connection id.</summary>
    public long? Dcid { get; internal init; }

    /// <summary>SMTP reply code of the next hop, e.g. 535; outbound failures only.</summary>
    public int? SmtpCode { get; internal init; }

    /// <summary>Enhanced status code of the reply, e.g. <c>5.7.8</c>.</summary>
    public string? EnhancedCode { get; internal init; }

    /// <summary>Reply text of the next hop, or what the appliance says about a failure that is not one of credentials.</summary>
    public string? Reason { get; internal init; }

    /// <summary><see cref="Records.TlsStatus"/> of the connection at the attempt, as text: <c>None</c> means that the password went in clear.</summary>
    public string TlsStatus { get; internal init; } = "";

    /// <summary>Protocol as logged, e.g. <c>TLSv1.2</c>.</summary>
    public string? TlsProtocol { get; internal init; }

    /// <summary>File that holds the line.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>Number of the line in <see cref="Source"/>, from 1.</summary>
    public long LineNumber { get; internal init; }

    /// <summary>E.g. <c>ICID 451 jane Failed from 192.0.2.7</c>.</summary>
    public override string ToString() => Words.Join(
        ConnectionId is null ? null : Dcid is null ? "ICID" : "DCID", ConnectionId, User ?? AuthProfile, Outcome, RemoteAddress is null ? null : Dcid is null ? "from" : "at", RemoteAddress);

    /// <summary>By <see cref="Timestamp"/>, then file and line.</summary>
    public int CompareTo(EsaAuthEvent? other)
        => other is null ? 1 : RecordOrder.Compare(Timestamp, Source, LineNumber, other.Timestamp, other.Source, other.LineNumber);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => RecordOrder.Compare(this, obj);

    /// <inheritdoc/>
    void IEsaRecord.Accept<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(nameof(Timestamp), Timestamp);
        visitor.Visit(nameof(TimestampUtc), TimestampUtc);
        visitor.Visit(nameof(Appliance), Appliance);
        visitor.Visit(nameof(Direction), Direction);
        visitor.Visit(nameof(Outcome), Outcome);
        visitor.Visit(nameof(User), User);
        visitor.Visit(nameof(Mechanism), Mechanism);
        visitor.Visit(nameof(AuthProfile), AuthProfile);
        visitor.Visit(nameof(RemoteAddress), RemoteAddress);
        visitor.Visit(nameof(RemoteHost), RemoteHost);
        visitor.Visit(nameof(Interface), Interface);
        visitor.Visit(nameof(LocalAddress), LocalAddress);
        visitor.Visit(nameof(ConnectionId), ConnectionId);
        visitor.Visit(nameof(Icid), Icid);
        visitor.Visit(nameof(Dcid), Dcid);
        visitor.Visit(nameof(SmtpCode), SmtpCode);
        visitor.Visit(nameof(EnhancedCode), EnhancedCode);
        visitor.Visit(nameof(Reason), Reason);
        visitor.Visit(nameof(TlsStatus), TlsStatus);
        visitor.Visit(nameof(TlsProtocol), TlsProtocol);
        visitor.Visit(nameof(Source), Source);
        visitor.Visit(nameof(LineNumber), LineNumber);
    }
}
