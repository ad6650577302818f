using System.Globalization;
using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EsaLogs.Lines;
#endif

namespace EsaLogs.Forms;

/// <summary>
/// Finds where in a text numbers stand that are some ids, one after the other. Nearly all numbers of a log are none, so 64 bytes are asked in one
/// go whether there are enough digits in a row in them; only such a number is read. For one thread at a time.
/// </summary>
internal sealed class IdFinder
{
    private const int FilterSize = 4096;

    private readonly HashSet<long> _ids;

    /// <summary>True where one of the ids has these last bits: of the numbers that are none, few have.</summary>
    private readonly bool[] _filter = new bool[FilterSize];

    private readonly int _leastDigits = LogNumber.MaximumDigits;
    private byte[] _text = [];
    private int _length;
    private int _found;

    /// <summary>Where the text is not yet looked at; and, just before that, a bit for each place where enough digits begin that were not read.</summary>
    private int _at;
    private ulong _starts;

    public IdFinder(HashSet<long> ids)
    {
        _ids = ids;
        foreach (var id in ids)
        {
            _filter[id & (FilterSize - 1)] = true;
            _leastDigits = Math.Min(_leastDigits, id.ToString(CultureInfo.InvariantCulture).Length);
        }
    }

    /// <summary>True if there is none in the text, or none any more.</summary>
    public bool IsAtEnd => _found == _length;

    /// <summary>Takes the text in which to look, and finds the first one.</summary>
    public void Begin(byte[] text, int length)
    {
        (_text, _length, _found, _at, _starts) = (text, length, -1, 0, 0);
        FindFrom(0);
    }

    /// <summary>True if one stands in a part of the text; parts are asked for from the text's beginning to its end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsIn(int start, int end)
    {
        if (_found < start) FindFrom(start);
        return _found < end;
    }

    /// <summary>True if a text names one.</summary>
    public bool IsIn(ReadOnlySpan<byte> text)
    {
        for (var at = 0; LogNumber.TryNext(text, ref at, out var number);)
        {
            if (_ids.Contains(number)) return true;
        }

        return false;
    }

    /// <summary>Finds the first one that begins at a place or behind it.</summary>
    [MethodImpl(Compiled.Fully)]
    private void FindFrom(int start)
    {
        var text = new ReadOnlySpan<byte>(_text, 0, _length);
        while (_found < start)
        {
            var at = NextRun(text, out var end);
            if (at == text.Length || IsId(text.Slice(at, end - at))) _found = at;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsId(ReadOnlySpan<byte> digits)
    {
        if (digits.Length > LogNumber.MaximumDigits) return false;
        var number = LogNumber.Of(digits);
        return _filter[number & (FilterSize - 1)] && _ids.Contains(number);
    }

    /// <summary>Where the next digits begin that are enough, and where they end; behind the text, if there are none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int NextRun(ReadOnlySpan<byte> text, out int end)
    {
#if NET8_0_OR_GREATER
        if (Vector128.IsHardwareAccelerated && TryNextWide(text, out var at, out end)) return at;
#endif
        while (_at < text.Length)
        {
            var start = _at;
            while (_at < text.Length && Literal.IsDigit(text[_at])) _at++;
            end = _at;
            if (end - start >= _leastDigits) return start;
            while (_at < text.Length && !Literal.IsDigit(text[_at])) _at++;
        }

        return end = text.Length;
    }

#if NET8_0_OR_GREATER
    /// <summary>The same, as long as there is a window left to look at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryNextWide(ReadOnlySpan<byte> text, out int start, out int end)
    {
        // Digits that begin too near to the end of a window to be enough in it are looked at in the next one.
        var step = ByteWindow.Length - _leastDigits + 1;
        while (_starts == 0 && _at + ByteWindow.Length <= text.Length)
        {
            _starts = StartsIn(ref MemoryMarshal.GetReference(text), _at);
            _at += step;
        }

        start = end = 0;
        if (_starts == 0) return false;
        var window = _at - step;
        start = window + BitOperations.TrailingZeroCount(_starts);
        end = start + _leastDigits;
        while (end < text.Length && Literal.IsDigit(text[end])) end++;
        _starts = end - window < ByteWindow.Length ? _starts & (ulong.MaxValue << (end - window)) : 0;
        if (end > _at) (_at, _starts) = (end, 0);
        return true;
    }

    /// <summary>A bit for each place in a window where enough digits begin; one for each digit more that follows them, too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong StartsIn(ref byte first, int at)
    {
        var digits = ByteWindow.Find<DigitBytes>(ref first, at);
        var inRow = 1;
        for (; inRow * 2 <= _leastDigits; inRow *= 2) digits &= digits >> inRow;
        return digits & (digits >> (_leastDigits - inRow));
    }
#endif
}
