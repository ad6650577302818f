using EsaLogs.Input;
using EsaLogs.Records;

namespace EsaLogs;

/// <summary>How logs are read, whatever is asked of them.</summary>
public sealed record ReadOptions
{
    /// <summary>Where the appliance stands, if the log does not say it or says it wrong; wins over the log's <c>Time offset from UTC</c>.</summary>
    public TimeZoneInfo? TimeZone { get; init; }

    /// <summary>
    /// Year of the first stamp of each file, if stamps have none (syslog headers); it runs on over New Year. Without it the year of the file's
    /// date is taken, never one in the future.
    /// </summary>
    public int? Year { get; init; }

    /// <summary>
    /// How long, in log time since its last line, a connection or message stays open before it is given out as incomplete.
    /// Without it: connections 2 hours, messages 7 days.
    /// </summary>
    public TimeSpan? MaxOpenAge { get; init; }

    /// <summary>
    /// Goes on with what is written later, through rotation, until cancelled: files, and files that appear in folders or match wildcards.
    /// Not for streams, which are followed by reading them.
    /// </summary>
    public bool Wait { get; init; }

    /// <summary>Begins with the last so many log lines of each appliance; null: at the beginning. Not for streams, which are read once.</summary>
    public int? Tail { get; init; }

    /// <summary>
    /// Ends the reading early, as if the logs ended there: asked with the bytes of text that were read, after each block and before each further
    /// file is looked at. Something is read in any case. Null: the logs are read to their ends. Not for logs that are followed.
    /// </summary>
    public Func<long, bool>? IsEnough { get; init; }

    /// <summary>Says when a followed log is looked at again.</summary>
    public IWatchClock WatchClock { get; init; } = new WatchClock();

    /// <summary>The present wall clock: gives the year to text that is no file.</summary>
    public DateTime Now { get; init; }

    /// <summary>Takes what is wrong with an input, at once and on the caller's thread.</summary>
    public Action<LogProblem>? OnProblem { get; init; }

    /// <summary>Takes remarks for those who want to know how the input was understood.</summary>
    public Action<string>? OnVerbose { get; init; }

    /// <summary>Takes warnings: the answer may not be what was meant.</summary>
    public Action<string>? OnWarning { get; init; }

    /// <summary>
    /// Takes lines that fit no form, for those to whom they are errors; with it every line is looked at, whatever is asked. Null: nobody minds.
    /// </summary>
    public Action<EsaLogEntry>? OnUnknownLine { get; init; }

    /// <summary>
    /// Takes how far the reading of files has come: after each block, on the caller's thread, so that it is for the listener to look at a clock.
    /// Of logs that are followed, what is there at the beginning counts.
    /// </summary>
    public Action<ReadProgress>? OnProgress { get; init; }

    /// <summary>The time since the reading began, from whoever measures it; gives the speed that summaries and remarks name.</summary>
    public Func<TimeSpan>? Elapsed { get; init; }

    /// <summary>The same for a reading before the one that answers: nobody needs to hear twice what is wrong.</summary>
    internal ReadOptions Silent() => this with { OnProblem = null, OnVerbose = null, OnWarning = null, OnUnknownLine = null };
}
