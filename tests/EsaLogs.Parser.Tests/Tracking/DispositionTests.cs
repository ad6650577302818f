using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>What became of a message, where several things became of it.</summary>
public sealed class DispositionTests
{
    private static readonly string[] Received =
    [
        Log.In("10:00:00", 5), "10:00:01 Start MID 10 ICID 5", "10:00:01 MID 10 ICID 5 From: <jane@example.com>", "10:00:01 MID 10 ICID 5 RID 0 To: <joe@example.net>",
        "10:00:01 MID 10 ICID 5 RID 1 To: <ann@example.org>", "10:00:01 MID 10 ICID 5 RID 2 To: <bob@example.com>", Log.Out("10:00:05", 6),
    ];

    /// <summary>Lines that decide, in the order in which they count.</summary>
    private static readonly (string Disposition, string Lines)[] Ranks =
    [
        ("Aborted", "Message finished MID 10 aborted"),
        ("Dropped", "Message aborted MID 10 Dropped by CASE"),
        ("Bounced", "Message aborted MID 10 Bounced by content filter 'F' in the inbound table"),
        ("Rewritten", "MID 10 rewritten to MID 12 by antispam"),
        ("Split", "MID 10 was split creating MID 11 due to a per-recipient policy P|MID 11 ICID 0 RID 0 To: <joe@example.net>|MID 11 ICID 0 RID 1 To: <ann@example.org>|MID 11 ICID 0 RID 2 To: <bob@example.com>"),
        ("Split", "MID 11 ICID 0 RID 0 To: <joe@example.net>|MID 11 ICID 0 RID 1 To: <ann@example.org>|MID 11 ICID 0 RID 2 To: <bob@example.com>|MID 10 was split creating MID 11 due to a per-recipient policy P"),
        ("Quarantined", "MID 10 quarantined to \"Policy\" (x)"),
        ("PartlyDelivered", "Message done DCID 6 MID 10 to RID [2]"),
        ("Deferred", "Delayed: DCID 6 MID 10 to RID 1 - 4.3.2 - Busy ('421', ['x'])[]"),
        ("Pending", "MID 10 queued for delivery"),
    ];

