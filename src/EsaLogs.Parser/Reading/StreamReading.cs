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
    /// <summary>More than the time within which a late line still belongs to what has ended.</summary>
    private static readonly TimeSpan QuietLimit = TimeSpan.FromMinutes(2);

    private readonly Dictionary<string, Appliance> _appliances = new(StringComparer.Ordinal);
    private readonly Dictionary<FileProbe, Place> _places = [];
    private readonly Queue<TRecord> _ready = new();
    private Place? _place;

    /// <summary>Records that are complete and asked for.</summary>
    public Queue<TRecord> Ready => _ready;

    /// <summary>Says that the next entries come from another file, from its beginning or from where it was left.</summary>
    public void BeginFile(StreamGroup group, FileProbe probe)
    {
        if (_places.TryGetValue(probe, out _place)) return;
        _place = new Place(group, probe, ApplianceOf(probe.SerialNumber ?? group.DefaultAppliance));
        _places.Add(probe, _place);
        if (probe.Offset is { } offset) _place.Appliance.Context.Offset = offset;
    }

    public void Read(EntryBatch batch)
    {
        for (var i = 0; i < batch.Count; i++) Read(batch[i]);
    }

    /// <summary>
    /// Lets log time go on where no lines come, so that what has ended leaves: as far as lines that come late need, not further, for the logs
    /// of some appliances arrive hours later.
    /// </summary>
    public void Advance(TimeSpan now)
    {
        foreach (var appliance in _appliances.Values.OrderBy(appliance => appliance.Name, StringComparer.Ordinal))
        {
            if (appliance.HasNew) (appliance.HasNew, appliance.QuietSince) = (false, now);
            if (appliance.LastTicks == 0 || appliance.QuietFor == QuietLimit) continue;
            var quiet = now - appliance.QuietSince;
            appliance.QuietFor = quiet < QuietLimit ? quiet : QuietLimit;
            appliance.Tracker.Advance(appliance.LastTicks + appliance.QuietFor.Ticks);
        }
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
        var host = entry.HostText(pool);
        if (host is null && (_place is null || entry.Kind == EntryKind.LogfileVersion)) TellFile(entry);
        var appliance = host is null ? _place!.Appliance : ApplianceOf(host);
        if (entry.Kind == EntryKind.LogfileUtcOffset) appliance.Context.Offset = UtcOffset.Of(entry) ?? appliance.Context.Offset;
        if (_place?.Start is { } start && entry.LineNumber < start.FirstLine(_place.Probe!, appliance.Name)) return;
        appliance.Tracker.Track(entry);
        if (entry.Ticks == 0) return;
        appliance.LastTicks = entry.Ticks;
        appliance.HasNew = true;
        appliance.QuietFor = TimeSpan.Zero;
    }

    /// <summary>Whose lines come now: those of the appliance that the line names, or text that says nothing of it.</summary>
    private void TellFile(LogEntry entry)
    {
        _place ??= new Place(group: null, probe: null, ApplianceOf(""));
        if (entry.Kind == EntryKind.LogfileVersion)
            _place.Appliance = ApplianceOf(entry.String(Field.SerialNumber, pool) ?? _place.Default);
    }

    private Appliance ApplianceOf(string name)
    {
        if (_appliances.TryGetValue(name, out var appliance)) return appliance;
        var context = new TrackingContext(StreamGroup.Shown(name), options, pool);
        appliance = new Appliance(name, context, query.CreateTracker(context, Offer));
        _appliances.Add(name, appliance);
        return appliance;
    }

    private void Offer(TRecord record)
    {
        if (query.Matches(record)) _ready.Enqueue(record);
    }

    private sealed class Appliance(string name, TrackingContext context, ITracker tracker)
    {
        public string Name { get; } = name;

        public TrackingContext Context { get; } = context;

        public ITracker Tracker { get; } = tracker;

        /// <summary>Log time of the last line.</summary>
        public long LastTicks { get; set; }

        /// <summary>True if lines came since the last look.</summary>
        public bool HasNew { get; set; }

        public TimeSpan QuietSince { get; set; }

        public TimeSpan QuietFor { get; set; }
    }

    /// <summary>A file, and whose lines it has come to.</summary>
    private sealed class Place(StreamGroup? group, FileProbe? probe, Appliance appliance)
    {
        public FileProbe? Probe { get; } = probe;

        public TailStart? Start { get; } = group?.Start;

        public string Default { get; } = group?.DefaultAppliance ?? "";

        public Appliance Appliance { get; set; } = appliance;
    }
}
