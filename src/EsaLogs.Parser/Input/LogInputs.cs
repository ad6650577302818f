namespace EsaLogs.Input;

/// <summary>What is to be read: files, folders, streams. Nothing is opened before it is read.</summary>
public sealed class LogInputs
{
    private readonly List<Func<Action<LogProblem>, IEnumerable<Input>>> _items = [];
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);

    /// <summary>True if there are streams among the inputs.</summary>
    internal bool HasStreams { get; private set; }

    /// <summary>True as long as nothing was added.</summary>
    public bool IsEmpty => _items.Count == 0;

    /// <summary>The folders among the inputs, known once they are resolved.</summary>
    internal IReadOnlyCollection<string> Folders => _folders;

    /// <summary>
    /// Adds a file or folder by its full name, without wildcards. Of a folder, the files in it that look like mail logs are read,
    /// not those of its sub-folders.
    /// </summary>
    public LogInputs AddPath(string fullPath)
    {
        if (fullPath is null) throw new ArgumentNullException(nameof(fullPath));
        _items.Add(report => Expand(fullPath, report));
        return this;
    }

    /// <summary>
    /// Adds the files that a name with wildcards (<c>*</c> and <c>?</c> in its last part) means; a name that exists is taken as it is.
    /// A wildcard that matches nothing is no problem, a name without wildcards that does not exist is one.
    /// </summary>
    public LogInputs AddPattern(string pattern)
    {
        if (pattern is null) throw new ArgumentNullException(nameof(pattern));
        _items.Add(report => ExpandPattern(pattern, report));
        return this;
    }

    /// <summary>Adds the files and folders that a look-up gives by their full names: wildcards of another kind than those of <see cref="AddPattern"/>.</summary>
    public LogInputs AddLookup(Func<IEnumerable<string>> lookup)
    {
        if (lookup is null) throw new ArgumentNullException(nameof(lookup));
        _items.Add(report => lookup().SelectMany(path => Expand(path, report)));
        return this;
    }

    /// <summary>Adds a stream, e.g. standard input, under a name that records show as their source.</summary>
    public LogInputs AddStream(string name, Stream stream)
    {
        if (name is null) throw new ArgumentNullException(nameof(name));
        if (stream is null) throw new ArgumentNullException(nameof(stream));
        HasStreams = true;
        _items.Add(_ => [new Input(Path: null, now => new StreamFile(name, stream, now))]);
        return this;
    }

    /// <summary>Adds a file that is at hand.</summary>
    internal LogInputs AddFile(LogFile file)
    {
        _items.Add(_ => [new Input(Path: null, _ => file)]);
        return this;
    }

    /// <summary>The files, each once, in the order in which they were named.</summary>
    internal List<LogFile> Resolve(Action<LogProblem> report, DateTime now) => Distinct(report).ConvertAll(input => input.Open(now));

    /// <summary>The names of the files, each once. None is opened: a pipe would wait for its writer.</summary>
    internal List<string> Names(Action<LogProblem> report) => [.. Distinct(report).Select(input => input.Path).OfType<string>()];

    private List<Input> Distinct(Action<LogProblem> report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        void ReportOnce(LogProblem problem)
        {
            if (told.Add(problem.Path)) report(problem);
        }

        return [.. _items.SelectMany(item => item(ReportOnce)).Where(input => input.Path is null || seen.Add(input.Path))];
    }

    private IEnumerable<Input> ExpandPattern(string pattern, Action<LogProblem> report)
    {
        var name = Path.GetFileName(pattern);
        if (name.IndexOfAny(['*', '?']) < 0 || File.Exists(pattern) || Directory.Exists(pattern)) return Expand(pattern, report);
        var folder = Path.GetDirectoryName(pattern);
        if (string.IsNullOrEmpty(folder)) folder = ".";
        return List(folder!, name, report)
            .Select(path => OnDisk(Path.GetDirectoryName(pattern) is { Length: > 0 } ? path : Path.GetFileName(path), foundIn: null));
    }

    private IEnumerable<Input> Expand(string path, Action<LogProblem> report)
    {
        if (Directory.Exists(path))
        {
            _folders.Add(path);
            return List(path, "*", report).Select(file => OnDisk(file, foundIn: path));
        }

        if (File.Exists(path)) return [new Input(path, _ => Named(path))];
        report(new LogProblem(LogProblemKind.PathNotFound, path, $"There is no file or folder '{path}'."));
        return [];
    }

    private static Input OnDisk(string path, string? foundIn) => new(path, _ => new DiskFile(path) { FoundIn = foundIn });

    /// <summary>A pipe that was named, as a shell's <c>&lt;(zcat …)</c> is, can be read but once.</summary>
    private static LogFile Named(string path)
    {
        var file = new DiskFile(path);
        try
        {
            var content = DiskFile.OpenShared(file.Name);
            if (!content.CanSeek) return new StreamFile(path, content, file.Date);
            content.Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is told when the file is read.
        }

        return file;
    }

    private static string[] List(string folder, string pattern, Action<LogProblem> report)
    {
        try
        {
            var paths = Directory.GetFiles(folder, pattern);
            Array.Sort(paths, StringComparer.Ordinal);
            return paths;
        }
        catch (DirectoryNotFoundException)
        {
            // A wildcard in a folder that does not exist matches nothing.
            return [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report(new LogProblem(LogProblemKind.FileUnreadable, folder, $"The folder '{folder}' cannot be read: {e.Message}", e));
            return [];
        }
    }

    /// <summary>What was found, by its name if it lies in the file system, and how it is opened, at what time.</summary>
    private sealed record Input(string? Path, Func<DateTime, LogFile> Open);
}
