using System.Text.RegularExpressions;

namespace EsaLogs.Tracking;

/// <summary>What lines have in common that differ only in their numbers and addresses, written as the catalogue of line forms writes it.</summary>
internal static class LineShape
{
    /// <summary>What follows is somebody's text more often than the appliance's words.</summary>
    private const int MaximumLength = 200;

    // Every alternative ends where it can no longer go on, so the time is proportional to the text and needs no limit, which a busy machine breaks.
    private static readonly Regex Variable = new(
        @"(?<mail>[^\s<>()\[\]""',;:@]+@[^\s<>()\[\]""',;:@]+)"
            + @"|(?<ip>[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?![0-9])|(?<![0-9A-Za-z])[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{0,4}){3,7}(?![0-9A-Za-z])"
            + @"|(?<![0-9A-Za-z:])[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4})?::[0-9A-Fa-f]{0,4}(?![0-9A-Za-z:]))"
            + "|(?<number>[0-9]+)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Regex.InfiniteMatchTimeout);

    public static string Of(string text)
    {
        var shape = Variable.Replace(
            text.Length > MaximumLength * 2 ? text.Remove(MaximumLength * 2) : text,
            static match => match.Groups["mail"].Success ? "ADDRESS" : match.Groups["ip"].Success ? "IP" : "N");
        return shape.Length > MaximumLength ? shape.Remove(MaximumLength) + "…" : shape;
    }
}
