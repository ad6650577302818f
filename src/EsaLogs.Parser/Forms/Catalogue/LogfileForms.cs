namespace EsaLogs.Forms.Catalogue;

/// <summary>File life-cycle and appliance-wide lines.</summary>
internal static class LogfileForms
{
    /// <summary>The classes of alerts, as <c>alertconfig</c> lists them over the releases.</summary>
    private const string AlertClasses = "System|Hardware|Updater|Outbreak Filters|Virus Outbreak Filters|Anti-Virus|Anti-Spam|AMP|"
        + "Advanced Malware Protection|Directory Harvest Attack Prevention|Release and Support Notifications|All";

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
        new("smtp-server-start", EntryKind.ServerStarted)
        {
            Templates = ["SMTP server starting"],
            Samples = ["SMTP server starting"],
        },
        new("smtp-server-shutdown", EntryKind.ServerStopped)
        {
            Templates = ["SMTP server shut down"],
            Samples = ["SMTP server shut down"],
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
        new("status", EntryKind.ApplianceStatus)
        {
            Log = OtherLogForms.Status,
            Templates = ["Status: {Counters:text}"],
            Samples = ["Status: CPULd 12 DskIO 3 RAMUtil 41 QKUsd 0 QKFre 8388608 CrtMID 4410 CrtICID 5120 CrtDCID 980 InjMsg 77 InjRcp 81"],
        },
        new("senderbase-upload", EntryKind.SenderBaseUpload)
        {
            Templates = ["SenderBase upload: {Count} hosts total{?l}ing {Bytes} bytes"],
            Samples = ["SenderBase upload: 12 hosts totalling 2400 bytes", "SenderBase upload: 7 hosts totaling 1400 bytes"],
        },
        new("checkpoint", EntryKind.QueueCheckpoint)
        {
            Templates = ["Checkpoint Finished"],
            Samples = ["Checkpoint Finished"],
        },
        new("expire-scan", EntryKind.QueueExpiration)
        {
            Templates = ["Scanning {Domain:word} with {Count} msgs for expiration candidates{?.}"],
            Samples = ["Scanning partner.example with 14 msgs for expiration candidates."],
        },
        new("expire-done", EntryKind.QueueExpiration)
        {
            Templates = ["Done scanning {Domain:word}, {Count} msgs remain in queue{?.}"],
            Samples = ["Done scanning partner.example,  12 msgs remain in queue."],
        },
        new("deliveries-suspended", EntryKind.DeliveriesSuspended)
        {
            Templates = ["Deliveries are currently suspended{? [{Details:text}]}"],
            Samples = ["Deliveries are currently suspended [Default]"],
        },
        new("case-cache", EntryKind.CaseCacheStatus)
        {
            Templates = ["CASE cache status: {Counters:text}"],
            Samples = ["CASE cache status: hits = 31, misses = 210, expires = 4, adds = 206, seconds saved = 1.25, total seconds = 60.50"],
        },

        // Subjects of alerts quote log lines and messages, so what follows them is matched from the end of the line.
        new("alert-sent", EntryKind.AlertSent)
        {
            Templates =
            [
                "A {AlertClass=" + AlertClasses + "}/{Severity:word} alert was sent to {Recipient:text} with subject \"{Subject:free}\"{?.}",
                "A {AlertClass=" + AlertClasses + "}/{Severity:word} alert was sent to {Recipient:text} with subject {Subject:free}",
            ],
            Samples =
            [
                "A System/Critical alert was sent to ops@example.com with subject \"Critical <System> mail.example.com: MID 5 queued for delivery\".",
                "A Anti-Virus/Warning alert was sent to ops@example.com with subject \"Warning <Anti-Virus> it says \"MID 7 antivirus positive\"\"",
                "A Outbreak Filters/Info alert was sent to ops@example.com with subject Information <Outbreak Filters> mail.example.com: rule upda...",
            ],
        },
        new("alert-error", EntryKind.AlertFailed)
        {
            Templates =
            [
                "Error while sending alert: Unable to send {AlertClass:text}/{Severity:word} alert to {Recipient:text} with subject \"{Subject:free}\"{?.}",
                "Error while sending alert: Unable to send {AlertClass:text}/{Severity:word} alert to {Recipient:text} with subject {Subject:free}",
            ],
            Samples =
            [
                "Error while sending alert: Unable to send System/Warning alert to ops@example.com with subject \"Warning <System> the \"AV\" key\".",
                "Error while sending alert: Unable to send System/Warning alert to ops@example.com with subject Warning <System> disk is full",
            ],
        },
        new("internal-smtp-ok", EntryKind.InternalMailSent)
        {
            Templates =
            [
                "Internal SMTP system successfully sent a message to {Recipient:text} with subject '{Subject:free}'{?.}",
                "Internal SMTP system successfully sent a message to {Recipient:text} with subject \"{Subject:free}\"{?.}",
            ],
            Samples =
            [
                "Internal SMTP system successfully sent a message to ops@example.com with subject 'Report of 'today''.",
                "Internal SMTP system successfully sent a message to ops@example.com with subject \"It's a report\".",
            ],
        },
        new("internal-smtp-error", EntryKind.InternalMailFailed)
        {
            Templates =
            [
                "Internal SMTP Error: Failed to send message to host {RemoteAddress:word}:{RemotePort} for recipient {Recipient:text}:"
                    + " Unexpected SMTP response {Code}, expecting code starting with {ExpectedCode}, response was {Reply:list}{?.}",
                "Internal SMTP Error: Failed to send message to host {RemoteAddress:word}:{RemotePort} for recipient {Recipient:text}:"
                    + " Unexpected SMTP response \"{Code}\", expecting code starting with \"{ExpectedCode}\", response was {Reply:list}{?.}",
                "Internal SMTP Error: Failed to send message to host {RemoteAddress:word}:{RemotePort} for recipient {Recipient:text}: {Reason:text}",
            ],
            Samples =
            [
                "Internal SMTP Error: Failed to send message to host 198.51.100.25:25 for recipient ops@example.com: Unexpected SMTP response 554,"
                    + " expecting code starting with 2, response was ['5.7.1 <ops@example.com>: Relay access denied'].",
                "Internal SMTP Error: Failed to send message to host 2001:db8::25:25 for recipient ops@example.com: Unexpected SMTP response \"450\","
                    + " expecting code starting with \"3\", response was [\"it's busy\"].",
                "Internal SMTP Error: Failed to send message to host 198.51.100.25:25 for recipient ops@example.com: Unexpected SMTP response 554,"
                    + " expecting code starting with 2, response was ['unbalanced].",
            ],
        },
        new("internal-smtp-giveup", EntryKind.InternalMailFailed)
        {
            Templates =
            [
                "Internal SMTP giving up on message to {Recipient:text} with subject '{Subject:free}': {Reason:text}",
                "Internal SMTP giving up on message to {Recipient:text} with subject \"{Subject:free}\": {Reason:text}",
            ],
            Samples =
            [
                "Internal SMTP giving up on message to ops@example.com with subject 'Critical <System> a': b': Unrecoverable error.",
                "Internal SMTP giving up on message to ops@example.com with subject \"It's full\": Unrecoverable error.",
            ],
        },
        new("key-expiry", EntryKind.FeatureKeyExpiring)
        {
            Templates = ["Your \"{Feature:text}\" key will expire in under {Days} day(s).{? {Details:text}}"],
            Samples = ["Your \"Sample Scanning\" key will expire in under 30 day(s). Please contact your authorized Cisco sales representative."],
        },
        new("urlcat-changed", EntryKind.ConfigurationChanged)
        {
            Templates = ["URL category definitions have changed.{? {Details:text}}"],
            Samples = ["URL category definitions have changed. Please check and update your filters to use the new definitions"],
        },
        new("urlrep-restart", EntryKind.ConfigurationChanged)
        {
            Templates = ["URL_REP_CLIENT: Configuration changed.{? {Details:text}}"],
            Samples = ["URL_REP_CLIENT: Configuration changed. Triggering restart of URL Reputation client service."],
        },
        new("graymail-config", EntryKind.ConfigurationChanged)
        {
            Templates = ["graymail [CONFIG] {Details:text}"],
            Samples = ["graymail [CONFIG] Starting graymail configuration handler"],
        },
        new("outbreak-rule", EntryKind.OutbreakRule)
        {
            Templates = ["Outbreak Rule: {Rule:text} has threat level {ThreatLevel}{?.}"],
            Samples = ["Outbreak Rule: OUTBREAK_0000042 has threat level 3"],
        },
        new("rescon", EntryKind.ResourceConservation)
        {
            Templates = ["This system (hostname: {Host:text}) has entered a 'resource conservation' mode{? {Details:text}}"],
            Samples = ["This system (hostname: mail.example.com) has entered a 'resource conservation' mode in order to prevent the depletion of memory."],
        },
        new("ratelimit-sender", EntryKind.SenderRateLimited)
        {
            Templates = ["System is rate limiting Envelope Sender {Sender:free} due to high volume of messages{?.}"],
            Samples = ["System is rate limiting Envelope Sender jane@example.com due to high volume of messages"],
        },
        new("dns-tempfail", EntryKind.DnsFailed)
        {
            Templates = ["DNS Temporary Failure {Domain:word} {RecordType:word} - {Reason:text}"],
            Samples = ["DNS Temporary Failure partner.example MX - ServFail"],
        },
        new("dns-lame", EntryKind.DnsFailed)
        {
            Templates = ["lame DNS referral{?:{? {Details:text}}}", "lame DNS referral {Details:text}"],
            Samples = ["lame DNS referral", "lame DNS referral: partner.example from 192.0.2.53", "lame DNS referral from 192.0.2.53"],
        },
        new("dns-error", EntryKind.DnsFailed)
        {
            Templates = ["DNS Error {Domain:word}{?:}{? {Details:text}}", "DNS failure for SMTP route destination {Domain:text}"],
            Samples = ["DNS Error partner.example", "DNS Error partner.example MX - NXDomain", "DNS failure for SMTP route destination relay.example.com"],
        },

        // Programmers' notes have no form; these are the ones that are known.
        new("trace-debug", EntryKind.Trace)
        {
            Templates =
            [
                "GRAYMAIL: shouldn't scan?",
                "RPC client _message_loop {Details:text}",
                "Data will be sent to ECS client only when {Details:text}",
            ],
            Samples =
            [
                "GRAYMAIL: shouldn't scan?",
                "RPC client _message_loop sleeping when dequeuing a null entry",
                "Data will be sent to ECS client only when it is on",
            ],
        },
        new("filter-time", EntryKind.Trace)
        {
            Templates = ["Debug: MID:{? }{Mid} Message filter Name: {Filter:free} time: {Seconds:word}"],
            Samples =
            [
                "Debug: MID: 4410 Message filter Name: NoMacros time: 0.000271828182846",
                "Debug: MID: 4410 Message filter Name: No time: 5 Macros time: 3.14159e-05",
            ],
        },
    ];
}
