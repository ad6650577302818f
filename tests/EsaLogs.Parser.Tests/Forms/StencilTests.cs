using System.Text;
using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using EsaLogs.Lines;
using EsaLogs.Reading;
using Xunit;

namespace EsaLogs.Parser.Tests.Forms;

/// <summary>A message whose beginning is known of others has the wording, and the fields, that the index finds.</summary>
public sealed class StencilTests
{
    private const int MaximumCaptures = 32;

    /// <summary>Of a text of that length a stencil looks at no byte behind it.</summary>
    private static readonly string Padding = new(' ', Stencil.MaximumLength);

    public static TheoryData<int> RandomSeeds => [.. Seeds.OrAsked(3)];

    /// <summary>
    /// Lines of all forms whose ids have the same number of digits, so that nearly all fit something known, with what forms are told apart by
    /// changed anywhere: parsed one after the other, as in a log.
    /// </summary>
    [Theory]
    [MemberData(nameof(RandomSeeds))]
    public void Lines_have_the_wording_that_the_index_finds(int seed)
    {
        var random = new Random(seed);
        string[] samples = [.. FormCatalogue.All.SelectMany(form => form.Samples).Select(sample => sample.TrimEnd()).Where(sample => sample.Length > 0)];
        string[] messages = [.. Enumerable.Range(0, 12).SelectMany(_ => samples).Select(sample => Changed(WithIds(sample, random), samples, random)).Where(message => message.Trim().Length > 0)];
        random.Shuffle(messages);
        var index = new FormIndex(FormCatalogue.All);
        using var feed = new TextFeed(Parser(index));
        foreach (var message in messages) feed.Add("Mon Mar  2 08:00:00 2026 Info: " + message);
        using var batch = feed.Next(atEnd: true)!;
        Assert.Equal(messages.Length, batch.Count);
        for (var i = 0; i < messages.Length; i++)
        {
            var captures = new int[MaximumCaptures];
            var found = index.Match(batch[i].Message, captures, out _);
            Assert.True(ReferenceEquals(found?.Form, batch[i].Form), messages[i]);
            if (found is null) continue;
            var text = Encoding.UTF8.GetString(batch[i].Message);
            Assert.Equal(Fields(found, batch[i].Message.ToArray(), captures), string.Join("|", batch[i].Fields.Select((_, place) => Captured(batch, i, place))), StringComparer.Ordinal);
            Assert.Equal(found.Fields, batch[i].Fields);
            Assert.True(text.Length > 0);
        }
    }

    [Theory]
    [InlineData("MID 12345678 ICID 87654321 RID 0 To: <jane@example.com>", "MID 23456789 ICID 98765432 RID 1 To: <9@example.net>", true)]
    [InlineData("MID 12345678 ICID 87654321 RID 0 To: <jane@example.com>", "MID 23456789 ICID 98765432 RID 1 to: <9@example.net>", false)]
    [InlineData("MID 12345678 ICID 87654321 RID 0 To: <jane@example.com>", "MID 2345678x ICID 98765432 RID 1 To: <9@example.net>", false)]
    [InlineData("MID 12345678 ICID 87654321 RID 0 To: <jane@example.com>", "MID 234567899 ICID 98765432 RID 1 To: <9@example.net>", false)]
    [InlineData("MID 12345678 ICID 87654321 RID 0 To: <jane@example.com>", "MID 23456789 ICID 98765432 RID 10 To: <9@example.net>", false)]
    [InlineData("Start MID 12345678 ICID 87654321", "Start MID 12345678 ICID 87654320", true)]
    [InlineData("Start MID 12345678 ICID 87654321", "Start MID 12345678 ICID 8765432", false)]
    [InlineData("ICID 12345678 close", "ICID 12345679 close", true)]
    [InlineData("ICID 12345678 close", "ICID 12345679 clos", false)]
    public void What_differs_in_digits_alone_fits(string known, string message, bool expected) => Fits(new FormIndex(FormCatalogue.All), known, message, expected);

