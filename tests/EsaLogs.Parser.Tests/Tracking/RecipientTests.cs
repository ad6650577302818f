using EsaLogs.Tracking;
using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>What is kept of one recipient says the same as what is kept of many.</summary>
public sealed class RecipientTests
{
    [Fact]
    public void By_rid_in_ascending_order_however_many()
    {
        var random = new Random(4);
        for (var round = 0; round < 300; round++)
        {
            var expected = new SortedList<long, string>();
            var actual = default(ByRid<string>);
            Assert.True(actual.IsEmpty);
            Assert.Empty(actual.Keys);
            Assert.Empty(actual.Values);
            Assert.False(actual.TryGetValue(0, out _));
            for (var i = random.Next(6); i >= 0; i--)
            {
                var rid = random.Next(3) * 7;
                expected[rid] = rid + " " + i;
                actual.Set(rid, rid + " " + i);
                Assert.False(actual.IsEmpty);
                Assert.Equal(expected.Keys, actual.Keys);
                Assert.Equal(expected.Values, actual.Values);
                foreach (var asked in (long[])[0, 7, 14, 21])
                {
                    Assert.Equal(expected.TryGetValue(asked, out var known), actual.TryGetValue(asked, out var kept));
                    if (known is not null) Assert.Equal(known, kept);
                }
            }
        }
    }

    [Fact]
    public void Attempts_are_taken_in_the_order_in_which_they_were_begun()
    {
        Message one = new(1, default), other = new(2, default);
        var attempts = default(DeliveryAttempts);
        Assert.False(attempts.TryTake(one, 0, out _, out _));
        foreach (var (message, rid, number) in new[] { (one, 0L, 1), (other, 0L, 2), (one, 1L, 3), (one, 0L, 4), (other, 5L, 5) }) attempts.Add(new DeliveryAttempt(message, rid, default, quarantine: null, number));
        Assert.Equal([1, 2, 3, 4, 5], Numbers());
        Assert.Equal(1, Taken(one, 0));
        Assert.Equal(3, Taken(one, 1));
        Assert.Equal([2, 4, 5], Numbers());
        Assert.Equal(4, Taken(one, 0));
        Assert.Null(Taken(one, 0));
        Assert.Equal(5, Taken(other, 5));
        Assert.Equal(2, Taken(other, 0));
        Assert.Equal(0, attempts.Count);
        attempts.Add(new DeliveryAttempt(one, 9, default, quarantine: null, 6));
        Assert.Equal([6], Numbers());

        int? Taken(Message message, long rid) => attempts.TryTake(message, rid, out _, out var number) ? number : null;
        List<int> Numbers()
        {
            var numbers = new List<int>();
            foreach (ref readonly var attempt in attempts.All) numbers.Add(attempt.Number);
            return numbers;
        }
    }
}
