namespace EsaLogs.Forms.Catalogue;

/// <summary>Delivery (DCID). Header values and replies are strangers' text; lists and tuples are Python's.</summary>
internal static class DeliveryForms
{
    public static Form[] All { get; } =
    [
        new("dcid-new", EntryKind.ConnectionStart)
        {
            Templates =
            [
                "New {Protocol:word} DCID {Dcid} interface {LocalAddress:text} address {RemoteAddress:word}{? port {RemotePort}}",
                "New {Protocol:word} DCID {Dcid} interface{? {LocalAddress:text}} address{? port {RemotePort}}",
            ],
            Samples =
            [
                "New SMTP DCID 5633 interface 192.0.2.16 address 198.51.100.25 port 25",
                "New SMTP DCID 2386069 interface 192.0.2.16 address 198.51.100.25",
                "New smtp DCID 2386070 interface Data 2 address 2001:db8::25 port 25",
                "New SMTP DCID 2386071 interface 192.0.2.16 address port 25",
                "New SMTP DCID 2386072 interface address port 25",
            ],
        },
        new("dcid-close", EntryKind.ConnectionClose)
        {
            Templates = ["DCID {Dcid} close"],
            Samples = ["DCID 5633 close"],
        },
        new("conn-error-old", EntryKind.ConnectionError)
        {
            Templates =
            [
                "Connection Error:{? {Reason:text}} DCID:{? }{Dcid} IP: {RemoteAddress:word} details: {Details:free} interface: {LocalAddress:word}",
                "Connection Error: DCID:{? }{Dcid} IP: {RemoteAddress:word} details: {Details:free} interface: {LocalAddress:word} reason: {Reason:text}",
            ],
            Samples =
            [
                "Connection Error: timed out DCID: 88 IP: 198.51.100.25 details: timeout interface: 192.0.2.16",
                "Connection Error: DCID: 89 IP: 198.51.100.25 details: [Errno 61] Connection refused interface: 192.0.2.16 reason: network error",
            ],
        },
        new("conn-error", EntryKind.ConnectionError)
        {
            Templates =
            [
                "Connection Error: DCID{?:} {Dcid} domain: {Domain:word} IP: {RemoteAddress:word}{? port: {RemotePort}} details: {Details:free}"
                    + " interface: {LocalAddress:word} reason: {Reason:text}",
            ],
            Samples =
            [
                "Connection Error: DCID 90 domain: partner.example IP: 198.51.100.25 port: 25 details: [Errno 54] Connection reset by peer"
                    + " interface: 192.0.2.16 reason: network error",
                @"Connection Error: DCID 91 domain: partner.example IP: 198.51.100.25 port: 25 details: 431-?partner.example ESMTP\nMail system full'"
                    + " interface: 192.0.2.16 reason: unexpected SMTP response",
            ],
        },
        new("deliv-start", EntryKind.DeliveryStart)
        {
            Templates = ["Delivery start DCID {Dcid} MID {Mid} to {?RID }{Rids:list}"],
            Samples = ["Delivery start DCID 5633 MID 441 to RID [0]", "Delivery start DCID 5633 MID 442 to [0, 1]"],
        },
        new("deliv-start-offbox", EntryKind.DeliveryStart)
        {
            Templates = ["Delivery start DCID {Dcid} MID {Mid} to {?RID }{Rids:list} to offbox {Quarantine:text}"],
            Samples = ["Delivery start DCID 5634 MID 443 to RID [0] to offbox IronPort Spam Quarantine"],
        },
        new("done", EntryKind.DeliveryDone)
        {
            Templates = ["Message done DCID {Dcid} MID {Mid} to {?RID }{Rids:list}"],
            Samples = ["Message done DCID 5633 MID 441 to RID [0, 1] ", "Message done DCID 5633 MID 442 to [0]"],
        },
        new("done-extquar", EntryKind.DeliveryDone)
        {
            // Any words before the last one: 'external', 'centralized policy', or none.
            Templates = ["Message done DCID {Dcid} MID {Mid} to {?RID }{Rids:list} ({Quarantine:text}quarantine)"],
            Samples =
            [
                "Message done DCID 5634 MID 443 to RID [0] (external quarantine) ",
                "Message done DCID 5634 MID 444 to RID [0] (centralized policy quarantine)",
            ],
        },
        new("done-headers", EntryKind.DeliveryDone)
        {
            // A list that does not balance was cut off, and what stands at its end may be a stranger's text: no quarantine is read from it.
            Templates =
            [
                "Message done DCID {Dcid} MID {Mid} to {?RID }{Rids:list} {Headers:list} ({Quarantine:text}quarantine)",
                "Message done DCID {Dcid} MID {Mid} to {?RID }{Rids:list} {Headers:list}",
                "Message done DCID {Dcid} MID {Mid} to {?RID }{Rids:list} [{Headers:text}",
            ],
            Samples =
            [
                "Message done DCID 5634 MID 445 to RID [0] [('from', 'jane@example.com')] (external quarantine)",
                "Message done DCID 5634 MID 446 to RID [0] [('subject', 'cut off (external quarantine)",
                "Message done DCID 5633 MID 444 to RID [0] [('from', 'Jane <jane@example.com>'), ('subject', \"it's MID 5 [x] (external quarantine)\")]",
                "Message done DCID 0 MID 445 to RID [0] [('subject', 'unbalanced)]",
            ],
        },
        new("response", EntryKind.DeliveryResponse)
        {
            Templates =
            [
                "MID {Mid} RID {Rids:list} Response '{Reply:free}'",
                "MID {Mid} RID {Rids:list} Response \"{Reply:free}\"",
                "MID {Mid} RID {Rids:list} Response{? {Reply:free}}",
            ],
            Samples =
            [
                "MID 441 RID [0, 1] Response '2.0.0 Ok: queued as 4F2A'",
                "MID 442 RID [0] Response 'ok:  Message 30 accepted'",
                "MID 443 RID [0] Response \"it's ok\"",
                "MID 444 RID [0] Response 2.0.0 ok MID 5 queued for delivery",
                "MID 445 RID [0] Response ''",
            ],
        },
        new("delayed", EntryKind.DeliveryDelayed)
        {
            Templates =
            [
                "Delayed: DCID{?:} {Dcid} MID {Mid} to RID {Rid} - {Reason:text} {Reply:tuple}{?{? }[{Headers:text}]}",
                "Delayed: DCID{?:} {Dcid} MID {Mid} to RID {Rid} - {Reason:text}",
                "Delayed: DCID{?:} {Dcid} Message {Mid} to {Rid} - {Reason:text} {Reply:tuple}{?{? }[{Headers:text}]}",
                "Delayed: DCID{?:} {Dcid} Message {Mid} to {Rid} - {Reason:text}",
            ],
            Samples =
            [
                "Delayed: DCID 5635 MID 446 to RID 0 - 4.1.0 - Unknown address error ('466', ['Mailbox temporarily full.'])[]",
                "Delayed: DCID: 5635 Message 447 to 0 - 4.1.0 - Unknown address error ('466', ['Mailbox full.', \"it's full\"]) []",
                "Delayed: DCID 5635 MID 448 to RID 0 - 4.1.0 - Unknown address error ('466', ['unbalanced)",
                "Delayed: DCID: 5635 Message 449 to 0 - 4.1.0 - Unknown address error ('466', ['unbalanced)",
            ],
        },
        new("delayed-fromto", EntryKind.DeliveryDelayed)
        {
            Log = OtherLogForms.Bounce,
            Templates =
            [
                "Delayed: DCID {Dcid} MID {Mid} From:{? }<{Sender:address}> To:{? }<{Recipient:address}> RID {Rid} - {Reason:text} {Reply:tuple}{?{? }[{Headers:text}]}",
                "Delayed: DCID {Dcid} MID {Mid} From:{? }<{Sender:address}> To:{? }<{Recipient:address}> RID {Rid} - {Reason:text}",
            ],
            Samples =
            [
                "Delayed: DCID 5636 MID 449 From: <jane@example.com> To: <joe@example.net> RID 0 - 4.3.2 - Not accepting messages at this time"
                    + " ('421', ['busy']) []",
                "Delayed: DCID 5636 MID 450 From:<jane@example.com> To:<joe@example.net> RID 0 - 4.3.2 - Not accepting messages ('421', ['unbalanced)",
            ],
        },
        new("bounced", EntryKind.DeliveryBounced)
        {
            Templates =
            [
                "Bounced: DCID{?:} {Dcid} MID {Mid} to RID {Rid} - {Reason:text} {Reply:tuple}{?{? }[{Headers:text}]}",
                "Bounced: DCID{?:} {Dcid} MID {Mid} to RID {Rid} - {Reason:text}",
                "Bounced: DCID{?:} {Dcid} Message {Mid} to {Rid} - {Reason:text} {Reply:tuple}{?{? }[{Headers:text}]}",
                "Bounced: DCID{?:} {Dcid} Message {Mid} to {Rid} - {Reason:text}",
            ],
            Samples =
            [
                "Bounced: DCID 5640 MID 448 to RID 0 - Bounced by destination server with response: 5.1.0 - Unknown address error"
                    + " ('554', ['5.7.1 <joe@example.net>: Relay access denied'])",
                "Bounced: DCID: 5641 Message 450 to 0 - 5.1.0 - Unknown address error ('550', ['unknown user']) []",
                "Bounced: DCID 0 MID 451 to RID 0 - 5.4.7 - Delivery expired (message too old) ('000', ['timeout'])",
                "Bounced: DCID 5642 MID 452 to RID 0 - 5.1.0 - Unknown address error ('550', ['unbalanced)",
                "Bounced: DCID: 5642 Message 453 to 0 - 5.1.0 - Unknown address error ('550', ['unbalanced)",
            ],
        },
        new("bounced-fromto", EntryKind.DeliveryBounced)
        {
            Log = OtherLogForms.Bounce,
            Templates =
            [
                "Bounced: DCID {Dcid} MID {Mid} From:{? }<{Sender:address}> To:{? }<{Recipient:address}> RID {Rid} - {Reason:text} {Reply:tuple}{?{? }[{Headers:text}]}",
                "Bounced: DCID {Dcid} MID {Mid} From:{? }<{Sender:address}> To:{? }<{Recipient:address}> RID {Rid} - {Reason:text}",
            ],
            Samples =
            [
                "Bounced: DCID 5642 MID 452 From:<jane@example.com> To:<joe@example.net> RID 0 - 5.1.0 - Unknown address error ('550', ['no']) []",
                "Bounced: DCID 5642 MID 453 From: <jane@example.com> To: <joe@example.net> RID 0 - 5.1.0 - Unknown address error ('550', ['unbalanced)",
            ],
        },
        new("double-bounce-old", EntryKind.DoubleBounce)
        {
            Templates = ["Double bounce: Message {Mid} to {?RID }{Rid} - {Reason:text}"],
            Samples = ["Double bounce: Message 453 to 0 - 5.1.0 - Unknown address error"],
        },
        new("double-bounce", EntryKind.DoubleBounce)
        {
            Templates =
            [
                "Double bounce: MID {Mid} to {?RID }{Rid} - {Reason:text} {Code}-'{Reply:free}'",
                "Double bounce: MID {Mid} to {?RID }{Rid} - {Reason:text} {Code}-\"{Reply:free}\"",
                "Double bounce: MID {Mid} to {?RID }{Rid} - {Reason:text}",
            ],
            Samples =
            [
                "Double bounce: MID 454 to 0 - 5.1.0 - Unknown address error 550-'nobody 551-'here''",
                "Double bounce: MID 455 to RID 1 - 5.1.0 - Unknown address error 550-\"it's closed\"",
                "Double bounce: MID 456 to 0 - 5.1.2 - Bad destination host",
            ],
        },
        new("possible", EntryKind.DeliveryPossible)
        {
            Templates = ["Possible Delivery: DCID{?:} {Dcid} MID {Mid} to {?RID }{Rids:list}"],
            Samples = ["Possible Delivery: DCID: 5643 MID 453 to [0]"],
        },
        new("pending-mid", EntryKind.DeliveryPending)
        {
            Templates = ["MID {Mid} to RID {Rids:list} pending till {RetryTime:text}{? [{Reason:text}]}"],
            Samples = ["MID 441 to RID [0] pending till Tue Jun  2 10:15:00 2009", "MID 442 to RID [0, 1] pending till Tue Jun  2 10:15:00 2009 [Default]"],
        },
        new("pending-msg", EntryKind.DeliveryPending)
        {
            Templates = ["Message {Mid} to {?RID }{Rids:list} pending till {RetryTime:text}{? [{Reason:text}]}"],
            Samples =
            [
                "Message 441 to RID [0] pending till Tue Jun  2 10:15:00 2009",
                "Message 442 to [0] pending till Tue Jun  2 10:15:00 2009 [Default]",
            ],
        },
        new("deleted-old", EntryKind.DeliveryDeleted)
        {
            Templates = ["Deleted: MID {Mid} to {?RID }{Rids:list}"],
            Samples = ["Deleted: MID 441 to [0, 1]"],
        },
        new("finished", EntryKind.MessageFinished)
        {
            Templates = ["Message finished MID {Mid} done"],
            Samples = ["Message finished MID 441 done"],
        },
        new("finished-aborted", EntryKind.MessageFinished)
        {
            Templates = ["Message finished MID {Mid} aborted"],
            Samples = ["Message finished MID 441 aborted"],
        },
        new("aborted-recv", EntryKind.MessageAborted)
        {
            Templates = ["Message aborted MID {Mid} {Reason=Receiving aborted|Injection aborted}"],
            Samples = ["Message aborted MID 441 Receiving aborted", "Message aborted MID 442 Injection aborted"],
        },
        new("aborted-sender", EntryKind.MessageAborted)
        {
            Templates = ["Message aborted MID {Mid} {Reason=Receiving aborted by sender}"],
            Samples = ["Message aborted MID 441 Receiving aborted by sender"],
        },
        new("aborted-engine", EntryKind.MessageDropped)
        {
            Templates = ["Message aborted MID {Mid} Dropped by {Engine:phrase}"],
            Samples = ["Message aborted MID 441 Dropped by CASE", "Message aborted MID 442 Dropped by Outbreak Filters"],
        },
        new("aborted-engine-bounced", EntryKind.MessageBounced)
        {
            Templates = ["Message aborted MID {Mid} Bounced by {Engine:phrase}"],
            Samples = ["Message aborted MID 441 Bounced by antivirus"],
        },
        new("aborted-filter", EntryKind.MessageDropped)
        {
            Templates = ["Message aborted MID {Mid} Dropped by filter '{Filter:free}'"],
            Samples = ["Message aborted MID 441 Dropped by filter 'no macros'"],
        },
        new("aborted-filter-bounced", EntryKind.MessageBounced)
        {
            Templates = ["Message aborted MID {Mid} Bounced by filter '{Filter:free}'"],
            Samples = ["Message aborted MID 441 Bounced by filter 'no macros'"],
        },
    ];
}
