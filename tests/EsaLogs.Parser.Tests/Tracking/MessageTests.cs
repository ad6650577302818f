using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>One record per message: its facts, its family, and what became of it.</summary>
public sealed class MessageTests
{
    private static readonly string[] Received =
    [
        Log.In("10:00:00", 5), "10:00:00 ICID 5 RELAY SG RELAYLIST match 198.51.100.0/24 SBRS 3.5 country Norway", "10:00:00 ICID 5 TLS success protocol TLSv1.2 cipher AES256-SHA",
        "10:00:00 SMTP Auth: (ICID 5) succeeded for user: jane using AUTH mechanism: PLAIN with profile: P",
        "10:00:01 Start MID 10 ICID 5", "10:00:01 MID 10 ICID 5 From: <jane@example.com>", "10:00:01 MID 10 ICID 5 RID 0 To: <joe@example.net>",
        "10:00:01 MID 10 ICID 5 RID 1 To: <ann@example.org>", "10:00:01 MID 10 ICID 5 To: <nobody@example.org> Rejected by RAT",
        "10:00:02 MID 10 Message-ID '<1@example.com>'", "10:00:02 MID 10 Subject '=?utf-8?Q?Gr=C3=BC=C3=9Fe?='", "10:00:02 MID 10 ready 2069 bytes from <jane@example.com>",
    ];

    private static readonly string[] Out = [Log.Out("10:00:05", 6)];

    /// <summary>A line that comes late, when the message has left, is too late.</summary>
    [Theory]
    [InlineData("10:00:01 MID 1 ICID 1 RID 0 To: <joe@example.com>", "joe@example.com")]
    [InlineData("10:00:01 MID 1 ICID 1 RID 0 To: <joe@example.com>|10:00:01 MID 1 ICID 1 RID 1 To: <ann@example.com>", "joe@example.com; ann@example.com")]
    public void A_record_that_has_left_does_not_change(string recipients, string expected)
    {
        var messages = Log.Read(new MessageQuery(),
        [
            "10:00:00 Start MID 1 ICID 1", "10:00:00 MID 1 ICID 1 From: <jane@example.com>", .. recipients.Split('|'),
            "10:00:02 Message finished MID 1 done", "10:00:50 Message finished MID 1 done", "10:01:20 Start MID 5 ICID 1",
            "10:01:21 MID 1 ICID 1 RID 9 To: <late@example.com>", "11:00:06 Start MID 6 ICID 1",
        ]);
        Assert.Equal(expected, messages.Find(message => message.Mid == 1)!.Recipients.ToString());
    }

