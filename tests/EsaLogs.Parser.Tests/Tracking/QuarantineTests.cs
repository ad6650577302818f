using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>What a quarantine holds is known until it goes on, be it finished or not, and be it days later.</summary>
public sealed class QuarantineTests
{
    private static readonly string[] Received =
    [
        "10:00:01 Start MID 10 ICID 5", "10:00:01 MID 10 ICID 5 From: <jane@example.com>", "10:00:01 MID 10 ICID 5 RID 0 To: <joe@example.net>",
        "10:00:02 MID 10 ready 2069 bytes from <jane@example.com>",
    ];

    [Theory]
    [InlineData("ISQ: Quarantined MID 10", "ISQ: Reinjected MID 10 as MID 12")]
    [InlineData("MID 10 quarantined to \"Policy\" (x)", "MID 10 rewritten to MID 12 by System Quarantine")]
    [InlineData("MID 10 enqueued for transfer to centralized quarantine \"Policy\" (x)", "MID 12 received from the SMA sma.example.com (MID originally 10) on release from Policy")]
    public void What_carries_on_a_message_days_later_has_its_sender_and_recipients(string held, string released)
    {
        string[] lines =
        [
            .. Received, "10:00:03 " + held, "10:00:03 Message finished MID 10 done", "25 10:00:00 " + released,
            "25 " + Log.Out("10:00:01", 6), "25 10:00:02 Delivery start DCID 6 MID 12 to RID [0]", "25 10:00:03 Message done DCID 6 MID 12 to RID [0]",
        ];
        var delivery = Assert.Single(Log.Read(new DeliveryQuery(), lines));
        Assert.Equal(("jane@example.com", "joe@example.net"), (delivery.Sender, delivery.Recipient));
        var verdict = Assert.Single(Log.TlsResults(lines), result => result.Mid == 12);
        Assert.Equal(("jane@example.com", "joe@example.net"), (verdict.Sender, verdict.Recipients.ToString()));
    }

    [Fact]
    public void A_message_that_was_finished_when_it_was_held_goes_on_under_its_own_id_for_hours()
    {
        string[] lines =
        [
            .. Received, "10:00:03 MID 10 quarantined to \"Policy\" (x)", "10:00:03 Message finished MID 10 done", "25 10:00:00 MID 10 released from all quarantines",
            "25 10:00:02 Delayed: DCID 6 MID 10 to RID 0 - 4.3.2 - Busy ('421', ['x'])[]", "25 14:00:02 Message done DCID 7 MID 10 to RID [0]", "25 14:00:03 Message finished MID 10 done",
        ];
        var message = Assert.Single(Log.Read(new MessageQuery(), lines));
        Assert.Equal(("Delivered", "joe@example.net", Log.At("14:00:03", day: 25)), (message.Disposition, message.Recipients.ToString(), message.EndTime));
        Assert.Equal("0 joe@example.net Deferred; 0 joe@example.net Delivered", message.Deliveries.ToString());
    }

    [Fact]
    public void A_message_that_the_centralized_quarantine_has_ended_when_it_was_finished_and_leaves_when_another_comes_back()
    {
        using var reader = new LogReader<EsaMessage>(new MessageQuery(), new ReadOptions { Now = Log.Now });
        Assert.Empty(reader.Feed(Log.Text(
        [
            .. Received, "10:00:03 MID 10 enqueued for transfer to centralized quarantine \"Policy\" (x)", "10:00:04 Message done DCID 7 MID 10 to RID [0] (centralized policy quarantine)",
            "10:00:04 Message finished MID 10 done", "25 10:00:00 MID 99 queued for delivery",
        ])));
        var message = Assert.Single(reader.Feed(Log.Text(
            "25 10:00:01 MID 12 received from the SMA sma.example.com (MID originally 10) on release from Policy quarantine", "25 10:00:02 MID 99 queued for delivery", "25 10:00:02 x")));
        Assert.Equal((10L, "Quarantined", "Quarantined", Log.At("10:00:04"), "12"), (message.Mid, message.Disposition, message.FinalDisposition, message.EndTime, message.ChildMids.ToString()));
    }

