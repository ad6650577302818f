using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using EsaLogs.Lines;

namespace EsaLogs.Reading;

/// <summary>
/// Where the last log lines of a stream begin. Files are counted from the last one backwards and only as far as needed. A file is then read
/// from its beginning nevertheless, for line numbers are true and its header counts, but what stands before is not looked at.
/// </summary>
internal sealed class TailStart
{
    private static readonly KindSet Version = new(EntryKind.LogfileVersion);

    private readonly Dictionary<(FileProbe File, string Appliance), long> _firstLines = [];
    private readonly Dictionary<FileProbe, long> _floors = [];
    private readonly Dictionary<string, int> _wanted = new(StringComparer.Ordinal);
    private readonly int _count;

    private TailStart(int count) => _count = count;

    /// <summary>Files of the stream that lie before the last lines.</summary>
    public IReadOnlyList<FileProbe> Skipped { get; private set; } = [];

    /// <summary>The stream without the files that are not needed.</summary>
    public static StreamGroup Of(StreamGroup group, int count, ReadOptions options, CancellationToken cancellation)
    {
        var start = new TailStart(count);
        var first = group.Files.Count;
        while (first > 0 && (first == group.Files.Count || start.Wants(group))) start.Count(group, group.Files[--first], options, cancellation);
        start.Skipped = [.. group.Files.Take(first)];
        return new StreamGroup([.. group.Files.Skip(first)], group.Appliances) { Start = start };
    }

    /// <summary>The first line of an appliance that counts in a file.</summary>
    public long FirstLine(FileProbe file, string appliance)
        => _firstLines.TryGetValue((file, appliance), out var line) ? line
            : _floors.TryGetValue(file, out var floor) ? floor
            : 0;

    private bool Wants(StreamGroup group) => group.Appliances.Concat(_wanted.Keys).Any(name => WantedOf(name) > 0);

    private int WantedOf(string appliance) => _wanted.TryGetValue(appliance, out var wanted) ? wanted : _count;

    private void Count(StreamGroup group, FileProbe file, ReadOptions options, CancellationToken cancellation)
    {
        var lines = new Dictionary<string, Queue<long>>(StringComparer.Ordinal);
        var pool = new TextPool();
        var owner = file.Appliance;
        var (next, isCutOff) = (1L, false);

        // Of messages without headers, the forms tell where each begins.
        var isBare = file.FirstTicks == 0;

        // What is wrong with the file is told when it is read.
        var quiet = new ReadOptions { Year = options.Year, Now = options.Now };
        using var reading = new FileReading(file, quiet, headers => new EntryParser(headers, new LocalClock(zone: null), new FormMemo(FormCatalogue.Index.For(isBare ? null : Version)), keepAll: true, file.File.Name));
        var progress = ProgressTeller.Of(options, [file.File], ReadStage.LastLines);
        var entry = new LogEntry();
        while (reading.Next(cancellation) is { } batch)
        {
            progress?.Tell(file.File, file.File.BytesRead);
            using (batch)
            {
                for (var i = 0; i < batch.Count; i++)
                {
                    entry.MoveTo(batch, i);
                    if (entry.Ticks == 0 && !isBare) continue;
                    if (entry.Kind == EntryKind.LogfileVersion) owner = entry.String(Field.SerialNumber, pool) ?? owner;
                    Add(lines, entry.HostText(pool) ?? owner, entry.LineNumber);
                }

                (next, isCutOff) = (next + batch.LineCount, batch.IsCutOff);
            }
        }

        // A line that is just being written is not over.
        if (_count == 0) _floors[file] = isCutOff && options.Wait ? next - 1 : next;
        foreach (var pair in lines)
        {
            _firstLines[(file, pair.Key)] = pair.Value.Count > 0 ? pair.Value.Peek() : _count == 0 ? _floors[file] : next;
            _wanted[pair.Key] = WantedOf(pair.Key) - pair.Value.Count;
        }
    }

    private void Add(Dictionary<string, Queue<long>> lines, string appliance, long line)
    {
        if (!lines.TryGetValue(appliance, out var last)) lines.Add(appliance, last = new Queue<long>());
        last.Enqueue(line);
        if (last.Count > WantedOf(appliance)) last.Dequeue();
    }
}
