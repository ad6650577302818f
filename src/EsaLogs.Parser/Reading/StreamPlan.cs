using EsaLogs.Input;

namespace EsaLogs.Reading;

/// <summary>Files that belong together: those of one appliance, or of several if a relay writes them into the same files. In the order of their first records.</summary>
internal sealed record StreamGroup(IReadOnlyList<FileProbe> Files, IReadOnlyCollection<string> Appliances)
{
    /// <summary>The appliance by which the group has its place among the others; a name that no appliance has where none is known.</summary>
    public string FirstAppliance { get; } = First(Appliances);

    /// <summary>Where the last lines begin that were asked for; null where all were.</summary>
    public TailStart? Start { get; init; }

    /// <summary>The first of some names.</summary>
    public static string First(IEnumerable<string> names) => names.OrderBy(name => name, StringComparer.Ordinal).First();

    /// <summary>The name of an appliance as records show it; null for one that is not known.</summary>
    public static string? Shown(string appliance) => appliance.Length == 0 || appliance[0] == '\0' ? null : appliance;
}

/// <summary>
/// Sorts files into streams. The appliance of a file is the host of its syslog headers, else its serial number; files that share one belong
/// together. Files of a folder that have neither are one stream, that of the only appliance known in the folder if there is just one.
/// </summary>
internal static class StreamPlan
{
    /// <summary>Looks at the beginnings of the files. What comes only once is kept where <paramref name="keep"/> asks for it.</summary>
    public static IReadOnlyList<StreamGroup> Make(
        LogInputs inputs, ReadOptions options, OtherLogs others, Func<LogFile, LogFile>? keep = null, CancellationToken cancellation = default)
    {
        var report = options.OnProblem ?? (static _ => { });
        var refused = new HashSet<string>(StringComparer.Ordinal);
        var logs = new List<FileProbe>();
        var looked = 0L;
        var files = inputs.Resolve(report, options.Now);
        for (var i = 0; i < files.Count; i++)
        {
            var file = files[i];
            options.OnProgress?.Invoke(new ReadProgress { Stage = ReadStage.Beginnings, File = file.Name, FileNumber = i + 1, FileCount = files.Count });
            if (logs.Count > 0 && options.IsEnough?.Invoke(looked) == true) break;
            if (options.Wait && file is StreamFile)
            {
                report(Problems.Pipe(file.Name));
                continue;
            }

            var probe = FileProbe.Of(keep?.Invoke(file) ?? file, options);
            looked += probe.ByteCount;
            if (probe.Problem is null)
            {
                logs.Add(probe);
            }
            else if (probe.Problem.Kind == LogProblemKind.OtherLog)
            {
                others.AddFile(probe.Problem.Message, file.Name);
            }
            else if (options.Wait && probe.Problem.Kind == LogProblemKind.EmptyFile)
            {
                options.OnVerbose?.Invoke($"'{file.Name}' is empty so far.");
            }
            else if (file.FoundIn is null || probe.Problem.Kind is LogProblemKind.FileUnreadable or LogProblemKind.GzipCorrupt)
            {
                report(probe.Problem);
                if (file.FoundIn is { } folder) refused.Add(folder);
            }
            else
            {
                options.OnVerbose?.Invoke($"Skipped '{file.Name}': it does not look like a mail log.");
            }
        }

        foreach (var folder in inputs.Folders)
        {
            if (!options.Wait && !refused.Contains(folder) && !logs.Exists(log => string.Equals(log.File.FoundIn, folder, StringComparison.Ordinal)))
                report(Problems.NoLogs(folder));
        }

        var groups = Group(Copies.Remove(logs, options));
        return options.Tail is { } count ? [.. groups.Select(group => TailStart.Of(group, count, options, cancellation))] : groups;
    }

    /// <summary>A file that appears while others are followed; what it does not tell of its appliance, they do.</summary>
    public static StreamGroup GroupOf(FileProbe file, IEnumerable<FileProbe> others) => new([file], Assign(file, [file, .. others]));

    private static IReadOnlyList<StreamGroup> Group(List<FileProbe> files)
    {
        var groups = new List<Joined>();
        foreach (var file in files)
        {
            var appliances = Assign(file, files);
            var joined = groups.FindAll(group => group.Appliances.Overlaps(appliances));
            groups.RemoveAll(joined.Contains);
            var members = joined.SelectMany(group => group.Files).Append(file).ToList();
            groups.Add(new Joined([.. joined.SelectMany(group => group.Appliances).Concat(appliances)], members));
        }

        return [.. groups
            .Select(group => new StreamGroup(InOrder(group.Files), group.Appliances))
            .OrderBy(group => group.FirstAppliance, StringComparer.Ordinal)];
    }

    /// <summary>Tells a file whose its lines are that do not say so themselves; gives all appliances that it may hold lines of.</summary>
    private static HashSet<string> Assign(FileProbe file, List<FileProbe> all)
    {
        var appliances = AppliancesOf(file, all);
        file.Appliance = file.SerialNumber ?? StreamGroup.First(appliances);
        return appliances;
    }

    /// <summary>The appliances of a file; a name that no appliance has stands for files that do not tell theirs.</summary>
    private static HashSet<string> AppliancesOf(FileProbe file, List<FileProbe> all)
    {
        if (Known(file) is { Count: > 0 } known) return known;
        var neighbours = new HashSet<string>(
            all.Where(other => string.Equals(other.File.Folder, file.File.Folder, StringComparison.Ordinal)).SelectMany(Known), StringComparer.Ordinal);
        return neighbours.Count == 1 ? neighbours : new HashSet<string>(StringComparer.Ordinal) { "\0" + file.File.Folder };
    }

    private static HashSet<string> Known(FileProbe file) => [.. file.Hosts, .. file.SerialNumbers];

    /// <summary>
    /// By the first record that is no file header, as an instant where every file tells its offset. Of files that begin in the same second,
    /// the one that ends in it comes before the one that goes on; what is left goes by name.
    /// </summary>
    private static IReadOnlyList<FileProbe> InOrder(List<FileProbe> files)
    {
        var instants = files.TrueForAll(file => file.Offset is not null);
        long Moment(FileProbe file, long ticks) => ticks - (instants ? file.Offset!.Value.Ticks : 0);
        return [.. files
            .OrderBy(file => Moment(file, file.FirstTicks))
            .ThenBy(file => Moment(file, file.LastTicks))
            .ThenBy(file => Path.GetFileName(file.File.Name), StringComparer.Ordinal)
            .ThenBy(file => file.File.Name, StringComparer.Ordinal)];
    }

    /// <summary>Files that hold lines of the same appliances.</summary>
    private sealed record Joined(HashSet<string> Appliances, List<FileProbe> Files);
}
