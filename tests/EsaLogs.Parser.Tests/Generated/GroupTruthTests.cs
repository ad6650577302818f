using System.Globalization;
using System.Text.Json;
using EsaLogs.LogGenerator.Truth;
using EsaLogs.Queries;
using Xunit;

namespace EsaLogs.Parser.Tests.Generated;

/// <summary>Groups of logs of which all is known are what the truth gives when it is counted by hand.</summary>
public sealed class GroupTruthTests(GeneratedLogs logs) : IClassFixture<GeneratedLogs>
{
    private static readonly Settings Reading = new(Now: new DateTime(2025, 6, 1));

    public static TheoryData<LogGrouping> Groupings => [.. Enum.GetValues<LogGrouping>()];

    [Theory]
    [MemberData(nameof(Groupings))]
    public void Groups_are_the_truth(LogGrouping by)
    {
        foreach (var seed in GeneratedLogs.Seeds) AssertTrue(seed, by, new GroupQuery { By = by }, _ => true);
    }

    [Theory]
    [MemberData(nameof(Groupings))]
    public void Groups_of_a_time_and_an_appliance_are_the_truth(LogGrouping by)
    {
        var times = Items(logs.Of(GeneratedLogs.Seeds[0]), by).Select(item => item.Time).Order().ToList();
        var (start, end) = (times[times.Count / 3], times[times.Count * 2 / 3]);
        var query = new GroupQuery { By = by, StartTime = start, EndTime = end, Appliance = ["*4*"] };
        AssertTrue(GeneratedLogs.Seeds[0], by, query, item => item.Time >= start && item.Time < end && item.Appliance.Contains('4', StringComparison.Ordinal));
    }

    private void AssertTrue(int seed, LogGrouping by, GroupQuery query, Func<Item, bool> isAsked)
    {
        var log = logs.Of(seed);
        var actual = Log.Ask(query, log.Inputs(), Reading).Records;
        var truth = Items(log, by).Where(isAsked)
            .GroupBy(item => item.Group ?? "", StringComparer.OrdinalIgnoreCase)
            .Select(group => string.Create(
                CultureInfo.InvariantCulture,
                $"{group.Count(item => item.IsCounted)} {group.Key.ToUpperInvariant()} {group.Sum(item => item.Bytes)} {Share(group)} {Failures(group, by)} {group.Min(item => item.Time):s} {group.Max(item => item.Time):s}"))
            .Order(StringComparer.Ordinal);
        var told = actual.Select(group => string.Create(
                CultureInfo.InvariantCulture,
                $"{group.Count} {group.Group?.ToUpperInvariant()} {group.Bytes} {group.TlsShare} {group.AuthFailures} {group.FirstTime:s} {group.LastTime:s}"))
            .Order(StringComparer.Ordinal);
        Assert.Equal(truth, told, StringComparer.Ordinal);
        Assert.NotEmpty(actual);
        Assert.Equal(actual.OrderByDescending(group => group.Count).ThenBy(group => group.Group ?? "", StringComparer.Ordinal), actual);
    }

    private static double? Share(IEnumerable<Item> items)
    {
        var known = items.Where(item => item.IsCounted && item.TlsStatus is not ("Unknown" or "NotApplicable")).ToList();
        return known.Count == 0 ? null : (double)Math.Floor(10_000m * known.Count(item => item.TlsStatus is "Success") / known.Count) / 10_000;
    }

    private static int? Failures(IEnumerable<Item> items, LogGrouping by)
        => by is LogGrouping.Sender or LogGrouping.Recipient or LogGrouping.Domain or LogGrouping.Disposition ? null : items.Count(item => item.IsFailure);

