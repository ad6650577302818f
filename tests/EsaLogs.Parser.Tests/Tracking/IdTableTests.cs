using EsaLogs.Tracking;
using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>The table of ids holds what a plain dictionary does.</summary>
public sealed class IdTableTests
{
    /// <summary>Ids as a log has them, as two appliances have them, and such that many want the same place or differ in high bits alone.</summary>
    public static TheoryData<long, int> Strides => new()
    {
        { 1, 1 }, { 7_000_000, 1 }, { -3000, 2 }, { 0, 4 }, { 0, 64 }, { 0, 1 << 20 }, { long.MinValue, 1 }, { -1_000, 1 },
    };

    [Theory]
    [MemberData(nameof(Strides))]
    public void Holds_what_a_dictionary_does(long first, int stride)
    {
        var random = new Random(7);
        var table = new IdTable<string>();
        var plain = new Dictionary<long, string>();
        long IdOf(int number) => unchecked(first + ((long)number * stride));
        for (var step = 0; step < 30_000; step++)
        {
            // Ids come in their order and go nearly so; there are many, then few, then many again.
            var id = IdOf((step / 3) + random.Next(40));
            var open = step / 5_000 % 2 == 0 ? 3_000 : 50;
            switch (random.Next(4))
            {
                case 0 or 1:
                    var item = new string('x', 1);
                    table.Set(id, item);
                    plain[id] = item;
                    break;
                case 2:
                    table.Remove(id);
                    plain.Remove(id);
                    break;
                default:
                    while (plain.Count > open)
                    {
                        var gone = plain.Keys.ElementAt(random.Next(Math.Min(plain.Count, 10)));
                        table.Remove(gone);
                        plain.Remove(gone);
                    }

                    break;
            }

            var looked = IdOf(random.Next((step / 3) + 60));
            Assert.Same(plain.GetValueOrDefault(looked), table.Find(looked));
            Assert.Same(plain.GetValueOrDefault(id), table.Find(id));
            Assert.Equal(plain.Count, table.Count);
        }

        Assert.Equal(plain.Count, table.Values.Count());
        foreach (var (id, item) in plain) Assert.Same(item, table.Find(id));
        Assert.Equal(plain.Values.ToHashSet(ReferenceEqualityComparer.Instance), table.Values.ToHashSet(ReferenceEqualityComparer.Instance));
        table.Clear();
        Assert.Equal(0, table.Count);
        Assert.Empty(table.Values);
        Assert.All(plain.Keys, id => Assert.Null(table.Find(id)));
    }
}
