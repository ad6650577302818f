using EsaLogs.Forms;
using EsaLogs.Input;
using EsaLogs.Lines;

namespace EsaLogs.Reading;

/// <summary>
/// The way from files to trackers, step by step: after each block, and where an appliance's log has ended, it stops, so that what is ready can
/// leave and nobody reads on who has enough.
/// </summary>
internal sealed class LogWalk(StreamReading streams, ReadOptions options, ReadStatistics statistics, Parsers parsers)
{
    /// <summary>What this reading is for.</summary>
    public ReadStage Stage { get; init; } = ReadStage.Answer;

    /// <summary>True if it is one of two.</summary>
    public bool IsOneOfTwo { get; init; }

    /// <summary>Reads files in their order, to their ends.</summary>
    public IEnumerable<WalkStep> Read(IReadOnlyList<StreamGroup> plan, CancellationToken cancellation)
    {
        var progress = ProgressTeller.Of(options, plan.SelectMany(group => group.Files).Select(probe => probe.File), Stage, IsOneOfTwo);
        foreach (var group in plan.TakeWhile(_ => !HasEnough))
        {
            var clock = new LocalClock(options.TimeZone);
            foreach (var probe in group.Files.TakeWhile(_ => !HasEnough))
            {
                using var file = Open(probe, clock);
                streams.BeginFile(group, probe);
                statistics.FileCount++;
                while (!HasEnough && file.Next(cancellation) is { } batch)
                {
                    progress?.Tell(probe.File, probe.File.BytesRead);
                    yield return Take(batch);
                }
            }

            streams.Finish(group.Appliances);
            yield return WalkStep.Pause;
        }

        streams.Finish();
        yield return WalkStep.Pause;
    }

    /// <summary>Reads what is there and then what comes; it is the caller who ends it.</summary>
    public IEnumerable<WalkStep> Follow(LogInputs inputs, CancellationToken cancellation)
    {
        using var live = new LiveReading(inputs, options, statistics.Others, parsers);
        foreach (var step in live.Read(cancellation))
        {
            statistics.FileCount = live.FileCount;
            if (step is { Source: { } source, Batch: { } batch })
            {
                streams.BeginFile(source.Group, source.Probe);
                yield return Take(batch);
            }
            else
            {
                streams.Advance(options.WatchClock.Elapsed);
                yield return WalkStep.Pause;
            }
        }
    }

    /// <summary>What comes from a pipe is read when it is asked for: nobody can stop a thread that waits for more of it.</summary>
    private IBatchSource Open(FileProbe probe, LocalClock clock)
        => probe.File is DiskFile
            ? new ReadAhead(probe, options, clock, parsers)
            : new FileReading(probe, options, headers => parsers.InOrder(headers, clock, probe.File.Name));

    private bool HasEnough => options.IsEnough is { } isEnough && statistics.ByteCount > 0 && isEnough(statistics.ByteCount);

    private WalkStep Take(EntryBatch batch)
    {
        statistics.Add(batch);
        using (batch) streams.Read(batch);
        return WalkStep.Entries;
    }
}

/// <summary>Where a reading stops for a moment.</summary>
internal enum WalkStep
{
    /// <summary>Entries were read.</summary>
    Entries,

    /// <summary>A log has ended, or nothing more is there yet.</summary>
    Pause,
}
