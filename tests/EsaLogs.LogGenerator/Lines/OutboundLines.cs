using EsaLogs.LogGenerator.Simulation;
using EsaLogs.LogGenerator.Truth;
using EsaLogs.LogGenerator.World;
using EsaLogs.LogGenerator.Writing;

namespace EsaLogs.LogGenerator.Lines;

/// <summary>Lines of outbound connections (DCID).</summary>
internal sealed class OutboundLines(LogWriter log, ApplianceTruth truth, ApplianceProfile appliance) : LineSource(log, truth, appliance)
{
    private const string Interface = "192.0.2.16";

    public void Opened(OutboundConnection connection)
    {
        var to = connection.Destination;
        Tell(Log.Write($"New SMTP DCID {connection.Dcid} interface {Interface} address {to.Address} port {to.Port}"), connection.Truth, truth =>
        {
            truth.Began(Line);
            (truth.LocalAddress, truth.RemoteAddress, truth.RemotePort) = (Interface, to.Address, to.Port);
        });
    }

    /// <summary>Nobody answers, or not as SMTP wants it; there is no close.</summary>
    public void Failed(OutboundConnection connection, string details, string reason)
    {
        var to = connection.Destination;
        var isInLog = Log.Write(
            $"Connection Error: DCID {connection.Dcid} domain: {to.Domain} IP: {to.Address} port: {to.Port} details: {details} interface: {Interface} reason: {reason}");
        Tell(isInLog, connection.Truth, truth =>
        {
            truth.LocalAddress ??= Interface;
            truth.RemoteAddress ??= to.Address;
            truth.RemotePort ??= to.Port;
            truth.RemoteHost ??= to.Domain;
            truth.Ended(Line, "Error", $"{reason}: {details}");
        });
    }

    public void Killed(OutboundConnection connection) => Over(Log.Write($"SMTP client connection killed DCID: {connection.Dcid}"), connection, "Killed");

    public void Exited(OutboundConnection connection)
        => Over(
            Log.Write($"Mail delivery client with DCID {connection.Dcid} exited due to the maximum concurrency configuration."),
            connection, "Killed", "the maximum concurrency configuration.");

    public void Closed(OutboundConnection connection) => Over(Log.Write($"DCID {connection.Dcid} close"), connection, "Closed");

    private void Over(bool isInLog, OutboundConnection connection, string state, string? reason = null)
        => Tell(isInLog, connection.Truth, truth =>
        {
            truth.Ended(Line, state, reason);
            Truth.Closed(truth);
        });
}
