using EsaLogs.LogGenerator.Truth;

namespace EsaLogs.LogGenerator.World;

/// <summary>An SMTP reply, or what the appliance says in its place: the words on the line, the tuple that it prints, and what that tells.</summary>
internal sealed record PeerReply(string Words, string Tuple, Reply Reply)
{
    /// <summary>The words of the appliance, and what it has to say in place of a reply.</summary>
    public string Reason { get; private init; } = Words;

    public static readonly IReadOnlyList<PeerReply> Permanent =
    [
        new("5.1.0 - Unknown address error", "('550', ['5.1.1 <x@y.example>: Recipient address rejected: User unknown'])",
            new(550, "5.1.1", "5.1.1 <x@y.example>: Recipient address rejected: User unknown")),
        new("5.1.0 - Unknown address error", "('554', ['mailbox unavailable', \"it's gone\"])", new(554, "5.1.0", "mailbox unavailable\nit's gone")),
        new("5.3.0 - Other mail system problem", "('552', ['5.3.4 Message size exceeds fixed limit'])", new(552, "5.3.4", "5.3.4 Message size exceeds fixed limit")),
        new("Bounced by destination server with response: 5.1.0 - Unknown address error", "('554', ['5.7.1 Relay access denied'])", new(554, "5.7.1", "5.7.1 Relay access denied")),
    ];

    public static readonly IReadOnlyList<PeerReply> Temporary =
    [
        new("4.1.0 - Unknown address error", "('450', ['4.2.0 Greylisted, try again'])", new(450, "4.2.0", "4.2.0 Greylisted, try again")),
        new("4.1.0 - Unknown address error", "('466', ['Mailbox temporarily full.'])", new(466, "4.1.0", "Mailbox temporarily full.")),
        new("4.3.2 - Not accepting messages at this time", "('421', ['4.7.0 busy', 'come back (later)'])", new(421, "4.7.0", "4.7.0 busy\ncome back (later)")),
    ];

    /// <summary>The domain does not exist: no connection was made.</summary>
    public static readonly PeerReply NoSuchDomain = new(
        "5.1.2 - Bad destination host", "('000', ['DNS Hard Error looking up nowhere.example (MX):  NXDomain'])",
        new(null, "5.1.2", null))
    {
        Reason = "5.1.2 - Bad destination host: DNS Hard Error looking up nowhere.example (MX):  NXDomain",
    };

    /// <summary>The message has been in the queue for too long.</summary>
    public static readonly PeerReply TooOld = new("5.4.7 - Delivery expired (message too old)", "('000', ['timeout'])", new(null, "5.4.7", null))
    {
        Reason = "5.4.7 - Delivery expired (message too old): timeout",
    };

    /// <summary>Nobody was there after the message had begun to be delivered.</summary>
    public static readonly PeerReply Hangup = new("4.4.2 - Bad connection", "('000', ['[Errno 54] Connection reset by peer'])", new(null, "4.4.2", null))
    {
        Reason = "4.4.2 - Bad connection: [Errno 54] Connection reset by peer",
    };
}
