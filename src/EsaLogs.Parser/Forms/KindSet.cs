using System.Collections;
using System.Runtime.CompilerServices;

namespace EsaLogs.Forms;

/// <summary>
/// Some kinds of lines, each once, in the order in which they were given; every line of a log is held against it. Made without the lists and
/// the queries of the runtime: those would have to be compiled for kinds before the first record.
/// </summary>
internal sealed class KindSet : IReadOnlyList<EntryKind>
{
    private readonly EntryKind[] _kinds;
    private readonly bool[] _isIn;

    public KindSet(params EntryKind[] kinds)
    {
        _kinds = new EntryKind[kinds.Length];
        var length = 0;
        foreach (var kind in kinds) length = Math.Max(length, (int)kind + 1);
        _isIn = new bool[length];
        foreach (var kind in kinds)
        {
            if (_isIn[(int)kind]) continue;
            _isIn[(int)kind] = true;
            _kinds[Count++] = kind;
        }
    }

    public int Count { get; }

    public EntryKind this[int index] => index < Count ? _kinds[index] : throw new ArgumentOutOfRangeException(nameof(index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(EntryKind kind) => (int)kind < _isIn.Length && _isIn[(int)kind];

    /// <summary>These kinds and, after them, others.</summary>
    public KindSet With(params EntryKind[] others)
    {
        var kinds = new EntryKind[Count + others.Length];
        Array.Copy(_kinds, kinds, Count);
        Array.Copy(others, 0, kinds, Count, others.Length);
        return new KindSet(kinds);
    }

    /// <inheritdoc cref="With(EntryKind[])"/>
    public KindSet With(IReadOnlyList<EntryKind> others)
    {
        var kinds = new EntryKind[others.Count];
        for (var i = 0; i < kinds.Length; i++) kinds[i] = others[i];
        return With(kinds);
    }

    /// <summary>Those of these kinds that something holds for.</summary>
    public KindSet Where(Predicate<EntryKind> holds)
    {
        var kinds = new EntryKind[Count];
        Array.Copy(_kinds, kinds, Count);
        return new KindSet(Array.FindAll(kinds, holds));
    }

    public IEnumerator<EntryKind> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return _kinds[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
