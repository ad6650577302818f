using System.Runtime.CompilerServices;
using EsaLogs.Forms;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>
/// Gives out delivery attempts, one per recipient. What was accepted waits for the reply, which stands on a line of its own after it; it
/// leaves without one when the message goes on or a minute of the log has passed.
/// </summary>
internal class DeliveryTracker(TrackingContext context, Action<EsaDelivery> emit) : MailTracker(context)
{
    private static readonly long Patience = TimeSpan.FromSeconds(60).Ticks;

    private readonly Queue<Waiting> _waiting = new();
    private readonly List<(long Order, EsaDelivery Record)> _unfinished = [];
    private bool _finishing;

    public static KindSet Kinds { get; } = MailKinds.With(EntryKind.DeliveryResponse);

    [MethodImpl(Compiled.Fully)]
    public override void Track(LogEntry entry)
    {
        LetGo(entry.Ticks);
        if (entry.Kind is EntryKind.MessageFinished)
        {
            LetTimePass(entry.Ticks);
            LetGo(MessageOf(entry), rid: null);
        }

        base.Track(entry);
        if (entry.Kind == EntryKind.DeliveryResponse) Answer(entry);
    }

    public override void Advance(long ticks)
    {
        LetGo(ticks);
        base.Advance(ticks);
    }

    /// <summary>The end of the log: what is unfinished leaves by its line.</summary>
    public override void Finish()
    {
        _finishing = true;
        LetGo(long.MaxValue);
        base.Finish();
        foreach (var (_, record) in _unfinished.OrderBy(item => item.Order)) emit(record);
        _unfinished.Clear();
        _finishing = false;
    }

    protected override void Received(Message message, Connection? connection)
    {
        // Nobody waits for a reception here, and what comes next must not wait for this message.
        message.WasReceived = true;
        connection?.Received(message);
    }

    protected override void Decided(LogEntry entry, in Delivery delivery)
    {
        LetGo(delivery.Message, delivery.Rid);
        if (delivery.Status is DeliveryStatus.Delivered or DeliveryStatus.Quarantined) Wait(delivery);
        else Emit(delivery, new DeliveryEnds(delivery), ReplyOf(entry), entry.String(Field.Reason, Context.Pool));
    }

    protected override int CountAttempt(Message message, long rid) => Tries.Of(message).Count(rid);

    /// <summary>What is known of such a delivery is how its connection ended.</summary>
    protected override void Unfinished(in Delivery delivery, Connection connection) => Emit(delivery, new DeliveryEnds(delivery), default, connection.Troubles?.StateReason);

    /// <summary>Gives out a delivery; at the end of the log in the order of the lines.</summary>
    protected virtual void Made(in Delivery delivery, EsaDelivery record)
    {
        if (_finishing) _unfinished.Add((delivery.Origin.Order, record));
        else emit(record);
    }

    /// <summary>The bounce of a bounce has its reply in words of its own, the others have it as a tuple.</summary>
    private SmtpReply ReplyOf(LogEntry entry)
    {
        var reply = entry.String(Field.Reply, Context.Pool);
        return entry.Kind == EntryKind.DoubleBounce ? SmtpReply.Of(entry.Number(Field.Code), reply) : SmtpReply.Parse(reply);
    }

    private void Wait(in Delivery delivery)
    {
        var waiting = new Waiting(delivery);
        Tries.Of(delivery.Message).Unanswered.Add(waiting);
        _waiting.Enqueue(waiting);
    }

    private void Answer(LogEntry entry)
    {
        if (MessageOf(entry).Tries is not { Unanswered.Count: > 0 } tries) return;
        var reply = SmtpReply.OfText(entry.String(Field.Reply, Context.Pool));
        foreach (var rid in Rids(entry))
        {
            for (var i = 0; i < tries.Unanswered.Count; i++)
            {
                if (tries.Unanswered[i].Delivery.Rid != rid) continue;
                LeaveAt(i, tries, reply);
                break;
            }
        }
    }

    /// <summary>No reply will come any more for what was decided a while ago.</summary>
    private void LetGo(long ticks)
    {
        while (_waiting.Count > 0 && (_waiting.Peek().HasLeft || ticks - _waiting.Peek().Delivery.Origin.Ticks > Patience))
        {
            var waiting = _waiting.Dequeue();
            if (waiting.HasLeft) continue;

            // In a gap of the log, too, first leaves what was over first.
            if (!_finishing) Connections.Advance(waiting.Delivery.Origin.Ticks + Patience);
            waiting.Delivery.Message.Tries!.Unanswered.Remove(waiting);
            Leave(waiting, default);
        }
    }

    /// <summary>No reply will come any more for a message, or for one of its recipients.</summary>
    private void LetGo(Message message, long? rid)
    {
        if (message.Tries is not { } tries) return;
        for (var i = 0; i < tries.Unanswered.Count;)
        {
            if (rid is null || tries.Unanswered[i].Delivery.Rid == rid) LeaveAt(i, tries, default);
            else i++;
        }
    }

    private void LeaveAt(int index, Tries tries, in SmtpReply reply)
    {
        var waiting = tries.Unanswered[index];
        tries.Unanswered.RemoveAt(index);
        Leave(waiting, reply);
    }

    [MethodImpl(Compiled.Fully)]
    private void Leave(Waiting waiting, in SmtpReply reply)
    {
        waiting.HasLeft = true;
        Emit(waiting.Delivery, waiting.Ends, reply, reason: null);
    }

    [MethodImpl(Compiled.Fully)]
    private void Emit(in Delivery delivery, in DeliveryEnds ends, in SmtpReply reply, string? reason)
    {
        var (origin, over, message) = (delivery.Origin, delivery.Over, delivery.Message);
        var delay = TimeSpan.FromTicks(origin.Ticks - message.Start.Ticks).TotalSeconds;
        var record = new EsaDelivery
        {
            Timestamp = new DateTime(origin.Ticks),
            TimestampUtc = origin.Utc,
            Appliance = Context.Appliance,
            Mid = message.Id,
            Rid = delivery.Rid,
            Recipient = ends.Recipient,
            Sender = ends.Sender,
            Dcid = ReferenceEquals(over, Passage.None) ? null : over.Id,
            RemoteAddress = ends.RemoteAddress,
            RemotePort = ends.RemotePort,
            Interface = ends.Interface,
            Status = Names<DeliveryStatus>.Of(delivery.Status),
            SmtpCode = reply.Code,
            EnhancedCode = reply.EnhancedCode ?? EnhancedCodes.In(reason),
            Response = reply.IsPeers ? reply.Text : null,
            Reason = reply.IsPeers || reply.Text is null ? reason : reason + ": " + reply.Text,
            TlsStatus = Names<TlsStatus>.Of(over.TlsStatus),
            TlsProtocol = over.Tls.Protocol,
            TlsCipher = over.Tls.Cipher,
            Attempt = delivery.Number,
            DelaySeconds = message.BeginningSeen && delay >= 0 ? delay : null,
            Source = origin.Source,
            LineNumber = origin.LineNumber,
        };
        Made(delivery, record);
    }
}
