using EsaLogs.LogGenerator.Simulation;
using EsaLogs.LogGenerator.Truth;
using EsaLogs.LogGenerator.World;
using EsaLogs.LogGenerator.Writing;

namespace EsaLogs.LogGenerator.Lines;

/// <summary>Lines of quarantines: those of policies, the spam quarantine of the appliance, the centralized one.</summary>
internal sealed class QuarantineLines(LogWriter log, ApplianceTruth truth, ApplianceProfile appliance) : LineSource(log, truth, appliance)
{
    /// <summary>The lines of the spam quarantine do not name it.</summary>
    private const string SpamQuarantine = "Spam Quarantine";

    public void Held(Message message, string quarantine, string reason)
        => Hold(Log.Write($"MID {message.Mid} quarantined to \"{quarantine}\" ({reason})"), message, quarantine, reason);

    public void Transferred(Message message, string quarantine, string reason)
    {
        var isInLog = Log.Write($"MID {message.Mid} enqueued for transfer to centralized quarantine \"{quarantine}\" ({reason})");
        Hold(isInLog, message, quarantine, reason);
        message.Truth.Findings.IsTransferred |= isInLog;
        message.Truth.WasSentAway |= isInLog;
    }

    public void Released(Message message, string quarantine, int seconds)
        => Tell(Log.Write($"MID {message.Mid} released from quarantine \"{quarantine}\" (manual) t={seconds}"), message.Truth, static _ => { });

    /// <summary>Goes on to delivery, finished or not when it came into the quarantine.</summary>
    public void ReleasedFromAll(Message message)
        => Tell(Log.Write($"MID {message.Mid} released from all quarantines"), message.Truth, static truth =>
        {
            truth.IsHeld = false;
            truth.GoesOn();
        });

    public void Deleted(Message message, string quarantine, int seconds)
    {
        Tell(Log.Write($"MID {message.Mid} deleted from quarantine \"{quarantine}\" (expired) t={seconds}"), message.Truth, static _ => { });
        Tell(Log.Write($"MID {message.Mid} deleted from all quarantines"), message.Truth, truth =>
        {
            truth.DropReason = "deleted from all quarantines";
            truth.LeftQuarantine(Line);
            if (truth.LastFinish is not null) Truth.Complete(truth);
        });
    }

    public void Tagged(Message message) => Tell(Log.Write($"ISQ: Tagging MID {message.Mid} for quarantine"), message.Truth, static _ => { });

    public void SpamDeliveryStarted(Message message, long rcid)
        => Tell(Log.Write($"RPC Delivery start RCID {rcid} MID {message.Mid} to local IronPort {SpamQuarantine}"), message.Truth, static _ => { });

    public void SpamHeld(Message message, long rcid)
    {
        Hold(Log.Write($"ISQ: Quarantined MID {message.Mid}"), message, SpamQuarantine, reason: null);
        Tell(Log.Write($"RPC Message done RCID {rcid} MID {message.Mid}"), message.Truth, static _ => { });
    }

    /// <summary>The filter that the reason names.</summary>
    private static string? Filter(string? reason)
        => reason is null || !reason.Contains(" filter", StringComparison.Ordinal) ? null : reason[(reason.IndexOf(" filter", StringComparison.Ordinal) + 8)..];

    private void Hold(bool isInLog, Message message, string quarantine, string? reason)
        => Tell(isInLog, message.Truth, truth =>
        {
            truth.IsHeld = true;
            FindingsTruth.AddOnce(truth.Findings.Quarantines, quarantine);
            truth.QuarantineReason = reason ?? truth.QuarantineReason;
            if (Filter(reason) is { } filter) truth.Findings.AddFilter(filter);
        });
}
