using System.Globalization;

namespace EsaLogs.Benchmarks.Comparison;

/// <summary>Runs contenders on logs: answers first, then in turn.</summary>
internal sealed class Bench(CompareOptions options)
{
    private string AnswerPath { get; } = Path.Combine(options.Answers, FormattableString.Invariant($"esalogs-answer-{Environment.ProcessId}"));

    /// <summary>True as long as no answer of a peer was another than ours.</summary>
    public bool AllAgree { get; private set; } = true;

    /// <summary>Says to whoever waits what goes on.</summary>
    public static void Tell(string text) => Console.Error.WriteLine(text);

    /// <summary>Those that are there; of the others it says what is missing.</summary>
    public IReadOnlyList<Contender> Present(IEnumerable<Contender> contenders, Action<string> tell)
        => [.. contenders.Where(contender =>
        {
            if (contender.Missing(options.Peers) is not { } missing) return true;
            tell("missing: " + missing);
            return false;
        })];

    /// <summary>Those of the peers whose answer is ours.</summary>
    public IReadOnlyList<Contender> Agreeing(IEnumerable<Contender> peers, string log, Action<string> tell)
    {
        var logins = AnswerOf(Contenders.Ours(options.Esalogs, Contenders.Auth), log, AnswerFormat.LoginRecords);

        // Of connections that began before the log nobody can tell; those who join by hand take them for clear.
        string[] clear = ["tls", "{log}", "--direction", "outbound", "--status", "delivered", "--tls-status", "none,failed,unknown", "--format", "ndjson"];
        var deliveries = AnswerOf(Contenders.Ours(options.Esalogs, "tls, delivered in clear or unknown", clear), log, AnswerFormat.DeliveryRecords);
        return [.. peers.Where(peer => Agrees(peer, log, peer.Answer is AnswerFormat.DeliveryTable or AnswerFormat.DeliveryCsv ? deliveries : logins, tell))];
    }

    /// <summary>Runs each once in each round, so that what else the machine does falls on all of them.</summary>
    public IReadOnlyDictionary<Contender, Runs> InTurn(IReadOnlyList<Contender> contenders, string log) => InTurn([.. contenders.Select(contender => (contender, log))]);

    /// <summary>The same, each with a log of its own.</summary>
    public IReadOnlyDictionary<Contender, Runs> InTurn(IReadOnlyList<(Contender Contender, string Log)> contenders)
    {
        var measured = contenders.ToDictionary(item => item.Contender, _ => new List<Measurement>());
        for (var round = 1; round <= options.Runs; round++)
        {
            foreach (var (contender, log) in contenders)
            {
                var run = ChildProcess.Run(contender, log, options.Peers, AnswerPath);
                measured[contender].Add(run);
                Tell(FormattableString.Invariant($"round {round}: {contender.Name} {run.Seconds:0.000} s"));
            }
        }

        File.Delete(AnswerPath);
        return measured.ToDictionary(item => item.Key, item => new Runs(item.Value));
    }

    public MemoryPeak Watch(Contender contender, string log)
    {
        var peak = ChildProcess.Watch(contender, log, options.Peers, AnswerPath);
        File.Delete(AnswerPath);
        return peak;
    }

    /// <summary>How long one run takes.</summary>
    public double Seconds(Contender contender, string log)
    {
        var run = ChildProcess.Run(contender, log, options.Peers, AnswerPath);
        File.Delete(AnswerPath);
        return run.Seconds;
    }

    /// <summary>The numbers that it writes, one a line.</summary>
    public IReadOnlyList<double> Numbers(Contender contender, string log)
    {
        ChildProcess.Run(contender, log, options.Peers, AnswerPath);
        double[] numbers = [.. File.ReadLines(AnswerPath).Select(line => double.Parse(line, CultureInfo.InvariantCulture))];
        File.Delete(AnswerPath);
        return numbers;
    }

    /// <summary>The lines that it writes, or some of them.</summary>
    public IReadOnlyList<string> Lines(Contender contender, string log, Func<string, bool>? isWanted = null)
    {
        Tell($"answer of {contender.Name}");
        ChildProcess.Run(contender, log, options.Peers, AnswerPath);
        string[] lines = [.. File.ReadLines(AnswerPath).Where(line => isWanted?.Invoke(line) != false)];
        File.Delete(AnswerPath);
        return lines;
    }

    private bool Agrees(Contender peer, string log, Answer ours, Action<string> tell)
    {
        var theirs = AnswerOf(peer, log, peer.Answer!.Value);
        var difference = theirs.DifferenceTo(ours, peer.Answer.Value);
        tell(difference is null ? $"{peer.Name}: the same answer, {theirs}" : $"{peer.Name}: ANOTHER ANSWER and not timed: {difference}");
        AllAgree &= difference is null;
        return difference is null;
    }

    private Answer AnswerOf(Contender contender, string log, AnswerFormat format)
    {
        Tell($"answer of {contender.Name}");
        ChildProcess.Run(contender, log, options.Peers, AnswerPath);
        var answer = Answer.Read(AnswerPath, format);
        File.Delete(AnswerPath);
        return answer;
    }
}

/// <summary>What the runs of one contender took.</summary>
internal sealed class Runs(IReadOnlyList<Measurement> runs)
{
    public Times Seconds { get; } = new(runs.Select(run => run.Seconds));

    public Times ProcessorSeconds { get; } = new(runs.Select(run => run.ProcessorSeconds));
}
