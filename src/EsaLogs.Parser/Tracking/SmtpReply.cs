using System.Globalization;
using System.Runtime.InteropServices;
using EsaLogs.Forms;

namespace EsaLogs.Tracking;

/// <summary>
/// An SMTP reply as the appliance prints it, <c>('535', ['5.7.8 Error: …', '…'])</c>: code, enhanced code (RFC 3463) and text; a code of
/// <c>000</c> was made up by the appliance and is none. What does not balance is kept as text.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SmtpReply(int? Code, string? EnhancedCode, string? Text)
{
    private const int CodeLength = 3;

    /// <summary>False for what the appliance made up because no reply came: its code is <c>000</c>.</summary>
    public bool IsPeers { get; init; } = true;

    /// <summary>A reply of which the code stands apart.</summary>
    public static SmtpReply Of(long? code, string? text) => new((int?)code, EnhancedCodes.At(text), text);

    /// <summary>A reply in plain text, mostly without its code.</summary>
    public static SmtpReply OfText(string? text)
    {
        if (text is null) return default;
        text = PythonEscapes.Decode(text);
        return CodeOf(text) is { } code ? Of(code, FieldText.Shown(text.Substring(CodeLength + 1))) : Of(code: null, FieldText.Shown(text));
    }

    public static SmtpReply Parse(string? tuple)
    {
        if (tuple is null) return default;
        var strings = PythonLiteral.Strings(tuple);
        if (strings is not { Count: > 0 }) return new SmtpReply(null, null, tuple);
        var hasCode = int.TryParse(strings[0], NumberStyles.None, CultureInfo.InvariantCulture, out var code);
        var text = string.Join("\n", strings.Skip(hasCode ? 1 : 0).Select(FieldText.Shown));
        return new SmtpReply(hasCode && code != 0 ? code : null, EnhancedCodes.At(text), text.Length == 0 ? null : text)
        {
            IsPeers = !hasCode || code != 0,
        };
    }

    /// <summary>The code that a reply begins with, as servers send it: <c>250 </c>, <c>250-</c>.</summary>
    private static int? CodeOf(string text)
    {
        if (text.Length <= CodeLength || text[0] is < '2' or > '5' || text[CodeLength] is not (' ' or '-')) return null;
        int tens = text[1] - '0', ones = text[2] - '0';
        return (uint)tens <= 9 && (uint)ones <= 9 ? ((text[0] - '0') * 100) + (tens * 10) + ones : null;
    }
}
