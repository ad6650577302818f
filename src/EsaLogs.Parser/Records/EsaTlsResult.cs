namespace EsaLogs.Records;

/// <summary>
/// Whether one message went over TLS: inbound one result per message, outbound one per message, recipient and delivery attempt;
/// also one for a connection without messages whose TLS failed.
/// TLS is a fact of the connection: if a message has no TLS entry for its ICID or DCID it was not sent over TLS (Cisco TechNote 118500).
/// </summary>
public sealed class EsaTlsResult : IEsaRecord, IComparable<EsaTlsResult>, IComparable
{
    /// <summary>Wall clock of the appliance at the deciding line: the beginning of an inbound message, the outcome of a delivery, the failure of a connection.</summary>
    public DateTime Timestamp { get; internal init; }

    /// <summary><see cref="Timestamp"/> as an instant (UTC); empty where the log does not tell its offset and no time zone was given.</summary>
    public DateTime? TimestampUtc { get; internal init; }

    /// <summary>Host name of the syslog header or serial number of the appliance; empty where the log names neither.</summary>
    public string? Appliance { get; internal init; }

    /// <summary><see cref="Records.Direction"/> as text.</summary>
    public string Direction { get; internal init; } = "";

    /// <summary>Message id; empty for a connection without messages.</summary>
    public long? Mid { get; internal init; }

    /// <summary>Recipient id (outbound), from 0.</summary>
    public long? Rid { get; internal init; }

    /// <summary>Envelope sender; <c>&lt;&gt;</c> for a bounce, empty where the log does not have it.</summary>
    public string? Sender { get; internal init; }

    /// <summary>Envelope recipients of the message (inbound), or the one of <see cref="Rid"/> (outbound).</summary>
    public TextList Recipients { get; internal init; } = TextList.None;

    /// <summary>ICID or DCID, whichever it is.</summary>
    public long? ConnectionId { get; internal init; }

    /// <summary>Inbound connection id.</summary>
    public long? Icid { get; internal init; }

    /// <summary>Outbound connection id.</summary>
    public long? Dcid { get; internal init; }

    /// <summary>Address of the client or of the next hop.</summary>
    public string? RemoteAddress { get; internal init; }

    /// <summary>Reverse DNS name of the client, or destination domain where a line names it.</summary>
    public string? RemoteHost { get; internal init; }

    /// <summary><see cref="DeliveryStatus"/> of the attempt as text; empty for inbound results and for connections without messages.</summary>
    public string? Status { get; internal init; }

    /// <summary><see cref="Records.TlsStatus"/> as text.</summary>
    public string TlsStatus { get; internal init; } = "";

    /// <summary>Protocol as logged, e.g. <c>TLSv1.2</c>; empty before AsyncOS 5.</summary>
    public string? TlsProtocol { get; internal init; }

    /// <summary>Cipher suite as logged (OpenSSL name).</summary>
    public string? TlsCipher { get; internal init; }

    /// <summary>Common name of the peer's certificate, as logged.</summary>
    public string? TlsPeer { get; internal init; }

    /// <summary>Why TLS failed, the appliance's text.</summary>
    public string? Reason { get; internal init; }

    /// <summary>
    /// True: over TLS (with a minimum protocol: at least that one). False: in clear, failed, required and missing, or deferred.
    /// Empty: the log cannot tell, or there was no SMTP connection.
    /// </summary>
    public bool? Passed { get; internal init; }

    /// <summary>File that holds the deciding line.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>Number of the deciding line in <see cref="Source"/>, from 1.</summary>
    public long LineNumber { get; internal init; }

    /// <summary>E.g. <c>MID 441 RID 0 DCID 5633 192.0.2.7 Success</c>.</summary>
    public override string ToString() => Words.Join(
        Mid is null ? null : "MID", Mid, Rid is null ? null : "RID", Rid,
        ConnectionId is null ? null : Dcid is null ? "ICID" : "DCID", ConnectionId, RemoteAddress, TlsStatus);

    /// <summary>By <see cref="Timestamp"/>, then file and line.</summary>
    public int CompareTo(EsaTlsResult? other)
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
        visitor.Visit(nameof(Mid), Mid);
        visitor.Visit(nameof(Rid), Rid);
        visitor.Visit(nameof(Sender), Sender);
        visitor.Visit(nameof(Recipients), Recipients);
        visitor.Visit(nameof(ConnectionId), ConnectionId);
        visitor.Visit(nameof(Icid), Icid);
        visitor.Visit(nameof(Dcid), Dcid);
        visitor.Visit(nameof(RemoteAddress), RemoteAddress);
        visitor.Visit(nameof(RemoteHost), RemoteHost);
        visitor.Visit(nameof(Status), Status);
        visitor.Visit(nameof(TlsStatus), TlsStatus);
        visitor.Visit(nameof(TlsProtocol), TlsProtocol);
        visitor.Visit(nameof(TlsCipher), TlsCipher);
        visitor.Visit(nameof(TlsPeer), TlsPeer);
        visitor.Visit(nameof(Reason), Reason);
        visitor.Visit(nameof(Passed), Passed);
        visitor.Visit(nameof(Source), Source);
        visitor.Visit(nameof(LineNumber), LineNumber);
    }
}
