using System.Globalization;

namespace EsaLogs.Lines;

/// <summary>
/// A time as users write it: ISO 8601, the stamp of a log line, or a word that means a time by the clock of the moment (<c>today</c>,
/// <c>-2h</c>). Nothing here depends on a culture.
/// </summary>
public sealed class GivenTime
{
    /// <summary>What can be written, for those who wrote something else.</summary>
    public const string Accepted =
        "Write a clock time of the appliance as 2026-03-02 or 2026-03-02T13:05:00, an instant with Z or its offset (2026-03-02T13:05:00+01:00), "
        + "or one of now, today, yesterday, -30m, -2h, -7d, -1w.";

    /// <summary>K takes Z, an offset, or nothing.</summary>
    private static readonly string[] Dates =
    [
        "yyyy-MM-dd",
        "yyyyMMdd",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mmK",
        "yyyy-MM-dd HH:mm:ssK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
        "yyyyMMdd'T'HHmmssK",
    ];

    /// <summary>As in the log, with one blank or two before the day.</summary>
    private static readonly string[] Stamps = ["ddd MMM d HH:mm:ss yyyy", "MMM d HH:mm:ss yyyy"];

    private static readonly string[] Clocks = ["HH:mm", "HH:mm:ss"];

    private readonly DateTime _time;
    private readonly Base _base;
    private readonly TimeSpan _back;

    private GivenTime(DateTime time) => _time = time;

    private GivenTime(Base from, TimeSpan back)
    {
        _base = from;
        _back = back;
    }

    private enum Base
    {
        Fixed,
        Now,
        Today,
    }

    /// <summary>True if it means another time tomorrow.</summary>
    public bool IsRelative => _base != Base.Fixed;

    /// <summary>A time that is known.</summary>
    public static GivenTime Of(DateTime time) => new(time);

    /// <summary>A time of the present day.</summary>
    public static GivenTime OfToday(TimeSpan clock) => new(Base.Today, -clock);

    /// <summary>Reads what was written; false if it is none of the accepted forms.</summary>
    public static bool TryParse(string text, out GivenTime time)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        time = ParseWord(text.Trim().ToLowerInvariant()) ?? ParseFixed(text)!;
        return time is not null;
    }

    /// <summary>
    /// The time that is meant at a moment. A wall clock of the appliance (kind Unspecified): what was written without an offset, and the days,
    /// which begin at midnight where the appliance stands; without <paramref name="zone"/> its day is that of <paramref name="now"/>.
    /// An instant (kind Utc, or that of <paramref name="now"/>): what was written with one, and what is counted from now.
    /// </summary>
    public DateTime At(DateTime now, TimeZoneInfo? zone) => _base switch
    {
        Base.Now when now.Kind == DateTimeKind.Local => (now.ToUniversalTime() - _back).ToLocalTime(),
        Base.Now => now - _back,
        Base.Today => DateTime.SpecifyKind((zone is null ? now : TimeZoneInfo.ConvertTime(now, zone)).Date, DateTimeKind.Unspecified) - _back,
        _ => _time,
    };

    private static GivenTime? ParseWord(string word) => word switch
    {
        "now" => new GivenTime(Base.Now, TimeSpan.Zero),
        "today" => new GivenTime(Base.Today, TimeSpan.Zero),
        "yesterday" => new GivenTime(Base.Today, TimeSpan.FromDays(1)),
        _ => word.Length > 0 && word[0] == '-' && Durations.TryParse(word.Substring(1), out var back) ? new GivenTime(Base.Now, back) : null,
    };

    private static GivenTime? ParseFixed(string text)
    {
        const DateTimeStyles ends = DateTimeStyles.AllowLeadingWhite | DateTimeStyles.AllowTrailingWhite | DateTimeStyles.AdjustToUniversal;
        var invariant = CultureInfo.InvariantCulture;
        if (DateTime.TryParseExact(text, Dates, invariant, ends, out var time)) return new GivenTime(time);
        if (DateTime.TryParseExact(text, Stamps, invariant, DateTimeStyles.AllowWhiteSpaces, out time)) return new GivenTime(time);
        return DateTime.TryParseExact(text, Clocks, invariant, ends | DateTimeStyles.NoCurrentDateDefault, out time) ? OfToday(time.TimeOfDay) : null;
    }
}
