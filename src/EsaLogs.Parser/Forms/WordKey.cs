using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#if NET8_0_OR_GREATER
using System.Numerics;
using System.Runtime.Intrinsics;
using EsaLogs.Lines;
#endif

namespace EsaLogs.Forms;

/// <summary>Some bytes of a message as they are: what lines that begin with the same words have in common.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct WordKey
{
    public const int MaximumLength = EightBytes.Length;

    /// <summary>More than any length.</summary>
    private const int AfterIdMark = 1 << 4;

    /// <summary>So many bytes are looked at in one go.</summary>
    public const int WindowLength = sizeof(uint) * 8;

    private const ulong FirstFactor = 0xC2B2AE3D27D4EB4F;
    private const ulong SecondFactor = 0x9E3779B97F4A7C15;

    /// <summary>
    /// Up to eight bytes, as far as the first digit. An id before them is passed over, with the blanks after it: ids and other numbers are what
    /// differs.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WordKey(ReadOnlySpan<byte> message, int at, int wanted)
    {
        Start = SkipId(message, at);
        IsAfterId = Start != at;
        var bytes = EightBytes.At(message, Start);
        var digit = Nearby.CountBeforeDigit(message, Start, bytes);
        Length = Math.Min(Math.Min(wanted, digit), message.Length - Start);
        IsWhole = Length == wanted || Length == digit;
        Bytes = EightBytes.First(bytes, Length);
    }

    private WordKey(int start, bool isAfterId, ulong bytes, int length)
    {
        Start = start;
        IsAfterId = isAfterId;
        Bytes = bytes;
        Length = length;
        IsWhole = true;
    }

    /// <summary>Where the bytes begin in the message.</summary>
    public int Start { get; }

    public int Length { get; }

    public int End => Start + Length;

    /// <summary>True if an id was passed over: wordings that have one there are others than those that have none.</summary>
    public bool IsAfterId { get; }

    /// <summary>What there is to compare beside the bytes: how many they are, and whether an id stands before them.</summary>
    public int Shape => IsAfterId ? Length | AfterIdMark : Length;

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

    /// <summary>
    /// The first word with the blank after it, digits and all, and what stands behind it. The length of the word is that of the whole, which can be
    /// more than its bytes. Both are made where they stay: a copy of what was just written, part by part, makes the processor wait.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Read(ReadOnlySpan<byte> message, out WordKey word, out WordKey next)
    {
        if (!TryReadUsual(message, out word, out next)) ReadAny(message, out word, out next);
    }

    /// <summary>Reads both, however they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ReadAny(ReadOnlySpan<byte> message, out WordKey word, out WordKey next)
    {
        var length = Math.Min(Nearby.NextBlank(message, 0) + 1, message.Length);
        word = new WordKey(start: 0, isAfterId: false, EightBytes.First(EightBytes.At(message, 0), Math.Min(length, MaximumLength)), length);
        next = new WordKey(message, Literal.SkipBlanks(message, length), MaximumLength);
    }

    /// <summary>
    /// Reads both in one go, where they are as they nearly always are: a short word, a number or none, one blank behind each, and more of the message
    /// behind them.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadUsual(ReadOnlySpan<byte> message, out WordKey word, out WordKey next)
    {
#if NET8_0_OR_GREATER
        if (Vector128.IsHardwareAccelerated && message.Length >= 2 * Vector128<byte>.Count)
        {
            ref var first = ref MemoryMarshal.GetReference(message);
            var blanks = ByteWindow.FindPart<BlankBytes>(ref first, 0);
            var digits = ByteWindow.FindPart<DigitBytes>(ref first, 0);
            var length = BitOperations.TrailingZeroCount(blanks) + 1;
            var end = length + BitOperations.TrailingZeroCount(~(digits >> length));
            var start = end > length ? end + (int)((blanks >> end) & 1) : length;
            if (length <= MaximumLength && start < Vector128<byte>.Count && (((blanks >> length) | (blanks >> start)) & 1) == 0)
            {
                var behind = BitOperations.TrailingZeroCount(ByteWindow.FindPart<DigitBytes>(ref first, start) | (1u << MaximumLength));
                word = new WordKey(start: 0, isAfterId: false, EightBytes.First(Unsafe.ReadUnaligned<ulong>(ref first), length), length);
                next = new WordKey(start, end > length, EightBytes.First(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, start)), behind), behind);
                return true;
            }
        }
#endif
        word = next = default;
        return false;
    }

    /// <summary>Where the first bytes of a word have their place among so many, which are a power of two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Place(ulong bytes, uint places) => (uint)((bytes * FirstFactor) >> 40) % places;

    /// <summary>Where a first word with what stands behind it has its place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Place(in WordKey word, in WordKey next, uint places) => Place(word.Bytes, next.Bytes, Shapes(word.Length, next.Shape), places);

    /// <inheritdoc cref="Place(in WordKey, in WordKey, uint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Place(ulong word, ulong next, ulong shapes, uint places) => (uint)((((next ^ shapes) * SecondFactor) ^ (word * FirstFactor)) >> 40) % places;

    /// <summary>What there is to compare of both beside their bytes, in one number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Shapes(int wordLength, int nextShape) => ((ulong)(uint)wordLength << 32) ^ ((ulong)(uint)nextShape << 56);

    /// <summary>
    /// Reads both in one go, where they are as in most lines: a short word, a number, a blank, all in 32 bytes with what counts behind them. What
    /// is read as a word so may hold more blanks than the one that ends it, or none: it is like no word that <see cref="Read"/> gives then.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadId(ref byte message, out ulong word, out ulong next, out ulong shapes)
    {
#if NET8_0_OR_GREATER
        var digits = ByteWindow.FindPart<DigitBytes>(ref message, 0) | (ByteWindow.FindPart<DigitBytes>(ref message, Vector128<byte>.Count) << Vector128<byte>.Count);
        var wordLength = BitOperations.TrailingZeroCount(digits);
        if (wordLength <= MaximumLength)
        {
            var end = wordLength + BitOperations.TrailingZeroCount(~(digits >> wordLength));
            if (end + MaximumLength < WindowLength && Unsafe.Add(ref message, end) == ' ')
            {
                var length = BitOperations.TrailingZeroCount((digits >> (end + 1)) | (1u << MaximumLength));
                word = FirstOf(Unsafe.ReadUnaligned<ulong>(ref message), wordLength);
                next = FirstOf(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref message, end + 1)), length);
                shapes = Shapes(wordLength, length | AfterIdMark);
                return true;
            }
        }
#endif
        word = next = shapes = 0;
        return false;
    }

    /// <summary>As many of the bytes, at least one, and NUL for the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong FirstOf(ulong bytes, int count) => bytes & (ulong.MaxValue >> ((MaximumLength - count) * 8));

    /// <summary>Where that stands which follows an id, if there is one, and the blanks after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipId(ReadOnlySpan<byte> message, int at)
    {
        if (at == message.Length || !Literal.IsDigit(message[at])) return at;
        return Literal.SkipBlanks(message, Nearby.EndOfDigits(message, at));
    }
}
