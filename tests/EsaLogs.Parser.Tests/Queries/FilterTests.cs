using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Queries;

/// <summary>Which records a question selects: values of one filter are alternatives, different filters must all hold.</summary>
public sealed class FilterTests
{
    private static readonly string[] Lines =
    [
        "10:00:00 New SMTP ICID 1 interface Data 1 (192.0.2.16) address 198.51.100.7 reverse dns host mail.example.com verified yes",
        "10:00:00 ICID 1 ACCEPT SG Whitelist match ALL SBRS 3.0",
        "10:00:01 ICID 1 TLS success protocol TLSv1.2 cipher AES256-SHA",
        "10:00:02 SMTP Auth: (ICID 1) succeeded for user: jane using AUTH mechanism: PLAIN with profile: P",
        "10:00:03 Start MID 11 ICID 1",
        "10:00:03 MID 11 ICID 1 From: <jane@example.com>",
        "10:00:03 MID 11 ICID 1 RID 0 To: <joe@example.net>",
        "10:00:03 MID 11 ready 1 bytes from <jane@example.com>",
        "10:00:04 ICID 1 close",
        "10:00:05 New SMTP ICID 2 interface Data 1 (192.0.2.16) address 2001:db8::7 reverse dns host unknown verified no",
        "10:00:05 ICID 2 REJECT SG Blacklist match ALL SBRS -9.0",
        "10:00:06 ICID 2 Delayed HAT REJECT Message from: eve@example.org (2001:db8::7)",
        "10:00:06 ICID 2 Delayed HAT REJECT Message recipient: <joe@example.net> (2001:db8::7)",
        "10:00:06 SMTP Auth: (ICID 2) failed for user: eve using AUTH mechanism: LOGIN with profile: Q",
        "10:00:07 ICID 2 lost",
        "10:00:08 New SMTP DCID 3 interface 192.0.2.16 address 203.0.113.25 port 25",
        "10:00:08 DCID 3 TLS failed: x",
        "10:00:08 DCID: 3 IP: 203.0.113.25 SMTP authentication using the profile Out succeeded.",
        "10:00:09 Delivery start DCID 3 MID 11 to RID [0]",
        "10:00:09 Message done DCID 3 MID 11 to RID [0]",
        "10:00:10 DCID 3 close",
    ];

    [Theory]
    [InlineData("RID [0]", "19 20")]
    [InlineData("rid `[0`]", "19 20")]
    [InlineData("*RID `[0`]", "19 20")]
    [InlineData("ICID [12] ?o*", "15")]
    [InlineData("ICID 1", "1 2 3 4 5 6 7 9")]
    public void Text_of_a_line_is_a_part_of_it_or_with_stars_all_of_it(string text, string expected)
        => Assert.Equal(expected, string.Join(' ', Log.Read(new EntryQuery { Text = [text] }, Lines).Select(entry => entry.LineNumber)));

    public static TheoryData<string, ConnectionQuery> ConnectionQueries => new()
    {
        { "1 2 3", new() },
        { "1 2 3", new() { Icid = [], RemoteAddress = [], State = [], SenderGroup = [] } },
        { "1 2", new() { Direction = [Direction.Inbound] } },
        { "1 2 3", new() { Direction = [Direction.Inbound, Direction.Outbound] } },
        { "1", new() { Icid = [1, 3] } },
        { "3", new() { Dcid = [1, 3] } },
        { "1", new() { RemoteAddress = ["198.51.100.0/24"] } },
        { "2 3", new() { RemoteAddress = ["2001:db8::/32", "203.*"] } },
        { "1", new() { RemoteHost = ["*.EXAMPLE.com"] } },
        { "1", new() { RemoteHost = ["*"] } },
        { "1 2", new() { SenderGroup = ["white*", "blacklist"] } },
        { "2", new() { Action = [ConnectionAction.Reject, ConnectionAction.TcpRefuse] } },
        { "1 3", new() { TlsStatus = [TlsStatus.Success, TlsStatus.Failed] } },
        { "2", new() { TlsStatus = [TlsStatus.None] } },
        { "1 3", new() { State = [ConnectionState.Closed] } },
        { "2", new() { Sender = ["eve@*"] } },
        { "2", new() { Recipient = ["jo?@example.net"] } },
        { "", new() { Sender = ["jane@*"] } },
        { "1", new() { Direction = [Direction.Inbound], TlsStatus = [TlsStatus.Success, TlsStatus.Failed] } },
        { "", new() { Appliance = ["*"] } },
    };

    public static TheoryData<string, AuthQuery> AuthQueries => new()
    {
        { "4 14 18", new() },
        { "4 14", new() { Direction = [Direction.Inbound] } },
        { "14", new() { Outcome = [AuthOutcome.Failed, AuthOutcome.LdapFailed] } },
        { "4", new() { User = ["JANE"] } },
        { "4 14", new() { User = ["*"] } },
        { "14", new() { Mechanism = ["login"] } },
        { "4 18", new() { AuthProfile = ["P", "Out"] } },
        { "14 18", new() { RemoteAddress = ["2001:db8::7", "203.0.113.0/24"] } },
        { "", new() { User = ["jane"], Mechanism = ["LOGIN"] } },
    };

    public static TheoryData<string, TlsQuery> TlsQueries => new()
    {
        { "5 20", new() },
        { "5", new() { Direction = [Direction.Inbound] } },
        { "5 20", new() { Mid = [11] } },
        { "", new() { Mid = [12] } },
        { "5", new() { Icid = [1] } },
        { "20", new() { Dcid = [3] } },
        { "5 20", new() { Sender = ["*@example.com"] } },
        { "5 20", new() { Recipient = ["joe@*"] } },
        { "5", new() { RemoteHost = ["mail*"] } },
        { "20", new() { RemoteAddress = ["203.0.113.25"] } },
        { "20", new() { Status = [DeliveryStatus.Delivered] } },
        { "5", new() { TlsStatus = [TlsStatus.Success] } },
        { "", new() { TlsStatus = [TlsStatus.Success], Direction = [Direction.Outbound] } },
    };

