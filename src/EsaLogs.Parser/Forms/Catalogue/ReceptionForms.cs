namespace EsaLogs.Forms.Catalogue;

/// <summary>
/// Message reception (MID), and what is found out about the sender. Subjects, addresses and ids are strangers' text: what follows them is
/// matched from the end of the line.
/// </summary>
internal static class ReceptionForms
{
    private const string DomainKeysVerdicts =
        "bad record format|domain mismatch|no key|no signature|query timeout|verified bad|verified good|wrong key type";

    public static Form[] All { get; } =
    [
        new("mid-start", EntryKind.MessageStart)
        {
            Templates = ["Start MID {Mid} ICID {Icid}"],
            Samples = ["Start MID 200257070 ICID 282204970", "Start MID 200257071 ICID 0"],
        },
        new("mid-start-isq", EntryKind.MessageStart)
        {
            Templates = ["Start MID {Mid} ICID {Icid} ({Details:text})"],
            Samples = ["Start MID 200257072 ICID 0 (ISQ Notification)"],
        },
        new("mid-from", EntryKind.MessageSender)
        {
            Templates = ["MID {Mid} ICID {Icid} From: <{Sender:text}>", "MID {Mid} ICID {Icid} From: {Sender:text}"],
            Samples =
            [
                "MID 200257070 ICID 282204970 From: <jane@example.com>",
                "MID 200257071 ICID 0 From: <>",
                "MID 200257072 ICID 282204970 From: jane@example.com",
            ],
        },
        new("mid-to", EntryKind.MessageRecipient)
        {
            Templates = ["MID {Mid} ICID {Icid} RID {Rid} To: <{Recipient:text}>", "MID {Mid} ICID {Icid} RID {Rid} To: {Recipient:text}"],
            Samples =
            [
                "MID 200257070 ICID 282204970 RID 0 To: <joe@example.net>",
                "MID 200257070 ICID 282204970 RID 1 To: <>",
                "MID 200257071 ICID 282204970 RID 0 To: joe@example.net",
            ],
        },
        new("mid-fromto-alert", EntryKind.MessageEnvelope)
        {
            Templates =
            [
                "MID {Mid} From: <{Sender:text}> To: {Recipients:free}, ... {Count} total recipients",
                "MID {Mid} From: <{Sender:text}> To: {Recipients:free}{?,} {Count} total recipients",
            ],
            Samples =
            [
                "MID 200257073 From: <alert@mail.example.com> To: <ops@example.com>, ... 5 total recipients",
                "MID 200257074 From: <alert@mail.example.com> To: <ops@example.com>, <jane@example.com>, 2 total recipients",
            ],
        },
        new("rcpt-rejected", EntryKind.RecipientRejected)
        {
            Templates = ["MID {Mid} ICID {Icid} To: <{Recipient:free}> Rejected by {Reason:text}"],
            Samples = ["MID 200257070 ICID 282204970 To: <nobody@example.net> Rejected by RAT"],
        },
        new("bounce-verif-reject", EntryKind.RecipientRejected)
        {
            Templates = ["MID {Mid} ICID {Icid} invalid bounce, rcpt address <{Recipient:free}> rejected by {Reason=bounce verification}{?.}"],
            Samples = ["MID 200257070 ICID 282204970 invalid bounce, rcpt address <jane@example.com> rejected by bounce verification."],
        },
        new("bounce-verif-tag", EntryKind.InvalidBounceTagged)
        {
            Templates = ["MID {Mid} ICID {Icid} invalid bounce, tagging{? {Details:text}}"],
            Samples = ["MID 200257070 ICID 282204970 invalid bounce, tagging"],
        },
        new("mid-messageid", EntryKind.MessageId)
        {
            Templates = ["MID {Mid} Message-ID '{MessageId:free}'", "MID {Mid} Message-ID \"{MessageId:free}\"", "MID {Mid} Message-ID {MessageId:free}"],
            Samples =
            [
                "MID 200257070 Message-ID '<4f2a.1@mail.example.com>'",
                "MID 200257071 Message-ID '20240203040506.4f2a@mail.example.com'",
                "MID 200257072 Message-ID \"<it's@mail.example.com>\"",
                "MID 200257073 Message-ID <4f2a.2@mail.example.com>",
            ],
        },
        new("mid-subject", EntryKind.MessageSubject)
        {
            Templates =
            [
                "MID {Mid} Subject '{Subject:free}'",
                "MID {Mid} Subject \"{Subject:free}\"",
                "MID {Mid} Subject {Subject:free}",
            ],
            Samples =
            [
                "MID 200257070 Subject 'Minutes of the meeting'",
                "MID 200257071 Subject 'Your parcel''",
                "MID 200257072 Subject \"It's a 'parcel'\"",
                @"MID 200257073 Subject Angebot Nr. 5\r\n 'heute'",
                "MID 200257074 Subject ''",
                "MID 200257075 Subject ",
                "MID 200257076 Subject 'x' MID 5 ready 10 bytes from <jane@example.com>",
                "MID 200257077 Subject Message finished MID 200257070 aborted",
                "MID 200257078 Subject 'a' Sat Feb  3 04:05:06 2024 Info: MID 200257070 queued for delivery",
            ],
        },
        new("mid-ready", EntryKind.MessageReady)
        {
            Templates = ["MID {Mid} ready {Bytes} bytes from <{Sender:text}>", "MID {Mid} ready {Bytes} bytes from {Sender:text}"],
            Samples = ["MID 200257070 ready 2069 bytes from <jane@example.com>", "MID 200257071 ready 2069 bytes from jane@example.com"],
        },
        new("mid-relay-found", EntryKind.IncomingRelay)
        {
            Templates = ["MID {Mid} IncomingRelay({Relay:text}): Header {Header:text} found, ip {RemoteAddress:word} being used"],
            Samples = ["MID 200257070 IncomingRelay(Branch office): Header X-Client-IP found, ip 198.51.100.7 being used"],
        },
        new("mid-relay-sbrs", EntryKind.IncomingRelay)
        {
            Templates =
            [
                "MID {Mid} IncomingRelay({Relay:text}): Header {Header:text} found, IP {RemoteAddress:word} being used, SBRS {Reputation:text}"
                    + "{? country {Country:text}}",
            ],
            Samples =
            [
                "MID 200257070 IncomingRelay(Branch office): Header Received found, IP 198.51.100.7 being used, SBRS 3.1",
                "MID 200257071 IncomingRelay(DMZ): Header Received found, IP 198.51.100.8 being used, SBRS None country Sweden",
            ],
        },
        new("mid-relay-missing", EntryKind.IncomingRelayMissing)
        {
            Templates =
            [
                "MID {Mid} IncomingRelay({Relay:text}): Header {Header:text} {Reason=not found}",
                "MID {Mid} IncomingRelay({Relay:text}): {?Header {Header:text} found, }{Reason=Could not find valid IP address in header}{? {Details:text}}",
            ],
            Samples =
            [
                "MID 200257070 IncomingRelay(Branch office): Header X-Client-IP not found",
                "MID 200257071 IncomingRelay(Branch office): Could not find valid IP address in header",
                "MID 200257072 IncomingRelay(DMZ): Header Received found, Could not find valid IP address in header",
            ],
        },
        new("mid-charset", EntryKind.CharacterSetProblem)
        {
            Templates = ["MID {Mid} Could not convert character set: {Details:text}"],
            Samples = ["MID 200257070 Could not convert character set: 5"],
        },

        // A sender's address can hold what looks like a result, so the result is taken from the end of the line.
        new("spf", EntryKind.SpfVerdict)
        {
            Templates =
            [
                "MID {Mid} SPF: {Identity:word} identity {Address:free} {Verdict:word} ({Details:phrase})",
                "MID {Mid} SPF: {Identity:word} identity {Address:free} {Verdict:word} headers {Header:word}",
                "MID {Mid} SPF: {Identity:word} identity {Address:free} {Verdict:word}",
            ],
            Samples =
            [
                "MID 200257070 SPF: mailfrom identity jane@example.com Pass (v=spf1)",
                "MID 200257070 SPF: helo identity postmaster None",
                "MID 200257070 SPF: pra identity jane@example.com SoftFail headers from",
                "MID 200257071 SPF: mailfrom identity \"a Pass (v=spf1)\"@example.com Fail",
            ],
        },
        new("spf-cache", EntryKind.SpfCached)
        {
            Templates = ["MID {Mid} using engine: {Engine=SPF Verdict Cache} using cached verdict"],
            Samples = ["MID 200257070 using engine: SPF Verdict Cache using cached verdict"],
        },
        new("dkim-pass", EntryKind.DkimVerdict)
        {
            Templates =
            [
                "MID {Mid} DKIM: {Verdict=pass} signature verified{? [{Details:text}]} (d={Domain:word} s={Selector:word} i={Identity:free})",
                "MID {Mid} DKIM: {Verdict=pass} signature verified{? {Details:free}}",
            ],
            Samples =
            [
                "MID 200257070 DKIM: pass signature verified (d=example.com s=mail i=@example.com)",
                "MID 200257071 DKIM: pass signature verified [TEST] (d=example.com s=mail i=jane (home)@example.com)",
                "MID 200257072 DKIM: pass signature verified",
            ],
        },
        new("dkim-permfail", EntryKind.DkimVerdict)
        {
            Templates =
            [
                "MID {Mid} DKIM: {Verdict=permfail|tempfail} {Reason:text} (d={Domain:word} s={Selector:word} i={Identity:free})",
                "MID {Mid} DKIM: {Verdict=permfail|tempfail} {Reason:free}",
            ],
            Samples =
            [
                "MID 200257070 DKIM: permfail body hash did not verify [final] (d=example.com s=mail i=@example.com)",
                "MID 200257071 DKIM: permfail no key for signature",
                "MID 200257072 DKIM: tempfail key query timed out (d=example.com s=mail i=pass signature verified)",
            ],
        },
        new("dkim-malformed", EntryKind.DkimVerdict)
        {
            Templates = ["MID {Mid} DKIM: {Verdict=malformed} signature - {Reason:free}"],
            Samples = ["MID 200257070 DKIM: malformed signature - missing required tag"],
        },
        new("dkim-cannotsign", EntryKind.MessageNotSigned)
        {
            Templates = ["MID {Mid} DKIM: cannot sign - {Reason:free}"],
            Samples = ["MID 200257070 DKIM: cannot sign - no profile matches jane@example.com"],
        },
        new("dkim-signing", EntryKind.MessageSigned)
        {
            Templates = ["MID {Mid} DKIM: signing with {Profile:text} - matches {Address:free}"],
            Samples = ["MID 200257070 DKIM: signing with Example profile - matches jane@example.com"],
        },
        new("dkim-trace", EntryKind.Trace)
        {
            Templates = ["MID {Mid} DKIM: signing context (profile - {Profile:text}) : {Details:text}"],
            Samples = ["MID 200257070 DKIM: signing context (profile - ) : profile names are not present/not set"],
        },
        new("dk-cannotsign", EntryKind.MessageNotSigned)
        {
            Templates = ["MID {Mid} DomainKeys: cannot sign - {Reason:free}"],
            Samples =
            [
                "MID 200257070 DomainKeys: cannot sign - no profile matches jane@example.com",
                "MID 200257071 DomainKeys: cannot sign - already signed",
                "MID 200257072 DomainKeys: cannot sign - no profile matches no key From: <jane@example.com>",
            ],
        },
        new("dk-signing", EntryKind.MessageSigned)
        {
            Templates =
            [
                "MID {Mid} DomainKeys: signing with {Profile:text} - matches {Address:free}",
                "MID {Mid} DomainKeys: resigning - {Details:text}",
                "MID {Mid} DomainKeys: attempting to re-sign{? {Details:text}}",
            ],
            Samples =
            [
                "MID 200257070 DomainKeys: signing with Example profile - matches jane@example.com",
                "MID 200257071 DomainKeys: resigning - Sender header added after existing signature",
                "MID 200257072 DomainKeys: attempting to re-sign",
            ],
        },
        new("dk-verify", EntryKind.DomainKeysVerdict)
        {
            Templates =
            [
                "MID {Mid} DomainKeys: {Verdict=" + DomainKeysVerdicts + "}{? ({Details:phrase})} {Header=Sender|From}: <{Address:free}>",
                "MID {Mid} DomainKeys: {Verdict=" + DomainKeysVerdicts + "}{? ({Details:phrase})} <{Header=Sender|From}:> <{Address:free}>",
                "MID {Mid} DomainKeys: {Verdict=" + DomainKeysVerdicts + "}{? ({Details:phrase})}",
            ],
            Samples =
            [
                "MID 200257070 DomainKeys: verified good From: <jane@example.com>",
                "MID 200257071 DomainKeys: query timeout (deferred) Sender: <jane@example.com>",
                "MID 200257072 DomainKeys: no key <From:> <jane@example.com>",
                "MID 200257073 DomainKeys: no signature",
            ],
        },
        new("dmarc-result", EntryKind.DmarcAlignment)
        {
            Templates =
            [
                "MID {Mid} DMARC: Message from domain {Domain:free}, DMARC {Verdict:word} (SPF aligned {SpfAligned:word}, DKIM aligned {DkimAligned:word})",
                "MID {Mid} DMARC: Message from domain {Domain:word}, DMARC {Verdict:word}{?,} (SPF aligned {SpfAligned:word}, DKIM aligned {DkimAligned:word})"
                    + "{?,} {Details:text}",
            ],
            Samples =
            [
                "MID 200257070 DMARC: Message from domain example.com, DMARC pass (SPF aligned True, DKIM aligned False)",
                "MID 200257071 DMARC: Message from domain example.com, DMARC fail (SPF aligned False, DKIM aligned False) DMARC policy is none",
                "MID 200257072 DMARC: Message from domain x, DMARC pass (SPF aligned True, DKIM aligned True) y,"
                    + " DMARC fail (SPF aligned False, DKIM aligned False)",
            ],
        },
        new("dmarc-verif", EntryKind.DmarcVerdict)
        {
            Templates = ["MID {Mid} DMARC: Verification {Verdict:word}{?.}", "MID {Mid} DMARC: Verification {Verdict:word} {Details:text}"],
            Samples = ["MID 200257070 DMARC: Verification passed", "MID 200257071 DMARC: Verification skipped (no record)"],
        },
        new("sdr-domains", EntryKind.SenderDomains)
        {
            Templates =
            [
                "MID {Mid} SDR: Domains for which SDR is requested: reverse DNS host: {RemoteHost:text}, helo: {Helo:text}, env-from: {SenderDomain:text},"
                    + " header-from: {HeaderFromDomain:text}, reply-to: {ReplyToDomain:text}",
            ],
            Samples =
            [
                "MID 200257070 SDR: Domains for which SDR is requested: reverse DNS host: mail.example.net, helo: mail.example.net,"
                    + " env-from: example.com, header-from: example.com, reply-to: Not Present",
            ],
        },
        new("sdr-rep", EntryKind.SenderDomainReputation)
        {
            Templates =
            [
                "MID {Mid} SDR: Consolidated Sender Reputation: {Verdict:text}, Threat Category: {ThreatCategory:text}."
                    + " Youngest Domain Age: {DomainAge:text} for domain: {Domain:free}",
            ],
            Samples =
            [
                "MID 200257070 SDR: Consolidated Sender Reputation: Neutral, Threat Category: N/A."
                    + " Youngest Domain Age: 2 years 5 months for domain: example.com",
            ],
        },
        new("sdr-level", EntryKind.SenderDomainReputation)
        {
            Templates =
            [
                "MID {Mid} SDR: Consolidated Sender Threat Level: {Verdict:text}, Threat Category: {ThreatCategory:text},"
                    + " Suspected Domain(s){? }: {Domains:text}. Sender Maturity: {DomainAge:text} for domain: {Domain:free}",
                "MID {Mid} SDR: Consolidated Sender Threat Level: {Verdict:text}, Threat Category: {ThreatCategory:text}."
                    + " Sender Maturity: {DomainAge:text} for domain: {Domain:free}",
            ],
            Samples =
            [
                "MID 200257070 SDR: Consolidated Sender Threat Level: Neutral, Threat Category: N/A, Suspected Domain(s) : example.com"
                    + " (other reasons for verdict). Sender Maturity: 30 days (or greater) for domain: mail.example.com",
                "MID 200257071 SDR: Consolidated Sender Threat Level: Trusted, Threat Category: N/A."
                    + " Sender Maturity: 30 days (or greater) for domain: example.com",
            ],
        },
        new("sdr-tracker", EntryKind.SenderDomainTracker)
        {
            Templates = ["MID {Mid} SDR: Tracker Header{? }: {Tracker:text}"],
            Samples = ["MID 200257070 SDR: Tracker Header : c2FtcGxlIHRyYWNrZXI="],
        },
        new("sdr-notscanned", EntryKind.SenderDomainNotScanned)
        {
            Templates = ["MID {Mid} SDR: Message was not scanned for Sender Domain Reputation. Reason: {Reason:text}{?.}"],
            Samples = ["MID 200257070 SDR: Message was not scanned for Sender Domain Reputation. Reason: Unknown error."],
        },
        new("mid-masq-env", EntryKind.MessageMasqueraded)
        {
            Templates =
            [
                "MID {Mid} masquerading envelope sender from '{OldValue:free}' to '{NewValue:text}'",
                "MID {Mid} masquerading envelope sender from \"{OldValue:free}\" to \"{NewValue:text}\"",
                "MID {Mid} masquerading envelope sender from {OldValue:free} to {NewValue:text}",
            ],
            Samples =
            [
                "MID 200257070 masquerading envelope sender from 'jane@inside.example.com' to 'jane@example.com'",
                "MID 200257071 masquerading envelope sender from \"o'hara@inside.example.com\" to \"o'hara@example.com\"",
                "MID 200257072 masquerading envelope sender from jane@inside.example.com to jane@example.com",
            ],
        },
        new("mid-masq-hdr", EntryKind.MessageMasqueraded)
        {
            Templates =
            [
                "MID {Mid} masquerading header '{Header:text}' from '{OldValue:free}' to '{NewValue:text}'",
                "MID {Mid} masquerading header '{Header:text}' from \"{OldValue:free}\" to \"{NewValue:text}\"",
                "MID {Mid} masquerading header '{Header:text}' from {OldValue:free} to {NewValue:text}",
            ],
            Samples =
            [
                "MID 200257071 masquerading header 'From' from \"Jane O'Hara <jane@inside.example.com>\" to \"Jane O'Hara <jane@example.com>\"",
                "MID 200257072 masquerading header 'From' from \"Jane O'Hara <jane@inside.example.com>\" to '<jane@example.com>'",
                "MID 200257070 masquerading header 'To' from '<joe@inside.example.com>, jane@example.com' to '<joe@example.com>, jane@example.com'",
            ],
        },
        new("alias-old", EntryKind.AliasMatch)
        {
            Templates = ["Alias match: recipient {Recipient:text} mapped to {Recipients:list}", "Alias match: recipient {Recipient:free} mapped to {Recipients:text}"],
            Samples =
            [
                "Alias match: recipient all@example.com mapped to ['jane@example.com', 'joe@example.com']",
                "Alias match: recipient all@example.com mapped to ['unbalanced",
            ],
        },
        new("alias", EntryKind.AliasMatch)
        {
            Templates = ["Alias match: MID {Mid} RID {Rid} recipient {Recipient:free} mapped to {Recipients:text}"],
            Samples = ["Alias match: MID 200257070 RID 0 recipient all@example.com mapped to jane@example.com"],
        },
        new("globalunsub-old", EntryKind.GlobalUnsubscribe)
        {
            Templates = ["Global unsubscribe matched entry {Entry:text} MID:{? }{Mid} RID:{? }{Rid} Address:{? }{Recipient:free}"],
            Samples = ["Global unsubscribe matched entry @partner.example MID: 4410 RID: 0 Address: joe@partner.example"],
        },
        new("globalunsub", EntryKind.GlobalUnsubscribe)
        {
            Templates = ["MID {Mid} Global unsubscribe matched entry {Entry:text} RID {Rid} Address {Recipient:free} Action {Action:word}"],
            Samples = ["MID 200257070 Global unsubscribe matched entry @partner.example RID 0 Address joe@partner.example Action bounced"],
        },
    ];
}
