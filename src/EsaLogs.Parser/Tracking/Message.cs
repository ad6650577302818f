using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>A message while its lines come in.</summary>
internal sealed class Message(long id, LineOrigin start)
    : Tracked(id, start)
{
    private SortedList<long, string>? _recipients;

    public override long Key => Id;

    /// <summary>Connection that the message came in over; 0 for one that the appliance made itself, null where the log does not tell.</summary>
    public long? Icid { get; set; }

    public string? Sender { get; set; }

    /// <summary>Recipients in the order of their RIDs.</summary>
    public IEnumerable<string> Recipients => _recipients?.Values ?? Enumerable.Empty<string>();

    /// <summary>How the message came in; null as long as it is being received.</summary>
    public Passage? Passage { get; set; }

    /// <summary>The message that this one was made of: split from, rewritten from, copied from.</summary>
    public Message? Parent { get; set; }

    public void AddRecipient(long rid, string recipient) => (_recipients ??= [])[rid] = recipient;

    public string? Recipient(long rid) => _recipients is not null && _recipients.TryGetValue(rid, out var recipient) ? recipient : null;
}

/// <summary>A delivery of a message to one recipient that was begun.</summary>
internal sealed record DeliveryAttempt(Message Message, long Rid, LineOrigin Origin, string? Quarantine);

/// <summary>A message's way over a connection (or over none: id 0): the facts of the connection as they were when it went.</summary>
internal sealed record Passage(long Id, Connection? Connection, TlsStatus TlsStatus, TlsFacts Tls);
