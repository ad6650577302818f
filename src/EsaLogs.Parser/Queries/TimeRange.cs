using EsaLogs.Lines;

namespace EsaLogs.Queries;

/// <summary>
/// Start (inclusive) and end (exclusive) of what is asked for. A bound of kind Unspecified is a wall clock of the appliance and is compared
/// with the log's own stamps; a bound of kind Utc or Local is an instant and is compared with the instants of the records.
/// Where a record's instant is not known, the bound's own clock is compared with the wall clock, which <see cref="ComparedWallClock"/> tells.
/// </summary>
internal sealed class TimeRange
{
    private readonly DateTime? _start;
    private readonly DateTime? _end;

    public TimeRange(DateTime? start, DateTime? end)
    {
        _start = start;
        _end = end;
        if (start is { } s && end is { } e && Ticks(e) + Leeway(s, e) <= Ticks(s))
            throw new QueryException("EndTime", "The end time is not after the start time. The end is exclusive: give the first moment that is not wanted any more.");
    }

    /// <summary>True once an instant had to be compared with a wall clock because the log does not tell its offset.</summary>
    public bool ComparedWallClock { get; private set; }

    public bool IsOpen => _start is null && _end is null;

    /// <summary>True if a bound is an instant.</summary>
    public bool HasInstants => _start is { Kind: not DateTimeKind.Unspecified } || _end is { Kind: not DateTimeKind.Unspecified };

    public bool Contains(DateTime wallClock, DateTime? instant)
        => (_start is null || Compare(wallClock, instant, _start.Value) >= 0)
            && (_end is null || Compare(wallClock, instant, _end.Value) < 0);

    /// <summary>
    /// The wall clocks of which one can be in the range, and perhaps some more; null where it has no bounds, or nothing is known of the offset
    /// that a bound is to be compared by.
    /// </summary>
    public WallClockRange? WallClocks(KnownOffsets offsets)
        => !IsOpen
            && WallClock(_start, offsets, isFirst: true) is { } first
            && WallClock(_end, offsets, isFirst: false) is { } end
                ? new WallClockRange(first, end)
                : null;

    /// <summary>What the zone of the appliance, which nobody knows yet, can make of the time between a wall clock and an instant.</summary>
    private static long Leeway(DateTime start, DateTime end)
    {
        const long farthestEast = 14 * TimeSpan.TicksPerHour, farthestWest = 12 * TimeSpan.TicksPerHour;
        if (start.Kind == DateTimeKind.Unspecified == (end.Kind == DateTimeKind.Unspecified)) return 0;
        return start.Kind == DateTimeKind.Unspecified ? farthestEast : farthestWest;
    }

    private static long? WallClock(DateTime? bound, KnownOffsets offsets, bool isFirst)
    {
        if (bound is not { } time) return isFirst ? long.MinValue : long.MaxValue;
        if (time.Kind == DateTimeKind.Unspecified) return time.Ticks;
        var ticks = Ticks(time);
        if (offsets.Near(new DateTime(ticks, DateTimeKind.Utc)) is not { } near) return null;
        return ticks + (isFirst ? near.Least : near.Largest).Ticks;
    }

    private static long Ticks(DateTime bound) => bound.Kind == DateTimeKind.Local ? bound.ToUniversalTime().Ticks : bound.Ticks;

    private int Compare(DateTime wallClock, DateTime? instant, DateTime bound)
    {
        if (bound.Kind == DateTimeKind.Unspecified) return wallClock.Ticks.CompareTo(bound.Ticks);
        if (instant is { } known) return known.Ticks.CompareTo(Ticks(bound));
        ComparedWallClock = true;
        return wallClock.Ticks.CompareTo(bound.Ticks);
    }
}
