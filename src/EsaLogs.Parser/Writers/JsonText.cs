using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace EsaLogs.Writers;

/// <summary>Text as a JSON string (RFC 8259).</summary>
internal static class JsonText
{
    /// <summary>The longest form of one UTF-16 unit: <c>\u001b</c>.</summary>
    private const int MaxBytesPerUnit = 6;
    private const int Chunk = Utf8Output.MaxReserve / MaxBytesPerUnit;

    /// <summary>
    /// Writes <paramref name="text"/> in quotes. Other characters than ASCII stand as they are, except those that would do something
    /// to a terminal or to a reader of lines: controls (also U+007F to U+009F) and U+2028, U+2029 are escaped.
    /// </summary>
    [MethodImpl(Compiled.Fully)]
    public static void Write(Utf8Output output, string text)
    {
        // Nearly every text is short and stands as it is.
        if (text.Length <= Chunk)
        {
            var target = output.Reserve(text.Length + 2);
            if (CopyPlain(text.AsSpan(), target.Slice(1)) == text.Length)
            {
                target[0] = target[text.Length + 1] = (byte)'"';
                output.Advance(text.Length + 2);
                return;
            }
        }

        WriteAny(output, text);
    }

    private static void WriteAny(Utf8Output output, string text)
    {
        output.WriteByte((byte)'"');
        for (var index = 0; index < text.Length;)
        {
            var end = Math.Min(text.Length, index + Chunk);
            var target = output.Reserve((end - index) * MaxBytesPerUnit);
            var used = 0;
            while (index < end)
            {
                var plain = CopyPlain(text.AsSpan(index, end - index), target.Slice(used));
                index += plain;
                used += plain;
                if (index == end) break;
                var unit = text[index];
                if (unit is < '\u00A0' or '\u2028' or '\u2029')
                {
                    used += Escape(unit, target.Slice(used));
                    index++;
                }
                else
                {
                    used += Utf8Encoder.Encode(text, ref index, target.Slice(used));
                }
            }

            output.Advance(used);
        }

        output.WriteByte((byte)'"');
    }

    /// <summary>Copies the characters that stand as they are, which nearly all do; gives their number.</summary>
    [MethodImpl(Compiled.Fully)]
    private static int CopyPlain(ReadOnlySpan<char> text, Span<byte> target)
    {
        var length = 0;
#if NET8_0_OR_GREATER
        // Eight at a time, and the last eight with some of those before: texts are short, and looking through one and then copying it takes longer.
        var wide = Vector128<ushort>.Count;
        if (Vector128.IsHardwareAccelerated && text.Length >= wide && text.Length <= target.Length)
        {
            ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
            ref var to = ref MemoryMarshal.GetReference(target);
            var last = text.Length - wide;
            while (TryCopyWide(ref first, ref to, length))
            {
                if (length == last) return text.Length;
                length = Math.Min(length + wide, last);
            }
        }
#endif
        for (; length < text.Length && IsPlain(text[length]); length++) target[length] = (byte)text[length];
        return length;
    }

    private static bool IsPlain(char unit) => unit is >= ' ' and < '\u007F' and not ('"' or '\\');

#if NET8_0_OR_GREATER
    /// <summary>Copies eight characters; false if one of them does not stand as it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyWide(ref ushort text, ref byte target, int at)
    {
        var units = Vector128.LoadUnsafe(ref text, (nuint)at);
        var distance = units - Vector128.Create((ushort)' ');
        var others = ~Vector128.Equals(Vector128.Min(distance, Vector128.Create((ushort)('~' - ' '))), distance)
            | Vector128.Equals(units, Vector128.Create((ushort)'"')) | Vector128.Equals(units, Vector128.Create((ushort)'\\'));
        if (others != Vector128<ushort>.Zero) return false;
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, at), Vector128.Narrow(units, units).AsUInt64().ToScalar());
        return true;
    }
#endif

    private static int Escape(char unit, Span<byte> target)
    {
        target[0] = (byte)'\\';
        var letter = unit switch
        {
            '"' => '"',
            '\\' => '\\',
            '\b' => 'b',
            '\f' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            _ => 'u',
        };
        target[1] = (byte)letter;
        if (letter != 'u') return 2;
        for (var digit = 0; digit < 4; digit++)
            target[2 + digit] = "0123456789abcdef"u8[(unit >> (12 - (4 * digit))) & 0xF];
        return 6;
    }
}
