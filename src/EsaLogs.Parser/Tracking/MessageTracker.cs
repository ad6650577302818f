using System.Globalization;
using System.Runtime.CompilerServices;
using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>
/// Gives out messages when they are over; one that another carries on leaves with that one, as only then it is known what became of it.
/// </summary>
internal class MessageTracker(TrackingContext context, Action<EsaMessage> emit) : DeliveryTracker(context, static _ => { })
{
    private static readonly KindSet FactKinds = MessageFacts.Kinds.With(
        EntryKind.MessageReady, EntryKind.RecipientRejected, EntryKind.MessageAborted, EntryKind.MessageFinished, EntryKind.MessageRewritten,
        EntryKind.MessageGenerated, EntryKind.SpamQuarantineReinjected);

    private readonly Dictionary<Message, List<Message>> _waiting = [];

    /// <summary>What is there at the end of the log.</summary>
    private List<Message>? _unfinished;

    /// <summary>A message is there from the first line that names it, whatever that says.</summary>
    public static new KindSet Kinds { get; } = DeliveryTracker.Kinds.With(FormCatalogue.KindsThatName(Field.Mid));

    [MethodImpl(Compiled.Fully)]
    public override void Track(LogEntry entry)
    {
        base.Track(entry);
        if (entry.Kind == EntryKind.MessageStart || entry.Mid is not { } mid) return;
        var message = Messages.Of(entry, mid);
        if (!FactKinds.Contains(entry.Kind)) return;
        MessageFacts.Of(message).Take(entry, Context.Pool);

        // A filter that had a copy made did something to the original, too.
        if (entry.Kind == EntryKind.MessageGenerated && message.Parent is { } original) MessageFacts.Of(original).AddFilter(entry.String(Field.Filter, Context.Pool));
        if (entry.Kind is EntryKind.MessageRewritten or EntryKind.SpamQuarantineReinjected) message.IsRewritten = true;
        if (entry.Kind is not (EntryKind.MessageReady or EntryKind.MessageAborted or EntryKind.MessageFinished)) Messages.TakeLife(message, entry);
    }

    /// <summary>The end of the log: what is unfinished, or waits for what is, leaves by its first line.</summary>
    public override void Finish()
    {
        _unfinished = [];
        base.Finish();
        foreach (var message in _unfinished.Concat(_waiting.Values.SelectMany(messages => messages)).OrderBy(message => message.Start.Order)) emit(ToRecord(message));
        _waiting.Clear();
        _unfinished = null;
    }

    protected override void Received(Message message, Connection? connection)
    {
        if (!message.WasReceived) message.Passage = connection is null ? null : Passage.Over(connection);
        base.Received(message, connection);
    }

    protected override void Made(in Delivery delivery, EsaDelivery record) => MessageFacts.Of(delivery.Message).Deliveries.Add(delivery, record);

    protected override void Decided(LogEntry entry, in Delivery delivery)
    {
        base.Decided(entry, delivery);
        if (delivery.Status == DeliveryStatus.Quarantined) MessageFacts.Of(delivery.Message).AddQuarantine(entry.String(Field.Quarantine, Context.Pool));
    }

    protected override void MessageOver(Message message)
    {
        base.MessageOver(message);
        if (_unfinished is not null && !message.HasEnded)
        {
            _unfinished.Add(message);
            return;
        }

        message.IsOver = true;
        if (message.IsRewritten && message.Successor is { IsOver: false } successor)
        {
            if (!_waiting.TryGetValue(successor, out var waiting)) _waiting.Add(successor, waiting = []);
            waiting.Add(message);
            return;
        }

        Leave(message);
    }

    /// <summary>Those that a message carried on leave before it, in their order.</summary>
    [MethodImpl(Compiled.Fully)]
    private void Leave(Message message)
    {
        if (_waiting.TryGetValue(message, out var before))
        {
            _waiting.Remove(message);
            foreach (var one in before) Leave(one);
        }

        emit(ToRecord(message));
    }

