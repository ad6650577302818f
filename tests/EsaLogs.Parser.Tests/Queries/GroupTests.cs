using System.Globalization;
using EsaLogs.Input;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Queries;

/// <summary>What logs hold, counted by one thing.</summary>
public sealed class GroupTests
{
    /// <summary>Two clients: one that logs in and sends over TLS, one in clear; a bounce that comes in, a copy, a rewritten message, a bounce of the appliance's own.</summary>
    private static readonly string[] Lines =
    [
        Log.In("10:00:00", 1), "10:00:00 ICID 1 RELAY SG RELAYLIST match 198.51.100.0/24 SBRS None",
        "10:00:01 ICID 1 TLS success protocol TLSv1.2 cipher AES256-SHA",
        "10:00:01 SMTP Auth: (ICID 1) failed for user: jane using AUTH mechanism: PLAIN with profile: P",
        "10:00:02 SMTP Auth: (ICID 1) succeeded for user: jane using AUTH mechanism: PLAIN with profile: P",
        .. Message("10:00:03", 10, 1, "Jane@Example.com", 100, "joe@example.org", "ann@example.net"),
        .. Message("10:00:04", 11, 1, "jane@example.com", 50, "joe@example.org", "JOE@example.org"),
        "10:00:04 Start MID 12 ICID 0", "10:00:04 MID 12 ICID 0 From: <jane@example.com>", "10:00:04 MID 12 ICID 0 RID 0 To: <archive@example.com>",
        "10:00:04 MID 12 was generated based on MID 11 by bcc filter 'keep'", "10:00:04 MID 12 ready 50 bytes from <jane@example.com>",
        "10:00:05 ICID 1 close",
        "11:00:00 New SMTP ICID 2 interface Data 1 (192.0.2.16) address 203.0.113.9 reverse dns host unknown verified no",
        "11:00:00 ICID 2 ACCEPT SG UNKNOWNLIST match sbrs[none] SBRS None",
        "11:00:01 SMTP Auth: (ICID 2) failed for user: root using AUTH mechanism: PLAIN with profile: P",
        "11:00:01 SMTP Auth: (ICID 2) failed for user: root using AUTH mechanism: PLAIN with profile: P",
        .. Message("11:00:02", 20, 2, "", 7, "ann@example.net"),
        "11:00:02 MID 20 rewritten to MID 21 by add-footer filter 'note'", "11:00:02 Message finished MID 20 done",
        Log.Out("11:00:03", 5), "11:00:03 Delivery start DCID 5 MID 21 to RID [0]", "11:00:03 Message done DCID 5 MID 21 to RID [0]",
        "11:00:03 Message finished MID 21 done", "11:00:04 DCID 5 close",
        "11:00:05 ICID 2 close",
        "11:00:05 Start MID 13 ICID 0", "11:00:05 MID 13 was generated for bounce of MID 10", "11:00:05 MID 13 ICID 0 From: <>",
        .. Message("11:30:00", 30, 77, "ops", 3, "joe@example.org"),
        "11:30:01 MID 9 queued for delivery",
        "11:30:02 SMTP Auth: (ICID 78) failed for user: eve using AUTH mechanism: PLAIN with profile: P",
    ];

