using Xunit;

namespace EsaLogs.Parser.Tests.Forms;

/// <summary>What the fields of a line hold, where that is not plain from its template.</summary>
public sealed class FormFieldTests
{
    [Theory]
    [InlineData("MID 5 Subject 'Your 'parcel''", "Mid=5 Subject=Your 'parcel'")]
    [InlineData("MID 5 Subject \"it's\"", "Mid=5 Subject=it's")]
    [InlineData("MID 5 Subject  plain 'text", "Mid=5 Subject=plain 'text")]
    [InlineData("MID 5 Message-ID '<a@example.com>'", "Mid=5 MessageId=<a@example.com>")]
    [InlineData("MID 5 attachment 'it's.pdf'", "Mid=5 Attachment=it's.pdf")]
    [InlineData("MID 5 RID [0, 1] Response '2.0.0 ok 'x''", "Mid=5 Rids=[0, 1] Reply=2.0.0 ok 'x'")]
    [InlineData(
        "MID 5 SHA 2cf2 filename a queued for possible b's.pdf queued for possible file analysis upload",
        "Mid=5 Sha256=2cf2 Attachment=a queued for possible b's.pdf")]
    [InlineData(
        "MID 5 URL http://a b\"; has reputation 9.0 matched Condition: x has reputation -6.4 matched Condition: URL Reputation Rule",
        "Mid=5 Url=http://a b\"; has reputation 9.0 matched Condition: x Score=-6.4 Condition=URL Reputation Rule")]
    [InlineData(
        "MID 5 URL http://example.com/  matched category Social Networking Condition: URL Category Rule",
        "Mid=5 Url=http://example.com/ UrlCategory=Social Networking Condition=URL Category Rule")]
    [InlineData(
        "MID 5: scanning error (name='a', type=b): c', type=document/pdf): request failed",
        "Mid=5 Attachment=a', type=b): c FileType=document/pdf Reason=request failed")]
    public void Text_of_strangers_is_whole(string line, string fields) => Assert.Equal(fields, Matching.Fields(line));

    [Theory]
    [InlineData("MID 5 interim verdict using engine: CASE spam suspect", "Mid=5 Engine=CASE Verdict=suspect")]
    [InlineData("MID 5 using engine: CASE marketing", "Mid=5 Engine=CASE Verdict=marketing")]
    [InlineData("MID 5 using engine: GRAYMAIL positive", "Mid=5 Engine=GRAYMAIL Verdict=positive")]
    [InlineData("MID 5 antivirus positive 'Samp/Doc-A'", "Mid=5 Verdict=positive Virus=Samp/Doc-A")]
    [InlineData("MID 5 antivirus positive 'A', 'B' (released from Outbreak)", "Mid=5 Verdict=positive Virus='A', 'B' Details=released from Outbreak")]
    [InlineData(
        "MID 5 AMP file reputation verdict : SKIPPED (no attachment in message)",
        "Mid=5 Verdict=SKIPPED Reason=no attachment in message")]
    [InlineData("MID 5 AMP file reputation verdict : FILE UNKNOWN", "Mid=5 Verdict=FILE UNKNOWN")]
    [InlineData("MID 5 SPF: helo identity postmaster None", "Mid=5 Identity=helo Address=postmaster Verdict=None")]
    [InlineData(
        "MID 5 DKIM: pass signature verified [TEST] (d=example.com s=mail i=@example.com)",
        "Mid=5 Verdict=pass Details=TEST Domain=example.com Selector=mail Identity=@example.com")]
    [InlineData(
        "MID 5 DMARC: Message from domain example.com, DMARC fail, (SPF aligned False, DKIM aligned True) DMARC policy is none",
        "Mid=5 Domain=example.com Verdict=fail SpfAligned=False DkimAligned=True Details=DMARC policy is none")]
    [InlineData("MID 5 DMARC: Verification passed", "Mid=5 Verdict=passed")]
    [InlineData("MID 5 DLP no violation", "Mid=5 Verdict=no violation")]
    public void A_verdict_is_the_word_alone(string line, string fields) => Assert.Equal(fields, Matching.Fields(line));

    [Theory]
    [InlineData("MID 5 rewritten to MID 6 by add-footer filter 'it's'", "Mid=5 ChildMid=6 Agent=add-footer Filter=it's")]
    [InlineData("MID 5 rewritten to 6 by System Quarantine", "Mid=5 ChildMid=6 Agent=System Quarantine")]
    [InlineData("MID 6 was generated based on MID 5 by bcc filter 'F'", "Mid=6 ParentMid=5 Agent=bcc Filter=F")]
    [InlineData("MID 6 was generated for bounce of MID 5", "Mid=6 ParentMid=5")]
    [InlineData(
        "MID 5 was split creating MID 6 due to a per-recipient policy in the house in the inbound table",
        "Mid=5 ChildMid=6 Policy=in the house Table=inbound")]
    [InlineData("ISQ: Reinjected MID 5 as MID 6", "Quarantine=ISQ Mid=5 ChildMid=6")]
    [InlineData(
        "MID 6 received from the SMA sma.example.com (MID originally 5) on release from Policy quarantine",
        "Mid=6 Host=sma.example.com ParentMid=5 Quarantine=Policy quarantine")]
    [InlineData("MID 5 released from quarantine \"My (own)\" (queue full) t=60", "Mid=5 Quarantine=My (own) Reason=queue full Seconds=60")]
    [InlineData("Message aborted MID 5 Dropped by filter 'Dropped by CASE'", "Mid=5 Filter=Dropped by CASE")]
    [InlineData("Message done DCID 4 MID 5 to RID [0] (centralized policy quarantine) ", "Dcid=4 Mid=5 Rids=[0] Quarantine=centralized policy")]
    [InlineData("Message 5 to [0] pending till Tue Jun  2 10:15:00 2009 [Default]", "Mid=5 Rids=[0] RetryTime=Tue Jun  2 10:15:00 2009 Reason=Default")]
    public void A_family_and_its_ways_out(string line, string fields) => Assert.Equal(fields, Matching.Fields(line));

    [Theory]
    [InlineData("MID 5 something new: verdict positive")]
    [InlineData("MID 5 antivirus surprised")]
    [InlineData("MID 5 attachment report.pdf")]
    [InlineData("MID 5 URL http://example.com/ was looked at")]
    [InlineData("Message aborted MID 5 for no reason")]
    [InlineData("Message aborted MID 5 Dropped by 'x': y")]
    [InlineData("MID 5 quarantined")]
    [InlineData("MID x queued for delivery")]
    [InlineData("queued for delivery")]
    [InlineData("LDAP: something new")]
    public void An_unknown_line_has_no_form(string line) => Assert.Empty(Matching.FindAll(line));
}
