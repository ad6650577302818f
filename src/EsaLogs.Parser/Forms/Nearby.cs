using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EsaLogs.Lines;
#endif

namespace EsaLogs.Forms;

/// <summary>
/// Finds what is near: ids and words of lines are so short that a call to look for their end takes longer than the look. Where there are
/// sixteen bytes these are looked at in one go.
/// </summary>
internal static class Nearby
{
    /// <summary>Where the digits end that begin at a place; the place itself if there are none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int EndOfDigits(ReadOnlySpan<byte> text, int at)
    {
#if NET8_0_OR_GREATER
        if (IsWide(text, at))
        {
            var count = BitOperations.TrailingZeroCount(~Find<DigitBytes>(text, at));
            at += count;
            if (count < Vector128<byte>.Count) return at;
        }
#endif
        while (at < text.Length && Literal.IsDigit(text[at])) at++;
        return at;
    }

    /// <summary>Where the next blank stands; behind the text if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int NextBlank(ReadOnlySpan<byte> text, int at)
    {
#if NET8_0_OR_GREATER
        for (; IsWide(text, at); at += Vector128<byte>.Count)
        {
            if (Find<BlankBytes>(text, at) is not 0 and var blanks) return at + BitOperations.TrailingZeroCount(blanks);
        }
#endif
        while (at < text.Length && !Literal.IsBlank(text[at])) at++;
        return at;
    }

    /// <summary>How many of the eight bytes at a place stand before the first digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CountBeforeDigit(ReadOnlySpan<byte> text, int at, ulong bytes)
    {
#if NET8_0_OR_GREATER
        if (IsWide(text, at)) return BitOperations.TrailingZeroCount(Find<DigitBytes>(text, at) | (1u << EightBytes.Length));
#endif
        return EightBytes.CountBefore(EightBytes.Digits(bytes));
    }

#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWide(ReadOnlySpan<byte> text, int at) => Vector128.IsHardwareAccelerated && text.Length - at >= Vector128<byte>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Find<TSought>(ReadOnlySpan<byte> text, int at)
        where TSought : struct, ISought
        => ByteWindow.FindPart<TSought>(ref MemoryMarshal.GetReference(text), at);
#endif
}
