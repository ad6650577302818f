using EsaLogs.Records;
using EsaLogs.Tracking;

namespace EsaLogs.Queries;

/// <summary>The messages whose families were asked for by another member: found by a first reading of the log, given out by a second one.</summary>
internal sealed class RelatedMessages(Func<EsaMessage, bool> isAsked)
{
    private readonly HashSet<MessagePlace> _places = [];

    /// <summary>Makes what finds the messages of one appliance.</summary>
    public ITracker CreateTracker(TrackingContext context) => new FamilyTracker(context, isAsked, place => _places.Add(place));

    /// <summary>True if a message was found.</summary>
    public bool Contains(EsaMessage message) => _places.Contains(new MessagePlace(message.Source, message.LineNumber, message.Mid));
}
