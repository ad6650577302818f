using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using EsaLogs.Tracking;

namespace EsaLogs.Reading;

/// <summary>
/// Where a question names ids, finds first which lines have a part in the answer, so that what answers follows only these: such readings are
/// many times as fast as one that follows all mail.
/// </summary>
internal sealed class RelatedReading(IReadOnlyList<StreamGroup> plan, ReadOptions options, TextPool pool, CancellationToken cancellation)
{
    /// <summary>Where there is a line with a part in the answer for so many bytes (a line of a log has about a hundred), it takes as long to read all.</summary>
    private const int BytesPerLine = 400;

    /// <summary>So few lines are never too many.</summary>
    private const int Few = 10_000;

    /// <summary>True if the readings are worth it: text that must be decompressed takes as long to read as to follow.</summary>
    private bool IsWorthIt => plan.All(group => group.Start is null && group.Files.All(probe => probe.File.IsPlain));

    /// <summary>The ids of the lines that have a part in the answer; null where it takes no longer to read all.</summary>
    /// <param name="ids">The ids that the question names.</param>
    public HashSet<long>? Find(RelatedIds ids)
    {
        if (!IsWorthIt) return null;
        for (var readings = 0; ids.Wanted.Count > 0; readings++)
        {
            if (readings == RelatedIds.MaximumReadings || !TryRead(ids, ids.TakeWanted())) return null;
        }

        options.OnVerbose?.Invoke(FormattableString.Invariant($"Only lines are followed that name what is asked for or belongs to it: {ids.MessageCount:N0} messages, {ids.ConnectionCount:N0} connections."));
        return ids.All;
    }

    private bool TryRead(RelatedIds ids, HashSet<long> wanted)
    {
        var parsers = new Parsers(FormCatalogue.Index, keepAll: true, options.TimeZone, () => new LineSieve(forms: null, wanted));
        var statistics = new ReadStatistics();
        var before = ids.LineCount;
        var silent = options.Silent();
        var walk = new LogWalk(new StreamReading(ids.CreateTracker, showsHeaders: false, silent, pool), silent, statistics, parsers) { Stage = ReadStage.Ids };
        foreach (var _ in walk.Read(plan, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (ids.AreTooMany) return false;
        }

        return ids.LineCount - before <= Math.Max(Few, statistics.ByteCount / BytesPerLine);
    }
}
