using System.Globalization;
using EsaLogs.Forms;
using EsaLogs.Input;

namespace EsaLogs.Reading;

/// <summary>Counts what was skipped because it is of another log of the appliance, and says so once for each log.</summary>
internal sealed class OtherLogs
{
    private readonly SortedList<string, Skipped> _lines = new(StringComparer.Ordinal);
    private readonly SortedList<string, Skipped> _files = new(StringComparer.Ordinal);

    /// <summary>Notes the lines that were skipped in a part of a file.</summary>
    public void AddLines(EntryBatch batch)
    {
        foreach (var skipped in batch.Skipped) Of(_lines, skipped.Key).Add(batch.Source, skipped.Value);
    }

    /// <summary>Notes a file that was skipped as a whole.</summary>
    public void AddFile(string log, string path) => Of(_files, log).Add(path, 0);

    /// <summary>A problem for each log, at the first place that holds it, by what tells it from the others.</summary>
    public IEnumerable<KeyValuePair<string, LogProblem>> Problems()
    {
        foreach (var skipped in _files)
        {
            var (log, files) = (skipped.Key, skipped.Value);
            yield return Problem(
                "files of " + log,
                files,
                files.More == 0 ? "Skipped {0}: it is the appliance's {1} log, not a mail log." : "Skipped {0}: they are of the appliance's {1} log, not of a mail log.",
                files.Where,
                log);
        }

        foreach (var skipped in _lines)
        {
            var (log, lines) = (skipped.Key, skipped.Value);
            yield return Problem(
                "lines of " + log,
                lines,
                lines.Count == 1 ? "Skipped {0} line of the {1} log in {2}: it is not of a mail log." : "Skipped {0} lines of the {1} log in {2}: they are not of a mail log.",
                lines.Count,
                log,
                lines.Where);
        }
    }

    private static KeyValuePair<string, LogProblem> Problem(string key, Skipped skipped, string format, params object[] values)
        => new(key, new LogProblem(LogProblemKind.OtherLog, skipped.First, string.Format(CultureInfo.InvariantCulture, format, values)));

    private static Skipped Of(SortedList<string, Skipped> all, string log)
    {
        if (!all.TryGetValue(log, out var skipped)) all.Add(log, skipped = new Skipped());
        return skipped;
    }

    private sealed class Skipped
    {
        private readonly HashSet<string> _sources = new(StringComparer.Ordinal);
        public string First { get; private set; } = "";

        public long Count { get; private set; }

        public int More => _sources.Count - 1;

        public string Where
            => "'" + First + "'" + (More == 0 ? "" : string.Format(CultureInfo.InvariantCulture, " and {0} more {1}", More, More == 1 ? "file" : "files"));

        public void Add(string source, long count)
        {
            if (_sources.Count == 0) First = source;
            _sources.Add(source);
            Count += count;
        }
    }
}
