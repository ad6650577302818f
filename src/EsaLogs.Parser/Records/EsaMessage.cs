namespace EsaLogs.Records;

/// <summary>A message and what became of it, with the facts of the connection that it came in over.</summary>
public sealed class EsaMessage : IEsaRecord, IComparable<EsaMessage>, IComparable
{
    /// <summary>Message id.</summary>
    public long Mid { get; internal init; }

    /// <summary>Host name of the syslog header or serial number of the appliance; empty where the log names neither.</summary>
    public string? Appliance { get; internal init; }

    /// <summary>Inbound or outbound: by the policy table that the log names, else outbound for a client that relays; empty where neither is in the log.</summary>
    public string? Direction { get; internal init; }

    /// <summary>Inbound connection id; 0 for a message that the appliance made itself.</summary>
    public long? Icid { get; internal init; }

    /// <summary>Wall clock of the appliance (kind Unspecified) at the first line seen of the message.</summary>
    public DateTime StartTime { get; internal init; }

    /// <summary><see cref="StartTime"/> as an instant (UTC); empty where the log does not tell its offset and no time zone was given.</summary>
    public DateTime? StartTimeUtc { get; internal init; }

    /// <summary>
    /// Wall clock at the message's end; empty unless both ends are in the log. It is the line that says that the message is finished; where a
    /// quarantine of the appliance holds it on after that, the line by which it is deleted there or another message goes on in its place.
    /// </summary>
    public DateTime? EndTime { get; internal init; }

    /// <summary>Envelope sender; <c>&lt;&gt;</c> for a bounce.</summary>
    public string? Sender { get; internal init; }

    /// <summary>Envelope recipients, in the order of their RIDs.</summary>
    public TextList Recipients { get; internal init; } = TextList.None;

    /// <summary>Subject, decoded.</summary>
    public string? Subject { get; internal init; }

    /// <summary>Message-ID header.</summary>
    public string? MessageId { get; internal init; }

    /// <summary>Size in bytes.</summary>
    public long? SizeBytes { get; internal init; }

    /// <summary>Address of the client; of the root message for one that the appliance made of it.</summary>
    public string? RemoteAddress { get; internal init; }

    /// <summary>Reverse DNS name of the client.</summary>
    public string? RemoteHost { get; internal init; }

    /// <summary>Sender group of the client.</summary>
    public string? SenderGroup { get; internal init; }

    /// <summary>Reputation of the client (SBRS), -10 to 10.</summary>
    public double? ReputationScore { get; internal init; }

    /// <summary>What the log says in place of a reputation: <c>None</c>, <c>rfc1918</c>, <c>not enabled</c>.</summary>
    public string? ReputationText { get; internal init; }

    /// <summary>Country of the client.</summary>
    public string? Country { get; internal init; }

    /// <summary>What the log says of TLS on the connection that the message came in over, the name of a <see cref="TlsStatus"/>.</summary>
    public string ReceivedTlsStatus { get; internal init; } = "";

    /// <summary>TLS protocol of that connection.</summary>
    public string? ReceivedTlsProtocol { get; internal init; }

    /// <summary>TLS cipher of that connection.</summary>
    public string? ReceivedTlsCipher { get; internal init; }

    /// <summary>User who had logged in on the connection when the message began.</summary>
    public string? AuthUser { get; internal init; }

    /// <summary>Policy that matched.</summary>
    public string? Policy { get; internal init; }

    /// <summary>Final spam verdict: <c>negative</c>, <c>positive</c>, <c>suspect</c>, …</summary>
    public string? SpamVerdict { get; internal init; }

    /// <summary>Final virus verdict.</summary>
    public string? VirusVerdict { get; internal init; }

    /// <summary>Verdict on the files in it.</summary>
    public string? AmpVerdict { get; internal init; }

    /// <summary>Graymail verdict.</summary>
    public string? GraymailVerdict { get; internal init; }

    /// <summary>Verdict of the outbreak filters.</summary>
    public string? OutbreakVerdict { get; internal init; }

    /// <summary>SPF result, of the envelope sender where the log has it.</summary>
    public string? Spf { get; internal init; }

    /// <summary>DKIM result; <c>pass</c> if one signature is good.</summary>
    public string? Dkim { get; internal init; }

    /// <summary>DMARC result.</summary>
    public string? Dmarc { get; internal init; }

    /// <summary>Data loss prevention: <c>violation</c> or <c>no violation</c>.</summary>
    public string? Dlp { get; internal init; }

    /// <summary>Names of attachments, as far as filters looked at them.</summary>
    public TextList Attachments { get; internal init; } = TextList.None;

    /// <summary>Message and content filters that did something to it: changed it, decided on it, held it, or had a copy or a notice made of it.</summary>
    public TextList Filters { get; internal init; } = TextList.None;

    /// <summary>
    /// Quarantines that held it, joined by <c>; </c>, by the names that the log has for them: a centralized one is called by the name of the line
    /// that sends the message there, and <c>centralized policy</c> only where the log begins too late for that; the off-box spam quarantine
    /// is <c>external</c>.
    /// </summary>
    public string? Quarantine { get; internal init; }

    /// <summary>Recipients that were turned away, each time that they were.</summary>
    public TextList RejectedRecipients { get; internal init; } = TextList.None;

