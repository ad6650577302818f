using EsaLogs.Tracking;
using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>The order that is kept in places and numbers is that of a plain list.</summary>
public sealed class LineOrderTests
{
    [Fact]
    public void Objects_stand_as_in_a_plain_list()
    {
        var random = new Random(5);
        var order = new LineOrder();
        var plain = new List<Message>();
        for (var step = 0; step < 20_000; step++)
        {
            // Fewer than before, then more, then all are gone: places are used again.
            var toAdd = step / 2_000 % 2 == 0 ? 60 : 30;
            if (plain.Count == 0 || random.Next(100) < toAdd)
            {
                var added = new Message(step, new LineOrigin(step, utc: null, "log", 1, step));
                order.Add(added);
                plain.Add(added);
            }
            else
            {
                var item = plain[random.Next(plain.Count)];
                plain.Remove(item);
                if (random.Next(2) == 0)
                {
                    item.LastTicks = -step;
                    order.Renew(item);
                    plain.Add(item);
                }
                else
                {
                    order.Remove(item);
                }
            }

            if (step % 7_001 == 7_000)
            {
                order.Clear();
                plain.Clear();
            }

            Assert.Equal(plain.Count == 0 ? null : (plain[0].Key, plain[0].LastTicks), order.Oldest);
            Assert.All(plain.Take(2), item => Assert.Equal(ReferenceEquals(item, plain[^1]), order.IsNewest(item)));
        }

        while (order.Oldest is var (oldest, _))
        {
            Assert.Equal(plain[0].Key, oldest);
            order.Remove(plain[0]);
            plain.RemoveAt(0);
        }

        Assert.Empty(plain);
    }
}
