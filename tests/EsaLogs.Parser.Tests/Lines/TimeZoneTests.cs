using System.Globalization;
using EsaLogs.Input;
using EsaLogs.Lines;
using EsaLogs.Queries;
using Xunit;

namespace EsaLogs.Parser.Tests.Lines;

/// <summary>Instants: by the zone that the user names, else by the log's last offset header, else none.</summary>
public sealed class TimeZoneTests
{
    [Theory]
    [InlineData(7200, "2009-04-22T08:00:05Z")]
    [InlineData(-14400, "2009-04-22T14:00:05Z")]
    [InlineData(19207, "2009-04-22T04:39:58Z")]
    [InlineData(0, "2009-04-22T10:00:05Z")]
    public void The_header_tells_local_minus_UTC(int offset, string expected)
        => Assert.Equal(expected, Utc(Log.Entries(Offset(offset), "10:00:05 ICID 5 close")[1].TimestampUtc));

    [Fact]
    public void The_lines_before_the_header_have_their_instant()
    {
        using var folder = new TempFolder();
        var path = folder.Write("mail.log", "10:00:00 Begin Logfile", "10:00:01 Version: 14.0 SN: A", Offset(7200), "10:00:02 x");
        Assert.Equal(
            ["A 2009-04-22T08:00:00Z", "A 2009-04-22T08:00:01Z", "A 2009-04-22T08:00:00Z", "A 2009-04-22T08:00:02Z"],
            Log.Ask(new EntryQuery(), new LogInputs().AddPath(path)).Records.Select(entry => $"{entry.Appliance} {Utc(entry.TimestampUtc)}"),
            StringComparer.Ordinal);
    }

    [Fact]
    public void The_offset_holds_for_the_files_after_it()
    {
        using var folder = new TempFolder();
        folder.Write("a.log", "10:00:00 Version: 14.0 SN: A", Offset(7200), "10:00:02 x");
        folder.Write("b.log", "11:00:00 Version: 14.0 SN: A", "11:00:00 x");
        Assert.Equal("2009-04-22T09:00:00Z", Utc(Log.Ask(new EntryQuery(), new LogInputs().AddPath(folder.Path)).Records[^1].TimestampUtc));
    }

    [Fact]
    public void The_zone_asked_for_wins_over_the_header()
    {
        var answer = Log.Ask(new EntryQuery(), Log.Bytes(Offset(7200), "10:00:05 ICID 5 close"), new Settings(Zone: TimeZones.Find("-06:00")));
        Assert.Equal("2009-04-22T16:00:05Z", Utc(answer.Records[1].TimestampUtc));
    }

    [Fact]
    public void Without_header_and_zone_there_is_no_instant() => Assert.Null(Log.Entries("10:00:05 ICID 5 close")[0].TimestampUtc);

    [Theory]
    [InlineData("Time offset from UTC: x seconds")]
    [InlineData("Time offset from UTC: -2147483648 seconds")]
    [InlineData("Time offset from UTC: 999999999 seconds")]
    [InlineData("Time offset from UTC: 99999999999999999999 seconds")]
    public void An_offset_that_cannot_be_is_none(string line)
        => Assert.All(Log.Entries("10:00:00 " + line, "10:00:05 ICID 5 close"), entry => Assert.Null(entry.TimestampUtc));

    [Theory]
    [InlineData("Sun Mar 29 01:59:59 2009", "2009-03-29T00:59:59Z")]
    [InlineData("Sun Mar 29 02:30:00 2009", "2009-03-29T01:30:00Z")]
    [InlineData("Sun Mar 29 03:00:00 2009", "2009-03-29T01:00:00Z")]
    [InlineData("Sun Oct 25 01:59:59 2009", "2009-10-24T23:59:59Z")]
    [InlineData("Sun Oct 25 02:30:00 2009", "2009-10-25T01:30:00Z")]
    [InlineData("Sun Oct 25 03:00:00 2009", "2009-10-25T02:00:00Z")]
    public void An_hour_that_is_there_twice_is_standard_time_and_a_missing_one_keeps_the_offset_before(string stamp, string expected)
    {
        var answer = Log.Ask(new EntryQuery(), Log.Bytes(stamp + " Info: x"), new Settings(Zone: TimeZones.Find("Europe/Berlin")));
        Assert.Equal(expected, Utc(Assert.Single(answer.Records).TimestampUtc));
    }

    [Fact]
    public void A_record_s_instant_is_by_the_offset_of_its_own_line()
    {
        using var folder = new TempFolder();
        folder.Write("a.log", "10:00:00 Version: 14.0 SN: A", Offset(7200), Log.In("10:00:01", 5), Log.In("10:00:02", 6), "10:00:03 Start MID 7 ICID 6", "10:00:04 ICID 5 close");
        folder.Write("b.log", "10:05:00 Version: 14.0 SN: A", "10:05:00 Time offset from UTC: 3600 seconds", "10:05:00 ICID 6 close");
        var connections = Log.Ask(new ConnectionQuery(), new LogInputs().AddPath(folder.Path)).Records;
        Assert.Equal(["2009-04-22T08:00:01Z", "2009-04-22T08:00:02Z"], connections.Select(connection => Utc(connection.StartTimeUtc)), StringComparer.Ordinal);
        var result = Assert.Single(Log.Ask(new TlsQuery(), new LogInputs().AddPath(folder.Path)).Records);
        Assert.Equal("2009-04-22T08:00:03Z", Utc(result.TimestampUtc));
    }

