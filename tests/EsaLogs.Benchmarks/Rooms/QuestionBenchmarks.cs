using BenchmarkDotNet.Attributes;

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
    public long Auth_failed() => Questions.AuthFailed(_log, Written);

    [Benchmark]
    public long Tls_in_clear() => Questions.TlsInClear(_log, Written);

    [Benchmark]
    public long Tls_outbound() => Questions.TlsOutbound(_log, Written);

    [Benchmark]
    public long Connections() => Questions.Connections(_log, Written);

    [Benchmark]
    public long Messages() => Questions.Messages(_log, Written);
}
