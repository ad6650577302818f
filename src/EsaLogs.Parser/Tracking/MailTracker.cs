using System.Runtime.CompilerServices;
using EsaLogs.Forms;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>
/// Follows mail through an appliance: which message came in over which connection, what was made of it, and over which connection each
/// recipient's copy went out. What the trackers above it give out differs; the way of the mail is the same.
/// </summary>
internal abstract class MailTracker : ITracker
{
    private readonly List<long> _rids = [];

    protected MailTracker(TrackingContext context)
    {
        Context = context;
        Connections = new ConnectionTable(context, Complete);
        Messages = new MessageTable(context, MessageOver);
    }

    /// <summary>The kinds of lines that the way of the mail is told by.</summary>
    public static KindSet MailKinds { get; } = ConnectionFacts.Kinds.With(Families.Kinds).With(MessageTable.QuarantineKinds).With(
        EntryKind.MessageEnvelope, EntryKind.MessageReady, EntryKind.MessageAborted, EntryKind.MessageFinished, EntryKind.DoubleBounce);

    /// <summary>
    /// False where nobody asks over which connection a message came in: then the lines of inbound connections are not needed (see
    /// <see cref="TellsOfDelivery"/>), messages are followed without, and no reception is told.
    /// </summary>
    public bool FollowsReception { get; init; } = true;

    protected TrackingContext Context { get; }

    protected ConnectionTable Connections { get; }

    protected MessageTable Messages { get; }

    /// <summary>True for wordings that tell of messages or outbound connections, and not of inbound connections alone.</summary>
    public static bool TellsOfDelivery(Pattern wording) => wording.Names(Field.Mid) || wording.Names(Field.Dcid);

    [MethodImpl(Compiled.Fully)]
    public virtual void Track(LogEntry entry)
    {
        LetTimePass(entry.Ticks);
        if (!MailKinds.Contains(entry.Kind)) return;
        var connection = FollowsReception || entry.Has(Field.Dcid) ? Connections.Take(entry) : null;
        if (Families.Read(entry, out var parent, out var child) is var link and not FamilyLink.None) Join(entry, parent, child, link);
        switch (entry.Kind)
        {
            case EntryKind.ConnectionClose or EntryKind.ConnectionKilled when connection is not null:
                ConnectionOver(connection);
                break;
            case EntryKind.MessageStart:
            case EntryKind.MessageSender:
            case EntryKind.MessageRecipient:
                Receive(entry, connection);
                break;
            case EntryKind.MessageEnvelope:
                MessageOf(entry).TakeEnvelope(entry.String(Field.Sender, Context.Pool) ?? "<>", entry.String(Field.Recipients, Context.Pool) ?? "");
                break;
            case EntryKind.MessageReady:
            case EntryKind.MessageAborted:
            case EntryKind.MessageFinished:
                var message = MessageOf(entry);
                if (entry.Has(Field.Sender)) message.Sender ??= entry.String(Field.Sender, Context.Pool) ?? "<>";
                Received(message);
                Messages.TakeLife(message, entry);
                break;
            case EntryKind.DeliveryStart:
                foreach (var rid in Rids(entry)) Begin(entry, rid, connection);
                break;
            case EntryKind.DeliveryDone:
                Decide(entry, connection, entry.Has(Field.Quarantine) ? DeliveryStatus.Quarantined : DeliveryStatus.Delivered);
                break;
            case EntryKind.DeliveryBounced or EntryKind.DoubleBounce:
                Decide(entry, connection, DeliveryStatus.Bounced);
                break;
            case EntryKind.DeliveryDelayed:
                Decide(entry, connection, DeliveryStatus.Deferred);
                break;
            case EntryKind.DeliveryPossible:
                Decide(entry, connection, DeliveryStatus.PossibleDelivery);
                break;
            default:
                if (MessageTable.QuarantineKinds.Contains(entry.Kind)) Messages.TakeLife(MessageOf(entry), entry);
                break;
        }
    }

    public virtual void Advance(long ticks) => LetTimePass(ticks);

    public virtual void Finish()
    {
        Connections.Finish();
        Messages.Finish();
    }

    /// <summary>Lets go what is over; a connection before the messages that went over it, whose deliveries end with it at the latest.</summary>
    protected void LetTimePass(long ticks)
    {
        Connections.Advance(ticks);
        Messages.Advance(ticks);
    }

    /// <summary>A message was received whole, or its reception was given up.</summary>
    protected abstract void Received(Message message, Connection? connection);

    /// <summary>The outcome of a delivery is known.</summary>
    protected abstract void Decided(LogEntry entry, in Delivery delivery);

    /// <summary>A delivery was begun, and its connection is over without an outcome.</summary>
    protected abstract void Unfinished(in Delivery delivery, Connection connection);

    /// <summary>Gives the number of an attempt to deliver, where somebody asks: an attempt counts from its first line.</summary>
    protected virtual int CountAttempt(Message message, long rid) => 0;

    /// <summary>A connection is over, or about to be.</summary>
    protected virtual void ConnectionOver(Connection connection)
    {
    }

    /// <summary>A message is over.</summary>
    protected virtual void MessageOver(Message message) => Received(message);

    /// <summary>One message turned out to be the child of another.</summary>
    protected virtual void Joined(Message child, Message parent)
    {
    }

    /// <summary>The message that a line names first.</summary>
    protected Message MessageOf(LogEntry entry) => Messages.Of(entry, entry.Mid!.Value);

