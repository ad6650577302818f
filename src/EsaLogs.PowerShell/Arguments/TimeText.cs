using System.Globalization;

namespace EsaLogs.Arguments;

/// <summary>
/// Times as users write them: ISO 8601 first, whatever the user's culture; else as the user's culture has it.
/// With an offset or <c>Z</c> the result is an instant (kind Utc), without it is a wall clock (kind Unspecified).
/// </summary>
internal static class TimeText
{
    // K takes Z, an offset, or nothing.
    private static readonly string[] Iso =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mmK",
        "yyyy-MM-dd HH:mm:ssK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
        "yyyyMMdd'T'HHmmssK",
    ];

    public static bool TryParse(string text, out DateTime time)
    {
        const DateTimeStyles Styles = DateTimeStyles.AllowLeadingWhite | DateTimeStyles.AllowTrailingWhite | DateTimeStyles.AdjustToUniversal;
        return DateTime.TryParseExact(text, Iso, CultureInfo.InvariantCulture, Styles, out time)
#pragma warning disable RS0030 // What a user types at a prompt is in the user's culture.
            || DateTime.TryParse(text, CultureInfo.CurrentCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AdjustToUniversal, out time);
#pragma warning restore RS0030
    }
}
