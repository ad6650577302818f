#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;

namespace EsaLogs.Forms;

/// <summary>
/// A wording of messages that begin alike but for the digits in them, and how far it is known to match them: fixed words, numbers, and a word
/// before the first number (<c>New SMTP DCID</c>; words behind it are of too many kinds). Matching goes on behind that.
/// </summary>
internal readonly struct HeadStart
{
    private readonly Pattern _pattern;
    private readonly int[] _captures;
    private readonly int _segments;
    private readonly Rest _rest;

    /// <summary>The fixed words that end what is left of the wording, if any do.</summary>
    private readonly Literal? _last;

    private HeadStart(Pattern pattern, int segments, int length, int[] captures)
    {
        (_pattern, _segments, Length, _captures) = (pattern, segments, length, captures);
        (_rest, _last) = RestOf(pattern, segments);
    }

    /// <summary>What a wording goes on with behind what is known.</summary>
    private enum Rest
    {
        /// <summary>Anything else.</summary>
        Other,

        Nothing,

        Number,

        List,

        /// <summary>Any text as far as the end of the line, or as fixed words there.</summary>
        Text,
    }

    /// <summary>How many bytes are known to match.</summary>
    public int Length { get; }

    /// <summary>
    /// Goes as far into a beginning as the wording matches it, whatever the digits are; false if the wording matches nothing that begins so.
    /// Where a number or a word ends is known where fixed words follow, or where the beginning is all that there is.
    /// </summary>
    public static bool TryMake(Pattern pattern, ReadOnlySpan<byte> beginning, bool isAll, out HeadStart start)
    {
        var captures = new List<int>();
        int index = 0, at = 0;
        var canMatch = true;
        start = new HeadStart(pattern, 0, 0, []);
        for (var hasNumber = false; index < pattern.Segments.Count; index++)
        {
            var segment = pattern.Segments[index];
            var end = segment.Type switch
            {
                FieldType.Literal => EndOfLiteral(segment.Literal!, beginning, at, out canMatch),
                FieldType.Number => LogNumber.End(beginning, at),
                FieldType.Word when !hasNumber && segment.Except is null && IsAtBlank(pattern, index + 1) => EndOfWord(beginning, at),
                _ => -1,
            };

            if (end < 0) break;
            if (segment.Type != FieldType.Literal) captures.AddRange([at, end - at]);
            hasNumber |= segment.Type == FieldType.Number;
            at = end;
            if (segment.Type == FieldType.Literal || (isAll && at == beginning.Length)) start = new HeadStart(pattern, index + 1, at, [.. captures]);
        }

        return canMatch;
    }

    /// <summary>Matches the rest of a message that begins so; null if it does not have the wording.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Pattern? Match(ReadOnlySpan<byte> message, Span<int> captures)
    {
        // They are few: a call to copy them takes longer.
        for (var i = 0; i < _captures.Length; i++) captures[i] = _captures[i];
        return MatchesAtOnce(message, captures) || _pattern.TryMatchFrom(message, _segments, Length, captures) ? _pattern : null;
    }

    /// <summary>
    /// True for what most messages go on with, up to their end. What is not seen here may match all the same: it is only what costs least.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MatchesAtOnce(ReadOnlySpan<byte> message, Span<int> captures)
    {
        var end = message.Length;
        var isMatch = false;
        switch (_rest)
        {
            case Rest.Nothing:
                return end == Length;
            case Rest.Number:
                isMatch = LogNumber.End(message, Length) == end;
                break;
            case Rest.List:
                isMatch = PythonLiteral.EndOfNumbers(message, Length) == end;
                break;
            case Rest.Text:
                if (_last is not null) end -= _last.Lower.Length;

                // Blanks at either end are none of the text.
                isMatch = end > Length && (_last is null || _last.IsExactlyAt(message, end)) && !Literal.IsBlank(message[Length]) && !Literal.IsBlank(message[end - 1]);
                break;
        }

        if (!isMatch) return false;
        captures[_captures.Length] = Length;
        captures[_captures.Length + 1] = end - Length;
        return true;
    }

    private static (Rest Kind, Literal? Last) RestOf(Pattern pattern, int index)
    {
        if (index == pattern.Segments.Count) return (Rest.Nothing, null);
        var (next, count) = (pattern.Segments[index], pattern.Segments.Count - index);
        return next.Type switch
        {
            FieldType.Number when count == 1 => (Rest.Number, null),
            FieldType.List when count == 1 => (Rest.List, null),
            FieldType.Text when next.Except is null && count == 1 => (Rest.Text, null),
            FieldType.Text when next.Except is null && count == 2 && pattern.Segments[index + 1].Literal is { } last && last.Lower.IndexOf((byte)' ') < 0 => (Rest.Text, last),
            _ => (Rest.Other, null),
        };
    }

    /// <summary>Where words end that stand there as the form has them; else <paramref name="canMatch"/> is false if they cannot stand there in any case or spacing.</summary>
    private static int EndOfLiteral(Literal literal, ReadOnlySpan<byte> beginning, int at, out bool canMatch)
    {
        var words = literal.Lower;
        canMatch = true;

        // Digits in a form are not any digits.
        if (words.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0) return -1;
        if (literal.IsExactlyAt(beginning, at)) return at + words.Length;
        for (var i = 0; i < words.Length && at + i < beginning.Length; i++)
        {
            var found = beginning[at + i];
            if (words[i] == ' ' ? Literal.IsBlank(found) : Literal.ToLower(found) == words[i]) continue;

            // Blanks in a row are one blank.
            canMatch = Literal.IsBlank(found);
            break;
        }

        return -1;
    }

    private static int EndOfWord(ReadOnlySpan<byte> beginning, int at)
    {
        var end = Nearby.NextBlank(beginning, at);
        return end > at ? end : -1;
    }

    /// <summary>True if fixed words with a blank before them are next: they tell where a word ends.</summary>
    private static bool IsAtBlank(Pattern pattern, int index)
        => index < pattern.Segments.Count && pattern.Segments[index] is { Type: FieldType.Literal, Literal.BeginsWithBlank: true };
}
#endif
