using System.Globalization;

namespace EsaLogs.Parser.Tests.Streams;

/// <summary>
/// A log line before it is written: when, and what it says. Its message may be wrapped over several physical lines. A relay writes the host.
/// </summary>
internal sealed record MadeUpLine(DateTime Time, string Message, string? Host = null);

/// <summary>
/// An appliance that lives for some hours: clients come, log in, send; messages are split, rewritten, copied, delivered, bounced. What runs
/// at the same time interleaves, clocks never step back, and a restart of the appliance drops what is open and may begin the ids anew.
/// The same seed gives the same log.
/// </summary>
internal sealed class MadeUpLog
{
    private readonly Random _random;
    private readonly PriorityQueue<Action, (DateTime Time, int Order)> _agenda = new();
    private readonly List<MadeUpLine> _lines = [];
    private DateTime _now;
    private int _life;
    private int _order;
    private long _icid = 4000;
    private long _mid = 700;
    private long _dcid = 90;

    private MadeUpLog(int seed, DateTime start) => (_random, _now) = (new Random(seed), start);

    public static List<MadeUpLine> Make(int seed, DateTime start, int clients = 60)
    {
        var log = new MadeUpLog(seed, start);
        log.Live(clients);
        return log._lines;
    }

    private void Live(int clients)
    {
        var arrival = _now;
        for (var i = 0; i < clients; i++)
        {
            // Mostly a crowd in one second, now and then a quiet time, rarely one in which what is open gets too old.
            arrival += TimeSpan.FromSeconds(_random.Next(4) > 0 ? _random.Next(3) : _random.Next(30) > 0 ? _random.Next(90) : 9000);
            _agenda.Enqueue(i % 25 == 24 ? Restart : Client, (arrival, _order++));
        }

        while (_agenda.TryDequeue(out var action, out var due))
        {
            _now = due.Time;
            action();
        }
    }

