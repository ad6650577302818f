using System.Runtime.CompilerServices;
using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>Gives out AUTH attempts as they are read, with the address and host of their connection, and with the connection itself.</summary>
internal sealed class AuthTracker : ITracker
{
    /// <summary>What an attempt shows of its connection's two ends; the kinds below are told by it.</summary>
    private static readonly Field[] Shown = [Field.Interface, Field.LocalAddress, Field.RemoteAddress, Field.RemoteHost, Field.Domain];

    private readonly TrackingContext _context;
    private readonly Action<EsaAuthEvent, Connection?> _emit;
    private readonly ConnectionTable _connections;

    public AuthTracker(TrackingContext context, Action<EsaAuthEvent, Connection?> emit)
    {
        _context = context;
        _emit = emit;
        _connections = new ConnectionTable(context, static _ => { });
    }

    /// <summary>
    /// The lines of messages and deliveries, which are most of a log, say nothing that an attempt shows. So a connection that had no other lines
    /// for longer than its age limit is one that nobody knows any more.
    /// </summary>
    public static KindSet KindsWithConnection { get; } = ConnectionFacts.Kinds.Where(static kind => !ConnectionFacts.NamesMessage(kind));

    /// <summary>Of those, the kinds of lines that an attempt shows something of: which connection there is, its two ends, its TLS.</summary>
    public static KindSet Kinds { get; } = KindsWithConnection.Where(static kind
        => AuthOutcomes.Of(kind) is not null || ConnectionFacts.IsPassage(kind) || FormCatalogue.All.Any(form => form.Kind == kind && Array.Exists(Shown, form.Names)));

    /// <summary>True if lines of this wording say who stands at an end of their connection, which attempts over it show.</summary>
    public static bool TellsOfEnds(Pattern wording) => Array.Exists(Shown, wording.Names);

    [MethodImpl(Compiled.Fully)]
    public void Track(LogEntry entry)
    {
        var connection = _connections.Take(entry);
        if (AuthOutcomes.Of(entry.Kind) is { } outcome) _emit(ToRecord(entry, outcome, connection), connection);
    }

    public void Advance(long ticks) => _connections.Advance(ticks);

    public void Finish() => _connections.Finish();

    [MethodImpl(Compiled.Fully)]
    private EsaAuthEvent ToRecord(LogEntry entry, AuthOutcome outcome, Connection? connection)
    {
        // A line without an id is about a client of the appliance: only inbound AUTH uses LDAP.
        var direction = connection?.Direction ?? Direction.Inbound;
        var reply = SmtpReply.Parse(entry.String(Field.Reply, _context.Pool));
        return new EsaAuthEvent
        {
            Timestamp = new DateTime(entry.Ticks),
            TimestampUtc = _context.ToUtc(entry),
            Appliance = _context.Appliance,
            Direction = Names<Direction>.Of(direction),
            Outcome = Names<AuthOutcome>.Of(outcome),
            User = entry.String(Field.User, _context.Pool),
            Mechanism = entry.String(Field.Mechanism, _context.Pool),
            AuthProfile = entry.String(Field.AuthProfile, _context.Pool),
            RemoteAddress = connection?.Peer.Address,
            RemoteHost = connection?.Peer.Host,
            Interface = connection?.Interface,
            LocalAddress = connection?.LocalAddress,
            ConnectionId = connection?.Id,
            Icid = direction == Direction.Inbound ? connection?.Id : null,
            Dcid = direction == Direction.Outbound ? connection?.Id : null,
            SmtpCode = reply.Code,
            EnhancedCode = reply.EnhancedCode,
            Reason = reply.Text ?? Reason(entry),
            TlsStatus = Names<TlsStatus>.Of(connection?.TlsStatus ?? TlsStatus.Unknown),
            TlsProtocol = connection?.Tls.Protocol,
            Source = entry.Source,
            LineNumber = entry.LineNumber,
        };
    }

    /// <summary>What the appliance says about a failure that is not one of credentials.</summary>
    private string? Reason(LogEntry entry)
    {
        var reason = entry.String(Field.Reason, _context.Pool);
        return entry.String(Field.Server, _context.Pool) is not { } server ? reason
            : reason is null ? server
            : server + ": " + reason;
    }
}
