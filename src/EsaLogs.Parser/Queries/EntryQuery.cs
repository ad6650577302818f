using EsaLogs.Forms;
using EsaLogs.Records;
using EsaLogs.Tracking;

namespace EsaLogs.Queries;

/// <summary>Log lines, one by one. A line without a header has no time and is in no time range.</summary>
public sealed class EntryQuery : LogQuery<EsaLogEntry>
{
    private RelatedLines? _related;

    /// <summary>What the line says.</summary>
    public IReadOnlyList<EntryKind>? Kind { get; init; }

    /// <summary>Level words.</summary>
    public IReadOnlyList<LogLevel>? Level { get; init; }

    /// <summary>Message ids.</summary>
    public IReadOnlyList<long>? Mid { get; init; }

    /// <summary>Inbound connection ids.</summary>
    public IReadOnlyList<long>? Icid { get; init; }

    /// <summary>Outbound connection ids.</summary>
    public IReadOnlyList<long>? Dcid { get; init; }

    /// <summary>Text of the line without its header; without <c>*</c> and <c>?</c> a part of it.</summary>
    public IReadOnlyList<string>? Text { get; init; }

    /// <summary>
    /// Asks for all lines that tell the life of the messages named: theirs, those of their families (split, rewritten, generated, bounced,
    /// reinjected), and those of the connections that they came and went over. The log is read twice.
    /// </summary>
    public bool Related { get; init; }

    /// <inheritdoc/>
    internal override IReadOnlyList<EntryKind>? Kinds => null;

    /// <inheritdoc/>
    internal override bool AnswersAtEnd => Related;

    /// <inheritdoc/>
    internal override ITracker CreateTracker(TrackingContext context, Action<EsaLogEntry> emit)
        => new EntryTracker(context, _related is { } related ? related.Contains : static _ => true, emit);

    /// <inheritdoc/>
    internal override Func<TrackingContext, ITracker>? BeginSurvey()
    {
        if (!Related) return null;
        _related = new RelatedLines(IsAsked);
        return _related.CreateTracker;
    }

    /// <inheritdoc/>
    private protected override void AddConditions(RecordFilter<EsaLogEntry> filter)
    {
        if (Related && Selection is null && Mid is not { Count: > 0 } && Icid is not { Count: > 0 } && Dcid is not { Count: > 0 })
            throw new QueryException(nameof(Related), "Related to which message? Give its MID too.");
        filter
            .OneOf(Kind, entry => entry.Kind)
            .OneOf(Level, entry => entry.Level)
            .Part(nameof(Text), Text, entry => entry.Text);
        if (Related)
        {
            Impossible.Ids(nameof(Mid), Mid);
            Impossible.Ids(nameof(Icid), Icid);
            Impossible.Ids(nameof(Dcid), Dcid);
            return;
        }

        filter
            .Id(nameof(Mid), Mid, entry => entry.Mid)
            .Id(nameof(Icid), Icid, entry => entry.Icid)
            .Id(nameof(Dcid), Dcid, entry => entry.Dcid)
            .When(Selection is not null, entry => Selection!.Contains(entry.Appliance, entry.Mid, entry.Dcid, entry.Icid));
    }

    /// <inheritdoc/>
    private protected override string? ApplianceOf(EsaLogEntry record) => record.Appliance;

    /// <inheritdoc/>
    private protected override bool InRange(EsaLogEntry record, TimeRange range)
        => IsInTime(record.Timestamp, record.TimestampUtc);

    private bool IsAsked(string? appliance, long? mid, long? dcid, long? icid)
        => Named(Mid, mid) || Named(Dcid, dcid) || Named(Icid, icid) || (Selection is { } selection && selection.Contains(appliance, mid, dcid, icid));

    private static bool Named(IReadOnlyList<long>? ids, long? id) => id is { } known and not 0 && ids is not null && ids.Contains(known);
}
