using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using EsaLogs.Input;
using EsaLogs.Lines;
using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs.Benchmarks.Rooms;

/// <summary>The only place that knows how the parser's rooms are entered. Each way goes through a whole log, and one room further than the way before it.</summary>
internal static class Parser
{
    private const string Source = "log";

    private static readonly ReadOptions Options = new() { Now = new DateTime(2025, 6, 1) };

    /// <summary>Cuts the log into blocks of whole lines; gives their number.</summary>
    public static long Cut(byte[] log) => Sum(log, static block =>
    {
        using (block) return LineEnds.Count(block.Buffer.AsSpan(0, block.Length));
    });

    /// <summary>Takes the header of each line apart; gives the number of headers.</summary>
    public static long ReadHeaders(byte[] log)
    {
        var headers = Headers();
        return Sum(log, block =>
        {
            using var given = block;
            long count = 0;
            var text = given.Buffer.AsSpan(0, given.Length);
            while (!text.IsEmpty)
            {
                var end = text.IndexOf((byte)'\n');
                if (headers.TryRead(end < 0 ? text : text[..end], out _)) count++;
                text = end < 0 ? default : text[(end + 1)..];
            }

            return count;
        });
    }

    /// <summary>Makes entries of the lines that a question needs; gives their number.</summary>
    public static long MatchForms<T>(byte[] log, LogQuery<T> query)
        where T : class, IEsaRecord
    {
        var forms = new FormMemo(FormCatalogue.Index.For(query.Kinds is { } kinds ? new KindSet([.. kinds]) : null, query.Needs));
        var parser = new EntryParser(Headers(), new LocalClock(zone: null), forms, keepAll: query.Kinds is null, Source);
        return Sum(log, block =>
        {
            using var batch = parser.Parse(block);
            return batch.Count;
        });
    }

    /// <summary>Answers a question.</summary>
    public static IEnumerable<T> Ask<T>(byte[] log, LogQuery<T> query)
        where T : class, IEsaRecord
    {
        using var reader = new LogReader<T>(query, Options);
        using var stream = new MemoryStream(log, writable: false);
        foreach (var record in reader.Read(new LogInputs().AddStream(Source, stream), CancellationToken.None)) yield return record;
    }

    private static HeaderReader Headers() => new(new YearRule(year: null, () => Options.Now));

    /// <summary>Counts in each block, which the count gives back.</summary>
    private static long Sum(byte[] log, Func<LineBlock, long> count)
    {
        using var cutter = new BlockCutter();
        long sum = 0;
        for (var at = 0; at < log.Length;)
        {
            var room = cutter.Room();
            var length = Math.Min(room.Count, log.Length - at);
            log.AsSpan(at, length).CopyTo(room);
            cutter.Added(length);
            at += length;
            if (cutter.Cut(atEnd: at == log.Length) is { } block) sum += count(block);
        }

        return sum;
    }
}
