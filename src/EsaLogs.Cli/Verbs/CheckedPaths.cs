using System.CommandLine;
using System.CommandLine.Parsing;

namespace EsaLogs.Cli.Verbs;

/// <summary>The paths of a command line. An option that does not exist looks like a path to the parser, and is caught here.</summary>
internal static class CheckedPaths
{
    public static IReadOnlyList<string> Of(ParseResult values, Argument<string[]> argument)
    {
        var paths = values.GetResult(argument)?.Tokens ?? [];
        foreach (var token in values.Tokens)
        {
            // What stands behind -- is a path, whatever it looks like.
            if (token.Type == TokenType.DoubleDash) break;
            if (token.Value.Length > 1 && token.Value[0] == '-' && paths.Any(path => ReferenceEquals(path, token)))
                throw new UsageException($"There is no option '{token.Value}'. For a file of that name write it after --.");
        }

        if (paths.Count(path => string.Equals(path.Value, "-", StringComparison.Ordinal)) > 1)
            throw new UsageException("Standard input can be read only once.");
        return [.. paths.Select(path => path.Value)];
    }
}
