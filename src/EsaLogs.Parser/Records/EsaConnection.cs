namespace EsaLogs.Records;

/// <summary>
/// One SMTP connection: a client to a listener (ICID) or the appliance to a next hop (DCID).
/// Put together from the lines of <c>line-forms</c> sections 2, 3, 4 and 9.
/// </summary>
public sealed class EsaConnection : IEsaRecord, IComparable<EsaConnection>, IComparable
{
    /// <summary>Host name of the syslog header or serial number of the appliance; empty where the log names neither.</summary>
    public string? Appliance { get; internal init; }

    /// <summary><see cref="Records.Direction"/> as text.</summary>
    public string Direction { get; internal init; } = "";

    /// <summary>ICID or DCID, whichever it is.</summary>
    public long ConnectionId { get; internal init; }

    /// <summary>Inbound connection id; 0 for a connection that was refused before a session existed (TCPREFUSE).</summary>
    public long? Icid { get; internal init; }

    /// <summary>Outbound connection id.</summary>
    public long? Dcid { get; internal init; }

    /// <summary>Wall clock of the appliance at the first line seen of the connection (kind Unspecified).</summary>
    public DateTime StartTime { get; internal init; }

    /// <summary><see cref="StartTime"/> as an instant (UTC); empty where the log does not tell its offset and no time zone was given.</summary>
    public DateTime? StartTimeUtc { get; internal init; }

    /// <summary>Wall clock at the line that ended the connection; empty unless both its ends are in the log.</summary>
    public DateTime? EndTime { get; internal init; }

    /// <summary>Seconds from the first to the last line; empty unless both ends are in the log, or where the clock was set back in between.</summary>
    public double? DurationSeconds { get; internal init; }

    /// <summary>Name of the listener's interface (inbound); can hold blanks.</summary>
    public string? Interface { get; internal init; }

    /// <summary>The appliance's own address.</summary>
    public string? LocalAddress { get; internal init; }

    /// <summary>Address of the client or of the next hop.</summary>
    public string? RemoteAddress { get; internal init; }

    /// <summary>Port of the next hop (outbound).</summary>
    public int? RemotePort { get; internal init; }

    /// <summary>Reverse DNS name of the client, free text of the peer (a PTR of <c>unknown</c> is empty); outbound the destination domain where a line names it.</summary>
    public string? RemoteHost { get; internal init; }

    /// <summary>True when the reverse DNS name was confirmed forward (<c>verified yes</c>).</summary>
    public bool? RemoteHostVerified { get; internal init; }

    /// <summary><see cref="ConnectionAction"/> of the host access table as text; inbound only.</summary>
    public string? Action { get; internal init; }

    /// <summary>Sender group that the client fell into; can hold blanks.</summary>
    public string? SenderGroup { get; internal init; }

    /// <summary>The entry of the sender group that matched, e.g. <c>ALL</c> or <c>sbrs[-10.0:-3.0]</c>.</summary>
    public string? SenderGroupMatch { get; internal init; }

    /// <summary>SenderBase reputation score, -10.0 to 10.0; empty where there was none (see <see cref="ReputationText"/>).</summary>
    public double? ReputationScore { get; internal init; }

    /// <summary>The word that stood in place of a score: <c>None</c>, <c>rfc1918</c>, <c>not enabled</c>, …</summary>
    public string? ReputationText { get; internal init; }

    /// <summary>Country of the client as the appliance names it (AsyncOS 11 and later).</summary>
    public string? Country { get; internal init; }

    /// <summary><see cref="Records.TlsStatus"/> as text.</summary>
    public string TlsStatus { get; internal init; } = "";

    /// <summary>Protocol as logged, e.g. <c>TLSv1.2</c>; empty before AsyncOS 5.</summary>
    public string? TlsProtocol { get; internal init; }

    /// <summary>Cipher suite as logged (OpenSSL name).</summary>
    public string? TlsCipher { get; internal init; }

    /// <summary>Common name of the peer's certificate, as logged.</summary>
    public string? TlsPeer { get; internal init; }

    /// <summary>Why TLS failed, the appliance's text; several are joined with <c>; </c>.</summary>
    public string? TlsReason { get; internal init; }

    /// <summary><see cref="Records.AuthOutcome"/> as text: Succeeded if any attempt did, else that of the last attempt.</summary>
    public string? AuthOutcome { get; internal init; }

    /// <summary>User of the attempt that <see cref="AuthOutcome"/> tells of.</summary>
    public string? AuthUser { get; internal init; }

