using System.Globalization;
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
            Assert.Equal(Fields(found, batch[i].Message.ToArray(), captures), string.Join("|", batch[i].Fields.Select((_, place) => Captured(batch, i, place))), StringComparer.Ordinal);
            Assert.Equal(found.Fields, batch[i].Fields);
        }
    }

    /// <summary>
    /// Lines that go on, some of them after an entry was made of what came first, some after they were passed over: the whole has the wording that
    /// the index finds, its header is that of its first line, and where it begins, and what follows it, are told.
    /// </summary>
    [Theory]
    [MemberData(nameof(RandomSeeds))]
    public void Lines_that_go_on_have_the_wording_of_the_whole(int seed)
    {
        var random = new Random(seed);
        string[] samples = [.. FormCatalogue.All.Where(form => form.Kind is EntryKind.MessageSender or EntryKind.MessageRecipient or EntryKind.DeliveryStart or EntryKind.DeliveryDone or EntryKind.MessageFinished or EntryKind.ConnectionClose or EntryKind.MessageStart)
            .SelectMany(form => form.Samples).Select(sample => sample.TrimEnd())];
        var index = new FormIndex(FormCatalogue.All).For(new KindSet(EntryKind.MessageRecipient, EntryKind.DeliveryDone, EntryKind.MessageFinished, EntryKind.MessageStart));
        var expected = new List<(string Time, string Message, int Line)>();
        using var feed = new TextFeed(Parser(index, keepAll: false));
        const int count = 2000;
        for (int i = 0, line = 1; i < count; i++)
        {
            var time = string.Create(CultureInfo.InvariantCulture, $"08:{i / 600:00}:{i / 10 % 60:00}");
            var message = WithIds(samples[random.Next(samples.Length)], random);
            feed.Add($"Mon Mar  2 {time} 2026 Info: {message}");
            var first = line++;
            for (; random.Next(4) == 0; line++)
            {
                var more = random.Next(3) switch { 0 => "", 1 => "  and more of it ", _ => string.Create(CultureInfo.InvariantCulture, $"[{random.Next(20)}]") };
                feed.Add(more);
                if (more.Length > 0) message += " " + more.Trim();
            }

            if (Matched(message) is not null) expected.Add((time, message, first));
        }

        using var batch = feed.Next(atEnd: true)!;
        Assert.Equal(expected, Enumerable.Range(0, batch.Count).Select(i => (new DateTime(batch[i].Ticks).ToString("HH:mm:ss", CultureInfo.InvariantCulture), batch[i].Text, (int)batch[i].LineNumber)));
        Assert.All(Enumerable.Range(0, batch.Count), i => Assert.Same(Matched(batch[i].Text), index.Patterns[batch.HeadAt(i).Pattern]));
        Assert.Equal(count, batch.EntryCount);
        Assert.Equal(new DateTime(2026, 3, 2, 8, 3, 19).Ticks, batch.LastTicks);

        Pattern? Matched(string text) => index.Match(Encoding.ASCII.GetBytes(text), new int[MaximumCaptures], out _);
    }

    [Theory]
    [InlineData("MID 12345678 ICID 87654321 RID 0 To: <jane@example.com>", "MID 23456789 ICID 98765432 RID 1 To: <9@example.net>", true)]
    [InlineData("MID 12345678 ICID 87654321 RID 0 To: <jane@example.com>", "MID 23456789 ICID 98765432 RID 1 to: <9@example.net>", false)]
    [InlineData("MID 12345678 ICID 87654321 RID 0 To: <jane@example.com>", "MID 2345678x ICID 98765432 RID 1 To: <9@example.net>", false)]
    [InlineData("MID 12345678 ICID 87654321 RID 0 To: <jane@example.com>", "MID 234567899 ICID 98765432 RID 1 To: <9@example.net>", false)]
    [InlineData("MID 12345678 ICID 87654321 RID 0 To: <jane@example.com>", "MID 23456789 ICID 98765432 RID 10 To: <9@example.net>", false)]
    [InlineData("Start MID 12345678 ICID 87654321", "Start MID 12345678 ICID 87654320", true)]
    [InlineData("Start MID 12345678 ICID 87654321", "Start MID 12345678 ICID 8765432", true)]
    [InlineData("Start MID 12345678 ICID 87654321", "Start MID 1234567 ICID 87654321", false)]
    [InlineData("ICID 12345678 close", "ICID 12345679 close", true)]
    [InlineData("ICID 12345678 close", "ICID 12345679 clos", false)]
    [InlineData("ICID 12345678 close", "ICID 12345679 closed", false)]
    [InlineData("New SMTP DCID 12345678 interface 192.0.2.1 address 203.0.113.1 port 25", "New SMTP DCID 12345679 interface 192.0.2.99 address 203.0.113.1 port 587", true)]
    [InlineData("New SMTP DCID 12345678 interface 192.0.2.1 address 203.0.113.1 port 25", "New ESMTP DCID 12345679 interface 192.0.2.1 address 203.0.113.1 port 25", false)]
    [InlineData("DCID 12345678 TLS success protocol TLSv1.2 cipher AES128-SHA", "DCID 12345679 TLS success protocol SSLv3 cipher RC4-MD5", true)]
    [InlineData("MID 12345678 RID [0] Response 'ok'", "MID 12345679 RID [1] Response '9'", true)]
    public void What_differs_in_digits_alone_fits(string known, string message, bool expected) => Fits(new FormIndex(FormCatalogue.All), known, message, expected);

    /// <summary>What told that a wording is one of those that are to be tried must be the same.</summary>
    [Theory]
    [InlineData("Open it {Icid} by {Mid}{Reason:text}", null, "Open it 12345678 by 12345678 x", "Open it 12345678 by 1234567 x", true)]
    [InlineData("Open it {Icid} from {Reason:text}", "Open it {Icid} from somewhere", "Open it 12345678 from 9th street", "Open it 12345678 from somewhere", false)]
    [InlineData("Open it {Icid} from {Reason:text}", "Open it {Icid} from somewhere", "Open it 12345678 from a street", "Open it 12345678 from somewhere", true)]
    [InlineData("Open it {Icid} from {Reason:text}", "Open it {Icid} into somewhere", "Open it 12345678 from a street", "Open it 12345678 into somewhere", false)]
    [InlineData("Open it {Icid} from {Reason:text}", null, "Open it 12345678 from a street", "Open it 12345678 from somewhere", true)]
    public void What_could_be_another_wording_does_not_fit(string template, string? other, string known, string message, bool expected)
    {
        string[] templates = other is null ? [template] : [template, other];
        Fits(Index(templates), known, message, expected);
    }

    /// <summary>All wordings that a message can have are tried, in the order of the catalogue, each from where it is known to match.</summary>
    [Theory]
    [InlineData("Open it {Icid} by {Mid} at {Reason:text}|Open it {Icid} by {Reason:text}", "Open it 12345678 by 12345678 of us", "Open it 12345679 by 12345679 at home", 0)]
    [InlineData("Open it {Icid} by {Mid} at {Reason:text}|Open it {Icid} by {Reason:text}", "Open it 12345678 by 12345678 of us", "Open it 12345679 by 12345679 in town", 1)]
    [InlineData("Open it {Icid} by 1 {Reason:text}|Open it {Icid} by {Mid} {Reason:text}", "Open it 12345678 by 2 of us", "Open it 12345679 by 1 of us", 0)]
    [InlineData("Open it {Icid} by 1 {Reason:text}|Open it {Icid} by {Mid} {Reason:text}", "Open it 12345678 by 1 of us", "Open it 12345679 by 2 of us", 1)]
    [InlineData("Open {Protocol:word!A1} {Icid} {Reason:text}|Open {Reason:text}", "Open A2 12345678 it", "Open A1 12345678 it", 1)]
    [InlineData("Open it {Icid} for <{Recipient:address}> {Reply:tuple}|Open it {Icid} for <{Recipient:address}> {Reply:tuple} {Rids:list}", "Open it 12345678 for <a> ('1')", "Open it 12345678 for <b> ('1') [2]", 1)]
    [InlineData("Open it {Icid} from somewhere|Open it {Icid} from {Reason:text}", "Open it 12345678 from a street", "Open it 12345678 from somewhere", 0)]
    [InlineData("Open it {Icid} with words|Open it {Icid} with {Reason:text}", "Open it 12345678 with words", "Open it 12345679 with words", 0)]
    [InlineData("Open it {Icid} with words|Open it {Icid} {Reason:text}", "Open it 12345678 with  words", "Open it 12345679 with  words", 0)]
    public void All_wordings_are_tried(string templates, string known, string message, int expected)
    {
        var index = Index(templates.Split('|'));
        var stencil = Of(index, known);
        var captures = new int[MaximumCaptures];
        var bytes = Encoding.ASCII.GetBytes(message + Padding);
        Assert.True(stencil.Fits(bytes, 0, message.Length));
        var text = Encoding.ASCII.GetBytes(message);
        var pattern = stencil.Match(text, captures, out var knownWords);
        Assert.Equal(templates.Split('|')[expected], pattern?.Form.Name);
        Assert.True(knownWords);
        var plain = new int[MaximumCaptures];
        Assert.Same(index.Match(text, plain, out _), pattern);
        Assert.Equal(Fields(pattern!, text, plain), Fields(pattern!, text, captures));
    }

    /// <summary>What is left of a wording behind what is known is told as the index tells it, at a glance or not.</summary>
    [Theory]
    [InlineData("Open it {Icid} by {Mid}", "5|5 |05|1234567890123456789| 5|x|5x|")]
    [InlineData("Open it {Icid} to {Rids:list}", "[0]|[0, 1]|[]|[ 0 ]|[0] x|[0|0]|[0]]|[[0]]|['a']|[\"]\"]| [0]|[0]\t|x")]
    [InlineData("Open it {Icid} for {Reason:text}", "a|a b|  a| a |\ta|ab\t||a>")]
    [InlineData("Open it {Icid} for <{Reason:text}>", "a>|a b>|>| >| a >|a >|\ta>|a|a>b>|a> |<a>>")]
    [InlineData("Open it {Icid} for {Reason:text}END", "aEND|aend|END|aEnd|a END|aENDx|EN| END")]
    [InlineData("Open it {Icid} for {Reason:text!never|at all}", "a|never|never |at all|nevermore")]
    [InlineData("Open it {Icid} for {Reason:text} of it", "a of it|a  of it|of it| of it|a of it |a of its")]
    [InlineData("Open it {Icid} for ", "|x| ")]
    public void What_is_left_of_a_wording_is_told_at_a_glance(string template, string rests)
    {
        var index = Index([template, "Open it {Icid} {Details:text}"]);
        var beginning = template[..template.LastIndexOf(' ', template.IndexOf('{', template.IndexOf('}')) is var next and >= 0 ? next : template.Length - 1)].Replace("{Icid}", "12345678", StringComparison.Ordinal);
        foreach (var known in rests.Split('|'))
        {
            var stencil = Of(index, (beginning + " " + known).TrimEnd());
            foreach (var rest in rests.Split('|'))
            {
                var message = (beginning + " " + rest).TrimEnd();
                if (!stencil.Fits(Encoding.ASCII.GetBytes(message + Padding), 0, message.Length)) continue;
                var text = Encoding.ASCII.GetBytes(message);
                int[] found = new int[MaximumCaptures], plain = new int[MaximumCaptures];
                var pattern = stencil.Match(text, found, out _);
                Assert.Same(index.Match(text, plain, out _), pattern);
                if (pattern is not null) Assert.Equal(Fields(pattern, text, plain), Fields(pattern, text, found));
            }
        }
    }

    /// <summary>That a message has no wording is known of those that begin so, too, and whether their words are known.</summary>
    [Theory]
    [InlineData("Open it {Icid} by {Reason:phrase}!", "Open it 12345678 by: x", "Open it 12345679 by: y", true)]
    [InlineData("Open it {Icid} by {Reason:phrase}!", "Openers 12345678 by: x", "Openers 12345679 by: x", false)]
    public void Messages_can_have_no_wording(string template, string known, string message, bool hasKnownWords)
    {
        var stencil = Of(Index([template]), known);
        var bytes = Encoding.ASCII.GetBytes(message + Padding);
        Assert.True(stencil.Fits(bytes, 0, message.Length));
        Assert.Null(stencil.Match(Encoding.ASCII.GetBytes(message), new int[MaximumCaptures], out var knownWords));
        Assert.Equal(hasKnownWords, knownWords);
    }

    private static FormIndex Index(string[] templates) => new(templates.Select(one => new Form(one, EntryKind.Unknown) { Templates = [one], Samples = [] }));

    private static void Fits(FormIndex index, string known, string message, bool expected)
        => Assert.Equal(expected, Of(index, known).Fits(Encoding.ASCII.GetBytes(message + Padding), 0, message.Length));

    private static Stencil Of(FormIndex index, string known)
    {
        var bytes = Encoding.ASCII.GetBytes(known);
        var memo = new FormMemo(index);
        memo.Find(bytes, out var candidates, out var told);
        return Stencil.Of(bytes, candidates, candidates.Match(bytes, new int[MaximumCaptures], out _), told);
    }

    /// <summary>Messages that look alike at a glance have a few places; who comes keeps one, who does not come any more leaves it to another.</summary>
    [Fact]
    public void What_does_not_come_any_more_leaves_its_place()
    {
        string[] alike = ["MID 12345678 closA", "MID 12345678 closB", "MID 12345678 closC", "MID 12345678 closD", "MID 12345678 closE"];
        var stencils = new Stencils();
        var memo = new FormMemo(Index([.. "ABCDE".Select(letter => $"MID {{Mid}} clos{letter}")]));
        foreach (var message in alike[..4]) Assert.False(IsKnown(message));
        foreach (var message in alike[..4]) Assert.True(IsKnown(message.Replace('1', '7')));
        for (var i = 0; i < 40; i++)
        {
            Assert.False(IsKnown(alike[4]));
            foreach (var message in alike[..4]) Assert.True(IsKnown(message));
        }

        var tries = 0;
        while (!IsKnown(alike[4]))
        {
            Assert.True(tries++ < 40);
            foreach (var message in alike[1..4]) Assert.True(IsKnown(message));
        }

        foreach (var message in alike[1..4]) Assert.True(IsKnown(message));
        Assert.False(IsKnown(alike[0]));

        bool IsKnown(string message)
        {
            var bytes = Encoding.ASCII.GetBytes(message + Padding);
            if (stencils.Find(bytes, 0, message.Length) is { } stencil) return stencil.Match(bytes.AsSpan(0, message.Length), new int[MaximumCaptures], out _) is not null;
            memo.Find(bytes.AsSpan(0, message.Length), out var candidates, out var told);
            stencils.Learn(bytes, 0, message.Length, candidates, candidates.Match(bytes.AsSpan(0, message.Length), new int[MaximumCaptures], out _), told);
            return false;
        }
    }

    /// <summary>Wordings that no message can have which begins so are not tried.</summary>
    [Theory]
    [InlineData("Open it {Icid} for {Reason:text}|Open it {Icid} from {Reason:text}|Open it {Icid} fro{Reason:text}", "Open it 12345678 from a street", 2)]
    [InlineData("Open it {Icid} for {Reason:text}|Open it {Icid} {Reason:text}", "Open it 12345678 for you", 2)]
    [InlineData("Open it {Icid} was {Reason:text}|Open it {Icid} is {Reason:text}", "Open it 12345678 is open", 1)]
    public void Wordings_that_cannot_be_meant_are_left_out(string templates, string known, int expected)
    {
        var bytes = Encoding.ASCII.GetBytes(known);
        var index = Index(templates.Split('|'));
        var pattern = index.Match(bytes, new int[MaximumCaptures], out _);
        var all = new Candidates([.. index.Patterns.OfType<Pattern>()], knownWords: true);
        Assert.Equal(expected, Stencil.Of(bytes, all, pattern, told: 1).WordingCount);
    }

    /// <summary>What is too long to be known keeps a place of its own, and drives out nobody, however often it comes.</summary>
    [Fact]
    public void What_nothing_fits_drives_out_nobody()
    {
        var stencils = new Stencils();
        var memo = new FormMemo(Index(["MID {Mid} closed", "MID {Mid} closed {Reason:text}"]));
        var fitting = "MID 12345678 closed";
        var longer = "MID 12345678 closed" + new string('\t', 2) + new string('x', Stencil.MaximumLength);
        Meet(fitting);
        Assert.NotNull(stencils.Find(Encoding.ASCII.GetBytes(fitting + Padding), 0, fitting.Length));
        for (var i = 0; i < 100; i++)
        {
            Meet(longer);
            Assert.Null(stencils.Find(Encoding.ASCII.GetBytes(longer + Padding), 0, longer.Length));
        }

        Assert.NotNull(stencils.Find(Encoding.ASCII.GetBytes(fitting + Padding), 0, fitting.Length));

        void Meet(string message)
        {
            var bytes = Encoding.ASCII.GetBytes(message + Padding);
            var text = bytes.AsSpan(0, message.Length);
            memo.Find(text, out var candidates, out _);
            stencils.Learn(bytes, 0, message.Length, candidates, candidates.Match(text, new int[MaximumCaptures], out _), int.MaxValue);
        }
    }

    /// <summary>Digits tell nothing by their values: first words of forms, by which words are known, have none.</summary>
    [Fact]
    public void No_form_begins_with_a_word_that_has_digits()
        => Assert.All(
            new FormIndex(FormCatalogue.All).Patterns.Where(pattern => pattern is { Beginning.IsEmpty: false }),
            pattern => Assert.DoesNotContain(Encoding.ASCII.GetString(pattern!.Beginning).Split(' ')[0], char.IsAsciiDigit));

    private static EntryParser Parser(FormIndex index, bool keepAll = true)
        => new(new HeaderReader(new YearRule(year: null, () => Log.Now)), new LocalClock(zone: null), new FormMemo(index), keepAll, "log") { KeepOthers = true };

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
