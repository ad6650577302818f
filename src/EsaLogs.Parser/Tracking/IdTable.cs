using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EsaLogs.Tracking;

/// <summary>
/// Objects by their ids, one for each. Ids that follow each other have places beside each other, four at a time: what a log tells of at a time
/// was begun at nearly the same time, and who looks for one has brought its neighbours near. A dictionary has them all over, in two tables, and
/// waiting for these took a sixth of the time.
/// </summary>
internal sealed class IdTable<T>
    where T : class
{
    /// <summary>How many ids in a row are neighbours, as a power of two: as many as have room in what is brought near at a time.</summary>
    private const int GroupBits = 2;

    private const int FirstBits = 6;

    private Slot[] _slots = new Slot[1 << FirstBits];
    private int _bits = FirstBits;

    public int Count { get; private set; }

    public IEnumerable<T> Values
    {
        get
        {
            foreach (var slot in _slots)
            {
                if (slot.Value is not null) yield return slot.Value;
            }
        }
    }

    /// <summary>The object of an id; null if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T? Find(long id) => _slots[PlaceOf(id)].Value;

    /// <summary>Adds an object, in place of one that has the id.</summary>
    [MethodImpl(Compiled.Fully)]
    public void Set(long id, T item)
    {
        var place = PlaceOf(id);
        if (_slots[place].Value is null)
        {
            Count++;

            // A third stays free: those that have the same place by their ids stand behind each other.
            if (Count * 3L > _slots.Length * 2L)
            {
                Grow();
                place = PlaceOf(id);
            }

            _slots[place].Id = id;
        }

        _slots[place].Value = item;
    }

    [MethodImpl(Compiled.Fully)]
    public void Remove(long id)
    {
        var (slots, last) = (_slots, _slots.Length - 1);
        var free = PlaceOf(id);
        if (slots[free].Value is null) return;
        Count--;

        // Those behind it close ranks, as none of them would be found behind a free place.
        for (var at = (free + 1) & last; slots[at].Value is not null; at = (at + 1) & last)
        {
            var home = HomeOf(slots[at].Id);
            if (((at - home) & last) < ((at - free) & last)) continue;
            slots[free] = slots[at];
            free = at;
        }

        slots[free] = default;
    }

    public void Clear()
    {
        _slots = new Slot[1 << FirstBits];
        _bits = FirstBits;
        Count = 0;
    }

    /// <summary>The place that an id would have if it were the only one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int HomeOf(long id)
    {
        const ulong factor = 0x9E3779B97F4A7C15;
        var group = unchecked((ulong)(id >> GroupBits) * factor) >> (sizeof(ulong) * 8 - _bits + GroupBits);
        return ((int)group << GroupBits) | ((int)id & ((1 << GroupBits) - 1));
    }

    /// <summary>Where an id stands, or would stand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PlaceOf(long id)
    {
        var slots = _slots;
        var place = HomeOf(id);
        while (slots[place].Value is not null && slots[place].Id != id) place = (place + 1) & (slots.Length - 1);
        return place;
    }

    [MethodImpl(Compiled.Fully)]
    private void Grow()
    {
        var before = _slots;
        _slots = new Slot[before.Length * 2];
        _bits++;
        foreach (ref readonly var slot in before.AsSpan())
        {
            if (slot.Value is not null) _slots[PlaceOf(slot.Id)] = slot;
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Slot
    {
        public long Id;
        public T? Value;
    }
}
