using System.Runtime.CompilerServices;

namespace EsaLogs.Tracking;

/// <summary>What was tried for the recipients of a message: who bounced, and, where somebody asks for deliveries, the how manyth attempt each is.</summary>
internal sealed class Tries
{
    private ByRid<int> _counts;
    private ByRid<bool> _bounced;
    private Few<Waiting> _unanswered;

    /// <summary>Deliveries that were accepted and whose reply has not come yet.</summary>
    public ref Few<Waiting> Unanswered => ref _unanswered;

    /// <summary>That of a message, be there any or not.</summary>
    public static Tries Of(Message message) => message.Tries ??= new Tries();

    /// <summary>Counts an attempt to deliver to a recipient; gives its number, from 1.</summary>
    [MethodImpl(Compiled.Fully)]
    public int Count(long rid)
    {
        var number = (_counts.TryGetValue(rid, out var count) ? count : 0) + 1;
        _counts.Set(rid, number);
        return number;
    }

    /// <summary>Says that a recipient bounced; false if that was said before.</summary>
    public bool Bounce(long rid)
    {
        if (_bounced.TryGetValue(rid, out _)) return false;
        _bounced.Set(rid, value: true);
        return true;
    }
}
