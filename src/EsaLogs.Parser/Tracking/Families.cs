using EsaLogs.Forms;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>
/// Which messages were made of which: split, rewritten, copied, released. Such a message came in with its root; bounces and notifications are
/// the appliance's own and came in over no connection.
/// </summary>
internal static class Families
{
    public static readonly EntryKind[] Kinds =
    [
        EntryKind.MessageSplit, EntryKind.MessageRewritten, EntryKind.MessageGenerated, EntryKind.SpamQuarantineReinjected, EntryKind.QuarantineReturned,
    ];

    /// <summary>The link that a line tells of; false for a line that tells of none.</summary>
    public static bool TryRead(LogEntry entry, out long parent, out long child)
    {
        parent = child = 0;
        if (Array.IndexOf(Kinds, entry.Kind) < 0 || entry.Number(Field.Mid) is not { } mid || entry.Bytes(Field.Agent).SequenceEqual("notify"u8)) return false;
        parent = entry.Number(Field.ParentMid) ?? mid;
        child = entry.Number(Field.ChildMid) ?? mid;
        return parent != child;
    }

    /// <summary>How the topmost known ancestor of a message came in; not applicable for one without a family, unknown where the log begins too late.</summary>
    public static Passage RootPassage(Message message)
    {
        if (message.Parent is null) return new Passage(0, Connection: null, TlsStatus.NotApplicable, default);
        var root = message.Parent;
        // A chain is as long as a message's life; a log that makes a message its own ancestor is not followed for ever.
        for (var steps = 0; root.Parent is { } above && steps < 1000; steps++) root = above;
        return root.Passage ?? new Passage(root.Icid ?? 0, Connection: null, TlsStatus.Unknown, default);
    }
}
