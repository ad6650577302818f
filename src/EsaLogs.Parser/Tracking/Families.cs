using System.Runtime.CompilerServices;
using EsaLogs.Forms;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>
/// Which messages were made of which: split, rewritten, copied, released. Such a message came in with its root; bounces and notifications are
/// the appliance's own and came in over no connection.
/// </summary>
internal static class Families
{
    /// <summary>Families are a few generations deep; what goes on for longer is no family and must not keep all its members.</summary>
    public const int MaximumDepth = 100;

    public static readonly KindSet Kinds = new(
    [
        EntryKind.MessageSplit, EntryKind.MessageRewritten, EntryKind.MessageGenerated, EntryKind.BounceGenerated,
        EntryKind.SpamQuarantineReinjected, EntryKind.QuarantineReturned,
    ]);

    /// <summary>The link that a line tells of; <see cref="FamilyLink.None"/> for a line that tells of none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FamilyLink Read(LogEntry entry, out long parent, out long child)
    {
        parent = child = 0;
        return Kinds.Contains(entry.Kind) ? ReadLink(entry, out parent, out child) : FamilyLink.None;
    }

    private static FamilyLink ReadLink(LogEntry entry, out long parent, out long child)
    {
        parent = child = 0;
        if (entry.Mid is not { } mid) return FamilyLink.None;
        parent = entry.Number(Field.ParentMid) ?? mid;
        child = entry.Number(Field.ChildMid) ?? mid;
        var agent = entry.Bytes(Field.Agent);
        if (parent == child) return FamilyLink.None;
        return entry.Kind switch
        {
            EntryKind.BounceGenerated => FamilyLink.NoticeOf,
            EntryKind.MessageGenerated when agent.SequenceEqual("notify"u8) => FamilyLink.NoticeOf,
            EntryKind.MessageSplit => FamilyLink.SplitFrom,
            EntryKind.MessageGenerated => FamilyLink.CopiedFrom,
            _ => agent.IndexOf("alt-rcpt-to"u8) >= 0 ? FamilyLink.CarriesOnToOthers : FamilyLink.CarriesOn,
        };
    }

    /// <summary>
    /// Makes one message the child of another; false where that would make a message its own ancestor, or a family of more generations than there
    /// are, in whatever order they are told (ids that a hostile log repeats).
    /// </summary>
    public static bool Join(Message child, Message parent, FamilyLink link)
    {
        var depth = child.Generations;
        for (var above = parent; above is not null; above = above.Parent)
        {
            if (ReferenceEquals(above, child) || ++depth > MaximumDepth) return false;
        }

        child.BecomeChildOf(parent, link);
        child.Icid ??= 0;
        var generations = child.Generations + 1;
        for (var above = parent; above is not null && above.Generations < generations; above = above.Parent) above.Generations = generations++;
        return true;
    }

    /// <summary>How the topmost known ancestor of a message came in; not applicable for one without a family, unknown where the log begins too late.</summary>
    public static Passage RootPassage(Message message)
    {
        var root = RootOf(message);
        return ReferenceEquals(root, message) ? Passage.None : root.Passage ?? new Passage(root.Icid ?? 0, Peer: null, TlsStatus.Unknown, TlsFacts.None);
    }

    /// <summary>The message that came in from outside and that this one was made of; a notice that the appliance made came in from nowhere.</summary>
    public static Message RootOf(Message message)
    {
        var root = message;
        while (root.Link != FamilyLink.NoticeOf && root.Parent is { } above) root = above;
        return root;
    }

    /// <summary>The topmost ancestor that is known; null for a message that was made of no other.</summary>
    public static Message? OriginOf(Message message)
    {
        var origin = message.Parent;
        while (origin?.Parent is { } above) origin = above;
        return origin;
    }
}

/// <summary>What a message is to the one that it was made of.</summary>
internal enum FamilyLink
{
    None,

    /// <summary>A bounce or notification that the appliance made because of the other; nothing of that is in it.</summary>
    NoticeOf,

    /// <summary>A copy, with sender and recipients of its own.</summary>
    CopiedFrom,

    /// <summary>Some of the recipients, who leave the parent.</summary>
    SplitFrom,

    /// <summary>The same message under a new id, to the same recipients.</summary>
    CarriesOn,

    /// <summary>The same message under a new id, to recipients that the log may not name (alt-rcpt-to).</summary>
    CarriesOnToOthers,
}
