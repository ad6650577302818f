using System.Globalization;
using EsaLogs.Forms;
using EsaLogs.LogGenerator.Truth;
using EsaLogs.Parser.Tests.Corpus;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;
using Xunit.Abstractions;

namespace EsaLogs.Parser.Tests.Generated;

/// <summary>
/// Logs of which all is known, because they were made up: the records are the truth, letter by letter and one after the other, but for the place
/// in the files. What was compared is in the output of each test.
/// </summary>
public sealed class TruthTests(GeneratedLogs logs, ITestOutputHelper output) : IClassFixture<GeneratedLogs>
{
    private static readonly DateTime Now = new(2025, 6, 1);

    public static TheoryData<int> Seeds => [.. GeneratedLogs.Seeds];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_line_is_understood(int seed)
    {
        var unknown = Log.Ask(new EntryQuery { Kind = [EntryKind.Unknown] }, logs.Of(seed).Inputs(), new Settings(Now: Now));
        Assert.Empty(unknown.Records.Select(entry => entry.Text));
        Assert.Empty(unknown.Warnings);
        Assert.Empty(unknown.Told);
        Assert.True(unknown.Statistics.EntryCount > 10_000, "The log is not worth the test.");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {GeneratedLogs.Messages} messages from clients, {unknown.Statistics.EntryCount} lines"));
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
        => TruthComparison.AssertTrue(string.Create(CultureInfo.InvariantCulture, $"seed {seed}"), logs.Of(seed), kind, query, Now, output);
}
