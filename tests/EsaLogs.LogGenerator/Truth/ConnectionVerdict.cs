using EsaLogs.LogGenerator.Writing;

namespace EsaLogs.LogGenerator.Truth;

/// <summary>Verdicts on TLS, as records: of a message, a delivery, or a connection that never had a message.</summary>
internal static class ConnectionVerdict
{
    /// <summary>A connection without messages whose TLS failed.</summary>
    public static void Write(JsonLine json, ApplianceTruth appliance, ConnectionTruth connection, LogLine line)
    {
        Begin(json, appliance, line, connection.IsInbound).Put("Mid", (long?)null).Put("Rid", (long?)null).Put("Sender", (string?)null).Put("Recipients", Array.Empty<string>());
        End(json, connection.IsInbound, connection.Id, connection, status: null, connection.SeenTls);
    }

    public static JsonLine Begin(JsonLine json, ApplianceTruth appliance, LogLine line, bool isInbound)
        => json.Put("Timestamp", line.Time).Put("TimestampUtc", appliance.Utc(line.Time), isUtc: true).Put("Appliance", appliance.Name)
            .Put("Direction", isInbound ? "Inbound" : "Outbound");

    public static void End(JsonLine json, bool isInbound, long id, ConnectionTruth? connection, string? status, TlsTruth tls)
        => json.Put("ConnectionId", id).Put("Icid", isInbound ? id : null).Put("Dcid", isInbound ? null : id)
            .Put("RemoteAddress", connection?.RemoteAddress).Put("RemoteHost", connection?.RemoteHost).Put("Status", status)
            .Put("TlsStatus", tls.Status).Put("TlsProtocol", tls.Protocol).Put("TlsCipher", tls.Cipher).Put("TlsPeer", tls.Peer)
            .Put("Reason", tls.Reason).Put("Passed", tls.Passed);
}
