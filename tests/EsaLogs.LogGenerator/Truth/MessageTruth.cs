using EsaLogs.LogGenerator.Writing;

namespace EsaLogs.LogGenerator.Truth;

/// <summary>What a message is to the one that it was made of.</summary>
internal enum Kinship
{
    None,

    /// <summary>A copy, with sender and recipients of its own.</summary>
    Copy,

    /// <summary>Some of the recipients, who leave the parent.</summary>
    Split,

    /// <summary>The same message under another id.</summary>
    CarriesOn,

    /// <summary>The same message under another id, to others (alt-rcpt-to).</summary>
    CarriesOnToOthers,

    /// <summary>The appliance's own words about a message: a bounce, a notification.</summary>
    OwnWords,
}

/// <summary>What the log tells of one message: only lines that the log holds may change it.</summary>
internal sealed partial class MessageTruth(long mid)
{
    private readonly List<DeliveryTruth> _deliveries = [];

    public long Mid { get; } = mid;

    /// <summary>How many messages it was made of, one of the other.</summary>
    public int Depth => Parent is null ? 0 : Parent.Depth + 1;

    public LogLine? First { get; private set; }

    public bool StartSeen { get; private set; }

    public DateTime? LastFinish { get; private set; }

    public bool EndSeen { get; private set; }

    /// <summary>True once it waits for its turn to be written.</summary>
    public bool IsLeaving { get; set; }

    /// <summary>True once it is over; it is written then, or right before the one that carries it on.</summary>
    public bool IsOver { get; set; }

    public bool IsWritten { get; set; }

    public bool IsReceived { get; set; }

    /// <summary>The connection that the log names; 0 for none.</summary>
    public long? Icid { get; private set; }

    public ConnectionTruth? Connection { get; private set; }

    /// <summary>Who had logged in on the connection before the message began.</summary>
    public string? AuthUser { get; private set; }

    public MessageTruth? Parent { get; private set; }

    public Kinship Kinship { get; private set; }

    public List<MessageTruth> Children { get; } = [];

    /// <summary>The message that went on in this one's place.</summary>
    public MessageTruth? RewrittenTo { get; private set; }

    public MessageTruth? RewrittenFrom => Kinship is Kinship.CarriesOn or Kinship.CarriesOnToOthers && ReferenceEquals(Parent?.RewrittenTo, this) ? Parent : null;

    public RecipientsTruth Recipients { get; } = new();

    public FindingsTruth Findings { get; } = new();

    public List<string> RejectedRecipients { get; } = [];

    /// <summary>In the order of the lines that decided.</summary>
    public IEnumerable<DeliveryTruth> Deliveries => _deliveries.OrderBy(delivery => delivery.Line.Number);

    /// <summary>Envelope sender: its own, else that of the message that it carries on.</summary>
    public string? Sender
    {
        get => field ?? (CarriedFrom?.Sender);
        set;
    }

    private MessageTruth? CarriedFrom => Kinship is Kinship.CarriesOn or Kinship.CarriesOnToOthers ? Parent : null;

    /// <summary>The topmost ancestor that the log tells of.</summary>
    private MessageTruth Root => Parent?.Root ?? this;

    public void Seen(LogLine line) => First ??= line;

    public void Began(LogLine line)
    {
        Seen(line);
        StartSeen = true;
    }

    public void CameOver(LogLine line, long icid, ConnectionTruth? connection)
    {
        Seen(line);
        if (Icid is > 0 || connection is null)
        {
            Icid ??= icid;
            return;
        }

        (Icid, Connection) = (icid, connection);
        AuthUser = connection.AuthOutcome is "Succeeded" ? connection.AuthUser : null;
    }

    /// <summary>A line names both: the one was made of the other.</summary>
    public void Join(LogLine line, MessageTruth parent, Kinship kinship, bool isReplacement = false)
    {
        parent.Seen(line);
        Seen(line);
        (Parent, Kinship) = (parent, kinship);
        Icid ??= 0;
        Recipients.Join(parent.Recipients, kinship);
        parent.Children.Add(this);
        if (isReplacement) parent.RewrittenTo = this;
    }

