using System.Runtime.InteropServices;

namespace EsaLogs.Lines;

/// <summary>
/// What is known, before logs are read, of how far their wall clocks are from UTC: by the zone that the user named, else by what the files tell
/// at their beginning, all of them.
/// </summary>
internal sealed class KnownOffsets
{
    /// <summary>Farther from UTC than any zone: what tells of a clock that is farther tells nothing.</summary>
    public static readonly TimeSpan Farthest = TimeSpan.FromDays(1);

    /// <summary>A wall clock within a day of an instant, and a change of the zone near it.</summary>
    private const int DaysAround = 2;

    private readonly TimeZoneInfo? _zone;
    private OffsetRange? _told;
    private bool _isLacking;

    /// <summary>Begins with what the user named, and no file.</summary>
    public KnownOffsets(TimeZoneInfo? zone) => _zone = zone;

    /// <summary>The same for who cannot begin anew if a file, further on, tells something else than at its beginning.</summary>
    public KnownOffsets Loosened => new(_zone) { _told = _told is null ? null : new OffsetRange(-Farthest, Farthest) };

    /// <summary>The least and the largest offset that wall clocks near an instant can have; null where that is not known.</summary>
    public OffsetRange? Near(DateTime instant)
    {
        if (_zone is not { } zone) return _told;
        var offsets = Enumerable.Range(-DaysAround, (2 * DaysAround) + 1).Select(days => zone.GetUtcOffset(Moved(instant, days))).ToList();
        return new OffsetRange(offsets.Min(), offsets.Max());
    }

    /// <summary>True if they are what the files tell.</summary>
    public bool AreTold => _zone is null && _told is not null;

    /// <summary>Takes what a file tells at its beginning, if it tells anything.</summary>
    public void Add(TimeSpan? offset)
    {
        _isLacking |= offset is null;
        if (_isLacking) _told = null;
        else if (_told is not { } told) _told = new OffsetRange(offset!.Value, offset.Value);
        else _told = new OffsetRange(offset < told.Least ? offset.Value : told.Least, offset > told.Largest ? offset.Value : told.Largest);
    }

    /// <summary>True if what a log tells of its clock is nothing new.</summary>
    public bool Include(TimeSpan? offset) => _told is { } told && offset >= told.Least && offset <= told.Largest;

    private static DateTime Moved(DateTime instant, int days)
    {
        var ticks = instant.Ticks + (days * TimeSpan.TicksPerDay);
        return new DateTime(Math.Max(DateTime.MinValue.Ticks, Math.Min(DateTime.MaxValue.Ticks, ticks)), DateTimeKind.Utc);
    }
}

/// <summary>Offsets (local minus UTC), from the least to the largest.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct OffsetRange(TimeSpan Least, TimeSpan Largest);
