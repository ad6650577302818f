namespace EsaLogs.Writers;

/// <summary>Text as a CSV value (RFC 4180).</summary>
internal static class CsvText
{
    private const int Chunk = (Utf8Output.MaxReserve - 1) / Utf8Encoder.MaxBytesPerUnit;

    /// <summary>True if the value would not come back as it is: separators and line ends, and blanks at its ends, which Import-Csv and others cut off.</summary>
    public static bool NeedsQuotes(string text)
    {
        if (text.Length == 0) return false;
        if (text[0] is ' ' or '\t' || text[text.Length - 1] is ' ' or '\t') return true;
        foreach (var unit in text)
        {
            if (unit is ',' or '"' or '\n' or '\r') return true;
        }

        return false;
    }

    public static void WriteQuoted(Utf8Output output, string text)
    {
        output.WriteByte((byte)'"');
        WritePlain(output, text);
        output.WriteByte((byte)'"');
    }

    /// <summary>Writes the text without its outer quotes; quotes in it are doubled (text that has any stands in quotes).</summary>
    public static void WritePlain(Utf8Output output, string text)
    {
        for (var index = 0; index < text.Length;)
        {
            var end = Math.Min(text.Length, index + Chunk);
            // One more for a surrogate pair whose second half lies beyond the chunk.
            var target = output.Reserve(((end - index) * Utf8Encoder.MaxBytesPerUnit) + 1);
            var used = 0;
            while (index < end)
            {
                var unit = text[index];
                if (unit < '\u0080')
                {
                    target[used++] = (byte)unit;
                    if (unit == '"') target[used++] = (byte)'"';
                    index++;
                }
                else
                {
                    used += Utf8Encoder.Encode(text, ref index, target.Slice(used));
                }
            }

            output.Advance(used);
        }
    }
}