    /// <summary>
    /// What became of the message, the name of a <see cref="Records.Disposition"/>. A message whose own recipients the log does not name is Split
    /// if it was finished without any delivery after recipients went to split children; as long as it is not finished it is Pending.
    /// </summary>
    public string Disposition { get; internal init; } = "";

    /// <summary>The words of the line that decided it.</summary>
    public string? DispositionReason { get; internal init; }

    /// <summary>What became of the message that carried this one on; the same as <see cref="Disposition"/> where none did.</summary>
    public string FinalDisposition { get; internal init; } = "";

    /// <summary>Topmost known ancestor; empty for a message that was made of no other.</summary>
    public long? OriginMid { get; internal init; }

    /// <summary>Message that this one was made of.</summary>
    public long? ParentMid { get; internal init; }

    /// <summary>Messages that were made of this one.</summary>
    public IdList ChildMids { get; internal init; } = IdList.None;

    /// <summary>Attempts to deliver it, one per recipient, in the order of the lines that decided them; each is the record that a question for deliveries gives.</summary>
    public RecordList<EsaDelivery> Deliveries { get; internal init; } = RecordList<EsaDelivery>.None;

    /// <summary>True if the message's beginning is in the log.</summary>
    public bool StartSeen { get; internal init; }

    /// <summary>True if the message's end is in the log.</summary>
    public bool EndSeen { get; internal init; }

    /// <summary>File that holds the first line.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>Number of the first line in <see cref="Source"/>, from 1.</summary>
    public long LineNumber { get; internal init; }

    /// <summary>Message id, sender and disposition.</summary>
    public override string ToString() => Words.Join(Mid, Sender, Disposition);

    /// <summary>By <see cref="StartTime"/>, then file and line.</summary>
    public int CompareTo(EsaMessage? other)
        => other is null ? 1 : RecordOrder.Compare(StartTime, Source, LineNumber, other.StartTime, other.Source, other.LineNumber);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => RecordOrder.Compare(this, obj);

    /// <inheritdoc/>
    void IEsaRecord.Accept<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(nameof(Mid), Mid);
        visitor.Visit(nameof(Appliance), Appliance);
        visitor.Visit(nameof(Direction), Direction);
        visitor.Visit(nameof(Icid), Icid);
        visitor.Visit(nameof(StartTime), StartTime);
        visitor.Visit(nameof(StartTimeUtc), StartTimeUtc);
        visitor.Visit(nameof(EndTime), EndTime);
        visitor.Visit(nameof(Sender), Sender);
        visitor.Visit(nameof(Recipients), Recipients);
        visitor.Visit(nameof(Subject), Subject);
        visitor.Visit(nameof(MessageId), MessageId);
        visitor.Visit(nameof(SizeBytes), SizeBytes);
        visitor.Visit(nameof(RemoteAddress), RemoteAddress);
        visitor.Visit(nameof(RemoteHost), RemoteHost);
        visitor.Visit(nameof(SenderGroup), SenderGroup);
        visitor.Visit(nameof(ReputationScore), ReputationScore);
        visitor.Visit(nameof(ReputationText), ReputationText);
        visitor.Visit(nameof(Country), Country);
        visitor.Visit(nameof(ReceivedTlsStatus), ReceivedTlsStatus);
        visitor.Visit(nameof(ReceivedTlsProtocol), ReceivedTlsProtocol);
        visitor.Visit(nameof(ReceivedTlsCipher), ReceivedTlsCipher);
        visitor.Visit(nameof(AuthUser), AuthUser);
        visitor.Visit(nameof(Policy), Policy);
        visitor.Visit(nameof(SpamVerdict), SpamVerdict);
        visitor.Visit(nameof(VirusVerdict), VirusVerdict);
        visitor.Visit(nameof(AmpVerdict), AmpVerdict);
        visitor.Visit(nameof(GraymailVerdict), GraymailVerdict);
        visitor.Visit(nameof(OutbreakVerdict), OutbreakVerdict);
        visitor.Visit(nameof(Spf), Spf);
        visitor.Visit(nameof(Dkim), Dkim);
        visitor.Visit(nameof(Dmarc), Dmarc);
        visitor.Visit(nameof(Dlp), Dlp);
        visitor.Visit(nameof(Attachments), Attachments);
        visitor.Visit(nameof(Filters), Filters);
        visitor.Visit(nameof(Quarantine), Quarantine);
        visitor.Visit(nameof(RejectedRecipients), RejectedRecipients);
        visitor.Visit(nameof(Disposition), Disposition);
        visitor.Visit(nameof(DispositionReason), DispositionReason);
        visitor.Visit(nameof(FinalDisposition), FinalDisposition);
        visitor.Visit(nameof(OriginMid), OriginMid);
        visitor.Visit(nameof(ParentMid), ParentMid);
        visitor.Visit(nameof(ChildMids), ChildMids);
        visitor.Visit(nameof(Deliveries), Deliveries);
        visitor.Visit(nameof(StartSeen), StartSeen);
        visitor.Visit(nameof(EndSeen), EndSeen);
        visitor.Visit(nameof(Source), Source);
        visitor.Visit(nameof(LineNumber), LineNumber);
    }
}
