namespace EsaLogs.Forms.Catalogue;

/// <summary>Policies and content filters. Their names are the administrator's own text and may hold anything.</summary>
internal static class PolicyForms
{
    public static Form[] All { get; } =
    [
        new("policy-match", EntryKind.PolicyMatched)
        {
            Templates = ["MID {Mid} matched all recipients for per-recipient policy {Policy:free}{? in the {Table:word} table}"],
            Samples =
            [
                "MID 4410 matched all recipients for per-recipient policy DEFAULT in the inbound table",
                "MID 4411 matched all recipients for per-recipient policy All in the house in the outbound table",
                "MID 4412 matched all recipients for per-recipient policy My staff",
            ],
        },
        new("policy-split", EntryKind.MessageSplit)
        {
            Templates = ["MID {Mid} was split creating MID {ChildMid} due to a per-recipient policy {Policy:free}{? in the {Table:word} table}"],
            Samples =
            [
                "MID 4410 was split creating MID 4411 due to a per-recipient policy My staff",
                "MID 4410 was split creating MID 4412 due to a per-recipient policy My staff in the inbound table",
            ],
        },
        new("slbl-split", EntryKind.MessageSplit)
        {
            Templates = ["MID {Mid} was split creating MID {ChildMid} due to a SL/BL configuration for following recipients: {Recipients:text}"],
            Samples =
            [
                "MID 4410 was split creating MID 4413 due to a SL/BL configuration for following recipients: jane@example.com, joe@example.com",
            ],
        },
        new("policy-nosplit", EntryKind.MessageNotSplit)
        {
            Templates = ["MID {Mid} could not be split{? {Details:text}}"],
            Samples = ["MID 4410 could not be split"],
        },
        new("policy-drop", EntryKind.MessageDropped)
        {
            Templates = ["MID {Mid} was dropped by policy {Policy:free}{? in the {Table:word} table}"],
            Samples = ["MID 4410 was dropped by policy My staff in the inbound table", "MID 4411 was dropped by policy My staff"],
        },
        new("policy-bounce", EntryKind.MessageBounced)
        {
            Templates = ["MID {Mid} was bounced by policy {Policy:free}{? in the {Table:word} table}"],
            Samples = ["MID 4410 was bounced by policy My staff in the inbound table"],
        },
        new("cf-drop-old", EntryKind.MessageDropped)
        {
            Templates = ["MID {Mid} was dropped by content filter '{Filter:free}'{? in the {Table:word} table}"],
            Samples = ["MID 4410 was dropped by content filter 'no_macros' in the inbound table"],
        },
        new("cf-bounce-old", EntryKind.MessageBounced)
        {
            Templates = ["MID {Mid} was bounced by content filter '{Filter:free}'{? in the {Table:word} table}"],
            Samples = ["MID 4410 was bounced by content filter 'no_macros' in the inbound table"],
        },
        new("cf-abort", EntryKind.MessageDropped)
        {
            Templates = ["Message aborted MID {Mid} Dropped by content filter '{Filter:free}'{? in the {Table:word} table}"],
            Samples = ["Message aborted MID 4410 Dropped by content filter 'no_macros' in the inbound table"],
        },
        new("cf-abort-bounced", EntryKind.MessageBounced)
        {
            Templates = ["Message aborted MID {Mid} Bounced by content filter '{Filter:free}'{? in the {Table:word} table}"],
            Samples = ["Message aborted MID 4410 Bounced by content filter 'no_macros' in the inbound table"],
        },
    ];
}
