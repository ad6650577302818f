using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Writers;

public sealed class CsvWriterTests
{
    private const string AuthHeader = "Timestamp,TimestampUtc,Appliance,Direction,Outcome,User,Mechanism,AuthProfile,RemoteAddress,RemoteHost,Interface,"
        + "LocalAddress,ConnectionId,Icid,Dcid,SmtpCode,EnhancedCode,Reason,TlsStatus,TlsProtocol,Source,LineNumber\n";

    [Fact]
    public void The_header_is_there_without_records() => Assert.Equal(AuthHeader, Written.Csv<EsaAuthEvent>());

    [Fact]
    public void A_row_has_every_property_and_nothing_for_what_is_empty()
    {
        var auth = new EsaAuthEvent
        {
            Timestamp = new DateTime(2009, 4, 22, 11, 47, 47),
            TimestampUtc = new DateTime(2009, 4, 22, 15, 47, 47, DateTimeKind.Utc),
            Direction = nameof(Direction.Inbound),
            User = "jane",
            ConnectionId = 451,
            LineNumber = 7,
        };

        Assert.Equal(AuthHeader + "2009-04-22T11:47:47,2009-04-22T15:47:47Z,,Inbound,,jane,,,,,,,451,,,,,,,,,7\n", Written.Csv(auth));
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("with blank", "with blank")]
    [InlineData("semi;colon", "semi;colon")]
    [InlineData("com,ma", "\"com,ma\"")]
    [InlineData("qu\"ote", "\"qu\"\"ote\"")]
    [InlineData("\"", "\"\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData(" blank in front", "\" blank in front\"")]
    [InlineData("tab behind\t", "\"tab behind\t\"")]
    [InlineData("=1+1", "=1+1")]
    [InlineData("Grüße 😀", "Grüße 😀")]
    public void A_value_is_quoted_only_where_it_must_be_and_never_altered(string user, string written)
        => Assert.Equal(AuthHeader + "0001-01-01T00:00:00,,,,," + written + ",,,,,,,,,,,,,,,,0\n", Written.Csv(new EsaAuthEvent { User = user }));

    [Fact]
    public void Lists_are_joined_and_quoted_as_a_whole()
    {
        var connection = new EsaConnection
        {
            Mids = new IdList([1, 22]),
            RejectedRecipients = new TextList(["a@example.com", "\"b, c\"@example.com"]),
            StartSeen = true,
        };

        var row = Written.Csv(connection).Split('\n')[1];
        Assert.Contains(",1; 22,", row, StringComparison.Ordinal);
        Assert.Contains(",\"a@example.com; \"\"b, c\"\"@example.com\",", row, StringComparison.Ordinal);
        Assert.Contains(",true,false,", row, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_are_one_value()
    {
        var entry = new EsaLogEntry { Fields = new FieldList(new Dictionary<string, string>(StringComparer.Ordinal) { ["icid"] = "451", ["to"] = "a,b" }) };
        Assert.Contains(",\"icid=451; to=a,b\",", Written.Csv(entry), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_longer_than_any_buffer_is_whole_wherever_it_is_cut()
    {
        for (var offset = 0; offset < 4; offset++)
        {
            var text = new string('x', offset) + string.Concat(Enumerable.Repeat("é😀日", 40_000));
            Assert.Contains("," + text + ",", Written.Csv(new EsaAuthEvent { Reason = text }), StringComparison.Ordinal);
        }
    }
}
