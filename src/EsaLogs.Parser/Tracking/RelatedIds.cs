using EsaLogs.Forms;
using EsaLogs.Lines;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>
/// The ids that belong to a question: of messages that it names, by their ids or by what a line says of them, of their families, and of the
/// connections that these came and went over. They are found by readings of the log, of which each one looks for the lines with what the one
/// before found; where there are many generations, one of them finds all families. An id is taken for that of every appliance, and for all that
/// ever had it: a few lines too many do no harm.
/// <para>
/// Lines that name none of them tell nothing of the messages but the time. What is remembered of strangers has its bounds, though, and a log can
/// reach them: where more than a thousand objects end in a minute, where clocks are set back, or within a minute after an object was given up,
/// who follows all lines may know less of a message, or give it out sooner or later among others.
/// </para>
/// </summary>
internal sealed class RelatedIds
{
    /// <summary>Where families are too many to be remembered, each of their generations takes a reading; if there are more, all lines are followed.</summary>
    public const int MaximumReadings = 12;

    /// <summary>Bounds what is remembered where nearly all of a log belongs together.</summary>
    public const int MaximumCount = 500_000;

    private const int ReadingsWithoutLinks = 3;

    private readonly HashSet<long> _mids = [];
    private readonly HashSet<long> _connections = [];
    private readonly HashSet<long> _askedConnections = [];
    private HashSet<long> _found = [];
    private FamilyLinks? _links;
    private int _readings;

    /// <summary>What lines must say to be looked for in the next reading; null where their ids tell.</summary>
    public Clue? Clue { get; private set; }

    /// <summary>True if lines that link messages are looked for in the next reading, whatever their ids.</summary>
    public bool WantsLinks { get; private set; }

    /// <summary>True if there is more to look for.</summary>
    public bool HasWanted => Clue is not null || _found.Count > 0;

    /// <summary>Those of messages.</summary>
    public HashSet<long> Mids => _mids;

    /// <summary>How many of them are connections'.</summary>
    public int ConnectionCount => _connections.Count;

    /// <summary>True if there are more than are kept, or one that stands in nearly every line as another number.</summary>
    public bool AreTooMany => _mids.Count + _connections.Count > MaximumCount || _mids.Contains(0);

    /// <summary>True if some may be missing, or what tells them is not known.</summary>
    public bool AreLost { get; private set; }

    /// <summary>True if their lines stand close together: how many there are shows at the end of the log only.</summary>
    public bool StandTogether { get; private init; }

    /// <summary>All ids, whatever they are ids of.</summary>
    public HashSet<long> All => [.. _mids, .. _connections.Select(Math.Abs)];

    /// <summary>How many lines of all readings named one of them, or met a clue, with those that are to be followed for it.</summary>
    public long LineCount { get; private set; }

    /// <summary>Those of which nothing tells.</summary>
    public static RelatedIds Lost() => new() { AreLost = true };

    /// <summary>Those of what some lines say.</summary>
    public static RelatedIds Of(Clue clue) => new() { Clue = clue, StandTogether = clue.Times is not null, WantsLinks = true, _links = new FamilyLinks() };

    /// <summary>Those of some ids; null where there are none, or one by which nothing is found (0 joins nothing).</summary>
    public static RelatedIds? Of(IEnumerable<long> mids, IEnumerable<long> icids, IEnumerable<long> dcids)
    {
        var ids = new RelatedIds();
        if (mids.Concat(icids).Concat(dcids).Any(id => id <= 0)) return null;
        foreach (var mid in mids) ids.Add(mid);
        foreach (var icid in icids) ids.Ask(Direction.Inbound, icid);
        foreach (var dcid in dcids) ids.Ask(Direction.Outbound, dcid);
        return ids.HasWanted ? ids : null;
    }

    /// <summary>Takes the ids that the next reading is to look for.</summary>
    public HashSet<long> TakeWanted()
    {
        var wanted = _found;
        _found = [];
        return wanted;
    }

    /// <summary>Looks at the headers of a file that was read.</summary>
    public void Look(HeaderForms headers) => AreLost |= Clue?.Holds(headers) == false;

    /// <summary>Says that all lines were looked at that the reading was to look for.</summary>
    public void EndReading()
    {
        // To look for ids alone takes half as long as to look for links, too, and most families have two generations, if more than one.
        WantsLinks = Clue is null && _links is null && ++_readings == ReadingsWithoutLinks;
        Clue = null;
        if (WantsLinks) _links = new FamilyLinks();
        else if (_links is { IsFull: false }) AddFamilies(_links);
    }

    /// <summary>Makes what takes the ids from the lines of one appliance.</summary>
    public ITracker CreateTracker(TrackingContext context) => new Tracker(this, context);

    private void Take(LogEntry entry, TrackingContext context)
    {
        var ids = EntryIds.Of(entry);
        if (WantsLinks && ids is { Mid: { } mid, OtherMid: { } other }) _links!.Join(mid, other);
        if (Clue is null) Take(ids);
        else if (!Clue.Holds(entry, context)) AreLost = true;
        else if (Clue.IsMetBy(entry, context)) Begin(ids, Clue);
    }

    private void AddFamilies(FamilyLinks links)
    {
        foreach (var mid in links.FamiliesOf(_mids)) Add(mid);
    }

    private void Begin(in EntryIds ids, Clue clue)
    {
        LineCount += clue.LinesToFollow;
        Add(ids.Mid);
        Add(ids.OtherMid);
        if (clue.IsOfConnections || (ids.Mid is null && !StandTogether))
        {
            Ask(Direction.Inbound, ids.Icid);
            Ask(Direction.Outbound, ids.Dcid);
        }
        else if (ids.Mid is null)
        {
            Follow(ids);
        }
    }

    private void Take(in EntryIds ids)
    {
        var isOfMessage = Has(ids.Mid) || Has(ids.OtherMid);
        if (isOfMessage || IsAsked(Direction.Inbound, ids.Icid) || IsAsked(Direction.Outbound, ids.Dcid))
        {
            LineCount++;
            Add(ids.Mid);
            Add(ids.OtherMid);
        }

        if (isOfMessage) Follow(ids);
    }

    /// <summary>Has the lines of connections followed, whatever messages went over them.</summary>
    private void Follow(in EntryIds ids)
    {
        if (ids.Icid is { } icid and not 0) _connections.Add(Connection.KeyOf(Direction.Inbound, icid));
        if (ids.Dcid is { } dcid and not 0) _connections.Add(Connection.KeyOf(Direction.Outbound, dcid));
    }

    private void Ask(Direction direction, long? id)
    {
        if (id is not ({ } known and not 0) || !_askedConnections.Add(Connection.KeyOf(direction, known))) return;
        _connections.Add(Connection.KeyOf(direction, known));
        _found.Add(known);
    }

    private bool Has(long? mid) => mid is { } id && _mids.Contains(id);

    private bool IsAsked(Direction direction, long? id) => id is { } known && _askedConnections.Contains(Connection.KeyOf(direction, known));

    private void Add(long? mid)
    {
        if (mid is { } id && _mids.Add(id)) _found.Add(id);
    }

    private sealed class Tracker(RelatedIds ids, TrackingContext context) : ITracker
    {
        public void Track(LogEntry entry) => ids.Take(entry, context);

        public void Advance(long ticks)
        {
        }

        public void Finish()
        {
        }
    }
}
