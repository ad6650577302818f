using System.Runtime.CompilerServices;
using EsaLogs.Forms;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>What lines say of a message beside its way: what it is, what the engines thought of it, what was done to it.</summary>
internal sealed class MessageFacts
{
    /// <summary>Kinds of lines that are looked at here.</summary>
    public static readonly KindSet Kinds = new(
        EntryKind.MessageSubject, EntryKind.MessageId, EntryKind.PolicyMatched, EntryKind.IncomingRelay, EntryKind.SpamVerdict,
        EntryKind.AntivirusVerdict, EntryKind.FileVerdict, EntryKind.GraymailVerdict, EntryKind.OutbreakVerdict, EntryKind.SpfVerdict, EntryKind.DkimVerdict,
        EntryKind.DmarcAlignment, EntryKind.DmarcVerdict, EntryKind.DlpVerdict, EntryKind.Attachment, EntryKind.MessageDropped, EntryKind.MessageBounced,
        EntryKind.DeliveryDeleted, EntryKind.MessageQueued, EntryKind.MessageQuarantined, EntryKind.QuarantineTransfer, EntryKind.QuarantineReleased,
        EntryKind.QuarantineDeleted, EntryKind.QuarantineReleasedAll, EntryKind.QuarantineDeletedAll, EntryKind.SpamQuarantined);

    /// <summary>Stands between the names of quarantines.</summary>
    public const string Separator = "; ";

    /// <summary>The spam quarantine's lines do not name it.</summary>
    private const string SpamQuarantine = "Spam Quarantine";

    private bool _isTransferred;

    public string? Subject { get; private set; }

    public string? MessageId { get; private set; }

    public long? SizeBytes { get; private set; }

    public string? Policy { get; private set; }

    public Direction? Direction { get; private set; }

    /// <summary>Address, reputation and country that a relay in front of the appliance told.</summary>
    public string? RelayedAddress { get; private set; }

    public string? RelayedReputation { get; private set; }

    public string? RelayedCountry { get; private set; }

    public string? SpamVerdict { get; private set; }

    public string? VirusVerdict { get; private set; }

    public string? AmpVerdict { get; private set; }

    public string? GraymailVerdict { get; private set; }

    public string? OutbreakVerdict { get; private set; }

    public string? Spf { get; private set; }

    public string? Dkim { get; private set; }

    public string? Dmarc { get; private set; }

    public string? Dlp { get; private set; }

    public List<string>? Attachments { get; private set; }

    public List<string>? Filters { get; private set; }

    public List<string>? Quarantines { get; private set; }

    public List<string>? RejectedRecipients { get; private set; }

    /// <summary>Why the message was given up before delivery, as the line says it; null if it was not.</summary>
    public string? Aborted { get; private set; }

    /// <inheritdoc cref="Aborted"/>
    public string? Dropped { get; private set; }

    /// <inheritdoc cref="Aborted"/>
    public string? Bounced { get; private set; }

    public string? QuarantineReason { get; private set; }

    public MessageDeliveries Deliveries { get; } = new();

    /// <summary>Those of a message, be there any or not.</summary>
    public static MessageFacts Of(Message message) => message.Facts ??= new MessageFacts();

    /// <summary>Takes what a line says of its message.</summary>
    [MethodImpl(Compiled.Fully)]
    public void Take(LogEntry entry, TextPool pool)
    {
        Filters = AddOnce(Filters, entry.String(Field.Filter, pool));
        switch (entry.Kind)
        {
            case EntryKind.MessageSubject:
                Subject = FieldText.Of(entry, Field.Subject, pool);
                break;
            case EntryKind.MessageId:
                MessageId = entry.String(Field.MessageId, pool);
                break;
            case EntryKind.MessageReady:
                SizeBytes = entry.Number(Field.Bytes);
                break;
            case EntryKind.PolicyMatched:
                Policy = entry.String(Field.Policy, pool);
                Direction = entry.String(Field.Table, pool) switch { "inbound" => Records.Direction.Inbound, "outbound" => Records.Direction.Outbound, _ => null };
                break;
            case EntryKind.IncomingRelay:
                RelayedAddress = entry.String(Field.RemoteAddress, pool);
                RelayedReputation = entry.String(Field.Reputation, pool);
                RelayedCountry = entry.String(Field.Country, pool);
                break;
            case EntryKind.RecipientRejected:
                // Each time that it was turned away, as in the connection's list.
                if (entry.String(Field.Recipient, pool) is { } rejected) (RejectedRecipients ??= []).Add(rejected);
                break;
            case EntryKind.Attachment:
                Attachments = AddOnce(Attachments, entry.String(Field.Attachment, pool));
                break;
            case EntryKind.MessageAborted:
                Aborted ??= entry.String(Field.Reason, pool);
                break;
            case EntryKind.MessageFinished when entry.Message.EndsWith("aborted"u8):
                Aborted ??= "aborted";
                break;
            case EntryKind.MessageDropped:
                Dropped ??= AfterId(entry.Text);
                break;
            case EntryKind.MessageBounced:
                Bounced ??= AfterId(entry.Text);
                break;
            case EntryKind.DeliveryDeleted:
            case EntryKind.QuarantineDeletedAll:
                Dropped ??= entry.Kind == EntryKind.DeliveryDeleted ? "deleted by an operator" : "deleted from all quarantines";
                break;
            case EntryKind.MessageQuarantined:
            case EntryKind.QuarantineTransfer:
            case EntryKind.SpamQuarantined:
                TakeQuarantine(entry, pool);
                break;
            default:
                TakeVerdict(entry, pool);
                break;
        }
    }

