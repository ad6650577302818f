using System.Runtime.CompilerServices;
using System.Text;

namespace EsaLogs.Forms;

/// <summary>
/// Python lists and tuples as the appliance prints them (<c>('535', ['5.7.8 Error: …'])</c>): strings in either kind of quotes, the kind
/// switching when the text holds the other, with backslash escapes.
/// </summary>
internal static class PythonLiteral
{
    private const int MaximumDepth = 16;

    /// <summary>Where the list or tuple that begins at <paramref name="at"/> ends; -1 if there is none or it does not balance.</summary>
    [MethodImpl(Compiled.Fully)]
    public static int End(ReadOnlySpan<byte> text, int at, byte open)
    {
        if (at >= text.Length || text[at] != open) return -1;
        if (open != '[') return EndOfAny(text, at);
        var plain = EndOfNumbers(text, at);
        return plain >= 0 ? plain : EndOfAny(text, at);
    }

    /// <summary>Where a list of numbers ends, as most lists are; -1 for any other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int EndOfNumbers(ReadOnlySpan<byte> text, int at)
    {
        if (at >= text.Length || text[at] != '[') return -1;
        at++;
        while (at < text.Length && (Literal.IsDigit(text[at]) || text[at] is (byte)',' or (byte)' ')) at++;
        return at < text.Length && text[at] == ']' ? at + 1 : -1;
    }

    [MethodImpl(Compiled.Fully)]
    private static int EndOfAny(ReadOnlySpan<byte> text, int at)
    {
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
    public static List<string>? Strings(string text) => Parse(text)?.Strings();

    /// <summary>A list or tuple with its strings unescaped; null if the text is none or does not balance.</summary>
    public static PythonValue? Parse(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length == 0 || bytes[0] is not ((byte)'[' or (byte)'(') || End(bytes, 0, bytes[0]) != bytes.Length) return null;
        var at = 1;
        return Items(bytes, ref at) is { } items ? new PythonValue(null, items) : null;
    }

    /// <summary>
    /// Reads to the closing bracket; what is no string, list or tuple (<c>None</c>, a number) is left out. Null if a string goes on after its
    /// closing quote: then the quotes balance by chance.
    /// </summary>
    [MethodImpl(Compiled.Fully)]
    private static List<PythonValue>? Items(byte[] text, ref int at)
    {
        var items = new List<PythonValue>();
        while (true)
        {
            var c = text[at++];
            if (c is (byte)']' or (byte)')') return items;
            if (c is (byte)'[' or (byte)'(')
            {
                if (Items(text, ref at) is not { } inner) return null;
                items.Add(new PythonValue(null, inner));
            }
            else if (c is (byte)'\'' or (byte)'"')
            {
                var start = at;
                at = StringEnd(text, at, c);
                if (text[at] is not ((byte)',' or (byte)']' or (byte)')' or (byte)' ')) return null;
                var isUnicode = start > 1 && text[start - 2] is (byte)'u' or (byte)'U';
                items.Add(new PythonValue(PythonEscapes.Decode(Encoding.UTF8.GetString(text, start, at - start - 1), isUnicode), []));
            }
        }
    }

    [MethodImpl(Compiled.Fully)]
    private static int StringEnd(ReadOnlySpan<byte> text, int at, byte quote)
    {
        while (at < text.Length)
        {
            var length = text.Slice(at).IndexOfAny((byte)'\\', quote);
            if (length < 0) break;
            at += length + 1;
            if (text[at - 1] == quote) return at;
            at++;
        }

        return -1;
    }
}

/// <summary>A string, or a list or tuple of values.</summary>
internal sealed record PythonValue(string? Text, IReadOnlyList<PythonValue> Items)
{
    /// <summary>All strings, in order, whatever their depth.</summary>
    public List<string> Strings()
    {
        var strings = new List<string>();
        AddTo(strings);
        return strings;
    }

    private void AddTo(List<string> strings)
    {
        if (Text is not null) strings.Add(Text);
        for (var i = 0; i < Items.Count; i++) Items[i].AddTo(strings);
    }
}
