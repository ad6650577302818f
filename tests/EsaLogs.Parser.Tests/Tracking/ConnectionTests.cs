using System.Globalization;
using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>What is known of a connection.</summary>
public sealed class ConnectionTests
{
    private static readonly string New = Log.In("10:00:00", 5);

    [Fact]
    public void Everything_that_the_lines_tell_is_there()
    {
        var connection = Assert.Single(Log.Connections(
            New,
            "10:00:00 ICID 5 RELAY SG My relays match 198.51.100.0/24 SBRS -2.5 country United States",
            "10:00:01 ICID 5 TLS success protocol TLSv1.2 cipher AES256-SHA",
            "10:00:02 Start MID 7 ICID 5",
            "10:00:02 MID 7 ICID 5 From: <jane@example.com>",
            "10:00:03 Start MID 8 ICID 5",
            "10:01:30 ICID 5 close"));
        Assert.Equal(("Inbound", 5L, 5L, null), (connection.Direction, connection.ConnectionId, connection.Icid, connection.Dcid));
        Assert.Equal((Log.At("10:00:00"), Log.At("10:01:30"), 90d), (connection.StartTime, connection.EndTime, connection.DurationSeconds));
        Assert.Equal(("Data 1", "192.0.2.16", "198.51.100.7", null), (connection.Interface, connection.LocalAddress, connection.RemoteAddress, connection.RemotePort));
        Assert.Equal(("mail.example.com", true), (connection.RemoteHost, connection.RemoteHostVerified));
        Assert.Equal(("Relay", "My relays", "198.51.100.0/24", "United States"), (connection.Action, connection.SenderGroup, connection.SenderGroupMatch, connection.Country));
        Assert.Equal((-2.5, null), (connection.ReputationScore, connection.ReputationText));
        Assert.Equal(("Success", "TLSv1.2", "AES256-SHA", null, null), (connection.TlsStatus, connection.TlsProtocol, connection.TlsCipher, connection.TlsPeer, connection.TlsReason));
        Assert.Equal([7L, 8L], connection.Mids);
        Assert.Equal((2, true, true, "log", 1L), (connection.MessageCount, connection.StartSeen, connection.EndSeen, connection.Source, connection.LineNumber));
        Assert.Equal(DateTimeKind.Unspecified, connection.StartTime.Kind);
    }

    [Fact]
    public void An_outbound_connection_names_its_peer_and_messages()
    {
        var connection = Assert.Single(Log.Connections(
            Log.Out("10:00:00", 5),
            "10:00:01 DCID 5 TLS success protocol TLSv1.2 cipher AES256-SHA for example.net",
            "10:00:02 Delivery start DCID 5 MID 7 to RID [0]",
            "10:00:02 Message done DCID 5 MID 7 to RID [0]",
            "10:00:03 Delivery start DCID 5 MID 8 to RID [0]",
            "10:00:03 Delayed: DCID 5 MID 8 to RID 0 - 4.1.0 - no ('466', ['x'])[]"));
        Assert.Equal(("192.0.2.16", "203.0.113.25", 25, "example.net"), (connection.LocalAddress, connection.RemoteAddress, connection.RemotePort, connection.RemoteHost));
        Assert.Equal([7L, 8L], connection.Mids);
    }

    [Theory]
    [InlineData("ACCEPT", "Accept")]
    [InlineData("RELAY", "Relay")]
    [InlineData("REJECT", "Reject")]
    [InlineData("TCPREFUSE", "TcpRefuse")]
    [InlineData("THROTTLED", "Other")]
    public void The_action_is_of_the_closed_set(string word, string action)
        => Assert.Equal(action, Assert.Single(Log.Connections(New, $"10:00:00 ICID 5 {word} SG G match ALL SBRS None")).Action);

    [Theory]
    [InlineData("-10.0", -10.0, null)]
    [InlineData("0.0", 0.0, null)]
    [InlineData("3", 3.0, null)]
    [InlineData("None", null, "None")]
    [InlineData("none", null, "none")]
    [InlineData("rfc1918", null, "rfc1918")]
    [InlineData("not enabled", null, "not enabled")]
    [InlineData("unable to retrieve", null, "unable to retrieve")]
    public void A_reputation_is_a_number_or_a_word(string text, double? score, string? word)
    {
        foreach (var line in new[] { $"10:00:00 ICID 5 ACCEPT SG G match ALL SBRS {text}", $"10:00:00 ICID 5 SBRS {text}" })
        {
            var connection = Assert.Single(Log.Connections(New, line));
            Assert.Equal((score, word), (connection.ReputationScore, connection.ReputationText));
        }
    }

