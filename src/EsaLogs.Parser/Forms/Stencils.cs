#if NET8_0_OR_GREATER
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EsaLogs.Lines;
#endif

namespace EsaLogs.Forms;

#if NET8_0_OR_GREATER

/// <summary>The stencils of messages that were met. For one thread at a time.</summary>
internal sealed class Stencils
{
    private const int Shelves = 256;

    /// <summary>Messages whose beginnings look alike at a glance have the same shelf.</summary>
    private const int Places = 4;

    /// <summary>On a full shelf a stencil keeps its place until so many messages wanted one while nothing fitted it.</summary>
    private const int Patience = 16;

    private readonly Stencil?[] _stencils = new Stencil?[Shelves * Places];

    /// <summary>The stencil that a message fits; null if none is known.</summary>
    [MethodImpl(Compiled.Fully)]
    public Stencil? Find(ReadOnlySpan<byte> text, int start, int length)
    {
        if (!CanLookAt(text, start)) return null;
        foreach (var stencil in ShelfOf(text, start, length))
        {
            if (stencil is null) return null;
            if (!stencil.Fits(text, start, length)) continue;
            if (stencil.Credit != Patience) stencil.Credit = Patience;
            return stencil;
        }

        return null;
    }

    /// <summary>Notes the beginning of a message that fitted none, for those that follow; see <see cref="Stencil.Of"/>.</summary>
    [MethodImpl(Compiled.Fully)]
    public void Learn(ReadOnlySpan<byte> text, int start, int length, Candidates candidates, Pattern? found, int told)
    {
        if (!CanLookAt(text, start)) return;
        var shelf = ShelfOf(text, start, length);
        var index = 0;
        for (; index < Places && shelf[index] is { } known; index++)
        {
            if (known.IsNoneOf(candidates)) return;
        }

        if (index == Places && !TryMakeRoom(shelf, out index)) return;
        shelf[index] = Stencil.Of(text.Slice(start, length), candidates, found, told);
        shelf[index]!.Credit = Patience;
    }

    /// <summary>Asks those on a full shelf to leave; gives the place of the first that does.</summary>
    private static bool TryMakeRoom(Span<Stencil?> shelf, out int index)
    {
        index = 0;
        while (index < Places && --shelf[index]!.Credit > 0) index++;
        return index < Places;
    }

    /// <summary>True if there are as many bytes as are looked at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool CanLookAt(ReadOnlySpan<byte> text, int start) => Vector128.IsHardwareAccelerated && text.Length - start >= Stencil.MaximumLength;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<Stencil?> ShelfOf(ReadOnlySpan<byte> text, int start, int length) => _stencils.AsSpan((int)PlaceOf(text, start, length) * Places, Places);

    /// <summary>By where the digits stand in the first 32 bytes, the first four bytes, and four after the first number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint PlaceOf(ReadOnlySpan<byte> text, int start, int length)
    {
        const uint firstFactor = 0x9E3779B1, secondFactor = 0x85EBCA6B, thirdFactor = 0xC2B2AE35;
        ref var first = ref MemoryMarshal.GetReference(text);
        var digits = ByteWindow.FindPart<DigitBytes>(ref first, start) | (ByteWindow.FindPart<DigitBytes>(ref first, start + Vector128<byte>.Count) << Vector128<byte>.Count);
        if (length < sizeof(uint) * 8) digits &= (1u << length) - 1;
        var number = BitOperations.TrailingZeroCount(digits);
        var behind = digits == 0 ? 0 : number + BitOperations.TrailingZeroCount(~(digits >> number));
        var one = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, start));
        var other = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, start + behind + 1));

        // The highest bits: all of what is multiplied shows in them.
        return ((digits * firstFactor) ^ (one * secondFactor) ^ (other * thirdFactor)) / (uint.MaxValue / Shelves + 1);
    }
}
#else
/// <inheritdoc cref="Stencil"/>
internal sealed class Stencils
{
#pragma warning disable CA1822, S2325 // As where there are some.
    public Stencil? Find(ReadOnlySpan<byte> text, int start, int length) => null;

    public void Learn(ReadOnlySpan<byte> text, int start, int length, Candidates candidates, Pattern? found, int told)
    {
    }
#pragma warning restore CA1822, S2325
}
#endif