    /// <summary>What is given out of a message, when it leaves.</summary>
    [MethodImpl(Compiled.Fully)]
    protected virtual EsaMessage ToRecord(Message message)
    {
        var facts = MessageFacts.Of(message);
        var root = Families.RootOf(message);
        var peer = root.Passage?.Peer;
        var client = facts.RelayedAddress is null && root.Facts is { } ofRoot ? ofRoot : facts;
        var disposition = Dispositions.Of(message);
        var bothEnds = message.BeginningSeen && message.EndTicks is not null;
        var hasScore = double.TryParse(client.RelayedReputation, NumberStyles.Float, CultureInfo.InvariantCulture, out var score);
        return new EsaMessage
        {
            Mid = message.Id,
            Appliance = Context.Appliance,
            Direction = DirectionOf(message, peer),
            Icid = message.Icid,
            StartTime = new DateTime(message.Start.Ticks),
            StartTimeUtc = message.Start.Utc,
            EndTime = bothEnds ? new DateTime(message.EndTicks!.Value) : null,
            Sender = message.Sender,
            Recipients = List(message.Recipients),
            Subject = Inherited(message, facts => facts.Subject),
            MessageId = Inherited(message, facts => facts.MessageId),
            SizeBytes = facts.SizeBytes,
            RemoteAddress = client.RelayedAddress ?? peer?.Address,
            RemoteHost = client.RelayedAddress is null ? peer?.Host : null,
            SenderGroup = peer?.SenderGroup,
            ReputationScore = client.RelayedReputation is null ? peer?.ReputationScore : hasScore ? score : null,
            ReputationText = client.RelayedReputation is null ? peer?.ReputationText : hasScore ? null : client.RelayedReputation,
            Country = client.RelayedAddress is null ? peer?.Country : client.RelayedCountry,
            ReceivedTlsStatus = Names<TlsStatus>.Of(root.Passage?.TlsStatus ?? (root.Icid == 0 ? TlsStatus.NotApplicable : TlsStatus.Unknown)),
            ReceivedTlsProtocol = root.Passage?.Tls.Protocol,
            ReceivedTlsCipher = root.Passage?.Tls.Cipher,
            AuthUser = root.AuthUser,
            Policy = Inherited(message, facts => facts.Policy),
            SpamVerdict = facts.SpamVerdict,
            VirusVerdict = facts.VirusVerdict,
            AmpVerdict = facts.AmpVerdict,
            GraymailVerdict = facts.GraymailVerdict,
            OutbreakVerdict = facts.OutbreakVerdict,
            Spf = facts.Spf,
            Dkim = facts.Dkim,
            Dmarc = facts.Dmarc,
            Dlp = facts.Dlp,
            Attachments = List(facts.Attachments),
            Filters = List(facts.Filters),
            Quarantine = facts.Quarantines is { } quarantines ? string.Join(MessageFacts.Separator, quarantines) : null,
            RejectedRecipients = List(facts.RejectedRecipients),
            Disposition = Names<Disposition>.Of(disposition),
            DispositionReason = Dispositions.ReasonOf(message, disposition),
            FinalDisposition = Names<Disposition>.Of(Dispositions.FinalOf(message, disposition)),
            OriginMid = Families.OriginOf(message)?.Id,
            ParentMid = message.Parent?.Id,
            ChildMids = message.Children is { Length: > 0 } children ? new IdList(children) : IdList.None,
            Deliveries = facts.Deliveries.Records is { Length: > 0 } deliveries ? new RecordList<EsaDelivery>(deliveries) : RecordList<EsaDelivery>.None,
            StartSeen = message.BeginningSeen,
            EndSeen = message.EndTicks is not null,
            Source = message.Start.Source,
            LineNumber = message.Start.LineNumber,
        };
    }

    /// <summary>The policy table tells; else a client that relays sends mail out.</summary>
    private static string? DirectionOf(Message message, Peer? peer)
        => Inherited(message, facts => facts.Direction is { } direction ? Names<Direction>.Of(direction) : null)
            ?? (peer?.Action == ConnectionAction.Relay ? Names<Direction>.Of(Direction.Outbound) : null);

    /// <summary>What a message says of itself, else what the one that it carries on says.</summary>
    private static string? Inherited(Message message, Func<MessageFacts, string?> fact)
    {
        var from = message;
        for (var depth = 0; depth < Families.MaximumDepth; depth++)
        {
            if (from.Facts is { } facts && fact(facts) is { } text) return text;
            if (from.Link is not (FamilyLink.CarriesOn or FamilyLink.CarriesOnToOthers) || from.Parent is not { } parent) return null;
            from = parent;
        }

        return null;
    }

    /// <summary>Texts as they are now: a line that comes late must not change a record that has left.</summary>
    private static TextList List(IList<string>? texts) => texts is null or { Count: 0 } ? TextList.None : new TextList(texts.ToArray());
}
