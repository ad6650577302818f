using System.Globalization;
using System.Text.Json;
using EsaLogs.Records;
using EsaLogs.Writers;
using Xunit;

namespace EsaLogs.Parser.Tests.Writers;

public sealed class NdjsonWriterTests
{
    [Fact]
    public void An_object_a_line_with_every_property_in_order()
    {
        var auth = new EsaAuthEvent
        {
            Timestamp = new DateTime(2009, 4, 22, 11, 47, 47),
            TimestampUtc = new DateTime(2009, 4, 22, 15, 47, 47, DateTimeKind.Utc),
            Direction = nameof(Direction.Inbound),
            Outcome = nameof(AuthOutcome.Failed),
            User = "jane",
            Mechanism = "PLAIN",
            AuthProfile = "IncomingAuthentication",
            ConnectionId = 451,
            Icid = 451,
            SmtpCode = 535,
            TlsStatus = nameof(TlsStatus.Unknown),
            Source = "mail.current",
            LineNumber = 7,
        };

        Assert.Equal(
            """{"Timestamp":"2009-04-22T11:47:47","TimestampUtc":"2009-04-22T15:47:47Z","Appliance":null,"Direction":"Inbound","Outcome":"Failed","User":"jane","Mechanism":"PLAIN","AuthProfile":"IncomingAuthentication","RemoteAddress":null,"RemoteHost":null,"Interface":null,"LocalAddress":null,"ConnectionId":451,"Icid":451,"Dcid":null,"SmtpCode":535,"EnhancedCode":null,"Reason":null,"TlsStatus":"Unknown","TlsProtocol":null,"Source":"mail.current","LineNumber":7}"""
            + "\n",
            Written.Ndjson(auth));
    }

    /// <summary>Text is copied eight characters at a time: one that must be escaped can stand anywhere in them.</summary>
    [Fact]
    public void Text_of_every_length_reads_back_with_what_is_escaped_anywhere_in_it()
    {
        for (var length = 0; length < 40; length++)
        {
            var plain = string.Concat(Enumerable.Range(0, length).Select(i => (char)(' ' + 3 + (i % 50))));
            Assert.Equal(plain, ReadBack(plain));
            for (var at = 0; at < length; at++)
            {
                foreach (var odd in "\"\\\n\0\u001f\u007f\u0080\u00ff\u0122\u2028\u8020\uff22") Assert.Equal(plain[..at] + odd + plain[(at + 1)..], ReadBack(plain[..at] + odd + plain[(at + 1)..]));
            }
        }

        static string? ReadBack(string user)
        {
            var line = Written.Ndjson(new EsaAuthEvent { User = user, Direction = "", Outcome = "", TlsStatus = "", Source = "" });
            Assert.DoesNotContain(line, static unit => unit is < ' ' and not '\n' or '\u007f' or '\u0080' or '\u2028');
            return JsonDocument.Parse(line).RootElement.GetProperty("User").GetString();
        }
    }

    [Fact]
    public void Lists_are_arrays_and_yes_or_no_is_a_boolean()
    {
        var connection = new EsaConnection
        {
            Mids = new IdList([1, 22, long.MaxValue]),
            RejectedRecipients = new TextList(["a@example.com", "b\"@example.com"]),
            RemoteHostVerified = false,
            StartSeen = true,
        };

        var written = Root(Written.Ndjson(connection));
        Assert.Equal([1, 22, long.MaxValue], written.GetProperty("Mids").EnumerateArray().Select(mid => mid.GetInt64()));
        Assert.Equal(["a@example.com", "b\"@example.com"], written.GetProperty("RejectedRecipients").EnumerateArray().Select(text => text.GetString()!), StringComparer.Ordinal);
        Assert.False(written.GetProperty("RemoteHostVerified").GetBoolean());
        Assert.True(written.GetProperty("StartSeen").GetBoolean());
        Assert.Equal(0, Root(Written.Ndjson(new EsaConnection())).GetProperty("Mids").GetArrayLength());
    }

