using System.Globalization;
using System.Text.RegularExpressions;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Corpus;

/// <summary>
/// The messages of a real log that begins and ends in the middle, against a reading of their own, by regular expressions. What the log cannot tell
/// is empty or Unknown. What differs is told by message id only, as the lines hold real addresses.
/// </summary>
public sealed partial class CapturedMessagesTests
{
    private const int Begun = 49;

    private static readonly Lazy<(List<string> Lines, List<EsaMessage> Messages)> Capture = new(() => (
        [.. File.ReadLines(CorpusFiles.PathOf(CorpusFiles.Capture)).Select(line => Header().Replace(line, "").TrimEnd())],
        CorpusFiles.Ask(new MessageQuery(), CorpusFiles.Capture).Records));

    [SkippableFact]
    public void Every_MID_gives_one_message()
    {
        var (lines, messages) = Capture.Value;
        var mids = lines.SelectMany(line => Mid().Matches(line).Select(match => Number(match, "mid"))).Distinct().Order().ToList();
        Assert.Equal(125, mids.Count);
        Assert.Equal(mids, messages.Select(message => message.Mid).Order());
    }

    [SkippableFact]
    public void Those_that_begin_before_it_have_no_beginning_and_nothing_of_a_connection()
    {
        var (lines, messages) = Capture.Value;
        var started = Numbers(lines, "^(Start MID (?<mid>[0-9]+)|MID [0-9]+ was split creating MID (?<mid>[0-9]+)|MID [0-9]+ rewritten to MID (?<mid>[0-9]+)) ");
        Assert.Equal(Begun, started.Count);
        Assert.Equal(started.Order(), messages.Where(message => message.StartSeen).Select(message => message.Mid).Order());
        Assert.Equal([], Wrong(messages.Where(message => !message.StartSeen && message.Icid is null), message =>
            message is not { RemoteAddress: null, RemoteHost: null, SenderGroup: null, AuthUser: null, ReceivedTlsStatus: "Unknown", ReceivedTlsProtocol: null, EndTime: null, ParentMid: null }));
        Assert.Equal([], Wrong(messages.Where(message => !message.StartSeen), message => message.Deliveries.Any(delivery => delivery.DelaySeconds is not null)));
    }

    [SkippableFact]
    public void What_became_of_them_is_what_their_lines_say()
    {
        var (lines, messages) = Capture.Value;
        var finished = Numbers(lines, "^Message finished MID (?<mid>[0-9]+) ");
        Assert.Equal([], Wrong(messages, message => message.EndSeen != finished.Contains(message.Mid)));
        foreach (var (disposition, pattern) in new[]
        {
            ("Aborted", "^Message (aborted MID (?<mid>[0-9]+) Receiving aborted|finished MID (?<mid>[0-9]+) aborted)"),
            ("Dropped", "^Message aborted MID (?<mid>[0-9]+) Dropped by "),
            ("Rewritten", "^MID (?<mid>[0-9]+) rewritten to "),
        })
        {
            Assert.Equal(Numbers(lines, pattern).Order(), messages.Where(message => string.Equals(message.Disposition, disposition, StringComparison.Ordinal)).Select(message => message.Mid).Order());
        }

        var delivered = Numbers(lines, "^Message done DCID [0-9]+ MID (?<mid>[0-9]+) to RID \\[[0-9, ]+\\](?! \\()");
        Assert.Equal([], Wrong(messages, message => message.Disposition is "Delivered" or "PartlyDelivered" && !delivered.Contains(message.Mid)));
        Assert.Equal([], Wrong(messages, message => string.Equals(message.Disposition, "Pending", StringComparison.Ordinal) && finished.Contains(message.Mid)));
    }