    [Fact]
    public void A_message_has_its_own_facts_and_those_of_its_connection()
    {
        var message = Single(
        [
            .. Received, "10:00:02 MID 10 matched all recipients for per-recipient policy Staff in the outbound table",
            "10:00:03 MID 10 interim verdict using engine: CASE spam suspect", "10:00:03 MID 10 using engine: CASE spam negative", "10:00:03 MID 10 using engine: SLBL spam positive",
            "10:00:03 MID 10 using engine: SPF Verdict Cache using cached verdict", "10:00:03 MID 10 antivirus negative ", "10:00:03 MID 10 AMP file reputation verdict : CLEAN",
            "10:00:03 MID 10 using engine: GRAYMAIL negative", "10:00:03 MID 10 Outbreak Filters: verdict negative", "10:00:03 MID 10 SPF: helo identity postmaster@mail.example.com None",
            "10:00:03 MID 10 SPF: mailfrom identity jane@example.com Pass", "10:00:03 MID 10 DKIM: pass signature verified (d=example.com s=mail i=@example.com)",
            "10:00:03 MID 10 DMARC: Verification passed", "10:00:03 MID 10 DLP violation", "10:00:03 MID 10 attachment 'a.pdf'",
            .. Out, "10:00:05 Delivery start DCID 6 MID 10 to RID [0, 1]", "10:00:06 Message done DCID 6 MID 10 to RID [0, 1]", "10:00:06 MID 10 RID [0, 1] Response 'ok'", "10:00:07 Message finished MID 10 done",
        ]);
        Assert.Equal((10L, 5L, "Outbound", "jane@example.com", "joe@example.net; ann@example.org"), (message.Mid, message.Icid, message.Direction, message.Sender, message.Recipients.ToString()));
        Assert.Equal(("Grüße", "<1@example.com>", 2069L, "Staff"), (message.Subject, message.MessageId, message.SizeBytes, message.Policy));
        Assert.Equal(("198.51.100.7", "mail.example.com", "RELAYLIST", 3.5, "Norway"), (message.RemoteAddress, message.RemoteHost, message.SenderGroup, message.ReputationScore, message.Country));
        Assert.Equal(("Success", "TLSv1.2", "AES256-SHA", "jane"), (message.ReceivedTlsStatus, message.ReceivedTlsProtocol, message.ReceivedTlsCipher, message.AuthUser));
        Assert.Equal(("negative", "negative", "CLEAN", "negative", "negative"), (message.SpamVerdict, message.VirusVerdict, message.AmpVerdict, message.GraymailVerdict, message.OutbreakVerdict));
        Assert.Equal(("Pass", "pass", "passed", "violation", "a.pdf"), (message.Spf, message.Dkim, message.Dmarc, message.Dlp, message.Attachments.ToString()));
        Assert.Equal(("nobody@example.org", "Delivered", "Delivered", null), (message.RejectedRecipients.ToString(), message.Disposition, message.FinalDisposition, message.DispositionReason));
        Assert.Equal("0 joe@example.net Delivered; 1 ann@example.org Delivered", message.Deliveries.ToString());
        Assert.Equal((Log.At("10:00:01"), Log.At("10:00:07"), true, true, 5L), (message.StartTime, message.EndTime, message.StartSeen, message.EndSeen, message.LineNumber));
        Assert.Equal((null, null, 0), (message.ParentMid, message.OriginMid, message.ChildMids.Count));
    }

    [Theory]
    [InlineData("MID 20 From: <alert@example.com> To: <ops@example.com>, ... 5 total recipients", "alert@example.com", "ops@example.com")]
    [InlineData("MID 20 From: <> To: <ops@example.com>, <ann@example.org>, 2 total recipients", "<>", "ops@example.com; ann@example.org")]
    [InlineData("MID 20 ICID 0 From: <jane@example.com>|MID 20 ICID 0 RID 0 To: <joe@example.net>|MID 20 From: <alert@example.com> To: <ops@example.com>, ... 5 total recipients", "jane@example.com", "joe@example.net")]
    [InlineData("MID 20 From: <alert@example.com> To: <ops@example.com>, ... 5 total recipients|MID 20 ICID 0 From: <jane@example.com>|MID 20 ICID 0 RID 0 To: <joe@example.net>", "jane@example.com", "joe@example.net")]
    public void An_envelope_in_one_line_counts_where_no_lines_of_their_own_tell_the_addresses(string lines, string sender, string recipients)
    {
        string[] all = [.. lines.Split('|').Select(line => "10:00:01 " + line), Log.Out("10:00:02", 6), "10:00:02 Delivery start DCID 6 MID 20 to RID [0]", "10:00:03 Message done DCID 6 MID 20 to RID [0]"];
        var message = Single(all);
        Assert.Equal((sender, recipients), (message.Sender, message.Recipients.ToString()));
        var first = recipients.Split(';')[0];
        var delivery = Assert.Single(Log.Read(new DeliveryQuery(), all));
        Assert.Equal((sender, first), (delivery.Sender, delivery.Recipient));
        var verdict = Assert.Single(Log.TlsResults(all), static result => result.Direction is "Outbound");
        Assert.Equal((sender, first), (verdict.Sender, verdict.Recipients.ToString()));
    }

