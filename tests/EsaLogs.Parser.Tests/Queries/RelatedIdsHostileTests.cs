using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EsaLogs.Forms.Catalogue;
using EsaLogs.Input;
using EsaLogs.Parser.Tests.Writers;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Queries;

/// <summary>
/// Logs that no appliance writes: lines of all forms in any order, whose ids come again and belong to everybody, of several appliances, with
/// days between them. Who names an id gets the same as who follows all lines.
/// </summary>
public sealed partial class RelatedIdsHostileTests : IDisposable
{
    private const int Lines = 400;

    private static readonly string[] Samples = [.. FormCatalogue.All.SelectMany(form => form.Samples).Where(sample => Id().IsMatch(sample))];

    /// <summary>Lines that the way of mail is told by come oftener than others.</summary>
    private static readonly string[] Usual =
    [
        "New SMTP ICID 1 interface Data 1 (192.0.2.16) address 198.51.100.7 reverse dns host mail.example.com verified yes",
        "New SMTP DCID 1 interface 192.0.2.16 address 203.0.113.25 port 25", "ICID 1 ACCEPT SG None match ALL SBRS None", "ICID 1 RELAY SG RELAYLIST match 198.51.100.7 SBRS None",
        "ICID 1 TLS success protocol TLSv1.2 cipher AES256-SHA", "DCID 1 TLS failed: wrong version number", "DCID 1 TLS success protocol TLSv1.2 cipher AES256-SHA",
        "ICID 1 close", "DCID 1 close", "ICID 1 lost", "Start MID 1 ICID 1", "MID 1 ICID 1 From: <a@example.com>", "MID 1 ICID 1 RID 0 To: <b@example.net>",
        "MID 1 ready 2069 bytes from <a@example.com>", "MID 1 was split creating MID 1 due to a per-recipient policy DEFAULT in the inbound table",
        "MID 1 rewritten to MID 1 by antispam", "MID 1 was generated for bounce of MID 1", "Delivery start DCID 1 MID 1 to RID [0]", "Message done DCID 1 MID 1 to RID [0]",
        "MID 1 RID [0] Response 'ok'", "Message finished MID 1 done", "Message finished MID 1 aborted",
    ];

