using System.Text;
using System.Text.RegularExpressions;

namespace EsaLogs.Forms;

/// <summary>
/// RFC 2047: <c>=?utf-8?B?…?=</c> in a header. Words that stand side by side are one text, and a character may be split between two of the same
/// charset. What is malformed, or of a charset that the runtime does not have, stays as it is.
/// </summary>
internal static class EncodedWords
{
    // No part of a word can hold the mark that ends it: the time is proportional to the text.
    private static readonly Regex Word = new(
        @"=\?(?<charset>[^?*\s]{1,40})(?:\*[^?\s]{0,40})?\?(?<encoding>[bBqQ])\?(?<text>[^?\s]*)\?=",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Regex.InfiniteMatchTimeout);

    public static string Decode(string text)
    {
        if (text.IndexOf("=?", StringComparison.Ordinal) < 0) return text;
        var words = Word.Matches(text);
        var result = new StringBuilder(text.Length);
        var end = 0;
        for (var i = 0; i < words.Count;)
        {
            var count = Run(text, words, i);
            var last = words[i + count - 1];
            result.Append(text, end, words[i].Index - end);
            var raw = text.Substring(words[i].Index, last.Index + last.Length - words[i].Index);
            result.Append(DecodeRun([.. Enumerable.Range(i, count).Select(index => words[index])]) ?? raw);
            end = last.Index + last.Length;
            i += count;
        }

        return result.Append(text, end, text.Length - end).ToString();
    }

    /// <summary>How many words stand side by side, with nothing but blanks between.</summary>
    private static int Run(string text, MatchCollection words, int first)
    {
        var count = 1;
        for (; first + count < words.Count; count++)
        {
            var end = words[first + count - 1].Index + words[first + count - 1].Length;
            if (!string.IsNullOrWhiteSpace(text.Substring(end, words[first + count].Index - end))) break;
        }

        return count;
    }

    private static string? DecodeRun(List<Match> words)
    {
        var result = new StringBuilder();
        var bytes = new List<byte>();
        for (var i = 0; i < words.Count; i++)
        {
            var charset = words[i].Groups["charset"].Value;
            if (Bytes(words[i].Groups["text"].Value, words[i].Groups["encoding"].Value) is not { } content) return null;
            bytes.AddRange(content);
            if (i + 1 < words.Count && string.Equals(charset, words[i + 1].Groups["charset"].Value, StringComparison.OrdinalIgnoreCase)) continue;
            if (Charsets.Decode(charset, [.. bytes]) is not { } text) return null;
            result.Append(text);
            bytes.Clear();
        }

        return result.ToString();
    }

    private static byte[]? Bytes(string text, string encoding)
    {
        if (encoding is "Q" or "q") return QuotedPrintable(text);
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static byte[]? QuotedPrintable(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '=')
            {
                if (at + 2 >= text.Length || Hex(text[at + 1]) is not { } high || Hex(text[at + 2]) is not { } low) return null;
                bytes.Add((byte)((high << 4) | low));
                at += 2;
            }
            else if (text[at] > '\x7F')
            {
                return null;
            }
            else
            {
                bytes.Add(text[at] == '_' ? (byte)' ' : (byte)text[at]);
            }
        }

        return [.. bytes];
    }

    private static int? Hex(char digit) => digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'a' and <= 'f' => digit - 'a' + 10,
        >= 'A' and <= 'F' => digit - 'A' + 10,
        _ => null,
    };
}

/// <summary>The charsets of mail, as far as the runtime has them.</summary>
internal static class Charsets
{
    /// <summary>The text; null if the charset is not known or the bytes are none of it.</summary>
    public static string? Decode(string name, byte[] bytes)
    {
        // UTF-7 has many spellings of one text and is refused by newer runtimes.
        if (name.StartsWith("utf-7", StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            return Find(name)?.GetString(bytes);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Encoding? Find(string name)
#if NET8_0_OR_GREATER
        => CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
            ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
#else
        => Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
#endif
}
