using System.Globalization;
using EsaLogs.Input;
using EsaLogs.Lines;
using EsaLogs.Queries;
using Xunit;

namespace EsaLogs.Parser.Tests.Lines;

/// <summary>The hour that a zone has twice, the one that it leaves out, and clocks that are set back otherwise.</summary>
public sealed class DaylightSavingTests
{
    [Theory]
    [InlineData("Europe/Berlin", "Sun Mar 29 01:59:59 2009", "2009-03-29T00:59:59Z")]
    [InlineData("Europe/Berlin", "Sun Mar 29 02:30:00 2009", "2009-03-29T01:30:00Z")]
    [InlineData("Europe/Berlin", "Sun Mar 29 03:00:00 2009", "2009-03-29T01:00:00Z")]
    [InlineData("America/New_York", "Sun Mar  8 02:30:00 2009", "2009-03-08T07:30:00Z")]
    [InlineData("America/New_York", "Sun Mar  8 03:30:00 2009", "2009-03-08T07:30:00Z")]
    [InlineData("Australia/Sydney", "Sun Oct  4 01:59:59 2009", "2009-10-03T15:59:59Z")]
    [InlineData("Australia/Sydney", "Sun Oct  4 02:30:00 2009", "2009-10-03T16:30:00Z")]
    [InlineData("Australia/Sydney", "Sun Oct  4 03:30:00 2009", "2009-10-03T16:30:00Z")]
    [InlineData("Australia/Lord_Howe", "Sun Oct  4 02:15:00 2009", "2009-10-03T15:45:00Z")]
    public void A_time_that_is_left_out_has_the_offset_before_the_gap(string zone, string stamp, string expected) => Assert.Equal([expected], Utc(zone, stamp));

    [Theory]
    [InlineData("Europe/Berlin", "Sun Oct 25 02:30:00 2009", "2009-10-25T01:30:00Z")]
    [InlineData("W. Europe Standard Time", "Sun Oct 25 02:30:00 2009", "2009-10-25T01:30:00Z")]
    [InlineData("America/New_York", "Sun Nov  1 01:30:00 2009", "2009-11-01T06:30:00Z")]
    [InlineData("Australia/Sydney", "Sun Apr  5 02:30:00 2009", "2009-04-04T16:30:00Z")]
    [InlineData("Australia/Lord_Howe", "Sun Apr  5 01:45:00 2009", "2009-04-04T15:15:00Z")]
    public void Alone_a_time_that_is_there_twice_is_the_later_one(string zone, string stamp, string expected) => Assert.Equal([expected], Utc(zone, stamp));

    [Theory]
    [InlineData("Europe/Berlin", "Sun Oct 25", "2009-10-24T23:59:50Z 2009-10-25T00:00:05Z 2009-10-25T00:59:58Z 2009-10-25T01:00:01Z 2009-10-25T01:30:00Z 2009-10-25T02:00:00Z")]
    [InlineData("Australia/Sydney", "Sun Apr  5", "2009-04-04T14:59:50Z 2009-04-04T15:00:05Z 2009-04-04T15:59:58Z 2009-04-04T16:00:01Z 2009-04-04T16:30:00Z 2009-04-04T17:00:00Z")]
    public void A_log_that_runs_through_the_change_shows_which_is_which(string zone, string day, string expected)
        => Assert.Equal(expected.Split(' '), Utc(zone, [.. Times("01:59:50 02:00:05 02:59:58 02:00:01 02:30:00 03:00:00").Select(time => $"{day} {time} 2009")]), StringComparer.Ordinal);

    [Theory]
    [InlineData("01:30:00 02:10:00 02:40:00 02:10:00 02:40:00", "00:10:00Z 00:40:00Z 01:10:00Z 01:40:00Z")]
    [InlineData("01:59:50 02:00:05 02:00:03 02:00:06 02:00:04", "00:00:05Z 00:00:03Z 00:00:06Z 00:00:04Z")]
    [InlineData("01:59:50 02:59:40 02:00:01 01:59:59 02:00:02", "00:59:40Z 01:00:01Z 23:59:59Z 00:00:02Z")]
    [InlineData("00:30:00 02:10:00 02:20:00", "01:10:00Z 01:20:00Z")]
    [InlineData("02:10:00 02:50:00 02:10:00", "01:50:00Z 01:10:00Z")]
    [InlineData("03:00:00 02:50:00", "01:50:00Z")]
    public void Without_doubt_only(string times, string expected)
        => Assert.Equal(expected.Split(' '), Utc("Europe/Berlin", [.. Times(times).Select(time => $"Sun Oct 25 {time} 2009")]).Skip(1).Select(time => time[11..]), StringComparer.Ordinal);

