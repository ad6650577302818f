using System.Text.Json;
using System.Text.RegularExpressions;
using EsaLogs.LogGenerator;
using EsaLogs.LogGenerator.Truth;
using EsaLogs.LogGenerator.World;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;
using Xunit.Abstractions;

namespace EsaLogs.Parser.Tests.Generated;

/// <summary>
/// On a log of ordinary traffic people who join lines by hand are right: what their scripts find there is comparable with what EsaLogs finds.
/// </summary>
public sealed partial class OrdinaryLogTests : IDisposable
{
    private static readonly DateTime Now = new(2025, 6, 1);

    private readonly TempFolder _folder = new();
    private readonly ITestOutputHelper _output;
    private readonly GeneratedLog _log;

    public OrdinaryLogTests(ITestOutputHelper output)
    {
        var options = new GeneratorOptions(1, 2000, _folder["ordinary"]) { Traffic = Traffic.Ordinary, Appliances = 1 };
        Generator.Run(options);
        (_output, _log) = (output, new GeneratedLog(options));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_records_are_the_truth()
    {
        TruthComparison.AssertTrue("ordinary", _log, TruthKind.Connection, new ConnectionQuery(), Now, _output);
        TruthComparison.AssertTrue("ordinary", _log, TruthKind.Auth, new AuthQuery(), Now, _output);
        TruthComparison.AssertTrue("ordinary", _log, TruthKind.Tls, new TlsQuery(), Now, _output);
        TruthComparison.AssertTrue("ordinary", _log, TruthKind.Message, new MessageQuery(), Now, _output);
        TruthComparison.AssertTrue("ordinary", _log, TruthKind.Delivery, new DeliveryQuery(), Now, _output);
    }

    [Theory]
    [InlineData(Direction.Inbound, null, null)]
    [InlineData(Direction.Outbound, null, TlsStatus.Success)]
    [InlineData(Direction.Outbound, DeliveryStatus.Delivered, TlsStatus.None)]
    [InlineData(null, DeliveryStatus.Deferred, null)]
    [InlineData(null, null, TlsStatus.Failed)]
    public void A_verdict_that_nobody_asks_for_is_left_out_before_it_is_made_as_it_would_be_after(Direction? direction, DeliveryStatus? status, TlsStatus? tlsStatus)
    {
        var asked = new TlsQuery { Direction = Some(direction), Status = Some(status), TlsStatus = Some(tlsStatus) };
        var plain = Results(new TlsQuery()).Where(result => IsOrAny(result.Direction, direction) && IsOrAny(result.Status, status) && IsOrAny(result.TlsStatus, tlsStatus));
        var found = Results(asked).Select(result => (result.LineNumber, result.Rid)).ToList();
        Assert.NotEmpty(found);
        Assert.Equal(plain.Select(result => (result.LineNumber, result.Rid)), found);
    }

    [Fact]
    public void A_join_by_hand_finds_the_failed_logins_with_their_addresses()
    {
        var (addresses, found) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<string>());
        foreach (var line in Lines())
        {
            if (NewIcid().Match(line) is { Success: true } opened) addresses[Id(opened)] = opened.Groups["address"].Value;
            else if (FailedLogin().Match(line) is { Success: true } failed) found.Add($"{Id(failed)}\t{failed.Groups["user"].Value}\t{addresses.GetValueOrDefault(Id(failed))}");
        }

        var truth = Truth(TruthKind.Auth).Where(attempt => Says(attempt, "Direction", "Inbound") && Says(attempt, "Outcome", "Failed"));
        AssertSame(truth.Select(attempt => $"{Text(attempt, "Icid")}\t{Text(attempt, "User")}\t{Text(attempt, "RemoteAddress")}"), found);
    }

    [Fact]
    public void A_join_by_hand_finds_the_deliveries_in_clear_and_those_over_connections_that_began_before_the_log()
    {
        var (addresses, secured, found) = (new Dictionary<string, string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new List<string>());
        foreach (var line in Lines())
        {
            if (NewDcid().Match(line) is { Success: true } opened) addresses[Id(opened)] = opened.Groups["address"].Value;
            else if (TlsOfDcid().Match(line) is { Success: true } tls) secured.Add(Id(tls));
            else if (Done().Match(line) is { Success: true } done && !secured.Contains(Id(done)))
                found.AddRange(done.Groups["rids"].Value.Split(", ").Select(rid => $"{done.Groups["mid"].Value}\t{rid}\t{Id(done)}\t{addresses.GetValueOrDefault(Id(done))}"));
        }

        var truth = Truth(TruthKind.Tls).Where(verdict => Says(verdict, "Direction", "Outbound") && Says(verdict, "Status", "Delivered")
            && (Says(verdict, "TlsStatus", "None") || Says(verdict, "TlsStatus", "Failed") || Says(verdict, "TlsStatus", "Unknown")));
        AssertSame(truth.Select(verdict => $"{Text(verdict, "Mid")}\t{Text(verdict, "Rid")}\t{Text(verdict, "Dcid")}\t{Text(verdict, "RemoteAddress")}"), found);
    }

    private List<EsaTlsResult> Results(TlsQuery query) => Log.Ask(query, _log.Inputs(), new Settings { Now = Now }).Records;

    private static T[]? Some<T>(T? value)
        where T : struct
        => value is { } one ? [one] : null;

    private static bool IsOrAny<T>(string? text, T? value)
        where T : struct, Enum
        => value is null || string.Equals(text, value.ToString(), StringComparison.Ordinal);

    private static string Id(Match match) => match.Groups["id"].Value;

    private static void AssertSame(IEnumerable<string> truth, List<string> found)
    {
        Assert.True(found.Count > 100, "The log is not worth the test.");
        Assert.Equal(truth.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    private static bool Says(JsonElement record, string name, string text) => string.Equals(Text(record, name), text, StringComparison.Ordinal);

    private static string Text(JsonElement record, string name) => record.GetProperty(name).ToString();

    [GeneratedRegex(@"New SMTP ICID (?<id>[0-9]+) .* address (?<address>\S+) reverse", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex NewIcid();

    [GeneratedRegex(@"SMTP Auth: \(ICID (?<id>[0-9]+)\) failed for user: (?<user>.*?) using AUTH mechanism", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex FailedLogin();

    [GeneratedRegex(@"New SMTP DCID (?<id>[0-9]+) .* address (?<address>\S+) ", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex NewDcid();

    [GeneratedRegex("DCID (?<id>[0-9]+) TLS success", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex TlsOfDcid();

    [GeneratedRegex(@"Message done DCID (?<id>[0-9]+) MID (?<mid>[0-9]+) to RID \[(?<rids>[0-9, ]+)\]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Done();

    /// <summary>The names are in the order of time.</summary>
    private IEnumerable<string> Lines() => _log.Files().Order(StringComparer.Ordinal).SelectMany(File.ReadLines);

    private IEnumerable<JsonElement> Truth(TruthKind kind) => _log.Truth(kind).Select(line => JsonDocument.Parse(line).RootElement);
}
