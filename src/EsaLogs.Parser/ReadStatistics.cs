using System.Globalization;
using EsaLogs.Forms;
using EsaLogs.Input;
using EsaLogs.Reading;

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
    /// Log lines that are not understood: those that fit no form where every line is asked for, else those whose first word no form has. Where
    /// lines are asked for by their kinds, ids or time, only those that may be asked for count.
    /// </summary>
    public long UnknownCount { get; internal set; }

    /// <summary>Log lines of other logs of the appliance, which are in no answer; they are among <see cref="EntryCount"/>.</summary>
    public long SkippedCount { get; internal set; }

    /// <summary>Files that were read.</summary>
    public int FileCount { get; internal set; }

    /// <summary>Bytes of text, without compression.</summary>
    public long ByteCount { get; internal set; }

    /// <summary>How long the reading took; null where nobody measured.</summary>
    public TimeSpan? Elapsed { get; internal set; }

    /// <summary>Bytes of text that were read in a second; null where nobody measured.</summary>
    public double? BytesPerSecond => Elapsed is { TotalSeconds: > 0 and var seconds } ? ByteCount / seconds : null;

    /// <summary>What was wrong with the inputs.</summary>
    public IReadOnlyList<LogProblem> Problems => Reported;

    internal OtherLogs Others { get; } = new();

    internal List<LogProblem> Reported { get; } = [];

    /// <summary>The counts as a sentence.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture,
        BytesPerSecond is null ? "Read {0:N0} lines ({1:0.##} MB)." : "Read {0:N0} lines ({1:0.##} MB) in {2:0.00} s: {3:0.##} MB a second.",
        LineCount,
        ByteCount / 1e6,
        Elapsed?.TotalSeconds,
        BytesPerSecond / 1e6);

    internal void Add(EntryBatch batch)
    {
        ByteCount += batch.ByteCount;
        LineCount += batch.LineCount;
        EntryCount += batch.EntryCount;
        UntimedCount += batch.UntimedCount;
        UnknownCount += batch.UnknownCount;
        if (batch.Skipped.Count == 0) return;
        SkippedCount += batch.Skipped.Values.Sum();
        Others.AddLines(batch);
    }
}
