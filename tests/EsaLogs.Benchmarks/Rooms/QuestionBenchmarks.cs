using BenchmarkDotNet.Attributes;
using EsaLogs.Queries;
using EsaLogs.Records;
using EsaLogs.Writers;

namespace EsaLogs.Benchmarks.Rooms;

/// <summary>How long the answers to whole questions take on a log of ten megabytes, as records alone and written: with forms before them, tracking and writing.</summary>
public class QuestionBenchmarks
{
    private const int LogSize = 10_000_000;

    private byte[] _log = [];

    /// <summary>True if the records are written as NDJSON.</summary>
    [Params(false, true)]
    public bool Written { get; set; }

    [GlobalSetup]
    public void Generate() => _log = OrdinaryLog.Read(LogSize);

    [Benchmark]
    public long Auth_failed() => Ask(new AuthQuery { Outcome = [AuthOutcome.Failed] });

    [Benchmark]
    public long Tls_in_clear()
        => Ask(new TlsQuery { Direction = [Direction.Outbound], Status = [DeliveryStatus.Delivered], TlsStatus = [TlsStatus.None, TlsStatus.Failed] });

    [Benchmark]
    public long Tls_outbound() => Ask(new TlsQuery { Direction = [Direction.Outbound] });

    [Benchmark]
    public long Connections() => Ask(new ConnectionQuery());

    [Benchmark]
    public long Messages() => Ask(new MessageQuery());

    private long Ask<T>(LogQuery<T> query)
        where T : class, IEsaRecord, new()
    {
        long count = 0;
        using var writer = Written ? new NdjsonWriter<T>(Stream.Null) : null;
        foreach (var record in Parser.Ask(_log, query))
        {
            writer?.Write(record);
            count++;
        }

        return count;
    }
}
