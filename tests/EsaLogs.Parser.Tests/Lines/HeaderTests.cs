using EsaLogs.Input;
using EsaLogs.Lines;
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
    [InlineData("H9, relay with a tag and H4", "<13>Jul  3 10:00:00 relay tag: <38>Jul  2 09:05:07 esa1 mail_logs: Info: ICID 5 close", "esa1", "Info")]
    [InlineData("H9, relay with a year and native", "Jul  3 10:00:00 2013 esa1 mail_logs: Tue Jul  2 09:05:07 2013 Info: ICID 5 close", "esa1", "Info")]
    [InlineData("H9, H7 and H3", "2013 Jul  3 10:00:00 esa1 local3 [info] tag:nopid <38>Jul  2 09:05:07 mail_logs: Info: ICID 5 close", "esa1", "Info")]
    [InlineData("H9, three deep", "Jul  4 10:00:00 relay <38>Jul  3 10:00:00 esa1 mail_logs: Tue Jul  2 09:05:07 2013 Debug: ICID 5 close", "esa1", "Debug")]
    [InlineData("H9, three deep, one host", "Jul  4 10:00:00 relay <38>Jul  3 10:00:00 mail_logs: <22>Jul  2 09:05:07 mail_logs: Info: ICID 5 close", "relay", "Info")]
    [InlineData("H9, three hosts", "Jul  4 10:00:00 a <38>Jul  3 10:00:00 b Tue Jul  2 09:05:07 2013 c mail_logs: Info: ICID 5 close", "c", "Info")]
    [InlineData("H3, other PRI", "<182>Jul  2 09:05:07 CES_VPN_Mail_SecurityAudit: Info: ICID 5 close", null, "Info")]
    [InlineData("H3, no log name", "<38>Jul  2 09:05:07 Info: ICID 5 close", null, "Info")]
    [InlineData("H4, one blank", "<38>Jul 2 09:05:07 esa1 SplunkMailSyslog: Info: ICID 5 close", "esa1", "Info")]
    [InlineData("H4, indented", "  <38>Jul  2 09:05:07 esa1 smail: Info: ICID 5 close", "esa1", "Info")]
    [InlineData("H6, PRI", "<38>Jul  2 09:05:07 2013 esa1 mail_logs: Info: ICID 5 close", "esa1", "Info")]
    [InlineData("H6, no host", "Jul 2 09:05:07 2013 mail_logs: Info: ICID 5 close", null, "Info")]
    [InlineData("H7, error level in brackets", "2013 Jul  2 09:05:07 192.0.2.16 mail [error] mail_logs:nopid Critical: ICID 5 close", "192.0.2.16", "Critical")]
    [InlineData("H8, one blank", "Tue Jul 2 09:05:07 esa1 mail_logs: Info: ICID 5 close", "esa1", "Info")]
    [InlineData("H8, no host", "Tue Jul  2 09:05:07 mail_logs: Info: ICID 5 close", null, "Info")]
    [InlineData("H10, one blank", "Tue Jul 2 09:05:07 2013 esa1 mail_logs: Info: ICID 5 close", "esa1", "Info")]
    [InlineData("H10, tab in front", "\tTue Jul  2 09:05:07 2013 esa1 mail_logs: Information: ICID 5 close", "esa1", "Info")]
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

    [Fact]
    public void One_file_may_have_all_headers()
    {
        string[] lines =
        [
            "Tue Jul  2 09:05:07 2013 Info: ICID 1 close", "<166>Jul  2 09:05:07 mail_logs: Info: ICID 2 close", "<22>Jul 02 09:05:07 esa1 smail: Info: ICID 3 close",
            "Jul  2 09:05:07 esa1 smail: Info: ICID 4 close", "Jul 2 09:05:07 2013 esa1 smail: Info: ICID 5 close",
            "2013 Jul  2 09:05:07 esa1 local3 [info] smail:nopid Info: ICID 6 close", "Tue Jul  2 09:05:07 esa1 smail: Info: ICID 7 close",
            "Jul  3 09:05:07 esa1 smail: Tue Jul  2 09:05:07 2013 Info: ICID 8 close", "Tue Jul  2 09:05:07 2013 esa1 smail: Info: ICID 9 close",
            "Info: ICID 10 close", "<134>Jul  2 09:05:07 events: EVENT:0|C600V Email Security Virtual Appliance|14.0|a|b|5|c=d",
            "   Tue Jul  2 09:05:07 2013 Info: ICID 12", "  close",
        ];
        var answer = Log.Ask(new EntryQuery(), Log.Bytes(lines), new Settings(Now: new DateTime(2013, 8, 1)));
        Assert.Equal([1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, null, 12L], answer.Records.OrderBy(entry => entry.LineNumber).Select(entry => entry.Icid));
        Assert.All(answer.Records.Where(entry => entry.LineNumber != 10), entry => Assert.Equal(new DateTime(2013, 7, 2, 9, 5, 7), entry.Timestamp));
        Assert.Equal((12L, 1L, 1L), (answer.Statistics.EntryCount, answer.Statistics.UntimedCount, answer.Statistics.UnknownCount));
        const string Headers = "headers syslog, native, syslog (host), syslog with year (host), native (host), native (host) behind another header;";
        Assert.Contains(Headers, Described(answer.Remarks), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tue Jul  2 09:05:07 2013 Info: x", "headers native; appliance unknown; time zone not told by the file.")]
    [InlineData("Tue Jul  2 09:05:07 2013 Info: Version: 14.0 SN: A\nTue Jul  2 09:05:07 2013 Info: Time offset from UTC: -5400 seconds\nTue Jul  2 09:05:07 2013 Info: x", "headers native; appliance A; time zone UTC-01:30 (log header).")]
    [InlineData("Jul  2 09:05:07 esa2 m: Info: x\nJul  2 09:05:07 esa1 m: Info: x", "headers syslog (host); appliance esa1, esa2; time zone not told by the file.")]
    [InlineData("Jul  2 09:05:07 esa1 m: Tue Jul  2 09:05:07 2013 Info: x", "headers native (host) behind another header; appliance esa1; time zone not told by the file.")]
    [InlineData("Info: x", "headers none; appliance unknown; time zone not told by the file.")]
    public void A_remark_names_the_headers_the_appliance_and_the_zone(string text, string expected)
    {
        using var folder = new TempFolder();
        var path = folder.Write("mail.log", text);
        var remarks = Log.Ask(new EntryQuery(), new LogInputs().AddPath(path)).Remarks;
        Assert.Equal($"Reading '{path}': {expected}", Described(remarks));
    }

    [Fact]
    public void A_remark_names_the_zone_asked_for_and_headers_that_come_later()
    {
        using var folder = new TempFolder();
        var path = folder.Write("mail.log", [.. Enumerable.Repeat("10:00:00 ICID 5 close", 5000), "Jul  2 09:05:07 esa1 m: Info: x"]);
        var remarks = Log.Ask(new ConnectionQuery(), new LogInputs().AddPath(path), new Settings(Zone: TimeZones.Find("Europe/Berlin"))).Remarks;
        Assert.Equal([$"Reading '{path}': headers native; appliance unknown; time zone Europe/Berlin (as given).", $"Further on in '{path}': headers syslog (host)."], remarks.Where(remark => remark.Contains(path, StringComparison.Ordinal)), StringComparer.Ordinal);
    }

    private static string Described(IEnumerable<string> remarks) => Assert.Single(remarks, remark => remark.StartsWith("Reading ", StringComparison.Ordinal));
}
