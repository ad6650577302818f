using System.Runtime.CompilerServices;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>What became of a message, by what is known of it; the first of these that holds.</summary>
internal static class Dispositions
{
    [MethodImpl(Compiled.Fully)]
    public static Disposition Of(Message message)
    {
        var facts = MessageFacts.Of(message);
        if (facts.Aborted is not null) return Disposition.Aborted;
        if (facts.Dropped is not null) return Disposition.Dropped;
        if (facts.Bounced is not null) return Disposition.Bounced;
        if (message.IsRewritten) return Disposition.Rewritten;
        var rids = message.RemainingRids();
        var last = facts.Deliveries.Outcomes();
        if (rids.Count == 0 && IsSplit(message, wasTried: last.Count > 0)) return Disposition.Split;
        if (message.IsQuarantined || last.Exists(attempt => attempt.Status == DeliveryStatus.Quarantined)) return Disposition.Quarantined;
        int all = rids.Count, delivered = 0, bounced = 0, deferred = 0;
        foreach (var attempt in last)
        {
            // A recipient that no line named is one, too; one that was moved to a child is none.
            if (message.Recipient(attempt.Record.Rid) is null) all++;
            else if (rids.BinarySearch(attempt.Record.Rid) < 0) continue;
            var status = attempt.Status;
            if (status == DeliveryStatus.Delivered) delivered++;
            else if (status == DeliveryStatus.Bounced) bounced++;
            else if (status == DeliveryStatus.Deferred) deferred++;
        }

        if (delivered > 0) return delivered == all ? Disposition.Delivered : Disposition.PartlyDelivered;
        if (bounced > 0 && bounced == all) return Disposition.Bounced;
        if (deferred > 0) return Disposition.Deferred;
        return message.EndTicks is null ? Disposition.Pending : Disposition.Unknown;
    }

    /// <summary>What became of the message that carried this one on, and the one that carried that on; else what became of this one.</summary>
    public static Disposition FinalOf(Message message, Disposition own)
    {
        if (!message.IsRewritten || message.Successor is null) return own;
        var last = message;
        for (var depth = 0; last.IsRewritten && last.Successor is { } next && depth < Families.MaximumDepth; depth++) last = next;
        return Of(last);
    }

    /// <summary>The words of the line that decided it; null where the disposition says it all.</summary>
    public static string? ReasonOf(Message message, Disposition disposition)
    {
        var facts = MessageFacts.Of(message);
        return disposition switch
        {
            Disposition.Aborted => facts.Aborted,
            Disposition.Dropped => facts.Dropped,
            Disposition.Bounced => facts.Bounced ?? facts.Deliveries.ReasonOf(DeliveryStatus.Bounced),
            Disposition.PartlyDelivered => facts.Deliveries.ReasonOf(DeliveryStatus.Bounced) ?? facts.Deliveries.ReasonOf(DeliveryStatus.Deferred),
            Disposition.Deferred => facts.Deliveries.ReasonOf(DeliveryStatus.Deferred),
            Disposition.Quarantined => facts.QuarantineReason,
            _ => null,
        };
    }

    /// <summary>
    /// True if all recipients went to split children. Where the log begins too late to name them, that is known of a finished message only: it
    /// would have been delivered to those that were left.
    /// </summary>
    private static bool IsSplit(Message message, bool wasTried)
        => message.HasMoved && (message.Recipients.Count > 0 || (message.EndTicks is not null && !wasTried));
}
