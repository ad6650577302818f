using System.Collections;

namespace EsaLogs.Forms;

/// <summary>Some kinds of lines, in the order in which they were given; every line of a log is held against it.</summary>
internal sealed class KindSet : IEnumerable<EntryKind>
{
    private readonly EntryKind[] _kinds;
    private readonly bool[] _isIn;

    public KindSet(params EntryKind[] kinds)
    {
        _kinds = kinds;
        var length = 0;
        foreach (var kind in kinds) length = Math.Max(length, (int)kind + 1);
        _isIn = new bool[length];
        foreach (var kind in kinds) _isIn[(int)kind] = true;
    }

    public bool Contains(EntryKind kind) => (int)kind < _isIn.Length && _isIn[(int)kind];

    public IEnumerator<EntryKind> GetEnumerator() => ((IEnumerable<EntryKind>)_kinds).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
