using EsaLogs.LogGenerator.World;

namespace EsaLogs.LogGenerator.Simulation;

/// <summary>Quarantines: messages are held for hours or days and released, deleted, or forgotten.</summary>
internal sealed class Quarantines(Appliance appliance)
{
    private static readonly string[] Names = ["Policy", "Virus", "Outbreak", "My \"own\""];

    private static readonly string[] Reasons = ["content filter:no_macros", "DLP violation", "VOF rule:OUTBREAK_0001", "message filter (odd)"];

    private SeededRandom Random => appliance.Random;

    /// <summary>A quarantine of a policy, on the appliance.</summary>
    public void Hold(Message message)
    {
        var quarantine = Random.Pick(Names);
        appliance.Quarantine.Held(message, quarantine, Random.Pick(Reasons));
        var isFinished = Random.Chance(500);
        if (isFinished) appliance.Fate.Finished(message);
        Later(seconds =>
        {
            switch (Random.Below(10))
            {
                case < 4:
                    appliance.Quarantine.Released(message, quarantine, seconds);
                    appliance.Quarantine.ReleasedFromAll(message);
                    appliance.Queue.Enqueue(message);
                    break;
                case < 8:
                    appliance.Quarantine.Released(message, quarantine, seconds);
                    appliance.Quarantine.ReleasedFromAll(message);
                    Rewrite(message, next => appliance.Fate.Rewritten(message, next, "System Quarantine"));
                    appliance.Fate.Finished(message);
                    break;
                default:
                    appliance.Quarantine.Deleted(message, quarantine, seconds);
                    appliance.Fate.Finished(message);
                    break;
            }
        });
    }

    /// <summary>The spam quarantine of the appliance itself.</summary>
    public void HoldSpam(Message message)
    {
        var rcid = appliance.NextRcid();
        appliance.Quarantine.Tagged(message);
        appliance.Scan.Queued(message);
        appliance.In(0, 2, () =>
        {
            appliance.Quarantine.SpamDeliveryStarted(message, rcid);
            appliance.Quarantine.SpamHeld(message, rcid);
            appliance.Fate.Finished(message);
            if (Random.Chance(400)) Later(_ => Rewrite(message, next => appliance.Fate.Reinjected(message, next)));
        });
    }

    /// <summary>The centralized quarantine; what it releases comes back as another message.</summary>
    public void Transfer(Message message)
    {
        appliance.Quarantine.Transferred(message, "Policy", Random.Pick(Reasons));
        appliance.Queue.EnqueueCentral(message);
        if (Random.Chance(500)) Later(_ => Return(message));
    }

    private void Return(Message message)
    {
        var connection = appliance.Connect(Client.QuarantineHost());
        appliance.Inbound.Opened(connection, "CPQ");
        appliance.Inbound.Judged(connection);
        var back = appliance.Receive(connection, message.Sender, message.IsOutgoing);
        back.Add(message.Recipients.Select(recipient => recipient.Address));
        appliance.Reception.Started(back);
        appliance.Reception.Envelope(back);
        appliance.Reception.Ready(back);
        appliance.Fate.Returned(message, back);
        appliance.In(0, 2, () => appliance.Queue.Enqueue(back));
        appliance.In(1, 5, () => appliance.Inbound.Closed(connection));
    }

    private void Rewrite(Message message, Action<Message> link)
    {
        var next = appliance.Make(message, message.Sender, message.Recipients.Select(recipient => recipient.Address));
        link(next);
        appliance.In(0, 2, () => appliance.Queue.Enqueue(next));
    }

    private void Later(Action<int> what)
    {
        var seconds = Random.Chance(500) ? Random.Between(300, 10_000) : Random.Between(50_000, 350_000);
        appliance.Agenda.In(TimeSpan.FromSeconds(seconds), () => what(seconds));
    }
}
