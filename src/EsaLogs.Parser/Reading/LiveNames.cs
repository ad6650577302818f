using EsaLogs.Input;

namespace EsaLogs.Reading;

/// <summary>
/// The names that are watched: those that were given, and for a log that is not under its name any more those that it may have been rotated
/// to. Tells which known text each holds, and which texts are new.
/// </summary>
internal sealed class LiveNames(LogInputs inputs, ReadOptions options, LiveSources sources, Troubles troubles, OtherLogs others)
{
    private const int MostTries = 5;

    private readonly Dictionary<string, FileStamp> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<(LiveSource Source, string Path), FileStamp> _searched = [];
    private readonly HashSet<string> _passedOver = new(StringComparer.Ordinal);
    private bool _isFirstLook = true;

    /// <summary>
    /// Looks at all names. Known texts learn where they are; gives what is new, in the order of its lines. If files were moved meanwhile, a text
    /// may have been seen under two names, or one before it under none: then it is the next try that counts, or the next look.
    /// </summary>
    public IReadOnlyList<FileProbe> Look()
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var names = inputs.Names(Report);
            var successors = Successors(names);
            var logs = InOrder(Copies.Remove(successors, options));
            if (successors.Count == 0 || LivePlan.WasStill(inputs, names, successors)) return logs;
            foreach (var file in successors) _seen.Remove(file.File.Name);
        }

        return [];
    }

    /// <summary>Looks for a text that was moved since it was seen, before anything else moves on.</summary>
    public void Find(LiveSource source)
    {
        for (var tries = 0; tries < MostTries && source.Elsewhere.Count == 0; tries++)
        {
            foreach (var name in inputs.Names(static _ => { }).Concat(Siblings.Of(source.Home)).Distinct(StringComparer.Ordinal)) Search(source, name);
        }
    }

    private List<FileProbe> Successors(List<string> names)
    {
        foreach (var source in sources.All) LiveSources.TryGoHome(source, troubles);
        var homes = new HashSet<string>(sources.All.Where(source => !source.IsAway).Select(source => source.File.Path), StringComparer.Ordinal);

        var successors = new List<FileProbe>();
        foreach (var name in names.Where(name => !homes.Contains(name))) Classify(name, after: null, successors);
        foreach (var source in LeftBehind(successors).ToList())
        {
            foreach (var name in Siblings.Of(source.Home).Where(name => !homes.Contains(name) && !names.Contains(name, StringComparer.Ordinal)).ToList())
                Classify(name, source, successors);
        }

        foreach (var source in sources.Live.Where(source => source.IsAway))
        {
            foreach (var name in names.Concat(Siblings.Of(source.Home)).Where(name => !homes.Contains(name)).Distinct(StringComparer.Ordinal)) Search(source, name);
        }

        foreach (var found in _searched.Keys.Where(key => key.Source is not { IsLive: true, IsAway: true }).ToList()) _searched.Remove(found);
        _isFirstLook = false;
        return successors;
    }

    /// <summary>
    /// By their first lines, as instants where all tell their offset; what has none yet comes last. Of files that begin in the same second, the
    /// one that ended first was written first; names that are numbered tell the opposite.
    /// </summary>
    private static List<FileProbe> InOrder(List<FileProbe> files)
    {
        var instants = files.TrueForAll(file => file.Offset is not null);
        return [.. files
            .OrderBy(file => file.FirstTicks == 0)
            .ThenBy(file => file.FirstTicks - (instants ? file.Offset!.Value.Ticks : 0))
            .ThenBy(file => file.LastTicks)
            .ThenBy(file => file.File.Date)
            .ThenBy(file => file.File.Name, StringComparer.Ordinal)];
    }

    /// <summary>What is wrong at the first look was told when the inputs were put in order.</summary>
    private void Report(LogProblem problem)
    {
        if (_isFirstLook) troubles.Told(problem);
        troubles.Add(problem);
    }

    /// <summary>Logs that are not under their names, or under whose names others came: more than one may have come and gone between two looks.</summary>
    private IEnumerable<LiveSource> LeftBehind(List<FileProbe> successors)
        => sources.Live.Where(source => source.IsAway).Concat(successors
            .Select(file => sources.All.LastOrDefault(source => string.Equals(source.Home, file.File.Name, StringComparison.Ordinal)))
            .OfType<LiveSource>()).Distinct();

    /// <summary>Looks at a name that changed and is not empty: does it hold a known text, the beginning of one, or a new one?</summary>
    private void Classify(string name, LiveSource? after, List<FileProbe> successors)
    {
        if (FileStamp.Of(name) is not { Length: > 0 } stamp || (_seen.TryGetValue(name, out var seen) && seen == stamp)) return;
        try
        {
            using var text = OpenedText.Open(name);
            var source = sources.Find(text, out var match);
            if (match == TextMatch.Same) source!.Elsewhere.Add(name);
            if (match == TextMatch.Other && Probe(name, stamp) is { } probe && (after is null || MayFollow(after, probe, stamp))) successors.Add(probe);
            _seen[name] = stamp;
        }
        catch (Exception e) when (Troubles.IsOfFile(e))
        {
            Report(Problems.Unreadable(name, e));
        }
    }

    /// <summary>A log that has at least one whole line; null for what is none, or not yet.</summary>
    private FileProbe? Probe(string name, FileStamp stamp)
    {
        var probe = FileProbe.Of(new DiskFile(name, stamp.Written), options);
        if (probe.Problem is { Exception: { } e }) throw new IOException(e.Message, e);
        if (probe.Problem is { } problem) PassOver(name, problem);
        var hasLine = probe.Beginning.Length == ReadMark.HeadSize || Array.IndexOf(probe.Beginning, (byte)'\n') >= 0;
        return probe.Problem is null && hasLine ? probe : null;
    }

    /// <summary>What is no log may become one, so it is looked at whenever it changes; it is told once.</summary>
    private void PassOver(string name, LogProblem problem)
    {
        if (problem.Kind == LogProblemKind.EmptyFile || !_passedOver.Add(name) || _isFirstLook) return;
        if (problem.Kind == LogProblemKind.OtherLog) others.AddFile(problem.Message, name);
        else options.OnVerbose?.Invoke($"Skipped '{name}': it does not look like a mail log.");
    }

    /// <summary>A file that nobody named is the log's successor if it was written later and begins later; older ones lie there as well.</summary>
    private static bool MayFollow(LiveSource before, FileProbe probe, FileStamp stamp)
    {
        if (before.File.Stamp is { } last && stamp.Written < last.Written) return false;
        var shift = probe.Offset is { } offset && before.Probe.Offset is { } otherOffset ? offset - otherOffset : TimeSpan.Zero;
        return probe.FirstTicks == 0 || probe.FirstTicks - shift.Ticks >= before.Probe.FirstTicks;
    }

    /// <summary>Looks for the rest of a text that is not under its name.</summary>
    private void Search(LiveSource source, string name)
    {
        if (FileStamp.Of(name) is not { Length: > 0 } stamp || (_searched.TryGetValue((source, name), out var seen) && seen == stamp)) return;
        try
        {
            using var text = OpenedText.Open(name);
            if (source.File.Match(text) == TextMatch.Same && !source.Elsewhere.Contains(name, StringComparer.Ordinal)) source.Elsewhere.Add(name);
            _searched[(source, name)] = stamp;
        }
        catch (Exception e) when (Troubles.IsOfFile(e))
        {
            troubles.Add(name, e);
        }
    }
}
