using System.Globalization;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>What a message has from those that it was made of.</summary>
public sealed class InheritanceTests
{
    private static readonly string[] Root =
    [
        Log.In("10:00:00", 5), "10:00:00 ICID 5 RELAY SG RELAYLIST match ALL SBRS None", "10:00:00 ICID 5 TLS success protocol TLSv1.2 cipher AES256-SHA",
        "10:00:00 SMTP Auth: (ICID 5) succeeded for user: jane using AUTH mechanism: PLAIN with profile: P", "10:00:01 Start MID 10 ICID 5", "10:00:01 MID 10 ICID 5 From: <jane@example.com>",
        "10:00:01 MID 10 ICID 5 RID 0 To: <joe@example.net>", "10:00:02 MID 10 Subject 'Hello'", "10:00:02 MID 10 ready 2069 bytes from <jane@example.com>", "10:00:02 ICID 5 close",
    ];

    [Theory]
    [InlineData("MID 10 rewritten to 12 by antivirus", true, "Hello", "jane@example.com", "joe@example.net")]
    [InlineData("MID 10 rewritten to MID 12 by add-footer filter 'F'", true, "Hello", "jane@example.com", "joe@example.net")]
    [InlineData("MID 10 rewritten to MID 12 by antispam (alt-rcpt-to)", true, "Hello", "jane@example.com", "")]
    [InlineData("MID 10 was split creating MID 12 due to a per-recipient policy P", true, null, null, "")]
    [InlineData("MID 12 generated based on MID 10 by bcc filter 'F'", true, null, null, "")]
    [InlineData("MID 12 was generated based on MID 10 by bcc-scan filter 'F'", true, null, null, "")]
    [InlineData("MID 12 was generated based on MID 10 by antivirus", true, null, null, "")]
    [InlineData("ISQ: Reinjected MID 10 as MID 12", true, "Hello", "jane@example.com", "joe@example.net")]
    [InlineData("EUQ: Reinjected MID 10 as MID 12", true, "Hello", "jane@example.com", "joe@example.net")]
    [InlineData("MID 10 enqueued for transfer to centralized quarantine \"Policy\"|10:00:03 MID 12 received from the SMA sma.example.com (MID originally 10) on release from Policy", true, "Hello", "jane@example.com", "joe@example.net")]
    [InlineData("MID 12 was generated based on MID 10 by notify filter 'F'", false, null, null, "")]
    [InlineData("MID 12 was generated for bounce of MID 10", false, null, null, "")]
    public void A_child_has_the_client_of_its_root_unless_the_appliance_wrote_it_itself(string link, bool ofClient, string? subject, string? sender, string recipients)
    {
        var messages = Log.Read(new MessageQuery(), [.. Root, .. ("10:00:03 " + link).Split('|'), "10:00:04 MID 12 queued for delivery"]);
        var (parent, child) = (messages.Single(message => message.Mid == 10), messages.Single(message => message.Mid == 12));
        Assert.Equal((10L, 10L, "12"), (child.ParentMid, child.OriginMid, parent.ChildMids.ToString()));
        Assert.Equal(
            ofClient ? ("198.51.100.7", "Success", "TLSv1.2", "jane", "RELAYLIST") : (null, "NotApplicable", null, null, null),
            (child.RemoteAddress, child.ReceivedTlsStatus, child.ReceivedTlsProtocol, child.AuthUser, child.SenderGroup));
        Assert.Equal((subject, sender, recipients), (child.Subject, child.Sender, child.Recipients.ToString()));
        Assert.Equal((true, 0L), (child.StartSeen, child.Icid));
    }

