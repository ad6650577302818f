using EsaLogs.Forms;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>Tells whether somebody asked for a message or a connection of an appliance.</summary>
internal delegate bool IsAsked(string? appliance, long? mid, long? dcid, long? icid);

/// <summary>
/// Finds the lines of the messages that are asked for, of their families, and of the connections that these came and went over. Which they
/// are is known at the end of the log only, as a family can be asked for by its last member. Lines of other messages on the same connections
/// are not among them.
/// </summary>
internal sealed class RelatedTracker(TrackingContext context, IsAsked isAsked, Action<LinePlace> found) : ITracker
{
    private readonly ConnectionTable _connections = new(context, static _ => { });
    private readonly MessageTable _messages = new(context, static _ => { });
    private readonly HashSet<Relatives> _askedFamilies = [];
    private readonly HashSet<Connection> _askedConnections = [];
    private long _ticks;

    public void Track(LogEntry entry)
    {
        Advance(entry.Ticks);
        var ids = EntryIds.Of(entry);
        if (ids == default) return;
        var place = new LinePlace(entry.Source, entry.LineNumber);

        // Where lines have times, one without may be a line break in a stranger's text: it is shown with its message, but tells nothing.
        var isEvent = entry.Ticks != 0 || _ticks == 0;
        var family = FamilyOf(entry, ids.Mid, place, family: null, isEvent);
        if (isEvent && ids.OtherMid is { } other && _messages.IsOurs(entry, other)) family = FamilyOf(entry, other, place, family, isEvent);
        if (ConnectionOf(entry, ids) is { } connection)
        {
            if (family is null) AddLine(connection, place);
            else if (isEvent) family.Add(connection);
            if (isAsked(context.Appliance, mid: null, ids.Dcid, ids.Icid))
            {
                _askedConnections.Add(connection);
                if (family is not null) family.IsAsked = true;
            }
        }

        if (family is { IsAsked: true }) _askedFamilies.Add(family);
    }

    public void Advance(long ticks)
    {
        if (ticks != 0) _ticks = ticks;
        _connections.Advance(ticks);
        _messages.Advance(ticks);
    }

    public void Finish()
    {
        foreach (var item in _askedFamilies.SelectMany(family => family.Members).Concat(_askedConnections))
        {
            foreach (var place in item.Lines ?? []) found(place);
        }
    }

    private static void AddLine(Tracked item, LinePlace place) => (item.Lines ??= []).Add(place);

    /// <summary>Adds a line to the message that it names, and that message's family to the one that the line has named before.</summary>
    private Relatives? FamilyOf(LogEntry entry, long? mid, LinePlace place, Relatives? family, bool isEvent)
    {
        if (mid is not { } id) return family;

        // A line without a time belongs to what is there at its place in the log.
        var message = (entry.Ticks == 0 ? _messages.Find(id, _ticks) : null) ?? _messages.Of(entry, id);
        if (isEvent) _messages.TakeLife(message, entry);
        AddLine(message, place);
        var relatives = Relatives.Of(message);
        if (isAsked(context.Appliance, id, dcid: null, icid: null)) relatives.IsAsked = true;
        return family is null ? relatives : Relatives.Join(family, relatives);
    }

    private Connection? ConnectionOf(LogEntry entry, in EntryIds ids)
    {
        if (entry.Ticks != 0 && ConnectionFacts.Kinds.Contains(entry.Kind)) return _connections.Take(entry);
        if (ids.Dcid is { } dcid and not 0) return _connections.Find(Direction.Outbound, dcid, _ticks);
        return ids.Icid is { } icid and not 0 ? _connections.Find(Direction.Inbound, icid, _ticks) : null;
    }
}
