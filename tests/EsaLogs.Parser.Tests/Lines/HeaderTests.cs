using EsaLogs.Queries;
using Xunit;

namespace EsaLogs.Parser.Tests.Lines;

/// <summary>What stands before the message: every header that appliances, syslog and relays write.</summary>
public sealed class HeaderTests
{
    [Theory]
    [InlineData("H1", "Tue Jul  2 09:05:07 2013 Info: ICID 5 close", null, "Info")]
    [InlineData("H1, one blank", "Tue Jul 2 09:05:07 2013 Info: ICID 5 close", null, "Info")]
    [InlineData("H1, zero-padded", "Tue Jul 02 09:05:07 2013 Info: ICID 5 close", null, "Info")]
    [InlineData("H1, several blanks behind the level", "Tue Jul  2 09:05:07 2013 Warning:   ICID 5 close", null, "Warning")]
    [InlineData("H2", "   Tue Jul  2 09:05:07 2013 Critical: ICID 5 close", null, "Critical")]
    [InlineData("H2, tab", "\tTue Jul  2 09:05:07 2013 Debug: ICID 5 close", null, "Debug")]
    [InlineData("H3", "<166>Jul  2 09:05:07 mail_logs: Info: ICID 5 close", null, "Info")]
    [InlineData("H3, short PRI", "<6>Jul 2 09:05:07 smail: Trace: ICID 5 close", null, "Trace")]
    [InlineData("H4", "<22>Jul  2 09:05:07 esa1.example.com MAIL_SecurityAudit: Info: ICID 5 close", "esa1.example.com", "Info")]
    [InlineData("H5", "Jul 02 09:05:07 esa1 syslog_mail: Info: ICID 5 close", "esa1", "Info")]
    [InlineData("H5, address", "Jul  2 09:05:07 192.0.2.16 testmaillog: Information: ICID 5 close", "192.0.2.16", "Info")]
    [InlineData("H5, IPv6 address", "Jul  2 09:05:07 2001:db8::16 testmaillog: Info: ICID 5 close", "2001:db8::16", "Info")]
    [InlineData("H6", "Jul  2 09:05:07 2013 esa1 mail_logs: Info: ICID 5 close", "esa1", "Info")]
    [InlineData("H6, one blank", "Jul 2 09:05:07 2013 esa1 mail_logs: Info: ICID 5 close", "esa1", "Info")]
    [InlineData("H7", "2013 Jul  2 09:05:07 esa1 local3 [info] mail_logs:nopid Info: ICID 5 close", "esa1", "Info")]
    [InlineData("H7, zero-padded", "2013 Jul 02 09:05:07 esa1 mail [notice] mail_logs:nopid Warning: ICID 5 close", "esa1", "Warning")]
    [InlineData("H8", "Tue Jul  2 09:05:07 esa1 mail_logs: Info: ICID 5 close", "esa1", "Info")]
    [InlineData("H9, syslog and native", "<38>Jul  3 10:00:00 esa1 mail_logs: Tue Jul  2 09:05:07 2013 Info: ICID 5 close", "esa1", "Info")]
    [InlineData("H9, native without host", "<38>Jul  3 10:00:00 mail_logs: Tue Jul  2 09:05:07 2013 Info: ICID 5 close", null, "Info")]
    [InlineData("H9, relay and H3", "Jul  3 10:00:00 relay <38>Jul  2 09:05:07 mail_logs: Info: ICID 5 close", "relay", "Info")]
    [InlineData("H9, relay and H4", "Jul  3 10:00:00 relay <38>Jul  2 09:05:07 esa1 mail_logs: Info: ICID 5 close", "esa1", "Info")]
    [InlineData("H10", "Tue Jul  2 09:05:07 2013 esa1 mail_logs: Info: ICID 5 close", "esa1", "Info")]
    public void A_header_gives_stamp_host_level_and_message(string form, string line, string? host, string level)
    {
        var entry = Assert.Single(Log.Ask(new EntryQuery(), Log.Bytes(line), new Settings(Year: 2013)).Records);
        Assert.True(
            (new DateTime(2013, 7, 2, 9, 5, 7), host, level, "ICID 5 close", "ConnectionClose", 5L)
                == (entry.Timestamp, entry.Appliance, entry.Level, entry.Text, entry.Kind, entry.Icid),
            $"{form}: '{entry.Appliance}' {entry.Kind} {entry}");
        Assert.Equal(DateTimeKind.Unspecified, entry.Timestamp!.Value.Kind);
        Assert.Null(entry.TimestampUtc);
    }

