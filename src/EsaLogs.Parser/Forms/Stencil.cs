#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EsaLogs.Lines;
#endif

namespace EsaLogs.Forms;

#if NET8_0_OR_GREATER

/// <summary>
/// The beginning of a message, and the wordings that messages with it can have: where which byte stands, and where digits stand. The lines of a
/// wording differ in the digits of their ids alone up to there, for thousands of lines, and sixteen bytes are compared at once.
/// </summary>
internal sealed class Stencil
{
    /// <summary>So many bytes of a text are looked at, at most; what is behind the message does not count.</summary>
    public const int MaximumLength = 96;

    private static readonly int Wide = Vector128<byte>.Count;

    private readonly Candidates _candidates;
    private readonly HeadStart[] _starts;
    private readonly int _length;

    /// <summary>How much longer a message may be.</summary>
    private readonly int _more;
    private readonly Part[] _parts;

    /// <summary>One that nothing fits: it keeps a place of which nothing is to be learned.</summary>
    private Stencil(Candidates candidates) => (_candidates, _starts, _parts, _length) = (candidates, [], [], int.MaxValue);

    private Stencil(ReadOnlySpan<byte> beginning, bool isAll, Candidates candidates)
    {
        _candidates = candidates;
        _length = beginning.Length;
        _more = isAll ? 0 : int.MaxValue;
        var starts = new List<HeadStart>();
        foreach (var pattern in candidates.Patterns)
        {
            if (HeadStart.TryMake(pattern, beginning, isAll, out var start)) starts.Add(start);
        }

        _starts = [.. starts];
        Span<byte> expected = stackalloc byte[MaximumLength], digits = stackalloc byte[MaximumLength];
        expected.Clear();
        digits.Clear();
        for (var i = 0; i < beginning.Length; i++)
        {
            var isDigit = Literal.IsDigit(beginning[i]);
            (expected[i], digits[i]) = isDigit ? (byte.MaxValue, byte.MaxValue) : (beginning[i], (byte)0);
        }

        _parts = new Part[(_length + Wide - 1) / Wide];
        for (var i = 0; i < _parts.Length; i++)
        {
            var own = Math.Min(Wide, _length - (i * Wide));
            _parts[i] = new Part(Vector128.Create<byte>(expected.Slice(i * Wide, Wide)), Vector128.Create<byte>(digits.Slice(i * Wide, Wide)), (1u << own) - 1);
        }
    }

    /// <summary>How often it may be asked to leave its place before it does (<see cref="Stencils"/>).</summary>
    public int Credit { get; set; }

    /// <summary>How many wordings are left that messages which fit can have.</summary>
    public int WordingCount => _starts.Length;

    /// <summary>
    /// Makes the stencil of a message; where its beginning does not tell what wordings it can have, one that nothing fits.
    /// <paramref name="told"/> is how much of the message told them: all of that must be the same in messages that fit, but for digits, which
    /// tell nothing by their values (no form begins with a word that has any). <see cref="int.MaxValue"/>: all of it, and its end. <paramref name="found"/> is the wording that it has, if any.
    /// </summary>
    public static Stencil Of(ReadOnlySpan<byte> message, Candidates candidates, Pattern? found, int told)
    {
        var isAll = told == int.MaxValue;
        var length = isAll ? message.Length : told;
        if (length > Math.Min(MaximumLength, message.Length)) return new Stencil(candidates);
        if (!isAll && found is not null && HeadStart.TryMake(found, message.Slice(0, Math.Min(MaximumLength, message.Length)), isAll: false, out var start)) length = Math.Max(length, start.Length);
        return new Stencil(message.Slice(0, length), isAll, candidates);
    }

    /// <summary>True for one that nothing fits, of messages with the same wordings.</summary>
    public bool IsNoneOf(Candidates candidates)
        => _length == int.MaxValue && _candidates.Patterns.AsSpan().SequenceEqual(candidates.Patterns);

    /// <summary>True if a message begins so. There must be <see cref="MaximumLength"/> bytes in the text from its start.</summary>
    [MethodImpl(Compiled.Fully)]
    public bool Fits(ReadOnlySpan<byte> text, int start, int length)
    {
        if ((uint)(length - _length) > (uint)_more) return false;
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

    /// <summary>Matches a message that fits, as its <see cref="Candidates"/> do; null if it has none of the wordings.</summary>
    [MethodImpl(Compiled.Fully)]
    public Pattern? Match(ReadOnlySpan<byte> message, Span<int> captures, out bool knownWords)
    {
        knownWords = true;
        foreach (ref readonly var start in _starts.AsSpan())
        {
            if (start.Match(message, captures) is { } pattern) return pattern;
        }

        knownWords = _candidates.KnownWords;
        return null;
    }

    /// <summary>Sixteen bytes: all bits of a byte are expected where a digit is.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Part(Vector128<byte> Expected, Vector128<byte> Digits, uint Mask);
}
#else
/// <summary>.NET Framework does not compare so: there are none.</summary>
internal sealed class Stencil
{
#pragma warning disable CA1822, S2325 // As where there are some.
    public Pattern? Match(ReadOnlySpan<byte> message, Span<int> captures, out bool knownWords)
    {
        knownWords = false;
        return null;
    }
#pragma warning restore CA1822, S2325
}
#endif
