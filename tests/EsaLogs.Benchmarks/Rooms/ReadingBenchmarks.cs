using BenchmarkDotNet.Attributes;
using EsaLogs.Queries;

namespace EsaLogs.Benchmarks.Rooms;

/// <summary>How long a log of ten megabytes takes to the end of each room, from bytes to entries; the difference of two is the room's own time.</summary>
public class ReadingBenchmarks
{
    private const int LogSize = 10_000_000;

    private byte[] _log = [];

    [GlobalSetup]
    public void Generate() => _log = OrdinaryLog.Read(LogSize);

    [Benchmark(Baseline = true)]
    public long Lines() => Parser.Cut(_log);

    [Benchmark]
    public long Headers() => Parser.ReadHeaders(_log);

    [Benchmark]
    public long Forms_of_auth() => Parser.MatchForms(_log, new AuthQuery());

    [Benchmark]
    public long Forms_of_tls() => Parser.MatchForms(_log, new TlsQuery());

    [Benchmark]
    public long Forms_of_messages() => Parser.MatchForms(_log, new MessageQuery());

    [Benchmark]
    public long All_forms() => Parser.MatchForms(_log, new EntryQuery());
}
