using EsaLogs.Forms.Catalogue;
using Xunit;

namespace EsaLogs.Parser.Tests.Forms;

/// <summary>The rows of the line-form catalogue whose wording is known (evidence A and B) all have a form, or a reason not to.</summary>
public sealed class CatalogueRowsTests
{
    private const string Rows = """
        file-begin file-version file-utcoffset file-rolled file-end smtp-server-start smtp-server-killed
        smtp-client-killed client-maxconc-exit status senderbase-upload checkpoint expire-scan expire-done
        deliveries-suspended case-cache alert-sent alert-error internal-smtp-ok internal-smtp-error
        internal-smtp-giveup key-expiry urlcat-changed urlrep-restart graymail-config outbreak-rule rescon
        ratelimit-sender dns-tempfail dns-lame dns-error trace-debug icid-new-37 icid-new icid-new-case
        icid-new-2sp icid-new-noif icid-new-url icid-new-other icid-badip icid-sbrs icid-policy
        icid-policy-country icid-policy-nomatch icid-policy-nosbrs icid-policy-zero match-patterns
        icid-lost-before icid-lost icid-close icid-timeout icid-maxtime icid-recvfail icid-injfail connlimit
        hat-delayed-cont hat-delayed-from hat-delayed-rcpt sender-missing sender-nx sender-temp sender-exception
        sender-invalid rcpt-invalid cmd-unknown cmd-badsyntax dhap dropping-conn icid-rcpt-rejected auth-in-ok
        auth-in-fail auth-in-nocolon auth-required auth-badprofile auth-fwd-unreach auth-fwd-connect
        auth-ldap-failed auth-ldap-lookup auth-out-ok auth-out-fail tls-in-ok-old tls-in-ok tls-in-fail-old
        tls-in-fail tls-in-required tls-read-debug tls-out-ok-old1 tls-out-ok-old2 tls-out-ok-cn tls-out-ok
        tls-out-ok-for tls-out-fail tls-out-required mid-start mid-start-isq mid-from mid-to mid-fromto-alert
        rcpt-rejected bounce-verif-reject bounce-verif-tag mid-messageid mid-subject mid-ready mid-relay-found
        mid-relay-sbrs mid-relay-missing mid-charset spf spf-cache dkim-pass dkim-permfail dkim-malformed
        dkim-cannotsign dkim-signing dkim-trace dk-cannotsign dk-signing dk-verify dmarc-result dmarc-verif
        sdr-domains sdr-rep sdr-level sdr-tracker sdr-notscanned mid-masq-env mid-masq-hdr alias-old alias
        globalunsub-old globalunsub ldap-requeue ldap-accept ldap-bounce ldap-drop ldap-reroute ldap-other
        ldap-mailhost-old ldap-masq-old ldap-hard-error policy-match-old policy-match policy-split slbl-split
        policy-nosplit policy-drop cf-drop-old cf-abort case-interim case-final case-old case-cached graymail
        case-poor case-cannot toobig av-interim av-negative av-positive av-repaired av-encrypted av-unscannable
        scan-problem scan-error scan-error2 sds-partial attach attach-types vof-threat of-threat of-verdict
        amp-verdict amp-upload amp-skip-trace url-rep-cond url-rep-action url-cat url-expanded dlp-violation
        dlp-short custom-log caapp queued rewritten-old rewritten-old-filter rewritten rewritten-filter
        generated-old generated generated-bounce-old generated-bounce quar-to quar-to-reason quar-new-reason
        quar-central quar-central-back quar-release quar-release-strip quar-delete quar-release-all
        quar-release-all-strip quar-delete-all isq-tag isq-quarantined isq-reinject rpc-start-old rpc-done-old
        rpc-start rpc-done rpc-fail dcid-new-old dcid-new dcid-new-noaddr dcid-close conn-error-old conn-error-mid
        conn-error deliv-start-old deliv-start deliv-start-offbox done-old done done-extquar done-headers
        done-dcid0 response-old response delayed-old delayed bounced-old bounced bounced-fromto delayed-fromto
        double-bounce-old double-bounce possible pending-mid pending-msg pending-old deleted-old finished
        finished-aborted aborted-recv aborted-sender aborted-engine aborted-filter
        """;

    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["match-patterns"] = "A set of values of icid-policy, no line.",
    };

    private static readonly Lazy<HashSet<string>> VariantRows = new(() =>
        [.. typeof(CatalogueRowsTests).GetMethod(nameof(A_row_that_is_a_variant_has_the_form_of_another_row))!.GetCustomAttributes(inherit: false)
            .OfType<InlineDataAttribute>().Select(data => (string)data.GetData(null!).Single()[0])]);

    private static string[] Names => Rows.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    public static TheoryData<string> RowNames => [.. Names];

    [Theory]
    [MemberData(nameof(RowNames))]
    public void A_row_has_a_form(string row)
    {
        var isForm = FormCatalogue.All.Any(form => string.Equals(form.Name, row, StringComparison.Ordinal));
        Assert.NotEqual(isForm, VariantRows.Value.Contains(row) || Exceptions.ContainsKey(row));
    }

    [Theory]
    [InlineData("icid-new-case", "icid-new", "New smtp ICID 5 Interface Data 1 (192.0.2.16) address 198.51.100.7 reverse DNS host mail.example.com verified no")]
    [InlineData("icid-new-2sp", "icid-new", "New SMTP ICID 5 interface Data 1 (192.0.2.16) address 198.51.100.7 reverse dns host  mail.example.com verified no")]
    [InlineData("icid-new-url", "icid-new", "New SMTP ICID 5 interface In (192.0.2.16) address 198.51.100.7 reverse dns host http://example.com/a.txt verified yes")]
    [InlineData("icid-new-other", "icid-new", "New QMTP ICID 5 interface In (192.0.2.16) address 198.51.100.7 reverse dns host unknown verified no")]
    [InlineData("icid-policy-country", "icid-policy", "ICID 5 ACCEPT SG KNOWN match sbrs[0.0:10.0] SBRS 3.5 country United Kingdom")]
    [InlineData("icid-policy-nomatch", "icid-policy", "ICID 5 ACCEPT SG KNOWN match  SBRS None")]
    [InlineData("icid-policy-nosbrs", "icid-policy", "ICID 5 REJECT SG BLOCKED match")]
    [InlineData("icid-policy-zero", "icid-policy", "ICID 0 TCPREFUSE SG BLOCKED match 198.51.100.0/24 SBRS -4.0")]
    [InlineData("auth-in-nocolon", "auth-in-ok", "SMTP Auth (ICID 5) succeeded for user: jane using AUTH mechanism: PLAIN with profile: P")]
    [InlineData("tls-out-ok-old1", "tls-out-ok-old", "DCID 5 TLS success CN: <mail host>")]
    [InlineData("tls-out-ok-old2", "tls-out-ok-old", "DCID 5 TLS success CN=mail.example.net")]
    [InlineData("tls-out-ok-cn", "tls-out-ok", "DCID 5 TLS success protocol TLSv1/SSLv3 cipher RC4-SHA CN=mail.example.net")]
    [InlineData("tls-out-ok-for", "tls-out-ok", "DCID 5 TLS success protocol TLSv1.2 cipher AES256-SHA for partner.example")]
    [InlineData("policy-match-old", "policy-match", "MID 5 matched all recipients for per-recipient policy My staff")]
    [InlineData("rewritten-old", "rewritten", "MID 5 rewritten to 6 by antispam")]
    [InlineData("rewritten-old-filter", "rewritten-filter", "MID 5 rewritten to 6 by alt-rcpt-to-filter filter 'to_archive'")]
    [InlineData("generated-old", "generated", "MID 6 generated based on MID 5 by bcc-scan filter 'to_archive'")]
    [InlineData("generated-bounce-old", "generated-bounce", "MID 6 generated for bounce of MID 5")]
    [InlineData("dcid-new-old", "dcid-new", "New SMTP DCID 5 interface 192.0.2.16 address 198.51.100.25")]
    [InlineData("dcid-new-noaddr", "dcid-new", "New SMTP DCID 5 interface  address  port 25")]
    [InlineData("conn-error-mid", "conn-error-old", "Connection Error: DCID: 5 IP: 198.51.100.25 details: timed out interface: 192.0.2.16 reason: network error")]
    [InlineData("deliv-start-old", "deliv-start", "Delivery start DCID 5 MID 6 to [0, 1]")]
    [InlineData("done-old", "done", "Message done DCID 5 MID 6 to [0]")]
    [InlineData("done-dcid0", "done-headers", "Message done DCID 0 MID 6 to RID [0] [('from', 'jane@example.com')]")]
    [InlineData("response-old", "response", "MID 6 RID [0] Response 2.0.0 ok")]
    [InlineData("delayed-old", "delayed", "Delayed: DCID: 5 Message 6 to 0 - 4.3.2 - Not accepting messages ('421', ['busy']) []")]
    [InlineData("bounced-old", "bounced", "Bounced: DCID: 5 Message 6 to 0 - 5.1.1 - Bad address ('550', ['unknown']) []")]
    [InlineData("pending-old", "pending-msg", "Message 6 to [0] pending till Tue Jun  2 10:15:00 2009 [Default]")]
    public void A_row_that_is_a_variant_has_the_form_of_another_row(string row, string form, string line)
    {
        Assert.Contains(row, Names, StringComparer.Ordinal);
        Assert.Equal([form], Matching.FindAll(line));
        Assert.Equal(form, Matching.Find(line)?.Name);
    }
}
