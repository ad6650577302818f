using EsaLogs.LogGenerator.Simulation;
using EsaLogs.LogGenerator.Truth;
using EsaLogs.LogGenerator.World;
using EsaLogs.LogGenerator.Writing;

namespace EsaLogs.LogGenerator.Lines;

/// <summary>Lines of TLS, in both directions.</summary>
internal sealed class TlsLines(LogWriter log, ApplianceTruth truth, ApplianceProfile appliance) : LineSource(log, truth, appliance)
{
    private const string Required = "TLS was required but ";

    private static readonly string[][] Protocols =
    [
        ["TLSv1/SSLv3", "TLSv1"], ["TLSv1", "TLSv1.2"], ["TLSv1.2", "TLSv1.2", "TLSv1.3"],
    ];

    private static readonly string[] Ciphers = ["DHE-RSA-AES256-SHA", "RC4-SHA", "ECDHE-RSA-AES256-GCM-SHA384", "TLS_AES_256_GCM_SHA384"];

    public void Succeeded(InboundConnection connection, SeededRandom random)
    {
        var (protocol, cipher) = Suite(random);
        Succeeded(Log.Write($"ICID {connection.Icid} TLS success protocol {protocol} cipher {cipher}"), connection.Truth, protocol, cipher, peer: null);
    }

    public void Failed(InboundConnection connection, string? reason)
        => Without(Log.Write($"ICID {connection.Icid} TLS failed{(reason is null ? "" : ": " + reason)}"), connection.Truth, "Failed", reason);

    public void RequiredNotOffered(InboundConnection connection)
        => Without(
            Log.Write($"ICID {connection.Icid} {Required}remote host did not initiate it"), connection.Truth, "RequiredNotOffered", Required + "remote host did not initiate it");

    public void Succeeded(OutboundConnection connection, SeededRandom random)
    {
        var (protocol, cipher) = Suite(random);
        var domain = connection.Destination.Domain;
        switch (Release)
        {
            case < 8 when random.Chance(300):
                Succeeded(Log.Write($"DCID {connection.Dcid} TLS success CN: <{domain}>"), connection.Truth, protocol: null, cipher: null, $"<{domain}>");
                break;
            case < 8:
                Succeeded(Log.Write($"DCID {connection.Dcid} TLS success protocol {protocol} cipher {cipher} CN={domain}"), connection.Truth, protocol, cipher, domain);
                break;
            case >= 15:
                var isInLog = Log.Write($"DCID {connection.Dcid} TLS success protocol {protocol} cipher {cipher} for {domain}");
                if (isInLog) connection.Truth.RemoteHost ??= domain;
                Succeeded(isInLog, connection.Truth, protocol, cipher, peer: null);
                break;
            default:
                Succeeded(Log.Write($"DCID {connection.Dcid} TLS success protocol {protocol} cipher {cipher} "), connection.Truth, protocol, cipher, peer: null);
                break;
        }
    }

    public void Failed(OutboundConnection connection, string reason)
        => Without(Log.Write($"DCID {connection.Dcid} IP {connection.Destination.Address} TLS failed: {reason}"), connection, "Failed", reason);

    public void RequiredNotNegotiated(OutboundConnection connection)
        => Without(
            Log.Write($"DCID {connection.Dcid} IP {connection.Destination.Address} {Required}could not be successfully negotiated"),
            connection, "RequiredNotNegotiated", Required + "could not be successfully negotiated");

    public void Deferring(OutboundConnection connection, string reason)
        => Without(Log.Write($"DCID {connection.Dcid} TLS deferring: {reason}"), connection.Truth, "Deferred", reason);

    private void Without(bool isInLog, OutboundConnection connection, string status, string reason)
    {
        if (isInLog) connection.Truth.RemoteAddress ??= connection.Destination.Address;
        Without(isInLog, connection.Truth, status, reason);
    }

    private void Succeeded(bool isInLog, ConnectionTruth connection, string? protocol, string? cipher, string? peer)
        => Tell(isInLog, connection, truth => truth.Tls = truth.Tls.Success(protocol, cipher, peer));

    private void Without(bool isInLog, ConnectionTruth connection, string status, string? reason)
        => Tell(isInLog, connection, truth =>
        {
            truth.Tls = truth.Tls.Without(status, reason);
            truth.TlsFailure = Line;
        });

    private (string Protocol, string Cipher) Suite(SeededRandom random)
        => (random.Pick(Protocols[Release < 8 ? 0 : Release < 13 ? 1 : 2]), random.Pick(Ciphers));
}
