using System.Globalization;
using System.Text;
using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using EsaLogs.Input;
using EsaLogs.Parser.Tests.Generated;
using EsaLogs.Parser.Tests.Writers;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Queries;

/// <summary>
/// Of lines that are asked for by kind or id, the others are hardly looked at: the answer, and what is said of the reading, is that of who looks
/// at every line and takes what is asked for.
/// </summary>
public sealed class AskedLinesTests(GeneratedLogs logs) : IClassFixture<GeneratedLogs>
{
    /// <summary>The samples of all forms, wrapped here and there, among lines of no form, without a time, of another appliance and of other ids.</summary>
    private static readonly byte[] AllForms = Encoding.UTF8.GetBytes(string.Concat(Lines()));

    /// <summary>Ids as they come, with zeros before them, in brackets, beside longer numbers, in a line of no form, behind a line break.</summary>
    private static readonly string[] Numbers =
    [
        .. Sample.Header,
        "10:00:00 Start MID 12 ICID 7",
        "10:00:01 MID 012 queued for delivery",
        "10:00:02 MID 12000000000000000000 queued for delivery",
        "10:00:03 MID 120 Subject 'MID 12 done'",
        "10:00:04 zzyzx MID 12 said something new",
        "10:00:05 MID\n  12 queued for delivery",
        "10:00:06 Delivery start DCID 12 MID 13 to RID [12]",
        "10:00:07 Message finished\n MID 12\n done",
        "MID 12 queued for delivery",
        "Info: MID 12 queued for delivery",
        "10:00:08 ICID 12 close",
        "10:00:08 ICID 0 TCPREFUSE SG BLACKLIST match ALL SBRS -7.1",
        "10:00:09 MID 13 was split creating MID 12 due to per-recipient policy DEFAULT in the inbound table",
    ];

    [Fact]
    public void By_each_kind() => CheckKinds(Inputs(AllForms));

    [Fact]
    public void By_each_id() => CheckIds(Inputs(AllForms));

    [Fact]
    public void By_ids_that_are_written_otherwise()
    {
        CheckIds(Inputs(Log.Bytes(Numbers)));
        Assert.Equal([4L, 5, 8, 9, 12, 16], Log.Read(new EntryQuery { Mid = [12] }, Numbers).Select(line => line.LineNumber));
    }

    [Fact]
    public void By_kind_and_id_and_what_else_is_asked()
    {
        foreach (var text in (byte[][])[AllForms, Log.Bytes(Numbers), Log.Bytes([.. Sample.Header, .. Sample.Lines])])
        {
            var every = Log.Ask(new EntryQuery(), Inputs(text)());
            var first = every.Records.First(line => line.Mid is not null);
            var (kind, mid) = (first.Kind, first.Mid!.Value);
            var kinds = new[] { Enum.Parse<EntryKind>(kind), EntryKind.ConnectionClose };
            Check(Inputs(text), every, new EntryQuery { Kind = kinds, Mid = [mid] }, line => Is(line, kinds) && line.Mid == mid);
            Check(Inputs(text), every, new EntryQuery { Kind = [EntryKind.Unknown, .. kinds], Mid = [mid] }, line => Is(line, [EntryKind.Unknown, .. kinds]) && line.Mid == mid);
            Check(Inputs(text), every, new EntryQuery { Mid = [mid], Level = [LogLevel.Info] }, line => line.Mid == mid && line.Level is nameof(LogLevel.Info));
            Check(Inputs(text), every, new EntryQuery { Kind = kinds, StartTime = Log.At("10:00:01") }, line => Is(line, kinds) && line.Timestamp >= Log.At("10:00:01"));
            Check(Inputs(text), every, new EntryQuery { Mid = [mid], Text = ["MID"] }, line => line.Mid == mid && line.Text.Contains("mid", StringComparison.OrdinalIgnoreCase));
            Check(Inputs(text), every, new EntryQuery { Mid = [mid], Icid = [7, 450] }, line => line.Mid == mid && line.Icid is 7 or 450);
        }
    }

    /// <summary>Generated logs of several appliances, compressed files and other logs' lines among them.</summary>
    [Fact]
    public void By_each_kind_in_logs_of_several_appliances() => CheckKinds(logs.Of(GeneratedLogs.Seeds[0]).Inputs);

