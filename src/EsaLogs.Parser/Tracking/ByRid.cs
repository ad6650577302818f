using System.Runtime.InteropServices;

namespace EsaLogs.Tracking;

/// <summary>
/// What is known of a message's recipients, by their RIDs, in ascending order. Most messages have one recipient: that one stands here, and a
/// list is made where there are more.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct ByRid<TValue>
{
    /// <summary>Room for a second one: most that have more than one have two.</summary>
    private const int FewMore = 2;

    private long _rid;
    private TValue _value;
    private bool _hasOne;
    private SortedList<long, TValue>? _all;

    public readonly bool IsEmpty => !_hasOne && _all is null;

    /// <summary>The RIDs; of one, in a list that is made for who asks.</summary>
    public readonly IList<long> Keys => _all?.Keys ?? (_hasOne ? [_rid] : []);

    /// <summary>What is known, in the order of the RIDs; of one, in a list that is made for who asks.</summary>
    public readonly IList<TValue> Values => _all?.Values ?? (_hasOne ? [_value] : []);

    /// <summary>What is known of one; false for nothing.</summary>
    public readonly bool TryGetValue(long rid, out TValue value)
    {
        if (_all is not null) return _all.TryGetValue(rid, out value!);
        value = _value;
        return _hasOne && _rid == rid;
    }

    /// <summary>Notes what is known of one, instead of what was.</summary>
    public void Set(long rid, TValue value)
    {
        if (_all is null && (!_hasOne || _rid == rid))
        {
            (_rid, _value, _hasOne) = (rid, value, true);
            return;
        }

        _all ??= new SortedList<long, TValue>(FewMore) { [_rid] = _value };
        _all[rid] = value;
    }
}
