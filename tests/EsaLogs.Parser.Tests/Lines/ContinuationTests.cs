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
    public void A_wrapped_line_is_read_as_one(string text)
    {
        var auth = Assert.Single(Log.Ask(new AuthQuery(), Encoding.UTF8.GetBytes(Header + text)).Records);
        Assert.Equal(("jane", "LOGIN", "P", 5L, 1L), (auth.User, auth.Mechanism, auth.AuthProfile, auth.Icid, auth.LineNumber));
    }

    [Fact]
    public void Line_numbers_count_physical_lines()
    {
        var answer = Log.Ask(new EntryQuery(), Encoding.UTF8.GetBytes($"{Header}a\n b\n\n{Header}c\r\n{Header}d\n\n\n e\n{Header}f"));
        Assert.Equal([1L, 4L, 5L, 9L], answer.Records.Select(entry => entry.LineNumber));
        Assert.Equal((9L, 4L), (answer.Statistics.LineCount, answer.Statistics.EntryCount));
    }

    [Theory]
    [InlineData("something\n  and more\n", "something and more")]
    [InlineData("\n\n  something\n", "something")]
    [InlineData("Info: ICID 5 close\n", "Info: ICID 5 close")]
    [InlineData("ICID 5 close\n", "ICID 5 close")]
    [InlineData("SMTP Auth: (ICID 5) failed for user: a using AUTH mechanism: PLAIN with profile: P\n", "SMTP Auth: (ICID 5) failed for user: a using AUTH mechanism: PLAIN with profile: P")]
    public void Text_before_the_first_header_is_an_Unknown_entry_without_a_stamp(string beginning, string text)
    {
        var entries = Log.Ask(new EntryQuery(), Encoding.UTF8.GetBytes(beginning + Header + "ICID 6 close\n")).Records;
        Assert.Equal([text, "ICID 6 close"], entries.Select(entry => entry.Text.Trim()), StringComparer.Ordinal);
        Assert.Equal(("Unknown", null, null, ""), (entries[0].Kind, entries[0].Timestamp, entries[0].TimestampUtc, entries[0].Level));
    }

    [Theory]
    [InlineData("ICID 5 close")]
    [InlineData("New SMTP ICID 5 " + Log.Client)]
    [InlineData("SMTP Auth: (ICID 5) failed for user: a using AUTH mechanism: PLAIN with profile: P")]
    [InlineData("ICID 0 TCPREFUSE SG BLACKLIST match ALL SBRS -7.1")]
    [InlineData("Message done DCID 5 MID 6 to RID [0]")]
    public void No_record_is_of_the_year_1(string beginning)
    {
        var text = Log.Bytes(beginning, Log.In("10:00:00", 6), "10:00:01 ICID 6 close");
        Assert.All(Log.Ask(new ConnectionQuery(), text).Records, connection => Assert.Equal(2009, connection.StartTime.Year));
        Assert.All(Log.Ask(new AuthQuery(), text).Records, auth => Assert.Equal(2009, auth.Timestamp.Year));
        Assert.All(Log.Ask(new TlsQuery(), text).Records, result => Assert.Equal(2009, result.Timestamp.Year));
    }

    private static IEnumerable<string> TextsOf(string text) => Log.Ask(new EntryQuery(), Encoding.UTF8.GetBytes(text)).Records.Select(entry => entry.Text);
}
