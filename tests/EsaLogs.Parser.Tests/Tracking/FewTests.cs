using EsaLogs.Tracking;
using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>Items of which the first stands apart are told like those of a list.</summary>
public sealed class FewTests
{
    [Fact]
    public void Few_items_are_told_in_their_order()
    {
        var few = default(Few<string>);
        var all = new List<string>();
        foreach (var item in (string[])["b", "a", "c", "a", "d", "e", "f"])
        {
            Assert.Equal(all.Contains(item, StringComparer.Ordinal), few.Contains(item));
            few.Add(item);
            all.Add(item);
            Assert.Equal(all, few.ToArray(), StringComparer.Ordinal);
            Assert.Equal(all, Enumerable.Range(0, few.Count).Select(place => few[place]), StringComparer.Ordinal);
            Assert.True(few.Contains(item));
        }

        Assert.False(few.Contains("g"));
        Assert.False(few.Contains(null!));
    }

    [Fact]
    public void Items_are_added_and_removed_anywhere()
    {
        var random = new Random(6);
        for (var round = 0; round < 100; round++)
        {
            var few = default(Few<string>);
            var all = new List<string>();
            for (var i = 0; i < 40; i++)
            {
                var item = ((char)('a' + random.Next(9))).ToString();
                var place = random.Next(all.Count + 1);
                switch (random.Next(5))
                {
                    case 0 when place < all.Count:
                        few.RemoveAt(place);
                        all.RemoveAt(place);
                        break;
                    case 1:
                        few.Remove(item);
                        all.Remove(item);
                        break;
                    case 2:
                        few.Add(item);
                        all.Add(item);
                        break;
                    default:
                        few.Insert(place, item);
                        all.Insert(place, item);
                        break;
                }

                Assert.Equal(all, few.ToArray(), StringComparer.Ordinal);
            }
        }
    }
}
