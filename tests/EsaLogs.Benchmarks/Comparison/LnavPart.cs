namespace EsaLogs.Benchmarks.Comparison;

/// <summary>lnav with a format for these logs and the joins in SQL.</summary>
internal static class LnavPart
{
    private const string Format = "esa_mail_logs.lnav.json";

    public static Table Compare(Bench bench, CompareOptions options, string log)
    {
        var table = new Table(FormattableString.Invariant($"lnav, on {new FileInfo(log).Length / 1e6:N0} MB"), "question", "seconds", "peer", "seconds", "ours : peer");
        var home = Path.Combine(options.Cache, "lnav");
        var formats = Directory.CreateDirectory(Path.Combine(home, "formats", "esa"));
        if (File.Exists(Path.Combine(options.Peers, Format))) File.Copy(Path.Combine(options.Peers, Format), Path.Combine(formats.FullName, Format), overwrite: true);
        (string Question, Contender Peer)[] pairs =
        [
            (Contenders.Auth, Contenders.Lnav("auth.lnav.sql", home, AnswerFormat.LoginCsv)), (Contenders.Clear, Contenders.Lnav("notls.lnav.sql", home, AnswerFormat.DeliveryCsv)),
        ];
        var peers = bench.Agreeing(bench.Present(pairs.Select(pair => pair.Peer), table.Note), log, table.Note);
        var ours = pairs.ToDictionary(pair => pair.Question, pair => Contenders.Ours(options.Esalogs, pair.Question), StringComparer.Ordinal);
        var runs = bench.InTurn([.. ours.Values, .. peers], log);
        foreach (var (question, peer) in pairs.Where(pair => runs.ContainsKey(pair.Peer)))
        {
            var (mine, theirs) = (runs[ours[question]].Seconds, runs[peer].Seconds);
            table.Add(question, mine.Show("0.000"), peer.Name, theirs.Show("0.000"), mine.Over(theirs).Show("0.0000"));
        }

        return table;
    }
}