    public void Finished(LogLine line)
    {
        Seen(line);
        (LastFinish, EndSeen) = (line.Time, true);
    }

    /// <summary>A finished message that a quarantine held ends for good when it is deleted there, or another goes on in its place.</summary>
    public void LeftQuarantine(LogLine line)
    {
        IsHeld = false;
        if (LastFinish is not null) LastFinish = line.Time;
    }

    /// <summary>Goes on after it was finished: released from a quarantine.</summary>
    public void GoesOn() => EndSeen = false;

    public int CountAttempt(long rid) => 1 + _deliveries.Count(delivery => delivery.Rid == rid);

    public void Add(DeliveryTruth delivery) => _deliveries.Add(delivery);

    public void WriteTls(JsonLine json, ApplianceTruth appliance)
    {
        ConnectionVerdict.Begin(json, appliance, First!.Value, isInbound: true)
            .Put("Mid", Mid).Put("Rid", (long?)null).Put("Sender", Sender).Put("Recipients", Recipients.Addresses);
        ConnectionVerdict.End(json, isInbound: true, Icid!.Value, Connection, status: null, Connection!.SeenTls);
    }

    public void Write(JsonLine json, ApplianceTruth appliance)
    {
        var origin = Origin;
        var connection = origin.Connection;
        var tls = connection?.SeenTls ?? (origin.Icid == 0 ? TlsTruth.NotApplicable : TlsTruth.Unknown);
        json.Put("Mid", Mid).Put("Appliance", appliance.Name)
            .Put("Direction", Inherited(message => message.Findings.Direction) ?? (connection?.Action is "Relay" ? "Outbound" : null))
            .Put("Icid", Icid)
            .Put("StartTime", First!.Value.Time).Put("StartTimeUtc", appliance.Utc(First.Value.Time), isUtc: true)
            .Put("EndTime", StartSeen && EndSeen ? LastFinish : null)
            .Put("Sender", Sender).Put("Recipients", Recipients.Addresses)
            .Put("Subject", Inherited(message => message.Findings.Subject)).Put("MessageId", Inherited(message => message.Findings.MessageId))
            .Put("SizeBytes", Findings.Size)
            .Put("RemoteAddress", connection?.RemoteAddress).Put("RemoteHost", connection?.RemoteHost).Put("SenderGroup", connection?.SenderGroup)
            .PutTenths("ReputationScore", connection?.Reputation.Tenths).Put("ReputationText", connection?.Reputation.Word).Put("Country", connection?.Country)
            .Put("ReceivedTlsStatus", tls.Status).Put("ReceivedTlsProtocol", tls.Protocol).Put("ReceivedTlsCipher", tls.Cipher)
            .Put("AuthUser", origin.AuthUser);
        Findings.Write(json, Inherited(message => message.Findings.Policy));
        json.Put("RejectedRecipients", RejectedRecipients)
            .Put("Disposition", Disposition).Put("DispositionReason", DispositionReason).Put("FinalDisposition", FinalDisposition)
            .Put("OriginMid", Parent is null ? null : Root.Mid).Put("ParentMid", Parent?.Mid).Put("ChildMids", Children.Select(child => child.Mid))
            .PutList("Deliveries", Deliveries, delivery => json.Inner(inner => delivery.Write(inner, appliance)))
            .Put("StartSeen", StartSeen).Put("EndSeen", EndSeen);
    }

    /// <summary>The message that came in: the root, or the appliance's own words, which came in over no connection.</summary>
    private MessageTruth Origin => Parent is null || Kinship is Kinship.OwnWords ? this : Parent.Origin;

    private string? Inherited(Func<MessageTruth, string?> fact) => fact(this) ?? (CarriedFrom is { } before ? before.Inherited(fact) : null);
}
