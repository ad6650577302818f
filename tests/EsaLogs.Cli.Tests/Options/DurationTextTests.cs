using System.Globalization;
using EsaLogs.Cli.Options;
using Xunit;

namespace EsaLogs.Cli.Tests.Options;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData("90s", "00:01:30")]
    [InlineData("30m", "00:30:00")]
    [InlineData("2h", "02:00:00")]
    [InlineData("7d", "7.00:00:00")]
    [InlineData("2w", "14.00:00:00")]
    [InlineData("1:30", "01:30:00")]
    [InlineData("01:30:15", "01:30:15")]
    [InlineData("3.12:00:00", "3.12:00:00")]
    public void Durations_have_a_unit_or_are_a_clock(string text, string expected)
    {
        Assert.True(DurationText.TryParse(text, out var duration));
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
    public void Everything_else_is_no_duration(string text) => Assert.False(DurationText.TryParse(text, out _));
}
