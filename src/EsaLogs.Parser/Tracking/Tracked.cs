using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EsaLogs.Tracking;

/// <summary>An object that is put together from several lines: when it began, when it was last seen.</summary>
internal abstract class Tracked(long id, LineOrigin start)
{
    private OptionalNumber _endTicks;
    private OptionalNumber _leavesAfter;

    public long Id { get; } = id;

    /// <summary>The first line seen of the object.</summary>
    public LineOrigin Start { get; } = start;

    public long LastTicks { get; set; } = start.Ticks;

    /// <summary>Number of its last line among all that its table was told of.</summary>
    internal long LastTouch { get; set; }

    /// <summary>The line that ended the object, or may have.</summary>
    public long? EndTicks
    {
        get => _endTicks.Value;
        set => _endTicks = new OptionalNumber(value);
    }

    /// <summary>True when no further line is to be expected.</summary>
    public bool HasEnded { get; set; }

    /// <summary>The end that the object leaves after: what <see cref="EndTicks"/> was when it ended first.</summary>
    internal long? LeavesAfter
    {
        get => _leavesAfter.Value;
        set => _leavesAfter = new OptionalNumber(value);
    }

    /// <summary>What the object is found by; see <see cref="LifeTable{T}"/>.</summary>
    public abstract long Key { get; }

    /// <summary>The object's lines, where somebody asks for them.</summary>
    public List<LinePlace>? Lines { get; set; }

    /// <summary>The object's place in the order of last lines (<see cref="LineOrder"/>).</summary>
    internal int Place { get; set; }
}

/// <summary>A line that a fact comes from: its wall clock, its instant as the offset was then, and its place in the stream, over all files.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct LineOrigin(long ticks, DateTime? utc, string source, long lineNumber, long order)
{
    private readonly OptionalNumber _utc = new(utc?.Ticks);

    public long Ticks { get; } = ticks;

    public DateTime? Utc
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _utc.Value is { } ticks ? new DateTime(ticks, DateTimeKind.Utc) : null;
    }

    public string Source { get; } = source;

    public long LineNumber { get; } = lineNumber;

    public long Order { get; } = order;
}

/// <summary>Where a line is found again: its file and its number there.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LinePlace(string Source, long LineNumber);
