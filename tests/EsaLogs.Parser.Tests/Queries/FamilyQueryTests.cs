using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using EsaLogs.Input;
using EsaLogs.Lines;
using EsaLogs.Queries;
using EsaLogs.Reading;
using EsaLogs.Records;
using EsaLogs.Tracking;
using Xunit;

namespace EsaLogs.Parser.Tests.Queries;

/// <summary>The whole family of the messages that match, whichever member it is that matches.</summary>
public sealed class FamilyQueryTests
{
    /// <summary>A message that is rewritten, copied and bounced, and another one on the same connections.</summary>
    private static readonly string[] Lines =
    [
        Log.In("10:00:00", 5), "10:00:01 Start MID 10 ICID 5", "10:00:01 MID 10 ICID 5 From: <jane@example.com>", "10:00:01 MID 10 ICID 5 RID 0 To: <joe@example.net>",
        "10:00:02 Start MID 90 ICID 5", "10:00:02 MID 90 ICID 5 From: <ann@example.com>", "10:00:02 MID 90 ICID 5 RID 0 To: <joe@example.net>",
        "10:00:03 MID 10 rewritten to MID 12 by add-footer filter 'F'", "10:00:03 Message finished MID 10 done",
        "10:00:03 Start MID 13 ICID 0", "10:00:03 MID 13 was generated based on MID 12 by bcc filter 'G'", "10:00:04 ICID 5 close",
        Log.Out("10:00:05", 6), "10:00:06 Message done DCID 6 MID 90 to RID [0]", "10:00:06 Message finished MID 90 done",
        "10:00:07 Bounced: DCID 6 MID 12 to RID 0 - 5.1.0 - Unknown address error ('550', ['no'])",
        "10:00:07 Start MID 14 ICID 0", "10:00:07 MID 14 was generated for bounce of MID 12", "10:00:08 Message finished MID 12 done",
    ];

    private static readonly long[] Whole = [10, 12, 13, 14];

