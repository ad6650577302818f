#if NET8_0_OR_GREATER
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EsaLogs.Lines;
#endif

namespace EsaLogs.Forms;

#if NET8_0_OR_GREATER

/// <summary>
/// The beginning of a message of some wording, as far as its fixed words and numbers go: where which byte stands, and where digits stand.
/// Lines of a wording differ in the digits of their ids alone up to there, for thousands of lines, and sixteen bytes are compared at once.
/// </summary>
internal sealed class Stencil
{
    /// <summary>So many bytes of a text are looked at, at most; what is behind the message does not count.</summary>
    public const int MaximumLength = 64;

    private static readonly int Wide = Vector128<byte>.Count;

    private readonly Pattern _pattern;
    private readonly int[] _captures;
    private readonly (int Segments, int Numbers, int Length) _known;
    private readonly int _length;
    private readonly Part[] _parts;

    /// <summary>One that nothing fits: it keeps a place of which nothing is to be learned.</summary>
    private Stencil(Pattern pattern) => (_pattern, _captures, _parts, _length) = (pattern, [], [], int.MaxValue);

    private Stencil(ReadOnlySpan<byte> beginning, Pattern pattern, (int Segments, int Numbers, int Length) known, ReadOnlySpan<int> captures)
    {
        _pattern = pattern;
        _known = known;
        _captures = captures.ToArray();
        _length = beginning.Length;
        Span<byte> expected = stackalloc byte[MaximumLength], digits = stackalloc byte[MaximumLength];
        expected.Clear();
        digits.Clear();
        beginning.CopyTo(expected);
        for (var i = 0; i < captures.Length; i += 2)
        {
            expected.Slice(captures[i], captures[i + 1]).Fill(byte.MaxValue);
            digits.Slice(captures[i], captures[i + 1]).Fill(byte.MaxValue);
        }

        _parts = new Part[(_length + Wide - 1) / Wide];
        for (var i = 0; i < _parts.Length; i++)
        {
            var own = Math.Min(Wide, _length - (i * Wide));
            _parts[i] = new Part(Vector128.Create<byte>(expected.Slice(i * Wide, Wide)), Vector128.Create<byte>(digits.Slice(i * Wide, Wide)), (1u << own) - 1);
        }
    }

    /// <summary>How many messages in a row did not fit that have the same place (<see cref="Stencils"/>).</summary>
    public int Misses { get; set; }

    /// <summary>
    /// Makes the stencil of a message that has a wording; where its beginning tells nothing, or not enough, one that nothing fits.
    /// <paramref name="told"/> is how much of the message told that the wording is the first that is to be tried: all of that must be the same
    /// in messages that fit, else another one could be meant. <see cref="int.MaxValue"/>: all of it, and its end.
    /// </summary>
    public static Stencil Of(ReadOnlySpan<byte> message, Pattern pattern, ReadOnlySpan<int> captures, int told)
    {
        var known = pattern.FixedBeginning(message, captures, MaximumLength);
        var isAll = known.Length == message.Length && known.Segments == pattern.Segments.Count;
        var length = isAll ? known.Length : Math.Max(known.Length, told);
        var isUseful = known.Numbers > 0 && length <= Math.Min(MaximumLength, message.Length) && message.Slice(known.Length, length - known.Length).IndexOfAnyInRange((byte)'0', (byte)'9') < 0;
        return isUseful ? new Stencil(message.Slice(0, length), pattern, known, captures.Slice(0, known.Numbers * 2)) : new Stencil(pattern);
    }

    /// <summary>True if a message begins so. There must be <see cref="MaximumLength"/> bytes in the text from its start.</summary>
    [MethodImpl(Compiled.Fully)]
    public bool Fits(ReadOnlySpan<byte> text, int start, int length)
    {
        if (length < _length) return false;
        ref var first = ref MemoryMarshal.GetReference(text);
        var at = start;
        foreach (ref readonly var part in _parts.AsSpan())
        {
            var bytes = Vector128.LoadUnsafe(ref first, (nuint)at);
            var found = Vector128.ConditionalSelect(part.Digits, DigitBytes.Find(bytes), bytes);
            if ((~Vector128.Equals(found, part.Expected).ExtractMostSignificantBits() & part.Mask) != 0) return false;
            at += Wide;
        }

        return true;
    }

    /// <summary>Matches the rest of a message that fits; null if it has another wording.</summary>
    [MethodImpl(Compiled.Fully)]
    public Pattern? Match(ReadOnlySpan<byte> message, Span<int> captures)
    {
        _captures.CopyTo(captures);
        return _pattern.TryMatchFrom(message, _known.Segments, _known.Length, captures) ? _pattern : null;
    }

    /// <summary>Sixteen bytes: all bits of a byte are expected where a digit is.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Part(Vector128<byte> Expected, Vector128<byte> Digits, uint Mask);
}

/// <summary>The stencils of wordings that were met. For one thread at a time.</summary>
internal sealed class Stencils
{
    private const int Places = 512;

    /// <summary>A stencil keeps its place until so many messages in a row did not fit: others that share it take turns no oftener than that.</summary>
    private const int Patience = 16;

    private readonly Stencil?[] _places = new Stencil?[Places];

    /// <summary>The stencil that a message fits; null if none is known.</summary>
    [MethodImpl(Compiled.Fully)]
    public Stencil? Find(ReadOnlySpan<byte> text, int start, int length)
    {
        if (!CanLookAt(text, start)) return null;
        if (_places[PlaceOf(text, start, length)] is not { } stencil) return null;
        var fits = stencil.Fits(text, start, length);
        if (fits && stencil.Misses == 0) return stencil;
        stencil.Misses = fits ? 0 : stencil.Misses + 1;
        return fits ? stencil : null;
    }

    /// <summary>Notes the beginning of a message for those that follow; see <see cref="Stencil.Of"/>.</summary>
    [MethodImpl(Compiled.Fully)]
    public void Learn(ReadOnlySpan<byte> text, int start, int length, Pattern pattern, ReadOnlySpan<int> captures, int told)
    {
        if (!CanLookAt(text, start)) return;
        ref var place = ref _places[PlaceOf(text, start, length)];
        if (place is { Misses: < Patience }) return;
        place = Stencil.Of(text.Slice(start, length), pattern, captures, told);
    }

    /// <summary>True if there are as many bytes as are looked at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool CanLookAt(ReadOnlySpan<byte> text, int start) => Vector128.IsHardwareAccelerated && text.Length - start >= Stencil.MaximumLength;

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
        return (((digits * firstFactor) ^ (one * secondFactor) ^ (other * thirdFactor)) >> 16) % Places;
    }
}
#else
/// <summary>.NET Framework does not compare so: there are none.</summary>
internal sealed class Stencil
{
#pragma warning disable CA1822, S2325 // As where there are some.
    public Pattern? Match(ReadOnlySpan<byte> message, Span<int> captures) => null;
}

/// <inheritdoc cref="Stencil"/>
internal sealed class Stencils
{
    public Stencil? Find(ReadOnlySpan<byte> text, int start, int length) => null;

    public void Learn(ReadOnlySpan<byte> text, int start, int length, Pattern pattern, ReadOnlySpan<int> captures, int told)
    {
    }
#pragma warning restore CA1822, S2325
}
#endif