    [Theory]
    [InlineData("10:00:03 MID 10 queued for delivery", false)]
    [InlineData("10:00:03 MID 10 quarantined to \"Policy\" (x)", false)]
    [InlineData("10:00:03 MID 11 queued for delivery", false)]
    [InlineData("10:00:03 MID 10 enqueued for transfer to centralized quarantine \"Policy\"", true)]
    [InlineData("10:00:03 Delivery start DCID 7 MID 10 to RID [0] to offbox IronPort Spam Quarantine", true)]
    [InlineData("10:00:03 Message done DCID 7 MID 10 to RID [0] (external quarantine)", true)]
    public void The_id_of_what_comes_back_is_one_of_here_only_if_it_was_sent_away_from_here(string before, bool isOurs)
    {
        string[] lines = [.. Received, before, "10:00:04 MID 12 received from the SMA sma.example.com (MID originally 10) on release from Policy quarantine", "10:00:05 MID 12 queued for delivery"];
        var messages = Log.Read(new MessageQuery(), lines);
        Assert.Equal(isOurs ? 10 : null, messages.Single(message => message.Mid == 12).ParentMid);
        Assert.Equal(isOurs ? "12" : "", messages.Single(message => message.Mid == 10).ChildMids.ToString());
        Assert.Equal(isOurs ? 2 : 1, Log.Read(new MessageQuery { Mid = [12], Family = true }, lines).Count);
        Assert.Equal(isOurs, Log.Read(new EntryQuery { Mid = [12], Related = true }, lines).Exists(entry => entry.Text.StartsWith("Start MID 10", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_id_of_another_appliance_is_no_message_of_this_one()
    {
        const string Back = "10:00:04 MID 12 received from the SMA sma.example.com (MID originally 77) on release from Policy quarantine";
        Assert.Equal([12L], Log.Read(new MessageQuery(), Back).Select(message => message.Mid));
        Assert.Equal(1, Assert.Single(Log.Read(new SummaryQuery(), Back)).MessageCount);
    }

    [Theory]
    [InlineData("10:00:03 MID 10 enqueued for transfer to centralized quarantine \"Policy\" (x)|10:00:04 Message done DCID 7 MID 10 to RID [0] (centralized policy quarantine)", "Policy")]
    [InlineData("10:00:04 Message done DCID 7 MID 10 to RID [0] (centralized policy quarantine)", "centralized policy")]
    [InlineData("10:00:03 MID 10 quarantined to \"Virus\" (x)|10:00:04 MID 10 released from all quarantines|10:00:04 Message done DCID 7 MID 10 to RID [0] (external quarantine)", "Virus; external")]
    public void A_quarantine_is_called_by_its_name_where_the_log_has_one(string lines, string quarantine)
    {
        string[] all = [.. Received, .. lines.Split('|')];
        Assert.Equal(quarantine, Assert.Single(Log.Read(new MessageQuery(), all)).Quarantine);
        foreach (var name in quarantine.Split("; ")) Assert.Single(Log.Read(new MessageQuery { Quarantine = [name] }, all));
        Assert.Empty(Log.Read(new MessageQuery { Quarantine = ["Spam*"] }, all));
    }

    [Fact]
    public void A_message_is_there_from_the_first_line_that_names_it()
    {
        var message = Assert.Single(Log.Read(
            new MessageQuery(), "10:00:01 Message 10 to RID [0] pending till Wed Apr 22 10:05:00 2009", "10:05:00 Message done DCID 7 MID 10 to RID [0]"));
        Assert.Equal(Log.At("10:00:01"), message.StartTime);
    }

    [Fact]
    public void The_line_that_says_that_a_message_is_in_names_its_sender()
        => Assert.Equal("jane@example.com", Assert.Single(Log.Read(new MessageQuery(), Received[2], Received[3])).Sender);

    [Fact]
    public void The_null_sender_that_a_bounce_line_names_is_one()
    {
        var delivery = Assert.Single(Log.Read(new DeliveryQuery(), "10:00:01 Bounced: DCID 6 MID 10 From: <> To: <joe@example.net> RID 0 - 5.1.0 - Unknown ('550', ['no']) []"));
        Assert.Equal(("<>", "joe@example.net"), (delivery.Sender, delivery.Recipient));
    }

    [Fact]
    public void A_filter_that_had_a_copy_made_did_something_to_the_original_too()
    {
        var messages = Log.Read(new MessageQuery { Filter = ["to_archive"] }, [.. Received, "10:00:02 Start MID 12 ICID 0", "10:00:02 MID 12 was generated based on MID 10 by bcc filter 'to_archive'"]);
        Assert.Equal([10L, 12L], messages.Select(message => message.Mid));
    }

    [Fact]
    public void Deliveries_of_a_message_are_in_the_order_of_the_lines_that_decided()
    {
        string[] lines =
        [
            .. Received, "10:00:01 MID 10 ICID 5 RID 1 To: <ann@example.org>", "10:00:05 Message done DCID 6 MID 10 to RID [0]",
            "10:00:06 Bounced: DCID 7 MID 10 to RID 1 - 5.1.0 - Unknown address error ('550', ['no'])", "10:00:07 MID 10 RID [0] Response 'ok'", "10:00:07 Message finished MID 10 done",
        ];
        Assert.Equal("0 joe@example.net Delivered; 1 ann@example.org Bounced", Assert.Single(Log.Read(new MessageQuery(), lines)).Deliveries.ToString());
    }
}