    /// <summary>Says that a filter did something to the message.</summary>
    public void AddFilter(string? name) => Filters = AddOnce(Filters, name);

    /// <summary>Says that a quarantine outside the appliance took the message; if it was sent there by name, that is known already.</summary>
    public void AddQuarantine(string? name)
    {
        if (!_isTransferred) Quarantines = AddOnce(Quarantines, name);
    }

    private void TakeQuarantine(LogEntry entry, TextPool pool)
    {
        _isTransferred |= entry.Kind == EntryKind.QuarantineTransfer;
        Quarantines = AddOnce(Quarantines, entry.Kind == EntryKind.SpamQuarantined ? SpamQuarantine : entry.String(Field.Quarantine, pool));
        QuarantineReason = entry.String(Field.Reason, pool) ?? QuarantineReason;
        Filters = AddOnce(Filters, FilterOf(QuarantineReason ?? ""));
    }

    private void TakeVerdict(LogEntry entry, TextPool pool)
    {
        if (entry.String(Field.Verdict, pool) is not { } verdict) return;
        switch (entry.Kind)
        {
            case EntryKind.SpamVerdict:
                // Safe and block lists are asked like an engine, but what they say is no verdict on the content.
                if (!entry.Bytes(Field.Engine).SequenceEqual("SLBL"u8)) SpamVerdict = verdict;
                break;
            case EntryKind.AntivirusVerdict:
                VirusVerdict = verdict;
                break;
            case EntryKind.FileVerdict:
                AmpVerdict = verdict;
                break;
            case EntryKind.GraymailVerdict:
                GraymailVerdict = verdict;
                break;
            case EntryKind.OutbreakVerdict:
                OutbreakVerdict = verdict;
                break;
            case EntryKind.SpfVerdict:
                // The identity of the envelope sender is what SPF is about; the others are asked beside it.
                if (Spf is null || entry.Bytes(Field.Identity).SequenceEqual("mailfrom"u8)) Spf = verdict;
                break;
            case EntryKind.DkimVerdict:
                // One good signature is enough.
                if (!string.Equals(Dkim, "pass", StringComparison.Ordinal)) Dkim = verdict;
                break;
            case EntryKind.DmarcAlignment:
                Dmarc = verdict;
                break;
            case EntryKind.DmarcVerdict:
                Dmarc ??= verdict;
                break;
            case EntryKind.DlpVerdict:
                Dlp = verdict;
                break;
        }
    }

    /// <summary><c>Message aborted MID 5 Dropped by CASE</c> says <c>Dropped by CASE</c>.</summary>
    private static string AfterId(string text)
    {
        var at = text.IndexOf("MID ", StringComparison.OrdinalIgnoreCase) + "MID ".Length;
        while (at < text.Length && char.IsDigit(text[at])) at++;
        return text.Substring(at).Trim();
    }

    private static List<string>? AddOnce(List<string>? list, string? text)
    {
        if (text is not null && list?.Contains(text) != true) (list ??= []).Add(text);
        return list;
    }

    /// <summary>
    /// The filter that a quarantine's reason names: <c>content filter:no_macros</c>, <c>message filter no_macros</c>. Found by hand: an
    /// expression would be made when the first quarantine is met, and takes its time then.
    /// </summary>
    private static string? FilterOf(string reason)
    {
        const string word = " filter";
        var at = reason.IndexOf(word, StringComparison.Ordinal);
        while (at >= 0 && !IsBefore(reason, at, "content") && !IsBefore(reason, at, "message")) at = reason.IndexOf(word, at + 1, StringComparison.Ordinal);
        if (at < 0 || at + word.Length == reason.Length) return null;
        var name = reason.Substring(at + word.Length);
        if (name.Length > 1 && name[0] == ':') name = name.Substring(1);
        if (name.Length > 1 && name[0] == ' ') name = name.Substring(1);
        return name;
    }

    private static bool IsBefore(string text, int at, string word) => at >= word.Length && string.CompareOrdinal(text, at - word.Length, word, 0, word.Length) == 0;
}
