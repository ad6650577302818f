using System.Globalization;
using System.Text;
using EsaLogs.Input;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Queries;

/// <summary>What logs hold, and what of them was not understood.</summary>
public sealed class SummaryTests
{
    private static readonly string[] Lines =
    [
        "09:59:59 Begin Logfile", "09:59:59 Version: 7.6.3-019 SN: AAA", "09:59:59 Time offset from UTC: 7200 seconds",
        Log.In("10:00:00", 5), "10:00:01 SMTP Auth: (ICID 5) failed for user: jane using AUTH mechanism: PLAIN with profile: P",
        "10:00:01 SMTP Auth: (ICID 5) succeeded for user: jane using AUTH mechanism: PLAIN with profile: P",
        "10:00:02 Start MID 10 ICID 5", "10:00:02 MID 10 ICID 5 From: <jane@example.com>", "10:00:03 MID 10 did a new thing with 192.0.2.1 and <joe@example.org>",
        "10:00:04 MID 11 did a new thing with 192.0.2.22 and", "  <ann@example.net>", "10:00:04 Something else 2001:db8:0:1::5 at 11:22:33", "10:00:05 ICID 5 close",
        Log.Out("10:00:06", 6), "10:00:06 Delivery start DCID 6 MID 10 to RID [0]", "10:00:07 Message done DCID 6 MID 10 to RID [0]", "10:00:08 DCID 6 close",
    ];

    [Fact]
    public void Clients_and_recipients_that_were_turned_away_are_counted()
    {
        string[] lines =
        [
            Log.In("10:00:00", 5), "10:00:00 ICID 5 REJECT SG BLOCKLIST match sbrs[-10.0:-3.0] SBRS -8.5 None", "10:00:01 ICID 5 close",
            "10:00:02 ICID 0 TCPREFUSE SG BLOCKLIST match sbrs[-10.0:-3.0] SBRS -9.5",
            Log.In("10:00:03", 6), "10:00:03 ICID 6 Delayed HAT REJECT continuing session for recipient logging (198.51.100.7)",
            "10:00:03 ICID 6 Delayed HAT REJECT Message from: <a@example.org> (198.51.100.7)", "10:00:04 ICID 6 Delayed HAT REJECT Message recipient: <b@example.com> (198.51.100.7)", "10:00:05 ICID 6 close",
            Log.In("10:00:06", 7), "10:00:06 Start MID 20 ICID 7", "10:00:06 MID 20 ICID 7 From: <a@example.org>",
            "10:00:06 MID 20 ICID 7 To: <c@example.com> Rejected by RAT", "10:00:07 MID 20 ICID 7 To: <c@example.com> Rejected by RAT", "10:00:08 ICID 7 close",
        ];
        var summary = Assert.Single(Log.Read(new SummaryQuery(), lines));
        var connections = Log.Connections(lines);
        Assert.Equal(
            (4, connections.Count(connection => connection.State is nameof(ConnectionState.Refused)), connections.Sum(connection => connection.RejectedRecipients.Count)),
            (summary.ConnectionCount, summary.RefusedCount, summary.RejectedRecipientCount));
        Assert.Equal((3, 3), (summary.RefusedCount, summary.RejectedRecipientCount));
    }

    [Fact]
    public void It_counts_what_the_other_questions_give()
    {
        var summary = Assert.Single(Log.Read(new SummaryQuery(), Lines));
        Assert.Equal(("AAA", "7.6.3-019"), (summary.Appliance, summary.Version));
        Assert.Equal((Log.At("09:59:59"), Log.At("10:00:08")), (summary.StartTime, summary.EndTime));
        Assert.Equal((1, Lines.Length, Log.Bytes(Lines).Length), (summary.FileCount, summary.LineCount, summary.ByteCount));
        Assert.Equal((2, 2, 1, 1), (summary.ConnectionCount, summary.MessageCount, summary.AuthFailedCount, summary.ClearTextDeliveryCount));
        Assert.Equal(Log.Connections(Lines).Count, summary.ConnectionCount);
        Assert.Equal(2, summary.Kinds["ConnectionStart"]);
        Assert.Equal(summary.UnknownCount, summary.Kinds["Unknown"]);
        Assert.Equal(Lines.Length - 1, summary.Kinds.Values.Sum());
    }