    [Fact]
    public void A_message_three_generations_down_has_the_client_of_the_first()
    {
        var messages = Log.Read(
            new MessageQuery(),
            [
                .. Root, "10:00:03 MID 10 was split creating MID 11 due to a per-recipient policy P", "10:00:03 MID 11 ICID 0 From: <jane@example.com>", "10:00:03 MID 11 ICID 0 RID 0 To: <joe@example.net>",
                "10:00:04 MID 11 rewritten to MID 12 by add-footer filter 'F'", "10:00:04 Start MID 13 ICID 0", "10:00:04 MID 13 was generated based on MID 12 by bcc filter 'G'",
                "10:00:05 Start MID 14 ICID 0", "10:00:05 MID 14 was generated for bounce of MID 12",
            ]);
        Assert.Equal(
            [(10L, null, null, "11"), (11L, 10L, 10L, "12"), (12L, 11L, 10L, "13; 14"), (13L, 12L, 10L, ""), (14L, 12L, 10L, "")],
            messages.OrderBy(message => message.Mid).Select(message => (message.Mid, message.ParentMid, message.OriginMid, message.ChildMids.ToString())));
        Assert.Equal(["198.51.100.7", "198.51.100.7", "198.51.100.7", "198.51.100.7", null], messages.OrderBy(message => message.Mid).Select(message => message.RemoteAddress), StringComparer.Ordinal);
        Assert.Equal(("Rewritten", "Pending"), messages.Where(message => message.Mid == 11).Select(message => (message.Disposition, message.FinalDisposition)).Single());
    }

    [Theory]
    [InlineData("MID 10 rewritten to MID 12 by add-footer filter 'F'", "198.51.100.8", "-3.1", null)]
    [InlineData("MID 10 was split creating MID 12 due to a per-recipient policy P", "198.51.100.8", "-3.1", null)]
    [InlineData("MID 12 was generated based on MID 10 by bcc filter 'F'", "198.51.100.8", "-3.1", null)]
    [InlineData("MID 12 was generated for bounce of MID 10", null, null, null)]
    public void A_child_has_the_client_that_a_relay_in_front_told_of_its_root(string link, string? address, string? score, string? host)
    {
        var messages = Log.Read(
            new MessageQuery(),
            [
                .. Root, "10:00:02 MID 10 IncomingRelay(DMZ): Header Received found, IP 198.51.100.8 being used, SBRS -3.1", "10:00:03 " + link,
                "10:00:04 MID 12 queued for delivery",
            ]);
        var child = messages.Single(message => message.Mid == 12);
        Assert.Equal((address, score, host), (child.RemoteAddress, child.ReputationScore?.ToString(CultureInfo.InvariantCulture), child.RemoteHost));
    }

    [Theory]
    [InlineData("SBRS -3.1 country Sweden", "Sweden")]
    [InlineData("SBRS -3.1", null)]
    [InlineData("SBRS None country not applicable", "not applicable")]
    public void A_country_is_that_of_the_address_that_it_stands_with(string told, string? country)
    {
        string[] lines =
        [
            Log.In("10:00:00", 5), "10:00:00 ICID 5 ACCEPT SG DMZ match ALL SBRS None country Norway", "10:00:01 Start MID 10 ICID 5",
            "10:00:02 MID 10 IncomingRelay(DMZ): Header Received found, IP 198.51.100.8 being used, " + told, "10:00:02 Start MID 11 ICID 5",
            "10:00:03 MID 10 rewritten to MID 12 by antispam",
        ];
        Assert.Equal(
            [(10L, "198.51.100.8", country), (11L, "198.51.100.7", "Norway"), (12L, "198.51.100.8", country)],
            Log.Read(new MessageQuery(), lines).OrderBy(message => message.Mid).Select(message => (message.Mid, message.RemoteAddress!, message.Country)));
    }

