using System.Runtime.CompilerServices;

namespace EsaLogs.Records;

/// <summary>
/// Names of the values of a closed set, made once. Records hold text: an enumeration would be a number in JSON. The values are numbered from 0
/// on: a dictionary of them would have to be compiled for each set before the first record.
/// </summary>
internal static class Names<TEnum>
    where TEnum : struct, Enum
{
#if NET8_0_OR_GREATER
    private static readonly string[] Texts = Enum.GetNames<TEnum>();
#else
    private static readonly string[] Texts = Enum.GetNames(typeof(TEnum));
#endif

    public static string Of(TEnum value) => Texts[Unsafe.As<TEnum, int>(ref value)];
}
