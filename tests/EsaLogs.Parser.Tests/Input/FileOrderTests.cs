using EsaLogs.Input;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Input;

/// <summary>The order of an appliance's files where their first records do not decide it, and what a file header says of whom.</summary>
public sealed class FileOrderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_that_ends_in_the_second_in_which_it_begins_comes_before_one_that_goes_on()
    {
        // The host's logrotate gives the newest file the first name.
        _folder.Write("mail.log", Header("A", "10:00:00", "10:00:00 ICID 5 TLS success", "10:00:09 ICID 5 close"));
        _folder.Write("mail.log.1", Header("A", "10:00:00", Log.In("10:00:00", 5)));
        Assert.Equal(("Closed", true), Show(Assert.Single(Connections())));
    }

    [Fact]
    public void Files_that_begin_in_one_second_go_by_file_name_whatever_folder_they_lie_in()
    {
        var last = _folder.Write("live/mail.current", Header("A", "10:00:00", "10:00:00 ICID 5 close"));
        var first = _folder.Write("saved/mail.@20090422T100000.s", Header("A", "10:00:00", Log.In("10:00:00", 5)));
        Assert.Equal(("Closed", true), Show(Assert.Single(Log.Ask(new ConnectionQuery(), new LogInputs().AddPath(last).AddPath(first)).Records)));
    }

    [Fact]
    public void A_file_that_has_only_a_header_has_its_place_by_the_header()
    {
        _folder.Write("mail.@20090422T100000.s", Header("A", "10:00:00", "10:00:01 ICID 5 close"));
        _folder.Write("mail.@20090422T110000.s", Header("A", "11:00:00"));
        _folder.Write("mail.current", Header("A", "12:00:00", "12:00:01 ICID 6 close"));
        var times = Log.Ask(new EntryQuery(), new LogInputs().AddPath(_folder.Path)).Records.ConvertAll(entry => entry.Timestamp!.Value);
        Assert.Equal(11, times.Count);
        Assert.Equal(times.Order(), times);
    }

    [Fact]
    public void A_header_that_is_younger_than_the_records_behind_it_ends_nothing()
    {
        var header = Header("A", "13:00:00", "10:00:01 ICID 5 close");
        var connection = Assert.Single(Log.Connections([.. Header("A", "09:59:00", Log.In("10:00:00", 5)), .. header]));
        Assert.Equal(("Closed", true), Show(connection));
    }

    [Fact]
    public void An_offset_that_another_host_s_header_names_says_nothing_of_the_others()
    {
        _folder.Write(
            "relay.log",
            "Apr 22 10:00:00 2009 esa2 mail_logs: Info: ICID 1 close",
            "Apr 22 10:00:00 2009 esa2 mail_logs: Info: Time offset from UTC: 7200 seconds", "Apr 22 10:00:01 2009 esa1 mail_logs: Info: ICID 2 close",
            "Apr 22 10:00:02 2009 esa2 mail_logs: Info: ICID 3 close");
        Assert.Equal(
            ["esa1 2 ", "esa2 1 ", "esa2 3 2009-04-22T08:00:02"],
            Entries().Where(entry => entry.Icid is not null).Select(entry => FormattableString.Invariant($"{entry.Appliance} {entry.Icid} {entry.TimestampUtc:s}")).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Fact]
    public void A_header_further_down_says_nothing_of_the_time_before_it()
    {
        _folder.Write("mail.log", ["10:00:00 ICID 1 close", .. Header("A", "11:00:00", "11:00:00 ICID 2 close")]);
        Assert.Equal([null, Log.At("09:00:00")], Entries().Where(entry => entry.Icid is not null).Select(entry => entry.TimestampUtc));
    }

    [Fact]
    public void A_file_put_together_from_two_appliances_belongs_to_both()
    {
        _folder.Write("1.log", [.. Header("B", "10:00:00", Log.In("10:00:00", 5)), .. Header("A", "10:00:00", Log.In("10:00:00", 5))]);
        _folder.Write("2.log", Header("A", "11:00:00", "11:00:00 ICID 5 close"));
        _folder.Write("3.log", Header("B", "11:00:00", "11:00:00 ICID 5 lost", "11:00:00 ICID 5 close"));
        Assert.Equal(
            ["A Closed True", "B Lost True"],
            Connections().Select(connection => $"{connection.Appliance} {connection.State} {connection.StartSeen}").Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void Lines_without_a_host_belong_to_the_host_of_their_own_file()
    {
        _folder.Write("1.log", "Apr 22 10:00:00 2009 esa2 mail_logs: Info: ICID 1 close", "10:00:01 ICID 2 close");
        _folder.Write("2.log", "Apr 22 10:00:00 2009 esa1 mail_logs: Info: ICID 3 close", "Apr 22 10:00:00 2009 esa2 mail_logs: Info: ICID 4 close");
        Assert.Equal("esa2", Assert.Single(Entries(), entry => entry.Icid == 2).Appliance);
    }

    private static (string State, bool StartSeen) Show(EsaConnection connection) => (connection.State, connection.StartSeen);

    private static string[] Header(string serial, string time, params string[] lines)
        => [$"{time} Begin Logfile", $"{time} Version: 14.0.0-698 SN: {serial}", $"{time} Time offset from UTC: 7200 seconds", .. lines];

    private List<EsaConnection> Connections() => Log.Ask(new ConnectionQuery(), new LogInputs().AddPath(_folder.Path)).Records;

    private List<EsaLogEntry> Entries() => Log.Ask(new EntryQuery(), new LogInputs().AddPath(_folder.Path)).Records;
}
