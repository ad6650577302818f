using System.Globalization;
using EsaLogs.Lines;
using Xunit;

namespace EsaLogs.Parser.Tests.Lines;

/// <summary>Times as users write them, at a moment that stands still.</summary>
public sealed class GivenTimeTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 1, 30, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("2009-04-22", "2009-04-22T00:00:00")]
    [InlineData("20090422", "2009-04-22T00:00:00")]
    [InlineData("2009-04-22T11:44", "2009-04-22T11:44:00")]
    [InlineData("2009-04-22T11:44:48", "2009-04-22T11:44:48")]
    [InlineData(" 2009-04-22 11:44:48.5 ", "2009-04-22T11:44:48")]
    [InlineData("20090422T114448", "2009-04-22T11:44:48")]
    [InlineData("Wed Apr 22 11:44:48 2009", "2009-04-22T11:44:48")]
    [InlineData("Wed Apr  1 11:44:48 2009", "2009-04-01T11:44:48")]
    [InlineData("Apr  1 11:44:48 2009", "2009-04-01T11:44:48")]
    public void Without_offset_it_is_the_appliances_clock(string text, string expected) => AssertTime(text, expected, DateTimeKind.Unspecified);

    [Theory]
    [InlineData("2009-04-22T11:44:48Z", "2009-04-22T11:44:48")]
    [InlineData("2009-04-22T11:44:48+02:00", "2009-04-22T09:44:48")]
    [InlineData("2009-04-22 11:44-05:30", "2009-04-22T17:14:00")]
    public void With_offset_it_is_an_instant(string text, string expected) => AssertTime(text, expected, DateTimeKind.Utc);

    [Theory]
    [InlineData("now", "2026-03-02T01:30:00")]
    [InlineData("-90s", "2026-03-02T01:28:30")]
    [InlineData("-30m", "2026-03-02T01:00:00")]
    [InlineData("-2h", "2026-03-01T23:30:00")]
    [InlineData("-2H", "2026-03-01T23:30:00")]
    [InlineData("-7d", "2026-02-23T01:30:00")]
    [InlineData(" -1w ", "2026-02-23T01:30:00")]
    public void What_counts_from_now_is_an_instant_whatever_the_zone(string text, string expected)
    {
        Assert.True(GivenTime.TryParse(text, out var time));
        Assert.True(time.IsRelative);
        foreach (var zone in new[] { null, TimeZones.Find("America/New_York"), TimeZones.Find("+14:00") })
        {
            Assert.Equal(expected, Text(time.At(Now, zone)));
            Assert.Equal(DateTimeKind.Utc, time.At(Now, zone).Kind);
        }
    }

    [Theory]
    [InlineData("today", null, "2026-03-02T00:00:00")]
    [InlineData("TODAY", "America/New_York", "2026-03-01T00:00:00")]
    [InlineData("today", "Europe/Berlin", "2026-03-02T00:00:00")]
    [InlineData("yesterday", null, "2026-03-01T00:00:00")]
    [InlineData("yesterday", "America/New_York", "2026-02-28T00:00:00")]
    [InlineData("08:15", null, "2026-03-02T08:15:00")]
    [InlineData("08:15:30", "America/New_York", "2026-03-01T08:15:30")]
    public void Days_are_those_where_the_appliance_stands_and_begin_by_its_clock(string text, string? zone, string expected)
    {
        Assert.True(GivenTime.TryParse(text, out var time));
        var meant = time.At(Now, zone is null ? null : TimeZones.Find(zone));
        Assert.Equal(expected, Text(meant));
        Assert.Equal(DateTimeKind.Unspecified, meant.Kind);
    }

    [Fact]
    public void Hours_are_counted_through_a_change_of_the_clock()
    {
        // Wherever the machine stands: the difference of two local times is told by their instants.
        var local = new DateTime(2026, 3, 29, 6, 0, 0, DateTimeKind.Utc).ToLocalTime();
        Assert.True(GivenTime.TryParse("-24h", out var time));
        Assert.Equal(DateTimeKind.Local, time.At(local, zone: null).Kind);
        Assert.Equal(new DateTime(2026, 3, 28, 6, 0, 0, DateTimeKind.Utc), time.At(local, zone: null).ToUniversalTime());
    }

    [Theory]
    [InlineData("")]
    [InlineData("22.04.2009")]
    [InlineData("04/22/2009")]
    [InlineData("2009-4-22")]
    [InlineData("2009-02-30")]
    [InlineData("2009-04-22T25:00")]
    [InlineData("2009-04-22T11:44:48 Europe/Berlin")]
    [InlineData("tomorrow")]
    [InlineData("2h")]
    [InlineData("-")]
    [InlineData("-h")]
    [InlineData("-0d")]
    [InlineData("--2h")]
    [InlineData("-2.5h")]
    [InlineData("-2y")]
    [InlineData("-99999999999h")]
    [InlineData("-200000w")]
    public void Everything_else_is_no_time(string text) => Assert.False(GivenTime.TryParse(text, out _));

    private static void AssertTime(string text, string expected, DateTimeKind kind)
    {
        Assert.True(GivenTime.TryParse(text, out var time));
        Assert.False(time.IsRelative);
        var meant = time.At(Now, TimeZones.Find("+05:00"));
        Assert.Equal(expected, Text(meant));
        Assert.Equal(kind, meant.Kind);
    }

    private static string Text(DateTime time) => time.ToString("s", CultureInfo.InvariantCulture);
}
