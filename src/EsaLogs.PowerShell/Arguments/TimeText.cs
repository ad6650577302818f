using System.Globalization;
using EsaLogs.Lines;

namespace EsaLogs.Arguments;

/// <summary>
/// A time as it was typed: as <see cref="GivenTime"/> has it, whatever the user's culture; else as the user's culture has it.
/// </summary>
internal sealed class TimeText
{
    /// <summary>What is before was meant in another calendar: 2026 is 1483 where years are counted as in Thailand.</summary>
    private const int OldestYear = 1970;

    private readonly string _text;
    private readonly GivenTime _time;
    private readonly string? _culture;

    private TimeText(string text, GivenTime time, string? culture = null)
    {
        _text = text;
        _time = time;
        _culture = culture;
    }

    /// <summary>What was typed, understood; a <see cref="FormatException"/> that says what to write if it is no time.</summary>
    public static TimeText Parse(string text)
        => GivenTime.TryParse(text, out var time) ? new TimeText(text, time)
            : OfCulture(text) ?? throw new FormatException($"'{text}' is no time. {GivenTime.Accepted} Other text is read as your culture writes times.");

    /// <summary>The time that is meant at a moment, for an appliance in a zone.</summary>
    public DateTime At(DateTime now, TimeZoneInfo? zone) => _time.At(now, zone);

    /// <summary>Says how a time was read that may have been meant otherwise; null for one that means the same everywhere and always.</summary>
    public string? Remark(DateTime meant)
    {
        if (_culture is null && !_time.IsRelative) return null;
        var reading = meant.Kind == DateTimeKind.Unspecified ? Iso(meant) + " by the clock of the log" : Iso(meant.ToUniversalTime()) + "Z";
        return _culture is null
            ? $"'{_text}' is {reading}."
            : $"'{_text}' is read as the culture {_culture} writes times: {reading}. ISO 8601 (2026-03-02) is the same in every culture.";
    }

    private static TimeText? OfCulture(string text)
    {
        const DateTimeStyles styles = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AdjustToUniversal | DateTimeStyles.NoCurrentDateDefault;
#pragma warning disable RS0030 // What a user types at a prompt is in the user's culture.
        var culture = CultureInfo.CurrentCulture;
#pragma warning restore RS0030
        if (!DateTime.TryParse(text, culture, styles, out var time)) return null;
        var name = culture.Name.Length == 0 ? "invariant" : culture.Name;
        if (time.Date == DateTime.MinValue) return new TimeText(text, GivenTime.OfToday(time.TimeOfDay), name);
        if (time.Year < OldestYear)
            throw new FormatException($"'{text}' is {Iso(time)} as the culture {name} writes times, before any log. Write it as ISO 8601 (2026-03-02).");
        return new TimeText(text, GivenTime.Of(time), name);
    }

    private static string Iso(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
