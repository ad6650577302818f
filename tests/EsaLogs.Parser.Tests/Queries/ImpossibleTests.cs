using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Queries;

/// <summary>What nothing can match is refused before anything is read, with a text that says what to do.</summary>
public sealed class ImpossibleTests
{
    [Fact]
    public void Ids_begin_somewhere()
    {
        Refused("Mid", "0 is no MID: they begin at 1.", new MessageQuery { Mid = [4, 0] });
        Refused("Mid", "-1 is no MID: they begin at 1.", new DeliveryQuery { Mid = [-1] });
        Refused("Mid", "0 is no MID: they begin at 1.", new TlsQuery { Mid = [0] });
        Refused("Mid", "0 is no MID: they begin at 1.", new EntryQuery { Mid = [0] });
        Refused("Mid", "0 is no MID: they begin at 1.", new EntryQuery { Mid = [0], Related = true });
        Refused("Icid", "-1 is no ICID: they begin at 0.", new AuthQuery { Icid = [-1] });
        Refused("Dcid", "-1 is no DCID: they begin at 0.", new ConnectionQuery { Dcid = [-1] });
        Assert.Single(Log.Read(new ConnectionQuery { Icid = [0] }, "10:00:00 ICID 0 TCPREFUSE SG BLACKLIST match ALL SBRS -7.1"));
    }

    [Fact]
    public void An_empty_text_matches_nothing()
    {
        const string message = "An empty text matches nothing. Leave the filter out, or write * for whatever is not empty.";
        Refused("Sender", message, new MessageQuery { Sender = ["a@example.com", ""] });
        Refused("Subject", message, new MessageQuery { Subject = [""] });
        Refused("RemoteAddress", message, new AuthQuery { RemoteAddress = [""] });
        Refused("Appliance", message, new SummaryQuery { Appliance = [""] });
        Refused("Text", message, new EntryQuery { Text = [""] });
    }

    [Fact]
    public void Ids_of_connections_and_directions_go_together()
    {
        const string both = "A connection has an ICID or a DCID, never both. Ask for inbound connections (ICID) and for outbound ones (DCID) one after the other.";
        Refused("Dcid", both, new ConnectionQuery { Icid = [1], Dcid = [2] });
        Refused("Dcid", both, new AuthQuery { Icid = [1], Dcid = [2] });
        Refused("Dcid", both, new TlsQuery { Icid = [1], Dcid = [2] });
        Refused("Direction", "Connections with an ICID are inbound. Leave out the direction, or ask for a DCID.", new ConnectionQuery { Direction = [Direction.Outbound], Icid = [1] });
        Refused("Direction", "Connections with a DCID are outbound. Leave out the direction, or ask for an ICID.", new AuthQuery { Direction = [Direction.Inbound], Dcid = [1] });
        Refused(
            "Direction",
            "Only deliveries have a status, and they are outbound. Leave out the direction, or the status.",
            new TlsQuery { Direction = [Direction.Inbound], Status = [DeliveryStatus.Delivered] });
        Refused(
            "Status",
            "Only deliveries have a status, and they have no ICID. Leave out the ICID, or the status.",
            new TlsQuery { Icid = [1], Status = [DeliveryStatus.Delivered] });
        Assert.Empty(Log.Read(new ConnectionQuery { Direction = [Direction.Inbound, Direction.Outbound], Icid = [1] }));
    }

    [Theory]
    [InlineData("2009-04-22T10:00:00", "2009-04-21T20:00:00Z", true)]
    [InlineData("2009-04-22T10:00:00", "2009-04-21T20:00:01Z", false)]
    [InlineData("2009-04-22T10:00:00Z", "2009-04-21T22:00:00", true)]
    [InlineData("2009-04-22T10:00:00Z", "2009-04-21T22:00:01", false)]
    public void A_wall_clock_and_an_instant_are_compared_as_far_as_zones_go(string start, string end, bool isRefused)
    {
        var query = new AuthQuery { StartTime = Time(start), EndTime = Time(end) };
        if (isRefused) Assert.Equal("EndTime", Assert.Throws<QueryException>(() => Log.Read(query)).Filter);
        else Assert.Empty(Log.Read(query));
    }

    private static DateTime Time(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.RoundtripKind);

    private static void Refused<T>(string filter, string message, LogQuery<T> query)
        where T : class, IEsaRecord
    {
        var refusal = Assert.Throws<QueryException>(() => Log.Read(query, "10:00:00 ICID 1 close"));
        Assert.Equal((filter, message), (refusal.Filter, refusal.Message));
    }
}
