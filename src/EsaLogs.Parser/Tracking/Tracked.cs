namespace EsaLogs.Tracking;

/// <summary>An object that is put together from several lines: when it began, when it was last seen.</summary>
internal abstract class Tracked(long id, long sequence, string source, long lineNumber, long startTicks)
{
    public long Id { get; } = id;

    /// <summary>Order of first lines within the stream, over all its files.</summary>
    public long Sequence { get; } = sequence;

    public string Source { get; } = source;

    public long LineNumber { get; } = lineNumber;

    public long StartTicks { get; } = startTicks;

    public long LastTicks { get; set; } = startTicks;

    /// <summary>The line that ended the object, or may have.</summary>
    public long? EndTicks { get; set; }

    /// <summary>True when no further line is to be expected.</summary>
    public bool HasEnded { get; set; }

    /// <summary>What the object is found by; see <see cref="LifeTable{T}"/>.</summary>
    public abstract long Key { get; }

    /// <summary>Neighbours in the order of last lines.</summary>
    internal Tracked? Older { get; set; }

    /// <inheritdoc cref="Older"/>
    internal Tracked? Newer { get; set; }
}
