using EsaLogs.LogGenerator.Writing;

namespace EsaLogs.LogGenerator.Truth;

/// <summary>What the log tells of one connection: only lines that the log holds may change it.</summary>
internal sealed class ConnectionTruth(bool isInbound, long id)
{
    private static readonly string[] States = ["Refused", "Killed", "TimedOut", "Lost", "Error", "Closed", "Open"];

    private readonly HashSet<long> _knownMids = [];

    public bool IsInbound { get; } = isInbound;

    public long Id { get; } = id;

    public LogLine? First { get; private set; }

    /// <summary>When the last line of the connection was written.</summary>
    public DateTime Last { get; private set; }

    public DateTime? EndTime { get; private set; }

    public bool StartSeen { get; private set; }

    /// <summary>True once it waits for its turn to be written.</summary>
    public bool IsLeaving { get; set; }

    /// <summary>The end that it leaves after: a client can be lost, and its connection be closed later.</summary>
    public DateTime? LeavesAfter { get; set; }

    /// <summary>Its place among those that are open.</summary>
    public LinkedListNode<ConnectionTruth>? Place { get; set; }

    /// <summary>Deliveries that were begun and of whose outcome no line tells.</summary>
    public List<DeliveryTruth> Begun { get; } = [];

    public string? Interface { get; set; }

    public string? LocalAddress { get; set; }

    public string? RemoteAddress { get; set; }

    public int? RemotePort { get; set; }

    public string? RemoteHost { get; set; }

    public bool? IsVerified { get; set; }

    public string? Action { get; set; }

    public string? SenderGroup { get; set; }

    public string? Match { get; set; }

    public Reputation Reputation { get; set; }

    public string? Country { get; set; }

    public TlsTruth Tls { get; set; }

    /// <summary>The last line that told of TLS that failed.</summary>
    public LogLine? TlsFailure { get; set; }

    public bool IsOffbox { get; set; }

    public string? AuthOutcome { get; private set; }

    public string? AuthUser { get; private set; }

    public string? RejectedSender { get; set; }

    public List<string> RejectedRecipients { get; } = [];

    public string? RejectReason { get; private set; }

    public List<long> Mids { get; } = [];

    public string State { get; private set; } = "Open";

    public string? StateReason { get; private set; }

    public TlsTruth SeenTls => Id == 0 || (IsOffbox && Tls.Seen(StartSeen).Status is "None") ? TlsTruth.NotApplicable : Tls.Seen(StartSeen);

    public void Seen(LogLine line)
    {
        First ??= line;
        Last = line.Time;
    }

    public void Began(LogLine line)
    {
        Seen(line);
        StartSeen = true;
    }

    public void Carried(LogLine line, long mid)
    {
        Seen(line);
        if (_knownMids.Add(mid)) Mids.Add(mid);
    }

    public void Authenticated(LogLine line, string outcome, string? user)
    {
        Seen(line);
        if (AuthOutcome is "Succeeded" && outcome is not "Succeeded") return;
        (AuthOutcome, AuthUser) = (outcome, user);
    }

    /// <summary>Something that tells how the connection fares; not yet its end.</summary>
    public void Is(LogLine line, string state, string? reason)
    {
        Seen(line);
        if (Array.IndexOf(States, state) < Array.IndexOf(States, State)) State = state;
        if (reason is not null) Because(reason);
    }

    /// <summary>Turned away; a rejection that is delayed is told by both of its lines.</summary>
    public void Refused(LogLine line, string reason)
    {
        Is(line, "Refused", reason: null);
        if (StateReason is null || reason.EndsWith(StateReason, StringComparison.Ordinal)) StateReason = reason;
    }

    public void Because(string reason) => StateReason = StateReason is null ? reason : StateReason + "; " + reason;

    public void Ended(LogLine line, string state, string? reason = null)
    {
        Is(line, state, reason);
        EndTime = line.Time;
    }

    public void Rejected(LogLine line, string reason)
    {
        Seen(line);
        if (RejectReason is null) RejectReason = reason;
        else if (!RejectReason.Contains(reason, StringComparison.Ordinal)) RejectReason += "; " + reason;
    }

    public void Write(JsonLine json, ApplianceTruth appliance)
    {
        var bothEnds = StartSeen && EndTime is not null;
        json.Put("Appliance", appliance.Name).Put("Direction", IsInbound ? "Inbound" : "Outbound").Put("ConnectionId", Id)
            .Put("Icid", IsInbound ? Id : null).Put("Dcid", IsInbound ? null : Id)
            .Put("StartTime", First!.Value.Time).Put("StartTimeUtc", appliance.Utc(First.Value.Time), isUtc: true)
            .Put("EndTime", bothEnds ? EndTime : null)
            .Put("DurationSeconds", bothEnds ? (long)(EndTime!.Value - First.Value.Time).TotalSeconds : null)
            .Put("Interface", Interface).Put("LocalAddress", LocalAddress).Put("RemoteAddress", RemoteAddress).Put("RemotePort", RemotePort)
            .Put("RemoteHost", RemoteHost).Put("RemoteHostVerified", IsVerified)
            .Put("Action", Action).Put("SenderGroup", SenderGroup).Put("SenderGroupMatch", Match)
            .PutTenths("ReputationScore", Reputation.Tenths).Put("ReputationText", Reputation.Word).Put("Country", Country)
            .Put("TlsStatus", SeenTls.Status).Put("TlsProtocol", Tls.Protocol).Put("TlsCipher", Tls.Cipher).Put("TlsPeer", Tls.Peer).Put("TlsReason", Tls.Reason)
            .Put("AuthOutcome", AuthOutcome).Put("AuthUser", AuthUser)
            .Put("RejectedSender", RejectedSender).Put("RejectedRecipients", RejectedRecipients).Put("RejectReason", RejectReason)
            .Put("Mids", Mids).Put("MessageCount", Mids.Count)
            .Put("State", State).Put("StateReason", StateReason).Put("StartSeen", StartSeen).Put("EndSeen", EndTime is not null);
    }
}

/// <summary>A sender's reputation: a score in tenths, or a word in its place.</summary>
internal readonly record struct Reputation(int? Tenths, string? Word);