    [Fact]
    public void Lines_that_fit_no_form_are_told_by_their_shape()
    {
        var summary = Assert.Single(Log.Read(new SummaryQuery(), Lines));
        Assert.Equal(3, summary.UnknownCount);
        Assert.Equal(
            [("MID N did a new thing with IP and <ADDRESS>", 2L, 9L), ("Something else IP at N:N:N", 1L, 12L)],
            summary.Unknown.Select(shape => (shape.Shape, shape.Count, shape.LineNumber)));
        Assert.Equal("2 x MID N did a new thing with IP and <ADDRESS> (log:9)", summary.Unknown[0].ToString());
    }

    [Theory]
    [InlineData("x at fe80::2 and 2001:db8::5 is std::map", "x at IP and IP is std::map")]
    [InlineData("x at 2001:db8:1:2:3:4:5:6 or 192.0.2.1:25", "x at IP or IP:N")]
    [InlineData("at 10:20:30 a::b", "at N:N:N IP")]
    public void Addresses_of_a_shape_are_folded_however_they_are_written(string text, string shape)
        => Assert.Equal(shape, Assert.Single(Assert.Single(Log.Read(new SummaryQuery(), "10:00:00 Start MID 1 ICID 0", "10:00:00 " + text)).Unknown).Shape);

    [Fact]
    public void A_file_that_is_no_mail_log_does_not_fill_the_memory()
    {
        var lines = Enumerable.Range(0, 5000).Select(i => "10:00:00 " + string.Create(CultureInfo.InvariantCulture, $"{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}{(char)('a' + (i / 676))} thing")).ToArray();
        var summary = Assert.Single(Log.Read(new SummaryQuery(), lines));
        Assert.InRange(summary.Unknown.Count, 2, 1001);
        Assert.Equal(5000, summary.Unknown.Sum(shape => shape.Count));
    }

    [Fact]
    public void A_time_range_counts_what_is_in_it()
    {
        var summary = Assert.Single(Log.Read(new SummaryQuery { StartTime = Log.At("10:00:02"), EndTime = Log.At("10:00:06") }, Lines));
        Assert.Equal((0, 2, 0, 0), (summary.ConnectionCount, summary.MessageCount, summary.AuthFailedCount, summary.ClearTextDeliveryCount));
        Assert.Equal((7, 3), (summary.LineCount, summary.UnknownCount));
        Assert.Equal((Log.At("10:00:02"), Log.At("10:00:05")), (summary.StartTime, summary.EndTime));
    }

    [Fact]
    public void There_is_one_record_per_appliance_and_problems_are_told_by_file()
    {
        using var folder = new TempFolder();
        folder.Write("b.log", "10:00:00 Begin Logfile", "10:00:00 Version: 7 SN: BBB", "10:00:00 Start MID 1 ICID 0");
        folder.Write("a.log", "10:00:00 Begin Logfile", "10:00:00 Version: 8 SN: AAA", "10:00:00 Start MID 1 ICID 0");
        var missing = Path.Combine(folder.Path, "missing.log");
        var answer = Log.Ask(new SummaryQuery(), new LogInputs().AddPath(folder.Path).AddPath(missing));
        Assert.Equal([null, "AAA", "BBB"], answer.Records.Select(summary => summary.Appliance), StringComparer.Ordinal);
        Assert.Equal([("PathNotFound", missing)], answer.Records[0].Problems.Select(problem => (problem.Kind, problem.Source)));
        Assert.Equal((0, 0L), (answer.Records[0].FileCount, answer.Records[0].LineCount));
        Assert.All(answer.Records.Skip(1), summary => Assert.Equal((1, 3L), (summary.FileCount, summary.LineCount)));
        Assert.Equal(["AAA"], Log.Ask(new SummaryQuery { Appliance = ["A*"] }, new LogInputs().AddPath(folder.Path)).Records.Select(summary => summary.Appliance), StringComparer.Ordinal);
    }

