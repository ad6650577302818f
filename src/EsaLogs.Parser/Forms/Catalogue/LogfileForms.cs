namespace EsaLogs.Forms.Catalogue;

/// <summary>File life-cycle and appliance-wide lines.</summary>
internal static class LogfileForms
{
    public static Form[] All { get; } =
    [
        new("file-begin", EntryKind.LogfileBegin)
        {
            Templates = ["Begin Logfile"],
            Samples = ["Begin Logfile"],
        },
        new("file-version", EntryKind.LogfileVersion)
        {
            Templates = ["Version: {Version:word} SN: {SerialNumber:word}"],
            Samples = ["Version: 14.0.0-698 SN: 420D4FEA709365BFB3E3-0AF2EE5E7000"],
        },
        new("file-utcoffset", EntryKind.LogfileUtcOffset)
        {
            Templates = ["Time offset from UTC: {Offset:word} seconds"],
            Samples = ["Time offset from UTC: -14400 seconds", "Time offset from UTC: 10800 seconds"],
        },
        new("file-rolled", EntryKind.LogfileRolled)
        {
            Templates = ["Logfile rolled over"],
            Samples = ["Logfile rolled over"],
        },
        new("file-end", EntryKind.LogfileEnd)
        {
            Templates = ["End Logfile"],
            Samples = ["End Logfile"],
        },
        new("smtp-server-killed", EntryKind.ConnectionKilled)
        {
            Templates = ["SMTP server connection killed ICID:{? }{Icid}"],
            Samples = ["SMTP server connection killed ICID: 3412"],
        },
        new("smtp-client-killed", EntryKind.ConnectionKilled)
        {
            Templates = ["SMTP client connection killed DCID:{? }{Dcid}"],
            Samples = ["SMTP client connection killed DCID: 877"],
        },
        new("client-maxconc-exit", EntryKind.ConnectionKilled)
        {
            Templates = ["Mail delivery client with DCID {Dcid} exited due to {Reason:text}"],
            Samples = ["Mail delivery client with DCID 877 exited due to the maximum concurrency configuration."],
        },
    ];
}
