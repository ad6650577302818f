using EsaLogs.Forms;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>Mail that never became a message: with its connection, line by line, and counted.</summary>
public sealed class RejectionTests
{
    private static readonly string[] Lines =
    [
        Log.In("10:00:00", 1), "10:00:00 ICID 1 REJECT SG BLACKLIST match sbrs[-10.0:-3.0] SBRS -9.5", "10:00:00 ICID 1 close",
        "10:00:01 ICID 0 TCPREFUSE SG BLACKLIST match ALL SBRS -7.1",
        Log.In("10:00:02", 3), "10:00:02 ICID 3 ACCEPT SG UNKNOWNLIST match ALL SBRS None", "10:00:03 Start MID 10 ICID 3", "10:00:03 MID 10 ICID 3 From: <jane@example.com>",
        "10:00:03 MID 10 ICID 3 To: <a@example.org> Rejected by RAT", "10:00:03 MID 10 ICID 3 To: <b@example.org> Rejected by LDAPACCEPT", "10:00:04 ICID 3 To: <c@example.org> Rejected by RAT",
        "10:00:04 ICID 3 close", "10:00:04 Message finished MID 10 aborted",
        Log.In("10:00:05", 4), "10:00:05 ICID 4 REJECT SG BLACKLIST match ALL SBRS -9.0", "10:00:05 ICID 4 Delayed HAT REJECT continuing session for recipient logging (198.51.100.7)",
        "10:00:05 ICID 4 Delayed HAT REJECT Message from: joe@example.net (198.51.100.7)", "10:00:05 ICID 4 Delayed HAT REJECT Message recipient: <ann@example.org> (198.51.100.7)", "10:00:05 ICID 4 close",
        "10:00:06 New SMTP ICID 5 interface Data 1 (192.0.2.16) address 198.51.100.99 reverse dns host unknown verified no",
        "10:00:06 LDAP: Dropping connection due to potential Directory Harvest Attack from host=('198.51.100.99', None), dhap_limit=4, sender_group=None", "10:00:07 ICID 5 close",
        Log.In("10:00:08", 6), "10:00:08 ICID 6 Receiving Failed: Message size exceeds limit", "10:00:08 ICID 6 close",
        "10:00:09 New SMTP ICID 7 interface Data 1 (192.0.2.16) address 198.51.100.50 reverse dns host unknown verified no", "10:00:09 New SMTP ICID 8 interface Data 1 (192.0.2.16) address 198.51.100.50 reverse dns host unknown verified no",
        "10:00:09 Dropping connection due to too many errors from host=('198.51.100.50', 'mail.example.com'), dhap_limit=4",
    ];

    [Fact]
    public void Connections_tell_who_was_turned_away_and_why()
        => Assert.Equal(
            [
                (0L, "Refused", "HAT TCPREFUSE", null, ""), (1, "Refused", "HAT REJECT", null, ""),
                (3, "Closed", null, "RAT; LDAPACCEPT", "a@example.org; b@example.org; c@example.org"), (4, "Refused", "Delayed HAT REJECT", "Delayed HAT REJECT", "ann@example.org"),
                (5, "Closed", "potential Directory Harvest Attack", null, ""), (6, "Error", "Message size exceeds limit", null, ""),
                (7, "Open", null, null, ""), (8, "Open", null, null, ""),
            ],
            Log.Connections(Lines).OrderBy(connection => connection.Icid).Select(connection =>
                (connection.Icid!.Value, connection.State, connection.StateReason, connection.RejectReason, connection.RejectedRecipients.ToString())));

    [Theory]
    [InlineData("ICID 1 Delayed HAT REJECT continuing session for recipient logging (198.51.100.7)|ICID 1 REJECT SG BLACKLIST match ALL SBRS -9.0", "Delayed HAT REJECT")]
    [InlineData("ICID 1 REJECT SG BLACKLIST match ALL SBRS -9.0|ICID 1 Receiving Failed: Message loop", "HAT REJECT; Message loop")]
    [InlineData("ICID 1 ACCEPT SG None match ALL SBRS None", null)]
    public void Why_a_connection_was_refused_is_said_once(string lines, string? reason)
        => Assert.Equal(reason, Assert.Single(Log.Connections([Log.In("10:00:00", 1), .. lines.Split('|').Select(line => "10:00:01 " + line)])).StateReason);

    [Fact]
    public void Connections_are_found_by_the_addresses_that_were_turned_away()
    {
        Assert.Equal([4L], Log.Read(new ConnectionQuery { Sender = ["joe@example.net"] }, Lines).Select(connection => connection.Icid!.Value));
        Assert.Equal([3L, 4L], Log.Read(new ConnectionQuery { Recipient = ["*@example.org"] }, Lines).Select(connection => connection.Icid!.Value));
    }

    [Fact]
    public void A_line_that_names_a_client_and_no_id_leads_to_its_connections_by_the_address()
    {
        var line = Assert.Single(Log.Read(new EntryQuery { Kind = [EntryKind.DirectoryHarvest] }, Lines));
        Assert.Equal("198.51.100.99", line.Fields["Host"]);
        Assert.Equal([5L], Log.Read(new ConnectionQuery { RemoteAddress = ["198.51.100.99"] }, Lines).Select(connection => connection.Icid!.Value));
    }

    [Fact]
    public void A_message_whose_recipients_were_all_turned_away_names_them()
    {
        var message = Assert.Single(Log.Read(new MessageQuery(), Lines));
        Assert.Equal(("Aborted", "a@example.org; b@example.org", 0), (message.Disposition, message.RejectedRecipients.ToString(), message.Recipients.Count));
    }

    [Fact]
    public void Lines_are_found_and_counted_by_their_kind()
    {
        var kinds = Assert.Single(Log.Read(new SummaryQuery(), Lines)).Kinds;
        foreach (var (kind, count) in new[] { ("RecipientRejected", 3), ("DelayedReject", 1), ("DelayedRejectSender", 1), ("DelayedRejectRecipient", 1), ("DirectoryHarvest", 1), ("ConnectionDropped", 1), ("ReceivingFailed", 1), ("HostAccess", 4) })
        {
            Assert.Equal(count, kinds[kind]);
            Assert.Equal(count, Log.Read(new EntryQuery { Where = [PropertyPattern.Parse("Kind=" + kind, new EsaLogEntry())] }, Lines).Count);
        }

        Assert.Equal(Log.Connections(Lines).Count, Assert.Single(Log.Read(new SummaryQuery(), Lines)).ConnectionCount);
    }
}
