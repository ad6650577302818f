using System.Text;
using EsaLogs.Forms;
using Xunit;

namespace EsaLogs.Parser.Tests.Forms;

/// <summary>What a template may say, and what it takes from a line.</summary>
public sealed class PlaceholderTests
{
    [Theory]
    [InlineData("Open {Reason:text", "no end")]
    [InlineData("Open {? maybe", "no end")]
    [InlineData("Open {Colour:word}", "Colour")]
    [InlineData("Open {Reason:poem}", "poem")]
    [InlineData("Open {Reason:text}{Details:word}", "side by side")]
    [InlineData("Open {Reason:free} and {Details:free}", "more than one free")]
    public void A_template_that_cannot_be_meant_is_refused_with_its_reason(string template, string reason)
        => Assert.Contains(reason, Assert.Throws<FormatException>(() => Compile(template).Count).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{Icid} no")]
    [InlineData("Hi {Icid}")]
    public void A_form_must_begin_with_words_that_the_index_can_look_up(string template)
        => Assert.Throws<FormatException>(() => new FormIndex([Form(template)]));

    [Theory]
    [InlineData("Open {Icid}", "Open 0", "0")]
    [InlineData("Open {Icid}", "OPEN  999999999999999999", "999999999999999999")]
    [InlineData("Open {Icid}", "Open 9999999999999999999", null)]
    [InlineData("Open {Icid}", "Open -1", null)]
    [InlineData("Open {Icid}", "Open 1 ", null)]
    [InlineData("Open {Icid}", "Open", null)]
    [InlineData("Open {Reason:word}", "Open a", "a")]
    [InlineData("Open {Reason:word}", "Open a b", null)]
    [InlineData("Open {Reason:word}.", "Open a.b.", "a.b")]
    [InlineData("Open {Reason:text} end", "Open a end b end", "a end b")]
    [InlineData("Open {Reason:text} end{? {Details:text}}", "Open a end b end", "a|b end")]
    [InlineData("Open {Reason:free} end {Details:word}", "Open a end b end c", "a end b|c")]
    [InlineData("Open {Reason:free} end {Details:word} or {Domain:text}", "Open a end b or c end d or e", "a end b or c|d|e")]
    [InlineData("Open {Reason:free}", "Open ", "")]
    [InlineData("Open{? {Reason:word}}", "Open", "")]
    [InlineData("Open {Rids:list}", "Open [0, 'a]\\'', \"b]'\"]", "[0, 'a]\\'', \"b]'\"]")]
    [InlineData("Open {Rids:list}", "Open [0", null)]
    [InlineData("Open {Rids:list}", "Open ('a')", null)]
    [InlineData("Open {Reply:tuple} end", "Open ('5)', ['a', (1)]) end", "('5)', ['a', (1)])")]
    [InlineData("Open {Reply:tuple}", "Open (]", null)]
    [InlineData("Open {Reply:tuple}", "Open ((((((((((((((((((((", null)]
    public void Placeholders_take_what_their_type_says(string template, string line, string? expected)
    {
        var message = Encoding.UTF8.GetBytes(line);
        var captures = new int[64];
        var pattern = Compile(template).Find(candidate => candidate.TryMatch(message, captures));
        Assert.Equal(expected, pattern is null ? null : string.Join('|', pattern.Fields.Select((_, i) => Encoding.UTF8.GetString(message, captures[2 * i], captures[(2 * i) + 1]))));
    }

    [Theory]
    [InlineData("('535', ['5.7.8 Error: no', 'really'])", "535|5.7.8 Error: no|really")]
    [InlineData("('1', [\"it's\", 'a \\'b\\' \\\\ c', 'x\\r\\n\\ty'])", "1|it's|a 'b' \\ c|x\r\n\ty")]
    [InlineData("[]", "")]
    [InlineData("('1'", null)]
    [InlineData("('1]", null)]
    [InlineData(")", null)]
    [InlineData("]['a']", null)]
    [InlineData("'535'", null)]
    [InlineData("", null)]
    public void Strings_of_a_Python_literal_are_read_or_it_is_none(string text, string? expected)
        => Assert.Equal(expected, PythonLiteral.Strings(text) is { } strings ? string.Join('|', strings) : null);

    /// <summary>What goes on to the last word of the line has one end, however many others look like it.</summary>
    [Fact]
    public void Text_before_the_last_word_of_a_line_ends_there()
    {
        var closers = new string('>', 10_000);
        var message = Encoding.ASCII.GetBytes($"Open <a{closers}b>");
        var captures = new int[64];
        var pattern = Assert.Single(Compile("Open <{Sender:text}>"));
        Assert.True(pattern.TryMatch(message, captures));
        Assert.Equal(closers.Length + 2, captures[1]);
    }

    private static Form Form(string template) => new("test", EntryKind.Unknown) { Templates = [template], Samples = [] };

    private static List<Pattern> Compile(string template) => [.. Template.Parse(template).Select(segments => new Pattern(Form(template), segments))];
}
