#if NET8_0_OR_GREATER
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace EsaLogs.Lines;

/// <summary>
/// Finds the ends of physical lines, one after the other. Lines are short, so a search that begins anew for each costs more than the search:
/// here 64 bytes are looked at together, and their line ends given one by one.
/// </summary>
internal ref struct LineEnds(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;

#if NET8_0_OR_GREATER
    private const int Window = 64;

    /// <summary>Line ends in the window that were not given yet, a bit for each byte.</summary>
    private ulong _ends;
    private int _window = -Window;

    /// <summary>Where the line that begins at <paramref name="at"/> ends, without its line end; the end of the text if that comes first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next(int at)
    {
        while (_ends == 0)
        {
            if (!TryMove()) return Last(at);
        }

        var end = _window + BitOperations.TrailingZeroCount(_ends);
        _ends &= _ends - 1;
        return end;
    }

    [MethodImpl(Compiled.Fully)]
    private bool TryMove()
    {
        if (!Vector256.IsHardwareAccelerated || _window + (2 * Window) > _text.Length) return false;
        _window += Window;
        ref var start = ref Unsafe.Add(ref MemoryMarshal.GetReference(_text), _window);
        var lineEnd = Vector256.Create((byte)'\n');
        ulong low = Vector256.Equals(Vector256.LoadUnsafe(ref start), lineEnd).ExtractMostSignificantBits();
        ulong high = Vector256.Equals(Vector256.LoadUnsafe(ref start, (nuint)Vector256<byte>.Count), lineEnd).ExtractMostSignificantBits();
        _ends = low | (high << Vector256<byte>.Count);
        return true;
    }

#else
    /// <summary>Where the line that begins at <paramref name="at"/> ends, without its line end; the end of the text if that comes first.</summary>
    public readonly int Next(int at) => Last(at);

#endif
    private readonly int Last(int at)
    {
        var length = _text.Slice(at).IndexOf((byte)'\n');
        return length < 0 ? _text.Length : at + length;
    }
}
