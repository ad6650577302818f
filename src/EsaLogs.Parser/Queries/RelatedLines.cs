using EsaLogs.Forms;
using EsaLogs.Tracking;

namespace EsaLogs.Queries;

/// <summary>The lines that belong together with what was asked for: found by a first reading of the log, given out by a second one.</summary>
internal sealed class RelatedLines(IsAsked isAsked)
{
    private readonly HashSet<LinePlace> _places = [];

    /// <summary>Makes what finds the lines of one appliance.</summary>
    public ITracker CreateTracker(TrackingContext context) => new RelatedTracker(context, isAsked, place => _places.Add(place));

    /// <summary>True if a line was found.</summary>
    public bool Contains(LogEntry entry) => _places.Contains(new LinePlace(entry.Source, entry.LineNumber));
}
