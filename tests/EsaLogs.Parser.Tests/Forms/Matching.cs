using System.Text;
using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;

namespace EsaLogs.Parser.Tests.Forms;

/// <summary>Matches messages as the parser does (through the index), and against each form by itself.</summary>
internal static class Matching
{
    private const int MaximumCaptures = 32;

    private static readonly FormIndex Index = new(FormCatalogue.All);

    /// <summary>All patterns, by the first four characters: every form begins with as many fixed ones, or with a number.</summary>
    private static readonly ILookup<string, Pattern> Patterns =
        FormCatalogue.All.SelectMany(form => form.Templates.SelectMany(Template.Parse).Select(segments => new Pattern(form, segments)))
            .ToLookup(pattern => pattern.Beginning.IsEmpty ? "0" : Encoding.ASCII.GetString(pattern.Beginning[..4]), StringComparer.OrdinalIgnoreCase);

    /// <summary>The form that the parser finds; null if it finds none.</summary>
    public static Form? Find(string message) => Index.Match(Bytes(message), new int[MaximumCaptures], out _)?.Form;

    /// <summary>All forms that the message has, each asked by itself.</summary>
    public static string[] FindAll(string message)
    {
        var bytes = Bytes(message);
        var captures = new int[MaximumCaptures];
        var matching = Patterns[message.Length < 4 ? "" : char.IsAsciiDigit(message[0]) ? "0" : message[..4]].Where(pattern => pattern.TryMatch(bytes, captures));
        return [.. matching.Select(pattern => pattern.Form.Name).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The fields that the parser finds, as <c>Mid=5 Verdict=negative</c>.</summary>
    public static string Fields(string message) => Fields(Index, message);

    /// <summary>The fields that one template finds; null if it does not match.</summary>
    public static string? FieldsOf(string template, string message)
    {
        var form = new Form("test", EntryKind.Unknown) { Templates = [template], Samples = [] };
        var index = new FormIndex([form]);
        return index.Match(Bytes(message), new int[MaximumCaptures], out _) is null ? null : Fields(index, message);
    }

    /// <summary>What the parser reads in a message; null if it finds no form.</summary>
    public static Reading? Read(string message)
    {
        var bytes = Bytes(message);
        var captures = new int[MaximumCaptures];
        return Index.Match(bytes, captures, out _) is { } pattern ? new Reading(pattern, bytes, captures) : null;
    }

    private static string Fields(FormIndex index, string message)
    {
        var bytes = Bytes(message);
        var captures = new int[MaximumCaptures];
        var pattern = index.Match(bytes, captures, out _) ?? throw new ArgumentException("It has no form: " + message, nameof(message));
        return string.Join(" ", pattern.Fields.Select((field, i) => $"{field}={Encoding.UTF8.GetString(bytes, captures[i * 2], captures[(i * 2) + 1])}"));
    }

    /// <summary>The parser cuts blanks from the end of a line.</summary>
    private static byte[] Bytes(string message) => Encoding.UTF8.GetBytes(message.TrimEnd());
}

/// <summary>A message as the parser reads it. Its text is ASCII.</summary>
internal sealed record Reading(Pattern Pattern, byte[] Message, int[] Captures)
{
    public Form Form => Pattern.Form;

    /// <summary>The placeholders, where their text stands, and what they may hold.</summary>
    public IEnumerable<(Field Field, int Start, int Length, FieldType Type)> Texts
        => Pattern.Fields.Select((name, i) => (name, Captures[2 * i], Captures[(2 * i) + 1], Pattern.Types[i]));

    /// <summary>The values of some fields, as <c>Mid=5</c>.</summary>
    public IEnumerable<string> Values(IReadOnlySet<Field> fields)
        => Texts.Where(text => fields.Contains(text.Field)).Select(text => text.Field + "=" + Value(text.Start, text.Length)).Order(StringComparer.Ordinal);

    /// <summary>Whether a field holds a text, be it with the quotes around it or without.</summary>
    public bool Holds(Field field, string expected)
        => Texts.Any(text => text.Field == field && (expected is "'" or "\"" || Value(text.Start, text.Length).Contains(expected.Trim('\'', '"'), StringComparison.Ordinal)));

    private string Value(int start, int length) => Encoding.UTF8.GetString(Message, start, length);
}
