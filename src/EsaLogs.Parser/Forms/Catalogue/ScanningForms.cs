namespace EsaLogs.Forms.Catalogue;

/// <summary>
/// What the engines found in a message. Names of attachments, URLs and custom log entries are strangers' text: what follows them is matched
/// from the end of the line, and must be the appliance's own words.
/// </summary>
internal static class ScanningForms
{
    public static Form[] All { get; } =
    [
        new("case-interim", EntryKind.SpamInterimVerdict)
        {
            Templates = ["MID {Mid} interim verdict using engine: {Engine:word} {?spam }{Verdict:word}"],
            Samples =
            [
                "MID 4410 interim verdict using engine: CASE spam negative",
                "MID 4411 interim verdict using engine: SLBL spam positive",
                "MID 4412 interim verdict using engine: CASE marketing",
            ],
        },
        new("case-final", EntryKind.SpamVerdict)
        {
            Templates = ["MID {Mid} using engine: {Engine:word!GRAYMAIL} {?spam }{Verdict:word}"],
            Samples =
            [
                "MID 4410 using engine: CASE spam suspect",
                "MID 4411 using engine: Brightmail spam positive",
                "MID 4412 using engine: CASE bulk",
            ],
        },
        new("case-old", EntryKind.SpamVerdict)
        {
            Templates = ["MID {Mid} {Engine=Brightmail} {?spam }{Verdict:word}"],
            Samples = ["MID 4410 Brightmail positive"],
        },
        new("case-cached", EntryKind.SpamVerdictCached)
        {
            Templates = ["MID {Mid} using engine: {Engine:word} using cached verdict"],
            Samples = ["MID 4410 using engine: CASE using cached verdict"],
        },
        new("graymail", EntryKind.GraymailVerdict)
        {
            Templates = ["MID {Mid} using engine: {Engine=GRAYMAIL} {?spam }{Verdict:word}"],
            Samples = ["MID 4410 using engine: GRAYMAIL negative", "MID 4411 using engine: GRAYMAIL marketing_mail"],
        },
        new("case-poor", EntryKind.ScanningProblem)
        {
            Templates = ["MID {Mid} {Engine=CASE} sent a poorly formatted response{?: {Reason:text}}"],
            Samples = ["MID 4410 CASE sent a poorly formatted response: no verdict"],
        },
        new("case-cannot", EntryKind.ScanningProblem)
        {
            Templates = ["MID {Mid} cannot be scanned by {Engine:phrase}. The message is {Reason:text}{?.}"],
            Samples = ["MID 4410 cannot be scanned by CASE. The message is either malformed or CASE is unable to process it at the moment."],
        },
        new("toobig", EntryKind.ScanningSkipped)
        {
            Templates = ["MID {Mid} was too big ({Bytes}/{Limit}) for scanning by {Engine:phrase}"],
            Samples = ["MID 4410 was too big (3145728/2097152) for scanning by Outbreak Filters"],
        },
        new("av-interim", EntryKind.AntivirusInterimVerdict)
        {
            Templates = ["MID {Mid} interim AV verdict using {Engine:word} {Verdict:phrase}"],
            Samples = ["MID 4410 interim AV verdict using McAfee CLEAN", "MID 4411 interim AV verdict using Sophos VIRAL"],
        },
        new("av-negative", EntryKind.AntivirusVerdict)
        {
            Templates = ["MID {Mid} antivirus {Verdict=negative}{? ({Details:phrase})}"],
            Samples = ["MID 4410 antivirus negative "],
        },

        // One virus is given by its name; several as they stand there: quoted, with commas between.
        new("av-positive", EntryKind.AntivirusVerdict)
        {
            Templates =
            [
                "MID {Mid} antivirus {Verdict=positive} '{Virus:phrase}'{? ({Details=released from Outbreak})}",
                "MID {Mid} antivirus {Verdict=positive}{? {Virus:text}}{? ({Details=released from Outbreak})}",
            ],
            Samples =
            [
                "MID 4410 antivirus positive 'Sample test file'",
                "MID 4411 antivirus positive 'Samp/Doc-A', 'Samp/Doc-B' ",
                "MID 4412 antivirus positive 'Samp/Doc-A' (released from Outbreak)",
                "MID 4413 antivirus positive",
            ],
        },
        new("av-repaired", EntryKind.AntivirusVerdict)
        {
            Templates =
            [
                "MID {Mid} antivirus {Verdict=repaired} '{Virus:phrase}'{? ({Details=released from Outbreak})}",
                "MID {Mid} antivirus {Verdict=repaired}{? {Virus:text}}{? ({Details=released from Outbreak})}",
            ],
            Samples = ["MID 4410 antivirus repaired 'Samp/Doc-A'", "MID 4411 antivirus repaired 'Samp/Doc-A', 'Samp/Doc-B'"],
        },
        new("av-encrypted", EntryKind.AntivirusVerdict)
        {
            Templates = ["MID {Mid} antivirus {Verdict=encrypted}{? ({Details:phrase})}"],
            Samples = ["MID 4410 antivirus encrypted"],
        },
        new("av-unscannable", EntryKind.AntivirusVerdict)
        {
            Templates = ["MID {Mid} antivirus {Verdict=unscannable}{? ({Details:phrase})}"],
            Samples = ["MID 4410 antivirus unscannable"],
        },
        new("scan-problem", EntryKind.ScanningProblem)
        {
            Templates = ["MID {Mid}, Message Scanning Problem: {Reason:text}"],
            Samples = ["MID 4410, Message Scanning Problem: Size Limit Exceeded"],
        },
        new("scan-error", EntryKind.ScanningProblem)
        {
            Templates = ["MID {Mid}, message scanning error: {Reason:text}"],
            Samples = ["MID 4410, message scanning error: Scan Depth Exceeded"],
        },
        new("scan-error2", EntryKind.ScanningProblem)
        {
            Templates =
            [
                "MID {Mid}: scanning error (name='{Attachment:free}', type={FileType:phrase}): {Reason:text}",
                "MID {Mid}: scanning error (name=\"{Attachment:free}\", type={FileType:phrase}): {Reason:text}",
                "MID {Mid}: scanning error (name={Attachment:free}, type={FileType:phrase}): {Reason:text}",
            ],
            Samples =
            [
                "MID 4410: scanning error (name='report 1.pdf', type=document/pdf): request failed",
                "MID 4411: scanning error (name=\"it's a', type=x): y.pdf\", type=document/pdf): request failed",
                "MID 4412: scanning error (name=None, type=document/pdf): request failed",
            ],
        },
        new("scan-unscannable", EntryKind.ScanningProblem)
        {
            Templates = ["MID {Mid} was marked unscannable due to {Details:phrase}. Reason: {Reason:text}{?.}"],
            Samples = ["MID 4410 was marked unscannable due to extraction failures. Reason: Archive is damaged."],
        },
        new("sds-partial", EntryKind.ScanningProblem)
        {
            Templates = ["MID {Mid} not completely scanned by {Engine:phrase}. Error: {Reason:text}{?.}"],
            Samples = ["MID 4410 not completely scanned by SDS. Error: the service timed out."],
        },
        new("attach", EntryKind.Attachment)
        {
            Templates = ["MID {Mid} attachment '{Attachment:free}'", "MID {Mid} attachment \"{Attachment:free}\""],
            Samples =
            [
                "MID 4410 attachment 'report=20of=20May.pdf'",
                "MID 4411 attachment \"jane's report.pdf\"",
                "MID 4412 attachment 'x' MID 5 antivirus positive 'Samp/Doc-A'",
            ],
        },
        new("attach-types", EntryKind.AttachmentTypes)
        {
            Templates = ["MID {Mid} attachment types {FileType:text}"],
            Samples = ["MID 4410 attachment types doc, pdf"],
        },
        new("vof-threat", EntryKind.OutbreakThreat)
        {
            Templates = ["MID {Mid} Virus Threat Level={ThreatLevel}{? {Details:text}}"],
            Samples = ["MID 4410 Virus Threat Level=4"],
        },
        new("of-threat", EntryKind.OutbreakThreat)
        {
            Templates = ["MID {Mid} Threat Level={ThreatLevel} Category={ThreatCategory:text} Type={ThreatType:text}"],
            Samples = ["MID 4410 Threat Level=3 Category=Phish Type=Phish"],
        },
        new("of-verdict", EntryKind.OutbreakVerdict)
        {
            Templates = ["MID {Mid} Outbreak Filters: verdict {Verdict:phrase}"],
            Samples = ["MID 4410 Outbreak Filters: verdict negative"],
        },
        new("amp-verdict", EntryKind.FileVerdict)
        {
            Templates = ["MID {Mid} AMP file reputation verdict{? }: {Verdict:phrase}{? }({Reason:text})", "MID {Mid} AMP file reputation verdict{? }: {Verdict:phrase}"],
            Samples =
            [
                "MID 4410 AMP file reputation verdict : SKIPPED (no attachment in message)",
                "MID 4411 AMP file reputation verdict : FILE UNKNOWN",
            ],
        },
        new("amp-upload", EntryKind.FileUpload)
        {
            Templates = ["MID {Mid} SHA {Sha256:word} filename {Attachment:free} queued for possible file analysis upload{?.}"],
            Samples =
            [
                "MID 4410 SHA 2cf24dba5fb0a30e26e83b2ac5b9e29e filename jane's report.pdf queued for possible file analysis upload",
                "MID 4411 SHA 2cf24dba5fb0a30e26e83b2ac5b9e29e filename a queued for possible file analysis upload b.pdf"
                    + " queued for possible file analysis upload",
            ],
        },
        new("amp-skip-trace", EntryKind.Trace)
        {
            Templates = ["MID {Mid}: Skip AMP Engine check"],
            Samples = ["MID 4410: Skip AMP Engine check"],
        },
        new("url-rep-cond", EntryKind.UrlReputation)
        {
            Templates = ["MID {Mid} URL {Url:free} has reputation {Score:word} matched Condition: {Condition:phrase}"],
            Samples =
            [
                "MID 4410 URL http://www.example.com/a?b=c has reputation -6.4 matched Condition: URL Reputation Rule",
                "MID 4411 URL http://example.com/\"a\"; b has reputation 9.9 matched Condition: x has reputation -6.4 matched Condition: URL Reputation Rule",
                "MID 4412 URL http://example.com has reputation 1 matched Action: y has reputation none matched Condition: URL Reputation Rule",
            ],
        },
        new("url-rep-action", EntryKind.UrlAction)
        {
            Templates = ["MID {Mid} URL {Url:free} has reputation {Score:word} matched Action: {Action:phrase}"],
            Samples =
            [
                "MID 4410 URL http://www.example.com/ has reputation -6.4 matched Action: URL redirected to Cisco Security proxy",
                "MID 4411 URL http://a has been expanded to URL http://b has reputation -6.4 matched Action: URL defanged",
            ],
        },
        new("url-cat", EntryKind.UrlCategory)
        {
            Templates = ["MID {Mid} URL {Url:free} matched category {UrlCategory:phrase} Condition: {Condition:phrase}"],
            Samples =
            [
                "MID 4410 URL http://www.example.com/  matched category Social Networking Condition: URL Category Rule",
                "MID 4411 URL http://a has reputation 1 matched Action: y  matched category Games Condition: URL Category Rule",
            ],
        },
        new("url-expanded", EntryKind.UrlExpanded)
        {
            Templates = ["MID {Mid} URL {Url:free} has been expanded to URL {ExpandedUrl:word}"],
            Samples = ["MID 4410 URL http://short.example/x has been expanded to URL http://www.example.com/a/long/way"],
        },
        new("dlp-violation", EntryKind.DlpVerdict)
        {
            Templates =
            [
                "MID {Mid} DLP {Verdict=violation}. Severity: {Severity:word} (Risk Factor: {RiskFactor}). DLP policy match: '{Policy:free}'{?.}",
            ],
            Samples = ["MID 4410 DLP violation. Severity: HIGH (Risk Factor: 87). DLP policy match: 'Card numbers'."],
        },
        new("dlp-short", EntryKind.DlpVerdict)
        {
            Templates = ["MID {Mid} DLP {Verdict=violation}{?.}"],
            Samples = ["MID 4410 DLP violation"],
        },
        new("dlp-no", EntryKind.DlpVerdict)
        {
            Templates = ["MID {Mid} DLP {Verdict=no violation}{?.}"],
            Samples = ["MID 4410 DLP no violation"],
        },
        new("custom-log", EntryKind.CustomLogEntry)
        {
            Templates = ["MID {Mid} Custom Log Entry:{? {Text:free}}"],
            Samples =
            [
                "MID 4410 Custom Log Entry: NoMacros: found one",
                @"MID 4411 Custom Log Entry: file:///\\192.0.2.9 'it\'s \xef\xbf\xbd",
                "MID 4412 Custom Log Entry: MID 5 antivirus positive 'Samp/Doc-A'",
                "MID 4413 Custom Log Entry: ",
            ],
        },
        new("caapp", EntryKind.PhishingProtection)
        {
            Templates = ["MID {Mid} mail headers enqueued for forwarding to {Server:text}"],
            Samples = ["MID 4410 mail headers enqueued for forwarding to Cisco Advanced Phishing Protection Cloud Service"],
        },
    ];
}
