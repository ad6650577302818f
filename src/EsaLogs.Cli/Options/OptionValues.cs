using System.CommandLine;

namespace EsaLogs.Cli.Options;

/// <summary>Reads what was typed.</summary>
internal static class OptionValues
{
    /// <summary>The values of a filter; null, which asks nothing, if it was not given.</summary>
    public static IReadOnlyList<T>? List<T>(this ParseResult values, Option<T[]> option)
        => values.GetValue(option) is { Length: > 0 } list ? list : null;
}
