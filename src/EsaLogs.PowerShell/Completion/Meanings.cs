using System.Text.RegularExpressions;

namespace EsaLogs.Completion;

/// <summary>What the values of closed sets mean, as they are documented where they are declared.</summary>
internal static class Meanings
{
    private static readonly Lazy<Dictionary<string, string>> Table = new(Read);

    /// <summary>What a value means, in a sentence or two.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum
        => Table.Value.TryGetValue($"{typeof(TEnum).FullName}.{value}", out var meaning) ? meaning : value.ToString();

    private static Dictionary<string, string> Read()
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = new StreamReader(typeof(Meanings).Assembly.GetManifestResourceStream("Meanings.txt")!);
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t');
            if (tab > 0) table[line.Substring(0, tab)] = Sentence(line.Substring(tab + 1));
        }

        return table;
    }

    /// <summary>Other values and properties are named by their last name; line breaks were blanks; the names of forms mean nothing to who types.</summary>
    private static string Sentence(string text)
    {
        var named = Regex.Replace(text, @"\b[FPTM]:[\w.]+\.(?=\w)", "");
        var sentence = string.Join(" ", named.Split([' '], StringSplitOptions.RemoveEmptyEntries));
        return Regex.Replace(sentence, @" \([a-z0-9, \u2026-]+\)\.$", ".");
    }
}
