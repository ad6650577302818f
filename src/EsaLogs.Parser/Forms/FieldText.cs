using System.Text;
using System.Text.RegularExpressions;

namespace EsaLogs.Forms;

/// <summary>
/// What a field says, in words: subjects and Python's lists and tuples are decoded; all else is as the line has it. The line's own text is
/// never changed by it. What does not decode stays as it is.
/// </summary>
internal static class FieldText
{
    /// <summary>The fold of a long header line, as the appliance prints it; blanks and printed tabs can follow it.</summary>
    private const string PrintedFold = @"\r\n";

    private const string PrintedTab = @"\t";

    private static readonly Regex Fold = new(@"[\r\n]+[ \t]*", RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);

    /// <summary>A field of an entry, decoded; null where the form does not have it or it is empty.</summary>
    public static string? Of(LogEntry entry, Field field, TextPool pool) => entry.String(field, pool) is { } text ? Decode(field, text) : null;

    /// <summary>The text of a field, decoded.</summary>
    public static string Decode(Field field, string text)
    {
        var decoded = field switch
        {
            Field.Subject => Subject(text),
            Field.Reply or Field.Host => Words(text),
            Field.Headers => Headers(text),
            Field.Recipients => Elements(text),
            _ => null,
        };
        return decoded is null ? text : Shown(decoded);
    }

    /// <summary>Decoded text as a reader may see it: on one line, with nothing that steers a terminal, and without halves of characters.</summary>
    public static string Shown(string decoded)
        => LogText.IsPlain(decoded) ? decoded : LogText.Shown(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(Unfolded(decoded))));

    /// <summary>The text on one line. Nearly every text is, and expressions take their time when they are made.</summary>
    private static string Unfolded(string text) => text.IndexOf('\r') < 0 && text.IndexOf('\n') < 0 ? text : Fold.Replace(text, " ");

    private static string Subject(string text) => EncodedWords.Decode(text.IndexOf('\\') < 0 ? text : PrintedUnfolded(text)).Trim();

    /// <summary>By hand: many subjects are folded, and an expression would be made, which takes its time, before the first message.</summary>
    private static string PrintedUnfolded(string text)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        for (int fold; (fold = text.IndexOf(PrintedFold, at, StringComparison.Ordinal)) >= 0;)
        {
            result.Append(text, at, fold - at).Append(' ');
            at = fold + PrintedFold.Length;
            while (at < text.Length)
            {
                if (text[at] is ' ' or '\t') at++;
                else if (string.CompareOrdinal(text, at, PrintedTab, 0, PrintedTab.Length) == 0) at += PrintedTab.Length;
                else break;
            }
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    /// <summary><c>('550', ['5.1.1 no'])</c> as <c>550 5.1.1 no</c>.</summary>
    private static string? Words(string text) => PythonLiteral.Strings(text) is { Count: > 0 } strings ? string.Join(" ", strings) : null;

    /// <summary><c>[('a', 'b'), 'c']</c> as <c>a b, c</c>.</summary>
    private static string? Elements(string text)
        => PythonLiteral.Parse(text) is { } list ? string.Join(", ", list.Items.Select(item => string.Join(" ", item.Strings()))) : null;

    /// <summary>A list of names and values, <c>[('from', '…'), …]</c>, with its brackets or without.</summary>
    private static string? Headers(string text)
    {
        if (PythonLiteral.Parse(text.StartsWith("[", StringComparison.Ordinal) ? text : "[" + text + "]") is not { } list) return null;
        var headers = new List<string>();
        foreach (var header in list.Items)
        {
            var (name, values) = (header.Strings().FirstOrDefault(), header.Strings().Skip(1));
            if (header.Items.Count == 0 || name is null) return null;
            headers.Add(name + ": " + EncodedWords.Decode(Unfolded(string.Join(" ", values))));
        }

        return string.Join("; ", headers);
    }
}
