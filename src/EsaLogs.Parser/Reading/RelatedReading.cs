using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using EsaLogs.Tracking;

namespace EsaLogs.Reading;

/// <summary>
/// Where a question is about few messages, finds first which lines have a part in the answer, so that what answers follows only these: such
/// readings are many times as fast as one that follows all mail.
/// </summary>
/// <param name="plan">The files.</param>
/// <param name="options">How they are read.</param>
/// <param name="streams">Makes what hands their lines to trackers.</param>
/// <param name="parsers">Makes the parsers of the question, of which only lines come that get through a sieve: a line has the form that it has in the answer.</param>
internal sealed class RelatedReading(
    IReadOnlyList<StreamGroup> plan, ReadOptions options, Func<Func<TrackingContext, ITracker>, StreamReading> streams, Func<Func<LineSieve>, Parsers> parsers)
{
    /// <summary>Where there is a line with a part in the answer for so many bytes (a line of a log has about a hundred), it takes as long to read all.</summary>
    private const int BytesPerLine = 400;

    /// <summary>The same for lines that stand together: each of them has a part in the first reading, too.</summary>
    private const int BytesPerLineTogether = 600;

    /// <summary>The part of the logs that so many lines are, where they stand together.</summary>
    private const double LargestShare = 0.125;

    /// <summary>Where they stand together, there is an id of a message or connection for so many bytes, more or less.</summary>
    private const int BytesPerId = 1000;

    /// <summary>What is less of the logs than this has few messages; how many another filter lets through is not known before.</summary>
    private const double SmallShare = 0.05;

    /// <summary>So few lines are never too many.</summary>
    private const int Few = 10_000;

    private const string UnknownClocks = "Not all of the logs tell how far their clock is from UTC, or they tell it differently: the time range does not shorten the reading. A time zone that is named would.";

    private const string TooLong = "So much of the logs is of the time that is asked for that the time range does not shorten the reading.";

    private const string TooMany = "Too many lines tell of what one filter asks for: that filter does not shorten the reading.";

    private readonly long _length = plan.Sum(group => group.Files.Sum(probe => probe.File.Length ?? 0));

    private double? _share;

    /// <summary>True if the readings are worth it: text that must be decompressed takes as long to read as to follow.</summary>
    public bool IsWorthIt => plan.All(group => group.Start is null && group.Files.All(probe => probe.File.IsPlain));

    /// <summary>In the order in which they are to be tried: first what is sure to be few messages.</summary>
    public IEnumerable<RelatedIds> InOrder(IEnumerable<RelatedIds> ways) => ways.OrderBy(ids => ids.Clue is null ? 0 : ShareOf(ids) < SmallShare ? 1 : 2);

    /// <summary>Finds all of them; false where so many lines have a part in the answer that it takes no longer to read all.</summary>
    public bool TryFind(RelatedIds ids, CancellationToken cancellation)
    {
        if (ids.AreLost || AreOfLongTime(ids) || !TryReadAll(ids, cancellation))
        {
            options.OnVerbose?.Invoke(ids.AreLost ? UnknownClocks : ids.StandTogether ? TooLong : TooMany);
            return false;
        }

        options.OnVerbose?.Invoke(FormattableString.Invariant($"Only lines are followed that name what is asked for or belongs to it: {ids.Mids.Count:N0} messages, {ids.ConnectionCount:N0} connections."));
        return true;
    }

    private bool AreOfLongTime(RelatedIds ids)
        => ShareOf(ids) is { } share && (share >= LargestShare || share * _length >= (double)RelatedIds.MaximumCount * BytesPerId);

    /// <summary>What part of the logs is of the time that is asked for: a question has one. It takes a look at each file.</summary>
    private double? ShareOf(RelatedIds ids) => ids.Clue?.Times is { } times ? _share ??= TimeShare.Of(times, plan.SelectMany(group => group.Files)) : null;

    private bool TryReadAll(RelatedIds ids, CancellationToken cancellation)
    {
        for (var readings = 0; ids.HasWanted; readings++)
        {
            if (readings == RelatedIds.MaximumReadings || !TryRead(ids, cancellation)) return false;
        }

        return true;
    }

    private bool TryRead(RelatedIds ids, CancellationToken cancellation)
    {
        var statistics = new ReadStatistics();
        var before = ids.LineCount;
        var walk = new LogWalk(streams(ids.CreateTracker), options.Silent(), statistics, parsers(SieveOf(ids))) { Stage = ReadStage.Ids };
        foreach (var _ in walk.Read(plan, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (ids.AreLost || ids.AreTooMany || ids.LineCount - before > Math.Max(Few, Most(ids, statistics))) return false;
        }

        foreach (var probe in plan.SelectMany(group => group.Files)) ids.Look(probe.AllHeaderForms);
        if (ids.AreLost) return false;
        ids.EndReading();
        return true;
    }

    /// <summary>How many lines may have a part in the answer so far.</summary>
    private long Most(RelatedIds ids, ReadStatistics statistics) => ids.StandTogether ? _length / BytesPerLineTogether : statistics.ByteCount / BytesPerLine;

    private static Func<LineSieve> SieveOf(RelatedIds ids)
    {
        var clue = ids.Clue;
        var forms = clue is null && !ids.WantsLinks ? null
            : FormCatalogue.Index.For(kinds: null, wording => clue?.CanBeMetBy(wording) == true || (ids.WantsLinks && FamilyLinks.AreToldBy(wording)));
        var wanted = clue is null ? ids.TakeWanted() : null;
        return () => new LineSieve(forms is null ? null : new FormMemo(forms), wanted) { Times = clue?.Times };
    }
}
