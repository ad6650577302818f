namespace EsaLogs.Forms.Catalogue;

/// <summary>
/// First words of the appliance's other text logs (line-forms section 10), which end up in the same folder or the same syslog stream. Lines of
/// these forms are skipped, whatever the question. A line that <c>mail_logs</c> has too is a form of its own section that names the other log.
/// </summary>
internal static class OtherLogForms
{
    /// <summary>The log whose newer lines are those of <c>mail_logs</c>.</summary>
    public const string Bounce = "bounce";

    /// <summary>The log that took the <c>Status:</c> lines over from <c>mail_logs</c>.</summary>
    public const string Status = "status";

    public static Form[] All { get; } =
    [
        new("other-bounce", EntryKind.OtherLog)
        {
            Log = Bounce,
            Templates = ["{Action=Bounced|Delayed}: {Mid}:{Rid} From:{Details:text}"],
            Samples =
            [
                "Bounced: 4410:0 From:<jane@example.com> To:<joe@example.net> Reason: \"5.1.0 - Unknown address error\" Response: \"('550', ['no'])\"",
                "Delayed: 4411:0 From:<jane@example.com> To:<joe@example.net> Reason: \"4.1.0 - Unknown address error\" Response: \"('451', ['busy'])\"",
            ],
        },
        new("other-domain-debug", EntryKind.OtherLog)
        {
            Log = "domain debug",
            Templates = ["{Count} {Action=Sent|Rcvd}: {Details:text}"],
            Samples = ["5633 Sent: 'MAIL FROM:<jane@example.com>'", "5633 Rcvd: '250 OK'"],
        },
        new("other-injection-debug", EntryKind.OtherLog)
        {
            Log = "injection debug",
            Templates = ["Sent to '{RemoteAddress:word}': {Details:text}", "Rcvd from '{RemoteAddress:word}': {Details:text}"],
            Samples = [@"Sent to '198.51.100.7': '220 mail.example.com ESMTP\015\012'", @"Rcvd from '198.51.100.7': 'HELO mail.example.net\015\012'"],
        },
        new("other-antivirus", EntryKind.OtherLog)
        {
            Log = "antivirus",
            Templates =
            [
                "{Engine=sophos|mcafee} antivirus - {Details:text}",
                "Checking for {Engine=Sophos|McAfee} Update",
                "Current {Details=SAV engine ver|IDE serial}={Version:text}",
            ],
            Samples =
            [
                "sophos  antivirus - MID 4410 - Result 'CLEAN' ()",
                "mcafee antivirus - MID 4411 - Result 'VIRAL' ('Samp/Doc-A')",
                "Checking for Sophos Update",
                "Current SAV engine ver=3.84. No engine update needed",
                "Current IDE serial=2004090902. No update needed.",
            ],
        },
        new("other-amp", EntryKind.OtherLog)
        {
            Log = "AMP",
            Templates =
            [
                "File reputation query initiating. {Details:text}",
                "Response received for file reputation query {Details:text}",
                "File {Action=uploaded|not uploaded} for analysis. {Details:text}",
                "File Analysis complete. {Details:text}",
                "File analysis upload {Details:text}",
            ],
            Samples =
            [
                "File reputation query initiating. File Name = 'report.pdf', MID = 4410, File Size = 189 bytes, File Type = application/pdf",
                "Response received for file reputation query from Cloud. File Name = 'report.pdf', MID = 4410, Disposition = CLEAN",
                "File uploaded for analysis. SHA256: 2cf24dba, file name: report.pdf",
                "File not uploaded for analysis. MID = 4410 File SHA256[2cf24dba] file mime[application/pdf] Reason: no active contents",
                "File Analysis complete. SHA256: 2cf24dba, Submit Timestamp: 1475825466, Disposition: 3 Score: 100",
                "File analysis upload skipped. SHA256: 2cf24dba",
            ],
        },
        new("other-euq", EntryKind.OtherLog)
        {
            Log = "spam quarantine",
            Templates = ["ISQ: {Action=Releasing|Released|Delivering|Serving} {Details:text}"],
            Samples = ["ISQ: Releasing MID [4410] for all", "ISQ: Serving HTTP on 192.0.2.16, port 82"],
        },
        new("other-slbl", EntryKind.OtherLog)
        {
            Log = "safelist/blocklist",
            Templates = ["SLBL: {Details:text}"],
            Samples = ["SLBL: The database snapshot has been created."],
        },
        new("other-gui", EntryKind.OtherLog)
        {
            Log = "GUI",
            Templates =
            [
                "req:{RemoteAddress:word} user:{Details:text}",
                "{Protocol=http|https} service on {Details:text}",
                "{Action=login|logout}:{User:text} session:{Details:text}",
            ],
            Samples =
            [
                "req:198.51.100.7 user:admin id:3a5c GET /mail_policies HTTP/1.1 200",
                "http service on 192.0.2.16:80 redirecting to https port 443",
                "logout:198.51.100.7 user:- session:3a5c",
            ],
        },
        new("other-cli", EntryKind.OtherLog)
        {
            Log = "CLI or system",
            Templates = ["PID {Count}: {Details:text}"],
            Samples = ["PID 861: User system commit changes: updated", "PID 862: User admin entered 'commit'; prompt was '> '"],
        },
        new("other-authentication", EntryKind.OtherLog)
        {
            Log = "authentication",
            Templates =
            [
                "User {User:text} {Action=was authenticated successfully|failed authentication}{?.}",
                "The user {User:text} {Action=successfully logged on} from {Details:text}",
                "An authentication attempt by the user {User:text} from {Details:text}",
            ],
            Samples =
            [
                "User admin from 198.51.100.7 was authenticated successfully.",
                "User jane failed authentication.",
                "The user admin successfully logged on from 198.51.100.7 using an HTTPS connection.",
                "An authentication attempt by the user jane from 198.51.100.7 failed",
            ],
        },
        new("other-consolidated-event", EntryKind.OtherLog)
        {
            Log = "consolidated event",
            Templates = ["CEF:{Details:text}"],
            Samples = ["CEF:0|Cisco|C100V Secure Email Gateway Virtual|15.5.1-055|ESA_CONSOLIDATED_LOG_EVENT|Consolidated Log Event|5|ESAMID=41 ESAICID=44"],
        },

        // Sentences of message tracking, which people paste: ids stand in brackets, or after a 'Message' that is no MID of ours.
        new("other-tracking", EntryKind.OtherLog)
        {
            Log = "message tracking",
            Templates =
            [
                "{Action=Incoming|Outgoing|Delivery|SMTP delivery|Remote procedure call} connection ({Details:text}",
                "Protocol {Protocol:word} interface {Interface:text} on incoming connection ({Details:text}",
                "({Action=ICID|DCID} {Count}) {Details:text}",
                "Start message {Mid} on incoming connection ({Details:text}",
                "Message {Mid} {Action=on incoming|enqueued on|scanned by|matched|contains|has|direction|sender domain|original subject|queued for|quarantined in}"
                    + "{Details:text}",
                "Message {Mid} {Action=SPF|DKIM|Consolidated Sender|Domains for which}{Details:text}",
                "Message {Mid} ({Bytes} bytes) from {Details:text}",
                "Message {Mid}: {Details:text}",
            ],
            Samples =
            [
                "Incoming connection (ICID 450) successfully accepted TLS protocol TLSv1.2 cipher AES256-SHA.",
                "SMTP delivery connection (DCID 5633) opened from Data 1 to IP address 198.51.100.25 on port 25.",
                "Protocol SMTP interface Data 1 (IP 192.0.2.16) on incoming connection (ICID 450) from sender IP 198.51.100.7.",
                "(ICID 450) ACCEPT sender group KNOWN match sbrs[0.0:10.0] SBRS 3.5 country Sweden",
                "(DCID 5633) Delivery started for message 4410 to joe@example.net.",
                "Start message 4410 on incoming connection (ICID 450).",
                "Message 4410 on incoming connection (ICID 450) added recipient (joe@example.net).",
                "Message 4410 SPF: mailfrom identity jane@example.com Pass",
                "Message 4410 (2069 bytes) from jane@example.com ready.",
                "Message 4410: DMARC Verification skipped (no record).",
                "Message 4410 queued for delivery.",
            ],
        },
    ];
}
