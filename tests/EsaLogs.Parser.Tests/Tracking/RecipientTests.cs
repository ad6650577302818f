using System.Globalization;
using EsaLogs.Tracking;
using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>What is kept of one recipient says the same as what is kept of many.</summary>
public sealed class RecipientTests
{
    /// <summary>Recipients in the order of their RIDs, from the last one up, in any order, with gaps, told again.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("7")]
    [InlineData("0 0")]
    [InlineData("0 1 2 3 4 5")]
    [InlineData("3 4 5")]
    [InlineData("5 4 3 2 1 0")]
    [InlineData("1 0")]
    [InlineData("0 2")]
    [InlineData("0 2 1 3 1 0")]
    [InlineData("0 1 2 9 3 4")]
    [InlineData("9223372036854775807 0 9223372036854775806")]
    public void What_is_known_of_recipients_stands_by_their_rids(string rids) => CompareWithList([.. rids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(rid => long.Parse(rid, CultureInfo.InvariantCulture))]);

    [Fact]
    public void Many_recipients_are_told_in_any_order()
    {
        var random = new Random(5);
        for (var i = 0; i < 200; i++) CompareWithList([.. Enumerable.Range(0, random.Next(40)).Select(_ => (long)random.Next(1 + random.Next(60)))]);
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

    private static void CompareWithList(long[] rids)
    {
        var known = default(ByRid<string>);
        var all = new SortedList<long, string>();
        for (var i = 0; i < rids.Length; i++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{rids[i]}.{i}");
            known.Set(rids[i], text);
            all[rids[i]] = text;
        }

        Assert.Equal(all.Count == 0, known.IsEmpty);
        Assert.Equal(all.Count, known.Count);
        Assert.Equal(all.Values, known.Values);
        Assert.Equal(all.Keys, known.Rids);
        Assert.Equal(all.Keys, Enumerable.Range(0, known.Count).Select(place => known.RidAt(place)));
        foreach (var rid in rids.SelectMany(rid => (long[])[rid, rid == long.MaxValue ? 1 : rid + 1, rid - 1]))
        {
            Assert.Equal(all.TryGetValue(rid, out var expected), known.TryGetValue(rid, out var value));
            if (expected is not null) Assert.Equal(expected, value);
        }
    }
}
