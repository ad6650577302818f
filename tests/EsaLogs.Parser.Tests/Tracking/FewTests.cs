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
}
