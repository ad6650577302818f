using EsaLogs.LogGenerator.World;

namespace EsaLogs.LogGenerator.Simulation;

/// <summary>A client's session: TLS, AUTH, and one message after the other.</summary>
internal sealed class InboundSession(Appliance appliance, InboundConnection connection)
{
    private static readonly string[] Mechanisms = ["PLAIN", "LOGIN", "CRAM-MD5"];

    private static readonly string[] Profiles = ["IncomingAuthentication", "Staff LDAP"];

    private SeededRandom Random => appliance.Random;

    private bool IsInsider => connection.Client.Access == HostAccess.Relaying;

    public void Begin()
    {
        appliance.Inbound.Opened(connection);
        appliance.Inbound.Judged(connection);
        appliance.In(0, 2, Secure);
    }

    private void Secure()
    {
        switch (Random.Below(100))
        {
            case < 55:
                appliance.Tls.Succeeded(connection, Random);
                break;
            case < 60:
                appliance.Tls.Failed(connection, "(336109761, 'error:1408A0C1:SSL routines:SSL3_GET_CLIENT_HELLO:no shared cipher')");
                if (Random.Chance(300)) appliance.Tls.Succeeded(connection, Random);
                break;
        }

        appliance.In(0, 2, Authenticate);
    }

    private void Authenticate()
    {
        if (Random.Chance(IsInsider ? 500 : 60))
        {
            for (var count = Random.Chance(700) ? 1 : Random.Between(2, 5); count > 0; count--) Attempt(isLast: count == 1);
        }

        appliance.In(0, 2, () => Next(Random.Chance(600) ? 1 : Random.Chance(990) ? Random.Between(2, 6) : Random.Between(20, 60)));
    }

    private void Attempt(bool isLast)
    {
        var (user, profile) = (Random.Pick(appliance.Traffic.Users), Random.Pick(Profiles));
        switch (Random.Below(100))
        {
            case < 80:
                appliance.Auth.Tried(connection, isLast && Random.Chance(800), user, Random.Pick(Mechanisms), profile);
                break;
            case < 84:
                appliance.Auth.NotInitiated(connection);
                break;
            case < 88:
                appliance.Auth.Misconfigured(connection, profile);
                break;
            case < 92:
                appliance.Auth.Unreachable(connection, "192.0.2.30", Random.Chance(500) ? "connection refused" : null);
                break;
            case < 96:
                appliance.Auth.LookupFailed(connection, user);
                break;
            default:
                appliance.Auth.LdapFailed();
                break;
        }
    }

    /// <summary>The next message, or the end.</summary>
    private void Next(int messages)
    {
        if (messages > 0) Receive(() => appliance.In(0, 4, () => Next(messages - 1)));
        else appliance.In(0, 20, End);
    }

    private void Receive(Action next)
    {
        var sender = Random.Chance(IsInsider ? 20 : 60) ? "" : People.Mailbox(Random, IsInsider ? Destination.Inside : Destination.Outside);
        var message = appliance.Receive(connection, sender, IsInsider);
        appliance.Reception.Started(message);
        appliance.Reception.From(message);
        var recipients = Enumerable.Range(0, Random.Chance(650) ? 1 : Random.Between(2, 6)).Select(_ => Recipient()).Distinct(StringComparer.Ordinal).ToList();
        appliance.In(0, 1, () =>
        {
            while (Random.Chance(80)) appliance.Reception.RecipientRejected(message, People.Mailbox(Random, Destination.Outside), Random.Chance(700) ? "RAT" : "LDAPACCEPT");
            foreach (var recipient in recipients)
            {
                message.Add([recipient]);
                appliance.Reception.To(message, message.Recipients[^1]);
            }

            appliance.In(0, 3, () => Data(message, next));
        });
    }

    private string Recipient()
        => Random.Chance(20) ? People.Lost(Random) : People.Mailbox(Random, IsInsider ? Destination.Outside : Destination.Inside);

    private void Data(Message message, Action next)
    {
        if (Random.Chance(30))
        {
            Abort(message, next);
            return;
        }

        if (Random.Chance(950)) appliance.Reception.MessageId(message, Random.Chance(950) ? Invariant.Text($"<{message.Mid}.{Random.Below(100000)}@mail.example.net>") : "<it's@mail.example.net>");
        if (Random.Chance(950)) appliance.Reception.Subject(message, Random.Pick(appliance.Traffic.Subjects));
        appliance.Reception.Ready(message);
        appliance.In(0, 2, () => appliance.WorkQueue.Scan(message));
        next();
    }

    /// <summary>The client goes away within a message, or takes it back.</summary>
    private void Abort(Message message, Action next)
    {
        if (Random.Chance(300))
        {
            appliance.Reception.Aborted(message, bySender: true);
            next();
            return;
        }

        appliance.Inbound.Lost(connection);
        appliance.Reception.Aborted(message, bySender: false);
        appliance.In(0, 2, () => appliance.Inbound.Closed(connection));
    }

    private void End()
    {
        switch (Random.Below(100))
        {
            case < 3:
                // Nobody ever hears of it again.
                break;
            case < 5:
                appliance.Inbound.Killed(connection);
                break;
            case < 12:
                appliance.Inbound.Lost(connection);
                appliance.In(0, 3, () => appliance.Inbound.Closed(connection));
                break;
            default:
                appliance.Inbound.Closed(connection);
                break;
        }
    }
}
