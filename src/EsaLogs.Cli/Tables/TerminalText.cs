using System.Buffers;
using System.Globalization;
using System.Text;

namespace EsaLogs.Cli.Tables;

/// <summary>Text for a terminal. Log text is written by strangers (user names, reverse DNS names): it may fill a cell, but not steer the terminal.</summary>
internal static class TerminalText
{
    /// <summary>The ranges of characters that take two columns: East Asian scripts, full-width forms, pictographs.</summary>
    private static readonly (int First, int Last)[] _wide =
    [
        (0x1100, 0x115F), (0x2E80, 0xA4CF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F),
        (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>Replaces controls, line ends, direction marks, invisible characters and broken surrogates with <c>?</c>.</summary>
    public static string Clean(string text)
    {
        if (IsPlain(text)) return text;
        var clean = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length;)
        {
            var length = Next(text, index, out var rune);
            if (rune is { } shown && IsShown(shown)) clean.Append(text, index, length);
            else clean.Append('?');
            index += length;
        }

        return clean.ToString();
    }

    /// <summary>Columns that clean text takes.</summary>
    public static int Width(string text)
    {
        if (IsPlain(text)) return text.Length;
        var width = 0;
        for (var index = 0; index < text.Length;)
        {
            index += Next(text, index, out var rune);
            width += Width(rune);
        }

        return width;
    }

    /// <summary>Clean text, cut to a number of columns; a cut shows as <c>…</c>.</summary>
    public static string Fit(string text, int columns)
    {
        if (Width(text) <= columns) return text;
        var width = 0;
        var index = 0;
        while (index < text.Length)
        {
            var length = Next(text, index, out var rune);
            if (width + Width(rune) > columns - 1) break;
            width += Width(rune);
            index += length;
        }

        return string.Concat(text.AsSpan(0, index), "…");
    }

    private static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    private static int Next(string text, int index, out Rune? rune)
    {
        var status = Rune.DecodeFromUtf16(text.AsSpan(index), out var decoded, out var length);
        rune = status == OperationStatus.Done ? decoded : null;
        return length;
    }

    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static int Width(Rune? rune)
    {
        if (rune is not { } shown) return 1;
        if (Rune.GetUnicodeCategory(shown) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) return 0;
        foreach (var (first, last) in _wide)
        {
            if (shown.Value >= first && shown.Value <= last) return 2;
        }

        return 1;
    }
}