    [Fact]
    public void Every_question_sees_the_same_instants_also_across_files()
    {
        string[] lines =
        [
            "Sun Oct 25 01:59:50 2009 Info: a line of no event", "Sun Oct 25 02:29:59 2009 Info: another",
            $"Sun Oct 25 02:30:00 2009 Info: New SMTP ICID 5 {Log.Client}", "Sun Oct 25 02:59:59 2009 Info: ICID 5 close",
            "Sun Oct 25 02:00:00 2009 Info: a line of no event", $"Sun Oct 25 02:30:01 2009 Info: New SMTP ICID 6 {Log.Client}", "Sun Oct 25 02:59:59 2009 Info: ICID 6 close",
        ];
        var settings = new Settings(Zone: TimeZones.Find("Europe/Berlin"));
        string[] expected = ["2009-10-25T00:30:00Z", "2009-10-25T01:30:01Z"];
        Assert.Equal(expected, Starts(Log.Ask(new ConnectionQuery(), Log.Bytes(lines), settings)), StringComparer.Ordinal);
        Assert.Equal(expected, Starts(Log.Feed(new ConnectionQuery(), lines, settings)), StringComparer.Ordinal);
        using var folder = new TempFolder();
        folder.Write("1.log", lines[..2]);
        folder.Write("2.log", lines[2..]);
        Assert.Equal(expected, Starts(Log.Ask(new ConnectionQuery(), new LogInputs().AddPath(folder.Path), settings)), StringComparer.Ordinal);
    }

    [Fact]
    public void The_offset_of_the_log_holds_until_the_next_file_says_another()
    {
        // The appliance writes its offset when it opens a file: after a change of the clock it is stale until the next rollover.
        using var folder = new TempFolder();
        folder.Write("1.log", "Sun Oct 25 01:00:00 2009 Info: Version: 14.0 SN: A", "Sun Oct 25 01:00:00 2009 Info: Time offset from UTC: 7200 seconds", "Sun Oct 25 01:30:00 2009 Info: x", "Sun Oct 25 03:30:00 2009 Info: x");
        folder.Write("2.log", "Sun Oct 25 04:00:00 2009 Info: Version: 14.0 SN: A", "Sun Oct 25 04:00:00 2009 Info: Time offset from UTC: 3600 seconds", "Sun Oct 25 04:00:00 2009 Info: x");
        var entries = Log.Ask(new EntryQuery(), new LogInputs().AddPath(folder.Path)).Records.Where(entry => string.Equals(entry.Text, "x", StringComparison.Ordinal));
        Assert.Equal(["2009-10-24T23:30:00Z", "2009-10-25T01:30:00Z", "2009-10-25T03:00:00Z"], entries.Select(entry => Shown(entry.TimestampUtc)), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("10:00:05", "10:00:03", "10:00:04")]
    [InlineData("10:00:05", "09:30:00", "09:30:01")]
    [InlineData("10:00:05", "09:00:00", "09:00:01")]
    [InlineData("22 10:00:05", "19 10:00:03", "19 10:00:04")]
    [InlineData("22 10:00:05", "1 00:00:00", "1 00:00:01")]
    public void A_clock_that_steps_back_inside_a_session_breaks_nothing(string before, string after, string end)
    {
        string[] lines =
        [
            $"{before} New SMTP ICID 5 {Log.Client}", $"{before} SMTP Auth: (ICID 5) failed for user: a using AUTH mechanism: PLAIN with profile: P",
            $"{after} ICID 5 TLS success protocol TLSv1.2 cipher A", $"{after} SMTP Auth: (ICID 5) succeeded for user: b using AUTH mechanism: PLAIN with profile: P",
            $"{after} Start MID 6 ICID 5", $"{after} Delivery start DCID 7 MID 6 to RID [0]", $"{end} Message done DCID 7 MID 6 to RID [0]", $"{end} ICID 5 close",
            $"{end} New SMTP ICID 8 {Log.Client}", $"{end} ICID 8 close",
        ];
        var connections = Log.Connections(lines).Where(found => found.Icid is not null).ToList();
        Assert.Equal([(5L, "Closed", "Success", "Succeeded", 1), (8L, "Closed", "None", null, 0)], connections.Select(found => (found.Icid!.Value, found.State, found.TlsStatus, found.AuthOutcome, found.MessageCount)));
        Assert.All(connections, found => Assert.True(found is { StartSeen: true, EndSeen: true } && found.DurationSeconds is null or >= 0));
        Assert.Equal(["a Failed", "b Succeeded"], Log.Auths(lines).Select(auth => $"{auth.User} {auth.Outcome}"), StringComparer.Ordinal);
        Assert.All(Log.Auths(lines), auth => Assert.Equal("198.51.100.7", auth.RemoteAddress));
        Assert.Equal(["Inbound Success", "Outbound Unknown"], Log.TlsResults(lines).Select(result => $"{result.Direction} {result.TlsStatus}").Order(StringComparer.Ordinal).Take(2), StringComparer.Ordinal);
        Assert.Equal(Enumerable.Range(1, 10).Select(number => (long)number), Log.Entries(lines).Select(entry => entry.LineNumber));
    }

    private static string[] Times(string times) => times.Split(' ');

    private static List<string> Utc(string zone, params string[] stamps)
        => [.. Log.Ask(new EntryQuery(), Log.Bytes([.. stamps.Select(stamp => stamp + " Info: x")]), new Settings(Zone: TimeZones.Find(zone))).Records.Select(entry => Shown(entry.TimestampUtc))];

    private static IEnumerable<string> Starts(Answer<Records.EsaConnection> answer) => answer.Records.Select(connection => Shown(connection.StartTimeUtc));

    private static string Shown(DateTime? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}
