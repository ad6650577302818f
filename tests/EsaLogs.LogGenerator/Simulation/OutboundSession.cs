using EsaLogs.LogGenerator.World;

namespace EsaLogs.LogGenerator.Simulation;

/// <summary>A connection to a next hop: TLS, AUTH, and one message after the other as long as there are any.</summary>
internal sealed class OutboundSession(Appliance appliance, OutboundConnection connection, DeliveryJob first)
{
    private readonly Queue<DeliveryJob> _jobs = new([first]);
    private bool _isBusy = true;
    private int _turn;

    private SeededRandom Random => appliance.Random;

    private Destination To => connection.Destination;

    private bool IsQuarantine => ReferenceEquals(To, Destination.Offbox) || ReferenceEquals(To, Destination.Central);

    public void Begin()
    {
        if (Random.Chance(To.Unreachable))
        {
            appliance.Outbound.Opened(connection);
            appliance.In(0, 3, () => Fail(Random.Chance(500) ? "[Errno 61] Connection refused" : @"431-?busy.example ESMTP\nMail system full'"));
            return;
        }

        // Old releases tell of TLS first.
        var isEarly = appliance.Profile.Release < 8 && To.Tls == TlsHabit.Offered && Random.Chance(200);
        if (isEarly) appliance.Tls.Succeeded(connection, Random);
        appliance.Outbound.Opened(connection);
        appliance.In(0, 2, () => Secure(isEarly));
    }

    public void Add(DeliveryJob job)
    {
        _jobs.Enqueue(job);
        if (!_isBusy) appliance.In(0, 1, Next);
        _isBusy = true;
    }

    private void Secure(bool isDone)
    {
        switch (isDone ? TlsHabit.NotOffered : To.Tls)
        {
            case TlsHabit.Offered when Random.Chance(950):
            case TlsHabit.RequiredButMissing when Random.Chance(700):
                appliance.Tls.Succeeded(connection, Random);
                break;
            case TlsHabit.Fails when Random.Chance(600):
                appliance.Tls.Failed(connection, "STARTTLS unexpected response");
                break;
            case TlsHabit.RequiredButMissing:
                if (Random.Chance(300)) appliance.Tls.Failed(connection, "verify error: certificate does not match");
                appliance.Tls.RequiredNotNegotiated(connection);
                GiveUp();
                return;
            case TlsHabit.Deferring when Random.Chance(300):
                appliance.Tls.Deferring(connection, "certificate not yet valid");
                GiveUp();
                return;
        }

        if (To.AuthProfile is not null)
        {
            if (Random.Chance(850)) appliance.Auth.Succeeded(connection);
            else appliance.Auth.Failed(connection);
        }

        appliance.In(0, 2, Next);
    }

    /// <summary>No message goes this way.</summary>
    private void GiveUp()
    {
        appliance.In(0, 2, () => appliance.Outbound.Closed(connection));
        LetGo();
    }

    private void Fail(string details)
    {
        appliance.Outbound.Failed(connection, details, details.StartsWith('[') ? "network error" : "unexpected SMTP response");
        LetGo();
    }

    private void LetGo()
    {
        appliance.Queue.Over(this, To);
        while (_jobs.TryDequeue(out var job)) appliance.Queue.Retry(job, To);
    }

    private void Next()
    {
        _turn++;
        if (_jobs.TryDequeue(out var job))
        {
            _isBusy = true;
            appliance.Delivery.Started(connection, job.Message, job.Rids);
            appliance.In(0, 3, () => Answer(job));
            return;
        }

        _isBusy = false;
        var turn = _turn;
        appliance.In(4, 25, () =>
        {
            if (turn == _turn && !_isBusy) End();
        });
    }

    private void Answer(DeliveryJob job)
    {
        if (!IsQuarantine && Random.Chance(15))
        {
            Break(job);
            return;
        }

        List<Recipient> done = [], bounced = [], delayed = [];
        foreach (var recipient in job.Recipients)
        {
            var dice = IsQuarantine ? 999 : Random.Below(1000);
            (dice < 40 ? bounced : dice < 120 ? delayed : done).Add(recipient);
        }

        foreach (var recipient in bounced) appliance.Delivery.Bounced(connection, job.Message, recipient, Random.Pick(PeerReply.Permanent));
        foreach (var recipient in delayed) appliance.Delivery.Delayed(connection, job.Message, recipient, Random.Pick(PeerReply.Temporary));
        if (done.Count > 0)
        {
            var rids = done.ConvertAll(recipient => recipient.Rid);
            appliance.Delivery.Done(connection, job.Message, rids, Random.Chance(50) ? appliance.Traffic.LoggedHeaders : null, Random.Chance(950) ? Random.Pick(Texts.Accepted) : null);
        }

        if (bounced.Count > 0) appliance.Queue.MakeBounce(job.Message);
        if (delayed.Count > 0) appliance.Queue.Retry(new DeliveryJob(job.Message, delayed), To);
        appliance.Queue.Decided(job.Message, done.Count + bounced.Count);
        appliance.In(0, 1, Next);
    }

    /// <summary>The connection ends within a delivery: the outcome is not known, or not even told.</summary>
    private void Break(DeliveryJob job)
    {
        _jobs.Enqueue(job);
        switch (Random.Below(3))
        {
            case 0:
                appliance.Delivery.Possible(connection, job.Message, job.Rids);
                Fail("[Errno 54] Connection reset by peer");
                break;
            case 1:
                foreach (var recipient in job.Recipients) appliance.Delivery.Delayed(connection, job.Message, recipient, PeerReply.Hangup);
                Fail("[Errno 54] Connection reset by peer");
                break;
            default:
                appliance.Outbound.Killed(connection);
                appliance.Delivery.Forgotten(connection, job.Message, job.Rids);
                LetGo();
                break;
        }
    }

    private void End()
    {
        appliance.Queue.Over(this, To);
        _isBusy = true;
        switch (Random.Below(100))
        {
            case < 2:
                // Nobody ever hears of it again.
                break;
            case < 4:
                appliance.Outbound.Exited(connection);
                break;
            default:
                appliance.Outbound.Closed(connection);
                break;
        }
    }
}