    [Theory]
    [InlineData("Message done DCID 6 MID 10 to RID [0]|Bounced: DCID 6 MID 10 to RID 1 - 5.1.0 - Unknown address error ('550', ['no'])|Message finished MID 10 done", "PartlyDelivered", "5.1.0 - Unknown address error")]
    [InlineData("Bounced: DCID 6 MID 10 to RID 0 - 5.1.0 - A ('550', ['no'])|Bounced: DCID 6 MID 10 to RID 1 - 5.1.0 - B ('550', ['no'])|Message finished MID 10 done", "Bounced", "5.1.0 - B")]
    [InlineData("Delayed: DCID 6 MID 10 to RID 0 - 4.3.2 - Busy ('421', ['x'])[]|Bounced: DCID 6 MID 10 to RID 1 - 5.1.0 - B ('550', ['no'])", "Deferred", "4.3.2 - Busy")]
    [InlineData("Possible Delivery: DCID: 6 MID 10 to [0, 1]|Message finished MID 10 done", "Unknown", null)]
    [InlineData("Message aborted MID 10 Dropped by CASE|Message finished MID 10 done", "Dropped", "Dropped by CASE")]
    [InlineData("Message aborted MID 10 Bounced by filter 'F'|Message finished MID 10 done", "Bounced", "Bounced by filter 'F'")]
    [InlineData("Message aborted MID 10 Receiving aborted|Message finished MID 10 aborted", "Aborted", "Receiving aborted")]
    [InlineData("Message finished MID 10 aborted", "Aborted", "aborted")]
    [InlineData("MID 10 quarantined to \"Policy\" (content filter:no_macros)|Message finished MID 10 done", "Quarantined", "content filter:no_macros")]
    [InlineData("MID 10 quarantined to \"Policy\" (x)|MID 10 deleted from all quarantines|Message finished MID 10 done", "Dropped", "deleted from all quarantines")]
    [InlineData("MID 10 quarantined to \"Policy\" (x)|MID 10 released from all quarantines|Message done DCID 6 MID 10 to RID [0, 1]|Message finished MID 10 done", "Delivered", null)]
    [InlineData("ISQ: Quarantined MID 10|Message finished MID 10 done", "Quarantined", null)]
    [InlineData("Message done DCID 6 MID 10 to RID [0, 1] (external quarantine) |Message finished MID 10 done", "Quarantined", null)]
    [InlineData("Deleted: MID 10 to [0, 1]|Message finished MID 10 done", "Dropped", "deleted by an operator")]
    [InlineData("MID 10 queued for delivery", "Pending", null)]
    [InlineData("Message finished MID 10 done", "Unknown", null)]
    public void What_became_of_it_is_the_first_that_holds(string lines, string disposition, string? reason)
    {
        var message = Single([.. Received, .. Out, .. lines.Split('|').Select(line => "10:00:06 " + line)]);
        Assert.Equal((disposition, disposition, reason), (message.Disposition, message.FinalDisposition, message.DispositionReason));
    }

    [Theory]
    [InlineData("content filter:no_macros", "no_macros")]
    [InlineData("message filter no macros", "no macros")]
    [InlineData("the content filter: a filter", "a filter")]
    [InlineData("outbreak filter: x, content filter:y", "y")]
    [InlineData("content filter:", ":")]
    [InlineData("content filter", "")]
    [InlineData("Virus", "")]
    public void The_reason_of_a_quarantine_may_name_a_filter(string reason, string filters)
    {
        var message = Single([.. Received, $"10:00:06 MID 10 quarantined to \"Policy\" ({reason})"]);
        Assert.Equal(filters, message.Filters.ToString());
    }

    [Fact]
    public void A_rewritten_message_leaves_with_the_one_that_carries_it_on()
    {
        var messages = Messages(
        [
            .. Received, "10:00:03 MID 10 rewritten to MID 12 by add-footer filter 'F'", "10:00:03 Message finished MID 10 done", "11:59:00 MID 99 queued for delivery",
            Log.Out("12:00:00", 7), "12:00:00 Delivery start DCID 7 MID 12 to RID [0, 1]", "12:00:00 Message done DCID 7 MID 12 to RID [0, 1]", "12:00:00 Message finished MID 12 done",
        ]);
        Assert.Equal([(10L, "Rewritten", "Delivered"), (12, "Delivered", "Delivered"), (99, "Pending", "Pending")], messages.Select(message => (message.Mid, message.Disposition, message.FinalDisposition)));
        Assert.Equal(("12", "F"), (messages[0].ChildMids.ToString(), messages[0].Filters.ToString()));
        var carried = messages[1];
        Assert.Equal((10L, 10L, "Grüße", "<1@example.com>", "jane@example.com"), (carried.ParentMid, carried.OriginMid, carried.Subject, carried.MessageId, carried.Sender));
        Assert.Equal(("198.51.100.7", "Success", "jane", true), (carried.RemoteAddress, carried.ReceivedTlsStatus, carried.AuthUser, carried.StartSeen));
    }

