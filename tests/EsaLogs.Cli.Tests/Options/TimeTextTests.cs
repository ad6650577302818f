using System.Globalization;
using EsaLogs.Cli.Options;
using Xunit;

namespace EsaLogs.Cli.Tests.Options;

public sealed class TimeTextTests
{
    [Theory]
    [InlineData("2009-04-22", "2009-04-22T00:00:00")]
    [InlineData("2009-04-22T11:44", "2009-04-22T11:44:00")]
    [InlineData("2009-04-22T11:44:48", "2009-04-22T11:44:48")]
    [InlineData("2009-04-22 11:44:48", "2009-04-22T11:44:48")]
    [InlineData("2009-04-22T11:44:48Z", "2009-04-22T11:44:48Z")]
    [InlineData("2009-04-22T11:44:48+02:00", "2009-04-22T09:44:48Z")]
    [InlineData("2009-04-22 11:44-05:30", "2009-04-22T17:14:00Z")]
    public void Times_are_wall_clocks_or_with_an_offset_instants(string text, string expected)
    {
        Assert.True(TimeText.TryParseTime(text, out var time));
        Assert.Equal(expected, Records.IsoTime.Format(time));
    }

    [Theory]
    [InlineData("")]
    [InlineData("22.04.2009")]
    [InlineData("04/22/2009")]
    [InlineData("2009-4-22")]
    [InlineData("2009-02-30")]
    [InlineData("2009-04-22T25:00")]
    [InlineData("2009-04-22T11:44:48 Europe/Berlin")]
    [InlineData("yesterday")]
    public void Everything_else_is_no_time(string text) => Assert.False(TimeText.TryParseTime(text, out _));

    [Theory]
    [InlineData("90s", "00:01:30")]
    [InlineData("30m", "00:30:00")]
    [InlineData("2h", "02:00:00")]
    [InlineData("7d", "7.00:00:00")]
    [InlineData("1:30", "01:30:00")]
    [InlineData("01:30:15", "01:30:15")]
    [InlineData("3.12:00:00", "3.12:00:00")]
    public void Durations_have_a_unit_or_are_a_clock(string text, string expected)
    {
        Assert.True(TimeText.TryParseDuration(text, out var duration));
        Assert.Equal(expected, duration.ToString("c", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("h")]
    [InlineData("2")]
    [InlineData("0s")]
    [InlineData("0:00")]
    [InlineData("-2h")]
    [InlineData("2.5h")]
    [InlineData("2147483647d")]
    [InlineData("25:00")]
    public void Everything_else_is_no_duration(string text) => Assert.False(TimeText.TryParseDuration(text, out _));
}
