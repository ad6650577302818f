using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Lines;

/// <summary>Log text from a pipeline: pieces of one or several lines.</summary>
public sealed class FeedTests
{
    private static readonly string Text = Log.Text(Sample.Lines);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Text_in_pieces_gives_the_records_of_the_file(int linesPerPiece)
    {
        var expected = Sample.Answers(Log.Bytes(Sample.Lines));
        var pieces = Text.TrimEnd('\n').Split('\n').Chunk(linesPerPiece).ToList();
        Assert.Equal(expected, Sample.FedAnswers([.. pieces.Select(lines => string.Join('\n', lines) + "\n")]));
        Assert.Equal(expected, Sample.FedAnswers([.. pieces.Select(lines => string.Join("\r\n", lines.Select(line => line.TrimEnd('\r'))) + "\r\n")]));
        Assert.Equal(expected, Sample.FedAnswers([.. pieces.Select(WithoutLastEnd)]));
    }

    [Fact]
    public void The_instants_of_a_file_with_a_header_are_those_of_the_file()
    {
        string[] lines = [.. Sample.Header, .. Sample.Lines];
        var pieces = Log.Text(lines).TrimEnd('\n').Split('\n');
        Assert.Equal(Sample.Shown(Log.Read(new ConnectionQuery(), lines)), Sample.Shown(Log.Feed(new ConnectionQuery(), pieces).Records));
        Assert.Equal(Sample.Shown(Log.Read(new EntryQuery(), lines).Skip(3)), Sample.Shown(Log.Feed(new EntryQuery(), pieces).Records.Skip(3)));
    }

    [Fact]
    public void A_record_leaves_as_soon_as_the_line_after_it_is_there()
    {
        using var reader = new LogReader<EsaAuthEvent>(new AuthQuery(), new ReadOptions { Now = Log.Now });
        const string Auth = "10:00:00 SMTP Auth: (ICID 5) failed for user: a using AUTH mechanism: PLAIN with profile: P";
        Assert.Empty(reader.Feed(Log.Native(Auth)));
        Assert.Single(reader.Feed(Log.Native("10:00:01 ICID 5 close")));
        Assert.Empty(reader.Complete());
    }

    [Fact]
    public void Pieces_may_be_empty() => Assert.Equal(
        Sample.Answers(Log.Bytes("10:00:00 a", "", "10:00:01 b")), Sample.FedAnswers([Log.Native("10:00:00 a"), "", Log.Native("10:00:01 b")]));

    [Fact]
    public void No_text_gives_no_record()
    {
        Assert.Empty(Log.Feed(new EntryQuery(), []).Records);
        Assert.Empty(Log.Feed(new EntryQuery(), ["", "\n", " "]).Records);
    }

    [Fact]
    public void Logs_of_two_appliances_one_after_the_other_do_not_mix()
    {
        var answer = Log.Feed(new ConnectionQuery(), new[]
        {
            "10:00:00 Version: 14.0 SN: A", Log.In("10:00:01", 5), "10:00:02 Version: 14.0 SN: B", Log.In("10:00:03", 5), "10:00:04 ICID 5 close",
        }.Select(Log.Native));
        Assert.Equal(["A Open", "B Closed"], answer.Records.Select(connection => $"{connection.Appliance} {connection.State}"), StringComparer.Ordinal);
    }

    /// <summary>A pipeline takes the last line end off; where the last line is empty, that would take the line.</summary>
    private static string WithoutLastEnd(string[] lines) => string.Join('\n', lines) + (lines[^1].Length == 0 ? "\n" : "");
}
