using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>When a connection begins and ends, and which lines are its own.</summary>
public sealed class ConnectionLifeTests
{
    [Fact]
    public void A_connection_that_began_before_the_log_has_no_start()
    {
        var connection = Assert.Single(Log.Connections("10:00:00 Start MID 7 ICID 5", "10:00:09 ICID 5 close"));
        Assert.Equal((false, true, Log.At("10:00:00"), null, null), (connection.StartSeen, connection.EndSeen, connection.StartTime, connection.EndTime, connection.DurationSeconds));
        Assert.Equal("Unknown", connection.TlsStatus);
    }

    [Fact]
    public void A_connection_without_an_end_has_none()
    {
        var connection = Assert.Single(Log.Connections(Log.In("10:00:00", 5), "10:00:09 ICID 5 ACCEPT SG None match ALL SBRS None"));
        Assert.Equal((true, false, null, null, "Open"), (connection.StartSeen, connection.EndSeen, connection.EndTime, connection.DurationSeconds, connection.State));
    }

    [Theory]
    [InlineData("ICID 5 lost", "ICID 5 close", 9)]
    [InlineData("ICID 5 close", "ICID 5 TLS success", 4)]
    [InlineData("ICID 5 lost", "ICID 5 TLS success", 4)]
    public void The_end_is_the_line_that_ends_it(string first, string second, double seconds)
        => Assert.Equal(seconds, Assert.Single(Log.Connections(Log.In("10:00:00", 5), "10:00:04 " + first, "10:00:09 " + second)).DurationSeconds);

    [Theory]
    [InlineData("ICID 5 TLS success")]
    [InlineData("ICID 5 TLS failed")]
    [InlineData("ICID 5 ACCEPT SG None match ALL SBRS None")]
    [InlineData("ICID 5 SBRS None")]
    [InlineData("SMTP Auth: (ICID 5) succeeded for user: a using AUTH mechanism: PLAIN with profile: P")]
    public void A_New_line_completes_what_has_only_TLS_AUTH_or_policy_lines(string before)
    {
        var connection = Assert.Single(Log.Connections("10:00:00 " + before, Log.In("10:00:01", 5), "10:00:05 ICID 5 close"));
        Assert.Equal((true, "198.51.100.7", Log.At("10:00:00"), 1L), (connection.StartSeen, connection.RemoteAddress, connection.StartTime, connection.LineNumber));
    }

    [Theory]
    [InlineData("Start MID 7 ICID 5")]
    [InlineData("ICID 5 lost")]
    [InlineData("ICID 5 close")]
    [InlineData("ICID 5 Receiving Failed: x")]
    [InlineData("ICID 5 To: <a@example.com> Rejected by RAT")]
    [InlineData("New SMTP ICID 5 " + Log.Client)]
    public void A_New_line_ends_any_other_object_of_its_id_and_begins_another(string before)
    {
        var connections = Log.Connections("10:00:00 " + before, "10:00:01 ICID 5 TLS failed", Log.In("10:00:02", 5), "10:00:03 ICID 5 TLS success", "10:00:05 ICID 5 close");
        Assert.Equal([1L, 3L], connections.Select(connection => connection.LineNumber));
        Assert.Equal(["Failed", "Success"], connections.Select(connection => connection.TlsStatus), StringComparer.Ordinal);
        Assert.Equal((true, "Closed", 3d), (connections[1].StartSeen, connections[1].State, connections[1].DurationSeconds));
    }

    [Fact]
    public void A_second_New_line_behind_policy_and_TLS_begins_another()
    {
        var connections = Log.Connections(
            Log.In("10:00:00", 5), "10:00:00 ICID 5 ACCEPT SG None match ALL SBRS None", "10:00:01 ICID 5 TLS success", Log.In("10:30:00", 5), "10:30:05 ICID 5 close");
        Assert.Equal([("Success", "Open", false), ("None", "Closed", true)], connections.Select(connection => (connection.TlsStatus, connection.State, connection.EndSeen)));
    }

