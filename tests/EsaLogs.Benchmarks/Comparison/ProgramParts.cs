using System.Globalization;

namespace EsaLogs.Benchmarks.Comparison;

/// <summary>The parts that compare programs of the shell.</summary>
internal static class ProgramParts
{
    private const string Seconds = "0.000";
    private const double Million = 1e6;

    private static readonly string[] Big = [Contenders.Auth, Contenders.Clear, Contenders.Tls, Contenders.Connection, Contenders.Message];

    /// <summary>Every question of ours beside the peers that it has a bar with.</summary>
    public static Table Compare(Bench bench, CompareOptions options, string log)
    {
        var table = new Table("Questions and peers", "question", "seconds", "processor s", "peer", "seconds", "processor s", "ours : peer", "bar", "");
        var peers = bench.Agreeing(bench.Present(Contenders.Peers, table.Note), log, table.Note);
        var ours = Ours(options);
        var runs = bench.InTurn([.. ours.Values, .. peers], log);
        foreach (var (question, peer, atMost) in Contenders.Bars)
        {
            var mine = runs[ours[question]];
            if (!runs.TryGetValue(peer, out var theirs))
            {
                table.Add(question, mine.Seconds.Show(Seconds), mine.ProcessorSeconds.Show("0.00"), peer.Name, "", "", "", "", "not compared");
                continue;
            }

            var ratio = mine.Seconds.Over(theirs.Seconds);
            table.Add(
                question, mine.Seconds.Show(Seconds), mine.ProcessorSeconds.Show("0.00"), peer.Name, theirs.Seconds.Show(Seconds), theirs.ProcessorSeconds.Show("0.00"),
                ratio.Show("0.000"), double.IsNaN(atMost) ? "" : Number(atMost, "≤ 0.00"), double.IsNaN(atMost) ? "" : ratio.Median <= atMost ? "passes" : "misses");
        }

        return table;
    }

    /// <summary>The most memory of each question, on a log and on one that is some times as large.</summary>
    public static Table Memory(Bench bench, CompareOptions options, string log, string larger)
    {
        var table = new Table("Memory at most, MB", "program", "private", Invariant($"private, {options.Growth} times the log"), "resident", Invariant($"resident, {options.Growth} times the log"));
        foreach (var contender in Ours(options).Values.Concat(bench.Present(Contenders.Peers, table.Note)))
        {
            Bench.Tell($"memory of {contender.Name}");
            var (small, large) = (bench.Watch(contender, log), bench.Watch(contender, larger));
            table.Add(contender.Name, Megabytes(small.Private), Megabytes(large.Private), Megabytes(small.Resident), Megabytes(large.Resident));
        }

        return table;
    }

    /// <summary>The time per byte of a log that is some times as large.</summary>
    public static Table Growth(Bench bench, CompareOptions options, string log, string larger)
    {
        var times = new FileInfo(larger).Length / (double)new FileInfo(log).Length;
        var table = new Table(Invariant($"Growth: {times:0.00} times the log"), "question", "seconds", "seconds, larger log", "larger log : as many small ones", "bar", "");
        var onLarger = Ours(options, static question => question + ", larger");
        var ours = Ours(options);
        var runs = bench.InTurn([.. Big.SelectMany(question => new[] { (ours[question], log), (onLarger[question], larger) })]);
        foreach (var question in Big)
        {
            var (small, large) = (runs[ours[question]].Seconds, runs[onLarger[question]].Seconds);
            var ratio = large.Over(small).By(times);
            table.Add(question, small.Show(Seconds), large.Show(Seconds), ratio.Show("0.000"), "≤ 1.10", ratio.Median <= 1.1 ? "passes" : "misses");
        }

        return table;
    }

    /// <summary>One processor and two.</summary>
    public static Table Cores(Bench bench, CompareOptions options, string log)
    {
        var table = new Table("One processor and two", "question", "one", "two", "two : one", "bar", "");
        Dictionary<string, Contender> one = Ours(options), two = Ours(options);
        foreach (var question in Big) (one[question], two[question]) = (one[question].On("0"), two[question].On("0,1"));
        if (bench.Present(one.Values, table.Note).Count == 0) return table;
        var runs = bench.InTurn([.. Big.SelectMany(question => new[] { one[question], two[question] }), Contenders.Grep, Contenders.TwoGreps], log);
        var (single, twice) = (runs[Contenders.Grep].Seconds, runs[Contenders.TwoGreps].Seconds);
        table.Add("grep -E; two of them at once", single.Show(Seconds), twice.Show(Seconds), twice.Over(single).Show("0.000"), "", "");
        foreach (var question in Big)
        {
            var (alone, both) = (runs[one[question]].Seconds, runs[two[question]].Seconds);
            var ratio = both.Over(alone);
            var hasBar = question is Contenders.Connection or Contenders.Message;
            table.Add(question, alone.Show(Seconds), both.Show(Seconds), ratio.Show("0.000"), hasBar ? "≤ 0.75" : "", hasBar ? ratio.Median <= 0.75 ? "passes" : "misses" : "");
        }

        return table;
    }

    /// <summary>What it takes to begin.</summary>
    public static Table Start(Bench bench, CompareOptions options, string oneLine)
    {
        var table = new Table("Start", "program", "seconds", "processor s");
        Contender[] ours =
        [
            Contenders.Ours(options.Esalogs, "esalogs --version", ["--version"]),
            .. Big.Select(question => Contenders.Ours(options.Esalogs, question) with { Name = $"{question}, one line" }),
        ];
        var runs = bench.InTurn([.. ours, .. bench.Present(Contenders.Peers.Where(peer => peer.Answer != AnswerFormat.Lines), table.Note)], oneLine);
        foreach (var (contender, taken) in runs) table.Add(contender.Name, taken.Seconds.Show(Seconds), taken.ProcessorSeconds.Show("0.00"));
        return table;
    }

    private static Dictionary<string, Contender> Ours(CompareOptions options, Func<string, string>? name = null)
        => Big.ToDictionary(question => question, question => Contenders.Ours(options.Esalogs, question) with { Name = name?.Invoke(question) ?? question }, StringComparer.Ordinal);

    private static string Megabytes(long bytes) => Number(bytes / Million, "0.0");

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
