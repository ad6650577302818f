using System.Globalization;

namespace EsaLogs.Lines;

/// <summary>Time zones as users name them.</summary>
public static class TimeZones
{
    /// <summary>The names that are known on every system, those of IANA and of Windows, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names => [.. WindowsZones.Names.OrderBy(name => name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>
    /// Finds a zone by its IANA or Windows name, in any case and on every system, or by an offset from UTC: <c>+02:00</c>, <c>-06:00</c>, <c>UTC</c>.
    /// </summary>
    /// <exception cref="TimeZoneNotFoundException">There is no such zone; the message says what to write instead.</exception>
    public static TimeZoneInfo Find(string name) => Find(name, OfSystem);

    /// <summary>Finds a zone among those that a system knows by some names.</summary>
    internal static TimeZoneInfo Find(string name, Func<string, TimeZoneInfo?> system)
    {
        if (name is null) throw new ArgumentNullException(nameof(name));
        var text = name.Trim();
        if (string.Equals(text, "UTC", StringComparison.OrdinalIgnoreCase) || string.Equals(text, "Z", StringComparison.OrdinalIgnoreCase))
            return TimeZoneInfo.Utc;

        var sign = text.Length > 0 && text[0] == '-' ? -1 : 1;
        if (text.Length > 0 && text[0] is '+' or '-'
            && TimeSpan.TryParseExact(text.Substring(1), ["hh\\:mm", "h\\:mm", "hhmm", "hh"], CultureInfo.InvariantCulture, out var offset)
            && offset <= TimeSpan.FromHours(14))
        {
            return Fixed(sign < 0 ? -offset : offset);
        }

        return WindowsZones.NamesOf(text).Prepend(text).Select(system).FirstOrDefault(static zone => zone is not null)
            ?? throw new TimeZoneNotFoundException($"There is no time zone '{name}'.{Hint(text)} Give a name such as Europe/Berlin or an offset from UTC such as +02:00.");
    }

    private static string Hint(string name)
        => WindowsZones.Near(name) is { Count: > 0 } near ? $" Near names: {string.Join(", ", near)}." : "";

    private static TimeZoneInfo? OfSystem(string name)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (Exception e) when (e is TimeZoneNotFoundException or InvalidTimeZoneException or System.Security.SecurityException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A zone of one offset, always.</summary>
    private static TimeZoneInfo Fixed(TimeSpan offset)
    {
        var name = "UTC" + (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture);
        return TimeZoneInfo.CreateCustomTimeZone(name, offset, name, name);
    }
}
