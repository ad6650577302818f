using EsaLogs.LogGenerator.Simulation;
using EsaLogs.LogGenerator.Truth;
using EsaLogs.LogGenerator.World;
using EsaLogs.LogGenerator.Writing;

namespace EsaLogs.LogGenerator.Lines;

/// <summary>Lines of deliveries: what was begun, and what became of it.</summary>
internal sealed class DeliveryLines(LogWriter log, ApplianceTruth truth, ApplianceProfile appliance) : LineSource(log, truth, appliance)
{
    private readonly Dictionary<(long Mid, long Rid, long Dcid), DeliveryTruth> _begun = [];

    public void Started(OutboundConnection connection, Message message, IReadOnlyList<long> rids)
    {
        var isOffbox = ReferenceEquals(connection.Destination, Destination.Offbox);
        var isInLog = isOffbox ? Log.Write($"Delivery start DCID {connection.Dcid} MID {message.Mid} to RID {rids} to offbox IronPort Spam Quarantine")
            : Log.Write($"Delivery start DCID {connection.Dcid} MID {message.Mid} to RID {rids}");
        if (!isInLog) return;
        if (isOffbox) connection.Truth.IsOffbox = message.Truth.WasSentAway = true;
        foreach (var rid in rids)
        {
            var delivery = Of(connection, message, rid);
            delivery.IsOffbox |= isOffbox;
        }
    }

    public void Done(OutboundConnection connection, Message message, IReadOnlyList<long> rids, string? headers, string? response)
    {
        var to = connection.Destination;
        var isQuarantine = ReferenceEquals(to, Destination.Offbox) || ReferenceEquals(to, Destination.Central);
        var quarantine = ReferenceEquals(to, Destination.Offbox) ? "external" : "centralized policy";
        var isInLog = Log.Write(
            $"Message done DCID {connection.Dcid} MID {message.Mid} to RID {rids} {(headers is null ? "" : headers + " ")}{(isQuarantine ? $"({quarantine} quarantine) " : "")}");
        if (isInLog && isQuarantine)
        {
            (connection.Truth.IsOffbox, message.Truth.IsHeld, message.Truth.WasSentAway) = (true, true, true);
            message.Truth.Findings.TakenBy(quarantine);
        }

        var decided = isInLog ? rids.Select(rid => Decide(connection, message, rid, isQuarantine ? "Quarantined" : "Delivered", isQuarantine)).ToList() : [];
        if (response is not null)
        {
            var quote = response.Contains('\'', StringComparison.Ordinal) ? "\"" : "'";
            Tell(Log.Write($"MID {message.Mid} RID {rids} Response {quote}{response}{quote}"), message.Truth, _ =>
            {
                foreach (var delivery in decided) delivery.Reply = new Reply(null, response.StartsWith("2.", StringComparison.Ordinal) ? response[..5] : null, response);
            });
        }

        foreach (var delivery in decided)
        {
            if (response is null) Truth.Unanswered(delivery);
            else Truth.Replied(delivery);
        }
    }

    public void Bounced(OutboundConnection? connection, Message message, Recipient recipient, PeerReply reply)
        => Failed("Bounced", connection, message, recipient, reply, Release >= 14 ? "" : " []");

    public void Delayed(OutboundConnection connection, Message message, Recipient recipient, PeerReply reply)
        => Failed("Delayed", connection, message, recipient, reply, "[]");

    public void Pending(Message message, IReadOnlyList<long> rids, DateTime until)
        => Tell(Log.Write($"Message {message.Mid} to RID {rids} pending till {until}"), message.Truth, static _ => { });

    /// <summary>The connection died after the message was sent: nobody knows.</summary>
    public void Possible(OutboundConnection connection, Message message, IReadOnlyList<long> rids)
    {
        if (!Log.Write($"Possible Delivery: DCID: {connection.Dcid} MID {message.Mid} to {rids}")) return;
        foreach (var rid in rids) Truth.Replied(Decide(connection, message, rid, "PossibleDelivery", isOffbox: false));
    }

    /// <summary>The connection is gone, and no line will tell what became of the delivery.</summary>
    public void Forgotten(OutboundConnection connection, Message message, IReadOnlyList<long> rids)
    {
        foreach (var rid in rids) _begun.Remove((message.Mid, rid, connection.Dcid));
    }

    private void Failed(string word, OutboundConnection? connection, Message message, Recipient recipient, PeerReply reply, string end)
    {
        // Since 12 the line names sender and recipient.
        var dcid = connection?.Dcid ?? 0;
        var isInLog = Release >= 12
            ? Log.Write($"{word}: DCID {dcid} MID {message.Mid} From: <{message.Sender}> To: <{recipient.Address}> RID {recipient.Rid} - {reply.Words} {reply.Tuple}{end}")
            : Log.Write($"{word}: DCID {dcid} MID {message.Mid} to RID {recipient.Rid} - {reply.Words} {reply.Tuple}{end}");
        if (!isInLog) return;
        if (Release >= 12)
        {
            message.Truth.Seen(Line);
            message.Truth.Sender ??= message.Sender.Length == 0 ? "<>" : message.Sender;
            message.Truth.Recipients.Learn(recipient.Rid, recipient.Address);
        }

        var delivery = Decide(connection, message, recipient.Rid, word is "Delayed" ? "Deferred" : word, isOffbox: false);
        (delivery.Reply, delivery.Reason) = (reply.Reply, reply.Reason);
        Truth.Replied(delivery);
    }

    private DeliveryTruth Decide(OutboundConnection? connection, Message message, long rid, string status, bool isOffbox)
    {
        var delivery = Of(connection, message, rid);
        _begun.Remove((message.Mid, rid, connection?.Dcid ?? 0));
        delivery.IsOffbox |= isOffbox;
        delivery.Decide(Line, status);
        Truth.Decided(delivery);
        return delivery;
    }

    /// <summary>The delivery that the log tells of; the line of its beginning may not be in it.</summary>
    private DeliveryTruth Of(OutboundConnection? connection, Message message, long rid)
    {
        if (connection is not null) Tell(isInLog: true, connection.Truth, truth => truth.Carried(Line, message.Mid));
        Tell(isInLog: true, message.Truth, static _ => { });
        var dcid = connection?.Dcid ?? 0;
        if (_begun.TryGetValue((message.Mid, rid, dcid), out var begun)) return begun;
        var delivery = new DeliveryTruth(message.Truth, rid, dcid, connection?.Truth, message.Truth.CountAttempt(rid), Line);
        _begun[(message.Mid, rid, dcid)] = delivery;
        message.Truth.Add(delivery);
        connection?.Truth.Begun.Add(delivery);
        return delivery;
    }
}
