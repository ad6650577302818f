using System.Runtime.InteropServices;
using EsaLogs.Forms;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>Gives out every log line by itself.</summary>
internal sealed class EntryTracker(TrackingContext context, Action<EsaLogEntry> emit) : ITracker
{
    private readonly List<long> _rids = [];

    public void Track(LogEntry entry)
    {
        var ids = LeadingIds.Of(entry);
        emit(new EsaLogEntry
        {
            Timestamp = entry.Ticks == 0 ? null : new DateTime(entry.Ticks),
            TimestampUtc = context.ToUtc(entry),
            Appliance = context.Appliance,
            Level = entry.Level,
            Kind = Names<EntryKind>.Of(entry.Kind),
            Icid = entry.Number(Field.Icid) ?? ids.Icid,
            Dcid = entry.Number(Field.Dcid) ?? ids.Dcid,
            Mid = entry.Number(Field.Mid) ?? ids.Mid,
            Rid = FirstRid(entry) ?? ids.Rid,
            Text = entry.Text,
            Fields = FieldsOf(entry),
            Source = entry.Source,
            LineNumber = entry.LineNumber,
        });
    }

    public void Finish()
    {
    }

    private long? FirstRid(LogEntry entry)
    {
        entry.Numbers(entry.Has(Field.Rids) ? Field.Rids : Field.Rid, _rids);
        return _rids.Count == 0 ? null : _rids[0];
    }

    private FieldList FieldsOf(LogEntry entry)
    {
        if (entry.Fields.Length == 0) return FieldList.None;
        var fields = new Dictionary<string, string>(entry.Fields.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var field in entry.Fields) fields[Names<Field>.Of(field)] = entry.String(field, context.Pool) ?? "";
        return new FieldList(fields);
    }
}

/// <summary>
/// The ids at the beginning of a line that fits no form: <c>MID 5 …</c>, <c>Message finished MID 5 …</c>, <c>MID 5 ICID 6 …</c>.
/// Only what stands there before anything else counts; ids further on may be anybody's text.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LeadingIds(long? Mid, long? Icid, long? Dcid, long? Rid)
{
    private const int MaximumWordsBefore = 3;

    public static LeadingIds Of(LogEntry entry)
    {
        if (entry.Kind != EntryKind.Unknown) return default;
        var message = entry.Message;
        var ids = default(LeadingIds);
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

    private static bool With(ref LeadingIds ids, ReadOnlySpan<byte> word, long number)
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
        if (word.Length > 0 && word[0] == '[') word = word.Slice(1);
        var end = 0;
        while (end < word.Length && end < 18 && (uint)(word[end] - '0') <= 9) number = (number * 10) + (word[end++] - '0');
        if (end == 0) return false;
        for (; end < word.Length; end++)
        {
            if (word[end] is not ((byte)']' or (byte)':' or (byte)',')) return false;
        }

        return true;
    }
}
