namespace EsaLogs.Writers;

/// <summary>UTF-16 to UTF-8 for the characters that the fast paths of the writers leave over.</summary>
internal static class Utf8Encoder
{
    /// <summary>The most bytes that one UTF-16 unit can need.</summary>
    public const int MaxBytesPerUnit = 3;

    /// <summary>Writes the character that starts at <paramref name="index"/> and moves on past it. Half a surrogate pair becomes U+FFFD.</summary>
    public static int Encode(string text, ref int index, Span<byte> target)
    {
        int code = text[index++];
        if (code >= 0xD800 && code <= 0xDFFF)
        {
            if (code < 0xDC00 && index < text.Length && char.IsLowSurrogate(text[index]))
                code = char.ConvertToUtf32((char)code, text[index++]);
            else
                code = 0xFFFD;
        }

        if (code < 0x80)
        {
            target[0] = (byte)code;
            return 1;
        }

        if (code < 0x800)
        {
            target[0] = (byte)(0xC0 | (code >> 6));
            target[1] = (byte)(0x80 | (code & 0x3F));
            return 2;
        }

        if (code < 0x10000)
        {
            target[0] = (byte)(0xE0 | (code >> 12));
            target[1] = (byte)(0x80 | ((code >> 6) & 0x3F));
            target[2] = (byte)(0x80 | (code & 0x3F));
            return 3;
        }

        target[0] = (byte)(0xF0 | (code >> 18));
        target[1] = (byte)(0x80 | ((code >> 12) & 0x3F));
        target[2] = (byte)(0x80 | ((code >> 6) & 0x3F));
        target[3] = (byte)(0x80 | (code & 0x3F));
        return 4;
    }
}
