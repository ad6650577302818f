using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>How messages were received: one verdict each, and one for a connection whose TLS failed before any message.</summary>
public sealed class InboundTlsTests
{
    private static readonly string[] Message =
    [
        "10:00:02 Start MID 7 ICID 5",
        "10:00:02 MID 7 ICID 5 From: <jane@example.com>",
        "10:00:03 MID 7 ICID 5 RID 0 To: <joe@example.net>",
        "10:00:03 MID 7 ICID 5 RID 1 To: <joan@example.net>",
        "10:00:04 MID 7 ready 2069 bytes from <jane@example.com>",
    ];

    [Theory]
    [InlineData("Success", true, "ICID 5 TLS success protocol TLSv1.2 cipher AES256-SHA")]
    [InlineData("Failed", false, "ICID 5 TLS failed: x")]
    [InlineData("None", false, "ICID 5 ACCEPT SG None match ALL SBRS None")]
    [InlineData("RequiredNotOffered", false, "ICID 5 TLS was required but remote host did not initiate it")]
    public void A_message_has_the_TLS_of_its_connection(string status, bool passed, string message)
    {
        var result = Assert.Single(Log.TlsResults([Log.In("10:00:00", 5), "10:00:01 " + message, .. Message, "10:00:05 ICID 5 close", "10:00:09 Message finished MID 7 done"]));
        Assert.Equal((status, passed, "Inbound", 7L, null), (result.TlsStatus, result.Passed, result.Direction, result.Mid, result.Rid));
        Assert.Equal(("jane@example.com", "joe@example.net; joan@example.net"), (result.Sender, result.Recipients.ToString()));
        Assert.Equal((5L, 5L, null, "198.51.100.7", "mail.example.com"), (result.ConnectionId, result.Icid, result.Dcid, result.RemoteAddress, result.RemoteHost));
        Assert.Equal((Log.At("10:00:02"), 3L, "log", null), (result.Timestamp, result.LineNumber, result.Source, result.Status));
        if (passed) Assert.Equal(("TLSv1.2", "AES256-SHA"), (result.TlsProtocol, result.TlsCipher));
    }

    [Fact]
    public void A_message_on_a_connection_that_began_before_the_log_is_Unknown_and_cannot_be_judged()
    {
        var result = Assert.Single(Log.TlsResults(Message));
        Assert.Equal(("Unknown", null, 5L, null), (result.TlsStatus, result.Passed, result.Icid, result.RemoteAddress));
    }

    [Fact]
    public void A_message_without_recipients_or_sender_has_a_verdict_too()
    {
        var result = Assert.Single(Log.TlsResults(Log.In("10:00:00", 5), "10:00:01 Start MID 7 ICID 5", "10:00:01 MID 7 ICID 5 From: <>", "10:00:02 ICID 5 lost"));
        Assert.Equal(("<>", 0, "None"), (result.Sender, result.Recipients.Count, result.TlsStatus));
    }

    [Fact]
    public void Each_message_of_a_connection_has_its_verdict_once()
    {
        var results = Log.TlsResults(
            [Log.In("10:00:00", 5), "10:00:01 ICID 5 TLS success", .. Message, "10:00:05 Start MID 8 ICID 5", "10:00:06 Start MID 9 ICID 5", "10:00:07 MID 9 ready 1 bytes from <>", "10:00:08 ICID 5 close",
            "10:05:00 Message finished MID 7 done", "10:05:00 Message finished MID 8 aborted", "10:05:00 Message finished MID 9 done"]);
        Assert.Equal([(7L, "Success"), (8L, "Success"), (9L, "Success")], results.Select(result => (result.Mid!.Value, result.TlsStatus)));
    }

    [Fact]
    public void A_message_is_ready_long_after_its_connection_is_closed_and_keeps_its_TLS()
    {
        string[] late = [.. Message.SkipLast(1), "10:00:05 ICID 5 close", "10:30:00 DCID 9 TLS success", "10:30:01 MID 7 ready 2069 bytes from <jane@example.com>"];
        Assert.Equal("Success", Assert.Single(Log.TlsResults([Log.In("10:00:00", 5), "10:00:01 ICID 5 TLS success", .. late]), result => result.Mid == 7).TlsStatus);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(null)]
    public void A_message_that_is_put_out_for_its_age_keeps_the_TLS_of_its_connection(int? minutes)
    {
        var settings = new Settings(MaxOpenAge: minutes is { } given ? TimeSpan.FromMinutes(given) : null);
        var text = Log.Bytes(Log.In("10:00:00", 5), "10:00:01 ICID 5 TLS success", "10:00:02 Start MID 7 ICID 5", "30 13:00:00 DCID 9 TLS success");
        var result = Assert.Single(Log.Ask(new TlsQuery(), text, settings).Records);
        Assert.Equal(("Success", true, "198.51.100.7"), (result.TlsStatus, result.Passed, result.RemoteAddress));
    }

