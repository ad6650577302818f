using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Corpus;

/// <summary>The AUTH examples of Cisco TechNote 118570, as printed: wrapped, the outbound ones after the later inbound ones.</summary>
public sealed class SmtpAuthLogTests
{
    [SkippableFact]
    public void There_are_four_attempts()
    {
        var auths = Ask();
        Assert.Equal(["450 Succeeded", "451 Failed", "5633 Succeeded", "5640 Failed"], auths.Select(auth => FormattableString.Invariant($"{auth.ConnectionId} {auth.Outcome}")), StringComparer.Ordinal);
        Assert.Equal(["Inbound", "Inbound", "Outbound", "Outbound"], auths.Select(auth => auth.Direction), StringComparer.Ordinal);
    }

    [SkippableTheory]
    [InlineData(450L, "Succeeded")]
    [InlineData(451L, "Failed")]
    public void Inbound_attempts_have_user_mechanism_profile_and_the_address_of_their_connection(long icid, string outcome)
    {
        var auth = Assert.Single(Ask(), candidate => candidate.Icid == icid);
        Assert.Equal((outcome, "ironport", "PLAIN", "IncomingAuthentication"), (auth.Outcome, auth.User, auth.Mechanism, auth.AuthProfile));
        Assert.Equal(("172.16.155.102", "172.16.155.16", null, "None"), (auth.RemoteAddress, auth.LocalAddress, auth.RemoteHost, auth.TlsStatus));
    }

    [SkippableFact]
    public void Outbound_attempts_have_profile_and_the_reply_of_the_next_hop()
    {
        var auths = Ask();
        var good = Assert.Single(auths, auth => auth.Dcid == 5633);
        Assert.Equal(("Succeeded", "OutboundAuthentication", null, null), (good.Outcome, good.AuthProfile, good.SmtpCode, good.EnhancedCode));
        var bad = Assert.Single(auths, auth => auth.Dcid == 5640);
        Assert.Equal(("Failed", "OutboundAuthentication", 535, "5.7.8"), (bad.Outcome, bad.AuthProfile, bad.SmtpCode, bad.EnhancedCode));
        Assert.Equal("5.7.8 Error: authentication failed: authentication failure", bad.Reason);
        Assert.Equal("172.16.155.102", bad.RemoteAddress);
    }

    [SkippableTheory]
    [InlineData(450L, 135d, "Succeeded")]
    [InlineData(451L, 26d, "Failed")]
    [InlineData(5633L, 5d, "Succeeded")]
    [InlineData(5640L, 7d, "Failed")]
    public void Connections_have_their_duration_and_the_outcome(long id, double seconds, string outcome)
    {
        var connection = Assert.Single(CorpusFiles.Ask(new ConnectionQuery(), CorpusFiles.SmtpAuth).Records, candidate => candidate.ConnectionId == id);
        Assert.Equal((seconds, outcome, "Closed", true), (connection.DurationSeconds, connection.AuthOutcome, connection.State, connection.StartSeen));
    }

    [SkippableFact]
    public void The_deliveries_are_one_delivered_and_one_bounced_in_clear()
    {
        var results = CorpusFiles.Ask(new TlsQuery(), CorpusFiles.SmtpAuth).Records;
        Assert.Equal([(441L, "Delivered", "None"), (448L, "Bounced", "None")], results.Select(result => (result.Mid!.Value, result.Status!, result.TlsStatus)));
    }

    [SkippableFact]
    public void No_line_is_Unknown_and_wrapped_lines_are_one()
    {
        var answer = CorpusFiles.Ask(new EntryQuery(), CorpusFiles.SmtpAuth);
        Assert.DoesNotContain(answer.Records, entry => string.Equals(entry.Kind, "Unknown", StringComparison.Ordinal));
        Assert.Equal(File.ReadLines(CorpusFiles.PathOf(CorpusFiles.SmtpAuth)).Count(line => line.StartsWith("Wed Apr 22", StringComparison.Ordinal)), answer.Records.Count);
    }

    private static List<EsaAuthEvent> Ask() => CorpusFiles.Ask(new AuthQuery(), CorpusFiles.SmtpAuth).Records;
}
