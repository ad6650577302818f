namespace EsaLogs.Forms.Catalogue;

/// <summary>Inbound connections (ICID).</summary>
internal static class InboundForms
{
    public static Form[] All { get; } =
    [
        // The PTR name is the client's own text, so everything after it is matched from the end of the line.
        new("icid-new", EntryKind.ConnectionStart)
        {
            Templates =
            [
                "New {Protocol:word} ICID {Icid} interface {Interface:text} ({LocalAddress:word}) address {RemoteAddress:word}"
                    + " reverse dns host {RemoteHost:free} verified {RemoteHostVerified:word}",
            ],
            Samples =
            [
                "New SMTP ICID 450 interface IncomingMail (192.0.2.16) address 198.51.100.102 reverse dns host unknown verified no",
                "New smtp ICID 451 Interface Data 1 (192.0.2.16) address 198.51.100.7 reverse DNS host  mail.example.com verified yes",
                "New SMTP ICID 452 interface Data (1) (192.0.2.16) address 2001:db8::25 reverse dns host mail.example.com verified yes",
                "New SMTP ICID 453 interface Data 1 (192.0.2.16) address 198.51.100.7 reverse dns host http://example.com/a/b.txt verified yes",
                "New SMTP ICID 454 interface Data 1 (192.0.2.16) address 198.51.100.7 reverse dns host x verified yes ICID 455 close verified no",
                "New QMQP ICID 455 interface Data 1 (192.0.2.16) address 198.51.100.7 reverse dns host unknown verified no",
            ],
        },
        new("icid-new-37", EntryKind.ConnectionStart)
        {
            Templates = ["New {Protocol:word} ICID {Icid} interface {Interface:text} address {RemoteAddress:word}"],
            Samples = ["New SMTP ICID 282204970 interface Management address 198.51.100.7"],
        },
        new("icid-new-noif", EntryKind.ConnectionStart)
        {
            Templates =
            [
                "New {Protocol:word} ICID {Icid} interface address {RemoteAddress:word}{? reverse dns host {RemoteHost:free} verified {RemoteHostVerified:word}}",
            ],
            Samples = ["New SMTP ICID 456 interface address 198.51.100.7 reverse dns host mail.example.com verified yes"],
        },
        new("icid-badip", EntryKind.UndeterminedPeer)
        {
            Templates = ["Incoming {Protocol:word} connection undetermined IP on interface {Interface:text}"],
            Samples = ["Incoming SMTP connection undetermined IP on interface Data 1"],
        },
        new("icid-sbrs", EntryKind.Reputation)
        {
            Templates = ["ICID {Icid} SBRS {Reputation:text}"],
            Samples = ["ICID 5125 SBRS -2.5", "ICID 5126 SBRS None"],
        },
        new("icid-policy", EntryKind.HostAccess)
        {
            Templates =
            [
                "ICID {Icid} {Action:phrase} SG {SenderGroup:text} match {SenderGroupMatch:text} SBRS {Reputation:text}{? country {Country:text}}",
                "ICID {Icid} {Action:phrase} SG {SenderGroup:text}{? match} SBRS {Reputation:text}{? country {Country:text}}",
                "ICID {Icid} {Action:phrase} SG {SenderGroup:text} match {SenderGroupMatch:text}",
            ],
            Samples =
            [
                "ICID 450 ACCEPT SG None match ALL SBRS None",
                "ICID 451 REJECT SG BLACKLIST match sbrs[-10.0:-3.0] SBRS -9.5",
                "ICID 452 RELAY SG My Relays match 192.0.2.0/24 SBRS not enabled country not applicable",
                "ICID 453 ACCEPT SG UNKNOWNLIST match sbrs[none] SBRS rfc1918 country United States",
                "ICID 454 ACCEPT SG None match  SBRS None",
                "ICID 455 ACCEPT SG SUSPECTLIST SBRS 0.2",
                "ICID 456 ACCEPT SG GOOD match 198.51.100.0/24",
                "ICID 457 REJECT SG TCP-REFUSE match",
                "ICID 458 ACCEPT SG SUSPECTLIST match SBRS 0.2",
                "ICID 459 TLS only partners SG PARTNERS match 198.51.100.0/24 SBRS 4.0 country Sweden",
                "ICID 0 TCPREFUSE SG BLACKLIST match dnslist[sbl.example.org] SBRS -7.1",
            ],
        },
        new("icid-lost-before", EntryKind.ConnectionLost)
        {
            Templates =
            [
                "ICID {Icid} Connection from {RemoteAddress:word} on interface {Interface:text} ({LocalAddress:word}) lost after {Seconds:word} seconds"
                    + "{? (DNS query took {DnsSeconds:word} seconds)}, before any commands were received",
            ],
            Samples =
            [
                "ICID 457 Connection from 198.51.100.7 on interface Data 1 (192.0.2.16) lost after 12 seconds"
                    + " (DNS query took 11 seconds), before any commands were received",
            ],
        },
        new("icid-lost", EntryKind.ConnectionLost)
        {
            Templates = ["ICID {Icid} lost"],
            Samples = ["ICID 458 lost"],
        },
        new("icid-close", EntryKind.ConnectionClose)
        {
            Templates = ["ICID {Icid} close"],
            Samples = ["ICID 459 close", "ICID 460 Close"],
        },
        new("icid-timeout", EntryKind.ConnectionTimeout)
        {
            Templates = ["ICID {Icid} disconnected address {RemoteAddress:word}, {Reason:text} within timeout period"],
            Samples = ["ICID 461 disconnected address 198.51.100.7, no messages injected within timeout period"],
        },
        new("icid-maxtime", EntryKind.ConnectionTimeout)
        {
            Templates = ["ICID {Icid} disconnected address {RemoteAddress:word}, exceeded {Reason:text}"],
            Samples = ["ICID 462 disconnected address 198.51.100.7, exceeded allowable connection time"],
        },
        new("icid-recvfail", EntryKind.ReceivingFailed)
        {
            Templates = ["ICID {Icid} Receiving Failed: {Reason:text}"],
            Samples = ["ICID 463 Receiving Failed: Message size exceeds limit"],
        },
        new("icid-injfail", EntryKind.ReceivingFailed)
        {
            Templates = ["ICID {Icid} Injection Failed: {Reason:text}"],
            Samples = ["ICID 464 Injection Failed: Message loop"],
        },
        new("connlimit", EntryKind.ConnectionLimit)
        {
            Templates = ["System limit reached: {Reason:text} for IP {RemoteAddress:word} on listener {Listener:text} ICID {Icid}: max: {Limit}"],
            Samples = ["System limit reached: connection limit for IP 198.51.100.7 on listener IncomingMail ICID 465: max: 10"],
        },
        new("hat-delayed-cont", EntryKind.DelayedReject)
        {
            Templates = ["ICID {Icid} Delayed HAT REJECT continuing session for recipient logging ({RemoteAddress:word})"],
            Samples = ["ICID 466 Delayed HAT REJECT continuing session for recipient logging (198.51.100.7)"],
        },
        new("hat-delayed-from", EntryKind.DelayedRejectSender)
        {
            Templates =
            [
                "ICID {Icid} Delayed HAT REJECT Message from: <{Sender:free}> ({RemoteAddress:word})",
                "ICID {Icid} Delayed HAT REJECT Message from: {Sender:free} ({RemoteAddress:word})",
            ],
            Samples =
            [
                "ICID 467 Delayed HAT REJECT Message from: jane@example.com (198.51.100.7)",
                "ICID 467 Delayed HAT REJECT Message from: <jane@example.com> (198.51.100.7)",
            ],
        },
        new("hat-delayed-rcpt", EntryKind.DelayedRejectRecipient)
        {
            Templates =
            [
                "ICID {Icid} Delayed HAT REJECT Message recipient: <{Recipient:free}> ({RemoteAddress:word})",
                "ICID {Icid} Delayed HAT REJECT Message recipient: {Recipient:free} ({RemoteAddress:word})",
            ],
            Samples =
            [
                "ICID 468 Delayed HAT REJECT Message recipient: <joe@example.net> (198.51.100.7)",
                "ICID 468 Delayed HAT REJECT Message recipient: joe@example.net (198.51.100.7)",
            ],
        },
        new("sender-missing", EntryKind.SenderRejected)
        {
            Templates = ["ICID {Icid} Address: <{Sender:free}> sender rejected, envelope sender domain missing"],
            Samples = ["ICID 469 Address: <jane> sender rejected, envelope sender domain missing"],
        },
        new("sender-nx", EntryKind.SenderRejected)
        {
            Templates = ["ICID {Icid} Address: <{Sender:free}> sender rejected, envelope sender domain does not exist"],
            Samples = ["ICID 470 Address: < jane@nowhere.example> sender rejected, envelope sender domain does not exist"],
        },
        new("sender-temp", EntryKind.SenderRejected)
        {
            Templates = ["ICID {Icid} Address: <{Sender:free}> sender rejected, envelope sender domain could not be resolved"],
            Samples = ["ICID 471 Address: <jane@example.org> sender rejected, envelope sender domain could not be resolved"],
        },
        new("sender-exception", EntryKind.SenderAllowed)
        {
            Templates = ["ICID {Icid} Address: <{Sender:free}> sender allowed, envelope sender matched domain exception"],
            Samples = ["ICID 472 Address: <jane@example.org> sender allowed, envelope sender matched domain exception"],
        },
        new("sender-exception-rejected", EntryKind.SenderRejected)
        {
            Templates = ["ICID {Icid} Address: <{Sender:free}> sender rejected, envelope sender matched domain exception"],
            Samples = ["ICID 472 Address: <jane@example.org> sender rejected, envelope sender matched domain exception"],
        },
        new("sender-invalid", EntryKind.SenderInvalid)
        {
            Templates = ["ICID {Icid} Invalid sender address: {Reason:free}"],
            Samples = ["ICID 473 Invalid sender address: Unsupported domain literal: '[]'"],
        },
        new("rcpt-invalid", EntryKind.RecipientInvalid)
        {
            Templates = ["ICID {Icid} MID {Mid} Invalid recipient address: {Reason:free}"],
            Samples = ["ICID 474 MID 88 Invalid recipient address: Syntax error: 'RCPT TO:<>'"],
        },
        new("cmd-unknown", EntryKind.CommandRejected)
        {
            Templates = ["ICID {Icid} Unknown command: {Command:free}"],
            Samples = ["ICID 475 Unknown command: FOO ICID 1 close"],
        },
        new("cmd-badsyntax", EntryKind.CommandRejected)
        {
            Templates = ["ICID {Icid} Bad syntax for command: {Command:free}"],
            Samples = ["ICID 476 Bad syntax for command: MAIL"],
        },
        new("dhap", EntryKind.DirectoryHarvest)
        {
            Templates = ["LDAP: Dropping connection due to {Reason=potential Directory Harvest Attack} from host={Host:text}, dhap_limit={Details:text}"],
            Samples =
            [
                "LDAP: Dropping connection due to potential Directory Harvest Attack from host=('198.51.100.7', None), dhap_limit=4, sender_group=None",
                "LDAP: Dropping connection due to potential Directory Harvest Attack from host=(198.51.100.7', None), dhap_limit=4, sender_group=A,"
                    + " listener=In, reverse_dns=mail.example.com",
            ],
        },
        new("dropping-conn", EntryKind.ConnectionDropped)
        {
            Templates = ["Dropping connection due to {Reason:text} from host={Host:text}, dhap_limit={Details:text}"],
            Samples = ["Dropping connection due to too many errors from host=('198.51.100.7', 'mail.example.com'), dhap_limit=4"],
        },
        new("icid-rcpt-rejected", EntryKind.RecipientRejected)
        {
            Templates = ["ICID {Icid} To: <{Recipient:free}> Rejected by {Reason:text}"],
            Samples = ["ICID 477 To: <nobody@example.com> Rejected by RAT"],
        },
    ];
}
