using System.Runtime.InteropServices;
using EsaLogs.Forms;

namespace EsaLogs.Tracking;

/// <summary>A message while its lines come in.</summary>
internal sealed class Message(long id, long sequence, string source, long lineNumber, long startTicks)
    : Tracked(id, sequence, source, lineNumber, startTicks)
{
    private SortedList<long, string>? _recipients;

    public override long Key => Id;

    /// <summary>Connection that the message came in over; 0 for one that the appliance made itself, null where the log does not tell.</summary>
    public long? Icid { get; set; }

    public string? Sender { get; set; }

    /// <summary>Recipients in the order of their RIDs.</summary>
    public IEnumerable<string> Recipients => _recipients?.Values ?? Enumerable.Empty<string>();

    /// <summary>True once the inbound verdict is given.</summary>
    public bool IsReceived { get; set; }

    public void AddRecipient(long rid, string recipient) => (_recipients ??= [])[rid] = recipient;

    public string? Recipient(long rid) => _recipients is not null && _recipients.TryGetValue(rid, out var recipient) ? recipient : null;
}

/// <summary>Where a fact comes from.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LineOrigin(long Ticks, string Source, long LineNumber)
{
    public static LineOrigin Of(LogEntry entry) => new(entry.Ticks, entry.Source, entry.LineNumber);
}

/// <summary>A delivery of a message to one recipient that was begun.</summary>
internal sealed record DeliveryAttempt(Message Message, long Rid, LineOrigin Origin, string? Quarantine);
