#if NET8_0_OR_GREATER
using System.Buffers.Binary;
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
    public static void Write(Utf8Output output, string text)
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
    private static int CopyPlain(ReadOnlySpan<char> text, Span<byte> target)
    {
        var length = 0;
#if NET8_0_OR_GREATER
        // Eight at a time, and the last eight with some of those before: texts are short, and looking through one and then copying it takes longer.
        const int wide = 8;
        if (Vector128.IsHardwareAccelerated && text.Length >= wide)
        {
            while (TryCopyWide(text.Slice(length), target.Slice(length)))
            {
                length += wide;
                if (length == text.Length) return length;
                if (length > text.Length - wide) length = text.Length - wide;
            }
        }
#endif
        for (; length < text.Length && IsPlain(text[length]); length++) target[length] = (byte)text[length];
        return length;
    }

    private static bool IsPlain(char unit) => unit is >= ' ' and < '\u007F' and not ('"' or '\\');

#if NET8_0_OR_GREATER
    /// <summary>Copies eight characters; false if one of them does not stand as it is. As signed numbers, those of the upper half are less than a blank.</summary>
    private static bool TryCopyWide(ReadOnlySpan<char> text, Span<byte> target)
    {
        var units = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, short>(text)));
        var others = Vector128.LessThan(units, Vector128.Create((short)' ')) | Vector128.GreaterThan(units, Vector128.Create((short)'~'))
            | Vector128.Equals(units, Vector128.Create((short)'"')) | Vector128.Equals(units, Vector128.Create((short)'\\'));
        if (others != Vector128<short>.Zero) return false;
        BinaryPrimitives.WriteUInt64LittleEndian(target, Vector128.Narrow(units, units).AsUInt64().ToScalar());
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
