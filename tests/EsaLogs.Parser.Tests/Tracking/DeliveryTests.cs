using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>Every attempt for every recipient, and what the next hop said.</summary>
public sealed class DeliveryTests
{
    private static readonly string[] Received =
    [
        Log.In("10:00:00", 5), "10:00:01 Start MID 10 ICID 5", "10:00:01 MID 10 ICID 5 From: <jane@example.com>",
        "10:00:01 MID 10 ICID 5 RID 0 To: <joe@example.net>", "10:00:01 MID 10 ICID 5 RID 1 To: <ann@example.org>", "10:00:02 MID 10 queued for delivery",
    ];

    private static readonly string[] Connected = [.. Received, Log.Out("10:00:03", 6), "10:00:03 DCID 6 TLS success protocol TLSv1.2 cipher AES256-SHA"];

    [Fact]
    public void A_delivery_has_its_message_its_connection_and_the_reply_that_follows()
    {
        var delivery = Assert.Single(Deliveries(
            [.. Connected, "10:00:04 Delivery start DCID 6 MID 10 to RID [0]", "10:00:05 Message done DCID 6 MID 10 to RID [0] ", "10:00:05 MID 10 RID [0] Response '2.0.0 Ok: queued as 4F2A'"]));
        Assert.Equal((10L, 0L, "joe@example.net", "jane@example.com", 6L), (delivery.Mid, delivery.Rid, delivery.Recipient, delivery.Sender, delivery.Dcid));
        Assert.Equal(("203.0.113.25", 25, "192.0.2.16"), (delivery.RemoteAddress, delivery.RemotePort, delivery.Interface));
        Assert.Equal(("Delivered", null, "2.0.0", "2.0.0 Ok: queued as 4F2A", null), (delivery.Status, delivery.SmtpCode, delivery.EnhancedCode, delivery.Response, delivery.Reason));
        Assert.Equal(("Success", "TLSv1.2", "AES256-SHA"), (delivery.TlsStatus, delivery.TlsProtocol, delivery.TlsCipher));
        Assert.Equal((1, 4.0, 10L, Log.At("10:00:05")), (delivery.Attempt, delivery.DelaySeconds, delivery.LineNumber, delivery.Timestamp));
    }

    [Fact]
    public void Each_recipient_has_an_outcome_and_attempts_of_its_own()
    {
        var deliveries = Deliveries(
        [
            .. Connected, "10:00:04 Delivery start DCID 6 MID 10 to RID [0, 1]", "10:00:05 Message done DCID 6 MID 10 to RID [0]",
            "10:00:05 Delayed: DCID 6 MID 10 to RID 1 - 4.3.2 - Not accepting messages at this time ('421', ['4.7.0 busy', 'later'])[]",
            "10:00:06 MID 10 RID [0] Response 'ok'", Log.Out("11:00:00", 7), "11:00:00 Delivery start DCID 7 MID 10 to RID [1]",
            "11:00:01 Bounced: DCID 7 MID 10 to RID 1 - 5.1.0 - Unknown address error ('550', ['no such user'])", "11:00:01 Message finished MID 10 done",
        ]);
        Assert.Equal(
            [("Deferred", 1L, 1, 421, "4.7.0"), ("Delivered", 0, 1, null, null), ("Bounced", 1, 2, 550, "5.1.0")],
            deliveries.Select(delivery => (delivery.Status, delivery.Rid, delivery.Attempt, delivery.SmtpCode, delivery.EnhancedCode)));
        Assert.Equal(("4.3.2 - Not accepting messages at this time", "4.7.0 busy\nlater"), (deliveries[0].Reason, deliveries[0].Response));
        Assert.Equal((3600.0, "ann@example.org", "no such user"), (deliveries[2].DelaySeconds, deliveries[2].Recipient, deliveries[2].Response));
    }

    [Fact]
    public void Recipients_that_are_delivered_together_share_the_reply()
        => Assert.Equal(
            [(250, "joe@example.net", "Ok"), (250, "ann@example.org", "Ok")],
            Deliveries([.. Connected, "10:00:04 Delivery start DCID 6 MID 10 to RID [0, 1]", "10:00:05 Message done DCID 6 MID 10 to RID [0, 1]", "10:00:05 MID 10 RID [0, 1] Response '250 Ok'"])
                .Select(delivery => (delivery.SmtpCode, delivery.Recipient, delivery.Response)));

    [Theory]
    [InlineData("10:00:06 Message finished MID 10 done")]
    [InlineData("10:00:06 Delivery start DCID 6 MID 90 to RID [0]")]
    public void What_has_no_reply_leaves_without_one(string next)
    {
        var delivery = Deliveries([.. Connected, "10:00:04 Delivery start DCID 6 MID 10 to RID [0]", "10:00:05 Message done DCID 6 MID 10 to RID [0]", next, "10:02:00 MID 10 RID [0] Response 'too late'"])[0];
        Assert.Equal(("Delivered", null), (delivery.Status, delivery.Response));
    }

