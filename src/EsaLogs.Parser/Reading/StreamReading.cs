using EsaLogs.Forms;
using EsaLogs.Tracking;

namespace EsaLogs.Reading;

/// <summary>
/// Tells which appliance each entry belongs to and hands it to that appliance's tracker. The appliance of
/// a line is the host of its syslog header, else the serial number of the last <c>Version:</c> line of its file.
/// </summary>
internal sealed class StreamReading(Func<TrackingContext, ITracker> createTracker, bool showsHeaders, ReadOptions options, TextPool pool)
{
    /// <summary>Whose lines text is until it says so.</summary>
    private const string Nameless = "";

    private readonly Dictionary<string, Appliance> _appliances = new(StringComparer.Ordinal);
    private Appliance? _ofFile;

    /// <summary>Says that the next entries come from another file.</summary>
    public void BeginFile(FileProbe probe)
    {
        _ofFile = ApplianceOf(probe.Appliance);
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
        _ofFile ??= ApplianceOf(Nameless);
        var host = entry.HostText(pool);
        if (host is null && entry.Kind == EntryKind.LogfileVersion && entry.String(Field.SerialNumber, pool) is { } serial) NameFile(serial);
        var appliance = host is null ? _ofFile! : ApplianceOf(host);
        if (entry.Kind == EntryKind.LogfileUtcOffset) appliance.Context.Offset = UtcOffset.Of(entry) ?? appliance.Context.Offset;

        // The header of a file can be younger than the records behind it: it is no clock for what is open.
        if (!showsHeaders && entry.Kind is EntryKind.LogfileVersion or EntryKind.LogfileUtcOffset) return;
        appliance.HasRecords |= entry.Kind is not (EntryKind.LogfileBegin or EntryKind.LogfileVersion or EntryKind.LogfileUtcOffset);
        appliance.Tracker.Track(entry);
    }

    /// <summary>
    /// A <c>Version</c> line tells whose the lines after it are. The line or two of a file header before it, where they came as text and nobody
    /// could look ahead, are of the same appliance.
    /// </summary>
    private void NameFile(string serial)
    {
        var isNameless = _appliances.TryGetValue(Nameless, out var appliance) && ReferenceEquals(appliance, _ofFile) && !appliance.HasRecords;
        if (isNameless && !_appliances.ContainsKey(serial))
        {
            _appliances.Remove(Nameless);
            _appliances.Add(serial, appliance!);
            appliance!.Context.Appliance = serial;
        }
        else
        {
            _ofFile = ApplianceOf(serial);
        }
    }

    private Appliance ApplianceOf(string name)
    {
        if (_appliances.TryGetValue(name, out var appliance)) return appliance;
        var context = new TrackingContext(StreamGroup.Shown(name), options, pool);
        appliance = new Appliance(context, createTracker(context));
        _appliances.Add(name, appliance);
        return appliance;
    }

    private sealed record Appliance(TrackingContext Context, ITracker Tracker)
    {
        /// <summary>True once there was a line that is no file header.</summary>
        public bool HasRecords { get; set; }
    }
}
