using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace EsaLogs.Forms;

/// <summary>
/// Turns slices of a line into strings. The same few values (interfaces, sender groups, ciphers, profiles) come again and again; they are
/// made once.
/// </summary>
/// <param name="slots">How many texts are known at most; a power of two.</param>
internal sealed class TextPool(int slots = 4096)
{
    /// <summary>The bytes that a slot has, of which the first is the length of its text.</summary>
    private const int Size = 64;

    private const int MaximumLength = Size - 1;

    /// <summary>
    /// The bytes of the texts, beside each other: a text is known again by a look at one place. To compare with the string itself would be a
    /// look at a second, which most often is far away, and whose place is not known before.
    /// </summary>
    private readonly byte[] _bytes = new byte[slots * Size];

    private readonly string?[] _texts = new string?[slots];

    [MethodImpl(Compiled.Fully)]
    public string Get(byte[] buffer, int start, int length)
    {
        if (length == 0) return "";
        if (length > MaximumLength) return LogText.Decode(buffer, start, length);
        var bytes = new ReadOnlySpan<byte>(buffer, start, length);
        var slot = (int)Hash(bytes) & (_texts.Length - 1);
        var known = new Span<byte>(_bytes, slot * Size, Size);
        if (known[0] == length && bytes.SequenceEqual(known.Slice(1, length))) return _texts[slot]!;
        known[0] = (byte)length;
        bytes.CopyTo(known.Slice(1));
        return _texts[slot] = LogText.Decode(buffer, start, length);
    }

    /// <summary>Eight bytes at a time, and the last eight: short texts differ at their ends.</summary>
    [MethodImpl(Compiled.Fully)]
    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        const ulong factor = 0x9E3779B97F4A7C15;
        var hash = (ulong)bytes.Length;
        if (bytes.Length < sizeof(ulong))
        {
            foreach (var value in bytes) hash = (hash << 8) ^ value;
        }
        else
        {
            for (var at = 0; at + sizeof(ulong) <= bytes.Length; at += sizeof(ulong))
                hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(at))) * factor;
            hash ^= BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(bytes.Length - sizeof(ulong)));
        }

        return (uint)((hash * factor) >> 40);
    }
}
