namespace EsaLogs.Tracking;

/// <summary>Enhanced status codes, <c>5.7.1</c> (RFC 3463): class 2, 4 or 5, then two numbers of up to three digits.</summary>
internal static class EnhancedCodes
{
    private const int MaximumDigits = 3;

    /// <summary>The code that a reply's text begins with; null if it begins otherwise.</summary>
    public static string? At(string? text)
    {
        var length = text is null ? 0 : LengthAt(text, 0);
        return length > 0 && (length == text!.Length || char.IsWhiteSpace(text[length])) ? text.Substring(0, length) : null;
    }

    /// <summary>The code that the appliance puts before its own words: <c>… 5.1.0 - Unknown address error</c>; null if there is none.</summary>
    public static string? In(string? reason)
    {
        const string mark = " - ";
        for (var at = 0; reason is not null && at < reason.Length; at++)
        {
            if (at > 0 && (IsDigit(reason, at - 1) || reason[at - 1] == '.')) continue;
            var length = LengthAt(reason, at);
            if (length > 0 && string.CompareOrdinal(reason, at + length, mark, 0, mark.Length) == 0) return reason.Substring(at, length);
        }

        return null;
    }

    /// <summary>Length of the code at a place; 0 if none is there.</summary>
    private static int LengthAt(string text, int at)
    {
        if (at >= text.Length || text[at] is not ('2' or '4' or '5')) return 0;
        var end = at + 1;
        for (var part = 0; part < 2; part++)
        {
            if (end >= text.Length || text[end] != '.') return 0;
            var digits = ++end;
            while (IsDigit(text, end) && end - digits < MaximumDigits) end++;
            if (end == digits) return 0;
        }

        return end - at;
    }

    private static bool IsDigit(string text, int at) => at < text.Length && (uint)(text[at] - '0') <= 9;
}
