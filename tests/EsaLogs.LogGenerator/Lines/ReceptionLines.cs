using EsaLogs.LogGenerator.Simulation;
using EsaLogs.LogGenerator.Truth;
using EsaLogs.LogGenerator.World;
using EsaLogs.LogGenerator.Writing;

namespace EsaLogs.LogGenerator.Lines;

/// <summary>Lines of a message that is received, or made by the appliance itself.</summary>
internal sealed class ReceptionLines(LogWriter log, ApplianceTruth truth, ApplianceProfile appliance) : LineSource(log, truth, appliance)
{
    public void Started(Message message)
        => TellBoth(Log.Write($"Start MID {message.Mid} ICID {message.Icid}"), message, truth => truth.Began(Line));

    public void From(Message message)
    {
        var sender = message.Sender.Length == 0 ? "<>" : message.Sender;
        TellBoth(Log.Write($"MID {message.Mid} ICID {message.Icid} From: <{message.Sender}>"), message, truth => truth.Sender = sender);
    }

    public void To(Message message, Recipient recipient)
        => TellBoth(
            Log.Write($"MID {message.Mid} ICID {message.Icid} RID {recipient.Rid} To: <{recipient.Address}>"), message,
            truth => truth.Recipients.Add(recipient.Rid, recipient.Address));

    public void Envelope(Message message)
    {
        From(message);
        foreach (var recipient in message.Recipients) To(message, recipient);
    }

    public void RecipientRejected(Message message, string address, string by)
    {
        var isInLog = Log.Write($"MID {message.Mid} ICID {message.Icid} To: <{address}> Rejected by {by}");
        Tell(isInLog, message.Truth, truth =>
        {
            truth.CameOver(Line, message.Icid, message.Connection?.Truth);
            truth.RejectedRecipients.Add(address);
        });
        if (message.Connection is { } connection)
        {
            Tell(isInLog, connection.Truth, truth =>
            {
                truth.Rejected(Line, by);
                truth.RejectedRecipients.Add(address);
            });
        }
    }

    public void MessageId(Message message, string id)
    {
        var quote = id.Contains('\'', StringComparison.Ordinal) ? "\"" : "'";
        Tell(Log.Write($"MID {message.Mid} Message-ID {quote}{id}{quote}"), message.Truth, truth => truth.Findings.MessageId = id);
    }

    /// <summary>Single quotes in old releases (and double ones around an apostrophe), double ones in 14, later none.</summary>
    public void Subject(Message message, LoggedText subject)
    {
        var quote = Release >= 15 ? "" : Release >= 14 || subject.Raw.Contains('\'', StringComparison.Ordinal) ? "\"" : "'";
        Tell(Log.Write($"MID {message.Mid} Subject {quote}{subject.Raw}{quote}"), message.Truth, truth => truth.Findings.Subject = subject.Shown);
    }

    public void Ready(Message message)
    {
        Tell(Log.Write($"MID {message.Mid} ready {message.Size} bytes from <{message.Sender}>"), message.Truth, truth =>
        {
            truth.Findings.Size = message.Size;
            truth.Sender ??= message.Sender.Length == 0 ? "<>" : message.Sender;
            Truth.Received(truth);
        });
    }

    public void Aborted(Message message, bool bySender)
    {
        var reason = bySender ? "Receiving aborted by sender" : "Receiving aborted";
        Tell(Log.Write($"Message aborted MID {message.Mid} {reason}"), message.Truth, truth =>
        {
            truth.AbortReason = reason;
            Truth.Received(truth);
        });
        Tell(Log.Write($"Message finished MID {message.Mid} aborted"), message.Truth, truth =>
        {
            truth.AbortReason ??= "aborted";
            truth.Finished(Line);
            Truth.Received(truth);
            Truth.Complete(truth);
        });
    }

    private void TellBoth(bool isInLog, Message message, Action<MessageTruth> what)
    {
        if (message.Connection is { } connection) Tell(isInLog, connection.Truth, truth => truth.Carried(Line, message.Mid));
        Tell(isInLog, message.Truth, truth =>
        {
            truth.CameOver(Line, message.Icid, message.Connection?.Truth);
            what(truth);
        });
    }
}
