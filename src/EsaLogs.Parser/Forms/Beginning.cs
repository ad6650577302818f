namespace EsaLogs.Forms;

/// <summary>
/// The beginning of a message with its numbers left open, to be held against wordings: it is that of every message that has the same bytes but
/// for its numbers. In doubt a wording can begin so.
/// </summary>
internal sealed class Beginning
{
    /// <summary>Stands for a number, whatever it is, with the blanks after it.</summary>
    private const byte AnyNumber = 1;

    private readonly List<byte> _words = [];

    public Beginning(ReadOnlySpan<byte> text)
    {
        var before = default(byte);
        foreach (var value in text)
        {
            var word = Literal.IsDigit(value) ? AnyNumber : Literal.IsBlank(value) ? (byte)' ' : Literal.ToLower(value);
            var isPassedOver = word == AnyNumber ? Literal.IsDigit(before) : word == ' ' && _words.Count > 0 && _words[_words.Count - 1] is AnyNumber or (byte)' ';
            if (!isPassedOver) _words.Add(word);
            before = value;
        }
    }

    /// <summary>
    /// False if no message of the wording begins so. Else <paramref name="further"/> is how many bytes after it, and after a number that may
    /// stand there, are fixed in the wording; 0 if none are, or that cannot be told.
    /// </summary>
    public bool IsOf(Pattern pattern, out int further)
    {
        var at = 0;
        bool afterNumber = false, afterWord = false;
        further = 0;
        foreach (var segment in pattern.Segments)
        {
            if (segment.Type == FieldType.Number)
            {
                // Where the beginning ends the number was what ended it.
                at = SkipBlank(at);
                if (at < _words.Count && _words[at++] != AnyNumber) return false;
            }
            else if (segment.Type == FieldType.Word)
            {
                // A word ends at the next blank, if fixed words with a blank before them follow; else only matching tells.
                at = SkipBlank(at);
                while (at < _words.Count && _words[at] is not (AnyNumber or (byte)' ')) at++;
                if (at == _words.Count || _words[at] == AnyNumber) return true;
            }
            else if (segment.IsFixed)
            {
                if (segment.Type == FieldType.Choice) at = SkipBlank(at);
                var literal = segment.Literal!.Lower;

                // The blanks after a number are none or any, here and in the wordings.
                if (afterNumber && literal[0] == ' ') literal = literal.Slice(1);
                if (afterWord && literal[0] != ' ') return true;
                if (!TryFollow(literal, ref at, ref further)) return false;
                if (further > 0 || at < 0) return true;
            }
            else
            {
                return true;
            }

            afterNumber = segment.Type == FieldType.Number;
            afterWord = segment.Type == FieldType.Word;
        }

        return SkipBlank(at) == _words.Count;
    }

    /// <summary>Follows fixed words; <paramref name="at"/> is negative where it cannot be told how they go on.</summary>
    private bool TryFollow(ReadOnlySpan<byte> literal, ref int at, ref int further)
    {
        for (var i = 0; i < literal.Length; i++)
        {
            if (at == _words.Count)
            {
                further = LengthToDigit(literal.Slice(i));
                if (further == 0) at = -1;
                return true;
            }

            if (_words[at] == AnyNumber)
            {
                at = -1;
                return Literal.IsDigit(literal[i]);
            }

            if (_words[at++] != literal[i]) return false;
        }

        return true;
    }

    private int SkipBlank(int at) => at < _words.Count && _words[at] == ' ' ? at + 1 : at;

    private static int LengthToDigit(ReadOnlySpan<byte> literal)
    {
        var length = 0;
        while (length < literal.Length && !Literal.IsDigit(literal[length])) length++;
        return length;
    }
}
