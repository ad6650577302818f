using System.Globalization;
using System.Text;
using EsaLogs.Input;
using EsaLogs.Queries;
using Xunit;

namespace EsaLogs.Parser.Tests.Lines;

/// <summary>However the bytes come, the records are the same.</summary>
public sealed class CuttingTests
{
    private static readonly byte[] Text = Log.Bytes(Sample.Lines);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(997)]
    [InlineData(4096)]
    [InlineData(5, 1, 300)]
    public void Reads_of_any_size_give_the_same_records(params int[] sizes)
        => Assert.Equal(Sample.Answers(Text), Sample.Answers(() => new LogInputs().AddStream("log", new DrippingStream(Text, sizes))));

    [Fact]
    public void A_cut_at_any_byte_gives_the_same_records()
    {
        var expected = Sample.Shown(Log.Ask(new EntryQuery(), Text).Records);
        for (var cut = 1; cut < Text.Length; cut++)
        {
            var answer = Log.Ask(new EntryQuery(), new LogInputs().AddStream("log", new DrippingStream(Text, cut, Text.Length)));
            Assert.True(string.Equals(expected, Sample.Shown(answer.Records), StringComparison.Ordinal), "Cut after bytes: " + cut.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(Encoding.UTF8.GetString(Text).Count(c => c == '\n'), answer.Statistics.LineCount);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void Reads_of_any_size_give_the_same_instants(int size)
    {
        var text = Log.Bytes([.. Sample.Header, .. Sample.Lines]);
        Assert.Equal(Sample.Answers(text), Sample.Answers(() => new LogInputs().AddStream("log", new DrippingStream(text, size))));
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("no header\n")]
    public void A_beginning_may_be_cut_anywhere(string beginning)
    {
        var text = Encoding.UTF8.GetBytes(beginning + Log.Text(Sample.Lines));
        Assert.Equal(Sample.Answers(text), Sample.Answers(() => new LogInputs().AddStream("log", new DrippingStream(text, 1))));
    }

    [Fact]
    public void A_file_and_a_stream_give_the_same_records()
    {
        using var folder = new TempFolder();
        var path = folder.Write("mail.log", Text);
        Assert.Equal(Sample.Answers(Text), Sample.Answers(() => new LogInputs().AddPath(path)));
    }
}
