using System.Globalization;

namespace EsaLogs.Reading;

/// <summary>Says what an answer may lack, each thing once: at the end of the logs, or between two looks at logs that are followed.</summary>
internal sealed class Warnings(ReadOptions options, ReadStatistics statistics, bool wantsEveryLine)
{
    /// <summary>Of fewer lines that come while a log is followed, a share says nothing.</summary>
    private const int FewestLines = 100;

    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>Says what is to be said of all logs as far as they were read, or of those that are followed and have just grown.</summary>
    public void Tell(bool comparedWallClock, bool isFollowing = false)
    {
        var count = statistics.EntryCount;
        if (!wantsEveryLine && count >= (isFollowing ? FewestLines : 1))
        {
            // Where each of these lines is told of, their share is not worth another word.
            if (options.OnUnknownLine is null && statistics.UnknownCount * 100 > count)
            {
                TellOnce("unknown", string.Format(
                    CultureInfo.InvariantCulture,
                    "{0} of {1} log lines begin with words that no line form has; the answer may lack what they say.",
                    statistics.UnknownCount,
                    count));
            }

            if (statistics.UntimedCount == count)
                TellOnce("untimed", "No log line has a time stamp: the text holds messages without their headers, which only questions for log entries show.");
        }

        foreach (var skipped in statistics.Others.Problems())
        {
            if (TellOnce(skipped.Key, skipped.Value.Message)) statistics.Reported.Add(skipped.Value);
        }

        if (comparedWallClock)
            TellOnce("clock", "The log does not tell its offset from UTC, so the time given was compared with its wall clock. Name the appliance's time zone.");
    }

    private bool TellOnce(string what, string message)
    {
        if (!_told.Add(what)) return false;
        options.OnWarning?.Invoke(message);
        return true;
    }
}
