using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>Senders and recipients that were turned away without a message stay with their connection.</summary>
public sealed class RejectedAddressTests
{
    private static readonly string New = Log.In("10:00:00", 5);

    [Fact]
    public void A_delayed_rejection_keeps_the_addresses_that_were_turned_away()
    {
        var connection = Assert.Single(Log.Connections(
            New,
            "10:00:00 ICID 5 REJECT SG BLACKLIST match ALL SBRS -9.0",
            "10:00:01 ICID 5 Delayed HAT REJECT continuing session for recipient logging (198.51.100.7)",
            "10:00:02 ICID 5 Delayed HAT REJECT Message from: jane@example.com (198.51.100.7)",
            "10:00:03 ICID 5 Delayed HAT REJECT Message recipient: <joe@example.net> (198.51.100.7)",
            "10:00:04 ICID 5 Delayed HAT REJECT Message recipient: <joan@example.net> (198.51.100.7)",
            "10:00:05 ICID 5 close"));
        Assert.Equal(("Refused", "jane@example.com", "joe@example.net; joan@example.net"), (connection.State, connection.RejectedSender, connection.RejectedRecipients.ToString()));
        Assert.Contains("Delayed HAT REJECT", connection.RejectReason, StringComparison.Ordinal);
        Assert.Empty(connection.Mids);
    }

    [Theory]
    [InlineData("envelope sender domain missing")]
    [InlineData("envelope sender domain does not exist")]
    [InlineData("envelope sender domain could not be resolved")]
    [InlineData("Envelope Sender domain missing")]
    [InlineData("envelope  sender domain missing")]
    public void A_sender_that_was_turned_away_is_kept_with_the_reason(string reason)
    {
        var connection = Assert.Single(Log.Connections(New, $"10:00:01 ICID 5 Address: < jane@example.com> sender rejected, {reason}", "10:00:05 ICID 5 close"));
        Assert.Equal(("Closed", "jane@example.com"), (connection.State, connection.RejectedSender));
        Assert.Contains(reason[^7..], connection.RejectReason, StringComparison.Ordinal);
        Assert.Empty(connection.RejectedRecipients);
    }

    [Theory]
    [InlineData("ICID 5 To: <joe@example.net> Rejected by RAT", "RAT")]
    [InlineData("ICID 5 To: <joe@example.net> Rejected by LDAPACCEPT", "LDAPACCEPT")]
    public void A_recipient_that_was_turned_away_is_kept_with_the_reason(string message, string reason)
    {
        var connection = Assert.Single(Log.Connections(New, "10:00:01 " + message, "10:00:01 " + message.Replace("joe", "joan", StringComparison.Ordinal)));
        Assert.Equal(["joe@example.net", "joan@example.net"], connection.RejectedRecipients, StringComparer.Ordinal);
        Assert.Contains(reason, connection.RejectReason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sender_of_nobody_that_was_turned_away_is_not_empty()
        => Assert.Equal("<>", Assert.Single(Log.Connections(New, "10:00:01 ICID 5 Address: <> sender rejected, envelope sender domain missing")).RejectedSender);

    [Fact]
    public void A_sender_that_passed_by_exception_was_not_turned_away()
        => Assert.Null(Assert.Single(Log.Connections(New, "10:00:01 ICID 5 Address: <a@b.example> sender allowed, envelope sender matched domain exception")).RejectedSender);
}
