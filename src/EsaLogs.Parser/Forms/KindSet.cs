namespace EsaLogs.Forms;

/// <summary>Some kinds of lines; asked once or more for every line of a log.</summary>
internal sealed class KindSet
{
    private readonly bool[] _kinds;

    public KindSet(IReadOnlyCollection<EntryKind> kinds)
    {
        _kinds = new bool[kinds.Count == 0 ? 0 : (int)kinds.Max() + 1];
        foreach (var kind in kinds) _kinds[(int)kind] = true;
    }

    public bool Contains(EntryKind kind) => (int)kind < _kinds.Length && _kinds[(int)kind];
}
