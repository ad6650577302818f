using System.Text;

namespace EsaLogs.Forms;

/// <summary>
/// RFC 2047: <c>=?utf-8?B?…?=</c> in a header. Words that stand side by side are one text, and a character may be split between two of the same
/// charset. What is malformed, or of a charset that the runtime does not have, stays as it is.
/// </summary>
internal static class EncodedWords
{
    private const int LongestName = 40;

    public static string Decode(string text)
    {
        if (text.IndexOf("=?", StringComparison.Ordinal) < 0) return text;
        var result = new StringBuilder(text.Length);
        var end = 0;
        for (var word = Word.Next(text, 0); word is not null;)
        {
            // Words with nothing but blanks between them.
            var run = new List<Word> { word };
            for (word = Word.Next(text, word.End); word is not null && IsBlank(text, run[run.Count - 1].End, word.Start); word = Word.Next(text, word.End)) run.Add(word);
            var (runStart, runEnd) = (run[0].Start, run[run.Count - 1].End);
            result.Append(text, end, runStart - end).Append(DecodeRun(run) ?? text.Substring(runStart, runEnd - runStart));
            end = runEnd;
        }

        return result.Append(text, end, text.Length - end).ToString();
    }

    private static bool IsBlank(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        return start == end;
    }

    private static string? DecodeRun(List<Word> words)
    {
        var result = new StringBuilder();
        var bytes = new List<byte>();
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Bytes() is not { } content) return null;
            bytes.AddRange(content);
            if (i + 1 < words.Count && string.Equals(words[i].Charset, words[i + 1].Charset, StringComparison.OrdinalIgnoreCase)) continue;
            if (Charsets.Decode(words[i].Charset, [.. bytes]) is not { } text) return null;
            result.Append(text);
            bytes.Clear();
        }

        return result.ToString();
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

    /// <summary>
    /// One word, <c>=?charset?encoding?text?=</c>; the charset can have a language behind it, <c>utf-8*en</c>. Found by hand: an expression would
    /// be made when the first subject is read, and takes its time then. No part of a word can hold the mark that ends it: the time is
    /// proportional to the text.
    /// </summary>
    private sealed class Word
    {
        private string _text = "";
        private bool _isQuotedPrintable;

        public int Start { get; private set; }

        public int End { get; private set; }

        public string Charset { get; private set; } = "";

        /// <summary>The next word; null if there is none.</summary>
        public static Word? Next(string text, int from)
        {
            for (var at = from; (at = text.IndexOf("=?", at, StringComparison.Ordinal)) >= 0; at++)
            {
                if (Read(text, at) is { } word) return word;
            }

            return null;
        }

        /// <summary>What the word holds; null if it is malformed.</summary>
        public byte[]? Bytes()
        {
            if (_isQuotedPrintable) return QuotedPrintable(_text);
            try
            {
                return Convert.FromBase64String(_text);
            }
            catch (FormatException)
            {
                return null;
            }
        }

        private static Word? Read(string text, int start)
        {
            var charset = start + 2;
            var at = EndOf(text, charset, '*');
            if (at == charset || at - charset > LongestName) return null;
            var name = text.Substring(charset, at - charset);
            if (Is(text, at, '*'))
            {
                var language = at + 1;
                at = EndOf(text, language, '?');
                if (at - language > LongestName) return null;
            }

            if (!Is(text, at, '?') || !Is(text, at + 2, '?') || text[at + 1] is not ('b' or 'B' or 'q' or 'Q')) return null;
            var content = at + 3;
            var end = EndOf(text, content, '?');
            if (!Is(text, end, '?') || !Is(text, end + 1, '=')) return null;
            return new Word
            {
                Start = start,
                End = end + 2,
                Charset = name,
                _text = text.Substring(content, end - content),
                _isQuotedPrintable = text[at + 1] is 'q' or 'Q',
            };
        }

        private static bool Is(string text, int at, char mark) => at < text.Length && text[at] == mark;

        /// <summary>Where a part ends that holds neither blanks nor question marks, nor another mark.</summary>
        private static int EndOf(string text, int at, char mark)
        {
            while (at < text.Length && text[at] != '?' && text[at] != mark && !char.IsWhiteSpace(text[at])) at++;
            return at;
        }
    }
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
