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
        new(nameof(EsaConnection.RemoteHost), 10) { Grow = 3 },
        new(nameof(EsaConnection.SenderGroup), 7) { Grow = 1 },
        new(nameof(EsaConnection.Action), 9),
        new(nameof(EsaConnection.TlsStatus), 9) { Grow = 1 },
        new(nameof(EsaConnection.AuthUser), 8) { Grow = 2 },
        new(nameof(EsaConnection.State), 8),
        new("Msgs", nameof(EsaConnection.MessageCount), 4) { AlignRight = true },
    ];

    public static IReadOnlyList<TableColumn> AuthEvent { get; } =
    [
        new(nameof(EsaAuthEvent.Timestamp), 19),
        new(nameof(EsaAuthEvent.Direction), 9),
        new(nameof(EsaAuthEvent.Outcome), 12) { Grow = 1 },
        new(nameof(EsaAuthEvent.User), 10) { Grow = 4 },
        new(nameof(EsaAuthEvent.RemoteAddress), 15) { Grow = 1 },
        new(nameof(EsaAuthEvent.RemoteHost), 10) { Grow = 4 },
        new(nameof(EsaAuthEvent.Mechanism), 9),
        new(nameof(EsaAuthEvent.AuthProfile), 11) { Grow = 2 },
        new(nameof(EsaAuthEvent.TlsStatus), 9),
    ];

    public static IReadOnlyList<TableColumn> TlsResult { get; } =
    [
        new(nameof(EsaTlsResult.Timestamp), 19),
        new(nameof(EsaTlsResult.Direction), 9),
        new(nameof(EsaTlsResult.Mid), 9) { AlignRight = true },
        new(nameof(EsaTlsResult.Rid), 3) { AlignRight = true },
        new("Sender/Recipient", nameof(EsaTlsResult.Sender), 16) { Grow = 4, OutboundProperty = nameof(EsaTlsResult.Recipients) },
        new(nameof(EsaTlsResult.RemoteAddress), 15) { Grow = 1 },
        new(nameof(EsaTlsResult.Status), 10),
        new(nameof(EsaTlsResult.TlsStatus), 9) { Grow = 2 },
        new(nameof(EsaTlsResult.TlsProtocol), 11),
        new(nameof(EsaTlsResult.Passed), 6),
    ];
}
