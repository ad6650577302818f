using EsaLogs.Input;
using EsaLogs.Lines;

namespace EsaLogs.Reading;

/// <summary>All texts that are followed or were, and how a file is recognised as one of them.</summary>
internal sealed class LiveSources : IDisposable
{
    /// <summary>For so many looks (an hour) a text is remembered whose file is gone, although others in its folder are there.</summary>
    private const int LooksRemembered = 18_000;

    private readonly List<LiveSource> _all = [];
    private readonly Dictionary<string, LocalClock> _clocks = new(StringComparer.Ordinal);

    /// <summary>Texts that were begun, also those that are forgotten.</summary>
    public int Count { get; private set; }

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
        Count++;
        return source;
    }

    /// <summary>
    /// Forgets texts whose files were deleted long ago. Those of a folder that is out of reach are not gone: of them, none is there.
    /// </summary>
    public void ForgetDeleted()
    {
        if (!_all.Exists(IsLongGone)) return;
        var folders = new HashSet<string?>(_all.Where(source => !source.IsAway).Select(FolderOf), StringComparer.Ordinal);
        _all.RemoveAll(source => IsLongGone(source) && folders.Contains(FolderOf(source)));
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

    private static bool IsLongGone(LiveSource source) => source is { IsLive: false, IsAway: true, LooksAway: > LooksRemembered };

    private static string? FolderOf(LiveSource source) => Path.GetDirectoryName(source.File.Path);

    public void Dispose()
    {
        foreach (var source in _all) source.Dispose();
    }
}
