using EsaLogs.Input;
using EsaLogs.Lines;

namespace EsaLogs.Reading;

/// <summary>All texts that are followed or were, and how a file is recognised as one of them.</summary>
internal sealed class LiveSources : IDisposable
{
    private readonly List<LiveSource> _all = [];
    private readonly Dictionary<string, LocalClock> _clocks = new(StringComparer.Ordinal);

    public int Count => _all.Count;

    /// <summary>In the order in which they began.</summary>
    public IReadOnlyList<LiveSource> All => _all;

    public IEnumerable<LiveSource> Live => _all.Where(source => source.IsLive);

    public IEnumerable<FileProbe> Probes => _all.Select(source => source.Probe);

    /// <summary>The clock of an appliance: it goes on from file to file.</summary>
    public LocalClock ClockOf(StreamGroup group, TimeZoneInfo? zone)
    {
        if (!_clocks.TryGetValue(group.FirstAppliance, out var clock)) _clocks.Add(group.FirstAppliance, clock = new LocalClock(zone));
        return clock;
    }

    public LiveSource Add(LiveSource source)
    {
        _all.Add(source);
        return source;
    }

    /// <summary>The text that a file holds, be it all that was read of it or a part; null if it is none of these.</summary>
    public LiveSource? Find(OpenedText text, out TextMatch match)
    {
        // What begins like several is the one that was read furthest: others may have ended after their file headers.
        LiveSource? part = null;
        foreach (var source in _all.OrderByDescending(source => source.File.Position))
        {
            match = source.File.Match(text);
            if (match == TextMatch.Same) return source;
            if (match == TextMatch.Part) part ??= source;
        }

        match = part is null ? TextMatch.Other : TextMatch.Part;
        return part;
    }

    /// <summary>True if no other text of the same appliance began after it.</summary>
    public bool IsNewest(LiveSource source) => ReferenceEquals(source, _all.FindLast(
        other => string.Equals(other.Group.FirstAppliance, source.Group.FirstAppliance, StringComparison.Ordinal)));

    /// <summary>Looks whether a text is still under its name; opens it there if the name's stamp has changed.</summary>
    public static void TryGoHome(LiveSource source, Troubles troubles)
    {
        // What is over is found when a name shows it, not looked for.
        if (source is { IsAway: true, IsLive: false }) return;
        try
        {
            if (FileStamp.Of(source.File.Path) is { } stamp) source.GoHome(stamp);
            else source.IsAway = true;
        }
        catch (Exception e) when (Troubles.IsOfFile(e))
        {
            // It may be there or not: that shows when it can be read.
            troubles.Add(source.File.Path, e);
        }
    }

    public void Dispose()
    {
        foreach (var source in _all) source.Dispose();
    }
}
