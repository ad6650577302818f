namespace EsaLogs.Records;

/// <summary>Names of the values of a closed set, made once. Records hold text: an enumeration would be a number in JSON.</summary>
internal static class Names<TEnum>
    where TEnum : struct, Enum
{
#if NET8_0_OR_GREATER
    private static readonly Dictionary<TEnum, string> Texts = Enum.GetValues<TEnum>().ToDictionary(value => value, value => value.ToString());
#else
    private static readonly Dictionary<TEnum, string> Texts = Enum.GetValues(typeof(TEnum)).Cast<TEnum>().ToDictionary(value => value, value => value.ToString());
#endif

    public static string Of(TEnum value) => Texts[value];
}