    public static TheoryData<LogGrouping, string> Groups => new()
    {
        { LogGrouping.Sender, "2 Jane@Example.com 150 1 - 10:00:03 10:00:04 | 1 <> 7 0 - 11:00:02 11:00:02 | 1 ops 3 - - 11:30:00 11:30:00" },
        { LogGrouping.Domain, "2 Example.com 150 1 - 10:00:03 10:00:04 | 1 (none) 3 - - 11:30:00 11:30:00 | 1 <> 7 0 - 11:00:02 11:00:02" },
        { LogGrouping.Recipient, "3 joe@example.org 153 1 - 10:00:03 11:30:00 | 2 ann@example.net 107 0.5 - 10:00:03 11:00:02" },
        { LogGrouping.RemoteAddress, "2 198.51.100.7 150 1 1 10:00:01 10:00:04 | 1 (none) 3 - 1 11:30:00 11:30:02 | 1 203.0.113.9 7 0 2 11:00:01 11:00:02" },
        { LogGrouping.SenderGroup, "2 RELAYLIST 150 1 1 10:00:01 10:00:04 | 1 (none) 3 - 1 11:30:00 11:30:02 | 1 UNKNOWNLIST 7 0 2 11:00:01 11:00:02" },
        { LogGrouping.Hour, "2 2009-04-22T10:00 150 1 1 10:00:01 10:00:04 | 2 2009-04-22T11:00 10 0 3 11:00:01 11:30:02" },
        { LogGrouping.Day, "4 2009-04-22 160 0.6666 4 10:00:01 11:30:02" },
        { LogGrouping.TlsProtocol, "4 (none) 10 0 3 11:00:00 11:30:02 | 1 TLSv1.2 150 1 1 10:00:00 10:00:04" },
        { LogGrouping.TlsCipher, "4 (none) 10 0 3 11:00:00 11:30:02 | 1 AES256-SHA 150 1 1 10:00:00 10:00:04" },
        { LogGrouping.User, "2 jane 150 1 1 10:00:01 10:00:04 | 2 root 0 0 2 11:00:01 11:00:01 | 1 eve 0 - 1 11:30:02 11:30:02" },
        { LogGrouping.Disposition, "3 Pending 153 1 - 10:00:03 11:30:00 | 1 Delivered 7 0 - 11:00:02 11:00:02" },
    };

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_grouping_counts_what_came_in_once(LogGrouping by, string groups)
        => Assert.Equal(groups, Text(Log.Read(new GroupQuery { By = by }, Lines)));

    [Fact]
    public void Every_grouping_is_tested_and_told_apart()
        => Assert.Equal(Enum.GetValues<LogGrouping>().Order(), Groups.Select(row => (LogGrouping)row[0]).Order());

    [Fact]
    public void A_time_range_counts_what_begins_in_it()
        => Assert.Equal(
            "1 <> 7 0 - 11:00:02 11:00:02 | 1 jane@example.com 50 1 - 10:00:04 10:00:04",
            Text(Log.Read(new GroupQuery { By = LogGrouping.Sender, StartTime = Log.At("10:00:04"), EndTime = Log.At("11:30:00") }, Lines)));

    [Fact]
    public void Mail_of_a_user_whose_login_is_not_asked_for_is_still_the_users()
        => Assert.Equal(
            "0 jane 150 - 0 10:00:03 10:00:04",
            Text(Log.Read(new GroupQuery { By = LogGrouping.User, StartTime = Log.At("10:00:03"), EndTime = Log.At("11:00:00") }, Lines)));

    [Fact]
    public void An_instant_is_compared_with_instants()
    {
        var query = new GroupQuery { By = LogGrouping.Day, StartTime = DateTime.SpecifyKind(Log.At("08:30:00"), DateTimeKind.Utc) };
        var zone = TimeZoneInfo.CreateCustomTimeZone("+02", TimeSpan.FromHours(2), "+02", "+02");
        Assert.Equal("2 2009-04-22 10 0 3 11:00:01 11:30:02", Text(Log.Ask(query, Log.Bytes(Lines), new Settings(Zone: zone)).Records));
    }

    [Fact]
    public void Groups_are_those_of_all_appliances_that_are_asked_for()
    {
        using var folder = new TempFolder();
        folder.Write("a.log", ["10:00:00 Begin Logfile", "10:00:00 Version: 7 SN: AAA", .. Lines]);
        folder.Write("b.log", ["10:00:00 Begin Logfile", "10:00:00 Version: 8 SN: BBB", .. Lines, "11:30:03 MID 30 RID 1 To: <x@example.com>"]);
        var answers = new[] { null, "A*", "*B", "C" }.Select(appliance =>
            Log.Ask(new GroupQuery { By = LogGrouping.Hour, Appliance = appliance is null ? null : [appliance] }, new LogInputs().AddPath(folder.Path)).Records);
        Assert.Equal(["4 4", "2 2", "2 2", ""], answers.Select(groups => string.Join(' ', groups.Select(group => group.Count))), StringComparer.Ordinal);
    }