    [Fact]
    public void Recipients_that_were_split_off_leave_the_count_but_stay_in_the_list()
    {
        string[] lines =
        [
            .. Received, "10:00:03 MID 10 was split creating MID 11 due to a per-recipient policy P", "10:00:03 MID 11 ICID 0 From: <jane@example.com>",
            "10:00:03 MID 11 ICID 0 RID 0 To: <joe@example.net>", .. Out, "10:00:06 Message done DCID 6 MID 10 to RID [1]", "10:00:06 Message finished MID 10 done",
        ];
        var (parent, child) = (Messages(lines).Single(message => message.Mid == 10), Messages(lines).Single(message => message.Mid == 11));
        Assert.Equal(("Delivered", "joe@example.net; ann@example.org"), (parent.Disposition, parent.Recipients.ToString()));
        Assert.Equal(("Pending", 10L, "198.51.100.7", true), (child.Disposition, child.ParentMid, child.RemoteAddress, child.StartSeen));
        var split = Messages([.. lines[..^2], "10:00:03 MID 11 ICID 0 RID 1 To: <ann@example.org>", lines[^1]]).Single(message => message.Mid == 10);
        Assert.Equal("Split", split.Disposition);
    }

    [Theory]
    [InlineData("10:00:03 Message finished MID 10 done", "Split")]
    [InlineData("10:00:03 MID 10 queued for delivery", "Pending")]
    [InlineData("10:00:03 Message done DCID 6 MID 10 to RID [1]", "Delivered")]
    public void Whether_a_message_without_known_recipients_was_split_whole_is_known_when_it_is_finished(string last, string disposition)
    {
        var parent = Messages(
            "10:00:03 MID 10 was split creating MID 11 due to a per-recipient policy P", "10:00:03 MID 11 ICID 0 From: <jane@example.com>",
            "10:00:03 MID 11 ICID 0 RID 0 To: <joe@example.net>", last).Single(message => message.Mid == 10);
        Assert.Equal(disposition, parent.Disposition);
    }

    [Fact]
    public void An_attempt_without_an_outcome_that_is_known_to_have_none_later_than_the_next_one_was_decided_decides_nothing()
    {
        var message = Single(
        [
            .. Received, .. Out, "10:00:06 Delivery start DCID 6 MID 10 to RID [0, 1]", "10:00:07 SMTP client connection killed DCID: 6",
            "10:00:30 Message done DCID 7 MID 10 to RID [0, 1]", "10:01:30 Message finished MID 10 done",
        ]);
        Assert.Equal(("Delivered", "InProgress; InProgress; Delivered; Delivered"), (message.Disposition, string.Join("; ", message.Deliveries.Select(delivery => delivery.Status))));
    }

    [Fact]
    public void A_message_that_leaves_in_a_gap_of_the_log_has_the_attempt_whose_connection_ended_before()
    {
        var message = Messages(
        [
            .. Received, .. Out, "10:00:06 Delivery start DCID 6 MID 10 to RID [0]", "10:00:07 SMTP client connection killed DCID: 6",
            "10:00:08 Message finished MID 10 done", "11:30:00 MID 99 queued for delivery",
        ])[0];
        Assert.Equal((10L, "0 joe@example.net InProgress"), (message.Mid, message.Deliveries.ToString()));
    }

    [Fact]
    public void A_log_may_end_with_the_line_that_rewrites_a_message()
    {
        var messages = Messages([.. Received, "10:00:03 MID 10 rewritten to MID 12 by add-footer filter 'F'"]);
        Assert.Equal([(10L, "Rewritten", "Pending"), (12, "Pending", "Pending")], messages.Select(message => (message.Mid, message.Disposition, message.FinalDisposition)));
    }