    private readonly TempFolder _folder = new();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, int.Parse(Environment.GetEnvironmentVariable("ESALOGS_HOSTILE_LOGS") ?? "6", CultureInfo.InvariantCulture))];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_answer_is_that_of_all_lines(int seed)
    {
        var random = new Random(seed);
        var time = Log.At("10:00:00");
        for (var file = 0; file < 2; file++) _folder.Write(string.Create(CultureInfo.InvariantCulture, $"mail{file}.log"), Encoding.UTF8.GetBytes(LogOf(random, ref time, host: random.Next(3), ids: 2 + (seed * 7 % 60))));
        foreach (var id in Enumerable.Range(0, 4))
        {
            long[] mid = [Number("MID", id)], icid = [Number("ICID", id)], dcid = [Number("DCID", id)];
            Check(new MessageQuery { Mid = mid });
            Check(new MessageQuery { Mid = mid, Family = true });
            Check(new MessageQuery { Icid = icid });
            Check(new DeliveryQuery { Mid = mid });
            Check(new DeliveryQuery { Dcid = dcid });
            Check(new TlsQuery { Mid = mid });
            Check(new TlsQuery { Icid = icid });
            Check(new TlsQuery { Dcid = dcid });
            Check(new EntryQuery { Mid = mid, Related = true });
            Check(new EntryQuery { Icid = icid, Related = true });
        }

        Check(new MessageQuery { Sender = ["a@example.com"] });
        Check(new MessageQuery { RemoteAddress = ["198.51.100.0/24"] });
        Check(new DeliveryQuery { Recipient = ["b@example.net"] });
        Check(new TlsQuery { RemoteHost = ["*.example.com"] });
    }

    /// <summary>Time ranges, as wall clocks and as instants, of logs that tell of their clocks at the beginning, in the middle, or not at all.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_answer_of_a_time_is_that_of_all_lines(int seed)
    {
        var random = new Random(seed);
        var begin = Log.At("10:00:00");
        var time = begin;
        for (var file = 0; file < 2; file++)
        {
            var host = random.Next(4) == 0 ? 1 : 0;
            var clock = random.Next(5) == 0 ? "" : Stamp(time, host) + "Time offset from UTC: 3600 seconds\n";
            var text = clock + LogOf(random, ref time, host, ids: 20 + (seed * 7 % 60));
            if (random.Next(3) == 0) text = text.Insert(text.IndexOf('\n', text.Length / 2) + 1, Stamp(time, host) + (random.Next(2) == 0 ? "Time offset from UTC: -18000 seconds\n" : "Time offset from UTC: 3600 seconds\n"));
            _folder.Write(string.Create(CultureInfo.InvariantCulture, $"mail{file}.log"), Encoding.UTF8.GetBytes(text));
        }

        var narrowed = 0;
        for (var i = 0; i < 12; i++)
        {
            var start = DateTime.SpecifyKind(begin + ((time - begin) * random.NextDouble()), (DateTimeKind)(i % 3));
            var end = start + ((time - begin) * (random.NextDouble() / 8));
            var settings = new Settings(random.Next(3) == 0 ? TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich") : null);
            narrowed += Check(new MessageQuery { StartTime = start, EndTime = end }, settings);
            narrowed += Check(new MessageQuery { StartTime = start, EndTime = end, Family = true }, settings);
            narrowed += Check(new DeliveryQuery { StartTime = start, EndTime = end }, settings);
            narrowed += Check(new TlsQuery { StartTime = start, EndTime = end }, settings);
            narrowed += Check(new TlsQuery { StartTime = end }, settings);
            var lines = Log.Ask(new EntryQuery { StartTime = start, EndTime = end }, new LogInputs().AddPath(_folder.Path), settings).Records;
            var all = Log.Ask(new EntryQuery(), new LogInputs().AddPath(_folder.Path), settings).Records;
            Assert.Equal(Written.Ndjson(all.Where(line => IsIn(line, start, end)).ToArray()), Written.Ndjson(lines.ToArray()), StringComparer.Ordinal);
        }

        Assert.NotEqual(0, narrowed);
    }

    [GeneratedRegex("(?<name>MID|ICID|DCID) [0-9]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();

    private static string LogOf(Random random, ref DateTime time, int host, int ids)
    {
        var text = new StringBuilder();
        for (var i = 0; i < Lines; i++)
        {
            time = random.Next(60) switch
            {
                0 => time.AddMinutes(random.Next(300)),
                1 => time.AddDays(random.Next(9)),
                < 20 => time,
                _ => time.AddSeconds(random.Next(30)),
            };
            var sample = random.Next(3) == 0 ? Samples[random.Next(Samples.Length)] : Usual[random.Next(Usual.Length)];
            var line = Id().Replace(sample, match => match.Groups["name"].Value + " " + Number(match.Groups["name"].Value, random.Next(ids)).ToString(CultureInfo.InvariantCulture));
            if (random.Next(40) == 0) line = line.Replace(" ", "\n ", StringComparison.Ordinal);
            text.Append(Stamp(time, host != 0 && random.Next(9) == 0 ? 3 : host)).Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static string Stamp(DateTime time, int host)
    {
        var date = time.ToString("MMM ", CultureInfo.InvariantCulture) + time.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2) + time.ToString(" HH:mm:ss", CultureInfo.InvariantCulture);
        return host == 0
            ? time.ToString("ddd ", CultureInfo.InvariantCulture) + date + time.ToString(" yyyy", CultureInfo.InvariantCulture) + " Info: "
            : string.Create(CultureInfo.InvariantCulture, $"{date} esa{host} mail_logs: Info: ");
    }

    /// <summary>An instant is compared with the wall clock where the line's instant is not known.</summary>
    private static bool IsIn(EsaLogEntry line, DateTime start, DateTime end)
    {
        if (line.Timestamp is not { } time) return false;
        if (start.Kind != DateTimeKind.Unspecified && line.TimestampUtc is { } instant) (time, start, end) = (instant, start.ToUniversalTime(), end.ToUniversalTime());
        return time >= start && time < end;
    }

    /// <summary>Ids of several kinds that share some digits.</summary>
    private static long Number(string name, int id) => name switch { "MID" => 7000, "ICID" => 7030, _ => 70000 } + id;

    /// <summary>Gives 1 if not all lines were followed.</summary>
    private int Check<T>(LogQuery<T> query, Settings? settings = null)
        where T : class, IEsaRecord, new()
    {
        var expected = Log.Ask(query, new LogInputs().AddPath(_folder.Path), (settings ?? new Settings()) with { FollowsAll = true });
        var answer = Log.Ask(query, new LogInputs().AddPath(_folder.Path), settings);
        Assert.Equal(Written.Ndjson(expected.Records.ToArray()), Written.Ndjson(answer.Records.ToArray()), StringComparer.Ordinal);
        Assert.Equal(expected.Warnings, answer.Warnings, StringComparer.Ordinal);
        return answer.Remarks.Exists(remark => remark.StartsWith("Only lines are followed", StringComparison.Ordinal)) ? 1 : 0;
    }
}
