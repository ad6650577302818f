using EsaLogs.LogGenerator.Simulation;
using EsaLogs.LogGenerator.Truth;
using EsaLogs.LogGenerator.World;
using EsaLogs.LogGenerator.Writing;

namespace EsaLogs.LogGenerator.Lines;

/// <summary>Lines of messages that are made of others, and of those that end in the work queue.</summary>
internal sealed class FateLines(LogWriter log, ApplianceTruth truth, ApplianceProfile appliance) : LineSource(log, truth, appliance)
{
    public void Split(Message parent, Message child, string policy)
        => Made(
            Log.Write($"MID {parent.Mid} was split creating MID {child.Mid} due to a per-recipient policy {policy} in the {(parent.IsOutgoing ? "outbound" : "inbound")} table"),
            parent, child, Kinship.Split, begins: true);

    public void SplitByList(Message parent, Message child)
    {
        var recipients = string.Join(", ", child.Recipients.Select(recipient => recipient.Address));
        Made(
            Log.Write($"MID {parent.Mid} was split creating MID {child.Mid} due to a SL/BL configuration for following recipients: {recipients}"),
            parent, child, Kinship.Split, begins: true);
    }

    /// <summary>The message goes on under another id.</summary>
    public void Rewritten(Message old, Message message, string agent, string? filter = null, bool toOthers = false)
    {
        var isInLog = filter is null ? Log.Write($"MID {old.Mid} rewritten to MID {message.Mid} by {agent}") : Log.Write($"MID {old.Mid} rewritten to MID {message.Mid} by {agent} filter '{filter}'");
        Replaced(isInLog, old, message, toOthers ? Kinship.CarriesOnToOthers : Kinship.CarriesOn);
        if (isInLog && filter is not null) old.Truth.Findings.AddFilter(filter);
    }

    public void Reinjected(Message old, Message message)
    {
        var isInLog = Log.Write($"ISQ: Reinjected MID {old.Mid} as MID {message.Mid}");
        Replaced(isInLog, old, message, Kinship.CarriesOn);
    }

    public void Copied(Message original, Message copy, string agent, string filter)
    {
        var isInLog = Log.Write($"MID {copy.Mid} was generated based on MID {original.Mid} by {agent} filter '{filter}'");
        Made(isInLog, original, copy, agent is "notify" ? Kinship.OwnWords : Kinship.Copy, begins: false);
        if (!isInLog) return;
        original.Truth.Findings.AddFilter(filter);
        copy.Truth.Findings.AddFilter(filter);
    }

    public void BounceMade(Message bounced, Message bounce)
        => Made(Log.Write($"MID {bounce.Mid} was generated for bounce of MID {bounced.Mid}"), bounced, bounce, Kinship.OwnWords, begins: false);

    /// <summary>Comes back from the centralized quarantine.</summary>
    public void Returned(Message original, Message message)
    {
        var isInLog = Log.Write($"MID {message.Mid} received from the SMA sma.example.com (MID originally {original.Mid}) on release from Policy quarantine");
        if (!original.Truth.WasSentAway)
        {
            // Where no line tells that the original went there, its id could be one of the other appliance.
            Tell(isInLog, message.Truth, static _ => { });
            return;
        }

        Made(isInLog, original, message, Kinship.CarriesOn, begins: false);
        if (isInLog && original.Truth.LastFinish is not null) Truth.Complete(original.Truth);
    }

    public void DroppedBy(Message message, string engine)
        => Tell(Log.Write($"Message aborted MID {message.Mid} Dropped by {engine}"), message.Truth, truth => truth.DropReason = $"Dropped by {engine}");

    public void DroppedByFilter(Message message, string filter)
        => Filtered(Log.Write($"Message aborted MID {message.Mid} Dropped by filter '{filter}'"), message, filter, truth => truth.DropReason = $"Dropped by filter '{filter}'");

    public void DroppedByContentFilter(Message message, string filter)
    {
        var table = message.IsOutgoing ? "outbound" : "inbound";
        Filtered(
            Log.Write($"Message aborted MID {message.Mid} Dropped by content filter '{filter}' in the {table} table"), message, filter,
            truth => truth.DropReason = $"Dropped by content filter '{filter}' in the {table} table");
    }

    public void BouncedByFilter(Message message, string filter)
        => Filtered(Log.Write($"Message aborted MID {message.Mid} Bounced by filter '{filter}'"), message, filter, truth => truth.BounceReason = $"Bounced by filter '{filter}'");

    public void Finished(Message message)
        => Tell(Log.Write($"Message finished MID {message.Mid} done"), message.Truth, truth =>
        {
            truth.Finished(Line);
            Truth.LetGo(truth);
            if (!truth.IsHeld) Truth.Complete(truth);
        });

    private void Filtered(bool isInLog, Message message, string filter, Action<MessageTruth> what)
        => Tell(isInLog, message.Truth, truth =>
        {
            what(truth);
            truth.Findings.AddFilter(filter);
        });

    private void Replaced(bool isInLog, Message old, Message message, Kinship kinship)
    {
        Made(isInLog, old, message, kinship, begins: true, isReplacement: true);
        if (!isInLog) return;
        old.Truth.LeftQuarantine(Line);
        if (old.Truth.LastFinish is not null) Truth.Complete(old.Truth);
    }

    private void Made(bool isInLog, Message parent, Message child, Kinship kinship, bool begins, bool isReplacement = false)
    {
        if (!isInLog) return;
        child.Truth.Join(Line, parent.Truth, kinship, isReplacement);
        if (begins) child.Truth.Began(Line);
        Truth.Touch(parent.Truth);
        Truth.Touch(child.Truth);
    }
}
