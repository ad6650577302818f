using System.Runtime.CompilerServices;

namespace EsaLogs.Forms;

/// <summary>Numbers in lines.</summary>
internal static class LogNumber
{
    /// <summary>What has more digits is no id and no other number that a form names.</summary>
    public const int MaximumDigits = 18;

    /// <summary>The number that some digits write.</summary>
    [MethodImpl(Compiled.Fully)]
    public static long Of(ReadOnlySpan<byte> digits)
    {
        long value = 0;
        for (; digits.Length >= EightBytes.Length; digits = digits.Slice(EightBytes.Length)) value = (value * 100_000_000) + EightBytes.Number(EightBytes.At(digits, 0));
        foreach (var digit in digits) value = (value * 10) + (digit - '0');
        return value;
    }

    /// <summary>The number that some digits of a text write: most ids have at most eight, and those of appliances that were much used ten.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(byte[] text, int start, int length)
    {
        const int eight = EightBytes.Length;
        var end = start + length;
        if (length <= eight && end >= eight) return EightBytes.NumberBefore(text, end, length);
        return length is > eight and <= 2 * eight && end >= 2 * eight ? OfMore(text, end, length - eight) : Of(new ReadOnlySpan<byte>(text, start, length));
    }

    /// <summary>The number of up to eight digits and eight more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long OfMore(byte[] text, int end, int count)
        => (EightBytes.NumberBefore(text, end - EightBytes.Length, count) * 100_000_000L) + EightBytes.NumberBefore(text, end, EightBytes.Length);

    /// <summary>Where the digits end that begin at a place; -1 if there are none, or so many that they are no number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int End(ReadOnlySpan<byte> text, int at)
    {
        var end = Nearby.EndOfDigits(text, at);
        return end > at && end - at <= MaximumDigits ? end : -1;
    }

    /// <summary>The next number in a text, from <paramref name="at"/>, which then is behind it; false if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryNext(ReadOnlySpan<byte> text, ref int at, out long number)
    {
        number = 0;
        for (at = NextDigit(text, at); at < text.Length; at = NextDigit(text, at))
        {
            var start = at;
            for (number = 0; at < text.Length && Literal.IsDigit(text[at]); at++) number = unchecked((number * 10) + (text[at] - '0'));
            if (at - start <= MaximumDigits) return true;
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int NextDigit(ReadOnlySpan<byte> text, int at)
    {
#if NET8_0_OR_GREATER
        var found = text.Slice(at).IndexOfAnyInRange((byte)'0', (byte)'9');
        return found < 0 ? text.Length : at + found;
#else
        while (at < text.Length && !Literal.IsDigit(text[at])) at++;
        return at;
#endif
    }
}
