using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EsaLogs.Tracking;

/// <summary>
/// What is known of a message's recipients, by their RIDs, in ascending order. Most messages have one recipient: that one stands here, and an
/// array is made where there are more. RIDs count on, mostly: then the first one tells all of them. Very many messages are open at a time, and each
/// object counts when dead ones are looked for.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct ByRid<TValue>
{
    /// <summary>Room for a second one: most that have more than one have two.</summary>
    private const int FirstSize = 2;

    private long _first;
    private TValue _one;
    private TValue[]? _all;

    /// <summary>The RIDs where they do not count on.</summary>
    private long[]? _rids;

    public readonly bool IsEmpty => Count == 0;

    public int Count { get; private set; }

    /// <summary>What is known, in the order of the RIDs, as a list that is made for who asks.</summary>
    public readonly IList<TValue> Values => _all is not null ? new ArraySegment<TValue>(_all, 0, Count) : Count == 0 ? [] : [_one];

    /// <summary>The RIDs, as a list that is made for who asks.</summary>
    public readonly List<long> Rids
    {
        get
        {
            var rids = new List<long>(Count);
            for (var place = 0; place < Count; place++) rids.Add(RidAt(place));
            return rids;
        }
    }

    /// <summary>The RID at a place among <see cref="Values"/>.</summary>
    public readonly long RidAt(int place) => _rids is null ? _first + place : _rids[place];

    /// <summary>What is known of one; false for nothing.</summary>
    [MethodImpl(Compiled.Fully)]
    public readonly bool TryGetValue(long rid, out TValue value)
    {
        var place = PlaceOf(rid);
        value = place < 0 || _all is null ? _one : _all[place];
        return place >= 0;
    }

    /// <summary>Notes what is known of one, instead of what was.</summary>
    [MethodImpl(Compiled.Fully)]
    public void Set(long rid, TValue value)
    {
        var place = PlaceOf(rid);
        if (place < 0) Insert(~place, rid);
        if (_all is not null) _all[Math.Max(place, ~place)] = value;
        else _one = value;
    }

    /// <summary>The place of one; where there is none, the complement of the place where it would be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int PlaceOf(long rid)
    {
        if (_rids is not null) return Array.BinarySearch(_rids, 0, Count, rid);
        var distance = unchecked(rid - _first);
        return (ulong)distance < (ulong)Count ? (int)distance : Count == 0 || rid < _first ? ~0 : ~Count;
    }

    /// <summary>Makes room for one at a place.</summary>
    private void Insert(int place, long rid)
    {
        if (Count == 0)
        {
            _first = rid;
        }
        else
        {
            _all = WithRoom(_all ?? [_one], place);
            _one = default!;
            if (_rids is not null || place != Count || rid != unchecked(_first + Count))
            {
                _rids = WithRoom(_rids ?? Rids.ToArray(), place);
                _rids[place] = rid;
            }
        }

        Count++;
    }

    /// <summary>The same array, or a larger one, with what stands at a place and behind it moved on.</summary>
    private readonly T[] WithRoom<T>(T[] items, int place)
    {
        var moved = items;
        if (Count == items.Length)
        {
            moved = new T[Math.Max(FirstSize, items.Length * 2)];
            Array.Copy(items, moved, place);
        }

        Array.Copy(items, place, moved, place + 1, Count - place);
        return moved;
    }
}
