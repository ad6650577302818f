using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Corpus;

/// <summary>The TLS examples of Cisco TechNote 118500, as printed: wrapped, not in the order of time, <c>TLS success</c> before <c>New SMTP DCID</c>.</summary>
public sealed class TlsLogTests
{
    [SkippableFact]
    public void A_message_was_received_over_TLS()
    {
        var result = Assert.Single(Ask(), candidate => candidate.Mid == 200257070);
        Assert.Equal(("Inbound", "Success", true, 282204970L, "192.168.1.1"), (result.Direction, result.TlsStatus, result.Passed, result.Icid, result.RemoteAddress));
        Assert.Null(result.TlsProtocol);
    }

    [SkippableFact]
    public void A_client_did_not_start_the_TLS_that_was_required()
    {
        var result = Assert.Single(Ask(), candidate => candidate.Icid == 282204971);
        Assert.Equal(("Inbound", "RequiredNotOffered", false, null), (result.Direction, result.TlsStatus, result.Passed, result.Mid));
        Assert.Contains("TLS was required but remote host did not initiate it", result.Reason, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_delivery_went_over_TLS_though_its_TLS_line_stands_before_its_New_line()
    {
        var result = Assert.Single(Ask(), candidate => candidate.Mid == 200257075);
        Assert.Equal(("Outbound", "Success", true, 0L, 2386069L), (result.Direction, result.TlsStatus, result.Passed, result.Rid, result.Dcid));
        Assert.Equal(("192.168.2.2", "<common>", "InProgress"), (result.RemoteAddress, result.TlsPeer, result.Status));
    }

    [SkippableFact]
    public void A_connection_to_a_next_hop_failed()
    {
        var result = Assert.Single(Ask(), candidate => candidate.Dcid == 2386070);
        Assert.Equal(("Outbound", "Failed", false, null, "192.168.2.2"), (result.Direction, result.TlsStatus, result.Passed, result.Mid, result.RemoteAddress));
        Assert.Equal("STARTTLS unexpected response", result.Reason);
    }

    [SkippableFact]
    public void That_is_all() => Assert.Equal(4, Ask().Count);

    [SkippableTheory]
    [InlineData(282204970L, true, "Open", "Success")]
    [InlineData(282204971L, true, "Lost", "RequiredNotOffered")]
    [InlineData(2386069L, true, "Open", "Success")]
    [InlineData(2386070L, false, "Open", "Failed")]
    public void Each_connection_is_one(long id, bool startSeen, string state, string status)
    {
        var connection = Assert.Single(CorpusFiles.Ask(new ConnectionQuery(), CorpusFiles.Tls).Records, candidate => candidate.ConnectionId == id);
        Assert.Equal((startSeen, state, status), (connection.StartSeen, connection.State, connection.TlsStatus));
    }

    private static List<EsaTlsResult> Ask() => CorpusFiles.Ask(new TlsQuery(), CorpusFiles.Tls).Records;
}
