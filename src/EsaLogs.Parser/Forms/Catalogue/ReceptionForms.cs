namespace EsaLogs.Forms.Catalogue;

/// <summary>Message reception (MID).</summary>
internal static class ReceptionForms
{
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
            ],
        },
        new("rcpt-rejected", EntryKind.RecipientRejected)
        {
            Templates = ["MID {Mid} ICID {Icid} To: <{Recipient:free}> Rejected by {Reason:text}"],
            Samples = ["MID 200257070 ICID 282204970 To: <nobody@example.net> Rejected by RAT"],
        },
        new("mid-ready", EntryKind.MessageReady)
        {
            Templates = ["MID {Mid} ready {Bytes} bytes from {Sender:text}"],
            Samples = ["MID 200257070 ready 2069 bytes from <jane@example.com>"],
        },
    ];
}
