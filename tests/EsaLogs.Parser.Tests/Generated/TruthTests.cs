using System.Text.RegularExpressions;
using EsaLogs.Forms;
using EsaLogs.LogGenerator.Truth;
using EsaLogs.Parser.Tests.Corpus;
using EsaLogs.Parser.Tests.Writers;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Generated;

/// <summary>
/// Logs of which all is known, because they were made up: the records are the truth, letter by letter, but for the place in the files. Their
/// order is another matter (some leave when they get too old, which only a reader knows), so both sides are compared sorted.
/// </summary>
public sealed partial class TruthTests(GeneratedLogs logs) : IClassFixture<GeneratedLogs>
{
    private static readonly Settings Reading = new(Now: new DateTime(2025, 6, 1));

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, GeneratedLogs.SeedCount)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_line_is_understood(int seed)
    {
        var unknown = Log.Ask(new EntryQuery { Kind = [EntryKind.Unknown] }, logs.Of(seed).Inputs(), Reading);
        Assert.Empty(unknown.Records.Select(entry => entry.Text));
        Assert.Empty(unknown.Warnings);
        Assert.Empty(unknown.Told);
        Assert.True(unknown.Statistics.EntryCount > 10_000, "The log is not worth the test.");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Connections_are_the_truth(int seed) => AssertTrue(seed, TruthKind.Connection, new ConnectionQuery());

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Auth_events_are_the_truth(int seed) => AssertTrue(seed, TruthKind.Auth, new AuthQuery());

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Tls_verdicts_are_the_truth(int seed) => AssertTrue(seed, TruthKind.Tls, new TlsQuery());

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Deliveries_are_the_truth(int seed) => AssertTrue(seed, TruthKind.Delivery, new DeliveryQuery());

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Messages_are_the_truth(int seed) => AssertTrue(seed, TruthKind.Message, new MessageQuery());

    [Fact]
    public void A_seed_gives_the_same_bytes_under_every_culture()
    {
        Assert.Equal(logs.Of(1).Fingerprint(), CultureTests.Under("ar-SA", () => logs.Generate(1, "again").Fingerprint()));
    }

    private void AssertTrue<T>(int seed, TruthKind kind, LogQuery<T> query)
        where T : class, IEsaRecord, new()
    {
        var log = logs.Of(seed);
        var truth = log.Truth(kind);
        Assert.True(truth.Length > 100, "The log is not worth the test.");
        var records = Log.Ask(query, log.Inputs(), Reading).Records;
        var actual = Place().Replace(Written.Ndjson(records.ToArray()), "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Array.Sort(truth, StringComparer.Ordinal);
        Array.Sort(actual, StringComparer.Ordinal);
        if (truth.SequenceEqual(actual, StringComparer.Ordinal)) return;
        var (missing, wrong) = (truth.Except(actual, StringComparer.Ordinal).ToList(), actual.Except(truth, StringComparer.Ordinal).ToList());
        Assert.Fail(FormattableString.Invariant(
            $"{missing.Count} missing and {wrong.Count} wrong of {truth.Length}:\n{string.Join('\n', missing.Take(3))}\n\n{string.Join('\n', wrong.Take(3))}"));
    }

    [GeneratedRegex(",\"Source\":\"[^\"]*\",\"LineNumber\":[0-9]+", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Place();
}
