using EsaLogs.Forms;
using Xunit;

namespace EsaLogs.Parser.Tests.Forms;

/// <summary>What <c>Fields</c> shows of text that is encoded; the line itself stays as it is.</summary>
public sealed class FieldTextTests
{
    [Theory]
    [InlineData("'Minutes'", "Minutes")]
    [InlineData("\"It's\"", "It's")]
    [InlineData("plain", "plain")]
    [InlineData("''", "")]
    [InlineData(@"'a\r\n\tb'", "a b")]
    [InlineData(@"'a\r\n b\r\n'", "a b")]
    [InlineData(@"'C:\new\table'", @"C:\new\table")]
    [InlineData("=?utf-8?B?w7xiZXI=?=", "über")]
    [InlineData("=?UTF-8?q?=C3=BCber_uns?= alle", "über uns alle")]
    [InlineData("'=?iso-8859-1?Q?=FCber?='", "über")]
    [InlineData("'=?windows-1252?Q?5_=80?='", "5 €")]
    [InlineData("=?utf-8*de?Q?=C3=BC?=", "ü")]
    [InlineData(@"=?utf-8?Q?=C3?=\r\n\t=?utf-8?Q?=BCber?=", "über")]
    [InlineData("=?utf-8?Q?a?=  =?iso-8859-1?Q?=FC?= b", "aü b")]
    [InlineData("x=?utf-8?Q?a?=y", "xay")]
    [InlineData("=?=?utf-8?Q?a?=?=", "=?a?=")]
    [InlineData("=?utf-8*de*at?Q?a?= =?utf-8*?Q?b?=", "ab")]
    [InlineData("=??Q?a?= =?a b?Q?a?= =?utf-8?X?a?= =?utf-8?Q?a b?=", "=??Q?a?= =?a b?Q?a?= =?utf-8?X?a?= =?utf-8?Q?a b?=")]
    [InlineData(@"'a\r\n\t \tb\r\n\r\nc'", "a b  c")]
    [InlineData("=?utf-8?Q?=FC?=", "=?utf-8?Q?=FC?=")]
    [InlineData("=?utf-8?B?###?=", "=?utf-8?B?###?=")]
    [InlineData("=?utf-8?Q?=4?=", "=?utf-8?Q?=4?=")]
    [InlineData("=?nonsense-9?Q?a?=", "=?nonsense-9?Q?a?=")]
    [InlineData("=?utf-7?Q?+AGE-?=", "=?utf-7?Q?+AGE-?=")]
    [InlineData("=?utf-8?Q?cut", "=?utf-8?Q?cut")]
    [InlineData("=?utf-8?Q?=1B[31m=07?=", @"\x1B[31m\x07")]
    [InlineData("=?utf-8?Q?a=0D=0A_b?=", "a b")]
    [InlineData("=?utf-8?B?TUlEIDUgcXVldWVkIGZvciBkZWxpdmVyeQ==?=", "MID 5 queued for delivery")]
    public void A_subject_is_decoded(string raw, string subject)
    {
        var entry = Assert.Single(Log.Entries("10:00:00 MID 6 Subject " + raw));
        Assert.Equal(("MessageSubject", subject, "MID 6 Subject " + raw), (entry.Kind, entry.Fields["Subject"], entry.Text));
    }

    [Fact]
    public void A_Message_ID_stays_as_it_is()
        => Assert.Equal("<=?utf-8?Q?a?=@x>", Assert.Single(Log.Entries("10:00:00 MID 6 Message-ID '<=?utf-8?Q?a?=@x>'")).Fields["MessageId"]);

