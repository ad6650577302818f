using EsaLogs.LogGenerator.Writing;

namespace EsaLogs.LogGenerator.Truth;

/// <summary>One attempt to authenticate, with what the log told of its connection up to then.</summary>
internal sealed record AuthTruth(LogLine Line, bool IsInbound, ConnectionTruth? Connection, string Outcome)
{
    public string? User { get; init; }

    public string? Mechanism { get; init; }

    public string? Profile { get; init; }

    public int? SmtpCode { get; init; }

    public string? EnhancedCode { get; init; }

    public string? Reason { get; init; }

    public void Write(JsonLine json, ApplianceTruth appliance)
    {
        var tls = Connection?.SeenTls ?? TlsTruth.Unknown;
        json.Put("Timestamp", Line.Time).Put("TimestampUtc", appliance.Utc(Line.Time), isUtc: true).Put("Appliance", appliance.Name)
            .Put("Direction", IsInbound ? "Inbound" : "Outbound").Put("Outcome", Outcome)
            .Put("User", User).Put("Mechanism", Mechanism).Put("AuthProfile", Profile)
            .Put("RemoteAddress", Connection?.RemoteAddress).Put("RemoteHost", Connection?.RemoteHost)
            .Put("Interface", Connection?.Interface).Put("LocalAddress", Connection?.LocalAddress)
            .Put("ConnectionId", Connection?.Id).Put("Icid", IsInbound ? Connection?.Id : null).Put("Dcid", IsInbound ? null : Connection?.Id)
            .Put("SmtpCode", SmtpCode).Put("EnhancedCode", EnhancedCode).Put("Reason", Reason)
            .Put("TlsStatus", tls.Status).Put("TlsProtocol", tls.Protocol);
    }
}
