using EsaLogs.Queries;
using Xunit;

namespace EsaLogs.Parser.Tests.Queries;

/// <summary>Wildcards as PowerShell users know them, and networks.</summary>
public sealed class PatternTests
{
    [Theory]
    [InlineData("jane", "jane", true)]
    [InlineData("jane", "JANE", true)]
    [InlineData("jane", "jane@example.com", false)]
    [InlineData("jane*", "jane@example.com", true)]
    [InlineData("*@example.com", "jane@EXAMPLE.com", true)]
    [InlineData("*@example.com", "jane@example.com.au", false)]
    [InlineData("j?ne", "jane", true)]
    [InlineData("j?ne", "jne", false)]
    [InlineData("?", "", false)]
    [InlineData("*", "", true)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("**a**", "bab", true)]
    [InlineData("a*b*c", "a-b-b-c", true)]
    [InlineData("a*b*c", "a-b-b-", false)]
    [InlineData("[a-c]x", "Bx", true)]
    [InlineData("[a-c]x", "dx", false)]
    [InlineData("[-a]x", "-x", true)]
    [InlineData("[ab-]x", "-x", true)]
    [InlineData("[.]x", "ax", false)]
    [InlineData("a.c", "abc", false)]
    [InlineData("`*", "*", true)]
    [InlineData("`*", "a", false)]
    [InlineData("`[x`]", "[x]", true)]
    [InlineData("a`", "a`", true)]
    [InlineData("İstanbul*", "İstanbul", true)]
    [InlineData("ISTANBUL", "istanbul", true)]
    [InlineData("grÜße", "GRüße", true)]
    public void A_pattern_matches_the_whole_text_in_either_case(string pattern, string text, bool expected)
        => Assert.Equal(expected, WildcardPattern.Parse("User", pattern).IsMatch(text));

    [Theory]
    [InlineData("finished", "Message FINISHED MID 1", true)]
    [InlineData("rid [0]", "to RID [0]", true)]
    [InlineData("rid `[0`]", "to RID [0]", true)]
    [InlineData("a`b", "xA`Bx", true)]
    [InlineData("grÜße", "Viele GRüße", true)]
    [InlineData("ss", "Viele Grüße", false)]
    [InlineData("finished.", "Message finished", false)]
    [InlineData("mid", "", false)]
    [InlineData("mid*", "MID 1", true)]
    [InlineData("mid*", "Start MID 1", false)]
    [InlineData("?tart", "Start", true)]
    public void A_part_is_found_in_either_case_and_with_stars_it_is_the_whole(string pattern, string text, bool expected)
        => Assert.Equal(expected, WildcardPattern.ParsePart("Text", pattern).IsMatch(text));

    [Theory]
    [InlineData("[")]
    [InlineData("a[b")]
    [InlineData("[]")]
    public void A_set_without_its_end_is_refused_by_the_name_of_the_filter(string pattern)
        => Assert.Equal("User", Assert.Throws<QueryException>(() => WildcardPattern.Parse("User", pattern)).Filter);

    [Fact]
    public void A_pattern_of_many_stars_ends_soon()
        => Assert.False(WildcardPattern.Parse("User", string.Concat(Enumerable.Repeat("*a", 50)) + "b").IsMatch(new string('a', 20_000)));

    [Theory]
    [InlineData("198.51.100.7", "198.51.100.7", true)]
    [InlineData("198.51.100.7", "198.51.100.70", false)]
    [InlineData("198.51.100.*", "198.51.100.70", true)]
    [InlineData("198.51.10?.7", "198.51.100.7", true)]
    [InlineData("198.51.100.0/24", "198.51.100.255", true)]
    [InlineData("198.51.100.0/24", "198.51.101.0", false)]
    [InlineData("198.51.100.77/24", "198.51.100.1", true)]
    [InlineData("198.51.100.128/25", "198.51.100.127", false)]
    [InlineData("198.51.100.128/25", "198.51.100.128", true)]
    [InlineData("198.51.96.0/20", "198.51.111.255", true)]
    [InlineData("198.51.96.0/20", "198.51.112.0", false)]
    [InlineData("198.51.100.7/32", "198.51.100.7", true)]
    [InlineData("198.51.100.7/32", "198.51.100.6", false)]
    [InlineData("0.0.0.0/0", "203.0.113.9", true)]
    [InlineData("0.0.0.0/0", "2001:db8::1", false)]
    [InlineData("2001:db8::/32", "2001:db8:ffff::1", true)]
    [InlineData("2001:db8::/32", "2001:db9::1", false)]
    [InlineData("2001:db8::1", "2001:0DB8:0:0:0:0:0:1", true)]
    [InlineData("2001:db8::/127", "2001:db8::1", true)]
    [InlineData("2001:db8::/127", "2001:db8::2", false)]
    [InlineData("2001:db8:*", "2001:db8::1", true)]
    [InlineData("2001:db8::/32", "not an address", false)]
    public void An_address_filter_is_an_address_a_network_or_a_pattern(string filter, string address, bool expected)
        => Assert.Equal(expected, AddressPattern.Parse("RemoteAddress", filter).IsMatch(address));

    [Theory]
    [InlineData("198.51.100.0/33")]
    [InlineData("198.51.100.0/-1")]
    [InlineData("198.51.100.0/")]
    [InlineData("198.51.100.0/x")]
    [InlineData("198.51.100.0/ 24")]
    [InlineData("198.51.100.0/24/8")]
    [InlineData("198.51.100/24")]
    [InlineData("198.51.100.*/24")]
    [InlineData("2001:db8::/129")]
    [InlineData("/24")]
    [InlineData("mail/24")]
    public void A_network_that_is_none_is_refused_by_the_name_of_the_filter(string filter)
    {
        var refusal = Assert.Throws<QueryException>(() => AddressPattern.Parse("RemoteAddress", filter));
        Assert.Equal("RemoteAddress", refusal.Filter);
        Assert.Contains(filter, refusal.Message, StringComparison.Ordinal);
    }
}
