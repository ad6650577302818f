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

    private static readonly Regex EnhancedBefore = new("(?<![0-9.])[245]\\.[0-9]{1,3}\\.[0-9]{1,3}(?= - )", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Regex Coded = new("^(?<code>[2-5][0-9]{2})[ -](?<text>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <summary>False for what the appliance made up because no reply came: its code is <c>000</c>.</summary>
    public bool IsPeers { get; init; } = true;

    /// <summary>The enhanced code that the appliance puts before its own words: <c>… 5.1.0 - Unknown address error</c>.</summary>
    public static string? EnhancedCodeIn(string? reason) => reason is not null && EnhancedBefore.Match(reason) is { Success: true } match ? match.Value : null;

    /// <summary>A reply of which the code stands apart.</summary>
    public static SmtpReply Of(long? code, string? text) => new((int?)code, Enhanced.Match(text ?? "") is { Success: true } match ? match.Value : null, text);

    /// <summary>A reply in plain text, mostly without its code.</summary>
    public static SmtpReply OfText(string? text)
    {
        if (text is null) return default;
        text = PythonEscapes.Decode(text);
        var coded = Coded.Match(text);
        return Of(
            coded.Success ? long.Parse(coded.Groups["code"].Value, CultureInfo.InvariantCulture) : null,
            FieldText.Shown(coded.Success ? coded.Groups["text"].Value : text));
    }

    public static SmtpReply Parse(string? tuple)
    {
        if (tuple is null) return default;
        var strings = PythonLiteral.Strings(tuple);
        if (strings is not { Count: > 0 }) return new SmtpReply(null, null, tuple);
        var hasCode = int.TryParse(strings[0], NumberStyles.None, CultureInfo.InvariantCulture, out var code);
        var text = string.Join("\n", strings.Skip(hasCode ? 1 : 0).Select(FieldText.Shown));
        var enhanced = Enhanced.Match(text);
        return new SmtpReply(hasCode && code != 0 ? code : null, enhanced.Success ? enhanced.Value : null, text.Length == 0 ? null : text)
        {
            IsPeers = !hasCode || code != 0,
        };
    }
}