    [Fact]
    public void A_condition_is_one_on_the_groups()
        => Assert.Equal(
            "1 ops 3 - - 11:30:00 11:30:00",
            Text(Log.Read(new GroupQuery { By = LogGrouping.Sender, Where = [PropertyPattern.Parse("Group=o*", new EsaLogGroup())] }, Lines)));

    [Fact]
    public void More_groups_than_are_kept_are_in_one_and_that_is_said()
    {
        var lines = Enumerable.Range(1, 9).SelectMany(i => Message("10:00:00", i, 1, string.Create(CultureInfo.InvariantCulture, $"user{Math.Min(i, 7)}@example.com"), i)).ToArray();
        var few = Log.Ask(new GroupQuery(maximumGroups: 2) { By = LogGrouping.Sender }, Log.Bytes(lines));
        Assert.Equal([("(others)", 7L, 42L), ("user1@example.com", 1L, 1L), ("user2@example.com", 1L, 2L)], few.Records.Select(group => (group.Group, group.Count, group.Bytes)));
        Assert.Equal("There are more groups than are kept: what came after the first 2 is in the group (others).", Assert.Single(few.Warnings));
        var all = Log.Ask(new GroupQuery(maximumGroups: 7) { By = LogGrouping.Sender }, Log.Bytes(lines));
        Assert.Equal(7, all.Records.Count);
        Assert.Empty(all.Warnings);
    }

    [Fact]
    public void Messages_whose_reception_is_not_in_the_log_are_told_to_those_who_want_to_know()
        => Assert.Contains("Messages not counted because their reception is not in the log: 1.", Log.Ask(new GroupQuery(), Log.Bytes(Lines)).Remarks, StringComparer.Ordinal);

    [Fact]
    public void A_share_is_all_only_if_it_is_all()
    {
        string[] lines =
        [
            .. Enumerable.Range(1, 20_001).SelectMany(i => (string[])
            [
                Log.In("10:00:00", i),
                .. i == 9 ? [] : new[] { string.Create(CultureInfo.InvariantCulture, $"10:00:00 ICID {i} TLS success protocol TLSv1.2 cipher AES256-SHA") },
                string.Create(CultureInfo.InvariantCulture, $"10:00:00 Start MID {i} ICID {i}"),
            ]),
        ];
        Assert.Equal(0.9999, Assert.Single(Log.Read(new GroupQuery { By = LogGrouping.Day }, lines)).TlsShare);
    }

    [Fact]
    public void Nothing_gives_nothing() => Assert.Empty(Log.Read(new GroupQuery(), "10:00:00 MID 9 queued for delivery"));

    private static string[] Message(string time, long mid, long icid, string sender, long bytes, params string[] recipients) =>
    [
        Line($"{time} Start MID {mid} ICID {icid}"), Line($"{time} MID {mid} ICID {icid} From: <{sender}>"),
        .. recipients.Select((recipient, rid) => Line($"{time} MID {mid} ICID {icid} RID {rid} To: <{recipient}>")),
        Line($"{time} MID {mid} ready {bytes} bytes from <{sender}>"),
    ];

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);

    private static string Text(IEnumerable<EsaLogGroup> groups) => string.Join(" | ", groups.Select(group => string.Create(
        CultureInfo.InvariantCulture,
        $"{group.Count} {group.Group ?? "(none)"} {group.Bytes} {Known(group.TlsShare)} {Known(group.AuthFailures)} {group.FirstTime:HH:mm:ss} {group.LastTime:HH:mm:ss}")));

    private static string Known(IFormattable? number) => number?.ToString(null, CultureInfo.InvariantCulture) ?? "-";
}