    [SkippableFact]
    public void Their_senders_recipients_and_subjects_are_those_of_their_lines_or_of_the_message_they_carry_on()
    {
        var (lines, messages) = Capture.Value;
        var senders = Texts(lines, "^MID (?<mid>[0-9]+) ICID [0-9]+ From: <(?<text>.*)>$");
        var ready = Texts(lines, "^MID (?<mid>[0-9]+) ready [0-9]+ bytes from <(?<text>.*)>$");
        var carried = Numbers(lines, "^MID [0-9]+ rewritten to MID (?<mid>[0-9]+) ");
        Assert.Equal([], Wrong(messages.Where(message => !carried.Contains(message.Mid)), message =>
        {
            var sender = senders.TryGetValue(message.Mid, out var from) || ready.TryGetValue(message.Mid, out from) ? from.Length == 0 ? "<>" : from : null;
            return !string.Equals(message.Sender, sender, StringComparison.Ordinal);
        }));
        var recipients = lines.Select(line => Recipient().Match(line)).Where(match => match.Success).ToLookup(match => Number(match, "mid"), match => match.Groups["text"].Value is { Length: > 0 } text ? text : "<>");
        Assert.Equal([], Wrong(messages.Where(message => !carried.Contains(message.Mid)), message => !message.Recipients.SequenceEqual(recipients[message.Mid], StringComparer.Ordinal)));
        var subjects = Numbers(lines, "^MID (?<mid>[0-9]+) Subject ");
        Assert.Equal([], Wrong(messages.Where(message => !carried.Contains(message.Mid)), message => message.Subject is not null != subjects.Contains(message.Mid)));
    }

    [SkippableFact]
    public void Families_are_what_their_lines_link()
    {
        var (lines, messages) = Capture.Value;
        var links = lines.Select(line => Link().Match(line)).Where(match => match.Success).ToDictionary(match => Number(match, "child"), match => Number(match, "parent"));
        Assert.Equal(links.OrderBy(link => link.Key), messages.Where(message => message.ParentMid is not null).Select(message => KeyValuePair.Create(message.Mid, message.ParentMid!.Value)).OrderBy(link => link.Key));
        foreach (var child in links.Keys.Where((_, i) => i % 8 == 0))
        {
            var family = CorpusFiles.Ask(new MessageQuery { Mid = [child], Family = true }, CorpusFiles.Capture).Records.Select(message => message.Mid).ToHashSet();
            var expected = new HashSet<long> { child };
            for (var before = 0; before != expected.Count;)
            {
                before = expected.Count;
                foreach (var link in links.Where(link => expected.Contains(link.Key) || expected.Contains(link.Value))) expected.UnionWith([link.Key, link.Value]);
            }

            Assert.Equal(expected.Order(), family.Order());
        }
    }

    private static long Number(Match match, string group) => long.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static IEnumerable<long> Wrong(IEnumerable<EsaMessage> messages, Func<EsaMessage, bool> isWrong) => messages.Where(isWrong).Select(message => message.Mid);

    private static HashSet<long> Numbers(List<string> lines, string pattern) => [.. lines.Select(line => Match(line, pattern)).Where(match => match.Success).Select(match => Number(match, "mid"))];

    private static Dictionary<long, string> Texts(List<string> lines, string pattern)
        => lines.Select(line => Match(line, pattern)).Where(match => match.Success).GroupBy(match => Number(match, "mid")).ToDictionary(group => group.Key, group => group.Last().Groups["text"].Value);

    private static Match Match(string line, string pattern) => Regex.Match(line, pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    [GeneratedRegex("^.{24} [A-Z][a-z]+: ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Header();

    [GeneratedRegex(@"^(Start |Message (done|finished|aborted) DCID [0-9]+ |Message (finished|aborted) |Delivery start DCID [0-9]+ |(Bounced|Delayed): DCID [0-9]+ |ISQ: (Tagging |Quarantined )|ICID [0-9]+ )?MID (?<mid>[0-9]+)|(rewritten to|creating|based on|bounce of) MID (?<mid>[0-9]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mid();

    [GeneratedRegex("^MID (?<mid>[0-9]+) ICID [0-9]+ RID [0-9]+ To: <(?<text>.*)>$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Recipient();

    [GeneratedRegex("^MID ((?<parent>[0-9]+) (was split creating|rewritten to) MID (?<child>[0-9]+)|(?<child>[0-9]+) was generated (based on|for bounce of) MID (?<parent>[0-9]+)) ?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
