using EsaLogs.Input;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Input;

/// <summary>Which files belong to one appliance, and in what order they are one stream.</summary>
public sealed class ApplianceTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.log", "b.log")]
    [InlineData("b.log", "a.log")]
    public void Files_of_one_appliance_are_read_in_the_order_of_their_first_records(string first, string second)
    {
        // The header of a file can be younger than its first record.
        Serial(first, "A", "12:00:00", Log.In("10:00:00", 5), "10:00:01 ICID 5 TLS success");
        Serial(second, "A", "11:00:00", "11:00:00 ICID 5 close");
        foreach (var inputs in BothOrders(first, second))
        {
            var connection = Assert.Single(Log.Ask(new ConnectionQuery(), inputs).Records);
            Assert.Equal(("A", "Closed", "Success", 3600d, true), (connection.Appliance, connection.State, connection.TlsStatus, connection.DurationSeconds, connection.StartSeen));
            Assert.Equal((_folder[first], 3L), (connection.Source, connection.LineNumber));
        }
    }

    [Fact]
    public void Files_that_begin_at_the_same_moment_are_read_by_name()
    {
        Serial("2.log", "A", "10:00:00", "10:00:00 ICID 2 close");
        Serial("1.log", "A", "10:00:00", "10:00:00 ICID 1 close");
        foreach (var inputs in BothOrders("1.log", "2.log"))
            Assert.Equal([1L, 2L], Log.Ask(new ConnectionQuery(), inputs).Records.Select(connection => connection.Icid!.Value));
    }

    [Fact]
    public void Where_every_offset_is_known_files_are_read_by_instant()
    {
        _folder.Write("a.log", "02:30:00 Version: 14.0 SN: A", "02:30:00 Time offset from UTC: 3600 seconds", "02:30:00 ICID 5 close");
        _folder.Write("b.log", "02:40:00 Version: 14.0 SN: A", "02:40:00 Time offset from UTC: 7200 seconds", Log.In("02:40:00", 5));
        foreach (var inputs in BothOrders("a.log", "b.log"))
            Assert.Equal("Closed", Assert.Single(Log.Ask(new ConnectionQuery(), inputs).Records).State);
    }

    [Fact]
    public void Equal_ids_of_two_serial_numbers_never_mix()
    {
        Serial("a.log", "B", "10:00:00", Log.In("10:00:00", 5), "10:00:02 ICID 5 TLS success");
        Serial("b.log", "A", "10:00:01", Log.In("10:00:01", 5), "10:00:03 ICID 5 close");
        foreach (var inputs in BothOrders("a.log", "b.log"))
            Assert.Equal(["A None Closed", "B Success Open"], Show(Log.Ask(new ConnectionQuery(), inputs)), StringComparer.Ordinal);
    }

    [Fact]
    public void Equal_ids_of_two_hosts_of_a_relay_never_mix()
    {
        _folder.Write("relay.log", Relayed(
            ("esa2", $"New SMTP ICID 5 {Log.Client}"), ("esa1", $"New SMTP ICID 5 {Log.Client}"), ("esa2", "ICID 5 TLS success"), ("esa1", "ICID 5 close")));
        Assert.Equal(
            ["esa1 None Closed", "esa2 Success Open"],
            Show(Log.Ask(new ConnectionQuery(), new LogInputs().AddPath(_folder.Path), new Settings(Year: 2009))).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Fact]
    public void A_connection_of_a_relayed_host_runs_on_in_the_next_file()
    {
        _folder.Write("1.log", Relayed(("esa1", $"New SMTP ICID 5 {Log.Client}"), ("esa2", $"New SMTP ICID 5 {Log.Client}")));
        _folder.Write("2.log", "Apr 22 10:30:00 esa2 mail_logs: Info: ICID 5 close");
        _folder.Write("3.log", "Apr 22 10:40:00 esa1 mail_logs: Info: ICID 5 lost");
        Assert.Equal(
            ["esa1 None Lost", "esa2 None Closed"],
            Show(Log.Ask(new ConnectionQuery(), new LogInputs().AddPath(_folder.Path), new Settings(Year: 2009))),
            StringComparer.Ordinal);
    }

    [Fact]
    public void A_host_that_a_relay_s_file_names_late_is_still_one_stream()
    {
        _folder.Write("1.log", Relayed(
            [.. Enumerable.Repeat(("esa1", "something of no form, long enough to fill the beginning of the file"), 3000), ("esa2", $"New SMTP ICID 5 {Log.Client}")]));
        _folder.Write("2.log", "Apr 22 10:30:00 esa2 mail_logs: Info: ICID 5 close");
        Assert.Equal(
            ["esa2 None Closed"],
            Show(Log.Ask(new ConnectionQuery(), new LogInputs().AddPath(_folder.Path), new Settings(Year: 2009))),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Files_without_a_header_are_of_the_only_appliance_of_their_folder()
    {
        Serial("a.log", "A", "10:00:00", Log.In("10:00:00", 5));
        _folder.Write("b.log", "10:00:01 ICID 5 TLS success", "10:00:02 ICID 5 close");
        foreach (var inputs in BothOrders("a.log", "b.log"))
            Assert.Equal(["A Success Closed"], Show(Log.Ask(new ConnectionQuery(), inputs)), StringComparer.Ordinal);
    }

    [Fact]
    public void Files_without_a_header_are_one_stream_of_no_name_where_two_appliances_are_known()
    {
        Serial("a.log", "A", "10:00:00", "10:00:00 ICID 1 close");
        Serial("b.log", "B", "10:00:00", "10:00:00 ICID 1 close");
        _folder.Write("c.log", Log.In("10:00:00", 5));
        _folder.Write("d.log", "10:00:02 ICID 5 close");
        var records = Log.Ask(new ConnectionQuery(), new LogInputs().AddPath(_folder.Path)).Records;
        Assert.Equal("Closed", Assert.Single(records, connection => connection.Appliance is null).State);
        Assert.Equal(3, records.Count);
    }

    [Fact]
    public void Files_of_two_folders_that_name_no_appliance_do_not_mix()
    {
        var first = _folder.Write("x/a.log", Log.In("10:00:00", 5));
        var second = _folder.Write("y/a.log", "10:00:02 ICID 5 close");
        Assert.Equal(2, Log.Ask(new ConnectionQuery(), new LogInputs().AddPath(first).AddPath(second)).Records.Count);
    }

    [Fact]
    public void The_files_of_one_appliance_may_lie_in_several_folders()
    {
        Serial("x/b.log", "A", "10:00:00", Log.In("10:00:00", 5));
        Serial("y/a.log", "A", "10:00:02", "10:00:02 ICID 5 close");
        Assert.Equal("Closed", Assert.Single(Log.Ask(new ConnectionQuery(), new LogInputs().AddPath(_folder["y"]).AddPath(_folder["x"])).Records).State);
    }

    [Fact]
    public void Streams_leave_by_appliance()
    {
        Serial("1.log", "C", "10:00:00", "10:00:00 ICID 1 close");
        Serial("2.log", "a", "10:00:00", "10:00:00 ICID 1 close");
        Serial("3.log", "B", "10:00:00", "10:00:00 ICID 1 close");
        Assert.Equal(
            ["B", "C", "a"],
            Log.Ask(new ConnectionQuery(), new LogInputs().AddPath(_folder.Path)).Records.Select(connection => connection.Appliance!),
            StringComparer.Ordinal);
    }

    [Fact]
    public void The_appliance_can_be_asked_for()
    {
        Serial("a.log", "A-1", "10:00:00", "10:00:00 ICID 1 close");
        Serial("b.log", "B-1", "10:00:00", "10:00:00 ICID 2 close");
        var inputs = new LogInputs().AddPath(_folder.Path);
        Assert.Equal("A-1", Assert.Single(Log.Ask(new ConnectionQuery { Appliance = ["a*"] }, inputs).Records).Appliance);
    }

    private static string[] Relayed(params (string Host, string Message)[] lines)
        => [.. lines.Select(line => $"Apr 22 10:00:00 {line.Host} mail_logs: Info: {line.Message}")];

    private static IEnumerable<string> Show(Answer<EsaConnection> answer)
        => answer.Records.Select(connection => $"{connection.Appliance} {connection.TlsStatus} {connection.State}");

    private void Serial(string name, string serial, string headerTime, params string[] lines)
        => _folder.Write(name, [$"{headerTime} Begin Logfile", $"{headerTime} Version: 14.0.0-698 SN: {serial}", .. lines]);

    private IEnumerable<LogInputs> BothOrders(string first, string second) =>
    [
        new LogInputs().AddPath(_folder[first]).AddPath(_folder[second]),
        new LogInputs().AddPath(_folder[second]).AddPath(_folder[first]),
        new LogInputs().AddPath(_folder.Path),
    ];
}
