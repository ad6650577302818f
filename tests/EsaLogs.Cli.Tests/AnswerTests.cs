using System.Globalization;
using System.Text.Json;
using Xunit;

namespace EsaLogs.Cli.Tests;

/// <summary>From log text to what the program writes.</summary>
public sealed class AnswerTests
{
    private const string Log = """
        Wed Apr 22 11:47:40 2009 Info: New SMTP ICID 451 interface Management (192.0.2.1) address 192.0.2.77 reverse dns host client.example.com verified yes
        Wed Apr 22 11:47:40 2009 Info: ICID 451 RELAY SG RELAYLIST match 192.0.2.0/24 SBRS None
        Wed Apr 22 11:47:41 2009 Info: ICID 451 TLS success protocol TLSv1 cipher DHE-RSA-AES256-SHA
        Wed Apr 22 11:47:47 2009 Info: SMTP Auth: (ICID 451) failed for user: jane using AUTH mechanism: PLAIN with profile: IncomingAuthentication
        Wed Apr 22 11:47:55 2009 Info: SMTP Auth: (ICID 451) succeeded for user: jane using AUTH mechanism: LOGIN with profile: IncomingAuthentication
        Wed Apr 22 11:47:56 2009 Info: Start MID 90 ICID 451
        Wed Apr 22 11:47:56 2009 Info: MID 90 ICID 451 From: <jane@example.com>
        Wed Apr 22 11:47:56 2009 Info: MID 90 ICID 451 RID 0 To: <bob@example.net>
        Wed Apr 22 11:48:01 2009 Info: ICID 451 close
        Wed Apr 22 11:48:02 2009 Info: New SMTP ICID 452 interface Management (192.0.2.1) address 198.51.100.4 reverse dns host unknown verified no
        Wed Apr 22 11:48:02 2009 Info: ICID 452 ACCEPT SG UNKNOWNLIST match sbrs[none] SBRS None
        Wed Apr 22 11:48:03 2009 Info: Start MID 91 ICID 452
        Wed Apr 22 11:48:03 2009 Info: MID 91 ICID 452 From: <mary@example.org>
        Wed Apr 22 11:48:03 2009 Info: MID 91 ICID 452 RID 0 To: <jane@example.com>
        Wed Apr 22 11:48:04 2009 Info: ICID 452 close

        """;

