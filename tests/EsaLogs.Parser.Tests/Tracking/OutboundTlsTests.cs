using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>How messages were delivered: one verdict per message, recipient and attempt.</summary>
public sealed class OutboundTlsTests
{
    private static readonly string New = Log.Out("10:00:00", 5);
    private static readonly string Start = "10:00:02 Delivery start DCID 5 MID 7 to RID [0]";

    [Theory]
    [InlineData("Delivered", "Message done DCID 5 MID 7 to RID [0]")]
    [InlineData("Delivered", "Message done DCID 5 MID 7 to RID [0] [('from', 'a')]")]
    [InlineData("Quarantined", "Message done DCID 5 MID 7 to RID [0] (external quarantine)")]
    [InlineData("Bounced", "Bounced: DCID 5 MID 7 to RID 0 - 5.1.0 - Unknown address error ('550', ['no']) []")]
    [InlineData("Bounced", "Bounced: DCID 5 MID 7 From: <jane@example.com> To: <joe@example.net> RID 0 - 5.1.0 - no ('550', ['no']) []")]
    [InlineData("Deferred", "Delayed: DCID 5 MID 7 to RID 0 - 4.1.0 - Unknown address error ('466', ['full'])[]")]
    [InlineData("PossibleDelivery", "Possible Delivery: DCID: 5 MID 7 to [0]")]
    [InlineData("InProgress", "DCID 5 close")]
    [InlineData("InProgress", "Connection Error: DCID 5 domain: example.net IP: 203.0.113.25 port: 25 details: x interface: 192.0.2.16 reason: network error")]
    public void The_status_is_that_of_the_line_that_decides(string status, string message)
    {
        var result = Assert.Single(Log.TlsResults(New, "10:00:01 DCID 5 TLS success protocol TLSv1.2 cipher AES256-SHA", Start, "10:00:03 " + message, "10:00:04 DCID 5 close"));
        Assert.Equal((status, "Outbound", 7L, 0L, 5L, null), (result.Status, result.Direction, result.Mid, result.Rid, result.Dcid, result.Icid));
        var decides = string.Equals(status, "InProgress", StringComparison.Ordinal) ? 3L : 4L;
        Assert.Equal((decides, "203.0.113.25"), (result.LineNumber, result.RemoteAddress));
        var isQuarantine = string.Equals(status, "Quarantined", StringComparison.Ordinal);
        Assert.Equal(isQuarantine ? ("NotApplicable", null, null) : ("Success", (bool?)true, "TLSv1.2"), (result.TlsStatus, result.Passed, result.TlsProtocol));
    }

    [Fact]
    public void A_failure_followed_by_done_is_a_delivery_in_clear()
    {
        var result = Assert.Single(Log.TlsResults(New, "10:00:01 DCID 5 TLS failed: x", Start, "10:00:03 Message done DCID 5 MID 7 to RID [0]", "10:00:04 DCID 5 close"));
        Assert.Equal(("Delivered", "Failed", false, "x"), (result.Status, result.TlsStatus, result.Passed, result.Reason));
    }

    [Fact]
    public void Each_recipient_has_a_verdict_of_its_own()
    {
        var results = Log.TlsResults(
            "09:59:00 MID 7 ICID 3 From: <jane@example.com>", "09:59:00 MID 7 ICID 3 RID 0 To: <a@example.net>", "09:59:00 MID 7 ICID 3 RID 1 To: <b@example.net>", "09:59:00 MID 7 ICID 3 RID 2 To: <>",
            "09:59:01 MID 7 ready 1 bytes from <jane@example.com>",
            New, "10:00:02 Delivery start DCID 5 MID 7 to RID [0, 1, 2]",
            "10:00:03 Bounced: DCID 5 MID 7 to RID 1 - 5.1.0 - no ('550', ['no']) []", "10:00:04 Message done DCID 5 MID 7 to RID [0, 2]", "10:00:05 DCID 5 close");
        Assert.Equal(
            ["1 b@example.net Bounced", "0 a@example.net Delivered", "2 <> Delivered"],
            results.Where(result => result.Dcid is not null).Select(Show),
            StringComparer.Ordinal);
        Assert.All(results, result => Assert.Equal("jane@example.com", result.Sender));
    }

    [Fact]
    public void Each_attempt_has_a_verdict_of_its_own()
    {
        var results = Log.TlsResults(
            New, "10:00:01 DCID 5 TLS failed", Start, "10:00:03 Delayed: DCID 5 MID 7 to RID 0 - 4.1.0 - no ('466', ['x'])[]", "10:00:04 DCID 5 close",
            Log.Out("10:10:00", 16), "10:10:01 DCID 16 TLS success", "10:10:02 Delivery start DCID 16 MID 7 to RID [0]", "10:10:03 Message done DCID 16 MID 7 to RID [0]", "10:10:04 DCID 16 close");
        Assert.Equal([(5L, "Deferred", "Failed"), (16L, "Delivered", "Success")], results.Select(result => (result.Dcid!.Value, result.Status!, result.TlsStatus)));
    }

