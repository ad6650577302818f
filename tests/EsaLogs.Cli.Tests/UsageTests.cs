using Xunit;

namespace EsaLogs.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("", "Say what you ask for: connection, auth, tls, message, delivery, entry, summary (see esalogs --help)")]
    [InlineData("logins x", "There is no 'logins'. Say one of connection, auth, tls, message, delivery, entry, summary (see esalogs --help)")]
    [InlineData("auth", "Say which log: files or folders, or - for standard input (see esalogs auth --help)")]
    [InlineData("auth x --bogus", "There is no option '--bogus'. For a file of that name write it after -- (see esalogs auth --help)")]
    [InlineData("tls x -q", "There is no option '-q'. For a file of that name write it after -- (see esalogs tls --help)")]
    [InlineData("auth x --quiet", "There is no option '--quiet'. For a file of that name write it after -- (see esalogs auth --help)")]
    [InlineData("auth - -", "Standard input can be read only once (see esalogs auth --help)")]
    [InlineData("auth x --user", "Required argument missing for option: '--user' (see esalogs auth --help)")]
    [InlineData("auth x --year 2009 --year 2010", "Option '--year' expects a single argument but 2 were provided (see esalogs auth --help)")]
    [InlineData("auth x --year 09", "--year: '09' is no year. Write it with four digits (see esalogs auth --help)")]
    [InlineData("auth x --outcome fail", "--outcome: 'fail' is not one of succeeded, failed, not-initiated, server-unreachable, misconfigured, ldap-failed (see esalogs auth --help)")]
    [InlineData("auth x --outcome ,", "--outcome: A value is missing (see esalogs auth --help)")]
    [InlineData("auth x --outcome 1", "--outcome: '1' is not one of succeeded, failed, not-initiated, server-unreachable, misconfigured, ldap-failed (see esalogs auth --help)")]
    [InlineData("auth x --format xml", "--format: 'xml' is not one of table, csv, ndjson (see esalogs auth --help)")]
    [InlineData("tls x --mid 1,two", "--mid: 'two' is no id. Ids are whole numbers (see esalogs tls --help)")]
    [InlineData("tls x --mid -1", "--mid: '-1' is no id. Ids are whole numbers (see esalogs tls --help)")]
    [InlineData("auth x --start-time 22.04.2009", "--start-time: '22.04.2009' is no time. Write a clock time of the appliance as 2026-03-02 or 2026-03-02T13:05:00, an instant with Z or its offset (2026-03-02T13:05:00+01:00), or one of now, today, yesterday, -30m, -2h, -7d, -1w (see esalogs auth --help)")]
    [InlineData("auth x --max-open-age 2y", "--max-open-age: '2y' is no duration. Write it as 90s, 30m, 2h, 7d or hh:mm:ss (see esalogs auth --help)")]
    [InlineData("auth x --time-zone Nowhere", "--time-zone: There is no time zone 'Nowhere'. Give a name such as Europe/Berlin or an offset from UTC such as +02:00 (see esalogs auth --help)")]
    [InlineData("auth x --where User", "--where: 'User' is no condition. Write it as PROPERTY=PATTERN (see esalogs auth --help)")]
    [InlineData("tls x --minimum-protocol TLSv9", "--minimum-protocol: 'TLSv9' is no TLS protocol. There are: SSLv3, TLSv1, TLSv1.1, TLSv1.2, TLSv1.3 (see esalogs tls --help)")]
    [InlineData("summary x --by subject", "--by: 'subject' is not one of sender, recipient, remote-address, sender-group, domain, hour, day, tls-protocol, tls-cipher, user, disposition (see esalogs summary --help)")]
    [InlineData("summary x --by user --where User=jane", "--where: There is no property 'User'. There are: Group, Count, Bytes, TlsShare, AuthFailures, FirstTime, LastTime (see esalogs summary --help)")]
    [InlineData("auth x --start-time 2026-03-02 --end-time 2026-03-01", "--end-time: The end time is not after the start time. The end is exclusive: give the first moment that is not wanted any more (see esalogs auth --help)")]
    [InlineData("message x --mid 0", "--mid: 0 is no MID: they begin at 1 (see esalogs message --help)")]
    [InlineData("connection x --icid 1 --dcid 2", "--dcid: A connection has an ICID or a DCID, never both. Ask for inbound connections (ICID) and for outbound ones (DCID) one after the other (see esalogs connection --help)")]
    [InlineData("connection x --direction outbound --icid 1", "--direction: Connections with an ICID are inbound. Leave out the direction, or ask for a DCID (see esalogs connection --help)")]
    [InlineData("tls x --direction inbound --status delivered", "--direction: Only deliveries have a status, and they are outbound. Leave out the direction, or the status (see esalogs tls --help)")]
    [InlineData("auth x --tail -1", "--tail: '-1' is no count. Write it as a whole number (see esalogs auth --help)")]
    [InlineData("tls x --wait --quiet", "--wait has no end, and so --quiet would never answer (see esalogs tls --help)")]
    [InlineData("summary x --wait", "--wait: The answer comes at the end of the log, and a log that is followed has none (see esalogs summary --help)")]
    [InlineData("auth x --client-ip 192.0.2.0/99", "--remote-address: '192.0.2.0/99' is no network. Write it as 192.0.2.0/24 or 2001:db8::/32 (see esalogs auth --help)")]
    public void A_command_line_that_cannot_be_meant_is_one_line_on_standard_error(string commandLine, string message)
    {
        var result = Cli.Run(commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("esalogs: " + message + "\n", result.Error);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
    }

    [Fact]
    public void A_property_that_there_is_not_is_answered_with_those_that_there_are()
    {
        var result = Cli.Run("auth", "x", "--where", "Cipher=*");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("esalogs: --where: There is no property 'Cipher'. There are: Timestamp, ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_text_is_no_filter()
        => Assert.Equal(
            "esalogs: --sender: An empty text matches nothing. Leave the filter out, or write * for whatever is not empty (see esalogs message --help)\n",
            Cli.Run("message", "x", "--sender", "").Error);

    [Fact]
    public void A_message_stays_on_its_line_and_does_not_steer_the_terminal()
    {
        var result = Cli.Run("auth", "x", "--format", "a\nb\u001b[2J");
        Assert.StartsWith("esalogs: --format: 'a?b?[2J' is not one of", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("auth --help")]
    [InlineData("auth -h")]
    [InlineData("auth x --help")]
    [InlineData("connection --help")]
    [InlineData("tls --help")]
    [InlineData("summary --help")]
    public void Help_is_an_answer_not_an_error(string commandLine)
    {
        var result = Cli.Run(commandLine.Split(' '));
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("", result.Error);
        Assert.Contains("Usage:", result.Output, StringComparison.Ordinal);
        Assert.Contains("Examples:", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("connection")]
    [InlineData("auth")]
    [InlineData("tls")]
    [InlineData("summary")]
    public void The_examples_of_the_help_can_be_run(string verb)
    {
        var examples = Cli.Run(verb, "--help").Lines.Where(line => line.StartsWith("  ", StringComparison.Ordinal)
            && line.Contains("esalogs " + verb + " ", StringComparison.Ordinal)
            && !line.Contains('<', StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            // From its own name up to what belongs to the shell.
            var command = example[example.IndexOf("esalogs", StringComparison.Ordinal)..].Split([" | ", " > ", " && "], StringSplitOptions.None)[0];
            var args = command.Replace("'", "", StringComparison.Ordinal).Split(' ')[1..];
            Assert.DoesNotContain("--help", Cli.Run([.. args.Select(arg => arg.StartsWith("/var/", StringComparison.Ordinal) ? "-" : arg)]).Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_version_is_that_of_the_program()
    {
        var version = typeof(EsaLogsProgram).Assembly.GetName().Version!;
        var result = Cli.Run("--version");
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith($"esalogs {version.ToString(3)}", Assert.Single(result.Lines), StringComparison.Ordinal);
    }
}
