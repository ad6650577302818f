using System.Runtime.CompilerServices;
using EsaLogs.Forms;

namespace EsaLogs.Tracking;

/// <summary>
/// The messages of one appliance. An object is made at the first mention of its id; a <c>Start</c> line of a message that began already, and a
/// line that makes a message of a finished one's id, begin another. What is in a quarantine, of the appliance or of another one, lives on after
/// its <c>Message finished</c>: its release can come days later.
/// </summary>
internal sealed class MessageTable(TrackingContext context, Action<Message> completed, int maximumHeld = 1_000_000)
{
    private const int MinimumToLookAt = 64;

    private const int MaximumStrangers = 10_000;

    private readonly LifeTable<Message> _table = new(context.MessageAge, completed);

    /// <summary>Messages that nobody asked for, of which only lines come that name a connection of others: most of their ends are among those that do not.</summary>
    private LifeTable<Message> _strangers = new(context.ConnectionAge, static _ => { });

    /// <summary>Finished messages in quarantines, and some that were let go from there, in the order of their ends.</summary>
    private Queue<Message> _held = new();

    /// <summary>So many in <see cref="_held"/> are worth a look for those that are held no more.</summary>
    private int _heldToLookAt = MinimumToLookAt;

    /// <summary>The kinds of lines that tell of a message's stay in a quarantine.</summary>
    public static readonly KindSet QuarantineKinds = new(
    [
        EntryKind.MessageQuarantined, EntryKind.SpamQuarantined, EntryKind.QuarantineTransfer,
        EntryKind.QuarantineReleasedAll, EntryKind.QuarantineDeletedAll,
    ]);

    /// <summary>How many messages there were so far.</summary>
    public long Count { get; private set; }

    /// <summary>Lets go what is over at the time of the next line.</summary>
    public void Advance(long ticks)
    {
        if (ticks == 0) return;
        _table.Advance(ticks);
        if (context.Followed is not null) _strangers.Advance(ticks);
    }

    /// <summary>The message that a line names.</summary>
    [MethodImpl(Compiled.Fully)]
    public Message Of(LogEntry entry, long mid)
    {
        var table = TableOf(mid);
        var message = table.Find(mid, entry.Ticks);
        if (message is null || IsAnother(message, entry))
        {
            message = new Message(mid, context.Origin(entry));
            Count++;
            if (ReferenceEquals(table, _strangers)) table = RoomForStrangers();
            table.Add(message);
        }
        else
        {
            table.Touch(message, entry.Ticks);
        }

        return message;
    }

    /// <summary>The message of an id, if it is open or finished a moment ago.</summary>
    public Message? Find(long mid, long ticks) => TableOf(mid).Find(mid, ticks);

    /// <summary>
    /// True if the other message that a line names is one of this appliance. What comes back from another appliance tells the id that it had
    /// at first: that is one of here only if it was sent away from here, else the other appliance counts by itself.
    /// </summary>
    public bool IsOurs(LogEntry entry, long mid) => entry.Kind != EntryKind.QuarantineReturned || Find(mid, entry.Ticks) is { WasSentAway: true };

    /// <summary>Takes what a line says of the life of its message: whether it began, is held in a quarantine, is finished.</summary>
    [MethodImpl(Compiled.Fully)]
    public void TakeLife(Message message, LogEntry entry)
    {
        switch (entry.Kind)
        {
            case EntryKind.MessageStart:
                message.StartSeen = true;
                break;
            case EntryKind.MessageQuarantined or EntryKind.SpamQuarantined:
                message.IsQuarantined = true;
                break;
            case EntryKind.DeliveryStart when entry.Has(Field.Quarantine):
                message.WasSentAway = true;
                break;
            case EntryKind.QuarantineTransfer:
            case EntryKind.DeliveryDone when entry.Has(Field.Quarantine):
                message.IsQuarantined = message.WasSentAway = true;
                break;
            case EntryKind.QuarantineReleasedAll when message.IsQuarantined:
                // Finished or not when it came into the quarantine: it goes on to delivery now.
                message.IsQuarantined = false;
                message.EndTicks = null;
                break;
            case EntryKind.QuarantineReturned when message.IsQuarantined && message.WasFinished:
                // It ended here when the other appliance had it; what comes back is another message.
                TableOf(message.Id).End(message);
                break;
            case EntryKind.QuarantineDeletedAll or EntryKind.SpamQuarantineReinjected or EntryKind.MessageRewritten:
                message.IsQuarantined = false;
                if (message.WasFinished) End(message, entry);
                break;
            case EntryKind.MessageFinished:
                message.WasFinished = true;
                End(message, entry);
                break;
        }
    }

    public void Finish() => _table.Finish();

    /// <summary>A connection can bring any number of messages in: where they are very many, all are forgotten, as nobody asked for them.</summary>
    private LifeTable<Message> RoomForStrangers()
    {
        if (_strangers.Count >= MaximumStrangers) _strangers = new(context.ConnectionAge, static _ => { });
        return _strangers;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private LifeTable<Message> TableOf(long mid) => context.Followed?.Contains(mid) == false ? _strangers : _table;

    private void End(Message message, LogEntry entry)
    {
        message.EndTicks = entry.Ticks;
        if (message.IsQuarantined) Hold(message);
        else TableOf(message.Id).End(message);
        while (_held.Count > 0 && (_held.Count > maximumHeld || !IsHeld(_held.Peek())))
        {
            var held = _held.Dequeue();
            if (held.IsQuarantined) TableOf(held.Id).End(held);
        }
    }

    /// <summary>The first that is held can stay for days, while most behind it come and go: these must not stay with it.</summary>
    private void Hold(Message message)
    {
        _held.Enqueue(message);
        if (_held.Count <= _heldToLookAt) return;
        _held = new Queue<Message>(_held.Where(IsHeld));
        _heldToLookAt = Math.Max(MinimumToLookAt, _held.Count + (_held.Count / 4));
    }

    private static bool IsHeld(Message message) => message.IsQuarantined && !message.HasEnded;

    private static bool IsAnother(Message message, LogEntry entry) => entry.Kind switch
    {
        EntryKind.MessageStart => message.StartSeen || message.EndTicks is not null,
        EntryKind.MessageSplit or EntryKind.MessageRewritten => message.EndTicks is not null && entry.Number(Field.ChildMid) == message.Id,
        _ => false,
    };
}
