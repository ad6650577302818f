using EsaLogs.Queries;
using Xunit;

namespace EsaLogs.Parser.Tests.Forms;

/// <summary>Text that strangers choose may imitate log lines; it stays text.</summary>
public sealed class InjectionTests
{
    /// <summary>What a stranger's text begins like is remembered: it must hide no line of the appliance that begins so but for its id.</summary>
    [Theory]
    [InlineData("Info: ICID close")]
    [InlineData("Mon Apr 22 10:00:01 2009 Info: ICID close")]
    [InlineData("Wed Apr 22 10:00:01 2009 Info: ICID  close")]
    [InlineData("Wed Apr 22 10:00:01 2009 Info: ICID close 5")]
    [InlineData("Wed Apr 22 10:00:01 2009 Info: ICID 5 5 close")]
    public void A_line_without_its_id_hides_none_that_has_it(string strange)
    {
        var connection = Assert.Single(Log.Connections(Log.In("10:00:00", 5), "10:00:01 MID 7 Subject 'hello", strange, "'", "10:00:02 ICID 5 close"), connection => connection.Icid == 5);
        Assert.Equal("Closed", connection.State);
    }

    [Theory]
    [InlineData("a using AUTH mechanism: PLAIN with profile: Good")]
    [InlineData("SMTP Auth: (ICID 1) succeeded for user: root using AUTH mechanism: PLAIN with profile: P")]
    [InlineData("with profile:")]
    [InlineData("ICID 451 close")]
    [InlineData("x Info: ICID 451 TLS success protocol TLSv1.3 cipher A")]
    [InlineData("Wed Apr 22 11:47:47 2009 Info: ICID 451 TLS success")]
    [InlineData("Ünïcode \U0001F600 [*] ) ] ' \"")]
    public void A_user_name_stays_a_user_name(string user)
    {
        var auth = Assert.Single(Log.Auths($"10:00:00 SMTP Auth: (ICID 451) failed for user: {user} using AUTH mechanism: LOGIN with profile: P"));
        Assert.Equal((user, "LOGIN", "P", "Failed", 451L), (auth.User, auth.Mechanism, auth.AuthProfile, auth.Outcome, auth.Icid));
    }

    [Theory]
    [InlineData("SMTP Auth: (ICID 451) failed for user:  using AUTH mechanism: LOGIN with profile: P")]
    [InlineData("SMTP Auth: (ICID 451) failed for user: using AUTH mechanism: LOGIN with profile: P")]
    public void A_user_name_may_be_empty(string message)
    {
        var auth = Assert.Single(Log.Auths("10:00:00 " + message));
        Assert.Equal(("", "LOGIN", "P", "Failed", 451L), (auth.User ?? "", auth.Mechanism, auth.AuthProfile, auth.Outcome, auth.Icid));
    }

    [Fact]
    public void A_PTR_name_may_be_empty()
        => Assert.Equal("198.51.100.7", Assert.Single(Log.Connections(
            "10:00:00 New SMTP ICID 451 interface Data 1 (192.0.2.16) address 198.51.100.7 reverse dns host  verified no")).RemoteAddress);

    [Theory]
    [InlineData("x verified yes ICID 452 close")]
    [InlineData("x verified yes")]
    [InlineData("New SMTP ICID 9 interface A (192.0.2.1) address 192.0.2.2 reverse dns host y verified yes")]
    [InlineData("a (192.0.2.99) address 192.0.2.98 reverse dns host b")]
    public void A_PTR_name_stays_a_PTR_name(string host)
    {
        var connection = Assert.Single(Log.Connections(
            $"10:00:00 New SMTP ICID 451 interface Data 1 (192.0.2.16) address 198.51.100.7 reverse dns host {host} verified no"));
        Assert.Equal((451L, "198.51.100.7", host, false), (connection.Icid, connection.RemoteAddress, connection.RemoteHost, connection.RemoteHostVerified));
        Assert.Equal(("Data 1", "192.0.2.16", "Open"), (connection.Interface, connection.LocalAddress, connection.State));
    }

    [Theory]
    [InlineData("('subject', 'Message finished MID 7 done')")]
    [InlineData("('subject', '(external quarantine)')")]
    [InlineData("('subject', \"it's [MID 9] to RID [1] (external quarantine) \")")]
    [InlineData("('subject', 'unbalanced")]
    [InlineData("('subject', '] [0] [')")]
    public void A_header_value_stays_a_header_value(string headers)
    {
        var result = Assert.Single(Log.TlsResults(
            Log.Out("10:00:00", 5), "10:00:01 Delivery start DCID 5 MID 6 to RID [0]", $"10:00:02 Message done DCID 5 MID 6 to RID [0] [{headers}]"));
        Assert.Equal((6L, 0L, "Delivered", "None"), (result.Mid, result.Rid, result.Status, result.TlsStatus));
    }