    [Fact]
    public void A_bounce_without_a_connection_has_none_and_what_the_appliance_made_up_is_no_reply()
    {
        var delivery = Assert.Single(Deliveries([.. Received, "10:00:04 Bounced: DCID 0 MID 10 to RID 0 - 5.4.7 - Delivery expired (message too old) ('000', ['timeout'])"]));
        Assert.Equal(("Bounced", 0L, null, "NotApplicable"), (delivery.Status, delivery.Dcid, delivery.RemoteAddress, delivery.TlsStatus));
        Assert.Equal((null, "5.4.7", null, "5.4.7 - Delivery expired (message too old): timeout"), (delivery.SmtpCode, delivery.EnhancedCode, delivery.Response, delivery.Reason));
    }

    [Fact]
    public void The_bounce_of_a_bounce_is_one()
    {
        var delivery = Assert.Single(Deliveries("10:00:00 Start MID 20 ICID 0", "10:00:01 Double bounce: MID 20 to 0 - 5.1.0 - Unknown address error 550-'nobody'"));
        Assert.Equal(("Bounced", null, 550, "5.1.0", "nobody"), (delivery.Status, delivery.Dcid, delivery.SmtpCode, delivery.EnhancedCode, delivery.Response));
    }

    [Theory]
    [InlineData("10:00:02 Double bounce: MID 20 to 0 - 5.1.0 - x 550-'no'")]
    [InlineData("10:00:02 Bounced: DCID 6 MID 20 to RID 0 - 5.1.0 - x ('550', ['no'])|10:00:02 Double bounce: MID 20 to 0 - 5.1.0 - x 550-'no'")]
    [InlineData("10:00:02 Double bounce: MID 20 to 0 - 5.1.0 - x 550-'no'|10:00:02 Bounced: DCID 6 MID 20 to RID 0 - 5.1.0 - x ('550', ['no'])")]
    public void The_bounce_of_a_bounce_is_what_became_of_the_attempt_that_was_begun(string lines)
    {
        string[] all =
        [
            "10:00:00 Start MID 20 ICID 0", "10:00:00 MID 20 ICID 0 RID 0 To: <jane@example.net>", Log.Out("10:00:01", 6), "10:00:01 Delivery start DCID 6 MID 20 to RID [0]",
            .. lines.Split('|'), "10:00:03 DCID 6 close", "10:00:04 Message finished MID 20 done",
        ];
        var delivery = Assert.Single(Deliveries(all));
        Assert.Equal(("Bounced", 1, 6L, "203.0.113.25", "None"), (delivery.Status, delivery.Attempt, delivery.Dcid, delivery.RemoteAddress, delivery.TlsStatus));
        Assert.Equal((550, "5.1.0", "no", "5.1.0 - x"), (delivery.SmtpCode, delivery.EnhancedCode, delivery.Response, delivery.Reason));
        Assert.Equal("Bounced", Assert.Single(Log.Read(new MessageQuery(), all)).Disposition);
        var verdict = Assert.Single(Log.Read(new TlsQuery { Direction = [Direction.Outbound] }, all));
        Assert.Equal(("Bounced", 6L, "None"), (verdict.Status, verdict.Dcid, verdict.TlsStatus));
    }

    [Fact]
    public void The_bounce_of_a_bounce_without_an_attempt_in_the_log_is_a_verdict_without_a_connection()
    {
        var verdict = Assert.Single(Log.TlsResults("10:00:01 Double bounce: MID 20 to 0 - 5.1.0 - Unknown address error 550-'nobody'"));
        Assert.Equal(("Bounced", null, null, "NotApplicable"), (verdict.Status, verdict.Dcid, verdict.ConnectionId, verdict.TlsStatus));
        Assert.Equal("MID 20 RID 0 NotApplicable", verdict.ToString());
    }

    [Fact]
    public void A_recipient_that_is_tried_again_after_it_bounced_bounces_again()
        => Assert.Equal(
            [(1, "Bounced"), (2, "Bounced")],
            Deliveries(
            [
                .. Connected, "10:00:04 Delivery start DCID 6 MID 10 to RID [0]", "10:00:05 Bounced: DCID 6 MID 10 to RID 0 - 5.1.0 - x ('550', ['no'])",
                "10:00:06 Delivery start DCID 6 MID 10 to RID [0]", "10:00:07 Bounced: DCID 6 MID 10 to RID 0 - 5.1.0 - x ('550', ['no'])",
            ]).Select(delivery => (delivery.Attempt, delivery.Status)));

    [Theory]
    [InlineData("Connection Error: DCID 6 domain: example.net IP: 203.0.113.25 port: 25 details: [Errno 54] Connection reset by peer interface: 192.0.2.16 reason: network error", "network error: [Errno 54] Connection reset by peer")]
    [InlineData("Mail delivery client with DCID 6 exited due to the maximum concurrency configuration.", "the maximum concurrency configuration.")]
    [InlineData("DCID 6 close", null)]
    public void A_delivery_without_an_outcome_has_the_reason_of_its_connection(string end, string? reason)
    {
        var delivery = Assert.Single(Deliveries([.. Connected, "10:00:04 Delivery start DCID 6 MID 10 to RID [0]", "10:00:05 " + end, "10:02:00 x"]));
        Assert.Equal(("InProgress", 6L, reason, null), (delivery.Status, delivery.Dcid, delivery.Reason, delivery.Response));
    }

