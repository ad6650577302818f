using System.Runtime.InteropServices;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>
/// Finds the messages that are of the family of one that is asked for. Any member can be the one, the last as well as the first; a family that
/// nobody asked for is forgotten with its last open member, and what is remembered of the others is where their members begin.
/// </summary>
internal sealed class FamilyTracker(TrackingContext context, Func<EsaMessage, bool> isAsked, Action<MessagePlace> found)
    : MessageTracker(context, static _ => { })
{
    protected override void Joined(Message child, Message parent)
    {
        var (one, other) = (Relatives.Of(child), Relatives.Of(parent));
        if (one.IsAsked != other.IsAsked) Find(one.IsAsked ? other : one);
        Relatives.Join(one, other);
    }

    protected override EsaMessage ToRecord(Message message)
    {
        var record = base.ToRecord(message);
        if (!isAsked(record)) return record;
        var family = Relatives.Of(message);
        if (!family.IsAsked) Find(family, except: message);
        family.IsAsked = true;
        return record;
    }

    private void Find(Relatives family, Message? except = null)
    {
        foreach (var member in family.Members)
        {
            if (!ReferenceEquals(member, except)) found(new MessagePlace(member.Start.Source, member.Start.LineNumber, member.Id));
        }
    }
}

/// <summary>Where a message is found again: the first line that names it, which can name two.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MessagePlace(string Source, long LineNumber, long Mid);
