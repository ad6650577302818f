using System.Runtime.InteropServices;

namespace EsaLogs.Forms;

/// <summary>Some fields, as bits: whether a line has any of them takes one look.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct FieldSet
{
    private const int Bits = sizeof(ulong) * 8;

    private readonly ulong _first;
    private readonly ulong _second;

    public FieldSet(params Field[] fields)
    {
        foreach (var field in fields)
        {
            if ((int)field < Bits) _first |= 1UL << (int)field;
            else if ((int)field < 2 * Bits) _second |= 1UL << ((int)field - Bits);
            else throw new ArgumentOutOfRangeException(nameof(fields), field, "There are no bits for so many fields.");
        }
    }

    /// <summary>True if a field is in both sets.</summary>
    public bool Overlaps(FieldSet other) => ((_first & other._first) | (_second & other._second)) != 0;
}
