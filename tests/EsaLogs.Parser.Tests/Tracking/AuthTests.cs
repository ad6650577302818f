using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>AUTH attempts, one event each, with what is known of their connection.</summary>
public sealed class AuthTests
{
    [Fact]
    public void An_attempt_has_the_address_and_host_of_its_connection()
    {
        var auth = Assert.Single(Log.Auths(
            Log.In("10:00:00", 5), "10:00:01 ICID 5 TLS success protocol TLSv1.2 cipher AES256-SHA",
            "10:00:02 SMTP Auth: (ICID 5) succeeded for user: jane using AUTH mechanism: PLAIN with profile: P"));
        Assert.Equal((Log.At("10:00:02"), 3L, "log", "Inbound", "Succeeded"), (auth.Timestamp, auth.LineNumber, auth.Source, auth.Direction, auth.Outcome));
        Assert.Equal(("jane", "PLAIN", "P", 5L, 5L, null), (auth.User, auth.Mechanism, auth.AuthProfile, auth.ConnectionId, auth.Icid, auth.Dcid));
        Assert.Equal(("198.51.100.7", "mail.example.com", "Data 1", "192.0.2.16"), (auth.RemoteAddress, auth.RemoteHost, auth.Interface, auth.LocalAddress));
        Assert.Equal(("Success", "TLSv1.2"), (auth.TlsStatus, auth.TlsProtocol));
    }

    [Fact]
    public void An_attempt_on_a_connection_that_began_before_the_log_is_there_without_an_address()
    {
        var auth = Assert.Single(Log.Auths("10:00:02 SMTP Auth: (ICID 5) failed for user: jane using AUTH mechanism: PLAIN with profile: P", Log.In("10:00:03", 5)));
        Assert.Equal(("Failed", 5L, null, null, "Unknown"), (auth.Outcome, auth.Icid, auth.RemoteAddress, auth.RemoteHost, auth.TlsStatus));
    }

    [Fact]
    public void Several_failures_and_then_a_success_are_all_there_and_the_connection_succeeded()
    {
        string[] lines =
        [
            Log.In("10:00:00", 5),
            "10:00:01 SMTP Auth: (ICID 5) failed for user: a using AUTH mechanism: PLAIN with profile: P",
            "10:00:02 SMTP Auth: (ICID 5) failed for user: b using AUTH mechanism: LOGIN with profile: P",
            "10:00:03 SMTP Auth: (ICID 5) succeeded for user: c using AUTH mechanism: LOGIN with profile: P",
            "10:00:04 SMTP Auth: (ICID 5) failed for user: d using AUTH mechanism: LOGIN with profile: P",
        ];
        Assert.Equal(["a Failed", "b Failed", "c Succeeded", "d Failed"], Log.Auths(lines).Select(auth => $"{auth.User} {auth.Outcome}"), StringComparer.Ordinal);
        foreach (var (count, expected) in new[] { (2, ("Failed", "a")), (3, ("Failed", "b")), (4, ("Succeeded", "c")), (5, ("Succeeded", "c")) })
        {
            var connection = Assert.Single(Log.Connections(lines[..count]));
            Assert.Equal(expected, (connection.AuthOutcome, connection.AuthUser));
        }
    }