    /// <summary>All that a grouping looks at: what counts, and what only adds bytes or failures.</summary>
    private static IEnumerable<Item> Items(GeneratedLog log, LogGrouping by)
    {
        var connections = Records(log, TruthKind.Connection);
        var known = connections.Where(connection => Number(connection, "ConnectionId") != 0).ToLookup(ConnectionOf);
        var isOfConnections = by is LogGrouping.TlsProtocol or LogGrouping.TlsCipher;
        foreach (var message in Records(log, TruthKind.Message))
        {
            // Received: over a connection that is in the log, and not made of another message.
            if (Number(message, "Icid") is null or 0 || Number(message, "ParentMid") is not null) continue;
            var bytes = Number(message, "SizeBytes");
            var isCounted = !isOfConnections && by is not LogGrouping.User;
            if (!isCounted && bytes is null) continue;
            foreach (var group in GroupsOf(message, by))
                yield return new Item(group, Time(message, "StartTime"), Text(message, "Appliance")!) { IsCounted = isCounted, Bytes = bytes ?? 0, TlsStatus = Text(message, "ReceivedTlsStatus") };
        }

        foreach (var connection in isOfConnections ? connections : [])
        {
            var group = Text(connection, by is LogGrouping.TlsProtocol ? "TlsProtocol" : "TlsCipher");
            yield return new Item(group, Time(connection, "StartTime"), Text(connection, "Appliance")!) { IsCounted = true, TlsStatus = Text(connection, "TlsStatus") };
        }

        foreach (var attempt in Records(log, TruthKind.Auth))
        {
            if (Text(attempt, "Direction") is not "Inbound" || Failures([], by) is null) continue;
            var (isCounted, isFailure) = (by is LogGrouping.User, Text(attempt, "Outcome") is "Failed");
            if (!isCounted && !isFailure) continue;
            var connection = known[ConnectionOf(attempt)].Cast<JsonElement?>().SingleOrDefault();
            var time = Time(attempt, "Timestamp");
            var group = by switch
            {
                LogGrouping.RemoteAddress => Text(attempt, "RemoteAddress"),
                LogGrouping.SenderGroup => connection is { } over ? Text(over, "SenderGroup") : null,
                LogGrouping.Hour => time.ToString("yyyy-MM-ddTHH:00", CultureInfo.InvariantCulture),
                LogGrouping.Day => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                LogGrouping.TlsProtocol => Text(attempt, "TlsProtocol"),
                LogGrouping.TlsCipher => connection is { } over ? Text(over, "TlsCipher") : null,
                _ => Text(attempt, "User"),
            };
            yield return new Item(group, time, Text(attempt, "Appliance")!) { IsCounted = isCounted, IsFailure = isFailure, TlsStatus = Text(attempt, "TlsStatus") };
        }
    }

    private static IEnumerable<string?> GroupsOf(JsonElement message, LogGrouping by)
    {
        var time = Time(message, "StartTime");
        return by switch
        {
            LogGrouping.Recipient => message.GetProperty("Recipients").EnumerateArray().Select(recipient => recipient.GetString()).DefaultIfEmpty().Distinct(StringComparer.OrdinalIgnoreCase),
            LogGrouping.User => Text(message, "AuthUser") is { } user ? [user] : [],
            LogGrouping.Domain => [Text(message, "Sender") is { } sender ? sender is "<>" ? sender : sender.Split('@') is [_, .., var domain] ? domain : null : null],
            LogGrouping.Hour => [time.ToString("yyyy-MM-ddTHH:00", CultureInfo.InvariantCulture)],
            LogGrouping.Day => [time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
            LogGrouping.TlsProtocol => [Text(message, "ReceivedTlsProtocol")],
            LogGrouping.TlsCipher => [Text(message, "ReceivedTlsCipher")],
            LogGrouping.Disposition => [Text(message, "FinalDisposition")],
            _ => [Text(message, by.ToString())],
        };
    }

    private static (string Appliance, long? Id) ConnectionOf(JsonElement record)
        => (Text(record, "Appliance")!, Text(record, "Direction") is "Inbound" ? Number(record, "ConnectionId") : -Number(record, "ConnectionId"));

    private static List<JsonElement> Records(GeneratedLog log, TruthKind kind) => [.. log.Truth(kind).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];

    private static string? Text(JsonElement record, string property) => record.GetProperty(property).GetString();

    private static long? Number(JsonElement record, string property) => record.GetProperty(property) is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : null;

    private static DateTime Time(JsonElement record, string property) => record.GetProperty(property).GetDateTime();

    private sealed record Item(string? Group, DateTime Time, string Appliance)
    {
        public bool IsCounted { get; init; }

        public long Bytes { get; init; }

        public bool IsFailure { get; init; }

        public string? TlsStatus { get; init; }
    }
}
