#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EsaLogs.Lines;

/// <summary>64 bytes of a text that are looked at in one go: 16 at a time, as many as every processor compares at once, so that code compiled ahead does, too.</summary>
internal static class ByteWindow
{
    public const int Length = 64;

    /// <summary>
    /// A bit for each byte of the window there that is sought. What is sought is a type and not a method that is handed over: so the code is made for
    /// it alone, and nothing is called.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Find<TSought>(ref byte first, int at)
        where TSought : struct, ISought
    {
        var part = Vector128<byte>.Count;
        return FindPart<TSought>(ref first, at) | ((ulong)FindPart<TSought>(ref first, at + part) << part)
            | ((ulong)FindPart<TSought>(ref first, at + (2 * part)) << (2 * part)) | ((ulong)FindPart<TSought>(ref first, at + (3 * part)) << (3 * part));
    }

    /// <summary>The same for the first 16 bytes of a window, of which there need be no others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint FindPart<TSought>(ref byte first, int at)
        where TSought : struct, ISought
        => TSought.Find(Vector128.LoadUnsafe(ref first, (nuint)at)).ExtractMostSignificantBits();
}

/// <summary>Which bytes are sought in a window.</summary>
internal interface ISought
{
    /// <summary>All bits of each byte that is sought, none of the others.</summary>
    static abstract Vector128<byte> Find(Vector128<byte> bytes);
}

/// <summary>Blanks and tabs.</summary>
internal readonly struct BlankBytes : ISought
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Find(Vector128<byte> bytes) => Vector128.Equals(bytes, Vector128.Create((byte)' ')) | Vector128.Equals(bytes, Vector128.Create((byte)'\t'));
}

/// <summary>The digits.</summary>
internal readonly struct DigitBytes : ISought
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Find(Vector128<byte> bytes)
    {
        var values = bytes - Vector128.Create((byte)'0');
        return Vector128.Equals(Vector128.Min(values, Vector128.Create((byte)9)), values);
    }
}
#endif