    [Theory]
    [InlineData("SMTP Auth (ICID 5) was required but remote host did not initiate it", "NotInitiated", null, "remote host did not initiate it")]
    [InlineData("SMTP Auth (ICID 5) profile: P is misconfigured or missing causing an Auth failure", "Misconfigured", null, "misconfigured or missing")]
    [InlineData("SMTP Auth (ICID 5) could not reach forwarding server 192.0.2.30", "ServerUnreachable", null, "192.0.2.30")]
    [InlineData("SMTP Auth (ICID 5) could not reach forwarding server 192.0.2.30 with reason: timed out", "ServerUnreachable", null, "timed out")]
    [InlineData("SMTP Auth (ICID 5) LDAP query/user lookup failed for user: jane doe", "LdapFailed", "jane doe", null)]
    public void A_failure_of_the_service_is_not_one_of_credentials(string message, string outcome, string? user, string? reason)
    {
        string[] lines = [Log.In("10:00:00", 5), "10:00:01 " + message];
        var auth = Assert.Single(Log.Auths(lines));
        Assert.Equal((outcome, "Inbound", 5L, "198.51.100.7", user), (auth.Outcome, auth.Direction, auth.Icid, auth.RemoteAddress, auth.User));
        if (reason is not null) Assert.Contains(reason, auth.Reason, StringComparison.Ordinal);
        Assert.Equal(outcome, Assert.Single(Log.Connections(lines)).AuthOutcome);
    }

    [Fact]
    public void An_LDAP_failure_without_an_id_is_an_event_without_a_connection()
    {
        var auth = Assert.Single(Log.Auths("10:00:00 SMTP Auth LDAP query failed, possible LDAP misconfiguration or unreachable server."));
        Assert.Equal(("LdapFailed", null, null, null), (auth.Outcome, auth.ConnectionId, auth.Icid, auth.RemoteAddress));
    }

    [Fact]
    public void A_connection_to_the_forwarding_server_is_no_attempt()
        => Assert.Empty(Log.Auths("10:00:00 SMTP Auth forward server connection to 192.0.2.30, port 25, interface Data 1, 3 connections available"));

    [Theory]
    [InlineData("succeeded.", "Succeeded", null, null, null)]
    [InlineData("failed: ('535', ['5.7.8 Error: authentication failed'])", "Failed", 535, "5.7.8", "5.7.8 Error: authentication failed")]
    [InlineData("failed: ('454', ['4.7.0 Temporary', 'really'])", "Failed", 454, "4.7.0", "4.7.0 Temporary\nreally")]
    [InlineData("failed: ('535', [\"5.7.8 it's wrong\"])", "Failed", 535, "5.7.8", "5.7.8 it's wrong")]
    [InlineData("failed: ('535', ['no enhanced code'])", "Failed", 535, null, "no enhanced code")]
    [InlineData("failed: ('000', ['timeout'])", "Failed", null, null, "timeout")]
    [InlineData("failed: ('535', ['unbalanced", "Failed", null, null, "('535', ['unbalanced")]
    [InlineData("failed: plain text", "Failed", null, null, "plain text")]
    [InlineData("failed: ) odd", "Failed", null, null, ") odd")]
    [InlineData("failed: ]", "Failed", null, null, "]")]
    [InlineData("failed.", "Failed", null, null, null)]
    public void The_appliance_s_own_attempts_have_the_reply_of_the_next_hop(string end, string outcome, int? code, string? enhanced, string? reason)
    {
        var auth = Assert.Single(Log.Auths(Log.Out("10:00:00", 5), "10:00:01 DCID: 5 IP: 203.0.113.25 SMTP authentication using the profile My P " + end));
        Assert.Equal((outcome, "Outbound", 5L, null, 5L, "My P"), (auth.Outcome, auth.Direction, auth.ConnectionId, auth.Icid, auth.Dcid, auth.AuthProfile));
        Assert.Equal((code, enhanced, reason, "203.0.113.25", null), (auth.SmtpCode, auth.EnhancedCode, auth.Reason, auth.RemoteAddress, auth.User));
    }

    [Fact]
    public void Events_leave_in_the_order_of_their_lines()
    {
        List<EsaAuthEvent> auths = Log.Auths([.. Enumerable.Range(1, 50).Select(i => FormattableString.Invariant(
            $"10:00:00 SMTP Auth: (ICID {100 - (i % 7)}) failed for user: u{i} using AUTH mechanism: PLAIN with profile: P"))]);
        Assert.Equal(Enumerable.Range(1, 50).Select(i => (long)i), auths.Select(auth => auth.LineNumber));
    }
}
