using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace EsaLogs.Forms;

/// <summary>
/// Eight bytes of a text in one number, the first one lowest, that are looked at in one go: words and numbers of lines are so short that a call
/// to look for their end takes longer than the look. Bits are told without a branch, on any processor.
/// </summary>
internal static class EightBytes
{
    public const int Length = sizeof(ulong);

    private const ulong Every = 0x0101010101010101;
    private const ulong HighBits = 0x80 * Every;

    /// <summary>True if there are eight bytes at a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreAt(ReadOnlySpan<byte> text, int at) => text.Length - at >= Length;

    /// <summary>The bytes at a place; NUL for what is behind the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong At(ReadOnlySpan<byte> text, int at)
    {
        if (AreAt(text, at)) return BinaryPrimitives.ReadUInt64LittleEndian(text.Slice(at));
        var missing = Length - (text.Length - at);
        return text.Length >= Length ? BinaryPrimitives.ReadUInt64LittleEndian(text.Slice(text.Length - Length)) >> ((missing - 1) * 8) >> 8 : Few(text.Slice(at));
    }

    /// <summary>As many of the bytes, and NUL for the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong First(ulong bytes, int count) => count == Length ? bytes : bytes & ((1UL << (count * 8)) - 1);

    /// <summary>How many bytes stand before the first that has its high bit here; eight where none has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CountBefore(ulong highBits) => (int)((((((highBits & (0 - highBits)) >> 7) - 1) & Every) * Every) >> 56);

    /// <summary>The high bits of the bytes that are digits: their distance from '0' is less than ten, so with 0x76 added their high bit stays clear.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Digits(ulong bytes)
    {
        var distance = bytes ^ ('0' * Every);
        return ~(((distance & ~HighBits) + (0x76 * Every)) | distance) & HighBits;
    }

    /// <summary>The number that eight digits write: neighbours are joined to pairs, these to fours, these to the whole.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Number(ulong digits) => Joined(digits - ('0' * Every));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Joined(ulong digits)
    {
        digits = ((digits * 10) + (digits >> 8)) & 0x00FF00FF00FF00FFUL;
        digits = ((digits * 100) + (digits >> 16)) & 0x0000FFFF0000FFFFUL;
        return (uint)((digits * 10_000) + (digits >> 32));
    }

    /// <summary>The number that up to eight digits write which end at a place; what stands before them is taken for zeros. There must be eight bytes before the place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint NumberBefore(ReadOnlySpan<byte> text, int end, int count)
    {
        const ulong digitBits = 0x0F * Every;
        var others = (Length - count) * 8;
        return Joined((BinaryPrimitives.ReadUInt64LittleEndian(text.Slice(end - Length)) & digitBits) >> others << others);
    }

    [MethodImpl(Compiled.Fully)]
    private static ulong Few(ReadOnlySpan<byte> rest)
    {
        ulong bytes = 0;
        for (var i = rest.Length - 1; i >= 0; i--) bytes = (bytes << 8) | rest[i];
        return bytes;
    }
}
