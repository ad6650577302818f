using System.Globalization;
using System.Runtime.CompilerServices;
using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using EsaLogs.Lines;
using EsaLogs.Reading;
using EsaLogs.Tracking;
using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>Memory is bounded by what is open at once: what has ended is let go a minute later.</summary>
public sealed class MemoryTests
{
    private static readonly TimeSpan Age = TimeSpan.FromHours(2);

    private readonly List<long> _completed = [];
    private readonly LifeTable<Message> _table;

    public MemoryTests() => _table = new LifeTable<Message>(Age, message => _completed.Add(message.Id));

    [Fact]
    public void A_finished_message_is_found_for_60_s_and_then_let_go()
    {
        var weak = AddAndEnd(7, At("10:00:00"));
        Assert.True(IsKnown(7, At("10:01:00")));
        Assert.False(IsKnown(7, At("10:01:01")));
        _table.Advance(At("10:01:00"));
        Assert.Empty(_completed);
        _table.Advance(At("10:01:01"));
        Assert.Equal([7L], _completed);
        AssertGone(weak);
    }

    [Fact]
    public void Of_100_000_finished_messages_none_is_kept()
    {
        var weak = Enumerable.Range(1, 100_000).Select(i =>
        {
            _table.Advance(At("10:00:00") + (i * TimeSpan.TicksPerSecond / 100));
            return AddAndEnd(i, At("10:00:00") + (i * TimeSpan.TicksPerSecond / 100));
        }).ToList();
        _table.Advance(At("13:00:00"));
        Assert.Equal(100_000, _completed.Count);
        Assert.All(weak.Where((_, i) => i % 1000 == 0), AssertGone);
    }

    [Fact]
    public void Of_the_finished_messages_in_quarantines_the_oldest_leave_when_there_are_very_many()
    {
        var messages = new MessageTable(new TrackingContext(appliance: null, new ReadOptions { Now = Log.Now }, new TextPool()), message => _completed.Add(message.Id), maximumHeld: 2);
        var lines = Enumerable.Range(1, 5).SelectMany(mid => new[] { string.Create(CultureInfo.InvariantCulture, $"10:00:00 ISQ: Quarantined MID {mid}"), string.Create(CultureInfo.InvariantCulture, $"10:00:00 Message finished MID {mid} done") });
        var forms = new FormIndex(FormCatalogue.All);
        var headers = new HeaderReader(new YearRule(year: null, () => Log.Now));
        using var feed = new TextFeed(new EntryParser(headers, new LocalClock(zone: null), new FormMemo(forms), keepAll: true, "log"));
        foreach (var line in lines) feed.Add(Log.Native(line));
        using var batch = feed.Next(atEnd: true)!;
        for (var i = 0; i < batch.Count; i++) messages.TakeLife(messages.Of(batch[i], batch[i].Number(Field.Mid)!.Value), batch[i]);
        messages.Advance(At("10:02:00"));
        Assert.Equal([1L, 2L, 3L], _completed);
    }

    [Fact]
    public void What_is_never_ended_is_let_go_when_its_age_is_over()
    {
        var weak = Add(7, At("10:00:00"));
        _table.Advance(At("12:00:00"));
        Assert.Empty(_completed);
        _table.Advance(At("12:00:01"));
        Assert.Equal([7L], _completed);
        AssertGone(weak);
    }

    [Fact]
    public void A_log_whose_clock_stands_still_does_not_keep_what_has_ended()
    {
        for (var i = 1; i <= 300_000; i++)
        {
            AddAndEnd(i, At("10:00:00"));
            _table.Advance(At("10:00:00"));
        }

        Assert.InRange(_completed.Count, 100_000, 300_000);
    }

    [Fact]
    public void A_line_keeps_an_object_and_moves_it_behind_the_others()
    {
        for (var i = 1; i <= 3; i++) Add(i, At("10:00:00"));
        _table.Touch(_table.Find(1, At("11:00:00"))!, At("11:00:00"));
        _table.Touch(_table.Find(3, At("11:30:00"))!, At("11:30:00"));
        _table.Advance(At("12:00:01"));
        Assert.Equal([2L], _completed);
        _table.Advance(At("13:00:01"));
        Assert.Equal([2L, 1L], _completed);
        _table.Finish();
        Assert.Equal([2L, 1L, 3L], _completed);
    }

    [Fact]
    public void A_new_object_of_the_same_id_puts_the_old_one_out_once()
    {
        Add(7, At("10:00:00"));
        Add(7, At("10:00:01"));
        _table.Advance(At("10:00:02"));
        Assert.Equal([7L], _completed);
        _table.Finish();
        Assert.Equal([7L, 7L], _completed);
    }

    [Fact]
    public void Every_object_is_completed_exactly_once_whatever_happens()
    {
        var random = new Random(4711);
        var added = 0;
        var ticks = At("10:00:00");
        for (var i = 0; i < 50_000; i++)
        {
            ticks += random.Next(-5, 60) * TimeSpan.TicksPerSecond;
            _table.Advance(ticks);
            var id = random.Next(1, 500);
            var message = _table.Find(id, ticks);
            if (message is null || random.Next(20) == 0)
            {
                Add(id, ticks);
                added++;
            }
            else if (random.Next(3) == 0)
            {
                message.EndTicks = ticks;
                _table.End(message);
            }
            else
            {
                _table.Touch(message, ticks);
            }
        }

        _table.Finish();
        Assert.Equal(added, _completed.Count);
    }

    private static long At(string time) => Log.At(time).Ticks;

    private static void AssertGone(WeakReference weak)
    {
        for (var i = 0; i < 5 && weak.IsAlive; i++) GC.Collect();
        Assert.False(weak.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IsKnown(long id, long ticks) => _table.Find(id, ticks) is not null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference Add(long id, long ticks)
    {
        var message = new Message(id, new LineOrigin(ticks, utc: null, "log", 1, id));
        _table.Add(message);
        return new WeakReference(message);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference AddAndEnd(long id, long ticks)
    {
        var weak = Add(id, ticks);
        var message = (Message)weak.Target!;
        message.EndTicks = ticks;
        _table.End(message);
        return weak;
    }
}
