using EsaLogs.Forms;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>
/// Gives out TLS verdicts: inbound one per message when it was received whole, outbound one per message, recipient and attempt when its
/// outcome is known, and one for a connection that never had a message because TLS failed.
/// </summary>
internal sealed class TlsTracker : ITracker
{
    private readonly TrackingContext _context;
    private readonly Func<string?, long, bool> _isAsked;
    private readonly Func<TlsStatus, string?, bool?> _passed;
    private readonly Action<EsaTlsResult> _emit;
    private readonly ConnectionTable _connections;
    private readonly MessageTable _messages;
    private readonly List<(long Order, EsaTlsResult Result)> _unfinished = [];
    private readonly List<long> _rids = [];
    private bool _finishing;

    public TlsTracker(TrackingContext context, Func<string?, long, bool> isAsked, Func<TlsStatus, string?, bool?> passed, Action<EsaTlsResult> emit)
    {
        _context = context;
        _isAsked = isAsked;
        _passed = passed;
        _emit = emit;
        _connections = new ConnectionTable(context, Complete);
        _messages = new MessageTable(context, message => Received(message));
    }

    public static IReadOnlyList<EntryKind> Kinds { get; } =
    [
        .. ConnectionFacts.Kinds, .. Families.Kinds, .. MessageTable.QuarantineKinds,
        EntryKind.MessageReady, EntryKind.MessageAborted, EntryKind.MessageFinished,
    ];

    public void Track(LogEntry entry)
    {
        _messages.Advance(entry.Ticks);
        var connection = _connections.Take(entry);
        if (Families.Read(entry, out var parent, out var child) is var link and not FamilyLink.None) Join(entry, parent, child, link);
        switch (entry.Kind)
        {
            case EntryKind.ConnectionClose or EntryKind.ConnectionKilled when connection is not null:
                Failed(connection);
                break;
            case EntryKind.MessageStart:
            case EntryKind.MessageSender:
            case EntryKind.MessageRecipient:
                Receive(entry, connection);
                break;
            case EntryKind.MessageReady:
            case EntryKind.MessageAborted:
            case EntryKind.MessageFinished:
                EndOfReception(entry);
                break;
            case EntryKind.DeliveryStart:
                foreach (var rid in Rids(entry)) Begin(entry, rid, connection);
                break;
            case EntryKind.DeliveryDone:
                var done = entry.Has(Field.Quarantine) ? DeliveryStatus.Quarantined : DeliveryStatus.Delivered;
                foreach (var rid in Rids(entry)) Decide(entry, rid, connection, done);
                break;
            case EntryKind.DeliveryBounced:
                foreach (var rid in Rids(entry)) Decide(entry, rid, connection, DeliveryStatus.Bounced);
                break;
            case EntryKind.DeliveryDelayed:
                foreach (var rid in Rids(entry)) Decide(entry, rid, connection, DeliveryStatus.Deferred);
                break;
            case EntryKind.DeliveryPossible:
                foreach (var rid in Rids(entry)) Decide(entry, rid, connection, DeliveryStatus.PossibleDelivery);
                break;
            default:
                if (Array.IndexOf(MessageTable.QuarantineKinds, entry.Kind) >= 0) _messages.TakeLife(MessageOf(entry), entry);
                break;
        }
    }

    public void Advance(long ticks)
    {
        _messages.Advance(ticks);
        _connections.Advance(ticks);
    }

    /// <summary>The end of the log: what is unfinished leaves by its line, be it a message, a delivery or a connection.</summary>
    public void Finish()
    {
        _finishing = true;
        _connections.Finish();
        _messages.Finish();
        foreach (var (_, result) in _unfinished.OrderBy(item => item.Order)) _emit(result);
        _unfinished.Clear();
        _finishing = false;
    }

    private List<long> Rids(LogEntry entry)
    {
        entry.Numbers(entry.Has(Field.Rids) ? Field.Rids : Field.Rid, _rids);
        return _rids;
    }

    private Message MessageOf(LogEntry entry) => _messages.Of(entry, entry.Number(Field.Mid)!.Value);

    private void Join(LogEntry entry, long parent, long child, FamilyLink link)
    {
        var from = _messages.Of(entry, parent);
        Families.Join(_messages.Of(entry, child), from, link);
        _messages.TakeLife(from, entry);
    }

    private void Receive(LogEntry entry, Connection? connection)
    {
        var message = MessageOf(entry);
        message.Icid ??= entry.Number(Field.Icid);
        _messages.TakeLife(message, entry);
        if (connection is not null && !ReferenceEquals(connection.Receiving, message) && message.Passage is null)
        {
            // A client sends one message after the other: when the next begins, the one before was received.
            if (connection.Receiving is { } before) Received(before);
            connection.Receiving = message;
        }

        if (entry.Kind == EntryKind.MessageSender)
            message.Sender = entry.String(Field.Sender, _context.Pool) ?? "<>";
        else if (entry.Kind == EntryKind.MessageRecipient && entry.Number(Field.Rid) is { } rid)
            message.AddRecipient(rid, entry.String(Field.Recipient, _context.Pool) ?? "<>");
    }

    private void EndOfReception(LogEntry entry)
    {
        var message = MessageOf(entry);
        Received(message);
        _messages.TakeLife(message, entry);
    }

