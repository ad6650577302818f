using System.Runtime.InteropServices;
using EsaLogs.Forms;

namespace EsaLogs.Tracking;

/// <summary>
/// The ids of a line: those that its form has. Of a line that fits no form, those at its beginning: <c>MID 5 …</c>,
/// <c>Message finished MID 5 …</c>, <c>MID 5 ICID 6 …</c>; only what stands there before anything else counts, ids further on may be anybody's text.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EntryIds(long? Mid, long? Icid, long? Dcid, long? Rid, long? OtherMid = null)
{
    private const int MaximumWordsBefore = 3;

    /// <summary>The ids that a line names. <see cref="OtherMid"/> is the message that it links to <see cref="Mid"/>.</summary>
    public static EntryIds Of(LogEntry entry)
        => entry.Kind == EntryKind.Unknown
            ? AtBeginning(entry.Message)
            : new EntryIds(
                entry.Mid,
                entry.Number(Field.Icid),
                entry.Number(Field.Dcid),
                entry.Number(Field.Rid),
                entry.Number(Field.ParentMid) ?? entry.Number(Field.ChildMid));

    private static EntryIds AtBeginning(ReadOnlySpan<byte> message)
    {
        var ids = default(EntryIds);
        var found = false;
        for (int at = 0, words = 0; at < message.Length && words <= MaximumWordsBefore;)
        {
            var word = Word(message, at, out var next);
            var isId = TryNumber(Word(message, next, out var afterNumber), out var number);
            if (isId && With(ref ids, word, number))
            {
                found = true;
                at = afterNumber;
            }
            else if (found)
            {
                break;
            }
            else
            {
                words++;
                at = next;
            }
        }

        return ids;
    }

    private static bool With(ref EntryIds ids, ReadOnlySpan<byte> word, long number)
    {
        if (word.Length > 0 && word[word.Length - 1] == ':') word = word.Slice(0, word.Length - 1);
        if (word.SequenceEqual("MID"u8) && ids.Mid is null) ids = ids with { Mid = number };
        else if (word.SequenceEqual("ICID"u8) && ids.Icid is null) ids = ids with { Icid = number };
        else if (word.SequenceEqual("DCID"u8) && ids.Dcid is null) ids = ids with { Dcid = number };
        else if (word.SequenceEqual("RID"u8) && ids.Rid is null) ids = ids with { Rid = number };
        else return false;
        return true;
    }

    private static ReadOnlySpan<byte> Word(ReadOnlySpan<byte> text, int at, out int next)
    {
        var length = text.Slice(at).IndexOf((byte)' ');
        var end = length < 0 ? text.Length : at + length;
        next = end;
        while (next < text.Length && text[next] == ' ') next++;
        return text.Slice(at, end - at);
    }

    /// <summary>Reads <c>12</c>, <c>12:</c>, <c>12,</c> and <c>[12]</c>, <c>[12, …</c>.</summary>
    private static bool TryNumber(ReadOnlySpan<byte> word, out long number)
    {
        number = 0;
        var start = word.Length > 0 && word[0] == '[' ? 1 : 0;
        var end = LogNumber.End(word, start);
        if (end < 0) return false;
        for (var at = end; at < word.Length; at++)
        {
            if (word[at] is not ((byte)']' or (byte)':' or (byte)',')) return false;
        }

        number = LogNumber.Of(word.Slice(start, end - start));
        return true;
    }
}
