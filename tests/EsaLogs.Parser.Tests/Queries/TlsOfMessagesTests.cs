using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Queries;

/// <summary>TLS of single messages: how they came in, through their families, and how they went out to each recipient.</summary>
public sealed class TlsOfMessagesTests
{
    private static readonly string[] Lines =
    [
        Log.In("10:00:00", 5), "10:00:00 ICID 5 TLS success protocol TLSv1.2 cipher AES256-SHA", "10:00:01 Start MID 10 ICID 5", "10:00:01 MID 10 ICID 5 From: <jane@example.com>",
        "10:00:01 MID 10 ICID 5 RID 0 To: <joe@partner.example>", "10:00:01 MID 10 ICID 5 RID 1 To: <ann@old.example>", "10:00:01 MID 10 ICID 5 RID 2 To: <bob@nowhere.example>", "10:00:02 MID 10 ready 9 bytes from <jane@example.com>",
        "10:00:03 MID 10 rewritten to MID 12 by add-footer filter 'F'", "10:00:03 Message finished MID 10 done",
        "10:00:03 Start MID 14 ICID 0", "10:00:03 MID 14 was generated for bounce of MID 12", "10:00:03 MID 14 ICID 0 From: <>", "10:00:03 MID 14 ICID 0 RID 0 To: <jane@example.com>",
        Log.Out("10:00:05", 6), "10:00:05 DCID 6 TLS success protocol TLSv1 cipher AES256-SHA for partner.example", "10:00:06 Message done DCID 6 MID 12 to RID [0]",
        Log.Out("10:00:07", 7), "10:00:08 Message done DCID 7 MID 12 to RID [1]",
        "10:00:09 Bounced: DCID 0 MID 12 to RID 2 - 5.1.2 - Bad destination host ('000', [])",
        Log.Out("10:00:10", 8), "10:00:10 Delivery start DCID 8 MID 14 to RID [0] to offbox IronPort Spam Quarantine", "10:00:11 Message done DCID 8 MID 14 to RID [0] (external quarantine)",
    ];

    [Fact]
    public void A_child_that_is_asked_for_shows_the_connection_of_its_root_and_its_own_deliveries()
        => Assert.Equal(
            [("Inbound", "Success", "TLSv1.2", null), ("Outbound", "Success", "TLSv1", "joe@partner.example"), ("Outbound", "None", null, "ann@old.example"), ("Outbound", "NotApplicable", null, "bob@nowhere.example")],
            Log.Read(new TlsQuery { Mid = [12] }, Lines).OrderBy(result => result.Direction, StringComparer.Ordinal).ThenBy(result => result.Rid)
                .Select(result => (result.Direction, result.TlsStatus, result.TlsProtocol, result.Rid is null ? null : result.Recipients.ToString())));

    [Fact]
    public void What_the_appliance_made_itself_came_in_over_no_connection()
        => Assert.Equal([("Inbound", "NotApplicable", null), ("Outbound", "NotApplicable", "Quarantined")], Log.Read(new TlsQuery { Mid = [14] }, Lines).OrderBy(result => result.Direction, StringComparer.Ordinal).Select(result => (result.Direction, result.TlsStatus, result.Status)));

    [Fact]
    public void Children_have_no_inbound_verdict_unless_asked_for()
        => Assert.Equal([10L], Log.Read(new TlsQuery { Direction = [Direction.Inbound] }, Lines).Select(result => result.Mid!.Value));

    [Fact]
    public void The_weakest_protocol_that_passes_judges_each_way_for_itself()
    {
        var results = Log.Read(new TlsQuery { MinimumProtocol = "TLSv1.2" }, Lines).OrderBy(result => result.LineNumber).Select(result => (result.Mid, result.Rid, result.Passed));
        Assert.Equal([(10L, null, true), (12, 0L, false), (12, 1, false), (12, 2, null), (14, 0, (bool?)null)], results);
    }

    [Theory]
    [InlineData("*@partner.example", 0)]
    [InlineData("*@old.example", 1)]
    [InlineData("BOB@*", 2)]
    public void A_domain_finds_its_deliveries(string recipient, long rid)
        => Assert.Equal(rid, Assert.Single(Log.Read(new TlsQuery { Direction = [Direction.Outbound], Recipient = [recipient] }, Lines)).Rid);

    [Fact]
    public void Partners_that_still_get_mail_in_clear_are_found_without_quarantines_and_bounces()
        => Assert.Equal(
            ["ann@old.example"],
            Log.Read(new TlsQuery { Direction = [Direction.Outbound], Status = [DeliveryStatus.Delivered], TlsStatus = [TlsStatus.None, TlsStatus.Failed] }, Lines).Select(result => result.Recipients.ToString()),
            StringComparer.Ordinal);

    [Fact]
    public void The_host_of_either_way_finds_its_messages()
    {
        Assert.Equal([10L], Log.Read(new TlsQuery { RemoteHost = ["mail.example.com"] }, Lines).Select(result => result.Mid!.Value));
        Assert.Equal([12L], Log.Read(new TlsQuery { RemoteHost = ["partner.example"] }, Lines).Select(result => result.Mid!.Value));
    }
}
