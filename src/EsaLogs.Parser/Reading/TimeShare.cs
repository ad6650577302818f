using EsaLogs.Lines;

namespace EsaLogs.Reading;

/// <summary>
/// How much of the logs is of some time, reckoned from the first and the last line of each file as if lines came evenly between them. Nothing
/// depends on it but how an answer is looked for.
/// </summary>
internal static class TimeShare
{
    /// <summary>From 0 to 1, by the bytes of the files; those of which it cannot be told count as if they were of that time.</summary>
    public static double Of(WallClockRange times, IEnumerable<FileProbe> files)
    {
        var (all, some) = (0.0, 0.0);
        foreach (var probe in files)
        {
            var length = probe.File.Length ?? 0;
            all += length;
            some += length * Of(times, probe.FirstTicks, probe.Years.LastStamp()?.Ticks ?? 0);
        }

        return all == 0 ? 0 : some / all;
    }

    private static double Of(WallClockRange times, long first, long last)
    {
        if (first == 0 || last <= first) return 1;
        var overlap = Math.Min(last, times.End) - Math.Max(first, times.First);
        return Math.Max(0, overlap) / (double)(last - first);
    }
}
