using EsaLogs.Tracking;
using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>Families are told by pairs, which come in any order.</summary>
public sealed class FamilyLinksTests
{
    [Theory]
    [InlineData(1, new long[] { 1, 2, 3, 4, 5 })]
    [InlineData(5, new long[] { 1, 2, 3, 4, 5 })]
    [InlineData(8, new long[] { 7, 8 })]
    [InlineData(9, new long[0])]
    public void Who_is_linked_through_others_is_of_the_family(long mid, long[] expected)
    {
        var links = new FamilyLinks();
        foreach (var (one, other) in ((long, long)[])[(1, 2), (3, 4), (7, 8), (5, 4), (2, 3), (2, 1), (6, 6)]) links.Join(one, other);
        Assert.Equal(expected, links.FamiliesOf([mid]).Order());
    }

    [Fact]
    public void Of_several_each_has_its_family()
    {
        var links = new FamilyLinks();
        for (var mid = 0; mid < 1000; mid++) links.Join(mid, mid + 10);
        Assert.Equal(Enumerable.Range(0, 1010).Where(mid => mid % 10 is 3 or 7).Select(mid => (long)mid), links.FamiliesOf([503, 7]).Order());
    }

    /// <summary>A log without end, or one that links every line: what is remembered is bounded, and who asks knows that it is not all.</summary>
    [Fact]
    public void There_is_an_end_to_what_is_remembered()
    {
        const int most = 1_000_000;
        var links = new FamilyLinks();
        for (var mid = 0; mid < most; mid++) links.Join(mid * 2L, (mid * 2L) + 1);
        Assert.True(links.IsFull);
        Assert.InRange(links.FamiliesOf(Enumerable.Range(0, most).Select(mid => (long)mid)).Count(), 1, most);
    }
}