    /// <summary>A number that no words follow could go on; and what told that a wording is the first to be tried must be the same.</summary>
    [Theory]
    [InlineData("Open it {Icid} by {Mid}{Reason:text}", null, "Open it 12345678 by 12345678 x", "Open it 12345678 by 1234567 x", true)]
    [InlineData("Open it {Icid} from {Reason:text}", "Open it {Icid} from somewhere", "Open it 12345678 from 9th street", "Open it 12345678 from somewhere", false)]
    [InlineData("Open it {Icid} from {Reason:text}", "Open it {Icid} from somewhere", "Open it 12345678 from a street", "Open it 12345678 from somewhere", false)]
    [InlineData("Open it {Icid} from {Reason:text}", null, "Open it 12345678 from a street", "Open it 12345678 from somewhere", true)]
    public void What_could_be_another_wording_does_not_fit(string template, string? other, string known, string message, bool expected)
    {
        string[] templates = other is null ? [template] : [template, other];
        Fits(new FormIndex(templates.Select(one => new Form(one, EntryKind.Unknown) { Templates = [one], Samples = [] })), known, message, expected);
    }

    private static void Fits(FormIndex index, string known, string message, bool expected)
    {
        var bytes = Encoding.ASCII.GetBytes(known + Padding);
        var captures = new int[MaximumCaptures];
        var memo = new FormMemo(index);
        memo.Find(bytes.AsSpan(0, known.Length), out var candidates, out var told);
        var pattern = candidates.Match(bytes.AsSpan(0, known.Length), captures, out _);
        Assert.Same(candidates.Patterns[0], pattern);
        var stencil = Stencil.Of(bytes.AsSpan(0, known.Length), pattern!, captures, told);
        Assert.Equal(expected, stencil.Fits(Encoding.ASCII.GetBytes(message + Padding), 0, message.Length));
    }

    /// <summary>Where others share a place, one of them keeps it for a while, and then leaves it to another.</summary>
    [Fact]
    public void What_does_not_come_any_more_leaves_its_place()
    {
        var stencils = new Stencils();
        var memo = new FormMemo(new FormIndex(FormCatalogue.All));
        Assert.False(IsKnown("ICID 12345678 close"));
        Assert.True(IsKnown("ICID 12345679 close"));
        for (var i = 0; i < 20; i++) IsKnown("ICID 12345678 closX");
        Assert.True(IsKnown("ICID 12345670 close"));

        bool IsKnown(string message)
        {
            var bytes = Encoding.ASCII.GetBytes(message + Padding);
            if (stencils.Find(bytes, 0, message.Length) is not null) return true;
            var captures = new int[MaximumCaptures];
            memo.Find(bytes.AsSpan(0, message.Length), out var candidates, out var told);
            if (candidates.Match(bytes.AsSpan(0, message.Length), captures, out _) is { } pattern) stencils.Learn(bytes, 0, message.Length, pattern, captures, told);
            return false;
        }
    }

    private static EntryParser Parser(FormIndex index)
        => new(new HeaderReader(new YearRule(year: null, () => Log.Now)), new LocalClock(zone: null), new FormMemo(index), keepAll: true, "log") { KeepOthers = true };

    private static string Captured(EntryBatch batch, int index, int place)
    {
        ref readonly var head = ref batch.HeadAt(index);
        var at = head.Captures + (place * 2);
        return Encoding.UTF8.GetString(batch.Buffer, head.Start + batch.Captures[at], batch.Captures[at + 1]);
    }

    private static string Fields(Pattern pattern, byte[] message, int[] captures)
        => string.Join("|", pattern.Fields.Select((_, place) => Encoding.UTF8.GetString(message, captures[place * 2], captures[(place * 2) + 1])));

    /// <summary>The same with ids of eight digits, or now and then of seven or nine.</summary>
    private static string WithIds(string sample, Random random)
    {
        var text = new StringBuilder();
        for (var at = 0; at < sample.Length; at++)
        {
            if (!char.IsAsciiDigit(sample[at]))
            {
                text.Append(sample[at]);
                continue;
            }

            var start = at;
            while (at + 1 < sample.Length && char.IsAsciiDigit(sample[at + 1])) at++;
            var length = at - start < 3 ? at - start + 1 : random.Next(12) switch { 0 => 7, 1 => 9, _ => 8 };
            for (var i = 0; i < length; i++) text.Append((char)('0' + random.Next(10)));
        }

        return text.ToString();
    }

    /// <summary>As it is, with one character changed, cut off, with more behind it, or with the end of another one.</summary>
    private static string Changed(string message, string[] samples, Random random)
    {
        var at = random.Next(message.Length);
        var other = samples[random.Next(samples.Length)];
        return random.Next(10) switch
        {
            0 => message[..at] + (char)random.Next(' ', 127) + message[(at + 1)..],
            1 => message[..at].TrimEnd(),
            2 => message + " " + other,
            3 => message[..at] + other[Math.Min(at, other.Length)..],
            4 => message[..at] + " " + message[at..],
            _ => message,
        };
    }
}
