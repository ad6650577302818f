using EsaLogs.Queries;
using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>Which message a verdict is about, where ids begin again and messages carry each other on.</summary>
public sealed class FamilyTests
{
    private static readonly string[] Parent =
    [
        Log.In("10:00:00", 5), "10:00:01 Start MID 10 ICID 5", "10:00:01 MID 10 ICID 5 From: <jane@example.com>",
        "10:00:01 MID 10 ICID 5 RID 0 To: <joe@example.net>", "10:00:01 MID 10 ICID 5 RID 1 To: <ann@example.org>",
    ];

    private static readonly string[] Delivery =
    [
        Log.Out("10:00:05", 6), "10:00:05 Delivery start DCID 6 MID 12 to RID [0]", "10:00:06 Message done DCID 6 MID 12 to RID [0]",
    ];

    [Fact]
    public void A_rewritten_message_has_the_sender_and_recipients_of_the_one_that_it_carries_on()
    {
        var result = Assert.Single(Outbound([.. Parent, "10:00:03 MID 10 rewritten to MID 12 by add-footer filter 'F'", .. Delivery]));
        Assert.Equal(("jane@example.com", "joe@example.net"), (result.Sender, result.Recipients.ToString()));
    }

    [Theory]
    [InlineData("10:00:03 ISQ: Quarantined MID 10", "25 10:00:00 ISQ: Reinjected MID 10 as MID 12")]
    [InlineData("10:00:03 MID 10 quarantined to \"Policy\" (x)", "25 10:00:00 MID 10 rewritten to MID 12 by System Quarantine")]
    [InlineData("10:00:03 Message done DCID 4 MID 10 to RID [0] (centralized policy quarantine)", "25 10:00:00 MID 12 received from the SMA sma.example.com (MID originally 10) on release from Policy")]
    public void A_quarantine_keeps_the_facts_of_a_finished_message_for_days(string held, string released)
    {
        var result = Outbound([.. Parent, held, "10:00:04 Message finished MID 10 done", released, .. Delivery.Select(line => "25 " + line)])[^1];
        Assert.Equal((12, "jane@example.com", "joe@example.net"), (result.Mid, result.Sender, result.Recipients.ToString()));
    }

    [Fact]
    public void Recipients_that_were_moved_to_a_split_child_are_left_out_and_the_others_count_anew()
    {
        var result = Assert.Single(Outbound(
        [
            .. Parent, "10:00:02 MID 10 was split creating MID 11 due to a per-recipient policy P in the inbound table",
            "10:00:02 MID 11 ICID 0 From: <jane@example.com>", "10:00:02 MID 11 ICID 0 RID 0 To: <joe@example.net>",
            "10:00:03 MID 10 rewritten to MID 12 by antispam", .. Delivery,
        ]));
        Assert.Equal("ann@example.org", result.Recipients.ToString());
    }

    [Fact]
    public void A_split_that_is_told_twice_moves_its_recipients_once()
    {
        var result = Assert.Single(Outbound(
        [
            Log.In("10:00:00", 5), "10:00:01 Start MID 10 ICID 5", "10:00:01 MID 10 ICID 5 RID 0 To: <joe@example.net>", "10:00:01 MID 10 ICID 5 RID 1 To: <joe@example.net>",
            "10:00:02 MID 11 ICID 0 RID 0 To: <joe@example.net>", "10:00:02 MID 10 was split creating MID 11 due to a per-recipient policy P in the inbound table",
            "10:00:02 MID 10 was split creating MID 11 due to a per-recipient policy P in the inbound table", "10:00:03 MID 10 rewritten to MID 12 by antispam", .. Delivery,
        ]));
        Assert.Equal("joe@example.net", result.Recipients.ToString());
    }

    /// <summary>However long the chain is that a hostile log tells of, in whatever order: who asks for what was inherited goes up a hundred generations at most.</summary>
    [Theory]
    [InlineData(50, "jane@example.com")]
    [InlineData(150, null)]
    [InlineData(30_000, null)]
    public void Generations_that_are_told_from_the_last_one_up_have_an_end(int generations, string? sender)
    {
        var result = Assert.Single(Outbound(
        [
            .. Enumerable.Range(100, generations).Select(mid => FormattableString.Invariant($"10:00:01 MID {mid + 1} rewritten to MID {mid} by antispam")),
            FormattableString.Invariant($"10:00:02 MID {100 + generations} ICID 5 From: <jane@example.com>"),
            Log.Out("10:00:05", 6), "10:00:05 Delivery start DCID 6 MID 100 to RID [0]", "10:00:06 Message done DCID 6 MID 100 to RID [0]",
        ]));
        Assert.Equal((100, sender), (result.Mid, result.Sender));
    }