    /// <summary>Gives the inbound verdict of a message, once.</summary>
    private void Received(Message message)
    {
        if (message.Passage is not null || message.Icid is not { } icid) return;
        var connection = icid == 0 ? null : _connections.Find(Direction.Inbound, icid, message.LastTicks);
        Received(message, connection);
    }

    /// <summary>
    /// Gives the inbound verdict of a message that came over a connection. One that the appliance made has none unless it was asked for;
    /// then that of its root answers.
    /// </summary>
    private void Received(Message message, Connection? connection)
    {
        if (message.Passage is not null || message.Icid is not { } icid) return;
        var reception = icid == 0 ? Families.RootPassage(message) : new Passage(icid, connection, connection?.TlsStatus ?? TlsStatus.Unknown, connection?.Tls ?? default);
        message.Passage = reception;
        if (connection is not null && ReferenceEquals(connection.Receiving, message)) connection.Receiving = null;
        if (icid == 0 && !_isAsked(_context.Appliance, message.Id)) return;
        Emit(message.Start, Direction.Inbound, reception, message, rid: null, delivery: null);
    }

    private void Begin(LogEntry entry, long rid, Connection? connection)
    {
        var message = MessageOf(entry);
        if (connection is null) return;
        (connection.Attempts ??= []).Add(new DeliveryAttempt(message, rid, _context.Origin(entry), entry.String(Field.Quarantine, _context.Pool)));
    }

    private void Decide(LogEntry entry, long rid, Connection? connection, DeliveryStatus delivery)
    {
        var message = MessageOf(entry);
        var index = connection?.Attempts?.FindIndex(attempt => ReferenceEquals(attempt.Message, message) && attempt.Rid == rid) ?? -1;
        var isOffbox = entry.Has(Field.Quarantine);
        if (index >= 0)
        {
            isOffbox |= connection!.Attempts![index].Quarantine is not null;
            connection.Attempts.RemoveAt(index);
        }

        _messages.TakeLife(message, entry);
        if (isOffbox && delivery == DeliveryStatus.Delivered) delivery = DeliveryStatus.Quarantined;
        if (entry.String(Field.Sender, _context.Pool) is { } sender) message.Sender ??= sender;
        if (entry.String(Field.Recipient, _context.Pool) is { } recipient && message.Recipient(rid) is null) message.AddRecipient(rid, recipient);
        Delivered(_context.Origin(entry), entry.Number(Field.Dcid) ?? 0, connection, message, rid, delivery, isOffbox);
    }

    /// <summary>A connection is over: what was being received was, and what was begun has no outcome.</summary>
    private void Complete(Connection connection)
    {
        if (connection.Receiving is { } message) Received(message, connection);
        foreach (var attempt in connection.Attempts ?? [])
            Delivered(attempt.Origin, connection.Id, connection, attempt.Message, attempt.Rid, DeliveryStatus.InProgress, attempt.Quarantine is not null);
        Failed(connection);
    }

    /// <summary>Gives the verdict of a connection that never had a message because its TLS failed, once.</summary>
    private void Failed(Connection connection)
    {
        if (connection.HadMessages || connection.TlsFailure is not { } line) return;
        connection.TlsFailure = null;
        Emit(line, connection.Direction, Facts(connection), message: null, rid: null, delivery: null);
    }

    private void Delivered(LineOrigin origin, long dcid, Connection? connection, Message message, long rid, DeliveryStatus delivery, bool isOffbox)
    {
        var facts = connection is null || isOffbox ? new Passage(dcid, connection, TlsStatus.NotApplicable, default) : Facts(connection);
        Emit(origin, Direction.Outbound, facts, message, rid, delivery);
    }

    private static Passage Facts(Connection connection) => new(connection.Id, connection, connection.TlsStatus, connection.Tls);

    private void Emit(LineOrigin origin, Direction direction, Passage over, Message? message, long? rid, DeliveryStatus? delivery)
    {
        var recipients = rid is { } one ? message?.Recipient(one) is { } recipient ? [recipient] : [] : message?.Recipients.ToArray() ?? [];
        var result = new EsaTlsResult
        {
            Timestamp = new DateTime(origin.Ticks),
            TimestampUtc = origin.Utc,
            Appliance = _context.Appliance,
            Direction = Names<Direction>.Of(direction),
            Mid = message?.Id,
            Rid = rid,
            Sender = message?.Sender,
            Recipients = recipients.Length == 0 ? TextList.None : new TextList(recipients),
            ConnectionId = over.Id,
            Icid = direction == Direction.Inbound ? over.Id : null,
            Dcid = direction == Direction.Outbound ? over.Id : null,
            RemoteAddress = over.Connection?.RemoteAddress,
            RemoteHost = over.Connection?.RemoteHost,
            Status = delivery is { } known ? Names<DeliveryStatus>.Of(known) : null,
            TlsStatus = Names<TlsStatus>.Of(over.TlsStatus),
            TlsProtocol = over.Tls.Protocol,
            TlsCipher = over.Tls.Cipher,
            TlsPeer = over.Tls.Peer,
            Reason = over.Tls.Reason,
            Passed = _passed(over.TlsStatus, over.Tls.Protocol),
            Source = origin.Source,
            LineNumber = origin.LineNumber,
        };
        if (_finishing) _unfinished.Add((origin.Order, result));
        else _emit(result);
    }
}
