using EsaLogs.Input;
using EsaLogs.Queries;
using Xunit;

namespace EsaLogs.Parser.Tests.Input;

/// <summary>Compressed logs are known by their first bytes, and read as far as they go.</summary>
public sealed class GzipTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("mail.log")]
    [InlineData("mail.gz")]
    [InlineData("mail.@20090422T100000.s")]
    public void A_gzip_file_is_known_by_its_bytes_not_by_its_name(string name)
        => Assert.Equal("1", Ids(_folder.Write(name, TempFolder.Gzip(Log.Bytes("10:00:00 ICID 1 close")))));

    [Fact]
    public void A_text_file_may_be_named_gz() => Assert.Equal("1", Ids(_folder.Write("mail.gz", "10:00:00 ICID 1 close")));

    [Fact]
    public void All_members_of_a_concatenated_file_are_read()
        => Assert.Equal("1 2 3", Ids(_folder.Write(
            "mail.gz",
            [
                .. TempFolder.Gzip(Log.Bytes("10:00:00 ICID 1 close")),
                .. TempFolder.Gzip(Log.Bytes("10:00:01 ICID 2 close", "10:00:01 ICID")),
                .. TempFolder.Gzip(Log.Bytes("3 close")),
            ])));

    [Theory]
    [InlineData(200)]
    [InlineData(100_000)]
    public void Of_a_cut_off_file_what_came_before_the_end_is_read(int lines)
    {
        var whole = TempFolder.Gzip(Log.Bytes([.. Enumerable.Range(1, lines).Select(i => Log.In("10:00:00", i))]));
        var path = _folder.Write("mail.gz", whole[..(whole.Length / 2)]);
        var other = _folder.Write("other.log", "10:00:00 ICID 1000000 close");
        var answer = Log.Ask(new EntryQuery(), new LogInputs().AddPath(path).AddPath(other));
        Assert.Equal(["GzipCorrupt " + path], answer.Told, StringComparer.Ordinal);
        Assert.Contains(answer.Records, entry => entry.Icid == 1_000_000);
        var read = answer.Records.Where(entry => entry.Icid != 1_000_000).ToList();
        Assert.InRange(read.Count, lines / 4, lines);
        Assert.Equal(Enumerable.Range(1, read.Count - 1).Select(i => (long?)i), read.SkipLast(1).Select(entry => entry.Icid));
    }

    [Fact]
    public void Of_a_damaged_file_what_came_before_the_damage_is_read()
    {
        var bytes = TempFolder.Gzip(Log.Bytes([.. Enumerable.Range(1, 100_000).Select(i => Log.In("10:00:00", i))]));
        Array.Fill(bytes, (byte)0xFF, bytes.Length / 2, 64);
        var path = _folder.Write("mail.gz", bytes);
        var answer = Log.Ask(new EntryQuery(), new LogInputs().AddPath(path));
        Assert.Equal(["GzipCorrupt " + path], answer.Told, StringComparer.Ordinal);
        Assert.InRange(answer.Records.Count, 1000, 99_999);
    }

    [Fact]
    public void What_is_behind_the_compressed_text_does_not_lose_it()
    {
        var path = _folder.Write("mail.gz", [.. TempFolder.Gzip(Log.Bytes("10:00:00 ICID 1 close", "10:00:01 ICID 2 close")), .. "garbage behind it"u8]);
        var answer = Log.Ask(new EntryQuery(), new LogInputs().AddPath(path));
        Assert.Equal([1L, 2L], answer.Records.Select(entry => entry.Icid!.Value));
        Assert.All(answer.Problems, problem => Assert.Equal(LogProblemKind.GzipCorrupt, problem.Kind));
        Assert.InRange(answer.Problems.Count, 0, 1);
    }

    [Fact]
    public void Two_magic_bytes_alone_are_a_damaged_file()
    {
        var path = _folder.Write("mail.gz", [0x1F, 0x8B]);
        var problem = Assert.Single(Log.Ask(new EntryQuery(), new LogInputs().AddPath(path)).Problems);
        Assert.Equal((LogProblemKind.GzipCorrupt, path), (problem.Kind, problem.Path));
        Assert.Contains(path, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_compressed_file_without_content_is_empty()
    {
        var path = _folder.Write("mail.gz", TempFolder.Gzip([]));
        Assert.Equal(["EmptyFile " + path], Log.Ask(new EntryQuery(), new LogInputs().AddPath(path)).Told, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(10_000)]
    public void A_compressed_stream_is_read_whatever_the_size_of_its_reads(int size)
    {
        byte[] bytes = [.. TempFolder.Gzip(Log.Bytes(Sample.Lines)), .. TempFolder.Gzip(Log.Bytes("11:00:00 ICID 9 close"))];
        Assert.Equal(
            Sample.Answers(Log.Bytes([.. Sample.Lines, "11:00:00 ICID 9 close"])),
            Sample.Answers(() => new LogInputs().AddStream("log", new DrippingStream(bytes, size))));
    }

    private static string Ids(string path)
    {
        var answer = Log.Ask(new EntryQuery(), new LogInputs().AddPath(path));
        Assert.Empty(answer.Problems);
        return string.Join(' ', answer.Records.Select(entry => entry.Icid));
    }
}
