using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using EsaLogs.Lines;

namespace EsaLogs.Tracking;

/// <summary>
/// A time range: the time of a record is that of a line that names its message or, where it is about a connection alone, the connection.
/// </summary>
/// <param name="times">The wall clocks that can be in it.</param>
/// <param name="isMet">The range, asked of a wall clock and its instant.</param>
/// <param name="offsets">What the files tell that the wall clocks were reckoned by; null where they depend on none of them.</param>
internal sealed class TimeClue(WallClockRange times, Func<DateTime, DateTime?, bool> isMet, KnownOffsets? offsets) : Clue
{
    /// <inheritdoc/>
    public override bool IsOfConnections => false;

    /// <inheritdoc/>
    public override int LinesToFollow => 1;

    /// <inheritdoc/>
    public override WallClockRange? Times => times;

    /// <inheritdoc/>
    public override bool CanBeMetBy(Pattern wording) => FormCatalogue.OfEveryQuestion.Contains(wording.Kind);

    /// <inheritdoc/>
    public override bool IsMetBy(LogEntry entry, TrackingContext context) => entry.Ticks != 0 && isMet(new DateTime(entry.Ticks), context.ToUtc(entry));

    /// <inheritdoc/>
    /// <remarks>A line without an instant is compared by its wall clock, which then can be in the range at another time; a version line can be of another appliance.</remarks>
    public override bool Holds(LogEntry entry, TrackingContext context)
        => offsets is null || entry.Ticks == 0 || (context.ToUtc(entry) is not null && (entry.Kind != EntryKind.LogfileUtcOffset || offsets.Include(context.Offset)));

    /// <inheritdoc/>
    /// <remarks>A file that tells an offset tells that of its own lines; those of a host have the host's.</remarks>
    public override bool Holds(HeaderForms headers) => offsets is null || !headers.HaveHosts;
}
