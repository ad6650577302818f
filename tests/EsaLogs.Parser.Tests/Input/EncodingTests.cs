using System.Text;
using EsaLogs.Input;
using EsaLogs.Queries;
using Xunit;

namespace EsaLogs.Parser.Tests.Input;

/// <summary>UTF-8, UTF-16 with its mark, and what is no text at all.</summary>
public sealed class EncodingTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_with_a_mark_is_read_in_its_encoding(string name)
    {
        var path = _folder.Write("mail.log", Encoded(name, Log.Text(Sample.Lines)));
        Assert.Equal(Sample.Answers(Log.Bytes(Sample.Lines)), Sample.Answers(() => new LogInputs().AddPath(path)));
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Compressed_text_with_a_mark_is_read_in_its_encoding(string name)
    {
        var path = _folder.Write("mail.log", TempFolder.Gzip(Encoded(name, Log.Text(Sample.Lines))));
        Assert.Equal(Sample.Answers(Log.Bytes(Sample.Lines)), Sample.Answers(() => new LogInputs().AddPath(path)));
    }

    [Theory]
    [InlineData("utf-16", 1)]
    [InlineData("utf-16", 3)]
    [InlineData("utf-16BE", 1)]
    [InlineData("utf-16BE", 16 * 1024 + 1)]
    public void Characters_of_several_bytes_may_be_cut_anywhere(string name, int size)
    {
        var user = string.Concat(Enumerable.Repeat("ü\U0001F600日", 10_000));
        var text = Encoded(name, Log.Text($"10:00:00 SMTP Auth: (ICID 5) failed for user: {user} using AUTH mechanism: PLAIN with profile: P"));
        var answer = Log.Ask(new AuthQuery(), new LogInputs().AddStream("log", new DrippingStream(text, size)));
        Assert.Equal(user, Assert.Single(answer.Records).User);
    }

    [Fact]
    public void Half_a_character_at_the_end_of_UTF_16_is_no_error()
    {
        var path = _folder.Write("mail.log", [.. Encoded("utf-16", Log.Text("10:00:00 ICID 5 close", "10:00:01 MID 6 Subject x")), 0x41]);
        Assert.Equal(2, Log.Ask(new EntryQuery(), new LogInputs().AddPath(path)).Records.Count(entry => entry.Timestamp is not null));
    }

    [Theory]
    [InlineData("EmptyFile", "")]
    [InlineData("NotALog", "Dear reader,\nthis is a letter.\n")]
    [InlineData("NotALog", "\n\n\n")]
    [InlineData("NotALog", "2009-04-22T10:00:00 ICID 5 close\n")]
    [InlineData("NotALog", "\uFEFF")]
    [InlineData("BinaryFile", "\0\u0001\u0002\n\0PK")]
    public void What_is_no_log_is_told_once_and_the_other_files_are_read(string kind, string content)
    {
        var bad = _folder.Write("bad", Encoding.UTF8.GetBytes(content));
        var good = _folder.Write("good", "10:00:00 ICID 5 close");
        var answer = Log.Ask(new EntryQuery(), new LogInputs().AddPath(bad).AddPath(good).AddPath(bad));
        Assert.Equal([kind + " " + bad], answer.Told, StringComparer.Ordinal);
        Assert.Contains(bad, answer.Problems[0].Message, StringComparison.Ordinal);
        Assert.Equal(good, Assert.Single(answer.Records).Source);
        Assert.Equal(1, answer.Statistics.FileCount);
    }

    [Fact]
    public void An_empty_stream_has_no_records_and_is_no_problem()
    {
        var answer = Log.Ask(new EntryQuery(), []);
        Assert.Empty(answer.Records);
        Assert.Empty(answer.Problems);
    }

    private static byte[] Encoded(string name, string text)
    {
        var encoding = Encoding.GetEncoding(name);
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }
}
