using EsaLogs.Lines;
using EsaLogs.Queries;
using Xunit;

namespace EsaLogs.Parser.Tests.Queries;

/// <summary>Time ranges select records, never lines; the end is exclusive; wall clocks or instants.</summary>
public sealed class TimeRangeTests
{
    private static readonly string[] Closes = ["10:00:00 ICID 1 close", "10:00:01 ICID 2 close", "10:00:02 ICID 3 close"];
    private static readonly string[] WithOffset = ["10:00:00 Time offset from UTC: 7200 seconds", .. Closes];

    [Theory]
    [InlineData(null, null, "1 2 3")]
    [InlineData("10:00:01", null, "2 3")]
    [InlineData(null, "10:00:01", "1")]
    [InlineData("10:00:01", "10:00:02", "2")]
    [InlineData("10:00:03", null, "")]
    public void A_wall_clock_is_compared_with_the_log_s_own(string? start, string? end, string ids)
    {
        var query = new ConnectionQuery { StartTime = start is null ? null : Log.At(start), EndTime = end is null ? null : Log.At(end) };
        foreach (var lines in new[] { Closes, WithOffset })
        {
            var answer = Log.Ask(query, Log.Bytes(lines));
            Assert.Equal(ids, string.Join(' ', answer.Records.Select(connection => connection.Icid)));
            Assert.Empty(answer.Warnings);
        }
    }

    [Theory]
    [InlineData("08:00:01", null, "2 3")]
    [InlineData("08:00:01", "08:00:02", "2")]
    [InlineData("10:00:01", null, "")]
    public void An_instant_is_compared_with_the_instants(string start, string? end, string ids)
    {
        var query = new ConnectionQuery { StartTime = Utc(start), EndTime = end is null ? null : Utc(end) };
        var answer = Log.Ask(query, Log.Bytes(WithOffset));
        Assert.Equal(ids, string.Join(' ', answer.Records.Select(connection => connection.Icid)));
        Assert.Empty(answer.Warnings);
    }

    [Fact]
    public void A_local_time_is_an_instant()
    {
        var query = new ConnectionQuery { StartTime = Utc("08:00:01").ToLocalTime() };
        Assert.Equal([2L, 3L], Log.Ask(query, Log.Bytes(WithOffset)).Records.Select(connection => connection.Icid!.Value));
    }

    [Fact]
    public void The_zone_asked_for_makes_instants()
    {
        var answer = Log.Ask(new ConnectionQuery { StartTime = Utc("15:00:02") }, Log.Bytes(Closes), new Settings(Zone: TimeZones.Find("-05:00")));
        Assert.Equal(3L, Assert.Single(answer.Records).Icid);
        Assert.Empty(answer.Warnings);
    }

    [Fact]
    public void Where_the_offset_is_not_known_an_instant_is_compared_with_the_wall_clock_and_one_warning_says_so()
    {
        var query = new ConnectionQuery { StartTime = Utc("10:00:01") };
        var answer = Log.Ask(query, Log.Bytes(Closes));
        Assert.Equal([2L, 3L], answer.Records.Select(connection => connection.Icid!.Value));
        Assert.Contains("UTC", Assert.Single(answer.Warnings), StringComparison.Ordinal);
        Assert.Single(Log.Feed(new ConnectionQuery { StartTime = Utc("10:00:01") }, Closes.Select(Log.Native)).Warnings);
    }

    [Fact]
    public void A_question_may_be_asked_again()
    {
        var query = new ConnectionQuery { StartTime = Utc("08:00:01") };
        Assert.Single(Log.Ask(query, Log.Bytes(Closes)).Warnings);
        Assert.Empty(Log.Ask(query, Log.Bytes(WithOffset)).Warnings);
    }

    [Theory]
    [InlineData("10:00:01", "10:00:01")]
    [InlineData("10:00:01", "10:00:00")]
    public void A_range_that_ends_before_it_begins_is_refused(string start, string end)
    {
        Assert.Equal("EndTime", Assert.Throws<QueryException>(() => Log.Read(new AuthQuery { StartTime = Log.At(start), EndTime = Log.At(end) })).Filter);
        Assert.Equal("EndTime", Assert.Throws<QueryException>(() => Log.Read(new AuthQuery { StartTime = Utc(start), EndTime = Utc(end).ToLocalTime() })).Filter);
    }

    [Fact]
    public void A_range_selects_records_not_lines()
    {
        // The connection begins before the range and its AUTH lies in it: the event is whole, the connection is not asked for.
        string[] lines = [Log.In("10:00:00", 5), "10:00:09 SMTP Auth: (ICID 5) failed for user: a using AUTH mechanism: PLAIN with profile: P", "10:00:10 ICID 5 close"];
        Assert.Empty(Log.Read(new ConnectionQuery { StartTime = Log.At("10:00:01") }, lines));
        Assert.Equal("198.51.100.7", Assert.Single(Log.Read(new AuthQuery { StartTime = Log.At("10:00:01") }, lines)).RemoteAddress);
        Assert.Equal("Closed", Assert.Single(Log.Read(new ConnectionQuery { EndTime = Log.At("10:00:01") }, lines)).State);
    }

    [Fact]
    public void A_line_without_a_stamp_is_in_no_range()
    {
        string[] lines = ["no header", "10:00:00 x"];
        Assert.Equal(2, Log.Read(new EntryQuery(), lines).Count);
        Assert.Single(Log.Read(new EntryQuery { StartTime = Log.At("00:00:00") }, lines));
        Assert.Single(Log.Read(new EntryQuery { EndTime = Log.At("23:00:00") }, lines));
    }

    private static DateTime Utc(string time) => DateTime.SpecifyKind(Log.At(time), DateTimeKind.Utc);
}
