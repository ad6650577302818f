using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace EsaLogs.Benchmarks.Rooms;

/// <summary>Measures in this process: what BenchmarkDotNet builds else would not be built by the rules of this repository.</summary>
internal static class RoomConfig
{
    public static IConfig Make()
        => DefaultConfig.Instance
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(10))
            .AddDiagnoser(MemoryDiagnoser.Default);
}
