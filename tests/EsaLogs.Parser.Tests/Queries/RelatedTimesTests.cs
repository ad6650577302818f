using System.Text;
using EsaLogs.Input;
using EsaLogs.Parser.Tests.Writers;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Queries;

/// <summary>
/// Who asks for a short time is answered from the lines of what has a line in it. The answer is that of who follows all lines, however the
/// time is given and whatever the log tells of its clock.
/// </summary>
public sealed class RelatedTimesTests : IDisposable
{
    private const string Remark = "Only lines are followed that name";

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Five messages, one in each third hour; each is received in ten minutes and delivered an hour later.</summary>
    private static readonly string[][] Mails = [.. Enumerable.Range(0, 5).Select(number => Mail(number))];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(DateTimeKind.Unspecified, 0)]
    [InlineData(DateTimeKind.Utc, 2)]
    [InlineData(DateTimeKind.Utc, -7)]
    public void A_range_finds_what_begins_in_it(DateTimeKind kind, int offset)
    {
        var clock = FormattableString.Invariant($"01:00:00 Time offset from UTC: {offset * 3600} seconds");
        Write([clock, .. Mails.SelectMany(mail => mail)]);
        var start = DateTime.SpecifyKind(Log.At("07:00:00") - (kind == DateTimeKind.Utc ? TimeSpan.FromHours(offset) : TimeSpan.Zero), kind);
        Assert.Equal([102], Ask(new MessageQuery { StartTime = start, EndTime = start + Hour }).Select(message => message.Mid));
        Assert.Equal([102], Ask(new DeliveryQuery { StartTime = start + Hour, EndTime = start + Hour + Hour }).Select(delivery => delivery.Mid));
        Assert.Equal(["Inbound"], Ask(new TlsQuery { StartTime = start, EndTime = start + Hour }).Select(result => result.Direction), StringComparer.Ordinal);
        Assert.Equal(["Outbound"], Ask(new TlsQuery { StartTime = start + Hour, EndTime = start + Hour + Hour }).Select(result => result.Direction), StringComparer.Ordinal);
    }

    /// <summary>How many messages a text is said of is not known before; a short time has few.</summary>
    [Fact]
    public void A_short_time_goes_before_texts_and_ids_go_before_it()
    {
        Write([.. Mails.SelectMany(mail => mail)]);
        var (start, end) = (Log.At("07:00:00"), Log.At("07:30:00"));
        Assert.Contains(": 1 messages", Said(new MessageQuery { Sender = ["*@example.com"], StartTime = start, EndTime = end }), StringComparison.Ordinal);
        Assert.Contains(": 5 messages", Said(new MessageQuery { Sender = ["*@example.com"], StartTime = start, EndTime = start + Hour }), StringComparison.Ordinal);
        Assert.Contains(": 2 messages", Said(new MessageQuery { Mid = [100, 102], StartTime = start, EndTime = end }), StringComparison.Ordinal);

        string Said(MessageQuery query) => Assert.Single(Log.Ask(query, Inputs()).Remarks, remark => remark.StartsWith(Remark, StringComparison.Ordinal));
    }

    /// <summary>The bounds are those of the answer to all lines: the first moment is in it, the last one is not.</summary>
    [Fact]
    public void A_range_ends_before_its_end()
    {
        Write([.. Mails.SelectMany(mail => mail)]);
        var begin = Log.At("07:10:00");
        Assert.Equal([102], Ask(new MessageQuery { StartTime = begin, EndTime = begin.AddSeconds(1) }).Select(message => message.Mid));
        Assert.Empty(Ask(new MessageQuery { StartTime = begin.AddSeconds(-1), EndTime = begin }));
        Assert.Equal([104], Ask(new MessageQuery { StartTime = Log.At("13:00:00") }).Select(message => message.Mid));
        Assert.Equal([100], Ask(new MessageQuery { EndTime = Log.At("02:00:00") }).Select(message => message.Mid));
    }

    /// <summary>A verdict of a connection that never had a message is found by the line that tells of it.</summary>
    [Fact]
    public void A_connection_without_messages_is_found_by_its_own_lines()
    {
        Write([.. Mails[0], .. Mails[1], Log.Out("05:00:00", 900), "05:00:01 DCID 900 TLS failed: STARTTLS unexpected response", "05:20:00 DCID 900 close", .. Mails[2], .. Mails[3], .. Mails[4]]);
        var result = Assert.Single(Ask(new TlsQuery { StartTime = Log.At("05:00:01"), EndTime = Log.At("05:00:02") }));
        Assert.Equal((900, null, "203.0.113.25"), (result.Dcid, result.Mid, result.RemoteAddress));
    }

    /// <summary>What a child shows of the connection that its parent came in over stands before the time.</summary>
    [Fact]
    public void Families_are_found_whatever_time_they_began()
    {
        Write([.. Mails[0], .. Mails[1][..7], "05:00:00 MID 101 rewritten to MID 700 by antispam", "05:00:01 MID 700 ready 2 bytes from <a1@example.com>", .. Mails[2], .. Mails[3], .. Mails[4]]);
        var range = (Start: Log.At("05:00:00"), End: Log.At("05:30:00"));
        var child = Assert.Single(Ask(new MessageQuery { StartTime = range.Start, EndTime = range.End }));
        Assert.Equal((700, 101, "mail.example.com"), (child.Mid, child.ParentMid, child.RemoteHost));
        Assert.Equal([101, 700], Ask(new MessageQuery { StartTime = range.Start, EndTime = range.End, Family = true }).Select(message => message.Mid).Order());
    }

    /// <summary>The log tells another offset further on than at its beginning: a range by what the beginning tells would leave messages out.</summary>
    [Fact]
    public void A_clock_that_is_set_to_another_zone_is_no_reason_to_miss_anything()
    {
        Write(["00:00:00 Time offset from UTC: 3600 seconds", .. Mails[0], .. Mails[1], .. Mails[2], "08:59:00 Time offset from UTC: -18000 seconds", .. Mails[3], .. Mails[4]]);
        var start = DateTime.SpecifyKind(Log.At("15:00:00"), DateTimeKind.Utc);
        Assert.Equal([103], Ask(new MessageQuery { StartTime = start, EndTime = start + Hour }, isNarrowed: false).Select(message => message.Mid));
        Assert.NotEmpty(Entries(new EntryQuery { StartTime = start, EndTime = start + Hour }));
    }

    /// <summary>Without an offset an instant is compared with the wall clock, and that is told, as it is by who follows all lines.</summary>
    [Fact]
    public void Instants_in_a_log_that_tells_no_offset_are_looked_for_in_all_lines()
    {
        Write([.. Mails.SelectMany(mail => mail)]);
        var start = DateTime.SpecifyKind(Log.At("07:00:00"), DateTimeKind.Utc);
        var query = new MessageQuery { StartTime = start, EndTime = start + Hour };
        Assert.Equal([102], Ask(query, isNarrowed: false).Select(message => message.Mid));
        Assert.NotEmpty(Log.Ask(query, Inputs()).Warnings);
        var zone = TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(3), "east", "east");
        Assert.Equal([103], Ask(query, settings: new Settings(zone)).Select(message => message.Mid));
    }

    /// <summary>The hour that comes twice: its first pass is an hour before its second one, by the same wall clocks.</summary>
    [Fact]
    public void Instants_of_an_hour_that_comes_twice()
    {
        string[] times = ["00:30:00", "01:40:00", "02:10:00", "02:40:00", "02:05:00", "02:50:00", "23:30:00"];
        _folder.Write("mail.log", Encoding.UTF8.GetBytes(string.Concat(times.Select((time, number) => FormattableString.Invariant(
            $"Sun Oct 25 {time} 2009 Info: Start MID {number} ICID {number + 30}\nSun Oct 25 {time} 2009 Info: MID {number} ICID {number + 30} From: <a@example.com>\n")))));
        var settings = new Settings(TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich"));
        var firstPass = new DateTime(2009, 10, 25, 0, 0, 0, DateTimeKind.Utc);
        Assert.Equal([2, 3], Ask(new MessageQuery { StartTime = firstPass, EndTime = firstPass + Hour }, settings: settings).Select(message => message.Mid));
        Assert.Equal([4, 5], Ask(new MessageQuery { StartTime = firstPass + Hour, EndTime = firstPass + Hour + Hour }, settings: settings).Select(message => message.Mid));
        Assert.Equal([6], Ask(new MessageQuery { StartTime = firstPass.AddHours(21.5) }, settings: settings).Select(message => message.Mid));
    }

    [Fact]
    public void Bounds_at_the_ends_of_time()
    {
        Write(["00:00:00 Time offset from UTC: 3600 seconds", .. Mails.SelectMany(mail => mail)]);
        foreach (var kind in new[] { DateTimeKind.Unspecified, DateTimeKind.Utc })
        {
            var (first, last) = (DateTime.SpecifyKind(DateTime.MinValue, kind), DateTime.SpecifyKind(DateTime.MaxValue, kind));
            foreach (var settings in new[] { new Settings(), new Settings(TimeZoneInfo.FindSystemTimeZoneById("America/New_York")) })
            {
                Assert.Equal(5, Ask(new MessageQuery { StartTime = first, EndTime = last }, isNarrowed: false, settings).Count);
                Assert.Empty(Ask(new MessageQuery { StartTime = last }, settings: settings));
                Assert.Empty(Ask(new MessageQuery { EndTime = first.AddTicks(1) }, settings: settings));
            }
        }
    }

    /// <summary>A file tells its own offset and not that of a relay's lines further on, which have none.</summary>
    [Fact]
    public void Instants_in_a_log_with_lines_of_hosts_are_looked_for_in_all_lines()
    {
        string[] relayed = [.. Mails[4].Select(line => "Apr 22 " + line.Insert(8, " esa1 mail_logs: Info:"))];
        _folder.Write("mail.log", Log.Bytes(["00:00:00 Version: 7.6.3-019 SN: 000F1F6ACF01-2Y5SQ41", "00:00:00 Time offset from UTC: 36000 seconds", .. Mails[0], .. Mails[1], .. Mails[2], .. Mails[3], .. Enumerable.Repeat("12:00:00 ICID 1 close", 10_000), .. relayed]));
        var start = DateTime.SpecifyKind(Log.At("13:00:00"), DateTimeKind.Utc);
        Assert.Equal([104], Ask(new MessageQuery { StartTime = start, EndTime = start + Hour }, isNarrowed: false).Select(message => message.Mid));
    }

    /// <summary>Another appliance's header in the middle of a file, which does not tell its offset: its lines are compared by their wall clocks.</summary>
    [Fact]
    public void Instants_in_a_log_of_which_a_part_tells_no_offset_are_looked_for_in_all_lines()
    {
        string[] first = ["00:00:00 Version: 7.6.3-019 SN: 000F1F6ACF01-2Y5SQ41", "00:00:00 Time offset from UTC: 36000 seconds", .. Mails[0], .. Mails[1]];
        Write([.. first, "06:00:00 Version: 7.6.3-019 SN: 000F1F6ACF01-2Y5SQ42", .. Mails[2], .. Mails[3], .. Mails[4]]);
        var start = DateTime.SpecifyKind(Log.At("13:00:00"), DateTimeKind.Utc);
        Assert.Equal([104], Ask(new MessageQuery { StartTime = start, EndTime = start + Hour }, isNarrowed: false).Select(message => message.Mid));
    }

    /// <summary>That a wall clock was compared is told where it decided on a record, however the record was found.</summary>
    [Fact]
    public void Nothing_is_told_of_clocks_that_decided_nothing()
    {
        Write([.. Mails.SelectMany(mail => mail)]);
        var start = DateTime.SpecifyKind(Log.At("07:00:00"), DateTimeKind.Utc);
        Assert.Empty(Ask(new MessageQuery { Mid = [9999], StartTime = start, EndTime = start + Hour }));
        Assert.Empty(Ask(new MessageQuery { Sender = ["nobody@example.com"], StartTime = start, EndTime = start + Hour }));
        Assert.Equal([102], Ask(new MessageQuery { Mid = [102], StartTime = start, EndTime = start + Hour }).Select(message => message.Mid));
        string[] told = ["00:00:00 Time offset from UTC: 3600 seconds", .. Mails[0], .. Mails[1], .. Mails[2], .. Enumerable.Repeat("09:00:00 ICID 1 close", 10_000)];
        _folder.Write("mail.log", Log.Bytes([.. told, "Apr 22 09:30:00 esa1 mail_logs: Info: ICID 1 close", .. Mails[3], .. Mails[4]]));
        Assert.Equal([103], Ask(new MessageQuery { StartTime = start + Hour + Hour, EndTime = start.AddHours(3) }, isNarrowed: false).Select(message => message.Mid));
    }

    /// <summary>The number 0 stands in nearly every line, as a recipient.</summary>
    [Fact]
    public void A_message_with_the_id_0_is_looked_for_in_all_lines()
    {
        Write([.. Mails[0], .. Mails[1], .. Mails[2], "09:00:00 MID 0 ready 5 bytes from <x@example.com>", .. Mails[3], .. Mails[4]]);
        Assert.Equal([0], Ask(new MessageQuery { StartTime = Log.At("08:50:00"), EndTime = Log.At("09:50:00") }, isNarrowed: false).Select(message => message.Mid));
    }

    /// <summary>Where it does not shorten the reading, <c>-Verbose</c> says why.</summary>
    [Fact]
    public void A_range_that_is_much_of_the_log_is_looked_for_in_all_lines()
    {
        Write([.. Mails.SelectMany(mail => mail)]);
        var query = new MessageQuery { StartTime = Log.At("02:30:00") };
        Assert.Equal([101, 102, 103, 104], Ask(query, isNarrowed: false).Select(message => message.Mid));
        Assert.Contains(Log.Ask(query, Inputs()).Remarks, remark => remark.StartsWith("So much of the logs is of the time", StringComparison.Ordinal));
        query = new MessageQuery { StartTime = DateTime.SpecifyKind(Log.At("07:00:00"), DateTimeKind.Utc) };
        Assert.Contains(Log.Ask(query, Inputs()).Remarks, remark => remark.StartsWith("Not all of the logs tell how far", StringComparison.Ordinal));
    }

    [Fact]
    public void Log_lines_of_a_time()
    {
        Write(["00:00:00 Time offset from UTC: 3600 seconds", .. Mails.SelectMany(mail => mail), "14:59:00 no form has this", "no header has this"]);
        foreach (var kind in new[] { DateTimeKind.Unspecified, DateTimeKind.Utc })
        {
            var start = DateTime.SpecifyKind(Log.At("07:10:00"), kind);
            foreach (var seconds in new[] { 1, 60, 3600, 86400 }) Entries(new EntryQuery { StartTime = start, EndTime = start.AddSeconds(seconds) });
            Entries(new EntryQuery { StartTime = start });
            Entries(new EntryQuery { EndTime = start });
            Entries(new EntryQuery { StartTime = start, Text = ["TLS"] });
            Entries(new EntryQuery { StartTime = start, Mid = [102] });
        }
    }

    private static string[] Mail(int number)
    {
        string At(int minutes) => Log.At("01:00:00").AddMinutes((number * 180) + minutes).ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
        var (mid, icid, dcid) = (100 + number, 300 + number, 500 + number);
        return
        [
            Log.In(At(0), icid),
            FormattableString.Invariant($"{At(1)} ICID {icid} TLS success protocol TLSv1.2 cipher AES256-SHA"),
            FormattableString.Invariant($"{At(10)} Start MID {mid} ICID {icid}"),
            FormattableString.Invariant($"{At(10)} MID {mid} ICID {icid} From: <a{number}@example.com>"),
            FormattableString.Invariant($"{At(10)} MID {mid} ICID {icid} RID 0 To: <b{number}@example.net>"),
            FormattableString.Invariant($"{At(11)} MID {mid} ready 2069 bytes from <a{number}@example.com>"),
            FormattableString.Invariant($"{At(12)} ICID {icid} close"),
            Log.Out(At(50), dcid),
            FormattableString.Invariant($"{At(70)} Delivery start DCID {dcid} MID {mid} to RID [0]"),
            FormattableString.Invariant($"{At(70)} Message done DCID {dcid} MID {mid} to RID [0]"),
            FormattableString.Invariant($"{At(71)} Message finished MID {mid} done"),
            FormattableString.Invariant($"{At(72)} DCID {dcid} close"),
        ];
    }

    private void Write(string[] lines) => _folder.Write("mail.log", lines);

    private LogInputs Inputs() => new LogInputs().AddPath(_folder["mail.log"]);

    /// <summary>The answer, which is that of who follows all lines.</summary>
    private List<T> Ask<T>(LogQuery<T> query, bool isNarrowed = true, Settings? settings = null)
        where T : class, IEsaRecord, new()
    {
        var all = Log.Ask(query, Inputs(), (settings ?? new Settings()) with { FollowsAll = true });
        var answer = Log.Ask(query, Inputs(), settings);
        Assert.Equal(isNarrowed, answer.Remarks.Exists(remark => remark.StartsWith(Remark, StringComparison.Ordinal)));
        Assert.Equal(Written.Ndjson(all.Records.ToArray()), Written.Ndjson(answer.Records.ToArray()), StringComparer.Ordinal);
        Assert.Equal(all.Warnings, answer.Warnings, StringComparer.Ordinal);
        return answer.Records;
    }

    /// <summary>The lines, which are those of all lines that are in the range.</summary>
    private List<EsaLogEntry> Entries(EntryQuery query)
    {
        bool IsIn(EsaLogEntry line)
        {
            if (line.Timestamp is not { } wallClock) return false;
            var time = query.StartTime?.Kind == DateTimeKind.Utc || query.EndTime?.Kind == DateTimeKind.Utc ? line.TimestampUtc!.Value : wallClock;
            return (query.StartTime is null || time >= query.StartTime) && (query.EndTime is null || time < query.EndTime);
        }

        var all = Log.Ask(new EntryQuery { Text = query.Text, Mid = query.Mid }, Inputs()).Records.Where(IsIn).ToList();
        var records = Log.Ask(query, Inputs()).Records;
        Assert.Equal(Written.Ndjson(all.ToArray()), Written.Ndjson(records.ToArray()), StringComparer.Ordinal);
        return records;
    }
}
