namespace EsaLogs.Tracking;

/// <summary>
/// A family of messages with the connections that its members came and went over. Families are joined as their links turn up; one that nobody
/// asked for is forgotten with its last open member.
/// </summary>
internal sealed class Relatives
{
    private HashSet<Tracked> _members = [];

    /// <summary>True once somebody asked for a member.</summary>
    public bool IsAsked { get; set; }

    /// <summary>The messages and connections.</summary>
    public IReadOnlyCollection<Tracked> Members => _members;

    /// <summary>Those of a message; its own at first.</summary>
    public static Relatives Of(Message message)
    {
        if (message.Relatives is { } known) return known;
        message.Relatives = new Relatives();
        message.Relatives.Add(message);
        return message.Relatives;
    }

    public void Add(Tracked member) => _members.Add(member);

    /// <summary>Makes two families one; the smaller one moves.</summary>
    public static Relatives Join(Relatives one, Relatives other)
    {
        if (ReferenceEquals(one, other)) return one;
        var (into, from) = one._members.Count >= other._members.Count ? (one, other) : (other, one);
        into.IsAsked |= from.IsAsked;
        into._members.UnionWith(from._members);
        foreach (var message in from._members.OfType<Message>()) message.Relatives = into;
        from._members = [];
        return into;
    }
}
