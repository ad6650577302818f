using EsaLogs.Forms;
using EsaLogs.Lines;
using EsaLogs.Records;
using EsaLogs.Tracking;

namespace EsaLogs.Queries;

/// <summary>
/// A question to the log: which records, and which of them. Text filters take wildcards, address filters also networks (CIDR);
/// the values of one filter are alternatives, different filters must all hold; a filter that is null asks nothing.
/// </summary>
public abstract class LogQuery<TRecord> : ILogQuery<TRecord>
    where TRecord : class, IEsaRecord
{
    private RecordFilter<TRecord>? _filter;
    private TimeRange? _range;
    private WildcardPattern[] _appliances = [];

    /// <summary>First moment that is wanted. Kind Unspecified: wall clock of the appliance; kind Utc or Local: an instant.</summary>
    public DateTime? StartTime { get; init; }

    /// <summary>First moment that is not wanted any more (exclusive).</summary>
    public DateTime? EndTime { get; init; }

    /// <summary>Host names or serial numbers of appliances, with wildcards.</summary>
    public IReadOnlyList<string>? Appliance { get; init; }

    /// <summary>Conditions on any property by its name.</summary>
    public IReadOnlyList<PropertyPattern>? Where { get; init; }

    /// <summary>Ids taken from other records; null: none were asked for. An empty selection selects nothing.</summary>
    public RecordSelection? Selection { get; init; }

    /// <inheritdoc/>
    public ILogReader<TRecord> CreateReader(ReadOptions options) => new LogReader<TRecord>(this, options);

    /// <summary>The kinds of entries that the question needs; all others cost one look at their first bytes. Null: every line is needed.</summary>
    internal abstract IReadOnlyList<EntryKind>? Kinds { get; }

    /// <summary>
    /// False for a wording of those kinds that the question does not need, given its filters. Where every line is read for another reason,
    /// such lines come all the same: the tracker must not answer otherwise because of them.
    /// </summary>
    internal virtual bool Needs(Pattern wording) => true;

    /// <summary>
    /// Makes what lets the lines through of which one can be in the answer, and those that whoever reads a log needs; null where it takes other
    /// lines, too, to tell what an answer is.
    /// </summary>
    internal virtual Func<LineSieve>? SieveOf(KnownOffsets offsets) => null;

    /// <summary>
    /// What the question's filters say of the messages that alone can be in the answer, each by itself: what an answer is told by are then lines
    /// that name these messages, or what belongs to them. None where no filter says so, or other lines tell, too.
    /// </summary>
    internal virtual IEnumerable<RelatedIds> RelatedIds(KnownOffsets offsets) => [];

    /// <summary>What the ids say that were taken from other records, the filters that the conditions were made of, and the time range.</summary>
    private protected IEnumerable<RelatedIds> RelatedIdsOfFilters(KnownOffsets offsets)
    {
        if (Selection is not null && Tracking.RelatedIds.Of(Selection.Mids, Selection.Icids, Selection.Dcids) is { } selected) yield return selected;
        foreach (var ids in _filter!.RelatedIds) yield return ids;
        if (_range!.IsOpen) yield break;
        yield return WallClocks(offsets) is { } times
            ? Tracking.RelatedIds.Of(new TimeClue(times, _range.Contains, _range.HasInstants && offsets.AreTold ? offsets : null))
            : Tracking.RelatedIds.Lost();
    }

    /// <inheritdoc cref="TimeRange.WallClocks"/>
    private protected WallClockRange? WallClocks(KnownOffsets offsets) => _range!.WallClocks(offsets);

    /// <summary>Makes the tracker that answers for one appliance.</summary>
    internal abstract ITracker CreateTracker(TrackingContext context, Action<TRecord> emit);

    /// <summary>
    /// Begins a first reading of the logs that must come before the one that answers: makes what makes its trackers.
    /// Null where one reading is enough.
    /// </summary>
    internal virtual Func<TrackingContext, ITracker>? BeginSurvey() => null;

    /// <summary>True if there is no answer before the end of all logs is known.</summary>
    internal virtual bool AnswersAtEnd => false;

    /// <summary>What only the end of all logs gives.</summary>
    internal virtual IEnumerable<TRecord> Conclude(ReadStatistics statistics) => [];

    /// <summary>Says what there is to say of the answer, at the end of all logs.</summary>
    internal virtual void Remark(ReadOptions options)
    {
    }

    /// <summary>Makes the conditions; a filter that cannot be meant is a <see cref="QueryException"/>.</summary>
    internal void Prepare()
    {
        _range = new TimeRange(StartTime, EndTime);
        Impossible.Texts(nameof(Appliance), Appliance);
        _appliances = [.. (Appliance ?? []).Select(name => WildcardPattern.Parse(nameof(Appliance), name))];
        _filter = new RecordFilter<TRecord>().When(_appliances.Length > 0, IsOfAskedAppliance);
        AddConditions(_filter);
        foreach (var pattern in Where ?? []) _filter.When(asked: true, pattern.IsMatch);
    }

    /// <summary>True if the record is asked for.</summary>
    /// <remarks>The time is asked last: that a wall clock was compared is told only where it decided.</remarks>
    internal virtual bool Matches(TRecord record) => _filter!.Matches(record) && InRange(record, _range!);

    /// <summary>True if a time is asked for; a line without one is where every time is.</summary>
    private protected bool IsInTime(DateTime? wallClock, DateTime? instant)
        => _range!.IsOpen || (wallClock is { } time && _range.Contains(time, instant));

    /// <summary>True if an appliance is asked for; one without a name only if none is named.</summary>
    private protected bool IsAskedAppliance(string? appliance)
        => _appliances.Length == 0 || (appliance is not null && Array.Exists(_appliances, pattern => pattern.IsMatch(appliance)));

    /// <summary>True if the record is of an appliance that is asked for.</summary>
    private protected virtual bool IsOfAskedAppliance(TRecord record) => IsAskedAppliance(ApplianceOf(record));

    /// <summary>True once a bound with an offset had to be compared with a wall clock.</summary>
    internal bool ComparedWallClock => _range is { ComparedWallClock: true };

    /// <summary>The query's own conditions.</summary>
    private protected abstract void AddConditions(RecordFilter<TRecord> filter);

    /// <summary>The appliance of a record.</summary>
    private protected abstract string? ApplianceOf(TRecord record);

    /// <summary>True if the record's time is asked for.</summary>
    private protected abstract bool InRange(TRecord record, TimeRange range);
}
