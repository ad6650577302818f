namespace EsaLogs.LogGenerator.Truth;

/// <summary>The recipients of a message as far as the log names them, by RID.</summary>
internal sealed class RecipientsTruth
{
    private readonly SortedDictionary<long, string> _named = [];
    private readonly List<string> _moved = [];
    private RecipientsTruth? _parent;
    private Kinship _kinship;

    /// <summary>The addresses in the order of their RIDs: the message's own, else those of the message that it carries on.</summary>
    public IEnumerable<string> Addresses => _named.Count > 0 ? _named.Values : Inherited;

    /// <summary>True if recipients went to split children.</summary>
    public bool AnyMoved => _moved.Count > 0;

    /// <summary>The RIDs that are known and did not go to split children.</summary>
    public IEnumerable<long> Remaining
    {
        get
        {
            var gone = new List<string>(_moved);
            if (_named.Count > 0) return _named.Where(pair => !gone.Remove(pair.Value)).Select(pair => pair.Key);
            return Inherited.Select((address, index) => (Address: address, Rid: (long)index)).Where(pair => !gone.Remove(pair.Address)).Select(pair => pair.Rid);
        }
    }

    /// <summary>Those of the message that is carried on, without those that went to split children; none unless they are all known.</summary>
    private List<string> Inherited => _kinship is Kinship.CarriesOn && _parent is { IsWhole: true } parent ? parent.NotMoved() : [];

    /// <summary>True if no recipient's line is missing: RIDs count from 0.</summary>
    private bool IsWhole => _named.Count == 0 || (_named.ContainsKey(0) && _named.ContainsKey(_named.Count - 1));

    public void Join(RecipientsTruth parent, Kinship kinship) => (_parent, _kinship) = (parent, kinship);

    /// <summary>A line names a recipient.</summary>
    public void Add(long rid, string address)
    {
        _named[rid] = address;
        if (_kinship is Kinship.Split) _parent!._moved.Add(address);
    }

    /// <summary>The line of a delivery names a recipient whose own line may not be in the log.</summary>
    public void Learn(long rid, string address)
    {
        if (Find(rid) is null) _named[rid] = address;
    }

    /// <summary>The address of a RID, if the log tells it.</summary>
    public string? Find(long rid)
        => _named.Count > 0 ? _named.GetValueOrDefault(rid) : rid < Inherited.Count ? Inherited[(int)rid] : null;

    private List<string> NotMoved()
    {
        var remaining = Addresses.ToList();
        foreach (var address in _moved) remaining.Remove(address);
        return remaining;
    }
}
