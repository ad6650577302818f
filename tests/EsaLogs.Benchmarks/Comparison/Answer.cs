using System.Text.Json;

namespace EsaLogs.Benchmarks.Comparison;

/// <summary>What an answer looks like.</summary>
internal enum AnswerFormat
{
    /// <summary>The lines of the log that were found.</summary>
    Lines,

    /// <summary>ICID, user, address, with tabs between.</summary>
    LoginTable,

    /// <summary>MID, DCID, address, with tabs between.</summary>
    DeliveryTable,

    /// <summary>The same with commas between, under a line of names.</summary>
    LoginCsv,

    /// <summary>The same with commas between, under a line of names.</summary>
    DeliveryCsv,

    /// <summary>Our AUTH events; of these, failed logins to the appliance: the others look for no more.</summary>
    LoginRecords,

    /// <summary>Our TLS verdicts.</summary>
    DeliveryRecords,
}

/// <summary>Who failed to log in, or what was delivered: two columns that say which, and the address, which is empty where it is not in the log.</summary>
internal sealed class Answer
{
    private const int Shown = 3;

    /// <summary>How lnav writes what is empty.</summary>
    private const string Empty = "<NULL>";

    private readonly Dictionary<(string, string), string> _rows = [];

    /// <summary>Rows of connections that may have begun before the log, whose address who joins by hand cannot have.</summary>
    private readonly HashSet<(string, string)> _cut = [];

    /// <summary>Lines or records, counted as often as they are there.</summary>
    public int Count { get; private set; }

    public static Answer Read(string path, AnswerFormat format)
    {
        var answer = new Answer();
        foreach (var line in File.ReadLines(path).Skip(format is AnswerFormat.LoginCsv or AnswerFormat.DeliveryCsv ? 1 : 0)) answer.Add(line, format);
        return answer;
    }

    /// <summary>In what a peer's answer differs from ours; null if it does not.</summary>
    public string? DifferenceTo(Answer ours, AnswerFormat format)
    {
        if (format == AnswerFormat.Lines) return Count == ours.Count ? null : FormattableString.Invariant($"{Count} lines, ours are {ours.Count}");
        var onlyOurs = ours._rows.Keys.Where(key => !_rows.ContainsKey(key)).ToList();
        var onlyTheirs = _rows.Keys.Where(key => !ours._rows.ContainsKey(key)).ToList();
        var others = _rows.Where(row => ours._rows.TryGetValue(row.Key, out var address) && !string.Equals(address, row.Value, StringComparison.Ordinal)
            && !(row.Value.Length == 0 && ours._cut.Contains(row.Key))).ToList();
        return onlyOurs.Count + onlyTheirs.Count + others.Count == 0 ? null
            : FormattableString.Invariant($"{onlyOurs.Count} only ours ({First(onlyOurs)}), {onlyTheirs.Count} only theirs ({First(onlyTheirs)}), {others.Count} with other addresses ({First(others)})");
    }

    public override string ToString()
        => _rows.Count == 0 ? FormattableString.Invariant($"{Count} lines")
            : FormattableString.Invariant($"{_rows.Count} rows, {_rows.Count(row => row.Value.Length == 0)} of them without an address");

    private static string First<T>(IReadOnlyList<T> items) => string.Join("; ", items.Take(Shown));

    private void Add(string line, AnswerFormat format)
    {
        if (format is AnswerFormat.LoginRecords or AnswerFormat.DeliveryRecords)
        {
            using var record = JsonDocument.Parse(line);
            var root = record.RootElement;
            if (format == AnswerFormat.DeliveryRecords)
            {
                Add(Text(root, "Mid"), Text(root, "Dcid"), Text(root, "RemoteAddress"));

                // The line of a TLS failure names the address even if the connection's first line is not in the log.
                if (Text(root, "TlsStatus") is "Unknown" or "Failed") _cut.Add((Text(root, "Mid"), Text(root, "Dcid")));
            }
            else if (Text(root, "Direction") is "Inbound") Add(Text(root, "Icid"), Text(root, "User"), Text(root, "RemoteAddress"));
            return;
        }

        if (format == AnswerFormat.Lines)
        {
            Count++;
            return;
        }

        var cells = line.Split(format is AnswerFormat.LoginCsv or AnswerFormat.DeliveryCsv ? ',' : '\t');
        Add(cells[0], cells[1], cells[2] is Empty ? "" : cells[2]);
    }

    private void Add(string first, string second, string address)
    {
        Count++;
        _rows[(first, second)] = address;
    }

    private static string Text(JsonElement record, string name) => record.GetProperty(name).ToString();
}
