using System.Runtime.CompilerServices;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>A connection while its lines come in.</summary>
internal sealed class Connection(Direction direction, long id, LineOrigin start)
    : Tracked(id, start)
{
    public Direction Direction { get; } = direction;

    /// <summary>ICIDs and DCIDs in one table: the DCIDs are the negative keys, as lines tell them (<see cref="Forms.LogEntry.Connection"/>).</summary>
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

    public AuthOutcome? AuthOutcome { get; set; }

    public string? AuthUser { get; set; }

    /// <summary>The messages that go over the connection; null as long as nobody asked for any.</summary>
    public Traffic? Traffic { get; set; }

    /// <summary>What went wrong; null as long as there are no words for it.</summary>
    public Troubles? Troubles { get; set; }

    /// <summary>True once a message came in or went out over the connection.</summary>
    public bool HadMessages { get; set; }

    /// <summary>TLS, which several lines can tell of.</summary>
    public TlsFacts Tls { get; set; } = TlsFacts.None;

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

    /// <summary>Says that a message was received: it is not coming in any more.</summary>
    public void Received(Message message)
    {
        if (Traffic is { } traffic && ReferenceEquals(traffic.Receiving, message)) traffic.Receiving = null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long KeyOf(Direction direction, long id) => direction == Direction.Inbound ? id : -id;
}

/// <summary>The host at the other end and what the appliance thinks of it: messages show that long after their connection is over.</summary>
internal sealed class Peer
{
    /// <summary>No number where there is none.</summary>
    private double _reputationScore = double.NaN;

    public string? Address { get; set; }

    public string? Host { get; set; }

    public ConnectionAction? Action { get; set; }

    public string? SenderGroup { get; set; }

    public double? ReputationScore
    {
        get => double.IsNaN(_reputationScore) ? null : _reputationScore;
        set => _reputationScore = value ?? double.NaN;
    }

    public string? ReputationText { get; set; }

    public string? Country { get; set; }
}

/// <summary>What lines say about the end of a connection.</summary>
[Flags]
internal enum EndSigns : byte
{
    None = 0,
    Refused = 1,
    Killed = 2,
    TimedOut = 4,
    Lost = 8,
    Error = 16,
    Closed = 32,
}
