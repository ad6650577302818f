using EsaLogs.Cli.Output;
using EsaLogs.Writers;
using Xunit;

namespace EsaLogs.Cli.Tests.Output;

public sealed class PacedWriterTests
{
    private static readonly TimeSpan _long = TimeSpan.FromSeconds(20);

    [Fact]
    public void The_last_record_before_a_pause_is_handed_on()
    {
        using var inner = new FakeWriter();
        using var writer = new PacedWriter<SampleRecord>(inner);
        writer.Write(new SampleRecord());
        Assert.True(inner.Flushed.Wait(_long));
    }

    [Fact]
    public void What_fails_in_the_pause_is_told_to_the_one_who_writes()
    {
        using var inner = new FakeWriter { Failure = new OutputClosedException(new IOException("gone")) };
        using var writer = new PacedWriter<SampleRecord>(inner);
        writer.Write(new SampleRecord());
        Assert.True(inner.Flushed.Wait(_long));

        // The timer may not have come back from the failed flush yet.
        Assert.True(SpinWait.SpinUntil(() => Record.Exception(() => writer.Write(new SampleRecord())) is OutputClosedException, _long));
    }

    [Fact]
    public void Closing_it_closes_the_writer_once()
    {
        using var inner = new FakeWriter();
        var writer = new PacedWriter<SampleRecord>(inner);
        writer.Dispose();
        writer.Dispose();
        Assert.Equal(1, inner.Closed);
    }

    private sealed class FakeWriter : IRecordWriter<SampleRecord>
    {
        public Exception? Failure { get; init; }

        public int Closed { get; private set; }

        public ManualResetEventSlim Flushed { get; } = new();

        public void Write(SampleRecord record)
        {
        }

        public void Flush()
        {
            Flushed.Set();
            if (Failure is not null) throw Failure;
        }

        public void Dispose() => Closed++;
    }
}