    [Fact]
    public void A_recipient_is_listed_each_time_it_was_turned_away()
        => Assert.Equal("nobody@example.org; nobody@example.org", Single([.. Received, "10:00:02 MID 10 ICID 5 To: <nobody@example.org> Rejected by RAT"]).RejectedRecipients.ToString());

    [Fact]
    public void A_bounce_has_the_family_and_nothing_else_of_the_message_that_bounced()
    {
        var bounce = Messages(
            [.. Received, "10:00:07 Start MID 14 ICID 0", "10:00:07 MID 14 was generated for bounce of MID 10", "10:00:07 MID 14 ICID 0 From: <>", "10:00:07 MID 14 ICID 0 RID 0 To: <jane@example.com>"])
            .Single(message => message.Mid == 14);
        Assert.Equal((10L, 10L, "<>", null, null, "NotApplicable"), (bounce.ParentMid, bounce.OriginMid, bounce.Sender, bounce.RemoteAddress, bounce.AuthUser, bounce.ReceivedTlsStatus));
    }

    [Fact]
    public void What_began_before_the_log_is_empty_or_unknown()
    {
        var message = Single(["10:00:06 Message done DCID 6 MID 10 to RID [0]", "10:00:06 Message finished MID 10 done"]);
        Assert.Equal(("Delivered", false, true, null, null, "Unknown"), (message.Disposition, message.StartSeen, message.EndSeen, message.EndTime, message.Icid, message.ReceivedTlsStatus));
        Assert.Equal("Unknown", Single(["10:00:01 Start MID 10 ICID 5"]).ReceivedTlsStatus);
        Assert.Equal("NotApplicable", Single(["10:00:01 Start MID 10 ICID 0"]).ReceivedTlsStatus);
    }

    [Fact]
    public void Filters_choose()
    {
        Assert.Equal(1, Count(new MessageQuery { Subject = ["grü"], MessageId = ["1@example.com"], Sender = ["jane@*"], Recipient = ["ann@*"] }));
        Assert.Equal(1, Count(new MessageQuery { MessageId = ["<1@example.com>"], RemoteAddress = ["198.51.100.0/24"], SenderGroup = ["RELAY*"], AuthUser = ["JANE"], Icid = [5], Mid = [10] }));
        Assert.Equal(1, Count(new MessageQuery { Disposition = [Disposition.Pending] }));
        Assert.Equal(0, Count(new MessageQuery { Disposition = [Disposition.Delivered] }));
        Assert.Equal(0, Count(new MessageQuery { SpamVerdict = ["positive"] }));
        Assert.Equal(0, Count(new MessageQuery { Quarantine = ["*"] }));
        Assert.Equal(0, Count(new MessageQuery { Filter = ["*"] }));
        Assert.Equal(0, Count(new MessageQuery { Attachment = ["*"] }));
        Assert.Equal(0, Count(new MessageQuery { StartTime = Log.At("10:00:02") }));
    }

    private static int Count(MessageQuery query) => Log.Read(query, Received).Count;

    private static List<EsaMessage> Messages(params string[] lines) => Log.Read(new MessageQuery(), lines);

    [Theory]
    [InlineData(10, null, null, 1)]
    [InlineData(null, null, 5, 1)]
    [InlineData(null, 6, null, 0)]
    public void Messages_are_selected_by_their_own_id_and_by_the_connection_that_they_came_in_over(int? mid, int? dcid, int? icid, int count)
    {
        static long[]? Ids(int? id) => id is { } value ? [value] : null;
        var selection = new RecordSelection();
        selection.Add(appliance: null, Ids(mid), Ids(dcid), Ids(icid));
        Assert.Equal(count, Log.Read(new MessageQuery { Selection = selection }, [.. Received, .. Out, "10:00:06 Message done DCID 6 MID 10 to RID [0, 1]"]).Count);
    }

    private static EsaMessage Single(string[] lines) => Assert.Single(Messages(lines));
}