    [Fact]
    public void Fields_are_an_object()
    {
        var entry = new EsaLogEntry { Fields = new FieldList(new Dictionary<string, string>(StringComparer.Ordinal) { ["icid"] = "451", ["text"] = "a\tb" }) };
        var fields = Root(Written.Ndjson(entry)).GetProperty("Fields");
        Assert.Equal("451", fields.GetProperty("icid").GetString());
        Assert.Equal("a\tb", fields.GetProperty("text").GetString());
        Assert.Contains("\"Fields\":{},", Written.Ndjson(new EsaLogEntry()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("\"quoted\" and \\", "\\\"quoted\\\" and \\\\")]
    [InlineData("\b\f\n\r\t", "\\b\\f\\n\\r\\t")]
    [InlineData("\0\u001b[31m\u007f\u009b", "\\u0000\\u001b[31m\\u007f\\u009b")]
    [InlineData("\u2028\u2029", "\\u2028\\u2029")]
    [InlineData("Grüße, 日本, 😀", "Grüße, 日本, 😀")]
    [InlineData("<a href='b'>&+/", "<a href='b'>&+/")]
    public void Only_what_must_be_escaped_is(string text, string escaped)
        => Assert.Contains($"\"User\":\"{escaped}\",", Written.Ndjson(new EsaAuthEvent { User = text }), StringComparison.Ordinal);

    // No theory: half a pair does not survive as the argument of an attribute.
    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character()
    {
        Assert.Contains("\"User\":\"\uFFFD\"", Written.Ndjson(new EsaAuthEvent { User = "\uD83D" }), StringComparison.Ordinal);
        Assert.Contains("\"User\":\"\uFFFDx\"", Written.Ndjson(new EsaAuthEvent { User = "\uDE00x" }), StringComparison.Ordinal);
        Assert.Contains("\"User\":\"\uFFFD😀\"", Written.Ndjson(new EsaAuthEvent { User = "\uD83D\uD83D\uDE00" }), StringComparison.Ordinal);
        Assert.Contains(",half \uFFFD,", Written.Csv(new EsaAuthEvent { User = "half \uD83D" }), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_character_comes_back()
    {
        var text = string.Concat(Enumerable.Range(0, 0xD800).Select(code => (char)code)) + "\U0001F600\U0010FFFF";
        Assert.Equal(text, Root(Written.Ndjson(new EsaAuthEvent { Reason = text })).GetProperty("Reason").GetString());
    }

    [Fact]
    public void Text_longer_than_any_buffer_comes_back_wherever_it_is_cut()
    {
        for (var offset = 0; offset < 4; offset++)
        {
            var text = new string('x', offset) + string.Concat(Enumerable.Repeat("aé😀\u001b\"", 40_000));
            Assert.Equal(text, Root(Written.Ndjson(new EsaAuthEvent { Reason = text })).GetProperty("Reason").GetString());
        }
    }

    [Theory]
    [InlineData(4.5, "4.5")]
    [InlineData(135, "135")]
    [InlineData(0, "0")]
    [InlineData(-10, "-10")]
    [InlineData(-0.1, "-0.1")]
    [InlineData(0.001, "0.001")]
    [InlineData(10.05, "10.05")]
    [InlineData(604800.25, "604800.25")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(1e300, "1E+300")]
    [InlineData(double.NaN, "null")]
    [InlineData(double.PositiveInfinity, "null")]
    public void Numbers_are_as_short_as_they_can_be(double number, string text)
        => Assert.Contains($"\"ReputationScore\":{text},", Written.Ndjson(new EsaConnection { ReputationScore = number }), StringComparison.Ordinal);

    [Fact]
    public void Numbers_read_back_as_they_were()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var number = i % 2 == 0 ? Math.Round(random.NextDouble() * 1e6, i % 5) : BitConverter.Int64BitsToDouble(random.NextInt64());
            if (!double.IsFinite(number)) continue;
            var connection = new EsaConnection { ReputationScore = number };
            Assert.Equal(number, Root(Written.Ndjson(connection)).GetProperty("ReputationScore").GetDouble());
        }
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_000)]
    public void Ids_are_written_in_full(long id)
        => Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"\"Icid\":{id},"), Written.Ndjson(new EsaAuthEvent { Icid = id }), StringComparison.Ordinal);

    [Fact]
    public void Many_records_make_as_many_lines()
    {
        var record = new EsaAuthEvent { User = "jane" };
        var lines = Written.Ndjson([.. Enumerable.Repeat(record, 5000)]).Split('\n');
        Assert.Equal(5001, lines.Length);
        Assert.All(lines[..^1], line => Assert.Equal(lines[0], line));
        Assert.Equal("", lines[^1]);
    }

    [Fact]
    public void Times_are_those_of_IsoTime()
    {
        foreach (var time in new[] { DateTime.MinValue, DateTime.MaxValue, new DateTime(2009, 1, 2, 3, 4, 5), new DateTime(2028, 12, 31, 23, 59, 59, DateTimeKind.Utc) })
            Assert.Contains($"\"Timestamp\":\"{IsoTime.Format(time)}\"", Written.Ndjson(new EsaAuthEvent { Timestamp = time }), StringComparison.Ordinal);
    }

    [Fact]
    public void Records_reach_the_stream_at_Flush_and_the_stream_stays_open()
    {
        using var stream = new MemoryStream();
        var writer = new NdjsonWriter<EsaAuthEvent>(stream);
        writer.Write(new EsaAuthEvent());
        Assert.Equal(0, stream.Length);
        writer.Flush();
        Assert.NotEqual(0, stream.Length);
        writer.Dispose();
        Assert.True(stream.CanWrite);
    }

    [Fact]
    public void A_steady_writer_makes_no_garbage()
    {
        using var writer = new NdjsonWriter<EsaConnection>(Stream.Null);
        var record = new EsaConnection { RemoteHost = "host.example.com", Mids = new IdList([1]), DurationSeconds = 4.5, EndTime = new DateTime(2009, 4, 22) };
        for (var i = 0; i < 100; i++) writer.Write(record);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) writer.Write(record);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1000, "Less than a byte a record.");
    }

    private static JsonElement Root(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.Clone();
    }
}
