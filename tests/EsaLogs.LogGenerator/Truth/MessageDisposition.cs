namespace EsaLogs.LogGenerator.Truth;

/// <summary>What became of a message: the first that holds of what its lines tell.</summary>
internal sealed partial class MessageTruth
{
    /// <summary>Why the message went no further, in the appliance's words.</summary>
    public string? AbortReason { get; set; }

    public string? DropReason { get; set; }

    public string? BounceReason { get; set; }

    public string? QuarantineReason { get; set; }

    /// <summary>True as long as a quarantine, of this appliance or another one, holds the message, and when it ended there.</summary>
    public bool IsHeld { get; set; }

    /// <summary>True once the log told that another appliance's quarantine has the message, or will have it.</summary>
    public bool WasSentAway { get; set; }

    public string Disposition
    {
        get
        {
            if (AbortReason is not null) return "Aborted";
            if (DropReason is not null) return "Dropped";
            if (BounceReason is not null) return "Bounced";
            if (RewrittenTo is not null) return "Rewritten";
            var outcomes = Outcomes();
            if (outcomes.Count == 0 && Recipients.AnyMoved && (Recipients.Addresses.Any() || EndSeen)) return "Split";
            if (IsHeld || outcomes.Contains("Quarantined")) return "Quarantined";
            var delivered = outcomes.Count(outcome => outcome is "Delivered");
            if (delivered > 0) return delivered == outcomes.Count ? "Delivered" : "PartlyDelivered";
            if (outcomes.Count > 0 && outcomes.TrueForAll(outcome => outcome is "Bounced")) return "Bounced";
            return outcomes.Contains("Deferred") ? "Deferred" : EndSeen ? "Unknown" : "Pending";
        }
    }

    public string FinalDisposition => RewrittenTo?.FinalDisposition ?? Disposition;

    private string? DispositionReason => Disposition switch
    {
        "Aborted" => AbortReason,
        "Dropped" => DropReason,
        "Bounced" => BounceReason ?? LastReason("Bounced"),
        "PartlyDelivered" => LastReason("Bounced") ?? LastReason("Deferred"),
        "Quarantined" => QuarantineReason,
        "Deferred" => LastReason("Deferred"),
        _ => null,
    };

    private string? LastReason(string status) => Deliveries.LastOrDefault(delivery => string.Equals(delivery.Status, status, StringComparison.Ordinal))?.Reason;

    /// <summary>The last outcome of each recipient that remains; empty where there is none yet.</summary>
    private List<string?> Outcomes()
    {
        var outcomes = new SortedDictionary<long, string?>();
        foreach (var rid in Recipients.Remaining) outcomes[rid] = null;
        foreach (var delivery in Deliveries)
        {
            if (outcomes.GetValueOrDefault(delivery.Rid) is not "Delivered") outcomes[delivery.Rid] = delivery.Status;
        }

        return [.. outcomes.Values];
    }
}
