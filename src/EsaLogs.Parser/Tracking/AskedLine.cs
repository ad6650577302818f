using EsaLogs.Forms;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>
/// A log line as far as questions ask for it, told without a record: nearly all lines are asked for in vain, and a record with its fields takes
/// longer than all of this. One object for all lines of an appliance; it is about the line that it was shown last, until the entry moves on.
/// </summary>
internal sealed class AskedLine(TrackingContext context)
{
    private LogEntry? _entry;
    private EntryIds? _ids;
    private string? _text;

    public LogEntry Entry => _entry!;

    /// <inheritdoc cref="EsaLogEntry.Timestamp"/>
    public DateTime? Timestamp => Entry.Ticks == 0 ? null : new DateTime(Entry.Ticks);

    /// <inheritdoc cref="EsaLogEntry.TimestampUtc"/>
    public DateTime? TimestampUtc => context.ToUtc(Entry);

    /// <inheritdoc cref="EsaLogEntry.Appliance"/>
    public string? Appliance => context.Appliance;

    /// <inheritdoc cref="EsaLogEntry.Level"/>
    public string Level => Entry.Level;

    /// <inheritdoc cref="EsaLogEntry.Kind"/>
    public string Kind => Names<EntryKind>.Of(Entry.Kind);

    public EntryIds Ids => _ids ??= EntryIds.Of(Entry);

    /// <inheritdoc cref="EsaLogEntry.Text"/>
    public string Text => _text ??= Entry.Text;

    public void Show(LogEntry entry)
    {
        _entry = entry;
        (_ids, _text) = (null, null);
    }
}
