using System.Globalization;
using EsaLogs.Arguments;
using Xunit;

namespace EsaLogs.Module.Tests;

/// <summary>How times are understood that users type.</summary>
public sealed class TimeTextTests
{
    [Theory]
    [InlineData("2024-03-04", "2024-03-04T00:00:00")]
    [InlineData("2024-03-04T05:06", "2024-03-04T05:06:00")]
    [InlineData("2024-03-04 05:06:07", "2024-03-04T05:06:07")]
    [InlineData("20240304T050607", "2024-03-04T05:06:07")]
    public void Without_offset_it_is_the_appliances_clock(string text, string expected)
        => UnderEveryCulture(() => AssertTime(text, expected, DateTimeKind.Unspecified));

    [Theory]
    [InlineData("2024-03-04T05:06:07Z", "2024-03-04T05:06:07")]
    [InlineData("2024-03-04T05:06:07+01:00", "2024-03-04T04:06:07")]
    [InlineData("2024-03-04 05:06-06:00", "2024-03-04T11:06:00")]
    public void With_offset_it_is_an_instant(string text, string expected)
        => UnderEveryCulture(() => AssertTime(text, expected, DateTimeKind.Utc));

    [Theory]
    [InlineData("en-US", "2024-03-04T00:00:00")]
    [InlineData("de-DE", "2024-04-03T00:00:00")]
    public void Anything_else_is_read_as_the_user_writes_it(string culture, string expected)
        => UnderCulture(culture, () => AssertTime("03/04/2024", expected, DateTimeKind.Unspecified));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("2024-13-01")]
    public void What_is_no_time_is_refused(string text) => Assert.False(TimeText.TryParse(text, out _));

    private static void AssertTime(string text, string expected, DateTimeKind kind)
    {
        Assert.True(TimeText.TryParse(text, out var time));
        Assert.Equal(expected, time.ToString("s", CultureInfo.InvariantCulture));
        Assert.Equal(kind, time.Kind);
    }

    private static void UnderEveryCulture(Action test)
    {
        foreach (var culture in new[] { "en-US", "de-DE", "tr-TR", "ar-SA", "th-TH", "fa-IR" }) UnderCulture(culture, test);
    }

    private static void UnderCulture(string culture, Action test)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            test();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
