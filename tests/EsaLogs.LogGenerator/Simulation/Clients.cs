using EsaLogs.LogGenerator.World;

namespace EsaLogs.LogGenerator.Simulation;

/// <summary>The clients that come, in crowds: what kind they are, and those that never get as far as a message.</summary>
internal sealed class Clients(Appliance appliance)
{
    private static readonly string[] SenderTroubles =
    [
        "envelope sender domain missing", "envelope sender domain does not exist", "envelope sender domain could not be resolved",
    ];

    private static readonly string[] Failures = ["Message size exceeds limit", "Too Many Messages", "Connection limit exceeded"];

    private SeededRandom Random => appliance.Random;

    /// <summary>A crowd of clients within a minute.</summary>
    public void Crowd(int count)
    {
        for (; count > 0; count--) appliance.In(0, 60, Client);
    }

    private void Client()
    {
        switch (Random.Below(100))
        {
            case < 30:
                new InboundSession(appliance, appliance.Connect(World.Client.Insider(Random))).Begin();
                break;
            case < 78:
                new InboundSession(appliance, appliance.Connect(World.Client.Stranger(Random, appliance.Traffic, HostAccess.Accepting))).Begin();
                break;
            case < 86:
                Refused();
                break;
            case < 89:
                appliance.Inbound.TcpRefused(World.Client.Stranger(Random, appliance.Traffic, [HostAccess.TcpRefusing]));
                break;
            case < 93:
                DelayedReject();
                break;
            default:
                WithoutMessage();
                break;
        }
    }

    private void Refused()
    {
        var connection = appliance.Connect(World.Client.Stranger(Random, appliance.Traffic, HostAccess.Refusing));
        appliance.Inbound.Opened(connection);
        appliance.Inbound.Judged(connection);
        appliance.In(0, 1, () => appliance.Inbound.Closed(connection));
    }

    private void DelayedReject()
    {
        var connection = appliance.Connect(World.Client.Stranger(Random, appliance.Traffic, HostAccess.Refusing));
        appliance.Inbound.Opened(connection);
        appliance.Inbound.Judged(connection);
        appliance.In(0, 2, () =>
        {
            appliance.Inbound.DelayedReject(connection);
            appliance.Inbound.DelayedRejectSender(connection, People.Mailbox(Random, Destination.Outside));
            for (var count = Random.Between(1, 3); count > 0; count--) appliance.Inbound.DelayedRejectRecipient(connection, People.Mailbox(Random, Destination.Inside));
        });
        appliance.In(3, 6, () => appliance.Inbound.Closed(connection));
    }

    /// <summary>Clients that get a session and do not use it well.</summary>
    private void WithoutMessage()
    {
        var connection = appliance.Connect(World.Client.Stranger(Random, appliance.Traffic, HostAccess.Accepting));
        var inbound = appliance.Inbound;
        inbound.Opened(connection);
        inbound.Judged(connection);
        Action trouble = Random.Below(10) switch
        {
            0 => () => inbound.TimedOut(connection, Random.Chance(500) ? "no messages injected within timeout period" : "exceeded allowable connection time"),
            1 => () => inbound.LostBefore(connection, Random.Between(10, 90)),
            2 => () => inbound.Lost(connection),
            3 => () =>
            {
                var sender = People.Lost(Random);
                inbound.SenderRejected(connection, Random.Chance(900) ? sender : " " + sender, Random.Pick(SenderTroubles));
            },
            4 => () =>
            {
                for (var count = Random.Between(1, 4); count > 0; count--) inbound.RecipientRejected(connection, People.Mailbox(Random, Destination.Outside), "RAT");
                if (Random.Chance(300)) inbound.DirectoryHarvest(connection);
            },
            5 => () => appliance.Tls.RequiredNotOffered(connection),
            6 => () => appliance.Tls.Failed(connection, Random.Chance(700) ? "[Errno 54] Connection reset by peer" : null),
            7 => () => inbound.LimitReached(connection),
            8 => () => inbound.ReceivingFailed(connection, Random.Pick(Failures)),
            _ => () => inbound.CommandRejected(connection, appliance.Traffic.Command),
        };
        appliance.In(0, 30, () =>
        {
            trouble();
            appliance.In(0, 3, () => End(connection));
        });
    }

    private void End(InboundConnection connection)
    {
        if (Random.Chance(50)) appliance.Inbound.Killed(connection);
        else appliance.Inbound.Closed(connection);
    }
}