    [Theory]
    [InlineData(10)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public void Every_member_leads_to_all_of_them(long mid)
    {
        Assert.Equal(Whole, Mids(new MessageQuery { Mid = [mid], Family = true }, Lines));
        Assert.Equal([mid], Mids(new MessageQuery { Mid = [mid] }, Lines));
    }

    [Fact]
    public void Any_filter_chooses_the_families_and_none_chooses_among_their_members()
    {
        Assert.Equal(Whole, Mids(new MessageQuery { Disposition = [Disposition.Bounced], Family = true }, Lines));
        Assert.Equal(Whole, Mids(new MessageQuery { Filter = ["G"], Disposition = [Disposition.Pending], Family = true }, Lines));
        Assert.Equal(Whole, Mids(new MessageQuery { StartTime = Log.At("10:00:07"), Family = true }, Lines));
        Assert.Equal([90L], Mids(new MessageQuery { Sender = ["ann@*"], Family = true }, Lines));
        Assert.Empty(Mids(new MessageQuery { Subject = ["x"], Family = true }, Lines));
        Assert.Equal(Mids(new MessageQuery(), Lines), Mids(new MessageQuery { Family = true }, Lines));
    }

    [Fact]
    public void A_connection_leads_to_the_families_of_its_messages()
        => Assert.Equal([10L, 12L, 13L, 14L, 90L], Mids(new MessageQuery { Icid = [5], Family = true }, Lines).Order());

    [Theory]
    [InlineData("Disposition=Dropped")]
    [InlineData("Sender=jane@example.com")]
    public void A_family_holds_together_over_days_and_after_members_have_left(string condition)
    {
        string[] lines =
        [
            "1 10:00:00 Start MID 20 ICID 3", "1 10:00:00 MID 20 ICID 3 From: <jane@example.com>", "1 10:00:01 MID 20 ICID 3 RID 0 To: <joe@example.net>", "1 10:00:01 MID 20 ICID 3 RID 1 To: <ann@example.net>",
            "1 10:00:02 MID 20 was split creating MID 21 due to a per-recipient policy P in the inbound table", "1 10:00:02 MID 21 ICID 0 From: <jane@example.org>", "1 10:00:02 MID 21 ICID 0 RID 0 To: <joe@example.net>",
            "1 10:00:03 MID 21 quarantined to \"Policy\" (x)", "1 10:00:03 Message finished MID 20 done", "2 10:00:00 Start MID 30 ICID 4", "2 10:00:00 Message finished MID 30 done",
            "4 10:00:00 MID 21 deleted from all quarantines", "4 10:00:00 Message finished MID 21 done",
        ];
        Assert.Equal([20L, 21L], Mids(new MessageQuery { Where = [PropertyPattern.Parse(condition, new EsaMessage())], Family = true }, lines).Order());
    }

    [Fact]
    public void Two_families_that_turn_out_to_be_one_are_one()
    {
        string[] lines =
        [
            "10:00:00 Start MID 12 ICID 0", "10:00:00 MID 13 was generated based on MID 12 by bcc filter 'G'", "10:00:00 MID 13 ICID 0 From: <copy@example.com>", "10:00:00 Message finished MID 13 done",
            "10:00:01 Start MID 9 ICID 1", "10:00:01 MID 10 was generated based on MID 9 by bcc filter 'H'", "10:00:01 Message finished MID 9 done", "10:02:30 Start MID 50 ICID 2",
            "10:03:00 MID 10 rewritten to MID 12 by add-footer filter 'F'",
        ];
        foreach (var mid in new long[] { 9, 10, 12, 13 }) Assert.Equal([9L, 10L, 12L, 13L], Mids(new MessageQuery { Mid = [mid], Family = true }, lines).Order());
        Assert.Equal([50L], Mids(new MessageQuery { Mid = [50], Family = true }, lines));
    }

    [Fact]
    public void Two_messages_of_one_line_are_two()
    {
        string[] lines = ["10:00:00 MID 10 rewritten to MID 12 by antispam", "10:00:01 MID 12 Subject 'x'"];
        Assert.Equal([10L, 12L], Mids(new MessageQuery { Mid = [12], Family = true }, lines));
        Assert.Equal([12L], Mids(new MessageQuery { Mid = [12] }, lines));
    }

    [Fact]
    public void An_id_that_is_used_again_is_another_message()
    {
        string[] lines =
        [
            "1 10:00:00 Start MID 10 ICID 3", "1 10:00:01 MID 10 rewritten to MID 12 by antispam", "1 10:00:02 Message finished MID 10 done", "1 10:00:03 Message finished MID 12 done",
            "2 10:00:00 Start MID 12 ICID 4", "2 10:00:01 MID 12 ICID 4 From: <jane@example.com>",
        ];
        var message = Assert.Single(Log.Read(new MessageQuery { Sender = ["jane@*"], Family = true }, lines));
        Assert.Equal((12L, 5L), (message.Mid, message.LineNumber));
    }

    [Fact]
    public void The_header_of_a_file_is_no_clock_for_what_is_open()
    {
        string[] lines =
        [
            "2 10:00:00 Begin Logfile", "2 10:00:00 Version: 7.6.3-019 SN: AAA", "1 10:00:00 Start MID 10 ICID 3", "1 10:00:00 MID 10 ICID 3 From: <jane@example.com>", "1 10:00:00 Message finished MID 10 done",
            "2 10:00:00 Version: 7.6.3-019 SN: AAA", "1 10:00:30 MID 12 was generated based on MID 10 by bcc filter 'G'",
        ];
        Assert.Equal([10L, 12L], Mids(new MessageQuery { Mid = [12], Family = true }, lines));
    }

    [Fact]
    public void Piped_ids_mean_the_families_of_their_own_appliance()
    {
        using var folder = new TempFolder();
        folder.Write("a", [.. Header("AAA"), .. Lines]);
        folder.Write("b", [.. Header("BBB"), .. Lines]);
        var selection = new RecordSelection();
        selection.Add("BBB", [14], null, null);
        var messages = Log.Ask(new MessageQuery { Selection = selection, Family = true }, new LogInputs().AddPath(folder.Path)).Records;
        Assert.Equal(Whole, messages.Select(message => message.Mid));
        Assert.All(messages, message => Assert.Equal("BBB", message.Appliance));
        Assert.Empty(Log.Ask(new MessageQuery { Selection = new RecordSelection(), Family = true }, new LogInputs().AddPath(folder.Path)).Records);
    }

    [Fact]
    public void Text_of_a_pipeline_and_a_stream_are_kept_for_the_second_reading()
    {
        var query = new MessageQuery { Mid = [14], Family = true };
        Assert.Equal(Whole, Log.Feed(query, Lines.Select(Log.Native)).Records.Select(message => message.Mid));
        Assert.Equal(Whole, Log.Ask(query, new LogInputs().AddStream("-", new DrippingStream(Log.Bytes(Lines), 7))).Records.Select(message => message.Mid));
    }

    [Fact]
    public void A_log_that_is_followed_has_no_whole_families()
        => Assert.Equal("Wait", Assert.Throws<QueryException>(() => new LogReader<EsaMessage>(new MessageQuery { Family = true }, new ReadOptions { Wait = true })).Filter);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_remembered_are_relatives_and_nothing_of_messages_that_have_none(bool ofEach)
    {
        var found = new HashSet<MessagePlace>();
        var context = new TrackingContext(appliance: null, new ReadOptions { Now = Log.Now }, new TextPool());
        var tracker = new FamilyTracker(context, message => ofEach || message.ParentMid is not null, place => found.Add(place));
        using var feed = new TextFeed(new EntryParser(new HeaderReader(new YearRule(year: null, () => Log.Now)), new LocalClock(zone: null), new FormMemo(new FormIndex(FormCatalogue.All)), keepAll: true, "log"));
        for (var i = 0; i < 1000; i++)
        {
            feed.Add(Log.Native(FormattableString.Invariant($"10:00:00 Start MID {i} ICID 5")));
            if (i % 10 == 9) feed.Add(Log.Native(FormattableString.Invariant($"10:00:00 MID {i + 5000} was generated based on MID {i} by bcc filter 'G'")));
            feed.Add(Log.Native(FormattableString.Invariant($"10:00:00 Message finished MID {i} done")));
        }

        using var batch = feed.Next(atEnd: true)!;
        for (var i = 0; i < batch.Count; i++) tracker.Track(batch[i]);
        tracker.Finish();
        Assert.Equal(100, found.Count);
    }

    private static string[] Header(string serial) => ["09:00:00 Begin Logfile", $"09:00:00 Version: 7.6.3-019 SN: {serial}"];

    private static IEnumerable<long> Mids(MessageQuery query, params string[] lines) => Log.Read(query, lines).Select(message => message.Mid);
}