    [Theory]
    [InlineData("TLS failed: x", "Failed")]
    [InlineData("TLS was required but remote host did not initiate it", "RequiredNotOffered")]
    public void A_connection_without_messages_has_a_verdict_if_its_TLS_failed(string message, string status)
    {
        var result = Assert.Single(Log.TlsResults(Log.In("10:00:00", 5), "10:00:01 ICID 5 " + message, "10:00:02 ICID 5 close"));
        Assert.Equal((status, false, "Inbound", null, null, 5L), (result.TlsStatus, result.Passed, result.Direction, result.Mid, result.Status, result.Icid));
        Assert.Equal((Log.At("10:00:01"), 2L, "198.51.100.7"), (result.Timestamp, result.LineNumber, result.RemoteAddress));
        Assert.NotNull(result.Reason);
    }

    [Theory]
    [InlineData("TLS success")]
    [InlineData("ACCEPT SG None match ALL SBRS None")]
    public void A_connection_without_messages_and_without_a_failure_has_none(string message)
        => Assert.Empty(Log.TlsResults(Log.In("10:00:00", 5), "10:00:01 ICID 5 " + message, "10:00:02 ICID 5 close"));

    [Fact]
    public void A_connection_that_failed_and_had_messages_has_no_verdict_of_its_own()
        => Assert.Equal(7L, Assert.Single(Log.TlsResults([Log.In("10:00:00", 5), "10:00:01 ICID 5 TLS failed", .. Message, "10:00:05 ICID 5 close"])).Mid);

    [Fact]
    public void A_message_that_the_appliance_made_has_no_verdict_unless_it_is_asked_for()
    {
        string[] lines = ["10:00:00 Start MID 8 ICID 0", "10:00:00 MID 8 ICID 0 From: <>", "10:00:01 MID 8 ready 9 bytes from <>", "10:00:02 Message finished MID 8 done"];
        Assert.Empty(Log.TlsResults(lines));
        Assert.Empty(Log.Read(new TlsQuery { Icid = [0] }, lines));
        var result = Assert.Single(Log.Read(new TlsQuery { Mid = [8] }, lines));
        Assert.Equal(("NotApplicable", null, 8L), (result.TlsStatus, result.Passed, result.Mid));
        var selection = new RecordSelection();
        selection.Add(appliance: null, mid: [8], dcid: null, icid: null);
        Assert.Single(Log.Read(new TlsQuery { Selection = selection }, lines));
    }

    [Theory]
    [InlineData("10:00:06 Start MID 8 ICID 0", "10:00:06 MID 8 was generated based on MID 7 by bcc filter 'F'")]
    [InlineData("10:00:06 MID 7 was split creating MID 8 due to a per-recipient policy P in the inbound table", "10:00:06 MID 8 ICID 0 From: <jane@example.com>")]
    [InlineData("10:00:06 MID 7 rewritten to MID 8 by antispam", "10:00:06 Start MID 8 ICID 0")]
    public void A_child_message_that_is_asked_for_answers_with_the_connection_of_its_root(string first, string second)
    {
        string[] lines = [Log.In("10:00:00", 5), "10:00:01 ICID 5 TLS success", .. Message, first, second, "10:00:07 MID 8 ready 9 bytes from <jane@example.com>", "10:00:08 Message finished MID 8 done"];
        Assert.Equal(7L, Assert.Single(Log.TlsResults(lines)).Mid);
        var result = Assert.Single(Log.Read(new TlsQuery { Mid = [8] }, lines));
        Assert.Equal(("Success", true, 8L), (result.TlsStatus, result.Passed, result.Mid));
    }

    [Fact]
    public void A_finished_message_whose_id_begins_again_is_another()
    {
        var results = Log.TlsResults(
            [Log.In("10:00:00", 5), .. Message, "10:00:05 Message finished MID 7 done", Log.In("10:00:10", 6), "10:00:10 ICID 6 TLS success", "10:00:11 Start MID 7 ICID 6", "10:00:12 MID 7 ready 1 bytes from <>"]);
        Assert.Equal([(5L, "None", "jane@example.com"), (6L, "Success", "<>")], results.Select(result => (result.Icid!.Value, result.TlsStatus, result.Sender)));
    }

    [Fact]
    public void What_is_open_at_the_end_leaves_by_its_first_line()
    {
        List<EsaTlsResult> results = Log.TlsResults(
            Log.In("10:00:00", 6), Log.In("10:00:00", 5), "10:00:01 Start MID 7 ICID 5", "10:00:02 Start MID 8 ICID 6", Log.In("10:00:03", 9), "10:00:04 ICID 9 TLS failed");
        Assert.Equal([7L, 8L, null], results.Select(result => result.Mid));
    }
}
