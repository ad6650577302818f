using System.Runtime.CompilerServices;
using EsaLogs.Forms;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>
/// Gives out TLS verdicts: inbound one per message when it was received whole, outbound one per message, recipient and attempt when its
/// outcome is known, and one for a connection that never had a message because TLS failed.
/// </summary>
internal sealed class TlsTracker(
    TrackingContext context, Func<string?, long, bool> isAsked, Func<TlsStatus, string?, bool?> passed, Action<EsaTlsResult> emit)
    : MailTracker(context)
{
    private readonly List<(long Order, EsaTlsResult Result)> _unfinished = [];
    private bool _finishing;

    public static KindSet Kinds => MailKinds;

    /// <summary>
    /// False for a verdict that no filter lets through, told by what most questions ask for: no record is made of it, as of nearly all of them.
    /// The filters decide the same once more.
    /// </summary>
    public Func<Direction, DeliveryStatus?, TlsStatus, bool> Wants { get; init; } = static (_, _, _) => true;

    /// <summary>The end of the log: what is unfinished leaves by its line, be it a message, a delivery or a connection.</summary>
    public override void Finish()
    {
        _finishing = true;
        base.Finish();
        foreach (var (_, result) in _unfinished.OrderBy(item => item.Order)) emit(result);
        _unfinished.Clear();
        _finishing = false;
    }

    /// <summary>
    /// Gives the inbound verdict of a message, once. One that the appliance made has none unless it was asked for; then that of its root answers.
    /// </summary>
    protected override void Received(Message message, Connection? connection)
    {
        if (message.WasReceived || message.Icid is not { } icid) return;
        message.WasReceived = true;
        message.Passage = icid == 0 ? Families.RootPassage(message)
            : connection is null ? new Passage(icid, Peer: null, TlsStatus.Unknown, TlsFacts.None)
            : Passage.Over(connection);
        connection?.Received(message);
        if (icid == 0 && !isAsked(Context.Appliance, message.Id)) return;
        Emit(message.Start, Direction.Inbound, message.Passage, message);
    }

    protected override void Decided(LogEntry entry, in Delivery delivery) => Emit(delivery);

    protected override void Unfinished(in Delivery delivery, Connection connection) => Emit(delivery);

    private void Emit(in Delivery delivery) => Emit(delivery.Origin, Direction.Outbound, delivery.Over, delivery.Message, delivery.Rid, delivery.Status);

    /// <summary>Gives the verdict of a connection that never had a message because its TLS failed, once.</summary>
    protected override void ConnectionOver(Connection connection)
    {
        if (connection.HadMessages || connection.Troubles is not { TlsFailure: { } line } troubles) return;
        troubles.TlsFailure = null;
        Emit(line, connection.Direction, Passage.Over(connection), message: null);
    }

    [MethodImpl(Compiled.Fully)]
    private void Emit(in LineOrigin origin, Direction direction, Passage over, Message? message, long? rid = null, DeliveryStatus? status = null)
    {
        if (!Wants(direction, status, over.TlsStatus)) return;
        var recipients = rid is { } one ? message?.Recipient(one) is { } recipient ? [recipient] : [] : message?.Recipients.ToArray() ?? [];
        var isNamed = direction == Direction.Inbound || !ReferenceEquals(over, Passage.None);
        var result = new EsaTlsResult
        {
            Timestamp = new DateTime(origin.Ticks),
            TimestampUtc = origin.Utc,
            Appliance = Context.Appliance,
            Direction = Names<Direction>.Of(direction),
            Mid = message?.Id,
            Rid = rid,
            Sender = message?.Sender,
            Recipients = recipients.Length == 0 ? TextList.None : new TextList(recipients),
            ConnectionId = isNamed ? over.Id : null,
            Icid = direction == Direction.Inbound ? over.Id : null,
            Dcid = direction == Direction.Outbound && isNamed ? over.Id : null,
            RemoteAddress = over.Peer?.Address,
            RemoteHost = over.Peer?.Host,
            Status = status is { } known ? Names<DeliveryStatus>.Of(known) : null,
            TlsStatus = Names<TlsStatus>.Of(over.TlsStatus),
            TlsProtocol = over.Tls.Protocol,
            TlsCipher = over.Tls.Cipher,
            TlsPeer = over.Tls.Peer,
            Reason = over.Tls.Reason,
            Passed = passed(over.TlsStatus, over.Tls.Protocol),
            Source = origin.Source,
            LineNumber = origin.LineNumber,
        };
        if (_finishing) _unfinished.Add((origin.Order, result));
        else emit(result);
    }
}
