using System.Text.Json;
using EsaLogs.LogGenerator.Truth;
using Xunit;

namespace EsaLogs.Parser.Tests.Generated;

/// <summary>A comparison with the truth is worth as much as what is in the logs: all that an appliance does to messages and connections.</summary>
public sealed class GeneratedLogTests(GeneratedLogs logs) : IClassFixture<GeneratedLogs>
{
    [Fact]
    public void There_are_several_appliances_whose_logs_are_in_several_files()
    {
        var files = logs.Of(1).Files().GroupBy(path => Path.GetFileName(path).Split('.')[0], StringComparer.Ordinal).ToList();
        Assert.Equal(4, files.Count);
        Assert.All(files, file => Assert.True(file.Count() > 3));
    }

    [Fact]
    public void Connections_begin_and_end_outside_of_the_log_and_some_carry_many_messages_while_others_go_on()
    {
        var connections = Truth(TruthKind.Connection);
        Assert.Equal("Closed;Error;Killed;Lost;Open;Refused;TimedOut", Texts(connections, "State"));
        Assert.Contains(connections, connection => !Is(connection, "StartSeen") && Is(connection, "EndSeen"));
        Assert.Contains(connections, connection => Is(connection, "StartSeen") && !Is(connection, "EndSeen"));
        var many = connections.Where(connection => Says(connection, "Direction", "Inbound") && Number(connection, "MessageCount") >= 20 && Text(connection, "EndTime") is not null).ToList();
        Assert.NotEmpty(many);
        Assert.All(many, one => Assert.InRange(connections.Count(other => Begins(other, within: one)), 5, int.MaxValue));
    }

    [Theory]
    [InlineData("Inbound", "Failed;None;RequiredNotOffered;Success;Unknown")]
    [InlineData("Outbound", "Deferred;Failed;None;NotApplicable;RequiredNotNegotiated;Success;Unknown")]
    public void Tls_succeeds_and_fails_in_all_ways_and_is_absent(string direction, string statuses)
        => Assert.Equal(statuses, Texts(Truth(TruthKind.Tls).Where(verdict => Says(verdict, "Direction", direction)), "TlsStatus"));

    [Theory]
    [InlineData("Inbound", "Failed;LdapFailed;Misconfigured;NotInitiated;ServerUnreachable;Succeeded")]
    [InlineData("Outbound", "Failed;Succeeded")]
    public void Logins_succeed_and_fail_in_both_directions(string direction, string outcomes)
        => Assert.Equal(outcomes, Texts(Truth(TruthKind.Auth).Where(attempt => Says(attempt, "Direction", direction)), "Outcome"));

    [Fact]
    public void Deliveries_end_in_all_ways_and_some_are_deferred_for_hours()
    {
        var deliveries = Truth(TruthKind.Delivery);
        Assert.Equal("Bounced;Deferred;Delivered;InProgress;PossibleDelivery;Quarantined", Texts(deliveries, "Status"));
        Assert.Contains(deliveries, delivery => Number(delivery, "Attempt") >= 3 && Number(delivery, "DelaySeconds") > 2 * 3600);
    }

    [Fact]
    public void Messages_end_in_all_ways_in_families_three_deep_and_some_leave_quarantines()
    {
        var messages = Truth(TruthKind.Message);
        Assert.Equal("Aborted;Bounced;Deferred;Delivered;Dropped;PartlyDelivered;Pending;Quarantined;Rewritten;Split", Texts(messages, "Disposition"));
        Assert.Contains(messages, message => Text(message, "Quarantine") is not null && Says(message, "Disposition", "Delivered"));
        Assert.Contains(messages, message => Text(message, "Quarantine") is not null && Says(message, "Disposition", "Rewritten") && Says(message, "FinalDisposition", "Delivered"));
        Assert.Contains(messages, message => Text(message, "Quarantine") is not null && Says(message, "Disposition", "Dropped"));
        Assert.Contains(messages, message => !Is(message, "StartSeen"));

        var parents = messages.ToDictionary(message => (Text(message, "Appliance"), Number(message, "Mid")), message => Number(message, "ParentMid"));
        Assert.True(messages.Max(message => Depth(Text(message, "Appliance"), Number(message, "Mid"))) >= 3);

        int Depth(string? appliance, long? mid) => parents.GetValueOrDefault((appliance, mid)) is { } parent ? 1 + Depth(appliance, parent) : 0;
    }

    private static bool Begins(JsonElement connection, JsonElement within)
        => Says(connection, "Appliance", Text(within, "Appliance"))
            && string.CompareOrdinal(Text(connection, "StartTime"), Text(within, "StartTime")) > 0
            && string.CompareOrdinal(Text(connection, "StartTime"), Text(within, "EndTime")) < 0;

    private static string Texts(IEnumerable<JsonElement> records, string name)
        => string.Join(';', records.Select(record => Text(record, name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static bool Says(JsonElement record, string name, string? text) => string.Equals(Text(record, name), text, StringComparison.Ordinal);

    private static string? Text(JsonElement record, string name) => record.GetProperty(name).GetString();

    private static long? Number(JsonElement record, string name) => record.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : null;

    private static bool Is(JsonElement record, string name) => record.GetProperty(name).GetBoolean();

    private List<JsonElement> Truth(TruthKind kind) => [.. logs.Of(1).Truth(kind).Select(line => JsonDocument.Parse(line).RootElement.Clone())];
}