    [Theory]
    [InlineData("('550', ['5.1.1 <x> unknown'])", "550 5.1.1 <x> unknown")]
    [InlineData("('550', ['5.1.1 a', \"it's b\"])", "550 5.1.1 a it's b")]
    [InlineData(@"('550', ['J\xc3\xbcrgen \xfc \x41 \'a\' \\ b'])", @"550 Jürgen \xfc A 'a' \ b")]
    [InlineData(@"('550', [u'\xfc \u20ac \U0001f600'])", "550 ü € \U0001F600")]
    [InlineData(@"('550', ['\x1b[31m\r\n\tred'])", @"550 \x1B[31m red")]
    [InlineData(@"('550', ['\q \x4 \u12'])", @"550 \q \x4 \u12")]
    [InlineData(@"('550', [u'\ud83d alone'])", "550 \uFFFD alone")]
    [InlineData("()", "()")]
    [InlineData("('550', ['it's])", "('550', ['it's])")]
    public void A_reply_reads_as_the_peer_said_it(string raw, string reply)
        => Assert.Equal(reply, Assert.Single(Log.Entries($"10:00:00 Bounced: DCID 5 MID 6 to RID 0 - 5.1.1 - Bad address {raw} []")).Fields["Reply"]);

    [Fact]
    public void A_reply_that_does_not_balance_stays_in_the_reason()
    {
        var entry = Assert.Single(Log.Entries("10:00:00 Bounced: DCID 5 MID 6 to RID 0 - 5.1.1 - Bad address ('550', ['5.1.1 cut"));
        Assert.Equal(("DeliveryBounced", "5.1.1 - Bad address ('550', ['5.1.1 cut"), (entry.Kind, entry.Fields["Reason"]));
    }

    [Theory]
    [InlineData("[('from', 'a@example.com'), ('subject', \"it's [MID 9] )\")]", "from: a@example.com; subject: it's [MID 9] )")]
    [InlineData(@"[('subject', '=?utf-8?Q?=C3=BC?=\r\n =?utf-8?Q?ber?=')]", "subject: über")]
    [InlineData("[('x-none', None)]", "x-none: ")]
    [InlineData("[]", "")]
    [InlineData("[('subject', 'cut", "('subject', 'cut")]
    [InlineData("['subject']", "['subject']")]
    public void Headers_read_as_headers(string raw, string headers)
    {
        var entry = Assert.Single(Log.Entries("10:00:00 Message done DCID 5 MID 6 to RID [0] " + raw));
        Assert.Equal(("DeliveryDone", 5L, 6L, headers), (entry.Kind, entry.Dcid, entry.Mid, entry.Fields["Headers"]));
        if (raw.EndsWith(")]", StringComparison.Ordinal)) Assert.Equal(headers, Assert.Single(Log.Entries($"10:00:00 Bounced: DCID 5 MID 6 to RID 0 - x ('5', ['y']) {raw}")).Fields["Headers"]);
    }

    [Theory]
    [InlineData("Alias match: recipient all@example.com mapped to ['jane@example.com', 'joe@example.com']", "Recipients", "jane@example.com, joe@example.com")]
    [InlineData("LDAP: Reroute query q MID 5 RID 0 address a@example.com to [('b@example.com', 'mail.example.com')]", "Recipients", "b@example.com mail.example.com")]
    [InlineData("MID 5 was split creating MID 6 due to a SL/BL configuration for following recipients: a@example.com", "Recipients", "a@example.com")]
    [InlineData("LDAP: Dropping connection due to potential Directory Harvest Attack from host=('198.51.100.7', None), dhap_limit=4", "Host", "198.51.100.7")]
    [InlineData("LDAP: Dropping connection due to potential Directory Harvest Attack from host=(198.51.100.7', None), dhap_limit=4", "Host", "(198.51.100.7', None)")]
    public void Lists_read_without_brackets(string line, string field, string value)
        => Assert.Equal(value, Assert.Single(Log.Entries("10:00:00 " + line)).Fields[field]);

    [Theory]
    [InlineData("=?utf-8?Q?")]
    [InlineData("=?=?=?utf-8?B?")]
    [InlineData("\\r\\n")]
    [InlineData("=?utf-8?Q?a?= ")]
    public void A_subject_of_200_KB_is_decoded_in_no_time(string piece)
    {
        var subject = string.Concat(Enumerable.Repeat(piece, 200 * 1024 / piece.Length));
        Assert.Equal(piece is "=?utf-8?Q?a?= " ? new string('a', 200 * 1024 / piece.Length) : subject.Replace("\\r\\n", "", StringComparison.Ordinal), FieldText.Decode(Field.Subject, subject));
    }
}
