using EsaLogs.Cli.Tables;
using Xunit;

namespace EsaLogs.Cli.Tests.Tables;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("plain", 5)]
    [InlineData("Grüße", 5)]
    [InlineData("日本", 4)]
    [InlineData("😀", 2)]
    [InlineData("e\u0301", 1)]
    public void Width_is_counted_in_columns(string text, int columns) => Assert.Equal(columns, TerminalText.Width(text));

    [Theory]
    [InlineData("alexander", 9, "alexander")]
    [InlineData("alexander", 8, "alexand…")]
    [InlineData("alexander", 1, "…")]
    [InlineData("日本語", 5, "日本…")]
    [InlineData("日本語", 4, "日…")]
    [InlineData("a😀😀", 4, "a😀…")]
    public void A_cut_never_takes_more_room_than_there_is(string text, int columns, string cut) => Assert.Equal(cut, TerminalText.Fit(text, columns));

    [Theory]
    [InlineData("Grüße, 日本 😀 e\u0301", "Grüße, 日本 😀 e\u0301")]
    [InlineData("\u001b]0;title\u0007", "?]0;title?")]
    [InlineData("a\u0085b\u2028c\u2029d", "a?b?c?d")]
    [InlineData("\u202Egpj.exe", "?gpj.exe")]
    [InlineData("\uFEFFx\u00AD", "?x?")]
    public void What_steers_or_hides_becomes_a_question_mark(string text, string clean) => Assert.Equal(clean, TerminalText.Clean(text));
}
