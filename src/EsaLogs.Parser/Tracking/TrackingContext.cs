using System.Runtime.CompilerServices;
using EsaLogs.Forms;
using EsaLogs.Lines;

namespace EsaLogs.Tracking;

/// <summary>What all trackers of one appliance's stream share: its name, its clock, its limits.</summary>
internal sealed class TrackingContext(string? appliance, ReadOptions options, TextPool pool)
{
    private long _order;
    private (long Ticks, bool IsFirstPass, TimeSpan? Offset) _last;
    private DateTime _lastUtc;

    /// <summary>The name that records show; text can tell it after its first line.</summary>
    public string? Appliance { get; set; } = appliance;

    public TextPool Pool { get; } = pool;

    /// <summary>Local minus UTC, as the last file header said it; null as long as none did.</summary>
    public TimeSpan? Offset { get; set; }

    /// <summary>The messages of which all lines come; null where all lines of all come.</summary>
    public HashSet<long>? Followed { get; init; }

    /// <summary>How long a connection stays open without a line.</summary>
    public TimeSpan ConnectionAge { get; } = options.MaxOpenAge ?? TimeSpan.FromHours(2);

    /// <summary>How long a message stays open without a line; the appliance's own queue gives up after 72 hours.</summary>
    public TimeSpan MessageAge { get; } = options.MaxOpenAge ?? TimeSpan.FromDays(7);

    /// <summary>Where a line stands, and its instant by the offset that is known now.</summary>
    [MethodImpl(Compiled.Fully)]
    public LineOrigin Origin(LogEntry entry) => new(entry.Ticks, ToUtc(entry), entry.Source, entry.LineNumber, _order++);

    /// <summary>The instant of a line: by the zone that the user named, else by the offset that the log names.</summary>
    [MethodImpl(Compiled.Fully)]
    public DateTime? ToUtc(LogEntry entry)
    {
        var clock = (entry.Ticks, entry.IsFirstPass, Offset);
        if (entry.Ticks == 0) return null;
        if (clock == _last) return _lastUtc;
        if ((options.TimeZone is { } zone ? LocalClock.Offset(zone, new DateTime(entry.Ticks), entry.IsFirstPass) : Offset) is not { } offset) return null;
        _last = clock;
        _lastUtc = new DateTime(Math.Max(0, entry.Ticks - offset.Ticks), DateTimeKind.Utc);
        return _lastUtc;
    }
}