    [Fact]
    public void The_problems_of_the_only_appliance_are_its_own()
    {
        using var folder = new TempFolder();
        folder.Write("a.log", "10:00:00 Begin Logfile", "10:00:00 Version: 8 SN: AAA");
        var summary = Assert.Single(Log.Ask(new SummaryQuery(), new LogInputs().AddPath(folder.Path).AddPath(Path.Combine(folder.Path, "no.log"))).Records);
        Assert.Equal(("AAA", "PathNotFound"), (summary.Appliance, Assert.Single(summary.Problems).Kind));
    }

    [Fact]
    public void Nothing_gives_nothing()
    {
        using var folder = new TempFolder();
        Assert.Empty(Log.Ask(new SummaryQuery(), new LogInputs().AddPattern(Path.Combine(folder.Path, "*.log"))).Records);
    }

    [Fact]
    public void Releases_that_follow_each_other_are_all_named()
        => Assert.Equal("7.5; 7.6", Assert.Single(Log.Read(
            new SummaryQuery(),
            "10:00:00 Version: 7.5 SN: AAA", "10:00:01 Version: 7.6 SN: AAA", "10:00:02 Version: 7.6 SN: AAA")).Version);

    [Fact]
    public void The_speed_is_told_where_somebody_measures()
    {
        var remarks = new List<string>();
        using var reader = new LogReader<EsaLogSummary>(
            new SummaryQuery(), new ReadOptions { Now = Log.Now, Elapsed = () => TimeSpan.FromSeconds(2), OnVerbose = remarks.Add });
        var text = Log.Bytes(Lines);
        var summary = Assert.Single(reader.Read(new LogInputs().AddStream("log", new MemoryStream(text)), CancellationToken.None).ToList());
        Assert.Equal(text.Length / 2.0, summary.BytesPerSecond);
        Assert.Contains(remarks, remark => remark.StartsWith("Read 17 lines", StringComparison.Ordinal));
        Assert.Null(Assert.Single(Log.Read(new SummaryQuery(), Lines)).BytesPerSecond);
    }
    /// <summary>Where nothing comes in a piece but lines of other logs, no entry is made of it.</summary>
    [Theory]
    [InlineData(20)]
    [InlineData(60)]
    [InlineData(700)]
    [InlineData(1_000_000)]
    public void All_lines_count_wherever_the_pieces_end_that_a_pipe_brings(int piece)
    {
        string[] others = ["10:00:00 1234 Sent: 'MAIL FROM:<jane@example.com>'", "10:00:00 1234 Rcvd: '250 OK'"];
        var between = string.Concat(Enumerable.Repeat(others, 20).SelectMany(lines => lines).Select(line => Log.Native(line) + "\n"));
        var text = Log.Text([.. Lines.Take(3)]) + between + Log.Text([.. Lines.Skip(3)]) + between;
        var bytes = Encoding.UTF8.GetBytes(text);
        var summary = Assert.Single(Log.Ask(new SummaryQuery(), new LogInputs().AddStream("-", new DrippingStream(bytes, piece))).Records);
        Assert.Equal((bytes.Count(value => value == '\n'), bytes.Length), (summary.LineCount, summary.ByteCount));
    }

    [Fact]
    public void Text_that_names_its_appliance_after_its_first_line_is_one_appliance()
        => Assert.Equal("AAA", Assert.Single(Log.Feed(new SummaryQuery(), Lines.Select(Log.Native)).Records).Appliance);
}
