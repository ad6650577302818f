using EsaLogs.Forms;
using EsaLogs.Records;
using EsaLogs.Tracking;

namespace EsaLogs.Queries;

/// <summary>Log lines, one by one. A line without a header has no time and is in no time range.</summary>
public sealed class EntryQuery : LogQuery<EsaLogEntry>
{
    /// <summary>What the line says.</summary>
    public IReadOnlyList<EntryKind>? Kind { get; init; }

    /// <inheritdoc/>
    internal override IReadOnlyList<EntryKind>? Kinds => null;

    /// <inheritdoc/>
    internal override ITracker CreateTracker(TrackingContext context, Action<EsaLogEntry> emit) => new EntryTracker(context, emit);

    /// <inheritdoc/>
    private protected override void AddConditions(RecordFilter<EsaLogEntry> filter) => filter.OneOf(Kind, entry => entry.Kind);

    /// <inheritdoc/>
    private protected override string? ApplianceOf(EsaLogEntry record) => record.Appliance;

    /// <inheritdoc/>
    private protected override bool InRange(EsaLogEntry record, TimeRange range)
        => range.IsOpen || (record.Timestamp is { } time && range.Contains(time, record.TimestampUtc));
}
