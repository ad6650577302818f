using System.Runtime.CompilerServices;

namespace EsaLogs.Forms;

/// <summary>
/// Fixed words of a form. ASCII letters match in either case and a blank matches one or more blanks, as the appliance's own wording varies
/// so over the releases (<c>New smtp</c>, <c>reverse dns host  HOST</c>).
/// </summary>
internal sealed class Literal
{
    private readonly byte[] _exact;
    private readonly byte[] _lower;

    /// <summary>The first eight bytes, or all that there are.</summary>
    private readonly ulong _first;

    /// <summary>All bits of as many bytes as <see cref="_first"/> has.</summary>
    private readonly ulong _mask;

    /// <summary>The last eight bytes, which may be among the first ones.</summary>
    private readonly ulong _last;

    public Literal(string text)
    {
        _exact = System.Text.Encoding.ASCII.GetBytes(text);
        _lower = System.Text.Encoding.ASCII.GetBytes(text.ToLowerInvariant());
        _first = EightBytes.At(_exact, 0);
        _mask = EightBytes.First(ulong.MaxValue, Math.Min(_exact.Length, EightBytes.Length));
        _last = EightBytes.At(_exact, Math.Max(0, _exact.Length - EightBytes.Length));
    }

    /// <summary>True if the words have a blank before them.</summary>
    public bool BeginsWithBlank => _lower[0] == ' ';

    /// <summary>True if the words have a blank behind them.</summary>
    public bool EndsWithBlank => Last == ' ';

    /// <summary>The last byte to match, in lower case.</summary>
    public byte Last => _lower[_lower.Length - 1];

    /// <summary>The bytes to match, in lower case.</summary>
    public ReadOnlySpan<byte> Lower => _lower;

    /// <summary>
    /// Where a match that begins at <paramref name="at"/> ends; -1 if there is none. A blank at the end of the words is one blank or the end of
    /// the line (which is trimmed): more blanks may be all there is of the text that follows. Nearly always the words stand there as the form
    /// has them.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int MatchAt(ReadOnlySpan<byte> text, int at) => IsExactlyAt(text, at) ? at + _exact.Length : MatchLooselyAt(text, at);

    /// <summary>True if the very same bytes stand there. Most words have up to twice eight, and these are compared without a call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsExactlyAt(ReadOnlySpan<byte> text, int at)
    {
        if (!EightBytes.AreAt(text, at) || _exact.Length > 2 * EightBytes.Length) return text.Slice(at).StartsWith(_exact);
        if (((EightBytes.At(text, at) ^ _first) & _mask) != 0) return false;
        if (_exact.Length <= EightBytes.Length) return true;
        var last = at + _exact.Length - EightBytes.Length;
        return EightBytes.AreAt(text, last) && EightBytes.At(text, last) == _last;
    }

    [MethodImpl(Compiled.Fully)]
    private int MatchLooselyAt(ReadOnlySpan<byte> text, int at)
    {
        for (var i = 0; i < _lower.Length; i++)
        {
            if (_lower[i] == ' ')
            {
                if (i == _lower.Length - 1) return at == text.Length ? at : IsBlank(text[at]) ? at + 1 : -1;
                if (at >= text.Length || !IsBlank(text[at])) return -1;
                at = SkipBlanks(text, at);
            }
            else if (at >= text.Length || ToLower(text[at++]) != _lower[i])
            {
                return -1;
            }
        }

        return at;
    }

    /// <summary>Where a match that ends before <paramref name="end"/> begins; -1 if there is none. A blank at the beginning of the words is one blank.</summary>
    [MethodImpl(Compiled.Fully)]
    public int MatchBefore(ReadOnlySpan<byte> text, int end)
    {
        if (text.Slice(0, end).EndsWith(_exact)) return end - _exact.Length;
        for (var i = _lower.Length - 1; i >= 0; i--)
        {
            if (end == 0) return -1;
            if (_lower[i] == ' ')
            {
                if (!IsBlank(text[end - 1])) return -1;
                end = i == 0 ? end - 1 : SkipBlanksBefore(text, end);
            }
            else if (ToLower(text[--end]) != _lower[i])
            {
                return -1;
            }
        }

        return end;
    }

    /// <summary>The first match that begins at <paramref name="from"/> or later; -1 if there is none.</summary>
    [MethodImpl(Compiled.Fully)]
    public int IndexIn(ReadOnlySpan<byte> text, int from, out int end)
    {
        byte first = _lower[0], upper = ToUpper(first);
        while (from < text.Length)
        {
            var found = first == ' ' ? text.Slice(from).IndexOfAny((byte)' ', (byte)'\t') : text.Slice(from).IndexOfAny(first, upper);
            if (found < 0) break;
            from += found;
            end = MatchAt(text, from);
            if (end >= 0) return from;
            from++;
        }

        end = -1;
        return -1;
    }

    /// <summary>The last match that ends at <paramref name="limit"/> or before; gives its end, and its beginning as result.</summary>
    [MethodImpl(Compiled.Fully)]
    public int LastIndexIn(ReadOnlySpan<byte> text, int limit, out int end)
    {
        byte last = Last, upper = ToUpper(last);
        while (limit > 0)
        {
            var found = last == ' '
                ? text.Slice(0, limit).LastIndexOfAny((byte)' ', (byte)'\t')
                : text.Slice(0, limit).LastIndexOfAny(last, upper);
            if (found < 0) break;
            var start = MatchBefore(text, found + 1);
            if (start >= 0)
            {
                end = found + 1;
                return start;
            }

            limit = found;
        }

        end = -1;
        return -1;
    }

    /// <summary>True if the text begins with bytes that are given in lower case.</summary>
    public static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lower)
    {
        if (text.Length < lower.Length) return false;
        for (var i = 0; i < lower.Length; i++)
        {
            if (lower[i] == ' ' ? !IsBlank(text[i]) : ToLower(text[i]) != lower[i]) return false;
        }

        return true;
    }

    /// <summary>Where the next byte stands that is no blank. There is one blank, mostly, or none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipBlanks(ReadOnlySpan<byte> text, int at)
    {
        if (at >= text.Length || !IsBlank(text[at])) return at;
        at++;
        return at < text.Length && IsBlank(text[at]) ? SkipMoreBlanks(text, at + 1) : at;
    }

    private static int SkipMoreBlanks(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && IsBlank(text[at])) at++;
        return at;
    }

    public static int SkipBlanksBefore(ReadOnlySpan<byte> text, int end)
    {
        while (end > 0 && IsBlank(text[end - 1])) end--;
        return end;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBlank(byte value) => value is (byte)' ' or (byte)'\t';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDigit(byte value) => (uint)(value - '0') <= 9;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte ToLower(byte value) => value is >= (byte)'A' and <= (byte)'Z' ? (byte)(value | 0x20) : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte ToUpper(byte value) => value is >= (byte)'a' and <= (byte)'z' ? (byte)(value & ~0x20) : value;
}
