using System.Text;
using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using EsaLogs.Input;
using EsaLogs.Lines;
using EsaLogs.Queries;
using EsaLogs.Reading;
using EsaLogs.Tracking;
using Xunit;

namespace EsaLogs.Parser.Tests.Streams;

/// <summary>Reading ahead, side by side, gives the same as reading when asked, in the same order, on the thread that asks.</summary>
public sealed class ReadAheadTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);
    private static readonly FormIndex AllForms = new(FormCatalogue.All);
    private static readonly FormIndex AuthForms = FormCatalogue.Index.For(new KindSet().With(AuthTracker.Kinds));

    /// <summary>What a text is made of, and the zone that it is read in.</summary>
    public static TheoryData<string, string?> Texts => new()
    {
        { "native", null },
        { "native", "Europe/Berlin" },
        { "the hour that comes twice", "Europe/Berlin" },
        { "no year", null },
        { "no year", "Europe/Berlin" },
        { "a year now and then", null },
        { "native, at last no year", "Europe/Berlin" },
        { "no header for long", null },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_gives_what_reading_in_order_gives(string kind, string? zoneId)
    {
        var zone = zoneId is null ? null : TimeZoneInfo.FindSystemTimeZoneById(zoneId);
        for (var seed = 1; seed <= 6; seed++)
        {
            var text = Text(kind, new Random(seed));
            foreach (var keepAll in (bool[])[true, false])
            {
                var parsers = new Parsers(keepAll ? AllForms : AuthForms, keepAll, zone);
                using var inOrder = new FileReading(Probe(text, seed), new ReadOptions(), headers => parsers.InOrder(headers, new LocalClock(zone), "log"));
                using var ahead = new ReadAhead(Probe(text, seed), new ReadOptions(), new LocalClock(zone), parsers);
                Assert.Equal(Facts(inOrder), Facts(ahead), StringComparer.Ordinal);
            }
        }
    }

    [Fact]
    public void Problems_and_remarks_come_in_their_order_and_on_the_thread_that_takes_them()
    {
        var told = new List<string>();
        var thread = Environment.CurrentManagedThreadId;
        var options = new ReadOptions { OnVerbose = text => Tell(text.Split(' ')[0]), OnProblem = problem => Tell(problem.Kind.ToString()) };
        var log = new FakeLog(Encoding.ASCII.GetBytes(Text("native", new Random(1)))) { Failure = new IOException("broken") };
        using (var ahead = new ReadAhead(FileProbe.Of(log, new ReadOptions()), options, new LocalClock(zone: null), new Parsers(AllForms, keepAll: true, zone: null)))
        {
            for (var batch = ahead.Next(default); batch is not null; batch = ahead.Next(default))
            {
                Tell("batch");
                batch.Dispose();
            }
        }

        Assert.Equal("Reading", told[0]);
        Assert.Equal(nameof(LogProblemKind.FileUnreadable), told[^2]);
        Assert.Equal("batch", told[^1]);
        Assert.True(told.Count > 10 && told.Skip(1).SkipLast(2).All(text => text is "batch"));

        void Tell(string text)
        {
            Assert.Equal(thread, Environment.CurrentManagedThreadId);
            told.Add(text);
        }
    }

    [Fact]
    public void What_went_wrong_is_thrown_after_what_came_before_it()
    {
        var log = new FakeLog(Encoding.ASCII.GetBytes(Text("native", new Random(1)))) { Failure = new NotSupportedException("broken") };
        using var ahead = new ReadAhead(FileProbe.Of(log, new ReadOptions()), new ReadOptions(), new LocalClock(zone: null), new Parsers(AllForms, keepAll: true, zone: null));
        var count = 0;
        var failure = Assert.Throws<NotSupportedException>(() =>
        {
            for (; ahead.Next(default) is { } batch; count++) batch.Dispose();
        });
        Assert.Equal("broken", failure.Message);
        Assert.True(count > 10);
    }

    [Fact]
    public void Who_has_enough_ends_the_reading()
    {
        var log = new FakeLog(Encoding.ASCII.GetBytes(Text("native", new Random(1))));
        var probe = FileProbe.Of(log, new ReadOptions());
        log.Closed.Reset();
        using (var ahead = new ReadAhead(probe, new ReadOptions(), new LocalClock(zone: null), new Parsers(AllForms, keepAll: true, zone: null))) ahead.Next(default)!.Dispose();
        Assert.True(log.Closed.Wait(Long));
    }

    [Fact]
    public async Task Who_waits_is_woken_when_the_reading_is_called_off()
    {
        using var cancellation = new CancellationTokenSource();
        using var gate = new ManualResetEventSlim();
        var log = new FakeLog(Encoding.ASCII.GetBytes(Text("native", new Random(1))));
        var probe = FileProbe.Of(log, new ReadOptions());
        log.Gate = gate;
        using var ahead = new ReadAhead(probe, new ReadOptions(), new LocalClock(zone: null), new Parsers(AllForms, keepAll: true, zone: null));
        var waiting = Task.Run(() => ahead.Next(cancellation.Token));
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(Long));
        gate.Set();
    }

    [Fact]
    public void A_file_gives_what_a_stream_of_it_gives()
    {
        using var folder = new TempFolder();
        var text = Log.Bytes([.. Enumerable.Range(1, 40_000).Select(id => Log.In("10:00:00", id))]);
        var path = folder["mail.current"];
        File.WriteAllBytes(path, text);
        var fromFile = Log.Ask(new ConnectionQuery(), new LogInputs().AddPath(path)).Records;
        var fromStream = Log.Ask(new ConnectionQuery(), new LogInputs().AddStream(path, new MemoryStream(text))).Records;
        Assert.Equal(40_000, fromFile.Count);
        Assert.Equal(fromStream.Select(Facts), fromFile.Select(Facts));

        static (long?, DateTime, string?, long) Facts(Records.EsaConnection connection) => (connection.Icid, connection.StartTime, connection.RemoteAddress, connection.LineNumber);
    }

    /// <summary>Lines of every sort, some wrapped, some unknown, over the days and the New Years that <paramref name="kind"/> asks for.</summary>
    private static string Text(string kind, Random random)
    {
        var time = kind is "the hour that comes twice" ? new DateTime(2009, 10, 25, 1, 0, 0) : new DateTime(2009, 12, 1, 10, 0, 0);
        var step = kind is "the hour that comes twice" ? 8 : kind is "native" ? 3_000 : 30_000;
        var text = new StringBuilder();
        for (var i = 0; i < 4_000; i++)
        {
            time = time.AddSeconds(random.Next(step));
            if (i == 2_000 && kind is "the hour that comes twice") time = new DateTime(2009, 10, 25, 2, 0, 0);
            var hasYear = kind switch { "no year" => false, "a year now and then" => random.Next(500) != 0, "native, at last no year" => i < 3_000, _ => true };
            var header = hasYear ? time.ToString("ddd MMM d HH:mm:ss yyyy 'Info: '", Invariant) : time.ToString("MMM d HH:mm:ss 'esa1 mail_logs: Info: '", Invariant);
            if (kind is "no header for long" && i < 1_000) header = "";
            text.Append(header).Append(random.Next(9) switch
            {
                0 => "New SMTP ICID 5 interface Data 1 (192.0.2.1) address 198.51.100.7 reverse dns host mail.example.com verified yes",
                1 => "ICID 5 close",
                2 => "MID 7 ICID 5 From: <a@example.com>",
                3 => "MID 7 Subject 'a long\n one'",
                4 => "MID\n 7 ready 100 bytes from <a@example.com>",
                5 => "Words that no form has",
                6 => "SMTP Auth: (ICID 5) failed for user: a\n\tb using AUTH mechanism: PLAIN with profile: P",
                7 => "MID 7",
                _ => "Message finished MID 7 done",
            }).Append('\n');
        }

        return text.ToString();
    }

    private static readonly IFormatProvider Invariant = System.Globalization.CultureInfo.InvariantCulture;

    private static FileProbe Probe(string text, int seed) => FileProbe.Of(new FakeLog(Encoding.ASCII.GetBytes(text)) { Seed = seed }, new ReadOptions { Now = new DateTime(2012, 1, 1) });

    /// <summary>All that is known of the entries, and what is counted, wherever the blocks end.</summary>
    private static List<string> Facts(IBatchSource source)
    {
        var facts = new List<string>();
        var (lines, entries, unknown, untimed) = (0, 0, 0, 0);
        while (source.Next(default) is { } batch)
        {
            using (batch)
            {
                (lines, entries, unknown, untimed) = (lines + batch.LineCount, entries + batch.EntryCount, unknown + batch.UnknownCount, untimed + batch.UntimedCount);
                for (var i = 0; i < batch.Count; i++)
                {
                    var entry = batch[i];
                    facts.Add(string.Create(Invariant, $"{entry.LineNumber} {new DateTime(entry.Ticks):s} {entry.IsFirstPass} {entry.Kind} {entry.Level} {entry.Text}"));
                }
            }
        }

        facts.Add(string.Create(Invariant, $"{lines} lines, {entries} entries, {unknown} unknown, {untimed} without time"));
        return facts;
    }

    /// <summary>A text that comes in pieces of any size, and breaks off as one likes.</summary>
    private sealed class FakeLog(byte[] text) : LogFile("log", "", new DateTime(2012, 1, 1))
    {
        public int Seed { get; init; } = 1;

        public Exception? Failure { get; init; }

        public ManualResetEventSlim? Gate { get; set; }

        public ManualResetEventSlim Closed { get; } = new();

        public override bool CanReadAgain => true;

        public override Stream Open() => new Pieces(this, text);

        public override byte[] Peek(int count) => [.. text.Take(count)];

        private sealed class Pieces(FakeLog log, byte[] text) : MemoryStream(text)
        {
            private readonly Random _random = new(log.Seed);

            public override int Read(byte[] buffer, int offset, int count)
            {
                log.Gate?.Wait(Long);
                var read = base.Read(buffer, offset, Math.Min(count, _random.Next(1, 20_000)));
                return read == 0 && log.Failure is not null ? throw log.Failure : read;
            }

            protected override void Dispose(bool disposing)
            {
                log.Closed.Set();
                base.Dispose(disposing);
            }
        }
    }
}
