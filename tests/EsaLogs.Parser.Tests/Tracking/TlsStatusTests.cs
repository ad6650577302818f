using Xunit;

namespace EsaLogs.Parser.Tests.Tracking;

/// <summary>TLS is a fact of the connection, and several lines can tell of it.</summary>
public sealed class TlsStatusTests
{
    private const string Required = "TLS was required but remote host did not initiate it";

    [Theory]
    [InlineData("None", null)]
    [InlineData("Success", null, "TLS success")]
    [InlineData("Failed", null, "TLS failed")]
    [InlineData("Failed", "[Errno 54] Connection reset by peer", "TLS failed: [Errno 54] Connection reset by peer")]
    [InlineData("RequiredNotOffered", Required, Required)]
    [InlineData("RequiredNotOffered", "a; " + Required, "TLS failed: a", Required)]
    [InlineData("RequiredNotOffered", Required + "; a", Required, "TLS failed: a")]
    [InlineData("RequiredNotOffered", Required, "TLS failed", Required)]
    [InlineData("Success", "a", "TLS failed: a", "TLS success")]
    [InlineData("Success", "a", "TLS success", "TLS failed: a")]
    [InlineData("Success", Required, "TLS success protocol TLSv1.2 cipher A", Required)]
    [InlineData("Failed", "a; b", "TLS failed: a", "TLS failed: b")]
    public void Of_an_inbound_connection_success_stays_and_required_beats_failed(string status, string? reason, params string[] messages)
    {
        var connection = Assert.Single(Log.Connections([Log.In("10:00:00", 5), .. messages.Select(message => "10:00:01 ICID 5 " + message), "10:00:02 ICID 5 close"]));
        Assert.Equal((status, reason), (connection.TlsStatus, connection.TlsReason));
    }

    [Theory]
    [InlineData("None")]
    [InlineData("Success", "TLS success CN=mail.example.net")]
    [InlineData("Deferred", "TLS deferring: x")]
    [InlineData("Deferred", "TLS deferring: x", "TLS failed: y")]
    [InlineData("Deferred", "IP 203.0.113.25 TLS failed: y", "TLS deferring")]
    [InlineData("RequiredNotNegotiated", "IP 203.0.113.25 TLS was required but could not be successfully negotiated")]
    [InlineData("RequiredNotNegotiated", "TLS deferring: x", "TLS was required but could not be successfully negotiated", "TLS failed")]
    [InlineData("Success", "TLS was required but could not be successfully negotiated", "TLS success")]
    public void Of_an_outbound_connection_required_beats_deferred_beats_failed(string status, params string[] messages)
    {
        var connection = Assert.Single(Log.Connections([Log.Out("10:00:00", 5), .. messages.Select(message => "10:00:01 DCID 5 " + message), "10:00:02 DCID 5 close"]));
        Assert.Equal(status, connection.TlsStatus);
    }

    [Theory]
    [InlineData("ICID 5 ACCEPT SG None match ALL SBRS None", "Unknown")]
    [InlineData("ICID 5 close", "Unknown")]
    [InlineData("Delivery start DCID 5 MID 6 to RID [0]", "Unknown")]
    [InlineData("ICID 5 TLS success", "Success")]
    [InlineData("ICID 5 TLS failed", "Failed")]
    [InlineData("ICID 5 TLS failed: ", "Failed")]
    [InlineData("DCID 5 TLS failed: ", "Failed")]
    [InlineData("ICID 0 TCPREFUSE SG BLACKLIST match ALL SBRS -7.1", "NotApplicable")]
    public void Without_its_beginning_a_connection_without_a_TLS_line_is_Unknown_not_None(string message, string status)
        => Assert.Equal(status, Assert.Single(Log.Connections("10:00:00 " + message)).TlsStatus);

    [Theory]
    [InlineData("TLS success", null, null, null)]
    [InlineData("TLS success CN: <mail gateway>", null, null, "<mail gateway>")]
    [InlineData("TLS success CN=mail.example.net", null, null, "mail.example.net")]
    [InlineData("TLS success protocol TLSv1/SSLv3 cipher RC4-SHA CN=mail.example.net", "TLSv1/SSLv3", "RC4-SHA", "mail.example.net")]
    [InlineData("TLS success protocol TLSv1.2 cipher AES256-SHA ", "TLSv1.2", "AES256-SHA", null)]
    [InlineData("TLS success protocol TLSv1.3 cipher TLS_AES_256_GCM_SHA384 for example.net", "TLSv1.3", "TLS_AES_256_GCM_SHA384", null)]
    public void Protocol_cipher_and_peer_are_as_logged(string message, string? protocol, string? cipher, string? peer)
    {
        var connection = Assert.Single(Log.Connections("10:00:00 DCID 5 " + message, Log.Out("10:00:00", 5), "10:00:01 DCID 5 close"));
        Assert.Equal(("Success", protocol, cipher, peer), (connection.TlsStatus, connection.TlsProtocol, connection.TlsCipher, connection.TlsPeer));
    }

    [Fact]
    public void What_began_before_the_log_is_Unknown_even_after_its_age_is_over()
    {
        var connections = Log.Connections(Log.In("10:00:00", 5), "13:00:00 ICID 5 close");
        Assert.Equal(["None", "Unknown"], connections.Select(connection => connection.TlsStatus), StringComparer.Ordinal);
    }
}
