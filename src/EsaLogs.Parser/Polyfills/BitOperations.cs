#if !NET8_0_OR_GREATER
#pragma warning disable IDE0130 // Where .NET has it, it is found by this namespace.
namespace System.Numerics;

/// <summary>What .NET Framework lacks.</summary>
internal static class BitOperations
{
    /// <summary>Zero bits below the lowest one; 64 if there is none.</summary>
    public static int TrailingZeroCount(ulong value)
    {
        if (value == 0) return 64;
        var count = 0;
        for (; (value & 0xFF) == 0; value >>= 8) count += 8;
        for (; (value & 1) == 0; value >>= 1) count++;
        return count;
    }
}
#endif
