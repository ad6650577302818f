using System.Text.RegularExpressions;

namespace EsaLogs.Benchmarks.Comparison;

/// <summary>Questions about one message from the middle of the log, beside all messages, and beside who finds the lines that name it.</summary>
internal static partial class FewPart
{
    public static Table Compare(Bench bench, CompareOptions options, string log)
    {
        var table = new Table("Questions about few messages", "question", "seconds", "processor s", ": all messages", ": grep");
        var (mid, sender) = MessageInTheMiddle(log);
        var all = Contenders.Ours(options.Esalogs, Contenders.Message);
        var grep = new Contender("grep 'MID …'", "grep", ["MID " + mid + " ", "{log}"]);
        Contender[] ours =
        [
            Ours(options, "message --mid", mid), Ours(options, "message --mid … --family", mid, "--family"), Ours(options, "delivery --mid", mid), Ours(options, "tls --mid", mid),
            Ours(options, "message --sender", sender), Ours(options, "entry --mid", mid), Ours(options, "entry --mid … --related", mid, "--related"),
        ];
        var asked = bench.Lines(ours[0], log);
        var among = bench.Lines(all, log, line => line.StartsWith("{\"Mid\":" + mid + ",", StringComparison.Ordinal));
        if (!asked.SequenceEqual(among, StringComparer.Ordinal)) throw new InvalidOperationException($"MID {mid} by itself is another answer than among all: {string.Join(' ', asked)} {string.Join(' ', among)}");
        table.Note($"MID {mid}: the same answer by itself and among all messages; sender {sender}");
        var runs = bench.InTurn([.. ours, all, .. bench.Present([grep], table.Note)], log);
        foreach (var (contender, taken) in runs)
        {
            var beside = runs.TryGetValue(grep, out var found) ? taken.Seconds.Over(found.Seconds).Show("0.000") : "";
            table.Add(contender.Name, taken.Seconds.Show("0.000"), taken.ProcessorSeconds.Show("0.00"), taken.Seconds.Over(runs[all].Seconds).Show("0.000"), beside);
        }

        return table;
    }

    private static Contender Ours(CompareOptions options, string name, string value, params string[] more)
    {
        var words = name.Split(' ');
        return Contenders.Ours(options.Esalogs, name, [words[0], "{log}", words[1], value, .. more, "--format", "ndjson"]);
    }

    private static (string Mid, string Sender) MessageInTheMiddle(string log)
    {
        using var reader = new StreamReader(log);
        reader.BaseStream.Position = reader.BaseStream.Length / 2;
        while (reader.ReadLine() is { } line)
        {
            if (From().Match(line) is { Success: true } match) return (match.Groups["mid"].Value, match.Groups["sender"].Value);
        }

        throw new FormatException($"There is no message with a sender in the second half of {log}.");
    }

    [GeneratedRegex("Info: MID (?<mid>[0-9]+) ICID [1-9][0-9]* From: <(?<sender>[a-z0-9.@]+)>$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex From();
}
