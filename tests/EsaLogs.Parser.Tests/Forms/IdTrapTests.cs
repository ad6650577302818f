using Xunit;

namespace EsaLogs.Parser.Tests.Forms;

/// <summary>Numbers that stand behind words like MID and are no id of the line, and ids in places where they are easily missed.</summary>
public sealed class IdTrapTests
{
    [Theory]
    [InlineData("Status: CPULd 12 DskIO 3 RAMUtil 41 QKUsd 0 QKFre 8388608 CrtMID 414695 CrtICID 5120 CrtDCID 980 InjMsg 77 InjRcp 81", "")]
    [InlineData("A System/Critical alert was sent to ops@example.com with subject \"Critical <System> esa1: MID 198463616 queued for delivery\".", "")]
    [InlineData("LDAP: MID = 741 and nothing else", "")]
    [InlineData("MID 7 RID [0] Response 'ok:  Message 30631618 accepted'", "MID 7 RID 0")]
    [InlineData("Message 4195162 to RID [0] pending till Wed Apr 22 12:44:48 2009 [Default]", "MID 4195162 RID 0")]
    [InlineData("MID 256, Message Scanning Problem: MID 9", "MID 256")]
    [InlineData("MID 257: scanning error (name='MID 9.txt', type=application/zip): MID 10", "MID 257")]
    [InlineData("MID 5 Subject 'Re: MID 12 ICID 13 close'", "MID 5")]
    [InlineData("SMTP Auth: (ICID 5) failed for user: MID 12 using AUTH mechanism: PLAIN with profile: DCID 9", "ICID 5")]
    [InlineData("Start MID 4294967297 ICID 2106327026", "MID 4294967297 ICID 2106327026")]
    [InlineData("Delivery start DCID 9000000000 MID 9000000001 to RID [3, 4]", "MID 9000000001 DCID 9000000000 RID 3")]
    public void A_line_has_its_own_ids_and_no_others(string message, string ids)
    {
        var entry = Assert.Single(Log.Entries("10:00:00 " + message));
        string?[] found = [Show("MID", entry.Mid), Show("ICID", entry.Icid), Show("DCID", entry.Dcid), Show("RID", entry.Rid)];
        Assert.Equal(ids, string.Join(' ', found.OfType<string>()));
        Assert.Equal(Log.At("10:00:00"), entry.Timestamp);
    }

    private static string? Show(string name, long? id) => id is { } value ? FormattableString.Invariant($"{name} {value}") : null;
}
