using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace EsaLogs.Forms;

/// <summary>
/// Remembers what <see cref="FormIndex"/> said of first words, by the bytes themselves: a log begins its lines in a few hundred ways, so nearly
/// every line costs one look here. It only ever gives what the index gives. For one thread at a time.
/// </summary>
internal sealed class FormMemo(FormIndex index)
{
    private const int Slots = 1024;

    /// <summary>Shorter first words are no key by themselves: what the index makes of them depends on what follows.</summary>
    private const int ShortestWord = 4;

    private const ulong EveryByte = 0x0101010101010101;

    private readonly Slot[] _slots = new Slot[Slots];

    /// <inheritdoc cref="FormIndex.Match"/>
    public Pattern? Match(ReadOnlySpan<byte> message, Span<int> captures, out bool knownWords)
    {
        var firstWord = FormIndex.FirstWord(message);
        var rest = FormIndex.AfterFirstWord(message, firstWord);
        var key = Key(rest);
        ref var slot = ref _slots[Hash(key, message, firstWord) % Slots];
        if (slot.Key != key || slot.Word is not { } word || word.Length != firstWord || !message.StartsWith(word))
        {
            var candidates = index.CandidatesOf(message, rest);
            if (firstWord < ShortestWord || HasWideBlank(key)) return candidates.Match(message, captures, out knownWords);
            slot = new Slot(message.Slice(0, firstWord).ToArray(), key, candidates);
        }

        return slot.Candidates.Match(message, captures, out knownWords);
    }

    private static uint Hash(ulong key, ReadOnlySpan<byte> message, int firstWord)
    {
        var word = message.Length >= sizeof(uint) ? BinaryPrimitives.ReadUInt32LittleEndian(message) : 0;
        var hash = (key ^ word ^ ((ulong)firstWord << 56)) * 0x9E3779B97F4A7C15;
        return (uint)(hash >> 40);
    }

    /// <summary>The first eight bytes as they are, as far as the first digit: the same bytes are the same keys to the index.</summary>
    private static ulong Key(ReadOnlySpan<byte> rest)
    {
        ulong key = 0;
        if (rest.Length >= FormIndex.LongKey) key = BinaryPrimitives.ReadUInt64LittleEndian(rest);
        else for (var i = rest.Length - 1; i >= 0; i--) key = (key << 8) | rest[i];

        // A byte is a digit if its distance from '0' is less than ten: then, with 0x76 added, its high bit stays clear.
        var distance = key ^ ('0' * EveryByte);
        var digits = ~(((distance & (0x7F * EveryByte)) + (0x76 * EveryByte)) | distance) & (0x80 * EveryByte);
        return key & ((digits & (0 - digits)) >> 7 is var first and not 0 ? first - 1 : ulong.MaxValue);
    }

    /// <summary>True for a tab or blanks in a row, which the index takes for one: the bytes behind these eight count too.</summary>
    private static bool HasWideBlank(ulong key)
    {
        for (var before = (byte)0; key != 0; key >>= 8)
        {
            var value = (byte)key;
            if (value == '\t' || (value == ' ' && before == ' ')) return true;
            before = value;
        }

        return false;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Slot(byte[]? Word, ulong Key, Candidates Candidates);
}
