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
    private readonly LifeTable<Message> _messages;
    private readonly List<long> _rids = [];

    public TlsTracker(TrackingContext context, Func<string?, long, bool> isAsked, Func<TlsStatus, string?, bool?> passed, Action<EsaTlsResult> emit)
    {
        _context = context;
        _isAsked = isAsked;
        _passed = passed;
        _emit = emit;
        _connections = new ConnectionTable(context, Complete);
        _messages = new LifeTable<Message>(context.MessageAge, message => Received(message, connection: null));
    }

    public static IReadOnlyList<EntryKind> Kinds { get; } = [.. ConnectionFacts.Kinds, EntryKind.MessageReady, EntryKind.MessageFinished];

    public void Track(LogEntry entry)
    {
        if (entry.Ticks != 0) _messages.Advance(entry.Ticks);
        var connection = _connections.Take(entry);
        switch (entry.Kind)
        {
            case EntryKind.MessageStart:
            case EntryKind.MessageSender:
            case EntryKind.MessageRecipient:
                Receive(entry, connection);
                break;
            case EntryKind.MessageReady:
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
        }
    }

    public void Finish()
    {
        _connections.Finish();
        _messages.Finish();
    }

    private List<long> Rids(LogEntry entry)
    {
        entry.Numbers(entry.Has(Field.Rids) ? Field.Rids : Field.Rid, _rids);
        return _rids;
    }

    /// <summary>The message that a line names; made at its first mention, and made anew when a finished one begins again.</summary>
    private Message MessageOf(LogEntry entry)
    {
        var mid = entry.Number(Field.Mid)!.Value;
        var message = _messages.Find(mid, entry.Ticks);
        if (message is null || (entry.Kind == EntryKind.MessageStart && message.HasEnded))
        {
            message = new Message(mid, _context.NextSequence++, entry.Source, entry.LineNumber, entry.Ticks);
            _messages.Add(message);
        }
        else
        {
            _messages.Touch(message, entry.Ticks);
        }

        return message;
    }

    private void Receive(LogEntry entry, Connection? connection)
    {
        var message = MessageOf(entry);
        message.Icid ??= entry.Number(Field.Icid);
        if (connection is not null && !ReferenceEquals(connection.Receiving, message) && !message.IsReceived)
        {
            // A client sends one message after the other: when the next begins, the one before was received.
            if (connection.Receiving is { } before) Received(before, connection);
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
        Received(message, message.Icid is { } icid and not 0 ? _connections.Find(Direction.Inbound, icid, entry.Ticks) : null);
        if (entry.Kind != EntryKind.MessageFinished) return;
        message.EndTicks = entry.Ticks;
        _messages.End(message);
    }

    /// <summary>Gives the inbound verdict of a message, once. One that the appliance made has none unless it was asked for.</summary>
    private void Received(Message message, Connection? connection)
    {
        if (message.IsReceived || message.Icid is not { } icid) return;
        message.IsReceived = true;
        if (connection is not null && ReferenceEquals(connection.Receiving, message)) connection.Receiving = null;
        if (icid == 0 && !_isAsked(_context.Appliance, message.Id)) return;
        var status = icid == 0 ? TlsStatus.NotApplicable : connection?.TlsStatus ?? TlsStatus.Unknown;
        Emit(
            new LineOrigin(message.StartTicks, message.Source, message.LineNumber), Direction.Inbound, icid, connection, message, rid: null, delivery: null, status);
    }

    private void Begin(LogEntry entry, long rid, Connection? connection)
    {
        var message = MessageOf(entry);
        if (connection is null) return;
        (connection.Attempts ??= []).Add(new DeliveryAttempt(message, rid, LineOrigin.Of(entry), entry.String(Field.Quarantine, _context.Pool)));
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

        if (isOffbox && delivery == DeliveryStatus.Delivered) delivery = DeliveryStatus.Quarantined;
        if (entry.String(Field.Sender, _context.Pool) is { } sender) message.Sender ??= sender;
        if (entry.String(Field.Recipient, _context.Pool) is { } recipient && message.Recipient(rid) is null) message.AddRecipient(rid, recipient);
        EmitDelivery(LineOrigin.Of(entry), entry.Number(Field.Dcid) ?? 0, connection, message, rid, delivery, isOffbox);
    }

    /// <summary>A connection is over: what was being received was, and what was begun has no outcome.</summary>
    private void Complete(Connection connection)
    {
        if (connection.Receiving is { } message) Received(message, connection);
        foreach (var attempt in connection.Attempts ?? [])
            EmitDelivery(attempt.Origin, connection.Id, connection, attempt.Message, attempt.Rid, DeliveryStatus.InProgress, attempt.Quarantine is not null);
        if (!connection.HadMessages && connection.Tls.HasFailed)
            Emit(connection.TlsFailure, connection.Direction, connection.Id, connection, message: null, rid: null, delivery: null, connection.TlsStatus);
    }

    private void EmitDelivery(LineOrigin origin, long dcid, Connection? connection, Message message, long rid, DeliveryStatus delivery, bool isOffbox)
    {
        var status = isOffbox ? TlsStatus.NotApplicable : connection?.TlsStatus ?? TlsStatus.NotApplicable;
        Emit(origin, Direction.Outbound, dcid, connection, message, rid, delivery, status);
    }

    private void Emit(
        LineOrigin origin, Direction direction, long id, Connection? connection, Message? message, long? rid, DeliveryStatus? delivery, TlsStatus status)
    {
        var recipients = rid is { } one ? message?.Recipient(one) is { } recipient ? [recipient] : [] : message?.Recipients.ToArray() ?? [];
        var hasTls = status != TlsStatus.NotApplicable;
        _emit(new EsaTlsResult
        {
            Timestamp = new DateTime(origin.Ticks),
            TimestampUtc = _context.ToUtc(origin.Ticks),
            Appliance = _context.Appliance,
            Direction = Names<Direction>.Of(direction),
            Mid = message?.Id,
            Rid = rid,
            Sender = message?.Sender,
            Recipients = recipients.Length == 0 ? TextList.None : new TextList(recipients),
            ConnectionId = id,
            Icid = direction == Direction.Inbound ? id : null,
            Dcid = direction == Direction.Outbound ? id : null,
            RemoteAddress = connection?.RemoteAddress,
            RemoteHost = connection?.RemoteHost,
            Status = delivery is { } known ? Names<DeliveryStatus>.Of(known) : null,
            TlsStatus = Names<TlsStatus>.Of(status),
            TlsProtocol = hasTls ? connection?.Tls.Protocol : null,
            TlsCipher = hasTls ? connection?.Tls.Cipher : null,
            TlsPeer = hasTls ? connection?.Tls.Peer : null,
            Reason = hasTls ? connection?.Tls.Reason : null,
            Passed = _passed(status, connection?.Tls.Protocol),
            Source = origin.Source,
            LineNumber = origin.LineNumber,
        });
    }
}
