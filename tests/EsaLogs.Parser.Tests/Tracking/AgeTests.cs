using System.Globalization;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>What is not heard of for too long is given up as incomplete; what is heard of it later is of another object, whose beginning is not known.</summary>
public sealed class AgeTests
{
    private static readonly string[] Received =
    [
        Log.In("10:00:00", 5), "10:00:01 Start MID 10 ICID 5", "10:00:01 MID 10 ICID 5 From: <jane@example.com>", "10:00:01 MID 10 ICID 5 RID 0 To: <joe@example.net>", "10:00:02 ICID 5 close",
    ];

    [Theory]
    [InlineData("29 10:00:01", null, 1)]
    [InlineData("29 10:00:02", null, 2)]
    [InlineData("10:30:01", 30, 1)]
    [InlineData("10:30:02", 30, 2)]
    public void A_message_is_waited_for_for_a_week_since_its_last_line_or_as_long_as_wanted(string time, int? minutes, int count)
    {
        var messages = Ask(new MessageQuery(), minutes, [.. Received, time + " Message finished MID 10 done"]);
        Assert.Equal(count, messages.Count);
        Assert.Equal((true, count == 1, "jane@example.com", "198.51.100.7"), (messages[0].StartSeen, messages[0].EndSeen, messages[0].Sender, messages[0].RemoteAddress));
        Assert.Equal((count == 1, true), (messages[^1].StartSeen, messages[^1].EndSeen));
    }

    /// <summary>Messages whose last lines came from the future, as a clock was set back, stand before those that are of age; there is no end to them.</summary>
    [Theory]
    [InlineData("29 10:00:01", 1)]
    [InlineData("29 10:00:02", 2)]
    public void What_was_heard_of_before_a_clock_was_set_back_does_not_make_others_live_longer(string time, int count)
    {
        var fromTheFuture = Enumerable.Range(20, 10).Select(mid => string.Create(CultureInfo.InvariantCulture, $"29 09:00:00 MID {mid} queued for delivery"));
        var messages = Ask(new MessageQuery(), minutes: null, [.. fromTheFuture, .. Received, time + " Message finished MID 10 done"]).FindAll(message => message.Mid == 10);
        Assert.Equal((count, true, true), (messages.Count, messages[0].StartSeen, messages[^1].EndSeen));
    }

    [Fact]
    public void Late_lines_are_of_a_message_of_which_only_they_tell()
    {
        string[] lines = [.. Received, "10:30:02 Message done DCID 6 MID 10 to RID [0]", "10:30:03 Message finished MID 10 done"];
        Assert.Equal(
            [("Pending", true, false, "joe@example.net"), ("Delivered", false, true, "")],
            Ask(new MessageQuery(), 30, lines).Select(message => (message.Disposition, message.StartSeen, message.EndSeen, message.Recipients.ToString())));
        var delivery = Assert.Single(Ask(new DeliveryQuery(), 30, lines));
        Assert.Equal((null, null, null, 1), (delivery.Sender, delivery.Recipient, delivery.DelaySeconds, delivery.Attempt));
    }

    [Fact]
    public void A_message_that_is_waited_for_keeps_what_its_connection_told_long_ago()
    {
        var message = Assert.Single(Ask(new MessageQuery(), minutes: null, [.. Received, "28 10:00:00 Message done DCID 6 MID 10 to RID [0]", "28 10:00:00 Message finished MID 10 done"]));
        Assert.Equal(("198.51.100.7", "None", "Delivered"), (message.RemoteAddress, message.ReceivedTlsStatus, message.Disposition));
    }

    [Fact]
    public void What_a_quarantine_holds_is_given_up_too_and_its_release_is_of_a_message_without_a_beginning()
    {
        var messages = Ask(
            new MessageQuery(), 30, [.. Received, "10:00:03 MID 10 quarantined to \"Policy\" (x)", "10:00:03 Message finished MID 10 done", "10:30:04 MID 10 released from all quarantines"]);
        Assert.Equal([("Quarantined", true, true), ("Pending", false, false)], messages.Select(message => (message.Disposition, message.StartSeen, message.EndSeen)));
    }

    [Fact]
    public void A_rewritten_message_waits_no_longer_than_for_the_age_of_the_one_that_carries_it_on()
    {
        using var reader = new LogReader<EsaMessage>(new MessageQuery(), new ReadOptions { Now = Log.Now, MaxOpenAge = TimeSpan.FromMinutes(30) });
        Assert.Empty(reader.Feed(Log.Text([.. Received, "10:00:03 MID 10 rewritten to MID 12 by add-footer filter 'F'", "10:00:03 Message finished MID 10 done", "10:30:03 MID 99 queued for delivery", "10:30:03 x"])));
        var messages = reader.Feed(Log.Text("10:30:04 MID 99 queued for delivery", "10:30:04 x")).ToList();
        Assert.Equal([(10L, "Pending"), (12, "Pending")], messages.Select(message => (message.Mid, message.FinalDisposition)));
    }

    [Fact]
    public void A_delivery_over_a_connection_that_is_given_up_has_no_outcome()
    {
        var deliveries = Log.Read(
            new DeliveryQuery(),
            [.. Received, Log.Out("10:00:05", 6), "10:00:06 Delivery start DCID 6 MID 10 to RID [0]", "12:00:07 Message done DCID 7 MID 99 to RID [0]", "12:00:08 Message done DCID 6 MID 10 to RID [0]"]);
        Assert.Equal([("InProgress", "None", 1), ("Delivered", "Unknown", 1), ("Delivered", "Unknown", 2)], deliveries.Select(delivery => (delivery.Status, delivery.TlsStatus, delivery.Attempt)));
    }

    private static List<T> Ask<T>(LogQuery<T> query, int? minutes, string[] lines)
        where T : class, IEsaRecord
        => Log.Ask(query, Log.Bytes(lines), new Settings(MaxOpenAge: minutes is { } given ? TimeSpan.FromMinutes(given) : null)).Records;
}
