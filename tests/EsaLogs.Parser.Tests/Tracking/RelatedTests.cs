using EsaLogs.Input;
using EsaLogs.Queries;
using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>The life of one message: its lines, its family's, and those of the connections that they came and went over.</summary>
public sealed class RelatedTests
{
    /// <summary>A message that is rewritten, copied and bounced, and another one on the same connections.</summary>
    private static readonly string[] Family =
    [
        Log.In("10:00:00", 5), "10:00:00 ICID 5 ACCEPT SG None match ALL SBRS None", "10:00:01 Start MID 10 ICID 5",
        "10:00:01 MID 10 ICID 5 From: <jane@example.com>", "10:00:02 Start MID 90 ICID 5", "10:00:02 MID 90 ICID 5 From: <ann@example.com>",
        "10:00:03 MID 10 rewritten to MID 12 by add-footer filter 'F'", "10:00:03 Message finished MID 10 done",
        "10:00:03 Start MID 13 ICID 0", "10:00:03 MID 13 was generated based on MID 12 by bcc filter 'G'", "10:00:04 ICID 5 close",
        Log.Out("10:00:05", 6), "10:00:05 Delivery start DCID 6 MID 90 to RID [0]", "10:00:06 Message done DCID 6 MID 90 to RID [0]",
        "10:00:06 Delivery start DCID 6 MID 12 to RID [0]", "10:00:07 Bounced: DCID 6 MID 12 to RID 0 - 5.1.0 - Unknown address error ('550', ['no'])",
        "10:00:07 Start MID 14 ICID 0", "10:00:07 MID 14 was generated for bounce of MID 12", "10:00:08 Message finished MID 12 done", "10:00:12 DCID 6 close",
    ];

    /// <summary>Numbers of the lines above that tell of the other message.</summary>
    private static readonly long[] OfTheOther = [5, 6, 13, 14];

