namespace EsaLogs.Lines;

/// <summary>
/// The year of stamps that have none (syslog). The first stamp of a text takes the year asked for, else the last year in which it is not
/// later than <paramref name="latestFirst"/> says, which is called only then. Every other stamp takes the year in which its month is nearest
/// to that of the stamp before it: time runs on over New Year, and a clock that steps back does not make a year of it.
/// </summary>
/// <param name="year">The year asked for.</param>
/// <param name="latestFirst">The latest that the first stamp can be.</param>
/// <param name="latest">The latest that any stamp can be; null for text that is still being written.</param>
internal sealed class YearRule(int? year, Func<DateTime> latestFirst, DateTime? latest = null)
{
    private const int HalfYear = 6;

    private const int LeapYear = 2000;

    private readonly DateTime _latest = year is null && latest is { } end ? end : DateTime.MaxValue;
    private int _year;
    private int _month;

    /// <summary>A rule for where it does not matter which year it is.</summary>
    public static YearRule Any() => new(LeapYear, static () => DateTime.MaxValue);

    /// <summary>The year of a stamp that has none.</summary>
    public int YearOf(int month, int day, long timeOfDay)
    {
        var found = _month == 0 ? FirstYear(month, day, timeOfDay)
            : month - _month > HalfYear ? _year - 1
            : month - _month < -HalfYear ? _year + 1
            : _year;

        // Text of several years whose first year could not be told is right at least in its last.
        if (found >= _latest.Year && IsLater(found, month, day, timeOfDay, _latest)) found = _latest.Year - 1;
        while (month == 2 && day == 29 && found > 0 && !DateTime.IsLeapYear(found)) found--;
        return found;
    }

    /// <summary>Says what the last stamp was, with or without a year of its own.</summary>
    public void Saw(int stampYear, int month) => (_year, _month) = (stampYear, month);

    private int FirstYear(int month, int day, long timeOfDay)
    {
        if (year is { } asked) return asked;
        var last = latestFirst();
        return IsLater(last.Year, month, day, timeOfDay, last) ? last.Year - 1 : last.Year;
    }

    private static bool IsLater(int year, int month, int day, long timeOfDay, DateTime than)
        => (year, month, day, timeOfDay).CompareTo((than.Year, than.Month, than.Day, than.TimeOfDay.Ticks)) > 0;
}
