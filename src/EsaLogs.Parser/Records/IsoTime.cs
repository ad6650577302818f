using System.Globalization;

namespace EsaLogs.Records;

/// <summary>Times as text: <c>2009-04-22T11:44:48</c> for a wall clock, with a final <c>Z</c> for an instant.</summary>
public static class IsoTime
{
    /// <summary>ISO 8601 to the second, the resolution of the log.</summary>
    public static string Format(DateTime time)
        => time.ToString(time.Kind == DateTimeKind.Utc ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
