using EsaLogs.LogGenerator.World;

namespace EsaLogs.LogGenerator.Simulation;

/// <summary>What is to be delivered to one next hop in one go.</summary>
internal sealed record DeliveryJob(Message Message, IReadOnlyList<Recipient> Recipients)
{
    public IReadOnlyList<long> Rids { get; } = [.. Recipients.Select(recipient => recipient.Rid)];
}

/// <summary>The delivery queue: one connection after the other to each next hop, and again after a while what did not go.</summary>
internal sealed class DeliveryQueue(Appliance appliance)
{
    private const int MaximumAttempts = 5;

    private readonly Dictionary<Destination, OutboundSession> _sessions = [];

    private SeededRandom Random => appliance.Random;

    public void Enqueue(Message message)
    {
        appliance.Scan.Queued(message);
        message.Undecided = message.Recipients.Count;
        foreach (var group in message.Recipients.GroupBy(recipient => Destination.Of(recipient.Address)).ToList())
        {
            List<Recipient> recipients = [.. group];
            if (group.Key is { } destination) appliance.In(0, 2, () => Deliver(new DeliveryJob(message, recipients), destination));
            else appliance.In(1, 3, () => Bounce(message, recipients, PeerReply.NoSuchDomain));
        }
    }

    public void EnqueueOffbox(Message message) => EnqueueWhole(message, Destination.Offbox);

    public void EnqueueCentral(Message message) => EnqueueWhole(message, Destination.Central);

    /// <summary>Later again; in the end the message is too old.</summary>
    public void Retry(DeliveryJob job, Destination destination)
    {
        var attempts = job.Recipients.Max(recipient => ++recipient.Attempts);
        if (attempts >= MaximumAttempts)
        {
            appliance.In(600, 14_000, () => Bounce(job.Message, job.Recipients, PeerReply.TooOld));
            return;
        }

        var wait = Random.Seconds(60, attempts switch { 1 => 600, 2 => 3600, _ => 14_400 });
        if (Random.Chance(300)) appliance.Delivery.Pending(job.Message, job.Rids, appliance.Agenda.Now + wait);
        appliance.Agenda.In(wait, () => Deliver(job, destination));
    }

    /// <summary>The sender hears of it, unless it is a bounce itself.</summary>
    public void MakeBounce(Message message)
    {
        if (message.Sender.Length == 0) return;
        var bounce = appliance.Make(message, "", [message.Sender]);
        appliance.Reception.Started(bounce);
        appliance.Fate.BounceMade(message, bounce);
        appliance.Reception.Envelope(bounce);
        appliance.Reception.Ready(bounce);
        appliance.In(0, 2, () => Enqueue(bounce));
    }

    /// <summary>The fate of some recipients is decided.</summary>
    public void Decided(Message message, int recipients)
    {
        message.Undecided -= recipients;
        if (message.Undecided == 0) appliance.Fate.Finished(message);
    }

    /// <summary>A connection takes no more.</summary>
    public void Over(OutboundSession session, Destination destination)
    {
        if (_sessions.TryGetValue(destination, out var current) && ReferenceEquals(current, session)) _sessions.Remove(destination);
    }

    private void EnqueueWhole(Message message, Destination destination)
    {
        appliance.Scan.Queued(message);
        message.Undecided = message.Recipients.Count;
        appliance.In(0, 2, () => Deliver(new DeliveryJob(message, message.Recipients), destination));
    }

    private void Deliver(DeliveryJob job, Destination destination)
    {
        if (_sessions.TryGetValue(destination, out var session))
        {
            session.Add(job);
            return;
        }

        session = new OutboundSession(appliance, appliance.Connect(destination), job);
        _sessions.Add(destination, session);
        session.Begin();
    }

    /// <summary>Given up without a connection.</summary>
    private void Bounce(Message message, IReadOnlyList<Recipient> recipients, PeerReply why)
    {
        foreach (var recipient in recipients) appliance.Delivery.Bounced(connection: null, message, recipient, why);
        MakeBounce(message);
        Decided(message, recipients.Count);
    }
}