    [Theory]
    [InlineData("<134>Jul  2 09:05:07 events: EVENT:0|Cisco|C600V Email Security Virtual Appliance|14.0|a|b|5|deviceExternalId=1 Info: x", null)]
    [InlineData("<134>Jul  2 09:05:07 esa1 events: EVENT:0|Cisco|C600V Email Security Virtual Appliance|14.0|a|b|5|deviceExternalId=1 Info: x", "esa1")]
    public void An_event_without_level_word_H13_has_no_level_and_stays_text(string line, string? host)
    {
        var entry = Assert.Single(Log.Ask(new EntryQuery(), Log.Bytes(line), new Settings(Year: 2013)).Records);
        Assert.Equal((new DateTime(2013, 7, 2, 9, 5, 7), host, "", "Unknown"), (entry.Timestamp!.Value, entry.Appliance, entry.Level, entry.Kind));
        Assert.StartsWith("EVENT:0|Cisco|", entry.Text, StringComparison.Ordinal);
        Assert.EndsWith("Info: x", entry.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tue Jul 32 09:05:07 2013 Info: ICID 5 close")]
    [InlineData("Tue Feb 30 09:05:07 2013 Info: ICID 5 close")]
    [InlineData("Tue Jul  0 09:05:07 2013 Info: ICID 5 close")]
    [InlineData("Tue Jul  2 24:05:07 2013 Info: ICID 5 close")]
    [InlineData("Tue Jul  2 09:60:07 2013 Info: ICID 5 close")]
    [InlineData("Tue Jul  2 9:05:07 2013 Info: ICID 5 close")]
    [InlineData("Die Jul  2 09:05:07 2013 Info: ICID 5 close")]
    [InlineData("Tue Mai  2 09:05:07 2013 Info: ICID 5 close")]
    [InlineData("2013-07-02T09:05:07 Info: ICID 5 close")]
    [InlineData("<38 Jul  2 09:05:07 mail_logs: Info: ICID 5 close")]
    [InlineData("Tue Jul")]
    [InlineData("TueJul  2 09:05:07 2013 Info: ICID 5 close")]
    public void What_only_looks_like_a_header_continues_the_line_before(string line)
    {
        var entry = Assert.Single(Log.Entries("10:00:00 MID 6 says:", line));
        Assert.Equal("MID 6 says: " + line, entry.Text);
    }

    [Fact]
    public void A_leap_second_is_a_moment_of_its_minute()
        => Assert.Equal(new DateTime(2016, 12, 31, 23, 59, 59), Assert.Single(Log.Entries("Sat Dec 31 23:59:60 2016 Info: ICID 5 close")).Timestamp);

    [Fact]
    public void A_line_may_end_behind_its_header()
    {
        var entries = Log.Entries("Tue Jul  2 09:05:07 2013", "Tue Jul  2 09:05:07 2013 Info:", "Tue Jul  2 09:05:08 2013 Info: ICID 5 close");
        Assert.Equal(["", "", "ICID 5 close"], entries.Select(entry => entry.Text), StringComparer.Ordinal);
        Assert.Equal(["", "Info", "Info"], entries.Select(entry => entry.Level), StringComparer.Ordinal);
    }

    [Fact]
    public void A_message_that_begins_like_a_header_s_words_stays_whole()
    {
        var entry = Assert.Single(Log.Entries("10:00:00 Info: Warning: x"));
        Assert.Equal(("Info", "Info: Warning: x"), (entry.Level, entry.Text));
    }
}
