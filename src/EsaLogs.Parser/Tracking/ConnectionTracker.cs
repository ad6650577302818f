using System.Runtime.CompilerServices;
using EsaLogs.Forms;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>Puts connections together.</summary>
internal sealed class ConnectionTracker : ITracker
{
    private readonly TrackingContext _context;
    private readonly Action<EsaConnection> _emit;
    private readonly ConnectionTable _connections;

    public ConnectionTracker(TrackingContext context, Action<EsaConnection> emit)
    {
        _context = context;
        _emit = emit;
        _connections = new ConnectionTable(context, connection => _emit(ToRecord(connection)));
    }

    public static KindSet Kinds { get; } = ConnectionFacts.Kinds.With(EntryKind.DirectoryHarvest, EntryKind.ConnectionDropped);

    [MethodImpl(Compiled.Fully)]
    public void Track(LogEntry entry)
    {
        var connection = _connections.Take(entry);
        if (connection is not null && ConnectionFacts.NamesMessage(entry.Kind) && entry.Mid is { } mid) Traffic.Of(connection).AddMid(mid);
        if (connection is null && entry.Kind == EntryKind.HostAccess) RefusedBeforeSession(entry);
        if (entry.Kind is EntryKind.DirectoryHarvest or EntryKind.ConnectionDropped) Dropped(entry);
    }

    public void Advance(long ticks) => _connections.Advance(ticks);

    public void Finish() => _connections.Finish();

    /// <summary>An <c>ICID 0 TCPREFUSE</c> line: all there is of a client that never got a session.</summary>
    private void RefusedBeforeSession(LogEntry entry)
    {
        var connection = new Connection(Direction.Inbound, 0, _context.Origin(entry))
        {
            StartSeen = true,
            EndTicks = entry.Ticks,
        };
        ConnectionFacts.Take(connection, entry, _context);
        connection.Signs |= EndSigns.Refused;
        _connections.AddWhole(connection);
    }

    /// <summary>The line names the client and no id: <c>Dropping connection due to … from host=('198.51.100.7', None), …</c>.</summary>
    private void Dropped(LogEntry entry)
    {
        var address = (entry.String(Field.Host, _context.Pool) ?? "").Split(',')[0].Trim('(', '\'', '"', ' ');
        if (_connections.OnlyOf(address) is { } connection) ConnectionFacts.TakeReason(connection, entry, _context.Pool);
    }

    [MethodImpl(Compiled.Fully)]
    private EsaConnection ToRecord(Connection connection)
    {
        var bothEnds = connection.StartSeen && connection.EndTicks is not null;
        var troubles = connection.Troubles;
        var mids = connection.Traffic?.Mids;
        return new EsaConnection
        {
            Appliance = _context.Appliance,
            Direction = Names<Direction>.Of(connection.Direction),
            ConnectionId = connection.Id,
            Icid = connection.Direction == Direction.Inbound ? connection.Id : null,
            Dcid = connection.Direction == Direction.Outbound ? connection.Id : null,
            StartTime = new DateTime(connection.Start.Ticks),
            StartTimeUtc = connection.Start.Utc,
            EndTime = bothEnds ? new DateTime(connection.EndTicks!.Value) : null,
            DurationSeconds = bothEnds && connection.EndTicks >= connection.Start.Ticks
                ? TimeSpan.FromTicks(connection.EndTicks!.Value - connection.Start.Ticks).TotalSeconds
                : null,
            Interface = connection.Interface,
            LocalAddress = connection.LocalAddress,
            RemoteAddress = connection.Peer.Address,
            RemotePort = connection.RemotePort,
            RemoteHost = connection.Peer.Host,
            RemoteHostVerified = connection.RemoteHostVerified,
            Action = connection.Peer.Action is { } action ? Names<ConnectionAction>.Of(action) : null,
            SenderGroup = connection.Peer.SenderGroup,
            SenderGroupMatch = connection.SenderGroupMatch,
            ReputationScore = connection.Peer.ReputationScore,
            ReputationText = connection.Peer.ReputationText,
            Country = connection.Peer.Country,
            TlsStatus = Names<TlsStatus>.Of(connection.TlsStatus),
            TlsProtocol = connection.Tls.Protocol,
            TlsCipher = connection.Tls.Cipher,
            TlsPeer = connection.Tls.Peer,
            TlsReason = connection.Tls.Reason,
            AuthOutcome = connection.AuthOutcome is { } outcome ? Names<AuthOutcome>.Of(outcome) : null,
            AuthUser = connection.AuthUser,
            RejectedSender = troubles?.RejectedSender,
            RejectedRecipients = troubles?.RejectedRecipients is { } rejected ? new TextList(rejected.ToArray()) : TextList.None,
            RejectReason = troubles?.RejectReason,
            Mids = mids is null ? IdList.None : new IdList(mids.ToArray()),
            MessageCount = mids?.Count ?? 0,
            State = Names<ConnectionState>.Of(connection.State),
            StateReason = troubles?.StateReason,
            StartSeen = connection.StartSeen,
            EndSeen = connection.EndTicks is not null,
            Source = connection.Start.Source,
            LineNumber = connection.Start.LineNumber,
        };
    }
}
