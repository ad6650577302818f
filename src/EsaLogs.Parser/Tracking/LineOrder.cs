using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EsaLogs.Tracking;

/// <summary>
/// Objects in the order of their last lines. They are told by their keys, and neighbours by the numbers of their places, not by objects: these
/// change with nearly every line, and whatever an object was noted in must be looked at whenever dead ones are looked for. What tells how old the
/// oldest is stands here, too: the object itself was not looked at for long, and is far away.
/// </summary>
internal sealed class LineOrder
{
    /// <summary>The place before the first and behind the last one.</summary>
    private const int Ends = 0;

    private const int FirstSize = 64;

    private Seat[] _seats = new Seat[FirstSize];
    private int _used = Ends + 1;

    /// <summary>The first place that is free; <see cref="Ends"/> if none is.</summary>
    private int _free;

    /// <summary>The key of the one whose last line is the oldest, and the wall clock of that line; null if there are none.</summary>
    public (long Key, long Ticks)? Oldest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _seats[Ends].Newer is not Ends and var place ? (_seats[place].Key, _seats[place].Ticks) : null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsNewest(Tracked item) => _seats[Ends].Older == item.Place;

    /// <summary>Adds an object as the newest.</summary>
    [MethodImpl(Compiled.Fully)]
    public void Add(Tracked item)
    {
        var place = _free;
        if (place != Ends) _free = _seats[place].Newer;
        else place = _used++;
        if (place == _seats.Length) Array.Resize(ref _seats, _seats.Length * 2);
        (_seats[place].Key, _seats[place].Ticks) = (item.Key, item.LastTicks);
        item.Place = place;
        Append(place);
    }

    /// <summary>Makes an object the newest, as of its last line.</summary>
    [MethodImpl(Compiled.Fully)]
    public void Renew(Tracked item)
    {
        var place = item.Place;
        _seats[place].Ticks = item.LastTicks;
        if (IsNewest(item)) return;
        Unlink(place);
        Append(place);
    }

    [MethodImpl(Compiled.Fully)]
    public void Remove(Tracked item)
    {
        Unlink(item.Place);
        _seats[item.Place].Newer = _free;
        _free = item.Place;
    }

    public void Clear()
    {
        _seats = new Seat[FirstSize];
        _used = Ends + 1;
        _free = Ends;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Append(int place)
    {
        var seats = _seats;
        var newest = seats[Ends].Older;
        (seats[place].Older, seats[place].Newer) = (newest, Ends);
        seats[newest].Newer = place;
        seats[Ends].Older = place;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Unlink(int place)
    {
        var seats = _seats;
        var (older, newer) = (seats[place].Older, seats[place].Newer);
        seats[older].Newer = newer;
        seats[newer].Older = older;
    }

    /// <summary>The key of an object, the wall clock of its last line, and the places of its neighbours; of a free place, the next one that is free.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct Seat
    {
        public long Key;
        public long Ticks;
        public int Older;
        public int Newer;
    }
}
