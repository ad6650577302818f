using System.Runtime.CompilerServices;

namespace EsaLogs.Lines;

/// <summary>
/// Reads the wall clock of an appliance in the hour that its zone has twice, when daylight-saving time ends. Lines that follow others in less
/// than an hour, in daylight-saving time, are in the first pass; when the clock has stepped back, those after it are in the second one.
/// What a log does not show is in the second.
/// </summary>
internal sealed class LocalClock(TimeZoneInfo? zone)
{
    /// <summary>Lines may overtake each other by seconds, and clocks are set by seconds.</summary>
    private static readonly long Tolerance = TimeSpan.FromMinutes(1).Ticks;

    private static readonly long Continuous = TimeSpan.FromHours(1).Ticks;

    private readonly TimeZoneInfo? _zone = zone is { SupportsDaylightSavingTime: true } ? zone : null;
    private long _last;
    private bool _isFirstPass;

    /// <summary>True once there was a stamp of which only those before it tell which pass it is in.</summary>
    public bool WasAmbiguous { get; private set; }

    /// <summary>True for a stamp in the first pass of a repeated hour. Wants every line's stamp, in the order of the log.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsFirstPass(long ticks) => _zone is null || ticks == _last ? _isFirstPass : TellPass(_zone, ticks);

    private bool TellPass(TimeZoneInfo zone, long ticks)
    {
        var isFirst = false;
        var isAmbiguous = zone.IsAmbiguousTime(new DateTime(ticks));
        WasAmbiguous |= isAmbiguous;
        if (_last != 0 && isAmbiguous)
        {
            var step = Instant(zone, ticks, isFirstPass: true) - Instant(zone, _last, _isFirstPass);
            isFirst = step > -Tolerance && step < Continuous;
        }

        _last = ticks;
        return _isFirstPass = isFirst;
    }

    /// <summary>Begins a part of a text, for which what was before counts or not.</summary>
    public void Begin(bool keepsLast)
    {
        WasAmbiguous = false;
        if (!keepsLast) (_last, _isFirstPass) = (0, false);
    }

    /// <summary>Says that others read on in the meantime, as far as this stamp, and that no stamp was of an hour that comes twice.</summary>
    public void Follow(long ticks) => (_last, _isFirstPass) = (ticks, false);

    /// <summary>Local minus UTC at a wall clock. A time that the zone leaves out has the offset from before the gap.</summary>
    public static TimeSpan Offset(TimeZoneInfo zone, DateTime wallClock, bool isFirstPass)
    {
        if (!zone.SupportsDaylightSavingTime) return zone.GetUtcOffset(wallClock);
        if (zone.IsAmbiguousTime(wallClock))
        {
            var offsets = zone.GetAmbiguousTimeOffsets(wallClock);
            return isFirstPass ? offsets.Max() : offsets.Min();
        }

        const int LongestGap = 3;
        return zone.GetUtcOffset(zone.IsInvalidTime(wallClock) ? wallClock.AddHours(-LongestGap) : wallClock);
    }

    private static long Instant(TimeZoneInfo zone, long ticks, bool isFirstPass) => ticks - Offset(zone, new DateTime(ticks), isFirstPass).Ticks;
}
