using System.Globalization;
using System.Text;
using EsaLogs.Input;
using EsaLogs.Parser.Tests.Live;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Streams;

/// <summary>How far a reading has come is told as data: after each block, by the bytes on the disk, on the thread of who reads.</summary>
public sealed class ProgressTests : IDisposable
{
    private const int Lines = 12_000;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_goes_through_the_files_in_their_order_and_ends_complete()
    {
        var (first, second) = (Big("b.log", day: 22), Big("a.log", day: 23));
        var told = Read(new ConnectionQuery(), new LogInputs().AddPath(_folder.Path));
        var answer = told.FindAll(progress => progress is { Stage: ReadStage.Answer, IsComplete: false });
        Assert.Equal([first, second], answer.Select(progress => progress.File).Distinct(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal([1, 2], answer.Select(progress => progress.FileNumber).Distinct());
        Assert.All(answer, progress => Assert.Equal((2, 2 * new FileInfo(first).Length, false), (progress.FileCount, progress.Length, progress.ReadsTwice)));
        Assert.All(answer, progress => Assert.InRange(progress.FileBytesRead, 1, progress.FileLength));
        Assert.True(answer.Count > 6);
        Assert.Equal(answer.Select(progress => progress.BytesRead).Order(), answer.Select(progress => progress.BytesRead));
        Assert.Equal(1, answer[^1].Share);
        Assert.Equal([1, 2], told.FindAll(progress => progress is { Stage: ReadStage.Beginnings, IsComplete: false }).ConvertAll(progress => progress.FileNumber));
        Assert.Single(told, progress => progress.IsComplete);
        Assert.True(told[^1].IsComplete);
    }

    [Fact]
    public void Compressed_bytes_count_as_compressed_bytes()
    {
        var compressed = TempFolder.Gzip(Text(day: 22));
        var path = _folder.Write("mail.gz", compressed);
        var last = Read(new ConnectionQuery(), new LogInputs().AddPath(path)).FindLast(progress => !progress.IsComplete);
        Assert.Equal((compressed.LongLength, compressed.LongLength, 1.0), (last.Length, last.BytesRead, last.FileShare));
    }

    [Fact]
    public void It_is_told_on_the_thread_of_who_reads()
    {
        Big("a.log", day: 22);
        var thread = Environment.CurrentManagedThreadId;
        var threads = new HashSet<int>();
        Read(new ConnectionQuery(), new LogInputs().AddPath(_folder.Path), _ => threads.Add(Environment.CurrentManagedThreadId));
        Assert.Equal(thread, Assert.Single(threads));
    }

    [Fact]
    public void Of_two_readings_each_tells_which_it_is()
    {
        Big("a.log", day: 22);
        var told = Read(new EntryQuery { Icid = [5], Related = true }, new LogInputs().AddPath(_folder.Path)).FindAll(progress => !progress.IsComplete);
        Assert.Equal([ReadStage.Beginnings, ReadStage.Ids, ReadStage.Relations, ReadStage.Answer], told.ConvertAll(progress => progress.Stage).Distinct());
        Assert.All(told.Where(progress => progress.Stage is ReadStage.Relations or ReadStage.Answer), progress => Assert.True(progress.ReadsTwice));
        Assert.Equal(1, told.FindLast(progress => progress.Stage == ReadStage.Relations).Share);
    }

    [Fact]
    public void Looking_for_the_last_lines_is_told_too()
    {
        Big("a.log", day: 22);
        var told = Read(new EntryQuery(), new LogInputs().AddPath(_folder.Path), tail: 3);
        Assert.Equal(1, told.FindLast(progress => progress.Stage == ReadStage.LastLines).Share);
    }

    [Fact]
    public void Of_a_stream_nothing_is_told_as_nobody_knows_how_long_it_is()
    {
        using var stream = new MemoryStream(Text(day: 22));
        Assert.DoesNotContain(Read(new ConnectionQuery(), new LogInputs().AddStream("-", stream)), progress => progress.Stage == ReadStage.Answer && progress.Length > 0);
    }

    [Theory]
    [InlineData("a.log")]
    [InlineData("a.gz")]
    public void Of_a_log_that_is_followed_what_is_there_is_told_and_not_what_comes(string name)
    {
        var path = _folder.Write(name, name.EndsWith(".gz", StringComparison.Ordinal) ? TempFolder.Gzip(Text(day: 22)) : Text(day: 22));
        var told = new List<ReadProgress>();
        using var script = new LiveScript();
        script.ThenSettle(() => _folder.Write("b.log", Text(day: 23)));
        var answer = script.Follow(new ConnectionQuery(), LiveScript.Inputs(_folder.Path), onProgress: told.Add);
        Assert.Equal(2, answer.Statistics.FileCount);
        Assert.Equal(path, Assert.Single(told.FindAll(progress => !progress.IsComplete).Select(progress => progress.File).Distinct(StringComparer.Ordinal)));
        Assert.True(told[^1].IsComplete);
        Assert.Single(told, progress => progress.IsComplete);
        Assert.Equal(1, told[^2].Share);
    }

    [Fact]
    public void A_file_that_is_shorter_than_was_thought_or_longer_has_a_share_all_the_same()
    {
        Assert.Equal(0, default(ReadProgress).Share);
        Assert.Equal(1, new ReadProgress { Stage = ReadStage.Answer, BytesRead = 30, Length = 20 }.Share);
    }

    private static byte[] Text(int day) => Encoding.UTF8.GetBytes(Log.Text([.. Enumerable.Range(1, Lines)
        .Select(i => Log.In(string.Create(CultureInfo.InvariantCulture, $"{day} {i / 3600:00}:{i / 60 % 60:00}:{i % 60:00}"), i))]));

    private string Big(string name, int day) => _folder.Write(name, Text(day));

    private static List<ReadProgress> Read<T>(LogQuery<T> query, LogInputs inputs, Action<ReadProgress>? onProgress = null, int? tail = null)
        where T : class, IEsaRecord
    {
        var told = new List<ReadProgress>();
        var options = new ReadOptions { Now = Log.Now, Tail = tail, OnProgress = told.Add + onProgress };
        using var reader = new LogReader<T>(query, options);
        foreach (var _ in reader.Read(inputs, CancellationToken.None))
        {
        }

        return told;
    }
}
