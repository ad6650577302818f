using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>How a connection ended: of several signs the first in the order of the contract holds.</summary>
public sealed class ConnectionStateTests
{
    [Theory]
    [InlineData("Open")]
    [InlineData("Closed", "ICID 5 close")]
    [InlineData("Lost", "ICID 5 lost")]
    [InlineData("Lost", "ICID 5 lost", "ICID 5 close")]
    [InlineData("Lost", "ICID 5 Connection from 198.51.100.7 on interface Data 1 (192.0.2.16) lost after 12 seconds (DNS query took 11 seconds), before any commands were received")]
    [InlineData("Error", "ICID 5 Receiving Failed: Message loop", "ICID 5 close")]
    [InlineData("Error", "System limit reached: connection limit for IP 198.51.100.7 on listener In ICID 5: max: 10")]
    [InlineData("Lost", "ICID 5 Receiving Failed: Message loop", "ICID 5 lost", "ICID 5 close")]
    [InlineData("TimedOut", "ICID 5 disconnected address 198.51.100.7, no messages injected within timeout period", "ICID 5 close")]
    [InlineData("TimedOut", "ICID 5 lost", "ICID 5 disconnected address 198.51.100.7, exceeded allowable connection time", "ICID 5 close")]
    [InlineData("Killed", "SMTP server connection killed ICID: 5")]
    [InlineData("Killed", "ICID 5 disconnected address 198.51.100.7, exceeded allowable connection time", "SMTP server connection killed ICID: 5")]
    [InlineData("Refused", "ICID 5 REJECT SG BLACKLIST match ALL SBRS -9.0", "ICID 5 close")]
    [InlineData("Refused", "ICID 5 TCPREFUSE SG BLACKLIST match ALL SBRS -9.0", "ICID 5 lost")]
    [InlineData("Refused", "ICID 5 REJECT SG BLACKLIST match ALL SBRS -9.0", "SMTP server connection killed ICID: 5")]
    [InlineData("Refused", "ICID 5 close", "ICID 5 REJECT SG BLACKLIST match ALL SBRS -9.0")]
    [InlineData("Closed", "ICID 5 ACCEPT SG None match ALL SBRS None", "ICID 5 close")]
    [InlineData("Closed", "ICID 5 close", "ICID 5 TLS success")]
    public void The_state_is_the_first_that_holds(string state, params string[] messages)
        => Assert.Equal(state, Assert.Single(Log.Connections([Log.In("10:00:00", 5), .. messages.Select(message => "10:00:01 " + message)])).State);

    [Theory]
    [InlineData("Killed", "SMTP client connection killed DCID: 5")]
    [InlineData("Killed", "Mail delivery client with DCID 5 exited due to the maximum concurrency configuration.")]
    [InlineData("Error", "Connection Error: DCID 5 domain: example.net IP: 203.0.113.25 port: 25 details: [Errno 61] Connection refused interface: 192.0.2.16 reason: network error")]
    [InlineData("Error", "Connection Error: timed out DCID: 5 IP: 203.0.113.25 details: timeout interface: 192.0.2.16", "DCID 5 close")]
    [InlineData("Closed", "DCID 5 close")]
    public void The_state_of_an_outbound_connection_too(string state, params string[] messages)
    {
        var connection = Assert.Single(Log.Connections([Log.Out("10:00:00", 5), .. messages.Select(message => "10:00:01 " + message)]));
        Assert.Equal((state, "Outbound", 5L, null, 5L, true), (connection.State, connection.Direction, connection.ConnectionId, connection.Icid, connection.Dcid, connection.EndSeen));
    }
}