    /// <summary>The recipients that a delivery line names.</summary>
    protected List<long> Rids(LogEntry entry)
    {
        entry.Numbers(entry.Has(Field.Rids) ? Field.Rids : Field.Rid, _rids);
        return _rids;
    }

    /// <summary>Says that a message was received, over the connection that it came in over.</summary>
    protected void Received(Message message)
    {
        if (!FollowsReception || message.Icid is not { } icid) return;
        Received(message, icid == 0 ? null : Connections.Find(Direction.Inbound, icid, message.LastTicks));
    }

    [MethodImpl(Compiled.Fully)]
    private void Join(LogEntry entry, long parent, long child, FamilyLink link)
    {
        if (!Messages.IsOurs(entry, parent)) return;
        var from = Messages.Of(entry, parent);
        var made = Messages.Of(entry, child);
        if (Families.Join(made, from, link)) Joined(made, from);
        Messages.TakeLife(from, entry);
    }

    [MethodImpl(Compiled.Fully)]
    private void Receive(LogEntry entry, Connection? connection)
    {
        var message = MessageOf(entry);
        message.Icid ??= entry.Number(Field.Icid);
        if (entry.Kind == EntryKind.MessageStart && connection is { AuthOutcome: AuthOutcome.Succeeded }) message.AuthUser = connection.AuthUser;
        Messages.TakeLife(message, entry);
        if (connection is not null && !message.WasReceived && Traffic.Of(connection) is var traffic && !ReferenceEquals(traffic.Receiving, message))
        {
            // A client sends one message after the other: when the next begins, the one before was received.
            if (traffic.Receiving is { } before) Received(before);
            traffic.Receiving = message;
        }

        if (entry.Kind == EntryKind.MessageSender)
            message.Sender = entry.String(Field.Sender, Context.Pool) ?? "<>";
        else if (entry.Kind == EntryKind.MessageRecipient && entry.Number(Field.Rid) is { } rid)
            message.AddRecipient(rid, entry.String(Field.Recipient, Context.Pool) ?? "<>");
    }

    [MethodImpl(Compiled.Fully)]
    private void Begin(LogEntry entry, long rid, Connection? connection)
    {
        var message = MessageOf(entry);
        Messages.TakeLife(message, entry);
        if (connection is null) return;
        message.BegunOver = connection;
        Traffic.Of(connection).Attempts.Add(new DeliveryAttempt(message, rid, Context.Origin(entry), entry.String(Field.Quarantine, Context.Pool), CountAttempt(message, rid)));
    }

    [MethodImpl(Compiled.Fully)]
    private void Decide(LogEntry entry, Connection? connection, DeliveryStatus status)
    {
        foreach (var rid in Rids(entry))
        {
            var message = MessageOf(entry);

            // The bounce of a bounce names no connection: it is that of the attempt that was begun.
            var over = entry.Kind == EntryKind.DoubleBounce ? message.BegunOver : connection;
            var wasBegun = TryTakeBegun(over, message, rid, out var quarantine, out var number);
            var isOffbox = entry.Has(Field.Quarantine) || quarantine is not null;
            if (entry.Has(Field.Sender)) message.Sender ??= entry.String(Field.Sender, Context.Pool) ?? "<>";
            if (entry.String(Field.Recipient, Context.Pool) is { } recipient && message.Recipient(rid) is null) message.AddRecipient(rid, recipient);

            // A recipient bounces once; without another attempt, a second line tells of the same bounce.
            if (status == DeliveryStatus.Bounced && !Tries.Of(message).Bounce(rid) && !wasBegun) continue;
            var outcome = isOffbox && status == DeliveryStatus.Delivered ? DeliveryStatus.Quarantined : status;
            Messages.TakeLife(message, entry);
            var dcid = entry.Number(Field.Dcid) ?? (wasBegun ? over?.Id : null);
            Decided(entry, new Delivery(Context.Origin(entry), Over(dcid, over, isOffbox), dcid is null ? null : over, message, rid, outcome, wasBegun ? number : CountAttempt(message, rid)));
        }
    }

    private static bool TryTakeBegun(Connection? connection, Message message, long rid, out string? quarantine, out int number)
    {
        (quarantine, number) = (null, 0);
        if (connection?.Traffic is not { } traffic || !traffic.Attempts.TryTake(message, rid, out quarantine, out number)) return false;
        if (traffic.Attempts.Count == 0 && ReferenceEquals(message.BegunOver, connection)) message.BegunOver = null;
        return true;
    }

    /// <summary>A connection is over: what was being received was, and what was begun has no outcome.</summary>
    private void Complete(Connection connection)
    {
        if (connection.Traffic is { } traffic) Complete(traffic, connection);
        ConnectionOver(connection);
    }

    private void Complete(Traffic traffic, Connection connection)
    {
        if (traffic.Receiving is { } message) Received(message, connection);
        foreach (ref readonly var attempt in traffic.Attempts.All)
        {
            var over = Over(connection.Id, connection, isOffbox: attempt.Quarantine is not null);
            if (ReferenceEquals(attempt.Message.BegunOver, connection)) attempt.Message.BegunOver = null;
            Unfinished(new Delivery(attempt.Origin, over, connection, attempt.Message, attempt.Rid, DeliveryStatus.InProgress, attempt.Number), connection);
        }
    }

    private static Passage Over(long? dcid, Connection? connection, bool isOffbox)
        => dcid is not { } id ? Passage.None
            : connection is null || isOffbox ? new Passage(id, connection?.Peer, TlsStatus.NotApplicable, TlsFacts.None)
            : Passage.Over(connection);
}
