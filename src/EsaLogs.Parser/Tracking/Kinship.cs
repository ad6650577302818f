namespace EsaLogs.Tracking;

/// <summary>What ties a message to those that it was made of, and that were made of it. Few messages have that.</summary>
internal sealed class Kinship
{
    private Few<long> _children;
    private Few<string> _moved;
    private List<string>? _remaining;
    private (IList<string>? Inherited, int Count, int Moved) _remainingState;

    /// <inheritdoc cref="Message.Parent"/>
    public Message? Parent { get; private set; }

    /// <inheritdoc cref="Message.Link"/>
    public FamilyLink Link { get; private set; }

    /// <inheritdoc cref="Message.Children"/>
    public long[] Children => _children.ToArray();

    /// <inheritdoc cref="Message.Successor"/>
    public Message? Successor { get; private set; }

    /// <inheritdoc cref="Message.Generations"/>
    public int Generations { get; set; }

    /// <inheritdoc cref="Message.HasMoved"/>
    public bool HasMoved => _moved.Count > 0;

    /// <summary>Takes the message that this one was made of; false if that was told before.</summary>
    public bool Take(Message parent, FamilyLink link)
    {
        if (ReferenceEquals(Parent, parent) && Link == link) return false;
        (Parent, Link) = (parent, link);
        return true;
    }

    public void AddChild(Message child)
    {
        if (!_children.Contains(child.Id)) _children.Add(child.Id);
        if (child.Link is FamilyLink.CarriesOn or FamilyLink.CarriesOnToOthers) Successor = child;
    }

    /// <summary>Says that a recipient went to a split child.</summary>
    public void Move(string recipient) => _moved.Add(recipient);

    /// <summary>Says that the message has other recipients now.</summary>
    public void Forget() => _remaining = null;

    /// <summary>
    /// Those who are left of some; put together anew only where more was said, as each of thousands of recipients is looked up here.
    /// </summary>
    /// <param name="all">The recipients of the message.</param>
    /// <param name="areOwn">False for those of another message, which can become others without a word to this one.</param>
    public List<string> RemainingOf(IList<string> all, bool areOwn)
    {
        var state = (areOwn ? null : all, all.Count, _moved.Count);
        if (_remaining is null || _remainingState != state)
        {
            _remaining = [];
            foreach (var place in RemainingPlacesIn(all)) _remaining.Add(all[place]);
            _remainingState = state;
        }

        return _remaining;
    }

    /// <summary>Where those who are left stand.</summary>
    public List<int> RemainingPlacesIn(IList<string> all)
    {
        var moved = _moved.Count == 0 ? null : Times(_moved);
        var places = new List<int>(all.Count);
        for (var place = 0; place < all.Count; place++)
        {
            if (moved is not null && moved.TryGetValue(all[place], out var left) && left > 0) moved[all[place]] = left - 1;
            else places.Add(place);
        }

        return places;
    }

    /// <summary>How many times each text is among some.</summary>
    private static Dictionary<string, int> Times(Few<string> texts)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < texts.Count; i++) times[texts[i]] = (times.TryGetValue(texts[i], out var before) ? before : 0) + 1;
        return times;
    }
}
