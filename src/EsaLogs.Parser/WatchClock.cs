using System.Diagnostics;

namespace EsaLogs;

/// <summary>When a followed log is looked at again, and how much time goes by: the parser has no clock of its own.</summary>
public interface IWatchClock
{
    /// <summary>Time since some moment, always the same one; it never goes back.</summary>
    TimeSpan Elapsed { get; }

    /// <summary>Waits until it is worth looking again; returns at once when cancelled.</summary>
    void Pause(CancellationToken cancellation);
}

/// <summary>Looks again a few times a second. The file system is not asked to tell of changes: network shares and containers do not.</summary>
public sealed class WatchClock : IWatchClock
{
    /// <summary>A line is read at the next look and given out, if no other follows it, at the one after: together well within a second.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch _watch = Stopwatch.StartNew();

    /// <inheritdoc/>
    public TimeSpan Elapsed => _watch.Elapsed;

    /// <inheritdoc/>
    public void Pause(CancellationToken cancellation) => cancellation.WaitHandle.WaitOne(Interval);
}