    /// <summary>Envelope sender that was turned away without a message.</summary>
    public string? RejectedSender { get; internal init; }

    /// <summary>Recipients that were turned away.</summary>
    public TextList RejectedRecipients { get; internal init; } = TextList.None;

    /// <summary>Why the sender or the recipients were turned away.</summary>
    public string? RejectReason { get; internal init; }

    /// <summary>MIDs that came in or went out over the connection, in order.</summary>
    public IdList Mids { get; internal init; } = IdList.None;

    /// <summary>Number of <see cref="Mids"/>.</summary>
    public int MessageCount { get; internal init; }

    /// <summary><see cref="ConnectionState"/> as text.</summary>
    public string State { get; internal init; } = "";

    /// <summary>What the appliance says about the state, e.g. why receiving failed.</summary>
    public string? StateReason { get; internal init; }

    /// <summary>True when the beginning of the connection is in the log.</summary>
    public bool StartSeen { get; internal init; }

    /// <summary>True when the end of the connection is in the log.</summary>
    public bool EndSeen { get; internal init; }

    /// <summary>File that holds the first line of the connection.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>Number of the first line of the connection in <see cref="Source"/>, from 1.</summary>
    public long LineNumber { get; internal init; }

    /// <summary>E.g. <c>ICID 450 192.0.2.7 Closed</c>.</summary>
    public override string ToString() => Words.Join(Icid is null ? "DCID" : "ICID", ConnectionId, RemoteAddress, State);

    /// <summary>By <see cref="StartTime"/>, then file and line.</summary>
    public int CompareTo(EsaConnection? other)
        => other is null ? 1 : RecordOrder.Compare(StartTime, Source, LineNumber, other.StartTime, other.Source, other.LineNumber);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => RecordOrder.Compare(this, obj);

    /// <inheritdoc/>
    void IEsaRecord.Accept<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(nameof(Appliance), Appliance);
        visitor.Visit(nameof(Direction), Direction);
        visitor.Visit(nameof(ConnectionId), ConnectionId);
        visitor.Visit(nameof(Icid), Icid);
        visitor.Visit(nameof(Dcid), Dcid);
        visitor.Visit(nameof(StartTime), StartTime);
        visitor.Visit(nameof(StartTimeUtc), StartTimeUtc);
        visitor.Visit(nameof(EndTime), EndTime);
        visitor.Visit(nameof(DurationSeconds), DurationSeconds);
        visitor.Visit(nameof(Interface), Interface);
        visitor.Visit(nameof(LocalAddress), LocalAddress);
        visitor.Visit(nameof(RemoteAddress), RemoteAddress);
        visitor.Visit(nameof(RemotePort), RemotePort);
        visitor.Visit(nameof(RemoteHost), RemoteHost);
        visitor.Visit(nameof(RemoteHostVerified), RemoteHostVerified);
        visitor.Visit(nameof(Action), Action);
        visitor.Visit(nameof(SenderGroup), SenderGroup);
        visitor.Visit(nameof(SenderGroupMatch), SenderGroupMatch);
        visitor.Visit(nameof(ReputationScore), ReputationScore);
        visitor.Visit(nameof(ReputationText), ReputationText);
        visitor.Visit(nameof(Country), Country);
        visitor.Visit(nameof(TlsStatus), TlsStatus);
        visitor.Visit(nameof(TlsProtocol), TlsProtocol);
        visitor.Visit(nameof(TlsCipher), TlsCipher);
        visitor.Visit(nameof(TlsPeer), TlsPeer);
        visitor.Visit(nameof(TlsReason), TlsReason);
        visitor.Visit(nameof(AuthOutcome), AuthOutcome);
        visitor.Visit(nameof(AuthUser), AuthUser);
        visitor.Visit(nameof(RejectedSender), RejectedSender);
        visitor.Visit(nameof(RejectedRecipients), RejectedRecipients);
        visitor.Visit(nameof(RejectReason), RejectReason);
        visitor.Visit(nameof(Mids), Mids);
        visitor.Visit(nameof(MessageCount), MessageCount);
        visitor.Visit(nameof(State), State);
        visitor.Visit(nameof(StateReason), StateReason);
        visitor.Visit(nameof(StartSeen), StartSeen);
        visitor.Visit(nameof(EndSeen), EndSeen);
        visitor.Visit(nameof(Source), Source);
        visitor.Visit(nameof(LineNumber), LineNumber);
    }
}
