using EsaLogs.LogGenerator.World;

namespace EsaLogs.LogGenerator.Simulation;

/// <summary>The work queue: what filters, policies and engines do with a message.</summary>
internal sealed class WorkQueue(Appliance appliance)
{
    private const int MaximumGeneration = 3;

    private static readonly string[] SpfResults = ["Pass", "Fail", "SoftFail", "None", "Neutral", "PermError", "TempError"];

    private static readonly string[] Agents = ["add-footer", "drop-attachments-by-filetype", "edit-header-text"];

    private SeededRandom Random => appliance.Random;

    public void Scan(Message message)
    {
        var mayMultiply = message.Generation < MaximumGeneration && message.Recipients.Count > 0;
        if (!message.IsOutgoing) Verify(message);
        if (Random.Chance(15))
        {
            End(message, () => appliance.Fate.DroppedByFilter(message, Random.Pick(Texts.Filters)));
            return;
        }

        if (mayMultiply && Random.Chance(40)) Copy(message);
        if (mayMultiply && Random.Chance(40))
        {
            Rewrite(message);
            return;
        }

        if (mayMultiply && message.Recipients.Count > 1 && Random.Chance(250)) Split(message);
        if (message.Recipients.Count == 0) appliance.Fate.Finished(message);
        else appliance.In(0, 2, () => Judge(message));
    }

    private void Verify(Message message)
    {
        if (message.Connection is null) return;
        if (appliance.Profile.Release >= 12 && Random.Chance(300)) appliance.Scan.SenderDomain(message);
        if (Random.Chance(400)) appliance.Scan.Spf(message, Random.Pick(SpfResults));
        if (Random.Chance(300)) appliance.Scan.Dkim(message, Random.Chance(800));
        if (appliance.Profile.Release >= 8 && Random.Chance(300)) appliance.Scan.Dmarc(message, Random.Chance(800));
    }

    /// <summary>A blind copy to the archive, or a word to somebody.</summary>
    private void Copy(Message message)
    {
        var isNotification = Random.Chance(300);
        var filter = Random.Pick(Texts.Filters);
        var copy = appliance.Make(message, isNotification ? "ops@example.com" : message.Sender, [isNotification ? "jane@example.com" : "archive@sales.example.com"]);
        appliance.Reception.Started(copy);
        appliance.Fate.Copied(message, copy, isNotification ? "notify" : "bcc", filter);
        appliance.Reception.Envelope(copy);
        appliance.In(0, 2, () =>
        {
            appliance.Reception.Ready(copy);
            if (isNotification) appliance.Queue.Enqueue(copy);
            else Judge(copy);
        });
    }

    private void Rewrite(Message message)
    {
        var toOthers = Random.Chance(250);
        var recipients = toOthers ? ["others@example.com"] : message.Recipients.Select(recipient => recipient.Address).ToList();
        var next = appliance.Make(message, message.Sender, recipients);
        if (toOthers) appliance.Fate.Rewritten(message, next, Random.Chance(500) ? "antispam (alt-rcpt-to)" : "antivirus(unsafe alt-rcpt-to)", toOthers: true);
        else appliance.Fate.Rewritten(message, next, Random.Pick(Agents), Random.Pick(Texts.Filters));
        appliance.Fate.Finished(message);
        if (toOthers && Random.Chance(300)) appliance.Reception.Envelope(next);
        appliance.In(0, 2, () => Scan(next));
    }

    /// <summary>Some of the recipients, or all of them one after the other, go to messages of their own.</summary>
    private void Split(Message message)
    {
        var children = Random.Chance(700) ? 1 : 2;
        for (; children > 0 && message.Recipients.Count > 0; children--)
        {
            var moved = message.Recipients.Take(Random.Between(1, message.Recipients.Count)).ToList();
            var child = appliance.Make(message, message.Sender, moved.Select(recipient => recipient.Address));
            if (Random.Chance(700)) appliance.Fate.Split(message, child, Random.Pick(Texts.Policies));
            else appliance.Fate.SplitByList(message, child);
            appliance.Reception.Envelope(child);
            message.Remove(moved);
            appliance.In(0, 2, () => Scan(child));
        }
    }

    private void Judge(Message message)
    {
        var (scan, fate) = (appliance.Scan, appliance.Fate);
        if (Random.Chance(900)) scan.Policy(message, Random.Pick(Texts.Policies));
        if (message.IsOutgoing && Random.Chance(400) && message.Sender.Length > 0) scan.NotSigned(message);
        if (Random.Chance(20)) scan.Custom(message, appliance.Traffic.CustomEntry);
        if (Random.Chance(50)) scan.Url(message, Random.Pick(appliance.Traffic.Urls));
        var spam = message.IsOutgoing || Random.Chance(700) ? "negative" : Random.Pick((string[])["positive", "suspect", "marketing", "bulk"]);
        if (message.Size > 190_000) scan.TooBig(message);
        else scan.Spam(message, Random.Chance(900) ? spam : "negative", spam);
        if (spam is "positive" && message.Size <= 190_000)
        {
            if (Random.Chance(600)) End(message, () => fate.DroppedBy(message, "CASE"));
            else if (Random.Chance(500) || !appliance.Traffic.HasQuarantineHost) appliance.Quarantines.HoldSpam(message);
            else appliance.Queue.EnqueueOffbox(message);
            return;
        }

        if (appliance.Profile.Release >= 9 && Random.Chance(500)) scan.Graymail(message, Random.Chance(800) ? "negative" : "marketing_mail");
        var isInfected = Random.Chance(15);
        scan.Virus(message, isInfected ? "positive" : "negative", isInfected ? Random.Pick(Texts.Viruses) : null);
        if (isInfected)
        {
            End(message, () => fate.DroppedBy(message, "antivirus"));
            return;
        }

        Look(message);
        Route(message);
    }

    /// <summary>What is attached, and what is thought of it.</summary>
    private void Look(Message message)
    {
        var (scan, release) = (appliance.Scan, appliance.Profile.Release);
        var hasFile = Random.Chance(200);
        if (hasFile)
        {
            var file = Random.Pick(appliance.Traffic.Attachments);
            scan.Attachment(message, file);
            if (release >= 13 && Random.Chance(200)) scan.FileUploaded(message, file);
        }

        if (release >= 9) scan.File(message, hasFile ? Random.Chance(900) ? "CLEAN" : "FILE UNKNOWN" : "SKIPPED (no attachment in message)");
        if (release >= 7) scan.Outbreak(message, Random.Chance(20));
    }

    private void Route(Message message)
    {
        switch (Random.Below(1000))
        {
            case < 15:
                var filter = Random.Pick(Texts.Filters);
                End(message, () => appliance.Fate.DroppedByContentFilter(message, filter));
                break;
            case < 25:
                End(message, () => appliance.Fate.BouncedByFilter(message, Random.Pick(Texts.Filters)));
                break;
            case < 60:
                appliance.Quarantines.Hold(message);
                break;
            case < 75 when appliance.Profile.Release >= 8:
                if (appliance.Traffic.HasQuarantineHost) appliance.Quarantines.Transfer(message);
                else appliance.Quarantines.Hold(message);
                break;
            case < 90 when message.IsOutgoing:
                appliance.Scan.Dlp(message);
                appliance.Quarantines.Hold(message);
                break;
            default:
                appliance.Queue.Enqueue(message);
                break;
        }
    }

    private void End(Message message, Action why)
    {
        why();
        appliance.Fate.Finished(message);
    }
}
