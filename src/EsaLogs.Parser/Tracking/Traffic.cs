using System.Runtime.CompilerServices;

namespace EsaLogs.Tracking;

/// <summary>The messages that go over a connection.</summary>
internal sealed class Traffic
{
    /// <summary>Up to this many messages a look through the list is cheaper than a set.</summary>
    private const int ScannedMids = 16;

    private HashSet<long>? _midSet;

    /// <summary>Deliveries over the connection whose outcome is not known yet.</summary>
    public DeliveryAttempts Attempts;

    /// <summary>The messages, each once, in the order of their lines.</summary>
    public List<long>? Mids { get; private set; }

    /// <summary>The message that is coming in over the connection.</summary>
    public Message? Receiving { get; set; }

    /// <summary>What messages go over the connection with as long as its TLS stays as it is.</summary>
    public Passage? LastPassage { get; set; }

    /// <summary>That of a connection, be there any or not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Traffic Of(Connection connection) => connection.Traffic ??= new Traffic();

    /// <summary>Adds a message, once.</summary>
    [MethodImpl(Compiled.Fully)]
    public void AddMid(long mid)
    {
        Mids ??= [];
        if (Mids.Count > 0 && Mids[Mids.Count - 1] == mid) return;
        if (Mids.Count == ScannedMids) _midSet = [.. Mids];
        if (_midSet?.Add(mid) ?? !Mids.Contains(mid)) Mids.Add(mid);
    }
}
