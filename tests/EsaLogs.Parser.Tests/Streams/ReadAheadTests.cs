using System.Buffers;
using EsaLogs.Forms;
using EsaLogs.Input;
using EsaLogs.Lines;
using EsaLogs.Queries;
using EsaLogs.Reading;
using Xunit;

namespace EsaLogs.Parser.Tests.Streams;

/// <summary>Reading ahead gives the same as reading when asked, in the same order, on the thread that asks.</summary>
public sealed class ReadAheadTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    [Fact]
    public void Batches_and_remarks_come_in_their_order_and_on_the_thread_that_takes_them()
    {
        var told = new List<string>();
        var thread = Environment.CurrentManagedThreadId;
        var options = new ReadOptions { OnVerbose = Tell, OnProblem = problem => Tell(problem.Message) };
        using var ahead = new ReadAhead(options, listening => new FakeSource(listening, batches: 50));
        for (var batch = ahead.Next(default); batch is not null; batch = ahead.Next(default))
        {
            told.Add(batch.Source);
            batch.Dispose();
        }

        Assert.Equal(Enumerable.Range(1, 50).SelectMany(i => new[] { "remark " + i, "problem " + i, "batch " + i }).Prepend("opened").Append("end"), told, StringComparer.Ordinal);

        void Tell(string text)
        {
            Assert.Equal(thread, Environment.CurrentManagedThreadId);
            told.Add(text);
        }
    }

    [Fact]
    public void What_went_wrong_is_thrown_after_what_came_before_it()
    {
        using var ahead = new ReadAhead(new ReadOptions(), listening => new FakeSource(listening, batches: 3) { Failure = new NotSupportedException("broken") });
        for (var i = 1; i <= 3; i++) ahead.Next(default)!.Dispose();
        Assert.Equal("broken", Assert.Throws<NotSupportedException>(() => ahead.Next(default)).Message);
    }

    [Fact]
    public void Who_has_enough_ends_the_reading()
    {
        FakeSource? source = null;
        using (var ahead = new ReadAhead(new ReadOptions { OnVerbose = static _ => { } }, listening => source = new FakeSource(listening, batches: int.MaxValue))) ahead.Next(default)!.Dispose();
        Assert.True(source!.Closed.Wait(Long));
    }

    [Fact]
    public async Task Who_waits_is_woken_when_the_reading_is_called_off()
    {
        using var cancellation = new CancellationTokenSource();
        using var gate = new ManualResetEventSlim();
        using var ahead = new ReadAhead(new ReadOptions(), listening => new FakeSource(listening, batches: 1) { Gate = gate });
        var waiting = Task.Run(() => ahead.Next(cancellation.Token));
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(Long));
        gate.Set();
    }

    [Fact]
    public void A_file_gives_what_a_stream_of_it_gives()
    {
        using var folder = new TempFolder();
        var text = Log.Bytes([.. Enumerable.Range(1, 40_000).Select(id => Log.In("10:00:00", id))]);
        var path = folder["mail.current"];
        File.WriteAllBytes(path, text);
        var fromFile = Log.Ask(new ConnectionQuery(), new LogInputs().AddPath(path)).Records;
        var fromStream = Log.Ask(new ConnectionQuery(), new LogInputs().AddStream(path, new MemoryStream(text))).Records;
        Assert.Equal(40_000, fromFile.Count);
        Assert.Equal(fromStream.Select(Facts), fromFile.Select(Facts));

        static (long?, DateTime, string?, long) Facts(Records.EsaConnection connection) => (connection.Icid, connection.StartTime, connection.RemoteAddress, connection.LineNumber);
    }

    private sealed class FakeSource : IBatchSource
    {
        private readonly ReadOptions _options;
        private readonly int _batches;
        private int _count;

        public FakeSource(ReadOptions options, int batches)
        {
            (_options, _batches) = (options, batches);
            options.OnVerbose?.Invoke("opened");
        }

        public Exception? Failure { get; init; }

        public ManualResetEventSlim? Gate { get; init; }

        public ManualResetEventSlim Closed { get; } = new();

        public EntryBatch? Next(CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            Gate?.Wait(Long, CancellationToken.None);
            if (_count == _batches)
            {
                if (Failure is not null) throw Failure;
                _options.OnVerbose?.Invoke("end");
                return null;
            }

            _count++;
            _options.OnVerbose?.Invoke("remark " + _count);
            _options.OnProblem?.Invoke(new LogProblem(LogProblemKind.FileUnreadable, "log", "problem " + _count));
            return new EntryBatch(new LineBlock(ArrayPool<byte>.Shared.Rent(1), 0, 1), "batch " + _count);
        }

        public void Dispose() => Closed.Set();
    }
}
