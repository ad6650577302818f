namespace EsaLogs;

/// <summary>Counts of what was read.</summary>
public sealed class ReadStatistics
{
    /// <summary>Physical lines.</summary>
    public long LineCount { get; internal set; }

    /// <summary>Log lines (a wrapped line counts once); text without a header counts if it begins with a level word or fits a line form.</summary>
    public long EntryCount { get; internal set; }

    /// <summary>Log lines without a header, and so without a time: only log entries show them, they are part of no other record.</summary>
    public long UntimedCount { get; internal set; }

    /// <summary>
    /// Log lines that are not understood: those that fit no form where every line is asked for, else those whose first word no form has.
    /// </summary>
    public long UnknownCount { get; internal set; }

    /// <summary>Files that were read.</summary>
    public int FileCount { get; internal set; }
}
