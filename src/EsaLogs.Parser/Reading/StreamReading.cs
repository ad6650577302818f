using EsaLogs.Forms;
using EsaLogs.Queries;
using EsaLogs.Records;
using EsaLogs.Tracking;

namespace EsaLogs.Reading;

/// <summary>
/// Tells which appliance each entry belongs to and hands it to that appliance's tracker. The appliance of
/// a line is the host of its syslog header, else the serial number of the last <c>Version:</c> line of its file.
/// </summary>
internal sealed class StreamReading<TRecord>(LogQuery<TRecord> query, ReadOptions options, TextPool pool)
    where TRecord : class, IEsaRecord
{
    private readonly Dictionary<string, Appliance> _appliances = new(StringComparer.Ordinal);
    private readonly Queue<TRecord> _ready = new();
    private string _default = "";
    private Appliance? _ofFile;

    /// <summary>Records that are complete and asked for.</summary>
    public Queue<TRecord> Ready => _ready;

    /// <summary>Says that the next entries come from another file.</summary>
    public void BeginFile(StreamGroup group, FileProbe probe)
    {
        _default = group.DefaultAppliance;
        _ofFile = ApplianceOf(probe.SerialNumber ?? _default);
        if (probe.Offset is { } offset) _ofFile.Context.Offset = offset;
    }

    public void Read(EntryBatch batch)
    {
        for (var i = 0; i < batch.Count; i++) Read(batch[i]);
    }

    /// <summary>The logs of some appliances have ended; of all where none are named. What a relay's file held of others goes on with their own files.</summary>
    public void Finish(IReadOnlyCollection<string>? appliances = null)
    {
        foreach (var name in (appliances ?? _appliances.Keys).OrderBy(name => name, StringComparer.Ordinal).ToList())
        {
            if (_appliances.TryGetValue(name, out var appliance)) appliance.Tracker.Finish();
        }
    }

    private void Read(LogEntry entry)
    {
        _ofFile ??= ApplianceOf(_default);
        var host = entry.HostText(pool);
        if (host is null && entry.Ticks != 0 && entry.Kind == EntryKind.LogfileVersion) _ofFile = ApplianceOf(entry.String(Field.SerialNumber, pool) ?? _default);
        var appliance = host is null ? _ofFile! : ApplianceOf(host);
        if (entry.Ticks != 0 && entry.Kind == EntryKind.LogfileUtcOffset) appliance.Context.Offset = UtcOffset.Of(entry) ?? appliance.Context.Offset;
        appliance.Tracker.Track(entry);
    }

    private Appliance ApplianceOf(string name)
    {
        if (_appliances.TryGetValue(name, out var appliance)) return appliance;
        var context = new TrackingContext(StreamGroup.Shown(name), options, pool);
        appliance = new Appliance(context, query.CreateTracker(context, Offer));
        _appliances.Add(name, appliance);
        return appliance;
    }

    private void Offer(TRecord record)
    {
        if (query.Matches(record)) _ready.Enqueue(record);
    }

    private sealed record Appliance(TrackingContext Context, ITracker Tracker);
}
