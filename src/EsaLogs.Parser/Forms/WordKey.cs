using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EsaLogs.Forms;

/// <summary>Some bytes of a message as they are: what lines that begin with the same words have in common.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct WordKey
{
    public const int MaximumLength = EightBytes.Length;

    /// <summary>More than any length.</summary>
    private const int AfterIdMark = 1 << 4;

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

    private WordKey(ulong bytes, int length) => (Bytes, Length) = (bytes, length);

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

    /// <summary>The first word with the blank after it, digits and all. Its length is the whole word's, which can be more than its bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordKey FirstWord(ReadOnlySpan<byte> message)
    {
        var length = Math.Min(Nearby.NextBlank(message, 0) + 1, message.Length);
        return new WordKey(EightBytes.First(EightBytes.At(message, 0), Math.Min(length, MaximumLength)), length);
    }

    /// <summary>
    /// Where that stands which follows a first word: the key of it is made where it stays, as a copy of what was just written, part by part,
    /// makes the processor wait.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Behind(ReadOnlySpan<byte> message) => Literal.SkipBlanks(message, Length);

    /// <summary>Where the first bytes of a word have their place among so many, which are a power of two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Place(ulong bytes, uint places) => (uint)((bytes * FirstFactor) >> 40) % places;

    /// <summary>Where a first word with what stands behind it has its place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Place(in WordKey word, in WordKey next, uint places)
    {
        var own = next.Bytes ^ ((ulong)(uint)word.Length << 32) ^ ((ulong)(uint)next.Shape << 56);
        return (uint)(((own * SecondFactor) ^ (word.Bytes * FirstFactor)) >> 40) % places;
    }

    /// <summary>Where that stands which follows an id, if there is one, and the blanks after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipId(ReadOnlySpan<byte> message, int at)
    {
        if (at == message.Length || !Literal.IsDigit(message[at])) return at;
        return Literal.SkipBlanks(message, Nearby.EndOfDigits(message, at));
    }
}
