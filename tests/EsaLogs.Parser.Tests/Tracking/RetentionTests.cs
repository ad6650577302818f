using System.Globalization;
using System.Runtime.CompilerServices;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>
/// Nothing is kept of messages that have left, be they alone, in families, or out of quarantines: their deliveries, which they hold, are gone when
/// those who got the records let them go.
/// </summary>
public sealed class RetentionTests : IDisposable
{
    private const int Rounds = 2000;

    private readonly LogReader<EsaMessage> _reader = new(new MessageQuery(), new ReadOptions { Now = Log.Now });

    public void Dispose() => _reader.Dispose();

    [Theory]
    [InlineData("{t} Start MID {a} ICID 0|{t} Message done DCID 6 MID {a} to RID [0]|{t} Message finished MID {a} done", 1)]
    [InlineData("{t} Start MID {a} ICID 0|{t} MID {b} was generated for bounce of MID {a}|{t} Bounced: DCID 0 MID {a} to RID 0 - 5.1.0 - X ('550', ['no'])|{t} Message finished MID {a} done|{t} Message done DCID 6 MID {b} to RID [0]|{t} Message finished MID {b} done", 2)]
    [InlineData("{t} Delayed: DCID 6 MID {a} to RID 0 - 4.3.2 - X ('421', ['no'])[]|{t} MID {a} rewritten to MID {b} by add-footer filter 'F'|{t} Message finished MID {a} done|{t} MID {b} was split creating MID {c} due to a per-recipient policy P|{t} Message done DCID 6 MID {b} to RID [0]|{t} Message finished MID {b} done|{t} Message done DCID 6 MID {c} to RID [0]|{t} Message finished MID {c} done", 3)]
    [InlineData("{t} ISQ: Quarantined MID {a}|{t} Message done DCID 6 MID {a} to RID [0] (external quarantine)|{t} Message finished MID {a} done|{later} ISQ: Reinjected MID {a} as MID {b}|{later} Message done DCID 6 MID {b} to RID [0]|{later} Message finished MID {b} done", 2)]
    [InlineData("{t} MID {a} enqueued for transfer to centralized quarantine \"Policy\" (x)|{t} Message done DCID 6 MID {a} to RID [0] (centralized policy quarantine)|{t} Message finished MID {a} done|{later} MID {b} received from the SMA sma.example.com (MID originally {a}) on release from Policy quarantine|{later} Message done DCID 6 MID {b} to RID [0]|{later} Message finished MID {b} done", 2)]
    [InlineData("{t} Message done DCID 6 MID {a} to RID [0] (external quarantine)|{t} Message finished MID {a} done", 1)]
    [InlineData("{t} Message done DCID 6 MID {a} to RID [0]", 1)]
    public void Nothing_is_kept_of_messages_that_have_left(string lines, int messages)
    {
        var (left, kept) = Feed(lines);
        Assert.Equal(Rounds * messages, left);
        for (var i = 0; i < 5 && kept.Exists(delivery => delivery.IsAlive); i++) GC.Collect();
        Assert.DoesNotContain(kept, delivery => delivery.IsAlive);
        GC.KeepAlive(_reader);
    }

    /// <summary>What stays in a quarantine for days does not keep those that came after it and went within an hour.</summary>
    [Theory]
    [InlineData("{t} MID {a} quarantined to \"Policy\" (x)|{t} Message done DCID 6 MID {a} to RID [0]|{t} Message finished MID {a} done|{later} MID {a} deleted from all quarantines")]
    [InlineData("{t} MID {a} quarantined to \"Policy\" (x)|{t} Message done DCID 6 MID {a} to RID [0]|{t} Message finished MID {a} done|{later} MID {a} released from all quarantines|{later} Message finished MID {a} done")]
    [InlineData("{t} MID {a} quarantined to \"Policy\" (x)|{t} Message done DCID 6 MID {a} to RID [0]|{t} Message finished MID {a} done|{later} MID {a} rewritten to MID {b} by System Quarantine|{later} Message finished MID {b} done")]
    public void What_was_let_go_of_a_quarantine_is_not_kept_by_what_stays_there(string lines)
    {
        // The first stays to the end; of the others few are kept, until somebody looks for such again.
        var (left, kept) = Feed(lines, "ISQ: Quarantined MID 999998|Message finished MID 999998 done", new DateTime(2009, 4, 1).AddMinutes((4 * Rounds) + 120), everyMinutes: 4);
        Assert.InRange(left, Rounds, 2 * Rounds);
        for (var i = 0; i < 5; i++) GC.Collect();
        Assert.InRange(kept.Count(delivery => delivery.IsAlive), 0, Rounds / 20);
        GC.KeepAlive(_reader);
    }

    private (int Left, List<WeakReference> Kept) Feed(string lines) => Feed(lines, before: null, new DateTime(2009, 5, 1), everyMinutes: 10);

    /// <summary>One round each few minutes, what comes later an hour later; then silence until a message that ends.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private (int Left, List<WeakReference> Kept) Feed(string lines, string? before, DateTime end, int everyMinutes)
    {
        var kept = new List<WeakReference>();
        var left = 0;
        var timed = new PriorityQueue<string, (DateTime, int)>();
        foreach (var line in before?.Split('|') ?? []) Add(new DateTime(2009, 4, 1), line);
        for (var round = 0; round < Rounds; round++)
        {
            var time = new DateTime(2009, 4, 1).AddMinutes(everyMinutes * round);
            foreach (var line in lines.Split('|'))
            {
                var text = line.Replace("{a}", Id(1), StringComparison.Ordinal).Replace("{b}", Id(2), StringComparison.Ordinal).Replace("{c}", Id(3), StringComparison.Ordinal);
                var isLater = text.StartsWith("{later} ", StringComparison.Ordinal);
                Add(isLater ? time.AddHours(1) : time, text[(text.IndexOf('}', StringComparison.Ordinal) + 2)..]);
            }

            string Id(int member) => ((round * 10) + member).ToString(CultureInfo.InvariantCulture);
        }

        Add(end, "Start MID 999999 ICID 0");
        Add(end.AddMinutes(1), "Message finished MID 999999 aborted");
        Add(end.AddMinutes(1), "x");
        while (timed.TryDequeue(out var line, out _))
        {
            foreach (var message in _reader.Feed(line))
            {
                left++;
                kept.AddRange(message.Deliveries.Select(delivery => new WeakReference(delivery)));
            }
        }

        return (left, kept);

        void Add(DateTime time, string message)
            => timed.Enqueue(time.ToString("ddd MMM d HH:mm:ss yyyy", CultureInfo.InvariantCulture) + " Info: " + message + "\n", (time, timed.Count));
    }
}