    [Theory]
    [InlineData(10)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public void Every_member_of_a_family_leads_to_all_of_it(long mid)
        => Assert.Equal(Enumerable.Range(1, Family.Length).Select(line => (long)line).Except(OfTheOther), Lines(new EntryQuery { Mid = [mid], Related = true }, Family));

    [Fact]
    public void A_message_has_the_connections_that_it_shares_with_others_but_not_their_messages()
        => Assert.Equal([1, 2, 5, 6, 11, 12, 13, 14, 20], Lines(new EntryQuery { Mid = [90], Related = true }, Family));

    [Fact]
    public void A_connection_leads_to_its_messages()
        => Assert.Equal(Enumerable.Range(1, Family.Length).Select(line => (long)line), Lines(new EntryQuery { Icid = [5], Related = true }, Family));

    [Fact]
    public void Other_filters_choose_among_the_lines()
        => Assert.Equal([16], Lines(new EntryQuery { Mid = [10], Related = true, Text = ["unknown address"] }, Family));

    [Fact]
    public void An_id_that_is_used_again_is_another_life()
    {
        string[] lines =
        [
            Log.In("10:00:00", 5), "10:00:01 Start MID 10 ICID 5", "10:00:02 Message finished MID 10 done", "10:00:03 ICID 5 close",
            Log.In("12:00:00", 5), "12:00:01 Start MID 11 ICID 5", "12:00:02 MID 11 rewritten to MID 10 by antispam", "12:00:03 ICID 5 close",
        ];
        Assert.Equal([5, 6, 7, 8], Lines(new EntryQuery { Mid = [11], Related = true }, lines).Where(line => line >= 5));
        Assert.DoesNotContain(2, Lines(new EntryQuery { Mid = [11], Related = true }, lines));
    }

    [Fact]
    public void A_quarantine_holds_a_message_for_days()
        => Assert.Equal(
            [1, 2, 3, 4, 5, 6],
            Lines(
                new EntryQuery { Mid = [20], Related = true },
                "1 10:00:00 Start MID 20 ICID 0",
                "1 10:00:01 MID 20 quarantined to \"Policy\" (no_macros)",
                "1 10:00:02 Message finished MID 20 done",
                "4 09:00:00 MID 20 released from all quarantines",
                "4 09:00:00 MID 20 rewritten to 21 by System Quarantine",
                "4 09:00:01 MID 21 queued for delivery",
                "4 09:00:02 MID 22 queued for delivery"));

    [Theory]
    [InlineData("Message done DCID 6 MID 20 to RID [0] (centralized policy quarantine)")]
    [InlineData("Message done DCID 6 MID 20 to RID [0] (external quarantine)")]
    [InlineData("MID 20 enqueued for transfer to centralized quarantine \"Policy\" (no_macros)")]
    public void A_quarantine_on_another_appliance_holds_a_message_for_days(string held)
        => Assert.Equal(
            [1, 2, 3, 4, 5],
            Lines(
                new EntryQuery { Mid = [21], Related = true },
                "1 10:00:00 Start MID 20 ICID 0",
                $"1 10:00:01 {held}",
                "1 10:00:02 Message finished MID 20 done",
                "4 09:00:00 MID 21 received from the SMA sma.example.com (MID originally 20) on release from Policy quarantine",
                "4 09:00:01 MID 21 queued for delivery",
                "4 09:00:02 MID 22 queued for delivery"));

    [Fact]
    public void Lines_that_fit_no_form_belong_to_the_message_at_their_beginning()
        => Assert.Equal([1, 2], Lines(new EntryQuery { Mid = [20], Related = true }, "10:00:00 Start MID 20 ICID 0", "10:00:01 MID 20 said something new", "10:00:01 MID 21 too"));

    [Fact]
    public void A_line_break_in_a_subject_makes_no_family_and_ends_no_message()
        => Assert.Equal(
            [1, 2, 3, 4, 5, 6],
            Lines(
                new EntryQuery { Mid = [20], Related = true },
                "10:00:00 Start MID 20 ICID 0",
                "10:00:01 MID 20 Subject 'a",
                "Info: MID 20 rewritten to MID 21 by antispam",
                "Info: Message finished MID 20 done",
                "10:00:02 MID 20 queued for delivery",
                "10:00:02 MID 22 was generated based on MID 20 by bcc filter 'F'",
                "10:00:03 MID 21 queued for delivery"));

    [Fact]
    public void Messages_without_headers_make_families()
        => Assert.Equal(
            [1, 2, 3],
            Lines(new EntryQuery { Mid = [20], Related = true }, "Info: Start MID 20 ICID 0", "Info: MID 20 rewritten to MID 21 by antispam", "Info: MID 21 queued for delivery", "Info: MID 22 queued for delivery"));

    [Fact]
    public void A_stream_and_text_of_a_pipeline_can_be_read_twice()
    {
        var query = new EntryQuery { Mid = [14], Related = true };
        var expected = Family.Length - OfTheOther.Length;
        Assert.Equal(expected, Log.Feed(query, Family.Select(Log.Native)).Records.Count);
        Assert.All(Log.Feed(query, [Log.Text(Family)]).Records, entry => Assert.Equal("<pipeline>", entry.Source));
        Assert.Equal(expected, Log.Ask(query, new LogInputs().AddStream("-", new DrippingStream(Log.Bytes(Family), 7))).Records.Count);
    }

    [Fact]
    public void A_family_is_found_across_files_and_in_its_own_appliance_only()
    {
        using var folder = new TempFolder();
        folder.Write("a1", [.. Header("AAA"), .. Family[..7]]);
        folder.Write("a2", [.. Header("AAA"), .. Family[7..]]);
        folder.Write("b", [.. Header("BBB"), "10:00:00 Start MID 12 ICID 0"]);
        var selection = new RecordSelection();
        selection.Add("AAA", [12], null, null);
        var entries = Log.Ask(new EntryQuery { Selection = selection, Related = true }, new LogInputs().AddPath(folder.Path)).Records;
        Assert.Equal(Family.Length - OfTheOther.Length, entries.Count);
        Assert.All(entries, entry => Assert.Equal("AAA", entry.Appliance));
    }

    [Fact]
    public void Related_to_nothing_is_no_question()
    {
        var error = Assert.Throws<QueryException>(() => Log.Read(new EntryQuery { Related = true }, Family));
        Assert.Equal("Related", error.Filter);
    }

    [Fact]
    public void An_empty_selection_has_no_lines()
        => Assert.Empty(Log.Read(new EntryQuery { Selection = new RecordSelection(), Related = true }, Family));

    private static string[] Header(string serial) => ["09:00:00 Begin Logfile", $"09:00:00 Version: 7.6.3-019 SN: {serial}"];

    private static IEnumerable<long> Lines(EntryQuery query, params string[] lines) => Log.Read(query, lines).Select(entry => entry.LineNumber);
}
