using System.Text;
using EsaLogs.Forms.Catalogue;
using EsaLogs.Forms;
using EsaLogs.Input;
using EsaLogs.Lines;
using EsaLogs.Tracking;
using Xunit;

namespace EsaLogs.Parser.Tests.Generated;

/// <summary>A question whose parser passes over what it does not need gets the lines that it would get if all were read.</summary>
public sealed class PassedOverTests(GeneratedLogs logs) : IClassFixture<GeneratedLogs>
{
    private static readonly IFormatProvider Invariant = System.Globalization.CultureInfo.InvariantCulture;

    public static TheoryData<string> Questions => ["AUTH", "connections", "TLS", "deliveries", "messages"];

    [Theory]
    [MemberData(nameof(Questions))]
    public void The_lines_of_a_question_are_those_of_its_kinds(string question)
    {
        var kinds = Kinds(question);
        var all = new FormMemo(new FormIndex(FormCatalogue.All));
        var needed = new FormMemo(FormCatalogue.Index.For(kinds));
        var count = 0;
        foreach (var file in GeneratedLogs.Seeds.SelectMany(seed => logs.Of(seed).Files()))
        {
            var text = Decompressed(file);
            var expected = Facts(text, all, keepAll: true, kinds.Contains);
            var actual = Facts(text, needed, keepAll: false, static _ => true);
            Assert.Equal(expected, actual, StringComparer.Ordinal);
            count += expected.Count;
        }

        Assert.True(count > 100);
    }

    /// <summary>Lines end as the machine ends them that a log was copied over, and with blanks.</summary>
    [Theory]
    [MemberData(nameof(Questions))]
    public void Lines_that_end_otherwise_are_the_same_lines(string question)
    {
        var needed = new FormMemo(FormCatalogue.Index.For(Kinds(question)));
        var text = Decompressed(logs.Of(GeneratedLogs.Seeds[0]).Files()[0]);
        var expected = Facts(text, needed, keepAll: false, static _ => true);
        foreach (var end in (string[])["\r\n", " \n", "\t \r\n"])
        {
            var copy = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", end, StringComparison.Ordinal));
            Assert.Equal(expected, Facts(copy, needed, keepAll: false, static _ => true), StringComparer.Ordinal);
        }
    }

    /// <summary>The short way is for headers that repeat: where they change from line to line, all lines go the long way.</summary>
    [Theory]
    [MemberData(nameof(Questions))]
    public void A_line_that_is_wrapped_within_its_first_words_is_not_passed_over(string question)
    {
        var kinds = Kinds(question);
        var (repeated, changing) = (new StringBuilder(), new StringBuilder());
        var lines = 0;
        foreach (var sample in FormCatalogue.All.Where(form => kinds.Contains(form.Kind)).SelectMany(form => form.Samples))
        {
            for (var blank = sample.IndexOf(' ', StringComparison.Ordinal); blank is >= 0 and < 40; blank = sample.IndexOf(' ', blank + 1))
            {
                var wrapped = sample[..blank] + "\n " + sample[(blank + 1)..] + '\n';
                changing.Append("Tue Jul  2 09:05:0").Append(lines++ % 2).Append(" 2013 Info: ").Append(wrapped);
                repeated.Append("Tue Jul  2 09:05:07 2013 Info: ").Append(wrapped);
            }
        }

        var expected = Facts(Encoding.UTF8.GetBytes(changing.ToString()), new FormMemo(new FormIndex(FormCatalogue.All)), keepAll: true, kinds.Contains);
        var actual = Facts(Encoding.UTF8.GetBytes(repeated.ToString()), new FormMemo(FormCatalogue.Index.For(kinds)), keepAll: false, static _ => true);
        Assert.Equal(expected.SkipLast(1).Select(Untimed), actual.SkipLast(1).Select(Untimed), StringComparer.Ordinal);
        Assert.True(expected.Count > 20);

        static string Untimed(string fact) => string.Join(' ', fact.Split(' ').Where((_, place) => place != 1));
    }

    private static KindSet Kinds(string question) => new KindSet().With(question switch
    {
        "AUTH" => AuthTracker.Kinds,
        "connections" => ConnectionTracker.Kinds,
        "TLS" => TlsTracker.Kinds,
        "deliveries" => DeliveryTracker.Kinds,
        _ => MessageTracker.Kinds,
    });

    private static byte[] Decompressed(string file)
    {
        using var stream = new DiskFile(file).Open();
        using var text = new MemoryStream();
        stream.CopyTo(text);
        return text.ToArray();
    }

    private static List<string> Facts(byte[] text, FormMemo forms, bool keepAll, Func<EntryKind, bool> isNeeded)
    {
        using var cutter = new BlockCutter();
        var room = cutter.Room(text.Length);
        Array.Copy(text, 0, room.Array!, room.Offset, text.Length);
        cutter.Added(text.Length);
        var parser = new EntryParser(new HeaderReader(new YearRule(2024, () => DateTime.MaxValue)), new LocalClock(zone: null), forms, keepAll, "log");
        using var batch = parser.Parse(cutter.Cut(atEnd: true)!);
        var facts = new List<string>();
        for (var i = 0; i < batch.Count; i++)
        {
            var entry = batch[i];
            if (entry.Ticks == 0 || !isNeeded(entry.Kind)) continue;
            facts.Add(string.Create(Invariant, $"{entry.LineNumber} {new DateTime(entry.Ticks):s} {entry.Kind} {entry.Level} {entry.Text}"));
        }

        facts.Add(string.Create(Invariant, $"{batch.LineCount} lines, {batch.EntryCount} entries until {new DateTime(batch.LastTicks):s}"));
        return facts;
    }
}