    [Fact]
    public void An_off_box_quarantine_is_no_delivery_to_a_partner()
    {
        var delivery = Assert.Single(Deliveries(
            [.. Connected, "10:00:04 Delivery start DCID 6 MID 10 to RID [0] to offbox IronPort Spam Quarantine", "10:00:05 Message done DCID 6 MID 10 to RID [0] (external quarantine) ", "10:00:05 MID 10 RID [0] Response 'ok:  Message 30 accepted'"]));
        Assert.Equal(("Quarantined", "NotApplicable", "ok:  Message 30 accepted"), (delivery.Status, delivery.TlsStatus, delivery.Response));
    }

    [Theory]
    [InlineData("10:00:05 DCID 6 close", "InProgress")]
    [InlineData("10:00:05 Possible Delivery: DCID: 6 MID 10 to [0]", "PossibleDelivery")]
    public void An_unknown_outcome_is_said_to_be_unknown(string line, string status)
        => Assert.Equal(status, Assert.Single(Deliveries([.. Connected, "10:00:04 Delivery start DCID 6 MID 10 to RID [0]", line])).Status);

    [Fact]
    public void What_began_before_the_log_is_empty()
    {
        var delivery = Assert.Single(Deliveries("10:00:05 Message done DCID 6 MID 10 to RID [0]"));
        Assert.Equal((null, null, null, "Unknown", null), (delivery.Recipient, delivery.Sender, delivery.RemoteAddress, delivery.TlsStatus, delivery.DelaySeconds));
    }

    [Fact]
    public void An_attempt_counts_from_its_first_line_whenever_its_record_leaves()
    {
        var deliveries = Log.Read(
            new DeliveryQuery(),
            Log.Out("10:00:00", 6), "10:00:01 Delivery start DCID 6 MID 10 to RID [0]", "10:00:02 SMTP client connection killed DCID: 6",
            Log.Out("10:00:10", 7), "10:00:11 Delivery start DCID 7 MID 10 to RID [0]", "10:00:12 Message done DCID 7 MID 10 to RID [0]", "10:00:12 MID 10 RID [0] Response 'ok'");
        Assert.Equal([("Delivered", 2), ("InProgress", 1)], deliveries.Select(delivery => (delivery.Status, delivery.Attempt)));
    }

    [Fact]
    public void What_is_told_of_a_connection_after_a_delivery_is_not_in_its_record()
    {
        var delivery = Assert.Single(Log.Read(
            new DeliveryQuery(),
            "10:00:00 Message done DCID 6 MID 10 to RID [0]",
            "10:00:01 Connection Error: DCID 6 domain: example.net IP: 203.0.113.25 port: 25 details: x interface: 192.0.2.16 reason: network error", "10:00:02 MID 10 RID [0] Response 'ok'"));
        Assert.Equal(("ok", null, null, null), (delivery.Response, delivery.RemoteAddress, delivery.RemotePort, delivery.Interface));
    }

    [Fact]
    public void A_message_that_carries_on_another_delivers_to_its_recipients()
    {
        var delivery = Assert.Single(Deliveries(
            [.. Connected, "10:00:04 MID 10 rewritten to MID 12 by add-footer filter 'F'", "10:00:05 Delivery start DCID 6 MID 12 to RID [1]", "10:00:05 Message done DCID 6 MID 12 to RID [1]"]));
        Assert.Equal(("ann@example.org", "jane@example.com", 1.0), (delivery.Recipient, delivery.Sender, delivery.DelaySeconds));
    }

    [Fact]
    public void Filters_choose()
    {
        string[] lines = [.. Connected, "10:00:04 Delivery start DCID 6 MID 10 to RID [0, 1]", "10:00:05 Message done DCID 6 MID 10 to RID [0, 1]"];
        Assert.Equal(1, Count(new DeliveryQuery { Recipient = ["*@example.org"] }, lines));
        Assert.Equal(2, Count(new DeliveryQuery { Sender = ["JANE@*"], RemoteAddress = ["203.0.113.0/24"], Dcid = [6], Mid = [10] }, lines));
        Assert.Equal(0, Count(new DeliveryQuery { Status = [DeliveryStatus.Bounced] }, lines));
        Assert.Equal(0, Count(new DeliveryQuery { TlsStatus = [TlsStatus.None] }, lines));
        Assert.Equal(0, Count(new DeliveryQuery { EndTime = Log.At("10:00:05") }, lines));
        var selection = new RecordSelection();
        selection.Add(null, null, [6], null);
        Assert.Equal(2, Count(new DeliveryQuery { Selection = selection }, lines));
    }

    private static int Count(DeliveryQuery query, string[] lines) => Log.Read(query, lines).Count;

    private static List<EsaDelivery> Deliveries(params string[] lines) => Log.Read(new DeliveryQuery(), lines);
}
