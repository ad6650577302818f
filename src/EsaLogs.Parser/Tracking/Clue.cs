using EsaLogs.Forms;
using EsaLogs.Lines;

namespace EsaLogs.Tracking;

/// <summary>
/// What a line must say if messages that it belongs to are to be in an answer. It can be met by more lines than are needed, but not by less.
/// </summary>
internal abstract class Clue
{
    /// <summary>
    /// True if all messages that went over a connection belong to the answer where a line of the connection meets it; else only such a line of
    /// the message itself says so.
    /// </summary>
    public abstract bool IsOfConnections { get; }

    /// <summary>How many lines are to be followed for each that meets it, more or less.</summary>
    public abstract int LinesToFollow { get; }

    /// <summary>The wall clocks of the lines that meet it; null where others do, too.</summary>
    public virtual WallClockRange? Times => null;

    /// <summary>True for wordings that can meet it at any time.</summary>
    public abstract bool CanBeMetBy(Pattern wording);

    /// <summary>True for a line that meets it.</summary>
    public abstract bool IsMetBy(LogEntry entry, TrackingContext context);

    /// <summary>False for a line that shows that others than were looked for can meet it.</summary>
    public virtual bool Holds(LogEntry entry, TrackingContext context) => true;

    /// <summary>The same for the headers of a file.</summary>
    public virtual bool Holds(HeaderForms headers) => true;
}
