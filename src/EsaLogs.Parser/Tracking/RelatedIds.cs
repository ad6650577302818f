using EsaLogs.Forms;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>
/// The ids that belong to those of a question: the members of the families of its messages, and the connections that they came and went over.
/// Lines that name none of them have no part in what is to be told of the messages. They are found by readings of the log, of which each one
/// looks for the lines with the messages that the one before found. An id is taken for that of every appliance, and for all that ever had it: a
/// few lines too many do no harm.
/// </summary>
internal sealed class RelatedIds
{
    /// <summary>Families are seldom deeper than two, and each of their generations takes a reading; where there are more, all lines are followed.</summary>
    public const int MaximumReadings = 12;

    /// <summary>Bounds what is remembered where nearly all of a log belongs together.</summary>
    public const int MaximumCount = 500_000;

    private readonly HashSet<long> _mids = [];
    private readonly HashSet<long> _connections = [];
    private readonly HashSet<long> _askedConnections = [];
    private HashSet<long> _found = [];

    /// <summary>The ids that are looked for in the next reading; none where all are found.</summary>
    public IReadOnlyCollection<long> Wanted => _found;

    /// <summary>How many of them are messages'.</summary>
    public int MessageCount => _mids.Count;

    /// <summary>How many of them are connections'.</summary>
    public int ConnectionCount => _connections.Count;

    /// <summary>True if there are more than are kept.</summary>
    public bool AreTooMany => MessageCount + ConnectionCount > MaximumCount;

    /// <summary>All ids, whatever they are ids of.</summary>
    public HashSet<long> All => [.. _mids, .. _connections.Select(key => key < 0 ? ~key : key)];

    /// <summary>How many lines of all readings named one of them.</summary>
    public long LineCount { get; private set; }

    /// <summary>The ids of a question; null where it names none, or one by which nothing is found (0 joins nothing).</summary>
    public static RelatedIds? Of(IEnumerable<long> mids, IEnumerable<long> icids, IEnumerable<long> dcids)
    {
        var ids = new RelatedIds();
        ids._mids.UnionWith(mids);
        ids._askedConnections.UnionWith(icids.Select(icid => Connection.KeyOf(Direction.Inbound, icid)));
        ids._askedConnections.UnionWith(dcids.Select(dcid => Connection.KeyOf(Direction.Outbound, dcid)));
        ids._connections.UnionWith(ids._askedConnections);
        ids._found = ids.All;
        return ids._found.Count == 0 || ids._found.Any(id => id <= 0) ? null : ids;
    }

    /// <summary>Takes what the next reading is to look for.</summary>
    public HashSet<long> TakeWanted()
    {
        var wanted = _found;
        _found = [];
        return wanted;
    }

    /// <summary>Makes what takes the ids from the lines of one appliance.</summary>
    public ITracker CreateTracker(TrackingContext context) => new Tracker(this);

    private void Take(in EntryIds ids)
    {
        var isOfMessage = Has(ids.Mid) || Has(ids.OtherMid);
        if (isOfMessage || IsAsked(Direction.Inbound, ids.Icid) || IsAsked(Direction.Outbound, ids.Dcid))
        {
            LineCount++;
            Add(ids.Mid);
            Add(ids.OtherMid);
        }

        if (!isOfMessage) return;
        if (ids.Icid is { } icid and not 0) _connections.Add(Connection.KeyOf(Direction.Inbound, icid));
        if (ids.Dcid is { } dcid and not 0) _connections.Add(Connection.KeyOf(Direction.Outbound, dcid));
    }

    private bool Has(long? mid) => mid is { } id && _mids.Contains(id);

    private bool IsAsked(Direction direction, long? id) => id is { } known && _askedConnections.Contains(Connection.KeyOf(direction, known));

    private void Add(long? mid)
    {
        if (mid is { } id and not 0 && _mids.Add(id)) _found.Add(id);
    }

    private sealed class Tracker(RelatedIds ids) : ITracker
    {
        public void Track(LogEntry entry) => ids.Take(EntryIds.Of(entry));

        public void Advance(long ticks)
        {
        }

        public void Finish()
        {
        }
    }
}