    [Fact]
    public void What_thousands_of_recipients_cost_does_not_grow_with_the_square_of_their_number()
    {
        static string[] Lines(int half) =>
        [
            "10:00:01 Start MID 10 ICID 5", .. To(10, 0, half * 2), "10:00:02 MID 10 was split creating MID 11 due to a per-recipient policy P", .. To(11, half, half),
            "10:00:03 MID 10 rewritten to MID 12 by antispam", .. Enumerable.Range(0, half).Select(rid => FormattableString.Invariant($"10:00:04 Message done DCID 6 MID 12 to RID [{rid}]")),
            "10:00:05 Message finished MID 12 done",
        ];
        static IEnumerable<string> To(int mid, int first, int count)
            => Enumerable.Range(0, count).Select(rid => FormattableString.Invariant($"10:00:02 MID {mid} ICID 5 RID {rid} To: <r{first + rid}@example.net>"));

        var (few, many) = (Log.Bytes(Lines(200)), Log.Bytes(Lines(1000)));
        long Cost(byte[] log)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var message = Log.Ask(new MessageQuery(), log).Records.Single(record => record.Mid == 12);
            Assert.Equal((message.Recipients.Count, "Delivered"), (message.Deliveries.Count, message.Disposition));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Cost(few);
        Assert.InRange(Cost(many), 0, 10 * Cost(few));
    }

    [Fact]
    public void A_message_that_was_sent_elsewhere_has_only_the_recipients_of_its_own_lines()
    {
        var result = Assert.Single(Outbound([.. Parent, "10:00:03 MID 10 rewritten to MID 12 by antispam (alt-rcpt-to)", .. Delivery]));
        Assert.Equal(("jane@example.com", ""), (result.Sender, result.Recipients.ToString()));
    }

    [Fact]
    public void A_message_id_that_begins_again_without_an_end_is_another_message()
    {
        var results = Log.TlsResults(
            Log.In("10:00:00", 60), "10:00:01 Start MID 20 ICID 60", "10:00:01 MID 20 ICID 60 From: <old@example.com>", "10:00:02 ICID 60 close",
            Log.In("10:00:03", 61), "10:00:03 ICID 61 TLS success", "10:00:03 Start MID 20 ICID 61", "10:00:03 MID 20 ICID 61 From: <new@example.com>");
        Assert.Equal([(60L, "None", "old@example.com"), (61L, "Success", "new@example.com")], results.Select(result => (result.Icid!.Value, result.TlsStatus, result.Sender!)));
    }

    [Fact]
    public void Messages_that_claim_to_be_each_other_s_parents_are_read_all_the_same()
        => Assert.Single(Outbound([.. Parent, "10:00:03 MID 10 rewritten to MID 12 by antispam", "10:00:03 MID 12 rewritten to MID 10 by antispam", .. Delivery]));

    [Fact]
    public void An_id_of_zero_is_no_id()
    {
        var selection = new RecordSelection();
        selection.Add(appliance: null, mid: [], dcid: [0], icid: [5]);
        Assert.Single(Log.Read(new ConnectionQuery { Selection = selection }, Parent));
    }

    [Theory]
    [InlineData("Connection Error: DCID 6 domain: example.net IP: 198.51.100.25 port: 25 details: x interface: 192.0.2.17 reason: network error")]
    [InlineData("SMTP client connection killed DCID: 6")]
    public void A_connection_that_ended_without_a_close_leaves_after_its_minute(string end)
    {
        using var reader = new LogReader<EsaLogs.Records.EsaConnection>(new ConnectionQuery(), new ReadOptions { Now = Log.Now });
        Assert.Empty(reader.Feed(Log.Text(Log.Out("10:00:00", 6), "10:00:01 " + end, "10:00:30 x")));
        Assert.Single(reader.Feed(Log.Text("10:01:02 ICID 9 TLS success", "10:01:02 x")));
    }

    [Fact]
    public void A_delivery_to_an_offbox_quarantine_is_not_in_clear_for_its_connection_either()
    {
        var connection = Assert.Single(Log.Connections(Log.Out("10:00:00", 6), "10:00:01 Delivery start DCID 6 MID 7 to RID [0] to offbox IronPort Spam Quarantine", "10:00:02 DCID 6 close"));
        Assert.Equal("NotApplicable", connection.TlsStatus);
    }

    private static List<EsaLogs.Records.EsaTlsResult> Outbound(string[] lines)
        => Log.Read(new TlsQuery { Direction = [EsaLogs.Records.Direction.Outbound] }, lines);

    [Theory]
    [InlineData("MID 8 rewritten to MID 7 by add-footer filter 'F'", "new@example.com")]
    [InlineData("MID 8 was split creating MID 7 due to a per-recipient policy P in the inbound table", null)]
    [InlineData("MID 7 antivirus negative", "old@example.com")]
    public void An_id_of_a_finished_message_that_another_takes_is_another_message(string message, string? sender)
    {
        var results = Log.TlsResults(
            "10:00:00 Start MID 7 ICID 5", "10:00:00 MID 7 ICID 5 From: <old@example.com>", "10:00:01 Message finished MID 7 done",
            "10:00:02 Start MID 8 ICID 6", "10:00:02 MID 8 ICID 6 From: <new@example.com>", "10:00:03 " + message,
            Log.Out("10:00:04", 9), "10:00:04 Delivery start DCID 9 MID 7 to RID [0]", "10:00:05 Message done DCID 9 MID 7 to RID [0]");
        Assert.Equal(sender, Assert.Single(results, result => result.Dcid == 9).Sender);
    }
}
