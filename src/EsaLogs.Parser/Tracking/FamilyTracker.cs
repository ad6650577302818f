using System.Runtime.InteropServices;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>
/// Finds the messages that are not asked for themselves and are of the family of one that is. Any member can be the one, the last as well as the
/// first; a family that has no open member and was not asked for is forgotten, and what is remembered of the others is where their members begin.
/// </summary>
internal sealed class FamilyTracker(TrackingContext context, Func<EsaMessage, bool> isAsked, Action<MessagePlace> found)
    : MessageTracker(context, static _ => { })
{
    protected override void Joined(Message child, Message parent)
    {
        var (one, other) = (Relatives.Of(child), Relatives.Of(parent));
        if (one.IsAsked && !other.IsAsked) FindThoseBefore(other);
        else if (other.IsAsked && !one.IsAsked) FindThoseBefore(one);
        Relatives.Join(one, other);
    }

    protected override void Left(Message message, EsaMessage record)
    {
        if (!isAsked(record))
        {
            if (message.Relatives is { IsAsked: true }) Find(message);
            return;
        }

        var family = Relatives.Of(message);
        if (!family.IsAsked) FindThoseBefore(family, except: message);
        family.IsAsked = true;
    }

    /// <summary>Those of a family that left when nobody had asked for it yet.</summary>
    private void FindThoseBefore(Relatives family, Message? except = null)
    {
        foreach (var member in family.Members)
        {
            if (member is Message { IsOver: true } message && !ReferenceEquals(message, except)) Find(message);
        }
    }

    private void Find(Message message) => found(new MessagePlace(message.Start.Source, message.Start.LineNumber, message.Id));
}

/// <summary>Where a message is found again: the first line that names it, which can name two.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MessagePlace(string Source, long LineNumber, long Mid);