    [Theory]
    [MemberData(nameof(ConnectionQueries))]
    public void Connections_are_selected(string ids, ConnectionQuery query)
        => Assert.Equal(ids, string.Join(' ', Log.Read(query, Lines).Select(connection => connection.ConnectionId).Order()));

    [Theory]
    [MemberData(nameof(AuthQueries))]
    public void AUTH_events_are_selected(string lines, AuthQuery query)
        => Assert.Equal(lines, string.Join(' ', Log.Read(query, Lines).Select(auth => auth.LineNumber)));

    [Theory]
    [MemberData(nameof(TlsQueries))]
    public void TLS_results_are_selected(string lines, TlsQuery query)
        => Assert.Equal(lines, string.Join(' ', Log.Read(query, Lines).Select(result => result.LineNumber)));

    [Fact]
    public void Log_lines_are_selected_by_kind()
        => Assert.Equal(
            [3L, 4L, 14L, 17L, 18L],
            Log.Read(
                new EntryQuery { Kind = [EsaLogs.Forms.EntryKind.TlsSuccess, EsaLogs.Forms.EntryKind.TlsFailed, EsaLogs.Forms.EntryKind.AuthSucceeded, EsaLogs.Forms.EntryKind.AuthFailed] },
                Lines).Select(entry => entry.LineNumber));

    [Theory]
    [InlineData("State=Refused", "2")]
    [InlineData("state=REF*", "2")]
    [InlineData("Interface=Data*", "1 2")]
    [InlineData("ReputationScore=-9", "2")]
    [InlineData("RemoteHostVerified=true", "1")]
    [InlineData("StartTime=2009-04-22T10:00:05", "2")]
    [InlineData("Mids=11", "1 3")]
    [InlineData("Mids=", "2")]
    [InlineData("RejectedRecipients=joe*", "2")]
    [InlineData("RemotePort=25", "3")]
    [InlineData("RemotePort=", "1 2")]
    [InlineData("TlsReason=x", "3")]
    public void Any_property_can_be_asked_for_by_its_name(string condition, string ids)
    {
        var query = new ConnectionQuery { Where = [PropertyPattern.Parse(condition, new EsaConnection())] };
        Assert.Equal(ids, string.Join(' ', Log.Read(query, Lines).Select(connection => connection.ConnectionId).Order()));
    }

    [Theory]
    [InlineData("Colour=red", "Colour")]
    [InlineData("State", "PROPERTY=PATTERN")]
    [InlineData("=x", "PROPERTY=PATTERN")]
    [InlineData("State=[a", "[")]
    public void A_condition_that_cannot_be_meant_is_refused(string condition, string told)
    {
        var refusal = Assert.Throws<QueryException>(() => PropertyPattern.Parse(condition, new EsaConnection()));
        Assert.Equal("Where", refusal.Filter);
        Assert.Contains(told, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_that_cannot_be_meant_is_refused_before_anything_is_read()
    {
        var options = new ReadOptions { Now = Log.Now };
        Assert.Equal("RemoteAddress", Assert.Throws<QueryException>(() => new LogReader<EsaConnection>(new ConnectionQuery { RemoteAddress = ["198.51.100.0/99"] }, options)).Filter);
        Assert.Equal("User", Assert.Throws<QueryException>(() => new LogReader<EsaAuthEvent>(new AuthQuery { User = ["[a"] }, options)).Filter);
        Assert.Equal("Appliance", Assert.Throws<QueryException>(() => new LogReader<EsaAuthEvent>(new AuthQuery { Appliance = ["[a"] }, options)).Filter);
        Assert.Equal("MinimumProtocol", Assert.Throws<QueryException>(() => new LogReader<EsaTlsResult>(new TlsQuery { MinimumProtocol = "TLSv9" }, options)).Filter);
    }

    [Fact]
    public void Selected_ids_are_those_of_their_appliance()
    {
        var selection = new RecordSelection();
        selection.Add("esa1", mid: null, dcid: null, icid: [5]);
        selection.Add(appliance: null, mid: null, dcid: [6], icid: [5]);
        string[] lines =
        [
            "Apr 22 10:00:00 esa1 m: Info: ICID 5 close", "Apr 22 10:00:00 esa1 m: Info: DCID 6 close",
            "Apr 22 10:00:00 esa2 m: Info: ICID 5 close", "Apr 22 10:00:00 esa2 m: Info: DCID 6 close",
        ];
        Assert.Equal(
            ["esa1 DCID", "esa1 ICID", "esa2 DCID"],
            Log.Ask(new ConnectionQuery { Selection = selection }, Log.Bytes(lines), new Settings(Year: 2009)).Records
                .Select(connection => $"{connection.Appliance} {(connection.Icid is null ? "DCID" : "ICID")}").Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(11L, 3L, 1L, "1 3")]
    [InlineData(null, 3L, 1L, "3")]
    [InlineData(null, null, 1L, "1")]
    [InlineData(null, null, null, "")]
    public void Of_a_selected_object_the_most_specific_id_counts(long? mid, long? dcid, long? icid, string ids)
    {
        var selection = new RecordSelection();
        selection.Add(appliance: null, mid is { } m ? [m] : [], dcid is { } d ? [d] : null, icid is { } i ? [i] : null);
        Assert.Equal(ids, string.Join(' ', Log.Read(new ConnectionQuery { Selection = selection }, Lines).Select(connection => connection.ConnectionId).Order()));
    }
}
