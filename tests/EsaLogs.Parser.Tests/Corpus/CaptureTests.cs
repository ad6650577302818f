using System.Globalization;
using System.Text.RegularExpressions;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Corpus;

/// <summary>
/// A thousand consecutive lines of a real appliance, and nearly two hundred of a lab's. They are compared with a reading of their own, by
/// regular expressions; what differs is told by line number only, as the lines hold real addresses.
/// </summary>
public sealed partial class CaptureTests
{
    private const string NativeHeader = "Wed Nov 19 09:16:46 2014 ";

    [SkippableTheory]
    [InlineData(CorpusFiles.Capture)]
    [InlineData(CorpusFiles.Lab)]
    public void Every_line_keeps_its_leading_ids(string name)
    {
        var lines = File.ReadAllLines(CorpusFiles.PathOf(name));
        var entries = CorpusFiles.Ask(new EntryQuery(), name).Records;
        Assert.Equal(lines.Length, entries.Count);
        Assert.Equal(Enumerable.Range(1, lines.Length).Select(number => (long)number), entries.Select(entry => entry.LineNumber));
        Assert.Equal([], entries.Where(entry => Ids(Message(lines[entry.LineNumber - 1])) != (entry.Mid, entry.Icid, entry.Dcid, entry.Rid)).Select(entry => entry.LineNumber));
    }

    [SkippableTheory]
    [InlineData(CorpusFiles.Capture)]
    [InlineData(CorpusFiles.Lab)]
    public void Every_line_keeps_its_text_level_and_stamp(string name)
    {
        var lines = File.ReadAllLines(CorpusFiles.PathOf(name));
        var entries = CorpusFiles.Ask(new EntryQuery(), name).Records;
        Assert.Equal([], entries.Where(entry => !string.Equals($"{entry.Level}: {entry.Text}".Trim(), Message(lines[entry.LineNumber - 1], withLevel: true), StringComparison.Ordinal)).Select(entry => entry.LineNumber));
        Assert.Equal([], entries.Where(entry => entry.Timestamp != Stamp(lines[entry.LineNumber - 1])).Select(entry => entry.LineNumber));
    }

    [SkippableFact]
    public void Every_instant_is_the_true_one()
    {
        var expected = File.ReadLines(CorpusFiles.PathOf(CorpusFiles.CaptureInstants)).Select(line => long.Parse(line, CultureInfo.InvariantCulture)).ToList();
        var entries = CorpusFiles.Ask(new EntryQuery(), CorpusFiles.Capture).Records;
        Assert.Equal(expected.Count, entries.Count);
        Assert.Equal([], entries.Where((entry, i) => entry.TimestampUtc != DateTime.UnixEpoch.AddSeconds(expected[i])).Select(entry => entry.LineNumber));
    }

    [SkippableFact]
    public void Every_line_is_of_the_appliance_that_the_file_names()
    {
        var entries = CorpusFiles.Ask(new EntryQuery(), CorpusFiles.Capture).Records;
        Assert.Single(entries.Select(entry => entry.Appliance).Distinct(StringComparer.Ordinal));
        Assert.NotNull(entries[0].Appliance);
    }

    [SkippableTheory]
    [InlineData("Inbound", "ICID", 49, 7)]
    [InlineData("Outbound", "DCID", 13, 9)]
    public void What_began_before_the_capture_has_no_start_and_is_never_None(string direction, string word, int count, int earlier)
    {
        var messages = File.ReadLines(CorpusFiles.PathOf(CorpusFiles.Capture)).Select(line => Message(line)).ToList();
        var begun = messages.Where(message => message.StartsWith($"New SMTP {word} ", StringComparison.Ordinal)).Select(message => Id(message, word)!.Value).ToHashSet();
        var overTls = messages.Where(message => message.Contains(" TLS success ", StringComparison.Ordinal)).Select(message => Id(message, word)).ToHashSet();
        var connections = CorpusFiles.Ask(new ConnectionQuery(), CorpusFiles.Capture).Records.FindAll(connection => string.Equals(connection.Direction, direction, StringComparison.Ordinal));
        Assert.Equal((count, earlier), (connections.Count, connections.Count(connection => !connection.StartSeen)));
        Assert.All(connections, connection =>
        {
            Assert.Equal(begun.Contains(connection.ConnectionId), connection.StartSeen);
            var expected = overTls.Contains(connection.ConnectionId) ? "Success" : connection.StartSeen ? "None" : "Unknown";
            Assert.Equal(expected, connection.TlsStatus);
        });
    }

    [SkippableFact]
    public void Every_delivery_to_a_next_hop_has_its_verdict()
    {
        var messages = File.ReadLines(CorpusFiles.PathOf(CorpusFiles.Capture)).Select(line => Message(line)).ToList();
        var done = messages.Where(message => message.StartsWith("Message done DCID ", StringComparison.Ordinal))
            .SelectMany(message => Rids().Match(message).Groups["rids"].Value.Split(", ").Select(rid => (Id(message, "DCID"), Id(message, "MID"), (long?)long.Parse(rid, CultureInfo.InvariantCulture))));
        var results = CorpusFiles.Ask(new TlsQuery { Direction = [Direction.Outbound], Status = [DeliveryStatus.Delivered, DeliveryStatus.Quarantined] }, CorpusFiles.Capture).Records;
        Assert.Equal(done.Order(), results.Select(result => (result.Dcid, result.Mid, result.Rid)).Order());
    }

    [SkippableFact]
    public void Every_message_that_came_in_has_its_verdict_once()
    {
        var messages = File.ReadLines(CorpusFiles.PathOf(CorpusFiles.Capture)).Select(line => Message(line)).ToList();
        var received = messages.Where(message => message.Contains("MID ", StringComparison.Ordinal) && Ids(message) is { Mid: not null, Icid: > 0 }).Select(message => Ids(message).Mid!.Value).Distinct();
        var results = CorpusFiles.Ask(new TlsQuery { Direction = [Direction.Inbound] }, CorpusFiles.Capture).Records;
        Assert.Equal(received.Order(), results.Where(result => result.Mid is not null).Select(result => result.Mid!.Value).Order());
    }

    private static string Message(string line, bool withLevel = false)
    {
        var message = line[NativeHeader.Length..].TrimEnd();
        return withLevel ? message : message[(message.IndexOf(": ", StringComparison.Ordinal) + 2)..];
    }

    private static DateTime Stamp(string line) => DateTime.ParseExact(line[..(NativeHeader.Length - 1)], "ddd MMM d HH:mm:ss yyyy", CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite);

    private static (long? Mid, long? Icid, long? Dcid, long? Rid) Ids(string message)
    {
        var leading = Leading().Match(message).Value;
        return (Id(leading, "MID"), Id(leading, "ICID"), Id(leading, "DCID"), Id(leading, "RID"));
    }

    private static long? Id(string text, string word)
    {
        var match = Regex.Match(text, $@"\b{word}:? \[?(?<id>[0-9]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        return match.Success ? long.Parse(match.Groups["id"].Value, CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(
        @"^(Debug: |New SMTP |Start |Message (done|finished|aborted) |Delivery start |ISQ: Tagging )?((to )?(MID|ICID|DCID|RID):? \[?[0-9]+(, [0-9]+)*\]?[:,]?( |$))+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Leading();

    [GeneratedRegex(@"RID \[(?<rids>[0-9, ]+)\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rids();
}
