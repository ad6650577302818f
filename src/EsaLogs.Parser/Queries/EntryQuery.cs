using System.Runtime.CompilerServices;
using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using EsaLogs.Records;
using EsaLogs.Tracking;

namespace EsaLogs.Queries;

/// <summary>Log lines, one by one. A line without a header has no time and is in no time range.</summary>
public sealed class EntryQuery : LogQuery<EsaLogEntry>
{
    /// <summary>What is asked for and told by a line as it is: who asks for few of many lines must not wait for records of all.</summary>
    private readonly List<EntryFilter> _conditions = [];

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
    internal override Func<LineSieve>? SieveOf(KindSet besides)
    {
        if (Related) return null;

        // What fits no form has no kind by which it could be let through.
        var kinds = Kind is { Count: > 0 } && !Kind.Contains(EntryKind.Unknown) ? Kind : [];
        var ids = Mid is { Count: > 0 } ? Mid : Icid is { Count: > 0 } ? Icid : Dcid is { Count: > 0 } ? Dcid : Selection?.Ids;
        if (kinds.Count == 0 && ids is null) return null;
        var index = FormCatalogue.Index.For(besides.With(kinds));
        return () => new LineSieve(new FormMemo(index), kinds.Count > 0 ? null : [.. ids!]);
    }

    /// <inheritdoc/>
    internal override bool AnswersAtEnd => Related;

    /// <inheritdoc/>
    internal override ITracker CreateTracker(TrackingContext context, Action<EsaLogEntry> emit)
        => new EntryTracker(context, IsWanted, emit);

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
        _conditions.Clear();
        _conditions.Add((entry, context) => IsInTime(entry.Ticks == 0 ? null : new DateTime(entry.Ticks), context.ToUtc(entry)));
        if (Kind is { Count: > 0 })
        {
            var kinds = new KindSet([.. Kind]);
            _conditions.Add((entry, _) => kinds.Contains(entry.Kind));
        }

        if (Level is { Count: > 0 })
        {
            var levels = new HashSet<string>(Level.Select(level => level.ToString()), StringComparer.Ordinal);
            _conditions.Add((entry, _) => levels.Contains(entry.Level));
        }

        Impossible.Ids(nameof(Mid), Mid);
        Impossible.Ids(nameof(Icid), Icid);
        Impossible.Ids(nameof(Dcid), Dcid);
        if (!Related)
        {
            AddIds(Mid, static ids => ids.Mid);
            AddIds(Icid, static ids => ids.Icid);
            AddIds(Dcid, static ids => ids.Dcid);
            if (Selection is { } selection)
            {
                _conditions.Add((entry, context) =>
                {
                    var ids = EntryIds.Of(entry);
                    return selection.Contains(context.Appliance, ids.Mid, ids.Dcid, ids.Icid);
                });
            }
        }

        if (Text is not { Count: > 0 }) return;
        Impossible.Texts(nameof(Text), Text);
        var patterns = Text.Select(text => WildcardPattern.ParsePart(nameof(Text), text)).ToArray();
        _conditions.Add((entry, _) =>
        {
            var text = entry.Text;
            return Array.Exists(patterns, pattern => pattern.IsMatch(text));
        });
    }

    /// <inheritdoc/>
    private protected override string? ApplianceOf(EsaLogEntry record) => record.Appliance;

    /// <inheritdoc/>
    private protected override bool InRange(EsaLogEntry record, TimeRange range)
        => IsInTime(record.Timestamp, record.TimestampUtc);

    [MethodImpl(Compiled.Fully)]
    private bool IsWanted(LogEntry entry, TrackingContext context)
    {
        if (_related is { } related && !related.Contains(entry)) return false;
        foreach (var condition in _conditions)
        {
            if (!condition(entry, context)) return false;
        }

        return true;
    }

    private void AddIds(IReadOnlyList<long>? asked, Func<EntryIds, long?> id)
    {
        if (asked is not { Count: > 0 }) return;
        var ids = new HashSet<long>(asked);
        _conditions.Add((entry, _) => id(EntryIds.Of(entry)) is { } named && ids.Contains(named));
    }

    private bool IsAsked(string? appliance, long? mid, long? dcid, long? icid)
        => Named(Mid, mid) || Named(Dcid, dcid) || Named(Icid, icid) || (Selection is { } selection && selection.Contains(appliance, mid, dcid, icid));

    private static bool Named(IReadOnlyList<long>? ids, long? id) => id is { } known and not 0 && ids is not null && ids.Contains(known);
}
