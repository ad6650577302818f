using System.Globalization;
using EsaLogs.Benchmarks.Rooms;

namespace EsaLogs.Benchmarks.Comparison;

/// <summary>What is allocated on the managed heap for each record that is written, and for lines that a question does not need; measured in this process.</summary>
internal static class AllocationPart
{
    private const int SkippedLines = 1_000_000;

    private static readonly (string Name, Func<byte[], bool, long> Ask)[] Asked =
    [
        (Contenders.Auth, Questions.AuthFailed), (Contenders.Clear, Questions.TlsInClear), (Contenders.Tls, Questions.TlsOutbound),
        (Contenders.Connection, Questions.Connections), (Contenders.Message, Questions.Messages),
    ];

    public static Table Measure(string log)
    {
        var bytes = File.ReadAllBytes(log);
        var table = new Table(FormattableString.Invariant($"Allocation, bytes, on {bytes.Length / 1e6:N0} MB"), "question", "to begin", "records", "per record", "per line", "for a million skipped lines");
        byte[] one = SkippedLineBenchmarks.Log(1), skipped = SkippedLineBenchmarks.Log(SkippedLines);
        var lines = bytes.AsSpan().Count((byte)'\n');
        foreach (var (name, ask) in Asked)
        {
            Allocated(ask, skipped);
            var begin = Allocated(ask, one).Bytes;
            var all = Allocated(ask, bytes);
            var more = Allocated(ask, skipped).Bytes - begin;
            table.Add(name, Number(begin), Number(all.Records), Number((all.Bytes - begin) / Math.Max(1, all.Records)), ((all.Bytes - begin) / (double)lines).ToString("0.0", CultureInfo.InvariantCulture), Number(more));
        }

        return table;
    }

    private static (long Bytes, long Records) Allocated(Func<byte[], bool, long> ask, byte[] log)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var records = ask(log, true);
        return (GC.GetTotalAllocatedBytes(precise: true) - before, records);
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
