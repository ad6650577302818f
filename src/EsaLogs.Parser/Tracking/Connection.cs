using System.Runtime.CompilerServices;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>A connection while its lines come in.</summary>
internal sealed class Connection(Direction direction, long id, LineOrigin start)
    : Tracked(id, start)
{
    /// <summary>Up to this many messages a look through the list is cheaper than a set.</summary>
    private const int ScannedMids = 16;

    private HashSet<long>? _midSet;

    public Direction Direction { get; } = direction;

    /// <summary>ICIDs and DCIDs in one table: the DCIDs are the negative keys.</summary>
    public override long Key
    {
        [MethodImpl(Compiled.Fully)]
        get => KeyOf(Direction, Id);
    }

    /// <summary>True as long as there were only TLS, AUTH and policy lines: a <c>New …</c> line then completes the object.</summary>
    public bool OnlyFacts { get; set; } = true;

    public bool StartSeen { get; set; }

    public string? Interface { get; set; }

    public string? LocalAddress { get; set; }

    public Peer Peer { get; } = new();

    public int? RemotePort { get; set; }

    public bool? RemoteHostVerified { get; set; }

    public string? SenderGroupMatch { get; set; }

    /// <summary>What was seen of the connection's end, as flags of <see cref="ConnectionState"/>; the first that holds is its state.</summary>
    public EndSigns Signs { get; set; }

    public string? StateReason { get; set; }

    public AuthOutcome? AuthOutcome { get; set; }

    public string? AuthUser { get; set; }

    public string? RejectedSender { get; set; }

    public List<string>? RejectedRecipients { get; set; }

    public string? RejectReason { get; set; }

    public List<long>? Mids { get; set; }

    /// <summary>The message that is coming in over the connection.</summary>
    public Message? Receiving { get; set; }

    /// <summary>Deliveries over the connection whose outcome is not known yet.</summary>
    public DeliveryAttempts Attempts;

    /// <summary>True once a message came in or went out over the connection.</summary>
    public bool HadMessages { get; set; }

    /// <summary>The line that told of a TLS failure; null where none did, or once its verdict is given.</summary>
    public LineOrigin? TlsFailure { get; set; }

    /// <summary>TLS, which several lines can tell of.</summary>
    public TlsFacts Tls;

    /// <summary>What messages go over the connection with as long as its TLS stays as it is.</summary>
    public Passage? LastPassage { get; set; }

    /// <summary>True if the connection went to an off-box quarantine and not to a recipient's host.</summary>
    public bool IsOffbox { get; set; }

    /// <summary>The verdict. A quarantine of the appliance's own is no partner that gets mail in clear.</summary>
    public TlsStatus TlsStatus
    {
        get
        {
            var status = Tls.Status(StartSeen);
            return Id == 0 || (IsOffbox && status == TlsStatus.None) ? TlsStatus.NotApplicable : status;
        }
    }

    public ConnectionState State =>
        (Signs & EndSigns.Refused) != EndSigns.None ? ConnectionState.Refused
        : (Signs & EndSigns.Killed) != EndSigns.None ? ConnectionState.Killed
        : (Signs & EndSigns.TimedOut) != EndSigns.None ? ConnectionState.TimedOut
        : (Signs & EndSigns.Lost) != EndSigns.None ? ConnectionState.Lost
        : (Signs & EndSigns.Error) != EndSigns.None ? ConnectionState.Error
        : (Signs & EndSigns.Closed) != EndSigns.None ? ConnectionState.Closed
        : ConnectionState.Open;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long KeyOf(Direction direction, long id) => direction == Direction.Inbound ? id : ~id;

    /// <summary>Adds a message, once.</summary>
    public void AddMid(long mid)
    {
        Mids ??= [];
        if (Mids.Count > 0 && Mids[Mids.Count - 1] == mid) return;
        if (Mids.Count == ScannedMids) _midSet = [.. Mids];
        if (_midSet?.Add(mid) ?? !Mids.Contains(mid)) Mids.Add(mid);
    }
}

/// <summary>The host at the other end and what the appliance thinks of it: messages show that long after their connection is over.</summary>
internal sealed class Peer
{
    public string? Address { get; set; }

    public string? Host { get; set; }

    public ConnectionAction? Action { get; set; }

    public string? SenderGroup { get; set; }

    public double? ReputationScore { get; set; }

    public string? ReputationText { get; set; }

    public string? Country { get; set; }
}

/// <summary>What lines say about the end of a connection.</summary>
[Flags]
internal enum EndSigns
{
    None = 0,
    Refused = 1,
    Killed = 2,
    TimedOut = 4,
    Lost = 8,
    Error = 16,
    Closed = 32,
}
