namespace EsaLogs.LogGenerator.Truth;

/// <summary>What the log tells of the TLS of one connection.</summary>
internal readonly record struct TlsTruth(string? Status, string? Protocol, string? Cipher, string? Peer, string? Reason)
{
    /// <summary>No SMTP connection, no TLS.</summary>
    public static readonly TlsTruth NotApplicable = new("NotApplicable", null, null, null, null);

    /// <summary>The log does not tell.</summary>
    public static readonly TlsTruth Unknown = new("Unknown", null, null, null, null);

    private static readonly string[] Ranks = ["Failed", "Deferred", "RequiredNotOffered", "RequiredNotNegotiated", "Success"];

    /// <summary>True means TLS, false none; the log cannot tell of the rest.</summary>
    public bool? Passed => Status is "Unknown" or "NotApplicable" ? null : Status is "Success";

    public TlsTruth Success(string? protocol, string? cipher, string? peer)
        => this with { Status = "Success", Protocol = protocol ?? Protocol, Cipher = cipher ?? Cipher, Peer = peer ?? Peer };

    public TlsTruth Without(string status, string? reason) => this with
    {
        Status = Array.IndexOf(Ranks, status) > Array.IndexOf(Ranks, Status) ? status : Status,
        Reason = Reason is null || reason is null ? Reason ?? reason : Reason + "; " + reason,
    };

    /// <summary>Clear text is what the log shows from the beginning without a word of TLS.</summary>
    public TlsTruth Seen(bool startSeen) => Status is null ? this with { Status = startSeen ? "None" : "Unknown" } : this;
}