    [Theory]
    [InlineData("MID 10 rewritten to MID 12 by antispam", "Inbound", "Staff")]
    [InlineData("MID 10 rewritten to MID 12 by antispam (alt-rcpt-to)", "Inbound", "Staff")]
    [InlineData("ISQ: Reinjected MID 10 as MID 12", "Inbound", "Staff")]
    [InlineData("MID 10 rewritten to MID 12 by antispam|MID 12 matched all recipients for per-recipient policy Press in the outbound table", "Outbound", "Press")]
    [InlineData("MID 12 was generated based on MID 10 by bcc filter 'F'", null, null)]
    [InlineData("MID 10 was split creating MID 12 due to a per-recipient policy P", null, null)]
    public void What_carries_a_message_on_is_under_its_policy_unless_it_matched_one_itself(string lines, string? direction, string? policy)
    {
        var message = Log.Read(
            new MessageQuery(),
            [
                "10:00:01 Start MID 10 ICID 5", "10:00:01 MID 10 matched all recipients for per-recipient policy Staff in the inbound table",
                .. lines.Split('|').Select(line => "10:00:02 " + line), "10:00:03 MID 12 queued for delivery",
            ]).Single(message => message.Mid == 12);
        Assert.Equal((direction, policy), (message.Direction, message.Policy));
    }

    [Fact]
    public void ICID_0_joins_nothing()
    {
        var messages = Log.Read(
            new MessageQuery(),
            "10:00:00 ICID 0 TCPREFUSE SG BLACKLIST match ALL SBRS -7.1", "10:00:01 Start MID 20 ICID 0", "10:00:01 MID 20 ICID 0 From: <a@example.com>", "10:00:01 Start MID 21 ICID 0 (ISQ Notification)", "10:00:01 MID 21 ICID 0 From: <b@example.com>");
        Assert.All(messages, message => Assert.Equal((0L, null, null, null, null, "NotApplicable"), (message.Icid, message.ParentMid, message.OriginMid, message.SenderGroup, message.RemoteAddress, message.ReceivedTlsStatus)));
        Assert.Equal([20L], Log.Read(new MessageQuery { Mid = [20], Family = true }, "10:00:01 Start MID 20 ICID 0", "10:00:01 Start MID 21 ICID 0").Select(message => message.Mid));
    }

    [Theory]
    [InlineData("interim verdict using engine: CASE spam positive", null)]
    [InlineData("interim verdict using engine: CASE spam positive|using engine: CASE spam negative", "negative")]
    [InlineData("using engine: CASE spam suspect|using engine: SLBL spam negative|using engine: GRAYMAIL positive", "suspect")]
    [InlineData("using engine: SLBL spam negative|using engine: CASE spam positive", "positive")]
    [InlineData("interim verdict using engine: SLBL spam positive|using engine: SLBL spam positive", null)]
    [InlineData("using engine: SPF Verdict Cache using cached verdict", null)]
    [InlineData("using engine: CASE using cached verdict|using engine: CASE bulk", "bulk")]
    [InlineData("using engine: Cloudmark spam positive", "positive")]
    [InlineData("Brightmail positive", "positive")]
    public void The_final_verdict_of_the_spam_engine_counts(string lines, string? verdict)
        => Assert.Equal(verdict, Verdicts(lines).SpamVerdict);

    [Fact]
    public void Engines_do_not_speak_for_each_other()
    {
        var message = Verdicts("interim AV verdict using Sophos VIRAL|interim AV verdict using McAfee CLEAN|using engine: GRAYMAIL marketing_mail|Outbreak Filters: verdict positive|AMP file reputation verdict : MALICIOUS");
        Assert.Equal((null, null, "marketing_mail", "positive", "MALICIOUS"), (message.SpamVerdict, message.VirusVerdict, message.GraymailVerdict, message.OutbreakVerdict, message.AmpVerdict));
        Assert.Equal("repaired", Verdicts("interim AV verdict using Sophos VIRAL|antivirus repaired 'Samp/Doc-A'").VirusVerdict);
    }

    private static EsaMessage Verdicts(string lines)
        => Assert.Single(Log.Read(new MessageQuery(), [.. Root, .. lines.Split('|').Select(line => "10:00:03 MID 10 " + line)]));
}