    [Theory]
    [InlineData("UTC", "00:00:00")]
    [InlineData("z", "00:00:00")]
    [InlineData("+02:00", "02:00:00")]
    [InlineData("-06:30", "-06:30:00")]
    [InlineData("+0530", "05:30:00")]
    [InlineData("+2:00", "02:00:00")]
    [InlineData("-11", "-11:00:00")]
    [InlineData(" +14:00 ", "14:00:00")]
    public void Zones_are_named_by_offset(string name, string offset)
        => Assert.Equal(offset, TimeZones.Find(name).BaseUtcOffset.ToString("c", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("Middle/Earth")]
    [InlineData("")]
    [InlineData("+15:00")]
    [InlineData("+02:00:00")]
    [InlineData("two")]
    public void A_zone_that_is_none_says_what_to_write(string name)
        => Assert.Contains("Europe/Berlin", Assert.Throws<TimeZoneNotFoundException>(() => TimeZones.Find(name)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("W. Europe Standard Time", "2009-04-22T08:00:05Z")]
    [InlineData("w. europe standard time", "2009-04-22T08:00:05Z")]
    [InlineData("Eastern Standard Time", "2009-04-22T14:00:05Z")]
    [InlineData("AUS Eastern Standard Time", "2009-04-22T00:00:05Z")]
    [InlineData("Tokyo Standard Time", "2009-04-22T01:00:05Z")]
    [InlineData("India Standard Time", "2009-04-22T04:30:05Z")]
    [InlineData("GMT Standard Time", "2009-04-22T09:00:05Z")]
    [InlineData("Europe/Berlin", "2009-04-22T08:00:05Z")]
    [InlineData("europe/berlin", "2009-04-22T08:00:05Z")]
    [InlineData("AMERICA/NEW_YORK", "2009-04-22T14:00:05Z")]
    [InlineData("US/Eastern", "2009-04-22T14:00:05Z")]
    [InlineData("Asia/Kolkata", "2009-04-22T04:30:05Z")]
    [InlineData("Etc/GMT+5", "2009-04-22T15:00:05Z")]
    [InlineData("UTC", "2009-04-22T10:00:05Z")]
    public void Zones_have_their_IANA_and_their_Windows_name(string name, string expected)
    {
        var answer = Log.Ask(new EntryQuery(), Log.Bytes("10:00:05 x"), new Settings(Zone: TimeZones.Find(name)));
        Assert.Equal(expected, Utc(Assert.Single(answer.Records).TimestampUtc));
    }

    [Theory]
    [InlineData("Europe/Berlin", "W. Europe Standard Time")]
    [InlineData("europe/zurich", "W. Europe Standard Time")]
    [InlineData("America/New_York", "Eastern Standard Time")]
    [InlineData("US/Pacific", "Pacific Standard Time")]
    [InlineData("Asia/Kolkata", "India Standard Time")]
    [InlineData("Asia/Calcutta", "India Standard Time")]
    [InlineData("Europe/Kyiv", "FLE Standard Time")]
    [InlineData("CET", "Romance Standard Time")]
    [InlineData("eastern standard time", "Eastern Standard Time")]
    public void A_system_without_IANA_names_knows_the_zone_as_well(string name, string windows)
        => Assert.Equal(windows, TimeZones.Find(name, id => System(id, known => !known.Contains('/', StringComparison.Ordinal) && known.EndsWith(" Time", StringComparison.Ordinal))).Id);

    [Theory]
    [InlineData("W. Europe Standard Time", "Europe/Berlin")]
    [InlineData("Eastern standard time", "America/New_York")]
    [InlineData("SA Pacific Standard Time", "America/Bogota")]
    [InlineData("Central America Standard Time", "America/Guatemala")]
    [InlineData("us/eastern", "US/Eastern")]
    public void A_system_without_Windows_names_knows_the_zone_as_well(string name, string iana)
        => Assert.Equal(iana, TimeZones.Find(name, id => System(id, known => known.Contains('/', StringComparison.Ordinal) && char.IsUpper(known[0]))).Id);

    [Fact]
    public void Every_Windows_name_has_an_IANA_name_that_a_system_knows()
    {
        Assert.True(WindowsZones.WindowsNames.Count > 130);
        Assert.All(WindowsZones.WindowsNames, name => Assert.NotNull(TimeZones.Find(name, id => id.Contains('/', StringComparison.Ordinal) ? TimeZones.Find(id) : null)));
    }

    [SkippableFact]
    public void The_table_says_what_the_platform_says()
    {
        Skip.IfNot(TimeZoneInfo.TryConvertWindowsIdToIanaId("W. Europe Standard Time", out _), "The platform has no table of its own.");
        foreach (var zone in TimeZoneInfo.GetSystemTimeZones())
        {
            if (!TimeZoneInfo.TryConvertIanaIdToWindowsId(zone.Id, out var windows) || !WindowsZones.NamesOf(zone.Id).Any()) continue;
            Assert.Contains(windows, WindowsZones.NamesOf(zone.Id), StringComparer.Ordinal);
        }
    }

    [Theory]
    [InlineData("Europe/Belrin", "Near names: Europe/Berlin.")]
    [InlineData("Zurick", "Near names: Europe/Zurich.")]
    [InlineData("Eastern Standart Time", "Near names: Eastern Standard Time")]
    public void A_name_that_is_nearly_one_is_told(string name, string hint)
        => Assert.Contains(hint, Assert.Throws<TimeZoneNotFoundException>(() => TimeZones.Find(name)).Message, StringComparison.Ordinal);

    private static string Offset(int seconds) => string.Create(CultureInfo.InvariantCulture, $"10:00:00 Time offset from UTC: {seconds} seconds");

    private static string? Utc(DateTime? time)
    {
        if (time is { } known) Assert.Equal(DateTimeKind.Utc, known.Kind);
        return time?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }

    private static TimeZoneInfo? System(string id, Predicate<string> knows)
        => knows(id) ? TimeZoneInfo.CreateCustomTimeZone(id, TimeSpan.Zero, id, id) : null;
}
