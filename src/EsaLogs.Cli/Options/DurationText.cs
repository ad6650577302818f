using System.Globalization;
using EsaLogs.Lines;

namespace EsaLogs.Cli.Options;

/// <summary>Durations as they are typed.</summary>
internal static class DurationText
{
    private static readonly string[] _clocks = ["h\\:mm", "h\\:mm\\:ss", "d\\.hh\\:mm", "d\\.hh\\:mm\\:ss"];

    /// <summary>A number with its unit (<c>90s</c>, <c>30m</c>, <c>2h</c>, <c>7d</c>), or <c>hh:mm[:ss]</c>, with days in front as <c>d.hh:mm[:ss]</c>.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
        => TimeSpan.TryParseExact(text, _clocks, CultureInfo.InvariantCulture, out duration) ? duration > TimeSpan.Zero : Durations.TryParse(text, out duration);
}