    [Fact]
    public void By_ids_in_logs_of_several_appliances()
    {
        foreach (var (inputs, every) in Generated())
        {
            foreach (var line in Picked.Of(every.Records, 8))
            {
                if (line.Mid is { } mid) Check(inputs, every, new EntryQuery { Mid = [mid] }, other => other.Mid == mid);
                if (line.Icid is { } icid) Check(inputs, every, new EntryQuery { Icid = [icid] }, other => other.Icid == icid);
                if (line.Dcid is { } dcid) Check(inputs, every, new EntryQuery { Dcid = [dcid] }, other => other.Dcid == dcid);
                var selection = new RecordSelection();
                selection.Add(line.Appliance, AsList(line.Mid), AsList(line.Dcid), AsList(line.Icid));
                Check(inputs, every, new EntryQuery { Selection = selection }, other => selection.Contains(other.Appliance, other.Mid, other.Dcid, other.Icid));
            }
        }
    }

    [Fact]
    public void By_what_else_is_asked_in_logs_of_several_appliances()
    {
        foreach (var (inputs, every) in Generated())
        {
            var all = every.Records;
            var (icid, dcid) = (Picked.Id(all.Select(line => line.Icid)), Picked.Id(all.Select(line => line.Dcid)));
            var start = all[all.Count / 3].Timestamp!.Value;
            var end = start.AddHours(1);
            var instant = all.First(line => line.TimestampUtc is not null).TimestampUtc!.Value;
            CheckSome(new EntryQuery { Dcid = [dcid, 0] }, line => line.Dcid == dcid || line.Dcid == 0);
            CheckSome(new EntryQuery { Kind = [EntryKind.AuthFailed, EntryKind.Unknown] }, line => Is(line, [EntryKind.AuthFailed, EntryKind.Unknown]));
            CheckSome(new EntryQuery { Level = [LogLevel.Warning, LogLevel.Critical] }, line => line.Level is nameof(LogLevel.Warning) or nameof(LogLevel.Critical));
            CheckSome(new EntryQuery { Text = ["finished mid", "TLS Success"] }, line => line.Text.Contains("finished mid", StringComparison.OrdinalIgnoreCase) || line.Text.Contains("tls success", StringComparison.OrdinalIgnoreCase));
            CheckSome(new EntryQuery { Text = ["icid * close"], Icid = [icid] }, line => line.Icid == icid && line.Text.StartsWith("ICID", StringComparison.Ordinal) && line.Text.EndsWith("close", StringComparison.Ordinal));
            CheckSome(new EntryQuery { StartTime = start, EndTime = end }, line => line.Timestamp >= start && line.Timestamp < end);

            // Who asks for instants is told of logs that do not tell theirs.
            var since = Log.Ask(new EntryQuery { StartTime = DateTime.UnixEpoch }, inputs());
            CheckSome(new EntryQuery { StartTime = instant, EndTime = instant.AddHours(2) }, line => (line.TimestampUtc ?? line.Timestamp) >= instant && (line.TimestampUtc ?? line.Timestamp) < instant.AddHours(2), since);

            void CheckSome(EntryQuery query, Func<EsaLogEntry, bool> isAsked, Answer<EsaLogEntry>? among = null)
            {
                Assert.Contains(all, line => isAsked(line));
                Check(inputs, among ?? every, query, isAsked);
            }
        }
    }

    /// <summary>Whoever minds lines that fit no form is told of all of them.</summary>
    [Fact]
    public void With_lines_of_no_form_that_are_told_of()
    {
        var strict = new Settings(IsStrict: true);
        foreach (var query in (EntryQuery[])[new() { Mid = [12] }, new() { Kind = [EntryKind.MessageQueued] }])
            Assert.Equal(Log.Ask(new EntryQuery(), Log.Bytes(Numbers), strict).Unknown.Select(line => line.LineNumber), Log.Ask(query, Log.Bytes(Numbers), strict).Unknown.Select(line => line.LineNumber));
    }

