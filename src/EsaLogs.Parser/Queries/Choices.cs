using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EsaLogs.Queries;

/// <summary>
/// The values of a closed set that a filter leaves, as bits: a look through a list would be taken for each of millions of deliveries. The values
/// are numbered from 0 on; a filter without values leaves all.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Choices<TEnum>
    where TEnum : struct, Enum
{
    private readonly ulong _values;

    public Choices(IReadOnlyList<TEnum>? values)
    {
        AreAll = values is not { Count: > 0 };
        _values = AreAll ? ulong.MaxValue : 0;
        foreach (var value in values ?? []) _values |= BitOf(value);
    }

    /// <summary>True for a filter that asks nothing.</summary>
    public bool AreAll { get; }

    public bool Contain(TEnum value) => (_values & BitOf(value)) != 0;

    private static ulong BitOf(TEnum value) => 1UL << Unsafe.As<TEnum, int>(ref value);
}