    [Theory]
    [InlineData("unknown verified no", null, false)]
    [InlineData("unknown.example.com verified no", "unknown.example.com", false)]
    [InlineData("mail.example.com verified yes", "mail.example.com", true)]
    public void A_PTR_of_unknown_is_empty(string host, string? expected, bool verified)
    {
        var connection = Assert.Single(Log.Connections("10:00:00 New SMTP ICID 5 interface Data 1 (192.0.2.16) address 198.51.100.7 reverse dns host " + host));
        Assert.Equal((expected, verified), (connection.RemoteHost, connection.RemoteHostVerified));
    }

    [Theory]
    [InlineData("ICID 5 disconnected address 198.51.100.9, exceeded allowable connection time", "198.51.100.9")]
    [InlineData("ICID 5 Delayed HAT REJECT continuing session for recipient logging (198.51.100.9)", "198.51.100.9")]
    [InlineData("System limit reached: connection limit for IP 198.51.100.9 on listener In ICID 5: max: 10", "198.51.100.9")]
    [InlineData("DCID 5 IP 203.0.113.9 TLS failed: STARTTLS unexpected response", "203.0.113.9")]
    [InlineData("DCID: 5 IP: 203.0.113.9 SMTP authentication using the profile P succeeded.", "203.0.113.9")]
    [InlineData("Connection Error: DCID: 5 IP: 203.0.113.9 details: x interface: 192.0.2.16 reason: network error", "203.0.113.9")]
    public void The_address_is_taken_from_any_line_that_names_it(string message, string address)
    {
        var connection = Assert.Single(Log.Connections("10:00:00 " + message));
        Assert.Equal((address, false), (connection.RemoteAddress, connection.StartSeen));
    }

    [Fact]
    public void Each_ICID_0_TCPREFUSE_line_is_a_connection_of_its_own()
    {
        var connections = Log.Connections(
            "10:00:00 ICID 0 TCPREFUSE SG BLACKLIST match ALL SBRS -7.1", "10:00:01 ICID 0 TCPREFUSE SG OTHER match ALL SBRS None", "10:00:02 Start MID 7 ICID 0");
        Assert.Equal(["BLACKLIST", "OTHER"], connections.Select(connection => connection.SenderGroup!), StringComparer.Ordinal);
        Assert.All(connections, connection =>
        {
            Assert.Equal(("Refused", "TcpRefuse", 0L, 0L, null), (connection.State, connection.Action, connection.ConnectionId, connection.Icid, connection.RemoteAddress));
            Assert.Equal((true, true, "NotApplicable", 0), (connection.StartSeen, connection.EndSeen, connection.TlsStatus, connection.MessageCount));
        });
        Assert.Equal([1L, 2L], connections.Select(connection => connection.LineNumber));
    }

    [Theory]
    [InlineData("Bounced: DCID 0 MID 7 to RID 0 - 5.1.2 - bad host ('000', [])")]
    [InlineData("Message done DCID 0 MID 7 to RID [0]")]
    [InlineData("MID 7 ICID 0 From: <>")]
    public void Id_0_is_no_connection(string message) => Assert.Empty(Log.Connections("10:00:00 " + message));

    [Fact]
    public void A_connection_of_2000_messages_names_each_once()
    {
        var mids = Enumerable.Range(1, 2000).Select(mid => mid.ToString(CultureInfo.InvariantCulture)).ToList();
        var connection = Assert.Single(Log.Connections(
            [New, .. mids.Select(mid => $"10:00:01 Start MID {mid} ICID 5"), .. mids.Select(mid => $"10:00:01 MID {mid} ICID 5 From: <a@example.com>")]));
        Assert.Equal(2000, connection.MessageCount);
        Assert.Equal(2000, connection.Mids.Distinct().Count());
    }
}
