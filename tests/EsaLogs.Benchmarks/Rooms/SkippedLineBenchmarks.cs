using BenchmarkDotNet.Attributes;
using EsaLogs.Queries;

namespace EsaLogs.Benchmarks.Rooms;

/// <summary>What lines cost that the question does not need: ten times as many allocate no more.</summary>
public class SkippedLineBenchmarks
{
    private byte[] _log = [];

    [Params(100_000, 1_000_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        var line = "Wed Apr 22 11:44:48 2009 Info: MID 198463616 queued for delivery\n"u8;
        _log = new byte[Lines * line.Length];
        for (var at = 0; at < _log.Length; at += line.Length) line.CopyTo(_log.AsSpan(at));
    }

    [Benchmark]
    public long Auth() => Parser.Ask(_log, new AuthQuery()).LongCount();
}
