using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EsaLogs.Forms;

/// <summary>The wordings that a beginning leaves, and, for the bytes after it that tell them further apart, what these leave.</summary>
internal sealed class FormNode
{
    /// <summary>More ways to go on than the forms have are somebody's text; then the oldest is forgotten.</summary>
    private const int MaximumLonger = 16;

    private Way[] _longer = [];
    private int _added;

    /// <summary>Takes those of some wordings that can begin so.</summary>
    public FormNode(ReadOnlySpan<byte> beginning, Candidates candidates)
    {
        var words = new Beginning(beginning);
        var left = new List<Pattern>();
        var (nextLength, count) = (WordKey.MaximumLength, 0);
        foreach (var pattern in candidates.Patterns)
        {
            if (!words.IsOf(pattern, out var further)) continue;
            left.Add(pattern);
            if (further == 0) continue;
            nextLength = Math.Min(nextLength, further);
            count++;
        }

        Candidates = new Candidates([.. left], candidates.KnownWords);
        NextLength = count > 1 ? nextLength : 0;
    }

    public Candidates Candidates { get; }

    /// <summary>How many bytes after the beginning are fixed in all the wordings that have any; 0 if they need not be told further apart.</summary>
    public int NextLength { get; }

    /// <summary>
    /// The short way of messages that go on as others did: gives what more bytes leave, and where these end. The key of these bytes says the
    /// same. Null where it must be made.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FormNode? Follow(ReadOnlySpan<byte> message, ref int end)
    {
        var start = WordKey.SkipId(message, end);
        var bytes = EightBytes.At(message, start);
        foreach (ref readonly var way in _longer.AsSpan())
        {
            if (((bytes ^ way.Bytes) & way.Mask) != 0 || way.IsAfterId != (start != end) || start + way.Length > message.Length) continue;

            // What is shorter than the bytes that are looked at ends before a digit.
            if (way.Length < NextLength && !Literal.IsDigit((byte)(bytes >> (way.Length * 8)))) continue;
            end = start + way.Length;
            return way.Node;
        }

        return null;
    }

    /// <summary>What more bytes leave; null if that was not seen yet.</summary>
    [MethodImpl(Compiled.Fully)]
    public FormNode? Find(in WordKey next)
    {
        foreach (var longer in _longer)
        {
            if (longer.Bytes == next.Bytes && longer.Length == next.Length && longer.IsAfterId == next.IsAfterId) return longer.Node;
        }

        return null;
    }

    /// <summary>Notes what more bytes leave.</summary>
    public FormNode Add(in WordKey next, ReadOnlySpan<byte> beginning)
    {
        var longer = new FormNode(beginning, Candidates);
        if (_longer.Length < MaximumLonger) Array.Resize(ref _longer, _longer.Length + 1);
        _longer[_added++ % _longer.Length] = new Way(next.Bytes, next.Length, next.IsAfterId, longer);
        return longer;
    }

    /// <summary>The bytes by which a longer beginning is told, beside it: those before it cost no look at another object.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Way(ulong Bytes, int Length, bool IsAfterId, FormNode Node)
    {
        /// <summary>All bits of the bytes that there are.</summary>
        public ulong Mask { get; } = EightBytes.First(ulong.MaxValue, Length);
    }
}
