using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace EsaLogs.Forms;

/// <summary>
/// Turns slices of a line into strings. The same few values (interfaces, sender groups, ciphers, profiles) come again and again; they are
/// made once.
/// </summary>
internal sealed class TextPool
{
    private const int Slots = 4096;
    private const int MaximumLength = 64;

    private readonly Slot[] _slots = new Slot[Slots];

    [MethodImpl(Compiled.Fully)]
    public string Get(byte[] buffer, int start, int length)
    {
        if (length == 0) return "";
        if (length > MaximumLength) return LogText.Decode(buffer, start, length);
        var bytes = new ReadOnlySpan<byte>(buffer, start, length);
        var hash = Hash(bytes);
        ref var slot = ref _slots[hash & (Slots - 1)];
        if (slot.Hash == hash && slot.Text is { } text && Same(text, bytes)) return text;
        slot.Hash = hash;
        return slot.Text = LogText.Decode(buffer, start, length);
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

    /// <summary>
    /// True for the same ASCII text; text with other characters is made anew. The slot holds what was decoded: controls, which are shown otherwise,
    /// are in none.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Same(string text, ReadOnlySpan<byte> bytes) => PlainText.Is(text, bytes);

    /// <summary>A text, and beside it what tells most others from it without a look at it.</summary>
    private struct Slot
    {
        public string? Text;
        public uint Hash;
    }
}
