using System.Globalization;

namespace EsaLogs.Records;

/// <summary>Puts a record in a few words; what the log does not tell leaves no gap.</summary>
internal static class Words
{
    public static string Join(params object?[] words)
        => string.Join(" ", words.Select(word => Convert.ToString(word, CultureInfo.InvariantCulture)).Where(word => !string.IsNullOrEmpty(word)));
}
