using EsaLogs.LogGenerator.Truth;
using EsaLogs.LogGenerator.World;

namespace EsaLogs.LogGenerator.Simulation;

/// <summary>A client's connection to a listener.</summary>
internal sealed class InboundConnection(long icid, Client client)
{
    public long Icid { get; } = icid;

    public Client Client { get; } = client;

    public ConnectionTruth Truth { get; } = new(isInbound: true, icid);
}

/// <summary>A connection to a next hop.</summary>
internal sealed class OutboundConnection(long dcid, Destination destination)
{
    public long Dcid { get; } = dcid;

    public Destination Destination { get; } = destination;

    public ConnectionTruth Truth { get; } = new(isInbound: false, dcid);
}
