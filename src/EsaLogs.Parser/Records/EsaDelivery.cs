namespace EsaLogs.Records;

/// <summary>
/// One attempt to deliver a message to one recipient. Delivered means accepted by the next hop, no more. A message that is tried again has a
/// record for every attempt.
/// </summary>
public sealed class EsaDelivery : IEsaRecord, IComparable<EsaDelivery>, IComparable
{
    /// <summary>Wall clock of the appliance (kind Unspecified) at the line that decided the attempt, or began it where nothing decided it.</summary>
    public DateTime Timestamp { get; internal init; }

    /// <summary><see cref="Timestamp"/> as an instant (UTC); empty where the log does not tell its offset and no time zone was given.</summary>
    public DateTime? TimestampUtc { get; internal init; }

    /// <summary>Host name of the syslog header or serial number of the appliance; empty where the log names neither.</summary>
    public string? Appliance { get; internal init; }

    /// <summary>Message id.</summary>
    public long Mid { get; internal init; }

    /// <summary>Recipient id, from 0 within the message.</summary>
    public long Rid { get; internal init; }

    /// <summary>Envelope recipient; empty where the log begins too late to tell.</summary>
    public string? Recipient { get; internal init; }

    /// <summary>Envelope sender; <c>&lt;&gt;</c> for a bounce; empty where the log begins too late to tell.</summary>
    public string? Sender { get; internal init; }

    /// <summary>Outbound connection id; 0 where no connection was made, empty where the line names none.</summary>
    public long? Dcid { get; internal init; }

    /// <summary>Address of the next hop.</summary>
    public string? RemoteAddress { get; internal init; }

    /// <summary>Port of the next hop.</summary>
    public int? RemotePort { get; internal init; }

    /// <summary>Interface that the appliance sent from: its name, else its address.</summary>
    public string? Interface { get; internal init; }

    /// <summary>What became of the attempt, the name of a <see cref="DeliveryStatus"/>.</summary>
    public string Status { get; internal init; } = "";

    /// <summary>Code of the reply; empty where the reply has none, or <c>000</c>, which the appliance makes up.</summary>
    public int? SmtpCode { get; internal init; }

    /// <summary>Enhanced code (RFC 3463) of the reply, else that of the appliance's own text.</summary>
    public string? EnhancedCode { get; internal init; }

    /// <summary>What the next hop said.</summary>
    public string? Response { get; internal init; }

    /// <summary>What the appliance says of it.</summary>
    public string? Reason { get; internal init; }

    /// <summary>What the log says of TLS on the connection, the name of a <see cref="Records.TlsStatus"/>.</summary>
    public string TlsStatus { get; internal init; } = "";

    /// <summary>TLS protocol.</summary>
    public string? TlsProtocol { get; internal init; }

    /// <summary>TLS cipher.</summary>
    public string? TlsCipher { get; internal init; }

    /// <summary>Which attempt for this recipient, from 1, as far as the log shows.</summary>
    public int Attempt { get; internal init; }

    /// <summary>Seconds since the message's beginning; empty where that is not in the log, or the clock was set back in between.</summary>
    public double? DelaySeconds { get; internal init; }

    /// <summary>File that holds the line.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>Number of the line in <see cref="Source"/>, from 1.</summary>
    public long LineNumber { get; internal init; }

    /// <summary>Recipient id, address and status.</summary>
    public override string ToString() => Words.Join(Rid, Recipient, Status);

    /// <summary>By <see cref="Timestamp"/>, then file and line.</summary>
    public int CompareTo(EsaDelivery? other)
        => other is null ? 1 : RecordOrder.Compare(Timestamp, Source, LineNumber, other.Timestamp, other.Source, other.LineNumber);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => RecordOrder.Compare(this, obj);

    /// <inheritdoc/>
    void IEsaRecord.Accept<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(nameof(Timestamp), Timestamp);
        visitor.Visit(nameof(TimestampUtc), TimestampUtc);
        visitor.Visit(nameof(Appliance), Appliance);
        visitor.Visit(nameof(Mid), Mid);
        visitor.Visit(nameof(Rid), Rid);
        visitor.Visit(nameof(Recipient), Recipient);
        visitor.Visit(nameof(Sender), Sender);
        visitor.Visit(nameof(Dcid), Dcid);
        visitor.Visit(nameof(RemoteAddress), RemoteAddress);
        visitor.Visit(nameof(RemotePort), RemotePort);
        visitor.Visit(nameof(Interface), Interface);
        visitor.Visit(nameof(Status), Status);
        visitor.Visit(nameof(SmtpCode), SmtpCode);
        visitor.Visit(nameof(EnhancedCode), EnhancedCode);
        visitor.Visit(nameof(Response), Response);
        visitor.Visit(nameof(Reason), Reason);
        visitor.Visit(nameof(TlsStatus), TlsStatus);
        visitor.Visit(nameof(TlsProtocol), TlsProtocol);
        visitor.Visit(nameof(TlsCipher), TlsCipher);
        visitor.Visit(nameof(Attempt), Attempt);
        visitor.Visit(nameof(DelaySeconds), DelaySeconds);
        visitor.Visit(nameof(Source), Source);
        visitor.Visit(nameof(LineNumber), LineNumber);
    }
}
