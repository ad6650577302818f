using System.Runtime.CompilerServices;
using EsaLogs.Forms;
using EsaLogs.Records;
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

    /// <summary>More than the time within which a late line still belongs to what has ended.</summary>
    private static readonly TimeSpan QuietLimit = TimeSpan.FromMinutes(2);

    /// <summary>An entry so many behind the one that is read is brought near.</summary>
    private const int Soon = 4;

    private readonly Dictionary<string, Appliance> _appliances = new(StringComparer.Ordinal);

    /// <summary>Of a file that nobody follows any more, nothing is kept.</summary>
    private readonly ConditionalWeakTable<FileProbe, Place> _places = new();

    private readonly LogEntry _entry = new();

    private Place? _place;

    /// <summary>The appliance of the last entry.</summary>
    private Appliance? _last;

    /// <summary>
    /// Physical lines and bytes of blocks without entries (nothing but lines of other logs), for who counts all text. As in other blocks they go with
    /// the entry behind them, at the end with the one before: where a block ends, which a pipe decides by chance, makes no difference.
    /// </summary>
    private (long Lines, long Bytes) _without;

    /// <summary>What the question needs, where every line is read for the sake of those that fit no form. Null: all that comes.</summary>
    public KindSet? Needed { get; init; }

    /// <inheritdoc cref="TrackingContext.Followed"/>
    public HashSet<long>? Followed { get; init; }

    /// <summary>Says that the next entries come from another file, from its beginning or from where it was left.</summary>
    public void BeginFile(StreamGroup group, FileProbe probe)
    {
        if (_places.TryGetValue(probe, out _place)) return;
        _place = new Place(group, probe, ApplianceOf(probe.Appliance));
        _places.Add(probe, _place);
        if (probe.Offset is { } offset) _place.Appliance.Context.Offset = offset;
    }

    [MethodImpl(Compiled.Fully)]
    public void Read(EntryBatch batch)
    {
        if (batch.Count == 0)
        {
            _without = (_without.Lines + batch.LineCount, _without.Bytes + batch.ByteCount);
            return;
        }

        (batch.TextBefore, _without) = (_without, default);
        var only = batch.AreRecords && Needed is null && _place is { Start: null } ? _place.Appliance : null;
        for (var i = 0; i < batch.Count; i++)
        {
            batch.Expect(i + Soon);
            _entry.MoveTo(batch, i);
            if (only is null) Read(_entry);
            else only.Tracker.Track(_entry);
        }

        _last = only ?? _last;
        only?.TakeTime(_entry.Ticks, _entry.IsOfRecord);
        _entry.Leave();
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
        if (_last?.Tracker is ITextCounter counter) counter.CountRest(_without.Lines, _without.Bytes);
        _without = default;
        foreach (var name in (appliances ?? _appliances.Keys).OrderBy(name => name, StringComparer.Ordinal).ToList())
        {
            if (_appliances.TryGetValue(name, out var appliance)) appliance.Tracker.Finish();
        }
    }

    [MethodImpl(Compiled.Fully)]
    private void Read(LogEntry entry)
    {
        _place ??= new Place(group: null, probe: null, ApplianceOf(Nameless));
        var host = entry.HostText(pool);
        if (host is null && entry.Ticks != 0 && entry.Kind == EntryKind.LogfileVersion && entry.String(Field.SerialNumber, pool) is { } serial) NameFile(_place, serial);
        var appliance = host is null ? _place.Appliance : ApplianceOf(host);
        if (entry.Ticks != 0 && entry.Kind == EntryKind.LogfileUtcOffset) appliance.Context.Offset = UtcOffset.Of(entry) ?? appliance.Context.Offset;
        if (_place.Start is { } start && entry.LineNumber < start.FirstLine(_place.Probe!, appliance.Name)) return;

        // The header of a file can be younger than the records behind it: it is no clock for what is open.
        if (!showsHeaders && entry.Kind is EntryKind.LogfileVersion or EntryKind.LogfileUtcOffset) return;
        if (entry.IsForTime)
        {
            appliance.Tracker.Advance(entry.Ticks);
            return;
        }

        if (entry.Kind == EntryKind.Unknown && options.OnUnknownLine is { } tell) appliance.TellUnknown(entry, tell);
        if (Needed is { } needed && (entry.Ticks == 0 || !needed.Contains(entry.Kind))) return;
        _last = appliance;
        appliance.Tracker.Track(entry);
        appliance.TakeTime(entry.Ticks, entry.IsOfRecord);
    }

    /// <summary>
    /// A <c>Version</c> line tells whose the lines after it are. The line or two of a file header before it, where they came as text and nobody
    /// could look ahead, are of the same appliance.
    /// </summary>
    private void NameFile(Place place, string serial)
    {
        var isNameless = _appliances.TryGetValue(Nameless, out var appliance) && ReferenceEquals(appliance, place.Appliance) && !appliance.HasRecords;
        if (isNameless && !_appliances.ContainsKey(serial))
        {
            _appliances.Remove(Nameless);
            _appliances.Add(serial, appliance!);
            appliance!.Name = serial;
            appliance.Context.Appliance = serial;
        }
        else
        {
            place.Appliance = ApplianceOf(serial);
        }
    }

    private Appliance ApplianceOf(string name)
    {
        if (_appliances.TryGetValue(name, out var appliance)) return appliance;
        var context = new TrackingContext(StreamGroup.Shown(name), options, pool) { Followed = Followed };
        appliance = new Appliance(name, context, createTracker(context));
        _appliances.Add(name, appliance);
        return appliance;
    }

    private sealed class Appliance(string name, TrackingContext context, ITracker tracker)
    {
        private EntryTracker? _unknown;

        public string Name { get; set; } = name;

        public TrackingContext Context { get; } = context;

        public ITracker Tracker { get; } = tracker;

        /// <summary>True once there was a line that is no file header.</summary>
        public bool HasRecords { get; set; }

        /// <summary>Log time of the last line.</summary>
        public long LastTicks { get; set; }

        /// <summary>True if lines came since the last look.</summary>
        public bool HasNew { get; set; }

        public TimeSpan QuietSince { get; set; }

        public TimeSpan QuietFor { get; set; }

        /// <summary>Notes that log lines came, and when the last one was written.</summary>
        public void TakeTime(long ticks, bool hasRecords)
        {
            HasRecords |= hasRecords;
            if (ticks == 0) return;
            LastTicks = ticks;
            HasNew = true;
            QuietFor = TimeSpan.Zero;
        }

        public void TellUnknown(LogEntry entry, Action<EsaLogEntry> tell)
            => (_unknown ??= new EntryTracker(Context, static _ => true, tell)).Track(entry);
    }

    /// <summary>A file, and whose lines it has come to.</summary>
    private sealed class Place(StreamGroup? group, FileProbe? probe, Appliance appliance)
    {
        public FileProbe? Probe { get; } = probe;

        public TailStart? Start { get; } = group?.Start;

        public Appliance Appliance { get; set; } = appliance;
    }
}
