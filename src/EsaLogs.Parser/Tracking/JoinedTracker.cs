using EsaLogs.Forms;

namespace EsaLogs.Tracking;

/// <summary>Several trackers that look at one log, each at the kinds of lines that it needs.</summary>
internal sealed class JoinedTracker(IEnumerable<(IReadOnlyList<EntryKind> Kinds, ITracker Tracker)> parts) : ITracker
{
    private readonly (KindSet Kinds, ITracker Tracker)[] _parts =
        [.. parts.Select(part => (new KindSet([.. part.Kinds]), part.Tracker))];

    public void Track(LogEntry entry)
    {
        foreach (var (kinds, tracker) in _parts)
        {
            if (kinds.Contains(entry.Kind)) tracker.Track(entry);
        }
    }

    public void Advance(long ticks)
    {
        foreach (var (_, tracker) in _parts) tracker.Advance(ticks);
    }

    public void Finish()
    {
        foreach (var (_, tracker) in _parts) tracker.Finish();
    }
}
