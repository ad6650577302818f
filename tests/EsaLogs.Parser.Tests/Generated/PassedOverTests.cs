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
        EntryKind[] kinds =
        [
            .. question switch
            {
                "AUTH" => AuthTracker.Kinds,
                "connections" => ConnectionTracker.Kinds,
                "TLS" => TlsTracker.Kinds,
                "deliveries" => DeliveryTracker.Kinds,
                _ => MessageTracker.Kinds,
            },
        ];
        var all = new FormMemo(new FormIndex(FormCatalogue.All));
        var needed = new FormMemo(new FormIndex(FormCatalogue.All, kinds));
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
