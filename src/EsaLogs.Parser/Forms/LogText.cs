using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace EsaLogs.Forms;

/// <summary>
/// Bytes of a log as text: UTF-8, what is not valid becomes U+FFFD, never an error. Control characters are written as <c>\x1B</c>: users,
/// host names and subjects are strangers' text, and an escape sequence in them must not steer the terminal of who reads the log.
/// </summary>
internal static class LogText
{
    public static string Decode(byte[] buffer, int start, int length)
        => PlainText.Of(buffer, start, length) ?? Shown(Encoding.UTF8.GetString(buffer, start, length));

    /// <summary>The text with its control characters made visible.</summary>
    [MethodImpl(Compiled.Fully)]
    public static string Shown(string text)
    {
        if (IsPlain(text)) return text;
        foreach (var c in text)
        {
            if (IsControl(c)) return Escape(text);
        }

        return text;
    }

    /// <summary>True for text of printable ASCII characters, as nearly all is.</summary>
    [MethodImpl(Compiled.Fully)]
    public static bool IsPlain(string text)
    {
#if NET8_0_OR_GREATER
        return !text.AsSpan().ContainsAnyExceptInRange(' ', '~');
#else
        foreach (var c in text)
        {
            if (c is < ' ' or > '~') return false;
        }

        return true;
#endif
    }

    private static bool IsControl(char c) => c < ' ' ? c != '\t' : c is >= '\x7F' and <= '\x9F';

    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (IsControl(c)) result.Append("\\x").Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            else result.Append(c);
        }

        return result.ToString();
    }
}
