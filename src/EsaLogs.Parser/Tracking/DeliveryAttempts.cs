using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EsaLogs.Tracking;

/// <summary>A delivery of a message to one recipient that was begun: the how manyth it is is counted then, from 1.</summary>
/// <param name="message">The message.</param>
/// <param name="rid">The recipient.</param>
/// <param name="origin">The line that began it.</param>
/// <param name="quarantine">The quarantine that it goes to, if it goes to one.</param>
/// <param name="number">The how manyth it is.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly struct DeliveryAttempt(Message message, long rid, LineOrigin origin, string? quarantine, int number)
{
    public Message Message { get; } = message;

    public long Rid { get; } = rid;

    public LineOrigin Origin { get; } = origin;

    public string? Quarantine { get; } = quarantine;

    public int Number { get; } = number;
}

/// <summary>The deliveries over a connection whose outcome is not known yet, in the order in which they were begun. Their places are used again.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct DeliveryAttempts
{
    private DeliveryAttempt[]? _items;

    /// <summary>Where the first one stands: most are decided in their order, and nothing is moved then.</summary>
    private int _first;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<DeliveryAttempt> All => _items.AsSpan(_first, Count);

    [MethodImpl(Compiled.Fully)]
    public void Add(in DeliveryAttempt attempt)
    {
        _items ??= new DeliveryAttempt[Message.Usual];
        if (_first + Count == _items.Length) MakeRoom();
        _items[_first + Count++] = attempt;
    }

    /// <summary>Takes out the first one to a recipient of a message, and gives what is asked of it; false if there is none.</summary>
    [MethodImpl(Compiled.Fully)]
    public bool TryTake(Message message, long rid, out string? quarantine, out int number)
    {
        for (var i = _first; i < _first + Count; i++)
        {
            ref readonly var begun = ref _items![i];
            if (begun.Rid != rid || !ReferenceEquals(begun.Message, message)) continue;
            (quarantine, number) = (begun.Quarantine, begun.Number);
            RemoveAt(i);
            return true;
        }

        (quarantine, number) = (null, 0);
        return false;
    }

    private void RemoveAt(int index)
    {
        Count--;
        var last = _first + Count;
        if (index == _first)
        {
            _items![_first] = default;
            _first = Count == 0 ? 0 : _first + 1;
            return;
        }

        Array.Copy(_items!, index + 1, _items!, index, last - index);
        _items![last] = default;
    }

    /// <summary>Moves all to the front where half of the room is there, else makes it twice as large.</summary>
    private void MakeRoom()
    {
        var items = _first >= _items!.Length / 2 && _first > 0 ? _items : new DeliveryAttempt[_items.Length * 2];
        Array.Copy(_items, _first, items, 0, Count);
        if (ReferenceEquals(items, _items)) Array.Clear(items, Count, _first);
        (_items, _first) = (items, 0);
    }
}
