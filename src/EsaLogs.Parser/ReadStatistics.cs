namespace EsaLogs;

/// <summary>Counts of what was read.</summary>
public sealed class ReadStatistics
{
    /// <summary>Physical lines.</summary>
    public long LineCount { get; internal set; }

    /// <summary>Log lines with a header (a wrapped line counts once).</summary>
    public long EntryCount { get; internal set; }

    /// <summary>
    /// Log lines that are not understood: those that fit no form where every line is asked for, else those whose first word no form has.
    /// </summary>
    public long UnknownCount { get; internal set; }

    /// <summary>Log lines of other logs of the appliance, which are in no answer; they are among <see cref="EntryCount"/>.</summary>
    public long SkippedCount { get; internal set; }

    /// <summary>Files that were read.</summary>
    public int FileCount { get; internal set; }
}
