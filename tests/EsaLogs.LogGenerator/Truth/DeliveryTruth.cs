using EsaLogs.LogGenerator.Writing;

namespace EsaLogs.LogGenerator.Truth;

/// <summary>What the log tells of one attempt to deliver a message to one recipient.</summary>
internal sealed class DeliveryTruth(MessageTruth message, long rid, long dcid, ConnectionTruth? connection, int attempt, LogLine line)
{
    private string? _sender;
    private string? _recipient;
    private string? _address;
    private int? _port;
    private string? _interface;
    private TlsTruth _tls;

    public MessageTruth Message => message;

    public long Rid => rid;

    /// <summary>The line that decided; until there is one, that of the beginning.</summary>
    public LogLine Line { get; private set; } = line;

    /// <summary>Delivered, Bounced, …; InProgress as long as no line decides.</summary>
    public string Status { get; private set; } = "InProgress";

    public bool IsOffbox { get; set; }

    public Reply Reply { get; set; }

    public string? Reason { get; set; }

    public void Decide(LogLine decidedBy, string status)
    {
        (Line, Status) = (decidedBy, status);
        connection?.Begun.Remove(this);
        Settle();
    }

    /// <summary>What is known now is what the record says.</summary>
    public void Settle()
    {
        (_sender, _recipient) = (message.Sender, message.Recipients.Find(rid));
        if (Status is "InProgress") Reason = connection?.StateReason;
        (_address, _port, _interface) = (connection?.RemoteAddress, connection?.RemotePort, connection?.LocalAddress);
        _tls = connection is null || IsOffbox ? TlsTruth.NotApplicable : connection.SeenTls;
    }

    public void WriteTls(JsonLine json, ApplianceTruth appliance)
    {
        ConnectionVerdict.Begin(json, appliance, Line, isInbound: false)
            .Put("Mid", message.Mid).Put("Rid", rid).Put("Sender", _sender).Put("Recipients", _recipient is null ? [] : [_recipient]);
        ConnectionVerdict.End(json, isInbound: false, dcid, connection, Status, _tls);
    }

    public void Write(JsonLine json, ApplianceTruth appliance)
        => json.Put("Timestamp", Line.Time).Put("TimestampUtc", appliance.Utc(Line.Time), isUtc: true).Put("Appliance", appliance.Name)
            .Put("Mid", message.Mid).Put("Rid", rid).Put("Recipient", _recipient).Put("Sender", _sender)
            .Put("Dcid", dcid).Put("RemoteAddress", _address).Put("RemotePort", _port)
            .Put("Interface", _interface).Put("Status", Status)
            .Put("SmtpCode", Reply.Code).Put("EnhancedCode", Reply.EnhancedCode).Put("Response", Reply.Text).Put("Reason", Reason)
            .Put("TlsStatus", _tls.Status).Put("TlsProtocol", _tls.Protocol).Put("TlsCipher", _tls.Cipher)
            .Put("Attempt", attempt).Put("DelaySeconds", message.StartSeen || message.Parent is not null ? (long)(Line.Time - message.First!.Value.Time).TotalSeconds : null);
}

/// <summary>A reply as the log gives it: no code where the appliance made it up.</summary>
internal readonly record struct Reply(int? Code, string? EnhancedCode, string? Text);
