using EsaLogs.Records;

namespace EsaLogs.Cli.Tables;

/// <summary>The tables of the verbs, made for 120 columns; wider terminals give room to the columns that grow.</summary>
internal static class RecordViews
{
    public static IReadOnlyList<TableColumn> Connection { get; } =
    [
        new(nameof(EsaConnection.StartTime), 19),
        new(nameof(EsaConnection.Direction), 9),
        new(nameof(EsaConnection.ConnectionId), 12) { AlignRight = true },
        new(nameof(EsaConnection.RemoteAddress), 15) { Grow = 1 },
        new(nameof(EsaConnection.TlsStatus), 9),
        new(nameof(EsaConnection.State), 8),
        new(nameof(EsaConnection.Action), 9),
        new(nameof(EsaConnection.AuthUser), 12) { Grow = 2 },
        new("Mids", nameof(EsaConnection.MessageCount), 4) { AlignRight = true },
        new(nameof(EsaConnection.RemoteHost), 14) { Grow = 3 },
    ];

    public static IReadOnlyList<TableColumn> AuthEvent { get; } =
    [
        new(nameof(EsaAuthEvent.Timestamp), 19),
        new(nameof(EsaAuthEvent.Outcome), 9),
        new(nameof(EsaAuthEvent.User), 20) { Grow = 4 },
        new(nameof(EsaAuthEvent.RemoteAddress), 15) { Grow = 1 },
        new(nameof(EsaAuthEvent.TlsStatus), 9),
        new(nameof(EsaAuthEvent.Direction), 9),
        new(nameof(EsaAuthEvent.ConnectionId), 12) { AlignRight = true },
        new(nameof(EsaAuthEvent.RemoteHost), 18) { Grow = 3 },
    ];

    public static IReadOnlyList<TableColumn> TlsResult { get; } =
    [
        new(nameof(EsaTlsResult.Timestamp), 19),
        new(nameof(EsaTlsResult.Direction), 9),
        new(nameof(EsaTlsResult.Mid), 10) { AlignRight = true },
        new(nameof(EsaTlsResult.TlsStatus), 21),
        new(nameof(EsaTlsResult.Status), 10),
        new(nameof(EsaTlsResult.Rid), 3) { AlignRight = true },
        new("Protocol", nameof(EsaTlsResult.TlsProtocol), 8),
        new(nameof(EsaTlsResult.RemoteAddress), 15),
        new("Sender/Recipient", nameof(EsaTlsResult.Sender), 16) { Grow = 4, OutboundProperty = nameof(EsaTlsResult.Recipients) },
    ];

    public static IReadOnlyList<TableColumn> Message { get; } =
    [
        new(nameof(EsaMessage.StartTime), 19),
        new(nameof(EsaMessage.Mid), 10) { AlignRight = true },
        new(nameof(EsaMessage.Disposition), 15),
        new(nameof(EsaMessage.Sender), 16) { Grow = 2 },
        new(nameof(EsaMessage.Recipients), 16) { Grow = 2 },
        new(nameof(EsaMessage.Subject), 14) { Grow = 3 },
        new("Received TLS", nameof(EsaMessage.ReceivedTlsStatus), 12),
    ];

    public static IReadOnlyList<TableColumn> Delivery { get; } =
    [
        new(nameof(EsaDelivery.Timestamp), 19),
        new(nameof(EsaDelivery.Mid), 10) { AlignRight = true },
        new(nameof(EsaDelivery.Status), 10),
        new(nameof(EsaDelivery.Recipient), 20) { Grow = 2 },
        new("Code", nameof(EsaDelivery.SmtpCode), 4) { AlignRight = true },
        new("Try", nameof(EsaDelivery.Attempt), 3) { AlignRight = true },
        new(nameof(EsaDelivery.TlsStatus), 9),
        new(nameof(EsaDelivery.RemoteAddress), 15),
        new("Response/Reason", nameof(EsaDelivery.Response), 15) { Grow = 3, OtherProperty = nameof(EsaDelivery.Reason) },
    ];

    public static IReadOnlyList<TableColumn> LogEntry { get; } =
    [
        new(nameof(EsaLogEntry.Timestamp), 19),
        new(nameof(EsaLogEntry.Level), 8),
        new(nameof(EsaLogEntry.Mid), 10) { AlignRight = true },
        new(nameof(EsaLogEntry.Kind), 20),
        new(nameof(EsaLogEntry.Text), 19) { Grow = 1 },
    ];

    public static IReadOnlyList<TableColumn> Summary { get; } =
    [
        new(nameof(EsaLogSummary.Appliance), 0),
        new(nameof(EsaLogSummary.Version), 0),
        new(nameof(EsaLogSummary.StartTime), 0),
        new(nameof(EsaLogSummary.EndTime), 0),
        new("Files", nameof(EsaLogSummary.FileCount), 0),
        new("Bytes", nameof(EsaLogSummary.ByteCount), 0),
        new("Lines", nameof(EsaLogSummary.LineCount), 0),
        new("Unknown lines", nameof(EsaLogSummary.UnknownCount), 0),
        new("Connections", nameof(EsaLogSummary.ConnectionCount), 0),
        new("Refused", nameof(EsaLogSummary.RefusedCount), 0),
        new("Recipients rejected", nameof(EsaLogSummary.RejectedRecipientCount), 0),
        new("Messages", nameof(EsaLogSummary.MessageCount), 0),
        new("AUTH failed", nameof(EsaLogSummary.AuthFailedCount), 0),
        new("Deliveries in clear", nameof(EsaLogSummary.ClearTextDeliveryCount), 0),
        new(nameof(EsaLogSummary.Kinds), 0),
        new(nameof(EsaLogSummary.Unknown), 0),
        new(nameof(EsaLogSummary.Problems), 0),
    ];

    public static IReadOnlyList<TableColumn> Group { get; } =
    [
        new(nameof(EsaLogGroup.Group), 20) { Grow = 1 },
        new(nameof(EsaLogGroup.Count), 10) { AlignRight = true },
        new(nameof(EsaLogGroup.Bytes), 15) { AlignRight = true },
        new(nameof(EsaLogGroup.TlsShare), 8) { AlignRight = true },
        new(nameof(EsaLogGroup.AuthFailures), 12) { AlignRight = true },
        new(nameof(EsaLogGroup.FirstTime), 19),
        new(nameof(EsaLogGroup.LastTime), 19),
    ];
}
