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

    /// <summary>Words of the appliance's own: at least one character, and no colon, quote or angle bracket.</summary>
    Phrase,

    /// <summary>Any text, the shortest that lets the rest of the form match.</summary>
    Text,

    /// <summary>Any text that a stranger may have chosen: everything before it is matched from the left and everything after it from the right end of the line.</summary>
    Free,

    /// <summary>A mail address between angle brackets: as far as the closing one, which may stand in a quoted local part too (RFC 5321).</summary>
    Address,

    /// <summary>A Python list, <c>[…]</c>, whose brackets and quotes balance.</summary>
    List,

    /// <summary>A Python tuple, <c>(…)</c>, whose brackets and quotes balance.</summary>
    Tuple,

    /// <summary>Fixed words that are kept as a field.</summary>
    Choice,
}

/// <summary>One step of a pattern: fixed words, or a placeholder, with the values that it may not have.</summary>
internal readonly record struct Segment(FieldType Type, Literal? Literal = null, Field Field = default, Literal[]? Except = null)
{
    /// <summary>Whether the words are fixed, be they kept as a field or not.</summary>
    public bool IsFixed => Type is FieldType.Literal or FieldType.Choice;

    /// <summary>The place of the free text; -1 if there is none.</summary>
    public static int IndexOfFree(Segment[] segments)
    {
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i].Type == FieldType.Free) return i;
        }

        return -1;
    }
}

/// <summary>
/// Reads templates. A template reads like the log line, with
/// <list type="bullet">
/// <item>placeholders <c>{Field:type}</c> (<c>{Field}</c> alone is a number): the type is one of word, phrase, text, free, address, list, tuple,
/// number (<see cref="FieldType"/>);</item>
/// <item>placeholders <c>{Field:type!this|that}</c> that hold anything but the words given;</item>
/// <item>choices <c>{Field=this|that}</c>: one of the words given, kept as a field;</item>
/// <item>optional parts <c>{? like this}</c>.</item>
/// </list>
/// A placeholder of text or words ends where the fixed words after it begin, so two of them cannot stand side by side.
/// </summary>
internal static class Template
{
    /// <summary>All ways to read a template: with and without each optional part, with first, and with each word of a choice.</summary>
    public static IEnumerable<Segment[]> Parse(string template) => Expand(template).SelectMany(Choose).Select(ParsePlain);

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

    private static IEnumerable<string> Choose(string template)
    {
        for (var open = template.IndexOf('{'); open >= 0; open = template.IndexOf('{', open + 1))
        {
            var close = template.IndexOf('}', open);
            var equals = template.IndexOfAny(['=', ':', '}'], open);
            var bar = template.IndexOf('|', open);
            if (equals < 0 || bar < 0 || template[equals] != '=' || bar > close) continue;
            var before = template.Substring(0, equals + 1);
            var after = template.Substring(close);
            return template.Substring(equals + 1, close - equals - 1).Split('|').SelectMany(word => Choose(before + word + after));
        }

        return [template];
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

        Segment[] all = [.. segments];
        Check(template, all);
        return all;
    }

    private static Segment ParsePlaceholder(string placeholder)
    {
        var mark = placeholder.IndexOfAny([':', '=']);
        if (mark < 0) return new Segment(FieldType.Number, Field: (Field)ParseName(typeof(Field), placeholder, ignoreCase: false));
        var field = (Field)ParseName(typeof(Field), placeholder.Substring(0, mark), ignoreCase: false);
        var rest = placeholder.Substring(mark + 1);
        if (placeholder[mark] == '=') return new Segment(FieldType.Choice, new Literal(rest), field);

        var parts = rest.Split(['!'], 2);
        var except = parts.Length == 1 ? null : parts[1].Split('|').Select(word => new Literal(word)).ToArray();
        return new Segment((FieldType)ParseName(typeof(FieldType), parts[0], ignoreCase: true), Field: field, Except: except);
    }

    /// <summary>By the type, not as a generic: that would have to be compiled for each before the first line.</summary>
    private static object ParseName(Type type, string name, bool ignoreCase)
    {
        try
        {
            return Enum.Parse(type, name, ignoreCase);
        }
        catch (ArgumentException e)
        {
            throw new FormatException($"'{name}' is no {type.Name}.", e);
        }
    }

    private static void Check(string template, Segment[] segments)
    {
        var free = Segment.IndexOfFree(segments);
        for (var i = 0; i < segments.Length; i++)
        {
            var type = segments[i].Type;
            var isOpen = type is FieldType.Word or FieldType.Phrase or FieldType.Text or FieldType.Free;
            if (isOpen && i + 1 < segments.Length && !segments[i + 1].IsFixed)
                throw new FormatException($"In '{template}' two placeholders stand side by side.");
            if (segments[i].Except is not null && (!isOpen || type == FieldType.Free))
                throw new FormatException($"In '{template}' only words, phrases and texts can have exceptions.");
            if (free < 0 || i <= free) continue;
            if (type == FieldType.Free) throw new FormatException($"'{template}' has more than one free text.");
            if (type is FieldType.List or FieldType.Tuple or FieldType.Address)
                throw new FormatException($"'{template}' has an address, list or tuple after its free text, which is matched from the end.");
        }
    }
}
