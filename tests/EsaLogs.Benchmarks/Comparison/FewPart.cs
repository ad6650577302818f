using System.Globalization;
using System.Text.RegularExpressions;

namespace EsaLogs.Benchmarks.Comparison;

/// <summary>
/// Questions about one message from the middle of the log, and about the hour in which it came, beside all messages, and beside who finds the lines
/// that name it.
/// </summary>
internal static partial class FewPart
{
    public static Table Compare(Bench bench, CompareOptions options, string log)
    {
        var table = new Table("Questions about few messages", "question", "seconds", "processor s", ": all messages", ": grep");
        var (mid, sender, hour) = MessageInTheMiddle(log);
        string[] range = [Wall(hour), "--end-time", Wall(hour.AddHours(1))];
        var all = Contenders.Ours(options.Esalogs, Contenders.Message);
        var grep = new Contender("grep 'MID …'", "grep", ["MID " + mid + " ", "{log}"]);
        Contender[] ours =
        [
            Ours(options, "message --mid", mid), Ours(options, "message --mid … --family", mid, "--family"), Ours(options, "delivery --mid", mid), Ours(options, "tls --mid", mid),
            Ours(options, "message --sender", sender), Ours(options, "entry --mid", mid), Ours(options, "entry --mid … --related", mid, "--related"),
            Ours(options, "message --start-time", range), Ours(options, "delivery --start-time", range), Ours(options, "tls --start-time", range), Ours(options, "entry --start-time", range),
        ];
        Check($"MID {mid}", ours[0], line => line.StartsWith("{\"Mid\":" + mid + ",", StringComparison.Ordinal));
        Check($"the hour from {Wall(hour)}", ours[7], line => line.Contains(hour.ToString("'\"StartTime\":\"'yyyy-MM-dd'T'HH:", CultureInfo.InvariantCulture), StringComparison.Ordinal));
        table.Note($"Sender {sender}");
        var runs = bench.InTurn([.. ours, all, .. bench.Present([grep], table.Note)], log);
        foreach (var (contender, taken) in runs)
        {
            var beside = runs.TryGetValue(grep, out var found) ? taken.Seconds.Over(found.Seconds).Show("0.000") : "";
            table.Add(contender.Name, taken.Seconds.Show("0.000"), taken.ProcessorSeconds.Show("0.00"), taken.Seconds.Over(runs[all].Seconds).Show("0.000"), beside);
        }

        return table;

        void Check(string what, Contender asking, Func<string, bool> isAsked)
        {
            var asked = bench.Lines(asking, log);
            var among = bench.Lines(all, log, isAsked);
            if (!asked.SequenceEqual(among, StringComparer.Ordinal)) throw new InvalidOperationException($"{what} by itself is another answer than among all: {asked.Count} and {among.Count} records");
            table.Note($"{what}: the same answer by itself and among all messages, {asked.Count} records");
        }
    }

    private static string Wall(DateTime time) => time.ToString("s", CultureInfo.InvariantCulture);

    private static Contender Ours(CompareOptions options, string name, params string[] more)
    {
        var words = name.Split(' ');
        return Contenders.Ours(options.Esalogs, name, [words[0], "{log}", words[1], .. more, "--format", "ndjson"]);
    }

    private static (string Mid, string Sender, DateTime Hour) MessageInTheMiddle(string log)
    {
        using var reader = new StreamReader(log);
        reader.BaseStream.Position = reader.BaseStream.Length / 2;
        while (reader.ReadLine() is { } line)
        {
            if (From().Match(line) is { Success: true } match) return (match.Groups["mid"].Value, match.Groups["sender"].Value, HourOf(match.Groups["time"].Value));
        }

        throw new FormatException($"There is no message with a sender in the second half of {log}.");
    }

    private static DateTime HourOf(string stamp)
    {
        var time = DateTime.ParseExact(stamp, "MMM d HH:mm:ss yyyy", CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite);
        return time.Date.AddHours(time.Hour);
    }

    [GeneratedRegex("^[A-Z][a-z]{2} (?<time>.{20}) Info: MID (?<mid>[0-9]+) ICID [1-9][0-9]* From: <(?<sender>[a-z0-9.@]+)>$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex From();
}
