using BenchmarkDotNet.Attributes;

namespace EsaLogs.Benchmarks.Rooms;

/// <summary>What lines cost that the question does not need: ten times as many allocate no more.</summary>
public class SkippedLineBenchmarks
{
    private byte[] _log = [];

    [Params(100_000, 1_000_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Fill() => _log = Log(Lines);

    [Benchmark]
    public long Auth() => Questions.AuthFailed(_log, written: false);

    /// <summary>A log of lines that no question about connections, logins or TLS needs.</summary>
    internal static byte[] Log(int lines)
    {
        var line = "Wed Apr 22 11:44:48 2009 Info: MID 198463616 queued for delivery\n"u8;
        var log = new byte[lines * line.Length];
        for (var at = 0; at < log.Length; at += line.Length) line.CopyTo(log.AsSpan(at));
        return log;
    }
}
