using System.Text;

namespace EsaLogs.Cli.Options;

/// <summary>Names of the code as names of the command line: <c>RequiredNotOffered</c> is <c>required-not-offered</c>.</summary>
internal static class Kebab
{
    public static string From(string name)
    {
        var kebab = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && kebab.Length > 0) kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(letter));
        }

        return kebab.ToString();
    }

    /// <summary>True for either way of writing the same name, in either case.</summary>
    public static bool Means(string typed, string name)
        => string.Equals(typed.Replace("-", "", StringComparison.Ordinal), name, StringComparison.OrdinalIgnoreCase);
}
