using System.Text;
using EsaLogs.Queries;
using Xunit;

namespace EsaLogs.Parser.Tests.Lines;

/// <summary>Lines without a header continue the one before them.</summary>
public sealed class ContinuationTests
{
    private const string Header = "Wed Apr 22 10:00:00 2009 Info: ";

    [Theory]
    [InlineData("a\nb\n", "a b")]
    [InlineData("a\r\nb\r\n", "a b")]
    [InlineData("a  \n  b\n", "a b")]
    [InlineData("a\n\tb\t\n", "a b")]
    [InlineData("a\n\n\n  b\n\n", "a b")]
    [InlineData("a\n \t \nb", "a b")]
    [InlineData("a\nb\nc\nd", "a b c d")]
    [InlineData("a", "a")]
    [InlineData("a\r", "a")]
    [InlineData("a\rb\n", @"a\x0Db")]
    [InlineData("\nb\n", "b")]
    public void Continued_lines_are_joined_with_one_blank(string text, string expected)
        => Assert.Equal([expected, "end"], TextsOf(Header + text.TrimEnd('\n') + "\n" + Header + "end"), StringComparer.Ordinal);

    [Theory]
    [InlineData("SMTP Auth: (ICID 5) failed for user: jane\nusing AUTH mechanism: LOGIN with profile: P")]
    [InlineData("SMTP Auth:\n(ICID\n5)\nfailed\nfor\nuser:\njane\nusing\nAUTH\nmechanism:\nLOGIN\nwith\nprofile:\nP")]
    [InlineData("SMTP Auth: (ICID 5) failed for user: jane using AUTH mechanism: LOGIN with\r\n\t profile: P\r\n")]
    [InlineData("\nSMTP Auth: (ICID 5) failed for user: jane using AUTH mechanism: LOGIN with profile: P")]
    [InlineData("SMTP Auth: (ICID 5) failed\nfor user: jane\nusing AUTH mechanism: LOGIN with profile: P\n\n")]
    public void A_wrapped_line_is_read_as_one(string text)
    {
        var auth = Assert.Single(Log.Ask(new AuthQuery(), Encoding.UTF8.GetBytes(Header + text)).Records);
        Assert.Equal(("jane", "LOGIN", "P", 5L, 1L), (auth.User, auth.Mechanism, auth.AuthProfile, auth.Icid, auth.LineNumber));
    }

    [Theory]
    [InlineData("Tue Jul  2 09:05:07 2013\nWarning: ICID 5 close", null)]
    [InlineData("Tue Jul  2 09:05:07 2013\r\nWarning:\r\nICID 5 close\r\n", null)]
    [InlineData("Tue Jul  2 09:05:07 2013 Warning:\n  ICID\n  5 close", null)]
    [InlineData("<38>Jul  2 09:05:07 esa1 mail_logs:\nWarning: ICID 5 close", "esa1")]
    [InlineData("<38>Jul  2 09:05:07 esa1\nmail_logs: Warning: ICID 5 close", "esa1")]
    [InlineData("Jul  2 09:05:07 2013 esa1 mail_logs:\n\nWarning: ICID 5 close", "esa1")]
    public void A_header_may_be_wrapped(string line, string? host)
    {
        var entries = Log.Ask(new EntryQuery(), Encoding.UTF8.GetBytes($"{line}\n{line}"), new Settings(Year: 2013)).Records;
        Assert.Equal(2, entries.Count);
        Assert.All(entries, entry => Assert.Equal(
            (new DateTime(2013, 7, 2, 9, 5, 7), host, "Warning", "ICID 5 close", "ConnectionClose", 5L),
            (entry.Timestamp!.Value, entry.Appliance, entry.Level, entry.Text, entry.Kind, entry.Icid!.Value)));
    }

    [Fact]
    public void Line_numbers_count_physical_lines()
    {
        var answer = Log.Ask(new EntryQuery(), Encoding.UTF8.GetBytes($"{Header}a\n b\n\n{Header}c\r\n{Header}d\n\n\n e\n{Header}f"));
        Assert.Equal([1L, 4L, 5L, 9L], answer.Records.Select(entry => entry.LineNumber));
        Assert.Equal((9L, 4L), (answer.Statistics.LineCount, answer.Statistics.EntryCount));
    }

    private static IEnumerable<string> TextsOf(string text) => Log.Ask(new EntryQuery(), Encoding.UTF8.GetBytes(text)).Records.Select(entry => entry.Text);
}
