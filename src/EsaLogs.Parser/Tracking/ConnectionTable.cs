using System.Runtime.CompilerServices;
using EsaLogs.Forms;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>
/// The connections of one appliance. An object is made at the first mention of its id; a <c>New …</c> line completes one that has only TLS,
/// AUTH and policy lines (their order varies) and otherwise opens another. ICID 0 and DCID 0 are no connections.
/// </summary>
internal sealed class ConnectionTable(TrackingContext context, Action<Connection> completed)
{
    private readonly LifeTable<Connection> _table = new(context.ConnectionAge, completed);

    /// <summary>Takes what a line says of its connection; null for a line that belongs to none.</summary>
    [MethodImpl(Compiled.Fully)]
    public Connection? Take(LogEntry entry)
    {
        Advance(entry.Ticks);
        if (entry.Connection is not (not 0 and var key)) return null;
        var connection = _table.Find(key, entry.Ticks);
        var isStart = entry.Kind == EntryKind.ConnectionStart;
        if (connection is null || (isStart && !(connection.OnlyFacts && !connection.StartSeen)))
        {
            connection = new Connection(key < 0 ? Direction.Outbound : Direction.Inbound, Math.Abs(key), context.Origin(entry));
            _table.Add(connection);
        }
        else
        {
            _table.Touch(connection, entry.Ticks);
        }

        ConnectionFacts.Take(connection, entry, context);
        if (connection.EndTicks is not null) _table.End(connection);
        return connection;
    }

    /// <summary>The connection of an id, if it is open or ended a moment ago.</summary>
    public Connection? Find(Direction direction, long id, long ticks) => _table.Find(Connection.KeyOf(direction, id), ticks);

    /// <summary>The open connection of a client; null where it has none or several, as nothing tells then which one is meant.</summary>
    public Connection? OnlyOf(string address)
    {
        Connection? only = null;
        foreach (var connection in _table.Open)
        {
            if (connection.Direction != Direction.Inbound || !string.Equals(connection.Peer.Address, address, StringComparison.Ordinal)) continue;
            if (only is not null) return null;
            only = connection;
        }

        return only;
    }

    /// <summary>Takes a connection that is all one line; it leaves behind those that ended before.</summary>
    public void AddWhole(Connection connection) => _table.AddEnded(connection);

    /// <summary>Lets go what is over by then.</summary>
    public void Advance(long ticks)
    {
        if (ticks != 0) _table.Advance(ticks);
    }

    public void Finish() => _table.Finish();
}
