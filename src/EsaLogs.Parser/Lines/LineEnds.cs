using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#if NET8_0_OR_GREATER
using System.Numerics;
using System.Runtime.Intrinsics;
#endif

namespace EsaLogs.Lines;

/// <summary>
/// Finds the ends of physical lines, one after the other. Lines are short, so a search that begins anew for each costs more than the search:
/// here some hundred are found in one go, 64 bytes at a time, and noted without asking whether there are none, one or two in them (what no
/// processor guesses right).
/// </summary>
/// <param name="text">Where to look. What was looked at may change.</param>
/// <param name="noted">Room for <see cref="Room"/> line ends that were found and not yet given.</param>
internal ref struct LineEnds(ReadOnlySpan<byte> text, Span<int> noted)
{
    /// <summary>How many line ends are noted at a time.</summary>
    public const int Room = 512;

    private readonly ReadOnlySpan<byte> _text = text;
    private readonly Span<int> _noted = noted.Slice(0, Room);
    private int _given;
    private int _found;
    private int _at;

    /// <summary>Where the next line ends, without its line end: behind the text, if it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next()
    {
        if (_given == _found) Find();
        return Unsafe.Add(ref MemoryMarshal.GetReference(_noted), _given++);
    }

    /// <summary>How many there are.</summary>
    public static int Count(ReadOnlySpan<byte> text)
    {
#if NET8_0_OR_GREATER
        return text.Count((byte)'\n');
#else
        var count = 0;
        for (var at = text.IndexOf((byte)'\n'); at >= 0; at = text.IndexOf((byte)'\n'))
        {
            count++;
            text = text.Slice(at + 1);
        }

        return count;
#endif
    }

    /// <summary>Takes back the one that was given last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Return() => _given--;

    [MethodImpl(Compiled.Fully)]
    private void Find()
    {
        _given = _found = 0;
#if NET8_0_OR_GREATER
        if (Vector128.IsHardwareAccelerated) FindWide();
        if (_found > 0) return;
#endif
        while (_found < Room)
        {
            var length = _text.Slice(_at).IndexOf((byte)'\n');
            _noted[_found++] = length < 0 ? _text.Length : _at + length;
            if (length < 0) break;
            _at += length + 1;
        }
    }

#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void FindWide()
    {
        const int usual = 2;
        ref var first = ref MemoryMarshal.GetReference(_text);
        ref var room = ref MemoryMarshal.GetReference(_noted);
        int at = _at, found = 0;
        for (; at + ByteWindow.Length <= _text.Length && found + ByteWindow.Length <= Room; at += ByteWindow.Length)
        {
            var ends = ByteWindow.Find<Ends>(ref first, at);
            var count = BitOperations.PopCount(ends);
            Unsafe.Add(ref room, found) = at + First(ends);
            ends &= ends - 1;
            Unsafe.Add(ref room, found + 1) = at + First(ends);
            for (var i = usual; i < count; i++)
            {
                ends &= ends - 1;
                Unsafe.Add(ref room, found + i) = at + First(ends);
            }

            found += count;
        }

        (_at, _found) = (at, found);
    }

    /// <summary>
    /// Where the first of some line ends stands. Where there is none, it is as if the last byte were one: code for any processor asks whether
    /// there is a bit at all, and then the answer is always the same.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int First(ulong ends) => BitOperations.TrailingZeroCount(ends | (1UL << 63));

    private readonly struct Ends : ISought
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<byte> Find(Vector128<byte> bytes) => Vector128.Equals(bytes, Vector128.Create((byte)'\n'));
    }
#endif
}
