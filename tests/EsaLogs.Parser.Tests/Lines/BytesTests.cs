using System.Text;
using EsaLogs.Queries;
using Xunit;

namespace EsaLogs.Parser.Tests.Lines;

/// <summary>Bytes that are no plain text, and lines of any length.</summary>
public sealed class BytesTests
{
    private const string Header = "Wed Apr 22 10:00:00 2009 Info: ";

    [Theory]
    [InlineData("\uFEFF" + Header + "ICID 5 close\r\n" + Header + "ICID 6 close\r\n")]
    [InlineData(Header + "ICID 5 close\n" + Header + "ICID 6 close")]
    [InlineData("\n\n" + Header + "ICID 5 close\n" + Header + "ICID 6 close")]
    [InlineData("\r\n" + Header + "ICID 5 close\r\r\n" + Header + "ICID 6 close \r\n\r\n")]
    public void Marks_and_line_ends_do_not_matter(string text)
        => Assert.Equal([5L, 6L], Log.Ask(new ConnectionQuery(), Encoding.UTF8.GetBytes(text)).Records.Select(connection => connection.Icid!.Value));

    [Fact]
    public void A_line_of_3_MB_is_one_entry()
    {
        var subject = string.Concat(Enumerable.Repeat("ICID 7 close ", 3 * 1024 * 1024 / 13)).Trim();
        var entries = Log.Entries("10:00:00 ICID 5 close", "10:00:01 MID 6 Subject " + subject, "10:00:02 ICID 6 close");
        Assert.Equal([1L, 2L, 3L], entries.Select(entry => entry.LineNumber));
        Assert.Equal("MID 6 Subject " + subject, entries[1].Text);
        Assert.Equal("ConnectionClose", entries[2].Kind);
    }

    [Fact]
    public void A_line_may_be_continued_100_000_times()
    {
        var answer = Log.Ask(new EntryQuery(), Encoding.UTF8.GetBytes($"{Header}a\n{string.Concat(Enumerable.Repeat(" b\n", 100_000))}{Header}c\n"));
        Assert.Equal([1L, 100_002L], answer.Records.Select(entry => entry.LineNumber));
        Assert.Equal(1 + (2 * 100_000), answer.Records[0].Text.Length);
    }

    [Fact]
    public void NUL_bytes_in_a_log_are_text()
    {
        var entries = Log.Entries("10:00:00 ICID 5 close", "10:00:01 MID 6 Subject a\0\0b", "\0\0\0", "10:00:02 ICID 6 close");
        Assert.Equal(["ICID 5 close", @"MID 6 Subject a\x00\x00b \x00\x00\x00", "ICID 6 close"], entries.Select(entry => entry.Text), StringComparer.Ordinal);
    }

    [Fact]
    public void What_is_no_UTF_8_is_replaced_and_never_an_error()
    {
        byte[] text = [.. Encoding.ASCII.GetBytes(Header + "SMTP Auth: (ICID 5) failed for user: M"), 0xFC, .. "ller "u8, 0xC3, 0x28, 0xF0, 0x9F, .. " using AUTH mechanism: LOGIN with profile: P\n"u8];
        Assert.Equal("M\uFFFDller \uFFFD(\uFFFD", Assert.Single(Log.Ask(new AuthQuery(), text).Records).User);
    }

    [Fact]
    public void Blocks_do_not_change_line_numbers_or_ids()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 60_000; i++) text.Append(Header).Append("ICID ").Append(i + 1).Append(i % 7 == 0 ? "\n  close\n" : " close\n");
        var answer = Log.Ask(new EntryQuery(), Encoding.UTF8.GetBytes(text.ToString()));
        Assert.Equal(60_000, answer.Records.Count);
        var line = 1L;
        for (var i = 0; i < 60_000; line += i % 7 == 0 ? 2 : 1, i++)
        {
            var entry = answer.Records[i];
            Assert.True(entry.LineNumber == line && entry.Icid == i + 1 && string.Equals(entry.Kind, "ConnectionClose", StringComparison.Ordinal), entry.ToString());
        }
    }
}
