namespace EsaLogs.LogGenerator;

/// <summary>Text that is the same under every culture.</summary>
internal static class Invariant
{
    public static string Text(FormattableString text) => FormattableString.Invariant(text);
}