    public static TheoryData<int, int> Pairs
    {
        get
        {
            var pairs = new TheoryData<int, int>();
            for (var first = 0; first < Ranks.Length; first++)
            {
                for (var second = first + 1; second < Ranks.Length; second++) pairs.Add(first, second);
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_first_that_holds_counts_in_whatever_order_the_lines_come(int first, int second)
    {
        Assert.Equal(Ranks[first].Disposition, Of([Ranks[first].Lines, Ranks[second].Lines]).Disposition);
        Assert.Equal(Ranks[first].Disposition, Of([Ranks[second].Lines, Ranks[first].Lines]).Disposition);
    }

    [Theory]
    [InlineData("Dropped", "MID 10 was dropped by content filter 'F' in the inbound table")]
    [InlineData("Dropped", "MID 10 was dropped by policy P in the inbound table")]
    [InlineData("Dropped", "Message aborted MID 10 Dropped by filter 'F'")]
    [InlineData("Bounced", "MID 10 was bounced by content filter 'F' in the inbound table")]
    [InlineData("Aborted", "Message aborted MID 10 Receiving aborted by sender")]
    [InlineData("Rewritten", "ISQ: Quarantined MID 10|ISQ: Reinjected MID 10 as MID 12")]
    [InlineData("Quarantined", "MID 10 enqueued for transfer to centralized quarantine \"Policy\" (x)")]
    [InlineData("Quarantined", "Message done DCID 6 MID 10 to RID [0, 1, 2] (centralized policy quarantine)")]
    [InlineData("Quarantined", "Delivery start DCID 6 MID 10 to RID [0, 1, 2] to offbox IronPort Spam Quarantine|Message done DCID 6 MID 10 to RID [0, 1, 2]")]
    [InlineData("Quarantined", "MID 10 quarantined to \"A\" (x)|MID 10 quarantined to \"B\" (x)|MID 10 released from quarantine \"A\" (manual) t=5")]
    [InlineData("Delivered", "MID 10 quarantined to \"A\" (x)|MID 10 released from quarantine \"A\" (expired) t=5|MID 10 released from all quarantines|Message done DCID 6 MID 10 to RID [0, 1, 2]")]
    [InlineData("PartlyDelivered", "Message done DCID 6 MID 10 to RID [0, 1]|Possible Delivery: DCID: 6 MID 10 to [2]")]
    [InlineData("PartlyDelivered", "Message done DCID 6 MID 10 to RID [0]|Bounced: DCID 6 MID 10 to RID 1 - 5.1.0 - no ('550', ['x'])|Delayed: DCID 6 MID 10 to RID 2 - 4.3.2 - Busy ('421', ['x'])[]")]
    [InlineData("Delivered", "Delayed: DCID 6 MID 10 to RID 2 - 4.3.2 - Busy ('421', ['x'])[]|Message done DCID 6 MID 10 to RID [0, 1]|Message done DCID 7 MID 10 to RID [2]")]
    [InlineData("Bounced", "Bounced: DCID 6 MID 10 to RID 0 - 5.1.0 - no ('550', ['x'])|Bounced: DCID 6 MID 10 to RID 1 - 5.1.0 - no ('550', ['x'])|Bounced: DCID 0 MID 10 to RID 2 - 5.1.2 - Bad destination host ('000', [])")]
    [InlineData("Deferred", "Bounced: DCID 6 MID 10 to RID 0 - 5.1.0 - no ('550', ['x'])|Delayed: DCID 6 MID 10 to RID 1 - 4.3.2 - Busy ('421', ['x'])[]")]
    [InlineData("Unknown", "Bounced: DCID 6 MID 10 to RID 0 - 5.1.0 - no ('550', ['x'])|Message finished MID 10 done")]
    public void What_became_of_it_is_told_by_the_lines_and_not_by_done(string disposition, string lines)
        => Assert.Equal(disposition, Of([lines]).Disposition);

    [Fact]
    public void Each_recipient_has_its_own_outcome()
    {
        var message = Of(["Message done DCID 6 MID 10 to RID [0]|Bounced: DCID 6 MID 10 to RID 1 - 5.1.0 - Unknown address error ('550', ['no'])|Delayed: DCID 6 MID 10 to RID 2 - 4.3.2 - Busy ('421', ['4.7.0 x'])[]"]);
        Assert.Equal("0 joe@example.net Delivered; 1 ann@example.org Bounced; 2 bob@example.com Deferred", message.Deliveries.ToString());
        Assert.Equal([(null, null), (550, "5.1.0"), (421, "4.7.0")], message.Deliveries.Select(delivery => (delivery.SmtpCode, delivery.EnhancedCode)));
        Assert.Equal(("PartlyDelivered", "5.1.0 - Unknown address error"), (message.Disposition, message.DispositionReason));
    }

    [Fact]
    public void Retries_go_over_several_connections_and_a_reply_belongs_to_the_recipient_of_its_message()
    {
        var deliveries = Log.Read(
            new DeliveryQuery(),
            [
                .. Received, "10:00:06 Delayed: DCID 6 MID 10 to RID 1 - 4.3.2 - Busy ('421', ['x'])[]", "11:00:00 Delayed: DCID 7 MID 10 to RID 1 - 4.3.2 - Busy ('451', ['x'])[]",
                "13:00:00 Message done DCID 8 MID 11 to RID [1]", "13:00:00 Message done DCID 8 MID 10 to RID [1]", "13:00:00 MID 10 RID [1] Response '2.0.0 mine'", "13:00:00 MID 11 RID [1] Response '2.0.0 the other'",
            ]);
        Assert.Equal(
            [(10L, 6L, 1, 5.0, "x"), (10L, 7L, 2, 3599.0, "x"), (10L, 8L, 3, 10799.0, "2.0.0 mine")],
            deliveries.Where(delivery => delivery.Mid == 10).Select(delivery => (delivery.Mid, delivery.Dcid!.Value, delivery.Attempt, delivery.DelaySeconds!.Value, delivery.Response!)));
        var other = Assert.Single(deliveries, delivery => delivery.Mid == 11);
        Assert.Equal(("2.0.0 the other", 1, null), (other.Response, other.Attempt, other.DelaySeconds));
    }

    private static EsaMessage Of(IEnumerable<string> lines)
        => Log.Read(new MessageQuery(), [.. Received, .. lines.SelectMany(line => line.Split('|')).Select(line => "10:00:06 " + line)]).Single(message => message.Mid == 10);
}