    [Fact]
    public void In_text_that_comes_in_pieces()
    {
        var pieces = Numbers.Select(line => Log.Native(line) + "\n").ToList();
        Assert.Equal([4L, 5, 8, 9, 12, 16], Log.Feed(new EntryQuery { Mid = [12] }, pieces).Records.Select(line => line.LineNumber));
    }

    private static IEnumerable<string> Lines()
    {
        foreach (var line in Sample.Header) yield return Log.Native(line) + "\n";
        var number = 0;
        foreach (var sample in FormCatalogue.All.SelectMany(form => form.Samples))
        {
            number++;
            var time = Log.At("10:00:00").AddSeconds(number).ToString("HH:mm:ss ", CultureInfo.InvariantCulture);
            var words = sample.Split(' ', 3);
            var wrapped = number % 3 == 0 && words.Length == 3 ? words[0] + " " + words[1] + "\n  " + words[2] : sample;
            yield return (number % 7 == 0 ? sample : Log.Native(time + wrapped)) + "\n";
            var text = number.ToString("000", CultureInfo.InvariantCulture);
            if (number % 11 == 0) yield return Log.Native(time + "zzyzx MID " + text + " ICID " + text) + "\n";
            if (number % 50 == 0) yield return Log.Native(time + "Version: 14.0.0-698 SN: 420D4FEA709365BFB3E3-0AF2EE5E7" + text) + "\n";
        }
    }

    private static Func<LogInputs> Inputs(byte[] text) => () => new LogInputs().AddStream("log", new MemoryStream(text));

    private static void CheckKinds(Func<LogInputs> inputs)
    {
        var every = Log.Ask(new EntryQuery(), inputs());
        foreach (var kind in every.Records.Select(line => line.Kind).Distinct(StringComparer.Ordinal).ToList())
            Check(inputs, every, new EntryQuery { Kind = [Enum.Parse<EntryKind>(kind)] }, line => string.Equals(line.Kind, kind, StringComparison.Ordinal));
    }

    private static void CheckIds(Func<LogInputs> inputs)
    {
        var every = Log.Ask(new EntryQuery(), inputs());
        var all = every.Records;
        foreach (var mid in all.Select(line => line.Mid).OfType<long>().Where(mid => mid > 0).Distinct()) Check(inputs, every, new EntryQuery { Mid = [mid] }, line => line.Mid == mid);
        foreach (var icid in all.Select(line => line.Icid).OfType<long>().Distinct()) Check(inputs, every, new EntryQuery { Icid = [icid] }, line => line.Icid == icid);
        foreach (var dcid in all.Select(line => line.Dcid).OfType<long>().Distinct()) Check(inputs, every, new EntryQuery { Dcid = [dcid] }, line => line.Dcid == dcid);
    }

    private static void Check(Func<LogInputs> inputs, Answer<EsaLogEntry> every, EntryQuery query, Func<EsaLogEntry, bool> isAsked)
    {
        var asked = Log.Ask(query, inputs());
        Assert.Equal(Written.Ndjson(every.Records.Where(isAsked).ToArray()), Written.Ndjson(asked.Records.ToArray()), StringComparer.Ordinal);
        Assert.Equal(every.Warnings, asked.Warnings, StringComparer.Ordinal);
        Assert.Equal(every.Told, asked.Told, StringComparer.Ordinal);
        Assert.Equal(
            (every.Statistics.LineCount, every.Statistics.EntryCount, every.Statistics.UntimedCount, every.Statistics.SkippedCount),
            (asked.Statistics.LineCount, asked.Statistics.EntryCount, asked.Statistics.UntimedCount, asked.Statistics.SkippedCount));
    }

    private static bool Is(EsaLogEntry line, EntryKind[] kinds) => Array.Exists(kinds, kind => string.Equals(line.Kind, kind.ToString(), StringComparison.Ordinal));

    private static IReadOnlyList<long>? AsList(long? id) => id is { } known ? [known] : null;

    private IEnumerable<(Func<LogInputs> Inputs, Answer<EsaLogEntry> Every)> Generated()
    {
        foreach (var log in GeneratedLogs.Seeds.Select(logs.Of)) yield return (log.Inputs, Log.Ask(new EntryQuery(), log.Inputs()));
    }
}
