using System.Runtime.InteropServices;
using EsaLogs.Forms;
using EsaLogs.Input;

namespace EsaLogs.Reading;

/// <summary>What following gives: entries and the text that they are from, or nothing at the end of a look.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LiveStep(LiveSource? Source, EntryBatch? Batch);

/// <summary>
/// Reads logs to their present end and then follows them. Each look first sees what there is, then reads what is known to its end, then
/// what is new: a log that has a successor was written to its end before the successor was seen, so no line is lost and none overtakes.
/// </summary>
internal sealed class LiveReading(LogInputs inputs, ReadOptions options, OtherLogs others, Parsers parsers) : IDisposable
{
    /// <summary>For so many looks a file is kept open whose name is gone: some systems do not give a name free before.</summary>
    private const int LooksKeptOpen = 8;

    /// <summary>For so many looks (seconds) a file is kept open that does not grow, although others were begun after it.</summary>
    private const int LooksKeptInMind = 50;

    /// <summary>For so many looks (minutes) such a file's last line may wait for its end.</summary>
    private const int LooksKeptInHalf = 1500;

    /// <summary>So many times a text is looked for anew that was moved before it could be read.</summary>
    private const int MostMoves = 5;

    private readonly LiveSources _sources = new();
    private readonly Troubles _troubles = new(options);
    private LiveNames? _names;

    /// <summary>Texts that were begun.</summary>
    public int FileCount => _sources.Count;

    public IEnumerable<LiveStep> Read(CancellationToken cancellation)
    {
        var names = _names = new LiveNames(inputs, options, _sources, _troubles, others);
        var plan = LivePlan.Make(inputs, options, others, cancellation);
        var progress = ProgressTeller.Of(options, plan.SelectMany(group => group.Files).Select(probe => probe.File), ReadStage.Answer);
        foreach (var step in plan.SelectMany(group => ReadPresent(group, cancellation)))
        {
            progress?.Tell(step.Source!.Probe.File, step.Source.File.FilePosition);
            yield return step;
        }

        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var successors = names.Look();
            foreach (var source in _sources.All)
            {
                foreach (var step in ReadOn(source, cancellation)) yield return step;
            }

            foreach (var probe in successors)
            {
                foreach (var step in Begin(Add(StreamPlan.GroupOf(probe, _sources.Probes), probe), cancellation)) yield return step;
            }

            _sources.ForgetDeleted();
            _troubles.EndLook();
            yield return default;
            options.WatchClock.Pause(cancellation);
        }
    }

    public void Dispose() => _sources.Dispose();

    /// <summary>Reads the files of a stream. All but the last have their successors.</summary>
    private IEnumerable<LiveStep> ReadPresent(StreamGroup group, CancellationToken cancellation)
    {
        foreach (var probe in group.Start?.Skipped ?? [])
        {
            var skipped = Add(group, probe);
            Try(skipped, skipped.Skip);
        }

        LiveSource? before = null;
        foreach (var probe in group.Files)
        {
            if (before is { IsAway: false } && before.End() is { } rest) yield return new LiveStep(before, rest);
            before = Add(group, probe);
            options.OnVerbose?.Invoke(Remarks.Reading(probe, options, " and what is written to it"));
            foreach (var step in ReadFirst(before, cancellation)) yield return step;
            if (before.Damage is not { } damage) continue;
            options.OnProblem?.Invoke(damage);
            _troubles.Told(damage);
        }
    }

    /// <summary>Reads what is there of a known text, under its own name and under others.</summary>
    private IEnumerable<LiveStep> ReadOn(LiveSource source, CancellationToken cancellation)
    {
        while (Next(source, cancellation) is { } batch) yield return new LiveStep(source, batch);
        foreach (var step in ReadElsewhere(source, cancellation)) yield return step;
        if (source.Settled() is { } settled) yield return new LiveStep(source, settled);
        if (source.IsAway && ++source.LooksAway > LooksKeptOpen) source.File.Close();
        var patience = source.HasHalfLine ? LooksKeptInHalf : LooksKeptInMind;
        if (source.IsLive && source.LooksQuiet > patience && !_sources.IsNewest(source) && source.End() is { } last) yield return new LiveStep(source, last);
        if (source.Damage is { } damage) _troubles.Add(damage);
        if (source.MoreHeaders() is { } remark) options.OnVerbose?.Invoke(remark);
    }

    /// <summary>Reads a text that has appeared. What it succeeds is over; of the others the last line must not come after it.</summary>
    private IEnumerable<LiveStep> Begin(LiveSource source, CancellationToken cancellation)
    {
        foreach (var other in _sources.Live.Where(other => !ReferenceEquals(other, source)))
        {
            var last = source.Succeeds(other) ? other.End() : other.Lines();
            if (last is not null) yield return new LiveStep(other, last);
        }

        options.OnVerbose?.Invoke(Remarks.Reading(source.Probe, options, ", which is new"));
        foreach (var step in ReadFirst(source, cancellation)) yield return step;
    }

    /// <summary>Reads a text for the first time. It may have been moved since it was seen, and what succeeds it must not overtake it.</summary>
    private IEnumerable<LiveStep> ReadFirst(LiveSource source, CancellationToken cancellation)
    {
        LiveSources.TryGoHome(source, _troubles);
        if (!source.File.IsOpen) _names!.Find(source);
        while (Next(source, cancellation) is { } batch) yield return new LiveStep(source, batch);
        foreach (var step in ReadElsewhere(source, cancellation)) yield return step;
    }

    /// <summary>Reads on under the names where a text was found; if it was moved on meanwhile, where it is now.</summary>
    private IEnumerable<LiveStep> ReadElsewhere(LiveSource source, CancellationToken cancellation)
    {
        for (var tries = 0; tries < MostMoves && source.Elsewhere.Count > 0; tries++)
        {
            var wasAway = source.IsAway;
            foreach (var path in source.Elsewhere)
            {
                Try(source, () => source.GoOnAt(path, wasAway));
                while (Next(source, cancellation) is { } batch) yield return new LiveStep(source, batch);
            }

            source.Elsewhere.Clear();
            if (source.IsAway) _names!.Find(source);
        }
    }

    private LiveSource Add(StreamGroup group, FileProbe probe) => _sources.Add(new LiveSource(group, probe, _sources.ClockOf(group, options.TimeZone), parsers));

    private EntryBatch? Next(LiveSource source, CancellationToken cancellation)
    {
        EntryBatch? batch = null;
        Try(source, () => batch = source.Next(cancellation));
        return batch;
    }

    private void Try(LiveSource source, Action read)
    {
        try
        {
            read();
        }
        catch (Exception e) when (Troubles.IsOfFile(e))
        {
            _troubles.Add(source.File.Path, e);
        }
    }
}
