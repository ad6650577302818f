using System.Runtime.CompilerServices;
using EsaLogs.Forms;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>Gives out log lines, each by itself; those that are not wanted cost no record.</summary>
internal sealed class EntryTracker(TrackingContext context, Func<AskedLine, bool> isWanted, Action<EsaLogEntry> emit) : ITracker
{
    private readonly AskedLine _line = new(context);
    private readonly List<long> _rids = [];

    [MethodImpl(Compiled.Fully)]
    public void Track(LogEntry entry)
    {
        _line.Show(entry);
        if (!isWanted(_line)) return;
        var ids = _line.Ids;
        emit(new EsaLogEntry
        {
            Timestamp = _line.Timestamp,
            TimestampUtc = _line.TimestampUtc,
            Appliance = _line.Appliance,
            Level = _line.Level,
            Kind = _line.Kind,
            Icid = ids.Icid,
            Dcid = ids.Dcid,
            Mid = ids.Mid,
            Rid = FirstRid(entry) ?? ids.Rid,
            Text = _line.Text,
            Fields = FieldsOf(entry),
            Source = entry.Source,
            LineNumber = entry.LineNumber,
        });
    }

    public void Advance(long ticks)
    {
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
        foreach (var field in entry.Fields) fields[Names<Field>.Of(field)] = FieldText.Of(entry, field, context.Pool) ?? "";
        return new FieldList(fields);
    }
}