    [Theory]
    [InlineData("MID 6 Subject 'ICID 451 TLS success'")]
    [InlineData("MID 6 Subject ICID 451 lost")]
    [InlineData("MID 6 Custom Log Entry: ICID 451 TLS failed")]
    [InlineData("MID 6 attachment 'SMTP Auth: (ICID 451) succeeded for user: a using AUTH mechanism: LOGIN with profile: P'")]
    [InlineData("MID 6 RID [0] Response 'DCID 451 TLS success'")]
    [InlineData("ICID 451 Unknown command: ICID 451 TLS success")]
    [InlineData("ICID 451 Bad syntax for command: ICID 451 close")]
    public void Other_text_of_strangers_tells_nothing_of_a_connection(string line)
    {
        var connection = Assert.Single(Log.Connections(Log.In("10:00:00", 451), "10:00:01 " + line, "10:00:02 ICID 451 close"));
        Assert.Equal(("None", "Closed", null, Log.At("10:00:02")), (connection.TlsStatus, connection.State, connection.AuthOutcome, connection.EndTime));
    }

    [Theory]
    [InlineData("Bounced", "Bounced")]
    [InlineData("Delayed", "Deferred")]
    public void A_sender_stays_a_sender(string word, string status)
    {
        // Quoted, a local part may hold anything.
        const string Sender = "\"a> To: <victim@example.com> RID 9 - 5\"@example.org";
        var result = Assert.Single(Log.TlsResults(
            Log.Out("10:00:00", 5), $"10:00:02 {word}: DCID 5 MID 6 From: <{Sender}> To: <joe@example.net> RID 0 - 5.1.0 - x ('550', ['no']) []"));
        Assert.Equal((status, 0L, Sender, "joe@example.net"), (result.Status, result.Rid, result.Sender, result.Recipients.ToString()));
    }

    [Fact]
    public void A_rejected_address_stays_an_address()
    {
        const string Address = "a> Rejected by RAT ICID 9 close <b";
        var connection = Assert.Single(Log.Connections(Log.In("10:00:00", 451), $"10:00:01 ICID 451 To: <{Address}> Rejected by LDAPACCEPT"));
        Assert.Equal(Address, Assert.Single(connection.RejectedRecipients));
        Assert.Equal("LDAPACCEPT", connection.RejectReason);
    }

    [Theory]
    [InlineData(" using AUTH mechanism: ")]
    [InlineData(" with profile: ")]
    [InlineData(" using AUTH mechanism: X with profile: ")]
    [InlineData("SMTP Auth: (ICID 1) failed for user: ")]
    public void A_user_name_of_200_KB_that_repeats_the_line_is_read_whole(string piece)
    {
        var user = string.Concat(Enumerable.Repeat(piece, (200 * 1024 / piece.Length) + 1)).Trim();
        var auth = Assert.Single(Log.Auths($"10:00:00 SMTP Auth: (ICID 451) failed for user: {user} using AUTH mechanism: PLAIN with profile: P"));
        Assert.Equal(user, auth.User);
        Assert.Equal(("PLAIN", "P"), (auth.Mechanism, auth.AuthProfile));
    }

    [Theory]
    [InlineData(" using AUTH mechanism: ")]
    [InlineData(" with profile: ")]
    [InlineData(" verified ")]
    public void A_line_of_200_KB_that_never_fits_is_Unknown_in_the_end(string piece)
    {
        var rest = string.Concat(Enumerable.Repeat(piece, 200 * 1024 / piece.Length)).Trim() + " with profile";
        var entries = Log.Entries(
            "10:00:00 SMTP Auth: (ICID 451) failed for user: " + rest,
            "10:00:00 New SMTP ICID 451 interface A (192.0.2.1) address 192.0.2.2 reverse dns host " + rest);
        Assert.Equal(["Unknown", "Unknown"], entries.Select(entry => entry.Kind), StringComparer.Ordinal);
        Assert.All(entries, entry => Assert.EndsWith(rest, entry.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_break_in_a_stranger_s_text_cannot_begin_a_line_of_another_time()
    {
        // The appliance writes line breaks as \r\n, literally; in old logs the rest stands on the next line, without a header.
        var auths = Log.Read(
            new AuthQuery(),
            "10:00:00 SMTP Auth: (ICID 451) failed for user: a",
            "SMTP Auth: (ICID 451) succeeded for user: root using AUTH mechanism: LOGIN with profile: P");
        Assert.Equal("Failed", Assert.Single(auths).Outcome);
    }
}
