using Xunit;

namespace EsaLogs.Parser.Tests.Forms;

/// <summary>Lines as the releases of two decades word them, read to their kind and fields.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData("New SMTP ICID 5 interface Management address 198.51.100.7", "ConnectionStart", "Icid=5; Interface=Management; RemoteAddress=198.51.100.7")]
    [InlineData("New smtp ICID 5 Interface Data Port (192.0.2.16) address 2001:db8::7 reverse DNS host  unknown verified no", "ConnectionStart", "Interface=Data Port; LocalAddress=192.0.2.16; RemoteAddress=2001:db8::7; RemoteHost=unknown; RemoteHostVerified=no")]
    [InlineData("New SMTP ICID 5 interface mail.example.com (192.0.2.16) address 198.51.100.7 reverse dns host http://example.com/a/b.txt.com verified yes", "ConnectionStart", "Interface=mail.example.com; RemoteHost=http://example.com/a/b.txt.com; RemoteHostVerified=yes")]
    [InlineData("New QMTP ICID 5 interface Data 1 (192.0.2.16) address 198.51.100.7 reverse dns host unknown verified no", "ConnectionStart", "Protocol=QMTP; Icid=5")]
    [InlineData("ICID 5 SBRS -10.0", "Reputation", "Icid=5; Reputation=-10.0")]
    [InlineData("ICID 5 ACCEPT SG None match ALL SBRS unable to retrieve", "HostAccess", "Action=ACCEPT; SenderGroup=None; SenderGroupMatch=ALL; Reputation=unable to retrieve")]
    [InlineData("ICID 5 RELAY SG My own relays match .example.com SBRS not enabled country United States", "HostAccess", "Action=RELAY; SenderGroup=My own relays; SenderGroupMatch=.example.com; Reputation=not enabled; Country=United States")]
    [InlineData("ICID 5 THROTTLED SG X match geo[Some Land] SBRS 0.0 country not applicable", "HostAccess", "Action=THROTTLED; SenderGroupMatch=geo[Some Land]; Reputation=0.0; Country=not applicable")]
    [InlineData("ICID 5 ACCEPT SG SUSPECTLIST match  SBRS None", "HostAccess", "SenderGroup=SUSPECTLIST; Reputation=None")]
    [InlineData("ICID 5 Close", "ConnectionClose", "Icid=5")]
    [InlineData("icid 5 lost", "ConnectionLost", "Icid=5")]
    [InlineData("ICID 5 disconnected address 198.51.100.7, exceeded allowable connection time", "ConnectionTimeout", "Icid=5; RemoteAddress=198.51.100.7; Reason=allowable connection time")]
    [InlineData("ICID 5 Injection Failed: Message size exceeds limit", "ReceivingFailed", "Icid=5; Reason=Message size exceeds limit")]
    [InlineData("System limit reached: connection limit for IP 198.51.100.7 on listener Public Mail ICID 5: max: 10", "ConnectionLimit", "RemoteAddress=198.51.100.7; Listener=Public Mail; Icid=5; Limit=10")]
    [InlineData("ICID 5 Address: < jane@example.com> sender rejected, envelope sender domain missing", "SenderRejected", "Icid=5; Sender=jane@example.com")]
    [InlineData("ICID 5 MID 6 Invalid recipient address: Syntax error: \"RCPT TO:<a>;<b>\"", "RecipientInvalid", "Icid=5; Mid=6; Reason=Syntax error: \"RCPT TO:<a>;<b>\"")]
    [InlineData("SMTP Auth: (ICID 5) succeeded for user: jane doe using AUTH mechanism: CRAM-MD5 with profile: My profile", "AuthSucceeded", "Icid=5; User=jane doe; Mechanism=CRAM-MD5; AuthProfile=My profile")]
    [InlineData("SMTP Auth (ICID 5) failed for user: example\\jane using AUTH mechanism: LOGIN with profile: P", "AuthFailed", "Icid=5; User=example\\jane; Mechanism=LOGIN; AuthProfile=P")]
    [InlineData("SMTP Auth (ICID 5) was required but remote host did not initiate it", "AuthNotInitiated", "Icid=5")]
    [InlineData("SMTP Auth (ICID 5) profile: My P is misconfigured or missing causing an Auth failure", "AuthMisconfigured", "Icid=5; AuthProfile=My P")]
    [InlineData("SMTP Auth LDAP query failed, possible LDAP misconfiguration or unreachable server.", "AuthLdapFailed", "")]
    [InlineData("ICID 5 TLS success protocol TLSv1.3 cipher TLS_AES_256_GCM_SHA384 ", "TlsSuccess", "Icid=5; TlsProtocol=TLSv1.3; TlsCipher=TLS_AES_256_GCM_SHA384")]
    [InlineData("ICID 5 TLS failed: (336109761, 'error:1408A0C1:SSL routines:SSL3_GET_CLIENT_HELLO:no shared cipher')", "TlsFailed", "Icid=5; Reason=(336109761, 'error:1408A0C1:SSL routines:SSL3_GET_CLIENT_HELLO:no shared cipher')")]
    [InlineData("DCID 5 TLS success CN: <mail gateway>", "TlsSuccess", "Dcid=5; TlsPeer=<mail gateway>")]
    [InlineData("DCID 5 TLS success protocol TLSv1/SSLv3 cipher RC4-SHA CN=mail.example.net", "TlsSuccess", "TlsProtocol=TLSv1/SSLv3; TlsCipher=RC4-SHA; TlsPeer=mail.example.net")]
    [InlineData("DCID 5 TLS success protocol TLSv1.2 cipher AES256-SHA for example.net", "TlsSuccess", "TlsCipher=AES256-SHA; Domain=example.net")]
    [InlineData("DCID 5 IP 203.0.113.25 TLS was required but could not be successfully negotiated", "TlsRequired", "Dcid=5; RemoteAddress=203.0.113.25")]
    [InlineData("MID 6 ICID 0 From: <>", "MessageSender", "Mid=6; Icid=0; Sender=")]
    [InlineData("MID 6 ICID 5 RID 12 To: <\"a> b\"@example.com>", "MessageRecipient", "Rid=12; Recipient=\"a> b\"@example.com")]
    [InlineData("MID 6 ICID 5 To: <joe@example.net> Rejected by Receiving Control", "RecipientRejected", "Mid=6; Icid=5; Recipient=joe@example.net; Reason=Receiving Control")]
    [InlineData("Delivery start DCID 5 MID 6 to [0, 1]", "DeliveryStart", "Dcid=5; Mid=6; Rids=[0, 1]")]
    [InlineData("Message done DCID 5 MID 6 to RID [0] [('from', \"O'Neil (MID 9) ]\"), ('x', 'a\\'b)]')] ", "DeliveryDone", "Dcid=5; Mid=6; Rids=[0]")]
    [InlineData("Delayed: DCID: 5 Message 6 to 0 - 4.1.0 - Unknown address error ('466', ['full']) []", "DeliveryDelayed", "Dcid=5; Mid=6; Rid=0; Reason=4.1.0 - Unknown address error; Reply=466 full")]
    [InlineData("Bounced: DCID 5 MID 6 From: <jane@example.com> To: <joe@example.net> RID 0 - 5.4.7 - Delivery expired ('000', ['timeout'])", "DeliveryBounced", "Dcid=5; Mid=6; Sender=jane@example.com; Recipient=joe@example.net; Rid=0; Reply=000 timeout")]
    [InlineData("Possible Delivery: DCID: 5 MID 6 to [0]", "DeliveryPossible", "Dcid=5; Mid=6; Rids=[0]")]
    [InlineData("Connection Error: DCID 5 domain: example.net IP: 203.0.113.25 port: 25 details: 431-?example.net ESMTP\\nMail system full' interface: 192.0.2.16 reason: unexpected SMTP response", "ConnectionError", "Dcid=5; Domain=example.net; RemotePort=25; Details=431-?example.net ESMTP\\nMail system full'; Reason=unexpected SMTP response")]
    public void A_line_is_read_to_its_kind_and_fields(string message, string kind, string fields)
    {
        var entry = Assert.Single(Log.Entries("10:00:00 " + message));
        Assert.Equal(kind, entry.Kind);
        foreach (var field in fields.Split("; ", StringSplitOptions.RemoveEmptyEntries))
        {
            var name = field[..field.IndexOf('=', StringComparison.Ordinal)];
            Assert.Equal(field[(name.Length + 1)..], entry.Fields[name]);
        }
    }

    [Theory]
    [InlineData("MID 6 matched nothing that is known", 6L, null, null, null)]
    [InlineData("MID 256, something of no form: x", 256L, null, null, null)]
    [InlineData("MID 7: something of no form", 7L, null, null, null)]
    [InlineData("ICID 5 MID 6 something new", 6L, 5L, null, null)]
    [InlineData("DCID 5 something new", null, null, 5L, null)]
    [InlineData("MID 6 RID [2, 3] Riposte to ICID 9", 6L, null, null, 2L)]
    [InlineData("Message dusted MID 6 at last", 6L, null, null, null)]
    [InlineData("MID 6 Custom Lag Entry: ICID 9 close", 6L, null, null, null)]
    [InlineData("Stature: CPULd 1 CrtMID 99 CrtICID 98", null, null, null, null)]
    [InlineData("A System/Info alarm was sent to a@example.com with subject \"MID 9 x\"", null, null, null, null)]
    public void A_line_of_no_form_is_Unknown_and_keeps_text_and_leading_ids(string message, long? mid, long? icid, long? dcid, long? rid)
    {
        var entry = Assert.Single(Log.Entries("10:00:00 " + message));
        Assert.Equal(("Unknown", message, mid, icid, dcid, rid), (entry.Kind, entry.Text, entry.Mid, entry.Icid, entry.Dcid, entry.Rid));
        Assert.Equal((Log.At("10:00:00"), "Info"), (entry.Timestamp, entry.Level));
    }
}
