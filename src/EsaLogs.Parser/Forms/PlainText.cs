using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace EsaLogs.Forms;

/// <summary>
/// Texts of printable ASCII characters, as nearly all of a log are. The runtime's own routines do the same for any text; in a PowerShell
/// session they count their own steps until they are compiled anew, a second or so, and took a tenth of the time.
/// </summary>
internal static class PlainText
{
    /// <summary>The text that some bytes are; null if one of them is another character.</summary>
    [MethodImpl(Compiled.Fully)]
    public static string? Of(byte[] buffer, int start, int length)
    {
        if (!IsPlain(new ReadOnlySpan<byte>(buffer, start, length))) return null;
#if NET8_0_OR_GREATER
        return string.Create(length, (buffer, start), static (text, from) => Copy(from.buffer.AsSpan(from.start, text.Length), text));
#else
        return System.Text.Encoding.ASCII.GetString(buffer, start, length);
#endif
    }

    [MethodImpl(Compiled.Fully)]
    private static bool IsPlain(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
#if NET8_0_OR_GREATER
        if (Vector128.IsHardwareAccelerated && bytes.Length >= Vector128<byte>.Count)
        {
            // The last sixteen may be among those before them.
            for (; at < bytes.Length; at += Vector128<byte>.Count)
            {
                at = Math.Min(at, bytes.Length - Vector128<byte>.Count);
                var distance = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(bytes), (nuint)at) - Vector128.Create((byte)' ');
                if (Vector128.Min(distance, Vector128.Create((byte)('~' - ' '))) != distance) return false;
            }
        }
#endif
        for (; at < bytes.Length; at++)
        {
            if (bytes[at] is < (byte)' ' or > (byte)'~') return false;
        }

        return true;
    }

#if NET8_0_OR_GREATER
    [MethodImpl(Compiled.Fully)]
    private static void Copy(ReadOnlySpan<byte> bytes, Span<char> text)
    {
        var at = 0;
        if (Vector128.IsHardwareAccelerated && bytes.Length >= Vector128<byte>.Count)
        {
            ref var target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
            for (; at < bytes.Length; at += Vector128<byte>.Count)
            {
                at = Math.Min(at, bytes.Length - Vector128<byte>.Count);
                var (lower, upper) = Vector128.Widen(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(bytes), (nuint)at));
                lower.StoreUnsafe(ref target, (nuint)at);
                upper.StoreUnsafe(ref target, (nuint)(at + Vector128<ushort>.Count));
            }
        }

        for (; at < bytes.Length; at++) text[at] = (char)bytes[at];
    }
#endif
}
