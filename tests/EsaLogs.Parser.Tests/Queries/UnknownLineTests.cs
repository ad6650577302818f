using EsaLogs.Input;
using EsaLogs.Parser.Tests.Writers;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Queries;

/// <summary>Lines that fit no form are told of one by one to those who mind, whatever is asked; the answer stays the same.</summary>
public sealed class UnknownLineTests
{
    private static readonly Settings Strict = new(IsStrict: true);

    /// <summary>Two lines that fit no form: one of words that no form has, one that begins as lines do that only messages need.</summary>
    private static readonly string[] Lines =
    [
        Log.In("10:00:00", 1),
        "10:00:01 zzyzx blah",
        "10:00:02 MID 7 zzyzx",
        "10:00:03 Start MID 8 ICID 1",
        "10:00:04 ICID 1 close",
    ];

    [Fact]
    public void Each_is_told_with_its_file_line_and_text()
    {
        using var folder = new TempFolder();
        var path = folder.Write("mail.current", Lines);
        var answer = Log.Ask(new ConnectionQuery(), new LogInputs().AddPath(path), Strict);
        Assert.Equal([(path, 2, "zzyzx blah"), (path, 3, "MID 7 zzyzx")], answer.Unknown.Select(line => (line.Source, (int)line.LineNumber, line.Text)));
        Assert.Equal([Log.At("10:00:01"), Log.At("10:00:02")], answer.Unknown.Select(line => line.Timestamp!.Value));
        Assert.Equal(1L, Assert.Single(answer.Records).Icid);
        Assert.Equal(2, answer.Statistics.UnknownCount);
        Assert.Empty(answer.Warnings);
    }

    [Fact]
    public void Every_question_sees_the_same_lines()
    {
        Check(new ConnectionQuery());
        Check(new AuthQuery());
        Check(new TlsQuery());
        Check(new MessageQuery());
        Check(new MessageQuery { Mid = [8], Family = true });
        Check(new DeliveryQuery());
        Check(new EntryQuery());
        Check(new EntryQuery { Mid = [8], Related = true });
        Check(new SummaryQuery());
        Check(new GroupQuery { By = LogGrouping.Sender });
    }

    [Fact]
    public void Text_that_comes_in_pieces_is_no_other()
    {
        var answer = Log.Feed(new AuthQuery(), Lines.Select(Log.Native), Strict);
        Assert.Equal([2L, 3L], answer.Unknown.Select(line => line.LineNumber));
    }

    [Fact]
    public void Text_before_the_first_header_is_unknown_too_and_has_no_time()
    {
        var answer = Log.Ask(new ConnectionQuery(), Log.Bytes(["no header", .. Lines]), Strict);
        Assert.Equal([null, Log.At("10:00:01"), Log.At("10:00:02")], answer.Unknown.Select(line => line.Timestamp));
        Assert.Single(answer.Records);
    }

    [Fact]
    public void Lines_of_other_logs_and_lines_before_the_last_ones_are_not_told()
    {
        using var folder = new TempFolder();
        var path = folder.Write("mail.current", Lines);
        var unknown = new List<EsaLogEntry>();
        using var reader = new LogReader<EsaConnection>(new ConnectionQuery(), new ReadOptions { Now = Log.Now, Tail = 3, OnUnknownLine = unknown.Add });
        foreach (var _ in reader.Read(new LogInputs().AddPath(path), CancellationToken.None))
        {
        }

        Assert.Equal(3L, Assert.Single(unknown).LineNumber);
    }

    [Fact]
    public void Answers_are_the_same_with_every_line_read()
    {
        var seeds = Enumerable.Range(1, 3).Select(seed => MadeUp(seed)).ToList();
        foreach (var text in seeds)
        {
            Same(() => new ConnectionQuery(), text);
            Same(() => new AuthQuery(), text);
            Same(() => new TlsQuery(), text);
            Same(() => new MessageQuery(), text);
            Same(() => new DeliveryQuery(), text);
        }
    }

    private static byte[] MadeUp(int seed)
    {
        var random = new Random(seed);
        return Log.Bytes([.. Sample.Header, .. Enumerable.Range(0, 400).SelectMany(i => Connection(i + 1, random))]);
    }

    private static IEnumerable<string> Connection(int id, Random random)
    {
        var time = FormattableString.Invariant($"{10 + (id / 60):00}:{id % 60:00}:00");
        yield return Log.In(time, id);
        if (random.Next(2) == 0) yield return FormattableString.Invariant($"{time} ICID {id} TLS success protocol TLSv1.2 cipher AES");
        if (random.Next(3) == 0) yield return FormattableString.Invariant($"{time} SMTP Auth: (ICID {id}) succeeded for user: jane using AUTH mechanism: PLAIN with profile: P");
        if (random.Next(3) == 0) yield return "continued or not";
        if (random.Next(4) == 0) yield return time + " zzyzx blah";
        yield return FormattableString.Invariant($"{time} Start MID {id} ICID {id}");
        yield return FormattableString.Invariant($"{time} MID {id} ICID {id} From: <a@example.com>");
        yield return FormattableString.Invariant($"{time} MID {id} ICID {id} RID 0 To: <b@example.net>");
        yield return FormattableString.Invariant($"{time} New SMTP DCID {id} interface 192.0.2.16 address 203.0.113.25 port 25");
        yield return FormattableString.Invariant($"{time} Delivery start DCID {id} MID {id} to RID [0]");
        yield return FormattableString.Invariant($"{time} Message done DCID {id} MID {id} to RID [0]");
        yield return FormattableString.Invariant($"{time} Message finished MID {id} done");
        yield return FormattableString.Invariant($"{time} ICID {id} close");
        yield return FormattableString.Invariant($"{time} DCID {id} close");
    }

    private static void Same<T>(Func<LogQuery<T>> query, byte[] text)
        where T : class, IEsaRecord, new()
    {
        var strict = Log.Ask(query(), text, Strict);
        Assert.NotEmpty(strict.Records);
        Assert.NotEmpty(strict.Unknown);
        Assert.Equal(Written.Ndjson(Log.Ask(query(), text).Records.ToArray()), Written.Ndjson(strict.Records.ToArray()));
    }

    private static void Check<T>(LogQuery<T> query)
        where T : class, IEsaRecord
    {
        using var folder = new TempFolder();
        var path = folder.Write("mail.current", Lines);
        Assert.Equal([2L, 3L], Log.Ask(query, new LogInputs().AddPath(path), Strict).Unknown.Select(line => line.LineNumber));
    }
}
