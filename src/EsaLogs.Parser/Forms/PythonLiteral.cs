namespace EsaLogs.Forms;

/// <summary>
/// Python lists and tuples as the appliance prints them (<c>('535', ['5.7.8 Error: …'])</c>): strings in either kind of quotes, the kind
/// switching when the text holds the other, with backslash escapes.
/// </summary>
internal static class PythonLiteral
{
    private const int MaximumDepth = 16;

    /// <summary>Where the list or tuple that begins at <paramref name="at"/> ends; -1 if there is none or it does not balance.</summary>
    public static int End(ReadOnlySpan<byte> text, int at, byte open)
    {
        if (at >= text.Length || text[at] != open) return -1;
        Span<byte> closers = stackalloc byte[MaximumDepth];
        var depth = 0;
        while (at < text.Length)
        {
            var c = text[at++];
            if (c is (byte)'[' or (byte)'(')
            {
                if (depth == MaximumDepth) return -1;
                closers[depth++] = c == '[' ? (byte)']' : (byte)')';
            }
            else if (c is (byte)']' or (byte)')')
            {
                if (c != closers[--depth]) return -1;
                if (depth == 0) return at;
            }
            else if (c is (byte)'\'' or (byte)'"')
            {
                at = StringEnd(text, at, c);
                if (at < 0) return -1;
            }
        }

        return -1;
    }

    /// <summary>The strings in a list or tuple, in order and unescaped, whatever their depth; null if it does not balance.</summary>
    public static List<string>? Strings(string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        if (bytes.Length == 0 || bytes[0] is not ((byte)'[' or (byte)'(') || End(bytes, 0, bytes[0]) != bytes.Length) return null;
        var strings = new List<string>();
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] is not ((byte)'\'' or (byte)'"')) continue;
            var end = StringEnd(bytes, at + 1, bytes[at]);
            strings.Add(Unescape(System.Text.Encoding.UTF8.GetString(bytes, at + 1, end - at - 2)));
            at = end - 1;
        }

        return strings;
    }

    private static int StringEnd(ReadOnlySpan<byte> text, int at, byte quote)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] == '\\') at++;
            else if (text[at] == quote) return at + 1;
        }

        return -1;
    }

    private static string Unescape(string text)
    {
        if (text.IndexOf('\\') < 0) return text;
        var result = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                result.Append(text[i]);
                continue;
            }

            i++;
            if (text[i] is 'x' or 'u') result.Append('\\');
            result.Append(text[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', _ => text[i] });
        }

        return result.ToString();
    }
}
