namespace EsaLogs.Forms;

/// <summary>What a placeholder may hold.</summary>
internal enum FieldType
{
    /// <summary>Fixed words, no placeholder.</summary>
    Literal,

    /// <summary>Decimal digits that fit 64 bits.</summary>
    Number,

    /// <summary>At least one character and no blank.</summary>
    Word,

    /// <summary>Any text, the shortest that lets the rest of the form match.</summary>
    Text,

    /// <summary>Any text that a stranger may have chosen: everything before it is matched from the left and everything after it from the right end of the line.</summary>
    Free,

    /// <summary>A Python list, <c>[…]</c>, whose brackets and quotes balance.</summary>
    List,

    /// <summary>A Python tuple, <c>(…)</c>, whose brackets and quotes balance.</summary>
    Tuple,
}

/// <summary>One step of a pattern: fixed words, or a placeholder.</summary>
internal readonly record struct Segment(FieldType Type, Literal? Literal = null, Field Field = default);

/// <summary>
/// Reads templates. A template reads like the log line, with placeholders <c>{Field:type}</c> (<c>{Field}</c> alone is a number) and
/// optional parts <c>{? like this}</c>: the type is one of word, text, free, list, tuple, number (<see cref="FieldType"/>).
/// A placeholder of text or words ends where the fixed words after it begin, so two of them cannot stand side by side.
/// </summary>
internal static class Template
{
    /// <summary>All ways to read a template: with and without each optional part, with first.</summary>
    public static IEnumerable<Segment[]> Parse(string template) => Expand(template).Select(ParsePlain);

    private static IEnumerable<string> Expand(string template)
    {
        var start = template.IndexOf("{?", StringComparison.Ordinal);
        if (start < 0) return [template];
        var depth = 0;
        var end = start;
        do
        {
            if (end == template.Length) throw new FormatException($"An optional part of '{template}' has no end.");
            depth += template[end] switch { '{' => 1, '}' => -1, _ => 0 };
            end++;
        }
        while (depth > 0);

        var before = template.Substring(0, start);
        var inside = template.Substring(start + 2, end - start - 3);
        var after = template.Substring(end);
        return Expand(before + inside + after).Concat(Expand(before + after));
    }

    private static Segment[] ParsePlain(string template)
    {
        var segments = new List<Segment>();
        for (var at = 0; at < template.Length;)
        {
            var open = template.IndexOf('{', at);
            if (open != at)
            {
                var literalEnd = open < 0 ? template.Length : open;
                segments.Add(new Segment(FieldType.Literal, new Literal(template.Substring(at, literalEnd - at))));
                at = literalEnd;
                continue;
            }

            var close = template.IndexOf('}', at);
            if (close < 0) throw new FormatException($"A placeholder of '{template}' has no end.");
            segments.Add(ParsePlaceholder(template.Substring(at + 1, close - at - 1)));
            at = close + 1;
        }

        Check(template, segments);
        return [.. segments];
    }

    private static Segment ParsePlaceholder(string placeholder)
    {
        var parts = placeholder.Split(':');
        var type = parts.Length == 1 ? FieldType.Number : ParseName<FieldType>(parts[1], ignoreCase: true);
        return new Segment(type, Field: ParseName<Field>(parts[0], ignoreCase: false));
    }

    private static T ParseName<T>(string name, bool ignoreCase)
        where T : struct, Enum
        => Enum.TryParse<T>(name, ignoreCase, out var value) ? value : throw new FormatException($"'{name}' is no {typeof(T).Name}.");

    private static void Check(string template, List<Segment> segments)
    {
        for (var i = 1; i < segments.Count; i++)
        {
            var isOpen = segments[i - 1].Type is FieldType.Word or FieldType.Text or FieldType.Free;
            if (isOpen && segments[i].Type != FieldType.Literal) throw new FormatException($"In '{template}' two placeholders stand side by side.");
        }

        if (segments.FindAll(segment => segment.Type == FieldType.Free).Count > 1) throw new FormatException($"'{template}' has more than one free text.");
    }
}
