using EsaLogs.Forms;

namespace EsaLogs.Tracking;

/// <summary>Which messages are of one family, told by the lines that name two of them, whatever else is known of them.</summary>
internal sealed class FamilyLinks
{
    /// <summary>Bounds what is remembered of a log without end; one line in a hundred is a link.</summary>
    private const int MaximumCount = 1_000_000;

    /// <summary>Of each message that was linked to one, another one of its family; in the end one that all have in common, which has itself.</summary>
    private readonly Dictionary<long, long> _kin = [];

    /// <summary>True if there were more than are remembered: then families are not whole.</summary>
    public bool IsFull => _kin.Count >= MaximumCount;

    /// <summary>True for wordings that link two messages.</summary>
    public static bool AreToldBy(Pattern wording) => wording.Names(Field.ParentMid) || wording.Names(Field.ChildMid);

    public void Join(long mid, long other)
    {
        if (!IsFull) _kin[CommonOf(mid)] = CommonOf(other);
    }

    /// <summary>The messages that are of the families of some.</summary>
    public IEnumerable<long> FamiliesOf(IEnumerable<long> mids)
    {
        var common = new HashSet<long>(mids.Where(_kin.ContainsKey).Select(CommonOf));
        return [.. _kin.Keys.ToList().Where(mid => common.Contains(CommonOf(mid)))];
    }

    private long CommonOf(long mid)
    {
        if (!_kin.TryGetValue(mid, out var kin)) return _kin[mid] = mid;
        while (_kin[kin] is var next && next != kin)
        {
            // Whoever is looked up on the way is nearer to the end of it the next time.
            _kin[mid] = next;
            (mid, kin) = (kin, next);
        }

        return kin;
    }
}
