using System.Runtime.CompilerServices;

namespace EsaLogs.Tracking;

/// <summary>
/// The objects that are open, by id. An object leaves when it has ended and 60 s of log time have passed (a line that comes late still
/// belongs to it), when a new object takes its id, when its age limit is over, or at the end of the log. Ended objects leave in the order
/// of their ends, so memory is bounded by what is open and what ended in a minute of the log. Where a log tells several ends (a client is lost,
/// then its connection is closed) the first one counts, so that none waits for what became of another. Where very many end in a minute they
/// leave sooner, and what comes late is still known to be theirs.
/// </summary>
internal sealed class LifeTable<T>(TimeSpan maximumAge, Action<T> completed)
    where T : Tracked
{
    /// <summary>Lines that overtake each other do so within a second; more objects than this do not end in one.</summary>
    private const int MaximumWaiting = 1024;

    /// <summary>Bounds what is remembered of a log whose clock stands still.</summary>
    private const int MaximumRemembered = 100_000;

    /// <summary>An object whose last line came from the future (a clock stepped back) does not hold up those behind it.</summary>
    private const int MaximumSkipped = 4;

    private static readonly long Grace = TimeSpan.FromSeconds(60).Ticks;

    private readonly IdTable<T> _open = new();
    private readonly Queue<T> _ended = new();
    private readonly Queue<T> _remembered = new();
    private readonly List<T> _aged = [];
    private readonly LineOrder _order = new();
    private long _touches;
    private long _advanced;
    private bool _hasNewEnded;

    /// <summary>What was found last: line after line tells of the same object.</summary>
    private T? _found;
    private long _foundKey;

    /// <summary>The object that a line of <paramref name="ticks"/> belongs to; null if there is none yet or the last one of that id is over.</summary>
    [MethodImpl(Compiled.Fully)]
    public T? Find(long key, long ticks)
    {
        if (_found is null || _foundKey != key)
        {
            if (_open.Find(key) is not { } item) return null;
            (_found, _foundKey) = (item, key);
        }

        return IsOver(_found, ticks) || IsAged(_found, ticks) ? null : _found;
    }

    /// <summary>How many objects can still be found.</summary>
    public int Count => _open.Count;

    /// <summary>The objects that have not ended.</summary>
    public IEnumerable<T> Open => _open.Values.Where(item => !item.HasEnded);

    /// <summary>Adds an object; one that has the same key leaves as it is.</summary>
    [MethodImpl(Compiled.Fully)]
    public void Add(T item)
    {
        item.LastTouch = ++_touches;
        var key = item.Key;
        if (_open.Find(key) is { } old) PutOut(old);
        _open.Set(key, item);
        (_found, _foundKey) = (item, key);
        _order.Add(item);
    }

    /// <summary>Says that a line of the object came.</summary>
    [MethodImpl(Compiled.Fully)]
    public void Touch(T item, long ticks)
    {
        item.LastTouch = ++_touches;

        // Age is told by seconds: what had a line in this one has its place.
        if (item.LastTicks == ticks) return;
        item.LastTicks = ticks;
        if (!item.HasEnded) _order.Renew(item);
    }

    /// <summary>Adds an object that has begun and ended at once.</summary>
    public void AddEnded(T item)
    {
        Enqueue(item);
    }

    /// <summary>Says that the object has ended; it leaves when late lines are not to be expected any more.</summary>
    [MethodImpl(Compiled.Fully)]
    public void End(T item)
    {
        if (item.HasEnded) return;
        _order.Remove(item);
        Enqueue(item);
    }

    /// <summary>Lets go what is over at the time of the next line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance(long ticks)
    {
        // Age is told by seconds: within one, nothing comes of age, and only what ended since the line before can be over.
        if (ticks != _advanced || _hasNewEnded) AdvanceTo(ticks);
    }

    [MethodImpl(Compiled.Fully)]
    private void AdvanceTo(long ticks)
    {
        _hasNewEnded = false;
        if (ticks != _advanced) PutOutAged(ticks);
        _advanced = ticks;
        while (_ended.Count > 0 && (_ended.Count > MaximumWaiting || IsPast(_ended.Peek().LeavesAfter, ticks)))
        {
            var item = Release();
            if (IsOver(item, ticks)) Forget(item);
            else _remembered.Enqueue(item);
        }

        while (_remembered.Count > 0 && (_remembered.Count > MaximumRemembered || IsOver(_remembered.Peek(), ticks))) Forget(_remembered.Dequeue());
    }

    /// <summary>The end of the log: what has ended leaves, then what is open in the order of first lines.</summary>
    public void Finish()
    {
        while (_ended.Count > 0) Release();
        foreach (var item in _open.Values.Where(item => !item.HasEnded).OrderBy(item => item.Start.Order).ToList()) completed(item);
        _open.Clear();
        _found = null;
        _remembered.Clear();
        _order.Clear();
    }

    /// <summary>Puts out what had no line for too long, in the order of last lines.</summary>
    [MethodImpl(Compiled.Fully)]
    private void PutOutAged(long ticks)
    {
        for (var skipped = 0; _order.Oldest is var (key, last);)
        {
            var isAged = IsAged(last, ticks);
            if ((!isAged && last <= ticks) || _open.Find(key) is not { } old) break;
            if (isAged)
            {
                _order.Remove(old);
                _aged.Add(old);
            }
            else if (!_order.IsNewest(old) && skipped++ < MaximumSkipped)
            {
                _order.Renew(old);
            }
            else
            {
                break;
            }
        }

        if (_aged.Count == 0) return;
        _aged.Sort(static (one, other) => one.LastTouch.CompareTo(other.LastTouch));
        foreach (var item in _aged) Leave(item);
        _aged.Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsOver(T item, long ticks) => item.HasEnded && IsPast(item.EndTicks, ticks);

    /// <summary>
    /// True if an open object had no line for too long. It may not have been put out: where clocks step back, others can stand before it that are
    /// not of age. What is its own, and what is not, must not depend on them.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsAged(T item, long ticks) => !item.HasEnded && IsAged(item.LastTicks, ticks);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsAged(long last, long ticks) => ticks - last > maximumAge.Ticks;

    /// <summary>True if no line is to be expected any more after an end; there is none for what was put out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPast(long? end, long ticks) => end is not { } known || Math.Abs(ticks - known) > Grace;

    /// <summary>Ends an object without its end in the log; it leaves after those that ended before.</summary>
    private void PutOut(T item)
    {
        if (item.HasEnded)
        {
            Forget(item);
            return;
        }

        _order.Remove(item);
        Leave(item);
    }

    private void Leave(T item)
    {
        Forget(item);
        Enqueue(item);
    }

    [MethodImpl(Compiled.Fully)]
    private void Enqueue(T item)
    {
        item.HasEnded = true;
        item.LeavesAfter = item.EndTicks;
        _ended.Enqueue(item);
        _hasNewEnded = true;
    }

    [MethodImpl(Compiled.Fully)]
    private T Release()
    {
        var item = _ended.Dequeue();
        completed(item);
        return item;
    }

    [MethodImpl(Compiled.Fully)]
    private void Forget(T item)
    {
        if (ReferenceEquals(_open.Find(item.Key), item)) _open.Remove(item.Key);
        if (ReferenceEquals(_found, item)) _found = null;
    }
}
