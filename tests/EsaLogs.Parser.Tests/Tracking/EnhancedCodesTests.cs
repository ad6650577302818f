using EsaLogs.Tracking;
using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

public sealed class EnhancedCodesTests
{
    [Theory]
    [InlineData("5.7.1 no", "5.7.1")]
    [InlineData("2.0.0", "2.0.0")]
    [InlineData("4.123.456\nbusy", "4.123.456")]
    [InlineData("5.7.1no", null)]
    [InlineData("5.7.1234 no", null)]
    [InlineData("3.7.1 no", null)]
    [InlineData("5.7 no", null)]
    [InlineData("5.7.", null)]
    [InlineData("no 5.7.1", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_reply_begins_with_its_code(string? text, string? code) => Assert.Equal(code, EnhancedCodes.At(text));

    [Theory]
    [InlineData("5.1.0 - Unknown address error", "5.1.0")]
    [InlineData("Hard bounce - 5.1.2 - Bad destination host", "5.1.2")]
    [InlineData("192.5.1.2 - 4.3.2 - Busy", "4.3.2")]
    [InlineData("15.1.2 - Busy", null)]
    [InlineData("5.1.2- Busy", null)]
    [InlineData("5.1.2 -", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_appliance_puts_it_before_its_words(string? text, string? code) => Assert.Equal(code, EnhancedCodes.In(text));

    [Theory]
    [InlineData("250 2.0.0 Ok", 250, "2.0.0", "2.0.0 Ok")]
    [InlineData("250-first", 250, null, "first")]
    [InlineData("2.0.0 Ok", null, "2.0.0", "2.0.0 Ok")]
    [InlineData("2500 Ok", null, null, "2500 Ok")]
    [InlineData("2\u0665\u0660 Ok", null, null, "2\u0665\u0660 Ok")]
    [InlineData("550", null, null, "550")]
    public void A_reply_in_plain_text_can_begin_with_its_code(string text, int? code, string? enhanced, string shown)
    {
        var reply = SmtpReply.OfText(text);
        Assert.Equal((code, enhanced, shown), (reply.Code, reply.EnhancedCode, reply.Text));
    }
}