    [Fact]
    public void One_connection_may_carry_many_messages()
    {
        var results = Log.TlsResults(
            New, "10:00:01 DCID 5 TLS success", Start, "10:00:02 Message done DCID 5 MID 7 to RID [0]", "10:00:03 Delivery start DCID 5 MID 8 to RID [0]",
            "10:00:03 Message done DCID 5 MID 8 to RID [0]", "10:00:03 Delivery start DCID 5 MID 9 to RID [0]", "10:00:04 DCID 5 close");
        Assert.Equal([(7L, "Delivered"), (8L, "Delivered"), (9L, "InProgress")], results.Select(result => (result.Mid!.Value, result.Status!)));
        Assert.All(results, result => Assert.Equal("Success", result.TlsStatus));
    }

    [Fact]
    public void A_delivery_on_a_connection_that_began_before_the_log_is_Unknown()
    {
        var result = Assert.Single(Log.TlsResults("10:00:03 Message done DCID 5 MID 7 to RID [0]"));
        Assert.Equal(("Delivered", "Unknown", null), (result.Status, result.TlsStatus, result.Passed));
    }

    [Theory]
    [InlineData("Delivery start DCID 5 MID 7 to RID [0] to offbox IronPort Spam Quarantine", "Message done DCID 5 MID 7 to RID [0] (external quarantine)", "Quarantined")]
    [InlineData("Delivery start DCID 5 MID 7 to RID [0] to offbox IronPort Spam Quarantine", "Message done DCID 5 MID 7 to RID [0]", "Quarantined")]
    [InlineData("Delivery start DCID 5 MID 7 to RID [0] to offbox IronPort Spam Quarantine", "DCID 5 close", "InProgress")]
    public void A_delivery_to_an_off_box_quarantine_cannot_be_judged(string start, string end, string status)
    {
        var result = Assert.Single(Log.TlsResults(New, "10:00:02 " + start, "10:00:03 " + end, "10:00:04 DCID 5 close"));
        Assert.Equal((status, "NotApplicable", null), (result.Status, result.TlsStatus, result.Passed));
    }

    [Theory]
    [InlineData("Bounced: DCID 0 MID 7 to RID 0 - 5.1.2 - bad host ('000', [])", "Bounced")]
    [InlineData("Message done DCID 0 MID 7 to RID [0] [('from', 'a')]", "Delivered")]
    public void DCID_0_is_no_connection(string message, string status)
    {
        var result = Assert.Single(Log.TlsResults("10:00:00 " + message));
        Assert.Equal((status, "NotApplicable", null, 7L, 0L, null), (result.Status, result.TlsStatus, result.Passed, result.Mid, result.Rid, result.RemoteAddress));
    }

    [Theory]
    [InlineData("IP 203.0.113.25 TLS failed: STARTTLS unexpected response", "Failed", "STARTTLS unexpected response")]
    [InlineData("IP 203.0.113.25 TLS was required but could not be successfully negotiated", "RequiredNotNegotiated", "TLS was required but could not be successfully negotiated")]
    [InlineData("TLS deferring: x", "Deferred", "x")]
    public void A_connection_whose_TLS_failed_before_any_message_has_a_verdict(string message, string status, string reason)
    {
        foreach (var lines in new[] { new[] { New, "10:00:01 DCID 5 " + message, "10:00:02 DCID 5 close" }, ["10:00:01 DCID 5 " + message] })
        {
            var result = Assert.Single(Log.TlsResults(lines));
            Assert.Equal((status, reason, false, "Outbound", null, null, 5L), (result.TlsStatus, result.Reason, result.Passed, result.Direction, result.Mid, result.Status, result.Dcid));
            Assert.Equal(Log.At("10:00:01"), result.Timestamp);
        }
    }

    [Theory]
    [InlineData("DCID 5 TLS success")]
    [InlineData("DCID 5 close")]
    public void A_connection_without_messages_and_without_a_failure_has_none(string message) => Assert.Empty(Log.TlsResults(New, "10:00:01 " + message));

    [Fact]
    public void A_message_that_is_asked_for_shows_how_it_came_and_went()
    {
        var results = Log.Read(
            new TlsQuery { Mid = [7] },
            Log.In("09:59:00", 3), "09:59:01 ICID 3 TLS success", "09:59:02 Start MID 7 ICID 3", "09:59:03 MID 7 ready 1 bytes from <>",
            New, Start, "10:00:02 Message done DCID 5 MID 7 to RID [0]", "10:00:02 Delivery start DCID 5 MID 8 to RID [0]");
        Assert.Equal([("Inbound", "Success"), ("Outbound", "None")], results.Select(result => (result.Direction, result.TlsStatus)));
    }

    private static string Show(EsaTlsResult result) => FormattableString.Invariant($"{result.Rid} {result.Recipients} {result.Status}");
}
