using EsaLogs.Queries;
using EsaLogs.Records;
using EsaLogs.Writers;

namespace EsaLogs.Benchmarks.Rooms;

/// <summary>The questions that are measured. Each goes through a whole log and gives the number of its records, which are written as NDJSON or not.</summary>
internal static class Questions
{
    public static long AuthFailed(byte[] log, bool written) => Ask(log, written, new AuthQuery { Outcome = [AuthOutcome.Failed] });

    public static long TlsInClear(byte[] log, bool written)
        => Ask(log, written, new TlsQuery { Direction = [Direction.Outbound], Status = [DeliveryStatus.Delivered], TlsStatus = [TlsStatus.None, TlsStatus.Failed] });

    public static long TlsOutbound(byte[] log, bool written) => Ask(log, written, new TlsQuery { Direction = [Direction.Outbound] });

    public static long Connections(byte[] log, bool written) => Ask(log, written, new ConnectionQuery());

    public static long Messages(byte[] log, bool written) => Ask(log, written, new MessageQuery());

    private static long Ask<T>(byte[] log, bool written, LogQuery<T> query)
        where T : class, IEsaRecord, new()
    {
        long count = 0;
        using var writer = written ? new NdjsonWriter<T>(Stream.Null) : null;
        foreach (var record in Parser.Ask(log, query))
        {
            writer?.Write(record);
            count++;
        }

        return count;
    }
}
