using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>A message while its lines come in.</summary>
internal sealed class Message(long id, LineOrigin start)
    : Tracked(id, start)
{
    private SortedList<long, string>? _recipients;
    private List<string>? _moved;
    private string? _sender;

    public override long Key => Id;

    /// <summary>Connection that the message came in over; 0 for one that the appliance made itself, null where the log does not tell.</summary>
    public long? Icid { get; set; }

    /// <summary>True once the message's own <c>Start</c> line was seen: another one begins another message.</summary>
    public bool StartSeen { get; set; }

    /// <summary>True as long as a quarantine holds the message.</summary>
    public bool IsQuarantined { get; set; }

    /// <summary>The messages and connections whose lines tell the life of this one, where somebody asks for them.</summary>
    public Relatives? Relatives { get; set; }

    /// <summary>Envelope sender: the message's own, else that of the message that it carries on.</summary>
    public string? Sender
    {
        get => _sender ?? (Link is FamilyLink.CarriesOn or FamilyLink.CarriesOnToOthers ? Parent?.Sender : null);
        set => _sender = value;
    }

    /// <summary>
    /// Recipients in the order of their RIDs: the message's own, else those of the message that it carries on, without those that were moved
    /// to split children; their RIDs count anew.
    /// </summary>
    public IList<string> Recipients
        => _recipients?.Values ?? (Link == FamilyLink.CarriesOn && Parent is { } parent ? parent.Remaining() : []);

    /// <summary>How the message came in; null as long as it is being received.</summary>
    public Passage? Passage { get; set; }

    /// <summary>The message that this one was made of: split from, rewritten from, copied from.</summary>
    public Message? Parent { get; set; }

    /// <summary>What the message is to its <see cref="Parent"/>.</summary>
    public FamilyLink Link { get; set; }

    public void AddRecipient(long rid, string recipient)
    {
        (_recipients ??= [])[rid] = recipient;
        if (Link == FamilyLink.SplitFrom && Parent is { } parent) (parent._moved ??= []).Add(recipient);
    }

    public string? Recipient(long rid)
    {
        if (_recipients is not null) return _recipients.TryGetValue(rid, out var own) ? own : null;
        var recipients = Recipients;
        return rid < recipients.Count ? recipients[(int)rid] : null;
    }

    private List<string> Remaining()
    {
        var remaining = new List<string>(Recipients);
        foreach (var moved in _moved ?? []) remaining.Remove(moved);
        return remaining;
    }
}

/// <summary>What a message is to the one that it was made of.</summary>
internal enum FamilyLink
{
    None,

    /// <summary>A copy, with sender and recipients of its own.</summary>
    CopiedFrom,

    /// <summary>Some of the recipients, who leave the parent.</summary>
    SplitFrom,

    /// <summary>The same message under a new id, to the same recipients.</summary>
    CarriesOn,

    /// <summary>The same message under a new id, to recipients that the log may not name (alt-rcpt-to).</summary>
    CarriesOnToOthers,
}

/// <summary>A delivery of a message to one recipient that was begun.</summary>
internal sealed record DeliveryAttempt(Message Message, long Rid, LineOrigin Origin, string? Quarantine);

/// <summary>A message's way over a connection (or over none: id 0): the facts of the connection as they were when it went.</summary>
internal sealed record Passage(long Id, Connection? Connection, TlsStatus TlsStatus, TlsFacts Tls);
