using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>Records leave in the order of the line that completes them; at the end the unfinished ones by their first line.</summary>
public sealed class OrderTests
{
    [Fact]
    public void Connections_leave_in_the_order_of_their_ends_and_the_open_ones_last()
    {
        var connections = Log.Connections(
            Log.In("10:00:00", 1), Log.In("10:00:01", 2), Log.Out("10:00:02", 3), Log.In("10:00:03", 4),
            "10:00:04 DCID 3 close", "10:00:05 ICID 2 close", "10:00:06 ICID 1 TLS success");
        Assert.Equal([3L, 2L, 1L, 4L], connections.Select(connection => connection.ConnectionId));
    }

    [Fact]
    public void Connections_that_ended_long_ago_leave_in_the_order_of_their_ends()
    {
        var connections = Log.Connections(
            Log.In("10:00:00", 1), Log.In("10:00:01", 2), "10:00:04 ICID 2 close", "10:00:05 ICID 1 close", Log.In("11:00:00", 3), "11:30:00 ICID 3 close", "15:00:00 x");
        Assert.Equal([2L, 1L, 3L], connections.Select(connection => connection.ConnectionId));
    }

    /// <summary>A client that is lost and closed later does not hold up what ended in between.</summary>
    [Fact]
    public void A_connection_waits_for_no_other_ones_end()
    {
        string[] lines =
        [
            Log.In("10:00:00", 5), Log.Out("10:00:00", 6), "10:00:00 Delivery start DCID 6 MID 7 to RID [0]",
            "10:00:01 ICID 5 lost", "10:00:02 SMTP client connection killed DCID: 6", "10:00:30 ICID 5 close",
            "10:01:10 Message done DCID 8 MID 9 to RID [0]",
        ];
        Assert.Equal(["InProgress", "Delivered"], Log.TlsResults(lines).Select(result => result.Status), StringComparer.Ordinal);
        var connections = Log.Connections([.. lines, "10:30:00 x"]);
        Assert.Equal([(5L, "Lost", 30.0), (6, "Killed", 2), (8, "Open", null)], connections.Select(connection => (connection.ConnectionId, connection.State, connection.DurationSeconds)));
    }

    [Fact]
    public void A_client_that_was_refused_before_a_session_leaves_behind_what_closed_before_it()
    {
        var connections = Log.Connections(
            Log.In("10:00:00", 1), "10:00:01 ICID 1 close", "10:00:02 ICID 0 TCPREFUSE SG BLACKLIST match ALL SBRS -7.1", "10:30:00 x");
        Assert.Equal([1L, 0L], connections.Select(connection => connection.ConnectionId));
    }

    [Fact]
    public void A_connection_whose_id_is_taken_leaves_before_what_closes_later()
    {
        var connections = Log.Connections(Log.In("10:00:00", 1), Log.In("10:00:01", 2), Log.In("10:00:02", 1), "10:00:03 ICID 2 close", "10:00:04 ICID 1 close");
        Assert.Equal([1L, 2L, 3L], connections.Select(connection => connection.LineNumber));
    }

    [Fact]
    public void Verdicts_leave_in_the_order_of_their_lines()
    {
        var results = Log.TlsResults(
            Log.Out("10:00:00", 5), "10:00:00 DCID 5 TLS failed", "10:00:01 DCID 5 close",
            Log.Out("10:00:02", 6), "10:00:02 Delivery start DCID 6 MID 7 to RID [0]", "10:00:03 Message done DCID 6 MID 7 to RID [0]", "10:00:04 DCID 6 close");
        Assert.Equal([5L, 6L], results.Select(result => result.Dcid!.Value));
    }

    [Theory]
    [InlineData("10:00:03", "Delivered;InProgress")]
    [InlineData("10:00:01", "InProgress;Delivered")]
    public void In_a_gap_of_the_log_what_was_over_first_leaves_first(string killed, string statuses)
    {
        string[] lines =
        [
            Log.Out("10:00:00", 5), "10:00:00 Delivery start DCID 5 MID 7 to RID [0]", $"{killed} SMTP client connection killed DCID: 5",
            "10:00:02 Message done DCID 6 MID 8 to RID [0]", "11:30:00 Bounced: DCID 7 MID 9 to RID 0 - 5.1.0 - Unknown ('550', ['no'])",
        ];
        var deliveries = Log.Read(new DeliveryQuery(), [.. lines.OrderBy(line => line[..8], StringComparer.Ordinal)]);
        Assert.Equal(statuses + ";Bounced", string.Join(';', deliveries.Select(delivery => delivery.Status)));
    }

    [Fact]
    public void At_the_end_of_the_log_messages_that_wait_for_others_leave_by_their_first_lines_as_these_do()
    {
        var messages = Log.Read(
            new MessageQuery(),
            "10:00:00 Start MID 10 ICID 5", "10:00:01 Start MID 11 ICID 6", "10:00:02 MID 10 rewritten to MID 12 by add-footer filter 'F'", "10:00:02 Message finished MID 10 done",
            "10:00:03 Start MID 9 ICID 7", "10:00:04 Message finished MID 9 aborted");
        Assert.Equal([9L, 10L, 11L, 12L], messages.Select(message => message.Mid));
    }

    [Fact]
    public void A_connection_leaves_once_its_minute_is_over()
    {
        using var reader = new LogReader<EsaConnection>(new ConnectionQuery(), new ReadOptions { Now = Log.Now });
        Assert.Empty(reader.Feed(Log.Text(Log.In("10:00:00", 5), "10:00:01 ICID 5 close", "10:00:30 DCID 9 TLS success", "10:00:31 x")));
        Assert.Single(reader.Feed(Log.Text("10:01:02 DCID 9 close", "10:01:02 x")));
    }
}