    [Fact]
    public void Auth_in_a_pipe_is_ndjson()
    {
        var records = Records(Log, "auth", "-");
        Assert.Equal(["Failed", "Succeeded"], Texts(records, "Outcome"), StringComparer.Ordinal);
        Assert.Equal(["2009-04-22T11:47:47", "2009-04-22T11:47:55"], Texts(records, "Timestamp"), StringComparer.Ordinal);
        Assert.Equal(["192.0.2.77", "192.0.2.77"], Texts(records, "RemoteAddress"), StringComparer.Ordinal);
        Assert.Equal(["-", "-"], Texts(records, "Source"), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("--outcome", "failed", 1)]
    [InlineData("--outcome", "failed,succeeded", 2)]
    [InlineData("--user", "JA*", 2)]
    [InlineData("--user", "mary", 0)]
    [InlineData("--client-ip", "192.0.2.0/24", 2)]
    [InlineData("--from-ip", "198.51.100.0/24", 0)]
    [InlineData("--where", "mechanism=LOGIN", 1)]
    [InlineData("--start-time", "2009-04-22T11:47:50", 1)]
    [InlineData("--end-time", "2009-04-22 11:47:55", 1)]
    public void A_filter_selects(string option, string value, int count) => Assert.Equal(count, Records(Log, "auth", "-", option, value).Count);

    [Theory]
    [InlineData("--kind", "auth-failed", 1)]
    [InlineData("--kind", "connection-start,connection-close", 4)]
    [InlineData("--level", "info", 15)]
    [InlineData("--level", "warning", 0)]
    [InlineData("--mid", "90", 3)]
    [InlineData("--icid", "451,452", 15)]
    [InlineData("--text", "USER: jane", 2)]
    [InlineData("--text", "ICID 451*", 3)]
    [InlineData("--where", "Fields=*Mechanism=PLAIN*", 1)]
    public void A_filter_selects_log_lines(string option, string value, int count) => Assert.Equal(count, Records(Log, "entry", "-", option, value).Count);

    [Fact]
    public void The_life_of_a_message_can_be_read_from_a_pipe()
        => Assert.Equal(
            ["New SMTP ICID 452", "ICID 452 ACCEPT SG", "Start MID 91 ICID", "MID 91 ICID 452 Fr", "MID 91 ICID 452 RI", "ICID 452 close"],
            Texts(Records(Log, "entry", "-", "--mid", "91", "--related"), "Text").Select(text => text[..Math.Min(18, text.Length)].TrimEnd()),
            StringComparer.Ordinal);

    [Theory]
    [InlineData(91, "91; 92; 93")]
    [InlineData(93, "91; 92; 93")]
    [InlineData(90, "90")]
    public void The_family_of_a_message_can_be_read_from_a_pipe(long mid, string family)
    {
        const string more = """
            Wed Apr 22 11:48:05 2009 Info: MID 91 rewritten to MID 92 by add-footer filter 'F'
            Wed Apr 22 11:48:06 2009 Info: Start MID 93 ICID 0
            Wed Apr 22 11:48:06 2009 Info: MID 93 was generated for bounce of MID 92

            """;
        var records = Records(Log + more, "message", "-", "--family", "--mid", mid.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(family, string.Join("; ", records.Select(record => record.GetProperty("Mid").GetInt64()).Order()));
    }

    [Fact]
    public void A_table_of_messages_shows_sender_and_recipients_on_80_columns()
    {
        var lines = Cli.Run(new CliWorld(Log, IsTerminal: true, Width: 80), "message", "-").Lines;
        Assert.Equal("StartTime                  Mid Disposition     Sender           Recipients", lines[0]);
        Assert.Equal("2009-04-22T11:47:56         90 Pending         jane@example.com bob@example.net", lines[2]);
    }

    [Fact]
    public void Related_to_nothing_is_an_error()
    {
        var result = Cli.Run(new CliWorld(Log), "entry", "-", "--related");
        Assert.Equal((2, "esalogs: --related: Related to which message? Give its MID too (see esalogs entry --help)\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void A_summary_in_a_pipe_is_one_object_per_appliance()
    {
        var summary = Assert.Single(Records(Log + "Wed Apr 22 11:48:05 2009 Info: MID 90 did what nobody knows\n", "summary", "-"));
        Assert.Equal((16, 1, 2), (summary.GetProperty("LineCount").GetInt64(), summary.GetProperty("UnknownCount").GetInt64(), summary.GetProperty("ConnectionCount").GetInt64()));
        Assert.Equal((2, 1), (summary.GetProperty("Kinds").GetProperty("ConnectionStart").GetInt64(), summary.GetProperty("Kinds").GetProperty("Unknown").GetInt64()));
        var unknown = Assert.Single(summary.GetProperty("Unknown").EnumerateArray());
        Assert.Equal(("MID N did what nobody knows", 16), (unknown.GetProperty("Shape").GetString(), unknown.GetProperty("LineNumber").GetInt64()));
        Assert.Empty(summary.GetProperty("Problems").EnumerateArray());
        Assert.False(summary.TryGetProperty("BytesPerSecond", out _));
    }

    [Fact]
    public void A_summary_on_a_terminal_is_a_list_and_tells_the_speed()
    {
        var result = Cli.Run(new CliWorld(Log, IsTerminal: true), "summary", "-");
        Assert.Contains("Lines               : 15", result.Lines, StringComparer.Ordinal);
        Assert.Contains(result.Lines, line => line.EndsWith(" 2 ConnectionStart", StringComparison.Ordinal));
        Assert.StartsWith("esalogs: Read 15 lines (0 MB)", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_of_a_summary_are_records_of_their_own()
    {
        Assert.Equal(
            ["Group,Count,Bytes,TlsShare,AuthFailures,FirstTime,LastTime", "jane@example.com,1,0,1,,2009-04-22T11:47:56,2009-04-22T11:47:56", "mary@example.org,1,0,0,,2009-04-22T11:48:03,2009-04-22T11:48:03"],
            Cli.Run(new CliWorld(Log), "summary", "-", "--by", "sender", "--format", "csv").Lines,
            StringComparer.Ordinal);
        Assert.Equal(
            ["""{"Group":"jane","Count":2,"Bytes":0,"TlsShare":1,"AuthFailures":1,"FirstTime":"2009-04-22T11:47:47","LastTime":"2009-04-22T11:47:55"}"""],
            Cli.Run(new CliWorld(Log), "summary", "-", "--by", "user").Lines,
            StringComparer.Ordinal);
        Assert.Equal(["TLSv1"], Texts(Records(Log, "summary", "-", "--by", "tls-protocol", "--where", "TlsShare=1"), "Group"), StringComparer.Ordinal);
        Assert.Equal(["192.0.2.77"], Texts(Records(Log, "summary", "-", "--by", "RemoteAddress", "--end-time", "2009-04-22T11:48:00"), "Group"), StringComparer.Ordinal);
    }

    [Fact]
    public void What_has_no_name_is_a_group_too()
        => Assert.Equal("""{"Group":null,"Count":1,""", Cli.Run(new CliWorld(Log), "summary", "-", "--by", "tls-cipher").Lines.Single(line => line.Contains("null", StringComparison.Ordinal))[..24]);

    [Fact]
    public void Groups_on_a_terminal_are_a_table()
    {
        var result = Cli.Run(new CliWorld(Log, IsTerminal: true), "summary", "-", "--by", "remote-address");
        Assert.Equal(4, result.Lines.Length);
        Assert.Equal("Group Count Bytes TlsShare AuthFailures FirstTime LastTime", string.Join(' ', result.Lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.StartsWith("192.0.2.77 ", result.Lines[2], StringComparison.Ordinal);
        Assert.All(result.Lines, line => Assert.True(line.Length <= 120));
        Assert.StartsWith("esalogs: Read 15 lines (0 MB)", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Auth_on_a_terminal_is_a_table()
    {
        var result = Cli.Run(new CliWorld(Log, IsTerminal: true), "auth", "-");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(4, result.Lines.Length);
        Assert.StartsWith("Timestamp           Outcome   User ", result.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("2009-04-22T11:47:47 Failed    jane ", result.Lines[2], StringComparison.Ordinal);
        Assert.All(result.Lines, line => Assert.True(line.Length <= 120));
    }

    [Fact]
    public void Connections_are_csv_where_that_is_asked_for()
    {
        var lines = Cli.Run(new CliWorld(Log), "connection", "-", "--format", "csv", "--tls-status", "none").Lines;
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("Appliance,Direction,ConnectionId,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith(",Inbound,452,452,,2009-04-22T11:48:02,,2009-04-22T11:48:04,2,Management,192.0.2.1,198.51.100.4,", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("451", 0)]
    [InlineData("452", 1)]
    [InlineData("451,452", 1)]
    [InlineData("999", 1)]
    public void Quiet_tells_by_its_exit_code_alone(string icid, int exitCode)
        => Assert.Equal(new CliResult(exitCode, "", ""), Cli.Run(new CliWorld(Log), "tls", "-", "--quiet", "--icid", icid));

    [Fact]
    public void Tls_holds_messages_against_a_protocol()
    {
        Assert.Equal(["True", "False"], Texts(Records(Log, "tls", "-"), "Passed"), StringComparer.Ordinal);
        Assert.Equal(["False", "False"], Texts(Records(Log, "tls", "-", "--minimum-protocol", "TLSv1.2"), "Passed"), StringComparer.Ordinal);
    }

    [Fact]
    public void Stamps_without_a_year_take_the_one_that_is_given()
    {
        const string log = "<22>Apr 22 11:47:47 esa1 mail_logs: Info: SMTP Auth: (ICID 7) failed for user: jane using AUTH mechanism: PLAIN with profile: P\n";
        Assert.Equal(["2009-04-22T11:47:47"], Texts(Records(log, "auth", "-"), "Timestamp"), StringComparer.Ordinal);
        Assert.Equal(["2007-04-22T11:47:47"], Texts(Records(log, "auth", "-", "--year", "2007"), "Timestamp"), StringComparer.Ordinal);
    }

    [Fact]
    public void A_hostile_user_name_does_not_steer_the_terminal()
    {
        const string log = "Wed Apr 22 11:47:47 2009 Info: SMTP Auth: (ICID 7) failed for user: \u001b[2Jx using AUTH mechanism: PLAIN with profile: P\n";
        foreach (var format in new[] { "table", "csv", "ndjson" })
        {
            var text = Cli.Run(new CliWorld(log, IsTerminal: true), "auth", "-", "--format", format).Output;
            Assert.Contains("[2Jx", text, StringComparison.Ordinal);
            Assert.DoesNotContain('\u001b', text);
        }

        Assert.Equal([@"\x1B[2Jx"], Texts(Records(log, "auth", "-"), "User"), StringComparer.Ordinal);
    }

    [Fact]
    public void A_file_that_is_missing_is_told_after_the_records_of_the_others()
    {
        using var folder = new TemporaryFolder();
        var good = folder.File("mail.current", Log);
        var missing = Path.Combine(folder.Path, "missing\n.log");
        var result = Cli.Run("auth", missing, good);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(2, result.Lines.Length);
        Assert.StartsWith("esalogs: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("missing?.log", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, Cli.Run("tls", missing, good, "--quiet").ExitCode);
    }

    [Fact]
    public void A_pattern_that_matches_nothing_is_no_error()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(new CliResult(0, "", ""), Cli.Run("auth", Path.Combine(folder.Path, "*.log")));
    }

    [Fact]
    public void A_path_that_looks_like_an_option_stands_behind_two_dashes()
    {
        var result = Cli.Run("auth", "--", "--no-such-file");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--no-such-file", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_ends_when_it_is_called_off()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Assert.Equal(new CliResult(130, "", ""), Cli.Run(new CliWorld(Log, Cancellation: cancellation.Token), "auth", "-"));
    }

    [Fact]
    public void A_pipe_that_closes_among_the_records_is_no_error()
    {
        using var pipe = new FailingStream(FailingStream.BrokenPipe);
        Assert.Equal(new CliResult(0, "", ""), Cli.Run(new CliWorld(Log, Output: pipe), "auth", "-"));
    }

    private static List<JsonElement> Records(string log, params string[] args)
    {
        var result = Cli.Run(new CliWorld(log), args);
        Assert.Equal("", result.Error);
        Assert.Equal(0, result.ExitCode);
        return [.. result.Lines.Select(Root)];
    }

    private static JsonElement Root(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.Clone();
    }

    private static IEnumerable<string> Texts(List<JsonElement> records, string property) => records.Select(record => record.GetProperty(property).ToString());
}
