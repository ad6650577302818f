using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using EsaLogs.Forms;

namespace EsaLogs.Tracking;

/// <summary>
/// An SMTP reply as the appliance prints it, <c>('535', ['5.7.8 Error: …', '…'])</c>: code, enhanced code (RFC 3463) and text; a code of
/// <c>000</c> was made up by the appliance and is none. What does not balance is kept as text.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SmtpReply(int? Code, string? EnhancedCode, string? Text)
{
    private static readonly Regex Enhanced = new("^[245]\\.[0-9]{1,3}\\.[0-9]{1,3}(?=\\s|$)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public static SmtpReply Parse(string? tuple)
    {
        if (tuple is null) return default;
        var strings = PythonLiteral.Strings(tuple);
        if (strings is not { Count: > 0 }) return new SmtpReply(null, null, tuple);
        var hasCode = int.TryParse(strings[0], NumberStyles.None, CultureInfo.InvariantCulture, out var code);
        var text = string.Join("\n", strings.Skip(hasCode ? 1 : 0).Select(FieldText.Shown));
        var enhanced = Enhanced.Match(text);
        return new SmtpReply(hasCode && code != 0 ? code : null, enhanced.Success ? enhanced.Value : null, text.Length == 0 ? null : text);
    }
}