    [Fact]
    public void ICIDs_and_DCIDs_of_one_number_are_two_connections()
    {
        var connections = Log.Connections(Log.In("10:00:00", 5), Log.Out("10:00:00", 5), "10:00:01 DCID 5 TLS success", "10:00:02 ICID 5 close", "10:00:03 DCID 5 close");
        Assert.Equal(["Inbound None", "Outbound Success"], connections.Select(connection => $"{connection.Direction} {connection.TlsStatus}"), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("10:00:01")]
    [InlineData("10:01:01")]
    public void A_line_within_60_s_of_the_end_belongs_to_it(string time)
    {
        var connection = Assert.Single(Log.Connections(Log.In("10:00:00", 5), "10:00:01 ICID 5 close", time + " ICID 5 TLS failed", "12:00:00 x"));
        Assert.Equal(("Failed", "Closed", 1d), (connection.TlsStatus, connection.State, connection.DurationSeconds));
    }

    [Fact]
    public void A_line_later_than_60_s_after_the_end_begins_another()
    {
        var connections = Log.Connections(Log.In("10:00:00", 5), "10:00:01 ICID 5 close", "10:01:02 ICID 5 TLS failed");
        Assert.Equal([("None", true), ("Failed", false)], connections.Select(connection => (connection.TlsStatus, connection.StartSeen)));
    }

    [Theory]
    [InlineData("12:00:00", null, 1)]
    [InlineData("12:00:01", null, 2)]
    [InlineData("10:40:00", 40, 1)]
    [InlineData("10:40:01", 40, 2)]
    [InlineData("14:00:00", 240, 1)]
    public void Age_is_counted_from_the_last_line(string time, int? minutes, int count)
    {
        var settings = new Settings(MaxOpenAge: minutes is { } given ? TimeSpan.FromMinutes(given) : null);
        var connections = Log.Ask(new ConnectionQuery(), Log.Bytes(Log.In("09:30:00", 5), "10:00:00 ICID 5 TLS success", time + " ICID 5 close"), settings).Records;
        Assert.Equal(count, connections.Count);
        Assert.Equal((true, count == 1), (connections[0].StartSeen, connections[0].EndSeen));
        Assert.Equal((count == 1, "Closed"), (connections[^1].StartSeen, connections[^1].State));
    }

    [Fact]
    public void What_is_put_out_for_its_age_is_incomplete_and_later_lines_begin_another()
    {
        var connections = Log.Connections(Log.In("10:00:00", 5), "12:00:01 DCID 9 TLS success", "12:00:02 ICID 5 close");
        Assert.Equal(
            ["ICID 5 True False Open", "ICID 5 False True Closed", "DCID 9 False False Open"],
            connections.Select(connection => $"{(connection.Icid is null ? "DCID 9" : "ICID 5")} {connection.StartSeen} {connection.EndSeen} {connection.State}"),
            StringComparer.Ordinal);
    }

    [Fact]
    public void A_clock_that_steps_back_does_not_part_what_belongs_together()
    {
        var connection = Assert.Single(Log.Connections(
            Log.In("02:59:58", 5), "02:59:59 ICID 5 ACCEPT SG None match ALL SBRS None", "02:00:00 ICID 5 TLS success", "02:00:01 ICID 5 close", "02:00:02 x"));
        Assert.Equal(("Success", "Closed", true, true), (connection.TlsStatus, connection.State, connection.StartSeen, connection.EndSeen));
    }

    [Fact]
    public void One_line_from_the_future_does_not_keep_the_others_open()
    {
        string[] lines = ["23 10:00:00 ICID 99 TLS success", .. Enumerable.Range(1, 50).Select(i => Log.In("10:00:00", i)), "15:00:01 ICID 100 TLS success", "15:00:02 x"];
        using var reader = new LogReader<EsaConnection>(new ConnectionQuery(), new ReadOptions { Now = Log.Now });
        var connections = lines.SelectMany(line => reader.Feed(Log.Native(line))).Select(connection => connection.ConnectionId);
        Assert.Equal(Enumerable.Range(1, 50).Select(i => (long)i), connections);
    }
}
