using System.Globalization;

namespace EsaLogs.Cli.Options;

/// <summary>Times and durations as they are typed. Nothing here depends on the culture or the zone of the machine.</summary>
internal static class TimeText
{
    private static readonly string[] _wallClocks = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd' 'HH:mm", "yyyy-MM-dd' 'HH:mm:ss"];
    private static readonly string[] _instants = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd' 'HH:mmK", "yyyy-MM-dd' 'HH:mm:ssK"];
    private static readonly string[] _clockDurations = ["h\\:mm", "h\\:mm\\:ss", "d\\.hh\\:mm", "d\\.hh\\:mm\\:ss"];

    /// <summary>ISO 8601. Without an offset: a wall clock (kind Unspecified); with one: an instant (kind Utc).</summary>
    public static bool TryParseTime(string text, out DateTime time)
    {
        if (DateTime.TryParseExact(text, _wallClocks, CultureInfo.InvariantCulture, DateTimeStyles.None, out time)) return true;
        if (!DateTimeOffset.TryParseExact(text, _instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)) return false;
        time = instant.UtcDateTime;
        return true;
    }

    /// <summary>A number with its unit (<c>90s</c>, <c>30m</c>, <c>2h</c>, <c>7d</c>), or <c>hh:mm[:ss]</c>, with days in front as <c>d.hh:mm[:ss]</c>.</summary>
    public static bool TryParseDuration(string text, out TimeSpan duration)
    {
        if (TimeSpan.TryParseExact(text, _clockDurations, CultureInfo.InvariantCulture, out duration)) return duration > TimeSpan.Zero;
        if (text.Length < 2 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return false;
        var unit = text[^1] switch
        {
            's' => TimeSpan.FromSeconds(1),
            'm' => TimeSpan.FromMinutes(1),
            'h' => TimeSpan.FromHours(1),
            'd' => TimeSpan.FromDays(1),
            _ => TimeSpan.Zero,
        };
        if (unit == TimeSpan.Zero || count > TimeSpan.MaxValue.Ticks / unit.Ticks) return false;
        duration = count * unit;
        return duration > TimeSpan.Zero;
    }
}