    private void Write(FormattableString message) => _lines.Add(new MadeUpLine(_now, message.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Goes on later, unless the appliance is restarted before.</summary>
    private void Then(int maximumSeconds, Action action)
    {
        var life = _life;
        _agenda.Enqueue(() => { if (life == _life) action(); }, (_now.AddSeconds(_random.Next(maximumSeconds + 1)), _order++));
    }

    private bool Perhaps(int percent) => _random.Next(100) < percent;

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

    private string Address() => string.Create(CultureInfo.InvariantCulture, $"198.51.100.{_random.Next(1, 255)}");

    private string Mailbox() => Pick("jane", "joe", "I.Kaya", "o'brien", "ayşe") + "@" + Pick("example.com", "partner.example", "example.net");

    private void Restart()
    {
        _life++;
        Write($"SMTP server starting");
        if (Perhaps(50)) (_icid, _mid, _dcid) = (4000, 700, 90);
    }

    private void Client()
    {
        if (Perhaps(10))
        {
            Write($"ICID 0 TCPREFUSE SG BLACKLIST match ALL SBRS -{_random.Next(100) / 10m}");
            return;
        }

        var icid = ++_icid;
        var connection = $"interface {Pick("Data 1", "Incoming")} (192.0.2.16) address {Address()} reverse dns host {Pick("unknown", "mx.partner.example")} verified {Pick("yes", "no")}";
        if (Perhaps(95)) Write($"New SMTP ICID {icid} {connection}");
        Then(1, () => Greeted(icid));
    }

    private void Greeted(long icid)
    {
        if (Perhaps(15))
        {
            Write($"ICID {icid} REJECT SG BLACKLIST match sbrs[-10.0:-3.0] SBRS -8.2 country not applicable");
            Write($"ICID {icid} close");
            return;
        }

        if (Perhaps(90)) Write($"ICID {icid} {Pick("ACCEPT", "RELAY")} SG {Pick("PARTNERS", "None")} match ALL SBRS {Pick("None", "2.5", "-1.0")} country Spain");
        if (Perhaps(50)) Write($"ICID {icid} TLS {Pick("success protocol TLSv1.2 cipher AES256-SHA ", "success", "failed: [Errno 54] Connection reset by peer", "was required but remote host did not initiate it")}");
        for (var tries = Perhaps(40) ? _random.Next(1, 4) : 0; tries > 0; tries--)
            Write($"SMTP Auth: (ICID {icid}) {Pick("succeeded", "failed")} for user: {Mailbox()}{Wrap()}using AUTH mechanism: {Pick("PLAIN", "LOGIN")} with profile: StaffLdap");
        if (Perhaps(15)) Write($"MID {_mid + 1} ICID {icid} To: <{Mailbox()}> Rejected by RAT");
        Session(icid, _random.Next(4));
    }

    private string Wrap() => Pick(" ", " ", "\r\n  ", "\n\t");

    private void Session(long icid, int messages)
    {
        if (messages > 0)
        {
            Then(3, () =>
            {
                Receive(icid);
                Session(icid, messages - 1);
            });
            return;
        }

        Then(20, () =>
        {
            if (Perhaps(20)) Write($"ICID {icid} lost");
            if (Perhaps(90)) Write($"ICID {icid} close");
            if (Perhaps(10)) Then(50, () => Write($"ICID {icid} TLS success protocol TLSv1 cipher RC4-SHA"));
        });
    }

    private void Receive(long icid)
    {
        var mid = ++_mid;
        var sender = Mailbox();
        Write($"Start MID {mid} ICID {icid}");
        Write($"MID {mid} ICID {icid} From: <{sender}>");
        for (var rid = 0; rid < 2; rid++) Write($"MID {mid} ICID {icid} RID {rid} To: <{Mailbox()}>");
        if (Perhaps(10))
        {
            Write($"Message aborted MID {mid} Receiving aborted");
            Write($"Message finished MID {mid} aborted");
            return;
        }

        Write($"MID {mid} Subject '{Pick("Invoice", "ICID 4001 lost", "Ğünaydın")}{Wrap()}MID 701 ICID 4002 close'");
        Write($"MID {mid} ready {_random.Next(90_000)} bytes from <{sender}>");
        Then(2, () => Process(mid));
    }

    private void Process(long mid)
    {
        if (Perhaps(20))
        {
            var child = ++_mid;
            Write($"MID {mid} was split creating MID {child} due to a per-recipient policy DEFAULT in the inbound table");
            Write($"MID {child} ICID 0 From: <{Mailbox()}>");
            Write($"MID {child} ICID 0 RID 0 To: <{Mailbox()}>");
            Then(1, () => Deliver(child, attempts: 2));
        }

        Write($"MID {mid} using engine: CASE {Pick("spam negative", "spam positive")}");
        if (Perhaps(20))
        {
            var next = ++_mid;
            Write($"MID {mid} rewritten to MID {next} by add-footer filter 'Footer {Pick("A", "B")}'");
            Write($"Message finished MID {mid} done");
            mid = next;
        }

        if (Perhaps(15))
        {
            var copy = ++_mid;
            Write($"Start MID {copy} ICID 0");
            Write($"MID {copy} was generated based on MID {mid} by bcc filter 'Archive'");
            Write($"MID {copy} ICID 0 From: <{Mailbox()}>");
            Write($"MID {copy} ICID 0 RID 0 To: <archive@example.com>");
            Then(1, () => Deliver(copy, attempts: 1));
        }

        if (Perhaps(5)) Write($"a sentence that no form has, of MID {mid}");
        Write($"MID {mid} queued for delivery");
        Then(2, () => Deliver(mid, attempts: 3));
    }

    private void Deliver(long mid, int attempts)
    {
        var dcid = ++_dcid;
        Write($"New SMTP DCID {dcid} interface 192.0.2.17 address 203.0.113.{_random.Next(1, 255)} port 25");
        if (Perhaps(60)) Write($"DCID {dcid} TLS {Pick("success protocol TLSv1.3 cipher TLS_AES_256_GCM_SHA384 ", "failed: certificate has expired")}");
        if (Perhaps(20)) Write($"DCID: {dcid} IP: 203.0.113.9 SMTP authentication using the profile SmartHost {Pick("succeeded.", "failed: ('535', ['5.7.8 Error: authentication failed'])")}");
        Then(2, () =>
        {
            Write($"Delivery start DCID {dcid} MID {mid} to RID [0]");
            Then(2, () => Answered(mid, dcid, attempts));
        });
        Then(30, () => Write($"DCID {dcid} close"));
    }

    private void Answered(long mid, long dcid, int attempts)
    {
        if (Perhaps(5)) return;
        if (attempts > 1 && Perhaps(25))
        {
            Write($"Delayed: DCID {dcid} MID {mid} to RID 0 - 4.1.0 - Unknown address error ('451', ['try later']) []");
            Then(200, () => Deliver(mid, attempts - 1));
            return;
        }

        if (Perhaps(15))
        {
            Write($"Bounced: DCID {dcid} MID {mid} to RID 0 - 5.1.0 - Unknown address error ('550', ['5.1.1 unknown']) []");
        }
        else
        {
            Write($"Message done DCID {dcid} MID {mid} to RID [0] ");
            Write($"MID {mid} RID [0] Response '2.0.0 Ok: queued as 4B{mid}'");
        }

        Write($"Message finished MID {mid} done");
    }
}
