using System.Globalization;
using System.Text;

namespace EsaLogs.Forms;

/// <summary>
/// The backslash escapes in a Python string. A string of bytes prints each byte that is no ASCII character as <c>\xNN</c>: those that form
/// UTF-8 are read so, others stay as they were printed. In a Unicode string (<c>u'…'</c>) the number is that of a character.
/// </summary>
internal static class PythonEscapes
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Decode(string text, bool isUnicode = false)
    {
        if (text.IndexOf('\\') < 0) return text;
        var result = new StringBuilder(text.Length);
        var bytes = new List<byte>();
        for (var at = 0; at < text.Length;)
        {
            if (!isUnicode && TryNumber(text, at, 'x', 2, out var value))
            {
                bytes.Add((byte)value);
                at += 4;
                continue;
            }

            AppendBytes(result, bytes);
            at = DecodeOne(text, at, result);
        }

        AppendBytes(result, bytes);
        return result.ToString();
    }

    /// <summary>Takes one character, escaped or not; gives the place after it.</summary>
    private static int DecodeOne(string text, int at, StringBuilder result)
    {
        if (text[at] != '\\' || at + 1 == text.Length)
        {
            result.Append(text[at]);
            return at + 1;
        }

        if (TryCharacter(text, at, out var character, out var length))
        {
            result.Append(character);
            return at + length;
        }

        var plain = text[at + 1] switch { 'n' => "\n", 'r' => "\r", 't' => "\t", '\\' => "\\", '\'' => "'", '"' => "\"", _ => null };
        result.Append(plain ?? text.Substring(at, 1));
        return plain is null ? at + 1 : at + 2;
    }

    private static bool TryCharacter(string text, int at, out string character, out int length)
    {
        foreach (var (mark, digits) in new[] { ('x', 2), ('u', 4), ('U', 8) })
        {
            length = digits + 2;
            if (!TryNumber(text, at, mark, digits, out var value)) continue;
            var isSurrogate = value is >= 0xD800 and <= 0xDFFF;
            character = value > 0x10FFFF ? "\uFFFD" : isSurrogate ? ((char)value).ToString() : char.ConvertFromUtf32((int)value);
            return true;
        }

        character = "";
        length = 0;
        return false;
    }

    private static bool TryNumber(string text, int at, char mark, int digits, out uint value)
    {
        value = 0;
        return at + digits + 2 <= text.Length && text[at] == '\\' && text[at + 1] == mark
            && uint.TryParse(text.Substring(at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
    }

    private static void AppendBytes(StringBuilder result, List<byte> bytes)
    {
        if (bytes.Count == 0) return;
        var all = bytes.ToArray();
        bytes.Clear();
        for (var at = 0; at < all.Length;)
        {
            var length = all[at] switch { < 0x80 => 1, < 0xE0 => 2, < 0xF0 => 3, _ => 4 };
            if (at + length <= all.Length && TryDecode(all, at, length) is { } character)
            {
                result.Append(character);
                at += length;
            }
            else
            {
                result.Append("\\x").Append(all[at++].ToString("x2", CultureInfo.InvariantCulture));
            }
        }
    }

    private static string? TryDecode(byte[] bytes, int at, int length)
    {
        try
        {
            return Strict.GetString(bytes, at, length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
