using System.Globalization;

namespace EsaLogs.Lines;

/// <summary>Lengths of time as users write them.</summary>
public static class Durations
{
    /// <summary>More than any log holds; what is longer was not meant.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36525);

    /// <summary>Reads a whole number and its unit, of at most a century: <c>90s</c>, <c>30m</c>, <c>2h</c>, <c>7d</c>, <c>1w</c>.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        duration = TimeSpan.Zero;
        if (text.Length < 2 || !int.TryParse(text.Substring(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return false;
        if (Unit(text[text.Length - 1]) is not { } unit || count == 0 || count > Longest.Ticks / unit.Ticks) return false;
        duration = new TimeSpan(count * unit.Ticks);
        return true;
    }

    private static TimeSpan? Unit(char letter) => char.ToLowerInvariant(letter) switch
    {
        's' => TimeSpan.FromSeconds(1),
        'm' => TimeSpan.FromMinutes(1),
        'h' => TimeSpan.FromHours(1),
        'd' => TimeSpan.FromDays(1),
        'w' => TimeSpan.FromDays(7),
        _ => null,
    };
}
