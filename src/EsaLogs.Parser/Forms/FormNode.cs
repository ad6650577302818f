using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EsaLogs.Forms;

/// <summary>The wordings that a beginning leaves, and, for the bytes after it that tell them further apart, what these leave.</summary>
internal sealed class FormNode
{
    /// <summary>More ways to go on than the forms have are somebody's text; then the oldest is forgotten.</summary>
    private const int MaximumLonger = 16;

    private readonly byte[] _beginning;
    private readonly ulong _firstBytes;
    private readonly int _firstLength;
    private readonly ulong _bytes;
    private readonly int _length;
    private Way[] _longer = [];
    private int _added;

    /// <summary>Takes those of some wordings that can begin so; <paramref name="key"/> is the last of the beginning.</summary>
    public FormNode(in WordKey key, ReadOnlySpan<byte> beginning, Candidates candidates)
    {
        _beginning = beginning.ToArray();
        var first = WordKey.FirstWord(beginning);
        (_firstBytes, _firstLength) = (first.Bytes, first.Length);
        _bytes = key.Bytes;
        _length = key.Length;
        var words = new Beginning(beginning);
        var left = new List<Pattern>();
        var (nextLength, count) = (WordKey.MaximumLength, 0);
        foreach (var pattern in candidates.Patterns ?? [])
        {
            if (!words.IsOf(pattern, out var further)) continue;
            left.Add(pattern);
            if (further == 0) continue;
            nextLength = Math.Min(nextLength, further);
            count++;
        }

        Candidates = candidates with { Patterns = [.. left] };
        NextLength = count > 1 ? nextLength : 0;
    }

    public Candidates Candidates { get; }

    /// <summary>How many bytes after the beginning are fixed in all the wordings that have any; 0 if they need not be told further apart.</summary>
    public int NextLength { get; }

    /// <summary>True if the message begins so: with the same first word, and the key after it.</summary>
    [MethodImpl(Compiled.Fully)]
    public bool Begins(ReadOnlySpan<byte> message, in WordKey word, in WordKey key)
        => _bytes == key.Bytes && _length == key.Length && _firstBytes == word.Bytes && _firstLength == word.Length
            && (word.Length <= WordKey.MaximumLength || message.Slice(0, word.Length).SequenceEqual(_beginning.AsSpan(0, word.Length)));

    /// <summary>What more bytes leave; null if that was not seen yet.</summary>
    [MethodImpl(Compiled.Fully)]
    public FormNode? Find(in WordKey next)
    {
        foreach (var longer in _longer)
        {
            if (longer.Bytes == next.Bytes && longer.Length == next.Length) return longer.Node;
        }

        return null;
    }

    /// <summary>Notes what more bytes leave.</summary>
    public FormNode Add(in WordKey next, ReadOnlySpan<byte> beginning)
    {
        var longer = new FormNode(next, beginning, Candidates);
        if (_longer.Length < MaximumLonger) Array.Resize(ref _longer, _longer.Length + 1);
        _longer[_added++ % _longer.Length] = new Way(next.Bytes, next.Length, longer);
        return longer;
    }

    /// <summary>The bytes by which a longer beginning is told, beside it: those before it cost no look at another object.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Way(ulong Bytes, int Length, FormNode Node);
}
