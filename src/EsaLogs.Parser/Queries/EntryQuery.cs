using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using EsaLogs.Lines;
using EsaLogs.Records;
using EsaLogs.Tracking;

namespace EsaLogs.Queries;

/// <summary>Log lines, one by one. A line without a header has no time and is in no time range.</summary>
public sealed class EntryQuery : LogQuery<EsaLogEntry>
{
    /// <summary>What a line must fulfil before a record is made of it.</summary>
    private RecordFilter<AskedLine> _lines = new();

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
    internal override Func<LineSieve>? SieveOf(KnownOffsets offsets)
    {
        if (Related) return null;

        // What fits no form has no kind by which it could be let through.
        var kinds = Kind is { Count: > 0 } && !Kind.Contains(EntryKind.Unknown) ? Kind : [];
        var ids = Mid is { Count: > 0 } ? Mid : Icid is { Count: > 0 } ? Icid : Dcid is { Count: > 0 } ? Dcid : Selection?.Ids;
        // What is farther from the time than any offset could move it is not compared: nothing is told of its clock.
        var times = kinds.Count == 0 && ids is null ? WallClocks(offsets.Loosened) : null;
        if (kinds.Count == 0 && ids is null && times is null) return null;
        var index = FormCatalogue.Index.For(FormCatalogue.OfEveryQuestion.With(kinds));
        return () => new LineSieve(new FormMemo(index), kinds.Count > 0 || ids is null ? null : [.. ids]) { Times = times };
    }

    /// <inheritdoc/>
    internal override bool AnswersAtEnd => Related;

    /// <inheritdoc/>
    internal override IEnumerable<RelatedIds> RelatedIds(KnownOffsets offsets)
    {
        if (!Related) return [];
        var ids = Tracking.RelatedIds.Of(
            [.. Mid ?? [], .. Selection?.Mids ?? []],
            [.. Icid ?? [], .. Selection?.Icids ?? []],
            [.. Dcid ?? [], .. Selection?.Dcids ?? []]);
        return ids is null ? [] : [ids];
    }

    /// <inheritdoc/>
    internal override ITracker CreateTracker(TrackingContext context, Action<EsaLogEntry> emit)
        => new EntryTracker(context, _lines.Matches, emit);

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
        _lines = new RecordFilter<AskedLine>()
            .When(Related, line => _related!.Contains(line.Entry))
            .OneOf(Kind, line => line.Kind)
            .OneOf(Level, line => line.Level);
        if (Related)
        {
            Impossible.Ids(nameof(Mid), Mid);
            Impossible.Ids(nameof(Icid), Icid);
            Impossible.Ids(nameof(Dcid), Dcid);
        }
        else
        {
            _lines.Mid(Mid, line => line.Ids.Mid)
                .Icid(Icid, line => line.Ids.Icid)
                .Dcid(Dcid, line => line.Ids.Dcid)
                .When(Selection is not null, line => Selection!.Contains(line.Appliance, line.Ids.Mid, line.Ids.Dcid, line.Ids.Icid));
        }

        _lines.Part(nameof(Text), Text, line => line.Text)
            .When(StartTime is not null || EndTime is not null, line => IsInTime(line.Timestamp, line.TimestampUtc));
    }

    /// <inheritdoc/>
    private protected override string? ApplianceOf(EsaLogEntry record) => record.Appliance;

    /// <summary>Of lines out of it, no record is made.</summary>
    private protected override bool InRange(EsaLogEntry record, TimeRange range) => true;

    private bool IsAsked(string? appliance, long? mid, long? dcid, long? icid)
        => Named(Mid, mid) || Named(Dcid, dcid) || Named(Icid, icid) || (Selection is { } selection && selection.Contains(appliance, mid, dcid, icid));

    private static bool Named(IReadOnlyList<long>? ids, long? id) => id is { } known and not 0 && ids is not null && ids.Contains(known);
}
