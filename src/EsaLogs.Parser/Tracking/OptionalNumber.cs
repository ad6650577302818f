using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EsaLogs.Tracking;

/// <summary>
/// An id or a time, neither of which is negative, that may not be known, in eight bytes where <see cref="Nullable{T}"/> takes sixteen: very many
/// objects are open at a time, and all of them are looked through for those that are needed no more.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct OptionalNumber(long? value)
{
    /// <summary>Zero where the number is not known, so that this is what there is at first.</summary>
    private readonly long _inverse = value is { } known ? ~known : 0;

    public long? Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _inverse == 0 ? null : ~_inverse;
    }
}
