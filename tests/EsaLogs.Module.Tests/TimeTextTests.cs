using System.Globalization;
using EsaLogs.Arguments;
using Xunit;

namespace EsaLogs.Module.Tests;

/// <summary>How times are understood that users type.</summary>
public sealed class TimeTextTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc);

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
    [InlineData("en-US", "03/04/2024", "2024-03-04T00:00:00")]
    [InlineData("de-DE", "03/04/2024", "2024-04-03T00:00:00")]
    [InlineData("de-DE", "3.4.2024 17:05", "2024-04-03T17:05:00")]
    [InlineData("th-TH", "3/4/2567", "2024-04-03T00:00:00")]
    [InlineData("ar-SA", "24/9/1445", "2024-04-03T00:00:00")]
    [InlineData("en-US", "5:15 PM", "2026-03-02T17:15:00")]
    public void Anything_else_is_read_as_the_user_writes_it_and_a_remark_says_so(string culture, string text, string expected)
        => UnderCulture(culture, () =>
        {
            AssertTime(text, expected, DateTimeKind.Unspecified);
            var remark = TimeText.Parse(text).Remark(DateTime.ParseExact(expected, "s", CultureInfo.InvariantCulture));
            Assert.StartsWith($"'{text}' is read as the culture {culture} writes times: {expected} by the clock of the log.", remark, StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("today", "2026-03-02T00:00:00", DateTimeKind.Unspecified, "'today' is 2026-03-02T00:00:00 by the clock of the log.")]
    [InlineData("yesterday", "2026-03-01T00:00:00", DateTimeKind.Unspecified, "'yesterday' is 2026-03-01T00:00:00 by the clock of the log.")]
    [InlineData("-2h", "2026-03-02T08:00:00", DateTimeKind.Utc, "'-2h' is 2026-03-02T08:00:00Z.")]
    public void Words_go_by_the_clock_in_every_culture(string text, string expected, DateTimeKind kind, string remark)
        => UnderEveryCulture(() =>
        {
            AssertTime(text, expected, kind);
            Assert.Equal(remark, TimeText.Parse(text).Remark(TimeText.Parse(text).At(Now, zone: null)));
        });

    [Fact]
    public void What_means_the_same_everywhere_needs_no_remark()
        => UnderEveryCulture(() => Assert.Null(TimeText.Parse("2024-03-04T05:06").Remark(new DateTime(2024, 3, 4, 5, 6, 0))));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("2024-13-01")]
    [InlineData("2024")]
    [InlineData("2h")]
    public void What_is_no_time_is_refused_with_what_to_write(string text)
        => Assert.Contains("today, yesterday, -30m", Assert.Throws<FormatException>(() => TimeText.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_year_of_another_calendar_is_told_in_place_of_finding_nothing()
        => UnderCulture("th-TH", () => Assert.Contains("1481-04-03", Assert.Throws<FormatException>(() => TimeText.Parse("3/4/2024")).Message, StringComparison.Ordinal));

    private static void AssertTime(string text, string expected, DateTimeKind kind)
    {
        var time = TimeText.Parse(text).At(Now, zone: null);
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
