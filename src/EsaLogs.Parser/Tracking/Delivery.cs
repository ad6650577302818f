using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>A message's way to one recipient: the line that tells of it, the connection it went over, and what came of it.</summary>
/// <param name="origin">The line.</param>
/// <param name="over">How the message went.</param>
/// <param name="connection">The connection, where the log has it.</param>
/// <param name="message">The message.</param>
/// <param name="rid">The recipient.</param>
/// <param name="status">What came of it.</param>
/// <param name="number">The how manyth attempt it is for the recipient, from 1.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Delivery(LineOrigin origin, Passage over, Connection? connection, Message message, long rid, DeliveryStatus status, int number)
{
    public LineOrigin Origin { get; } = origin;

    public Passage Over { get; } = over;

    public Connection? Connection { get; } = connection;

    public Message Message { get; } = message;

    public long Rid { get; } = rid;

    public DeliveryStatus Status { get; } = status;

    public int Number { get; } = number;
}

/// <summary>The two ends of a delivery as known at its line: what is told later must not depend on when the record leaves.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct DeliveryEnds(in Delivery delivery)
{
    public string? Sender { get; } = delivery.Message.Sender;

    public string? Recipient { get; } = delivery.Message.Recipient(delivery.Rid);

    public string? RemoteAddress { get; } = delivery.Over.Peer?.Address;

    public int? RemotePort { get; } = delivery.Connection?.RemotePort;

    public string? Interface { get; } = delivery.Connection?.Interface ?? delivery.Connection?.LocalAddress;
}

/// <summary>A delivery that was accepted and waits for the line that tells the reply.</summary>
internal sealed class Waiting(in Delivery delivery)
{
    private readonly Delivery _delivery = delivery;
    private readonly DeliveryEnds _ends = new(delivery);

    public ref readonly Delivery Delivery => ref _delivery;

    public ref readonly DeliveryEnds Ends => ref _ends;

    public bool HasLeft { get; set; }
}

/// <summary>A delivery of a message to one recipient that was begun: the how manyth it is is counted then, from 1.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DeliveryAttempt(Message Message, long Rid, LineOrigin Origin, string? Quarantine, int Number);

/// <summary>The deliveries over a connection whose outcome is not known yet, in the order in which they were begun. Their places are used again.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct DeliveryAttempts
{
    private DeliveryAttempt[]? _items;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<DeliveryAttempt> All => _items.AsSpan(0, Count);

    [MethodImpl(Compiled.Fully)]
    public void Add(in DeliveryAttempt attempt)
    {
        if (_items is null) _items = new DeliveryAttempt[Message.Usual];
        else if (Count == _items.Length) Array.Resize(ref _items, Count * 2);
        _items[Count++] = attempt;
    }

    /// <summary>Takes out the first one to a recipient of a message; false if there is none.</summary>
    [MethodImpl(Compiled.Fully)]
    public bool TryTake(Message message, long rid, out DeliveryAttempt taken)
    {
        for (var i = 0; i < Count; i++)
        {
            ref readonly var begun = ref _items![i];
            if (begun.Rid != rid || !ReferenceEquals(begun.Message, message)) continue;
            taken = begun;
            Count--;
            Array.Copy(_items, i + 1, _items, i, Count - i);
            _items[Count] = default;
            return true;
        }

        taken = default;
        return false;
    }
}
