using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EsaLogs.Forms;

/// <summary>Some bytes of a message as they are: what lines that begin with the same words have in common.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct WordKey
{
    public const int MaximumLength = sizeof(ulong);

    private const ulong FirstFactor = 0xC2B2AE3D27D4EB4F;
    private const ulong SecondFactor = 0x9E3779B97F4A7C15;

    private const ulong EveryByte = 0x0101010101010101;
    private const ulong HighBits = 0x80 * EveryByte;

    /// <summary>
    /// Up to eight bytes, as far as the first digit. An id before them is passed over, with the blanks after it: ids and other numbers are what
    /// differs.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WordKey(ReadOnlySpan<byte> message, int at, int wanted)
    {
        Start = SkipId(message, at);
        var bytes = Load(message, Start);
        var digit = CountBefore(Digits(bytes));
        Length = Math.Min(Math.Min(wanted, digit), message.Length - Start);
        IsWhole = Length == wanted || Length == digit;
        Bytes = First(bytes, Length);
    }

    private WordKey(ulong bytes, int length) => (Bytes, Length) = (bytes, length);

    /// <summary>Where the bytes begin in the message.</summary>
    public int Start { get; }

    public int Length { get; }

    public int End => Start + Length;

    /// <summary>The bytes, eight at most, the first one lowest.</summary>
    public ulong Bytes { get; }

    /// <summary>False if there would be more of it had the message not ended.</summary>
    public bool IsWhole { get; }

    public bool BeginsWithBlank => Length > 0 && Literal.IsBlank((byte)Bytes);

    public bool EndsWithBlank => Length > 0 && Literal.IsBlank((byte)(Bytes >> ((Length - 1) * 8)));

    /// <summary>True for a tab or blanks in a row, which forms take for one blank: then the bytes behind these count too.</summary>
    public bool HasWideBlank
    {
        get
        {
            var before = (byte)0;
            for (var bytes = Bytes; bytes != 0; bytes >>= 8)
            {
                var value = (byte)bytes;
                if (value == '\t' || (value == ' ' && before == ' ')) return true;
                before = value;
            }

            return false;
        }
    }

    /// <summary>The first word with the blank after it, digits and all. Its length is the whole word's, which can be more than its bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordKey FirstWord(ReadOnlySpan<byte> message)
    {
        var bytes = Load(message, 0);
        var blanks = ZeroBytes(bytes ^ (' ' * EveryByte)) | ZeroBytes(bytes ^ ('\t' * EveryByte));
        var length = blanks != 0 ? (BitOperations.TrailingZeroCount(blanks) >> 3) + 1 : FormIndex.FirstWord(message, MaximumLength);
        return new WordKey(First(bytes, Math.Min(length, MaximumLength)), length);
    }

    /// <summary>
    /// Where that stands which follows a first word: the key of it is made where it stays, as a copy of what was just written, part by part,
    /// makes the processor wait.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Behind(ReadOnlySpan<byte> message) => Literal.SkipBlanks(message, Length);

    /// <summary>Where a first word has its place among so many, which are a power of two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Place(in WordKey word, uint places) => (uint)((word.Bytes * FirstFactor) >> 40) % places;

    /// <summary>Where a first word with what stands behind it has its place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Place(in WordKey word, in WordKey next, uint places)
    {
        var own = next.Bytes ^ ((ulong)(uint)word.Length << 32) ^ ((ulong)(uint)next.Length << 56);
        return (uint)(((own * SecondFactor) ^ (word.Bytes * FirstFactor)) >> 40) % places;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipId(ReadOnlySpan<byte> message, int at)
    {
        if (at == message.Length || !Literal.IsDigit(message[at])) return at;
        int digits;
        do
        {
            digits = CountBefore(~Digits(Load(message, at)) & HighBits);
            at += digits;
        }
        while (digits == MaximumLength);
        return Literal.SkipBlanks(message, at);
    }

    /// <summary>Eight bytes; NUL for what is behind the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Load(ReadOnlySpan<byte> message, int at)
    {
        var rest = message.Slice(at);
        return rest.Length >= MaximumLength ? BinaryPrimitives.ReadUInt64LittleEndian(rest) : LoadFew(rest);
    }

    [MethodImpl(Compiled.Fully)]
    private static ulong LoadFew(ReadOnlySpan<byte> rest)
    {
        ulong bytes = 0;
        for (var i = rest.Length - 1; i >= 0; i--) bytes = (bytes << 8) | rest[i];
        return bytes;
    }

    private static ulong First(ulong bytes, int length) => length == MaximumLength ? bytes : bytes & ((1UL << (length * 8)) - 1);

    /// <summary>How many bytes stand before the first that has its high bit here; eight where none has. Told without a branch, on any processor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CountBefore(ulong highBits) => (int)((((((highBits & (0 - highBits)) >> 7) - 1) & EveryByte) * EveryByte) >> 56);

    /// <summary>The high bits of the bytes that are zero, as far as the first of them.</summary>
    private static ulong ZeroBytes(ulong bytes) => (bytes - EveryByte) & ~bytes & HighBits;

    /// <summary>The high bits of the bytes that are digits: their distance from '0' is less than ten, so with 0x76 added their high bit stays clear.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Digits(ulong bytes)
    {
        var distance = bytes ^ ('0' * EveryByte);
        return ~(((distance & ~HighBits) + (0x76 * EveryByte)) | distance) & HighBits;
    }
}
