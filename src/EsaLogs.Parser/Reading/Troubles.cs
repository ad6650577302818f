using EsaLogs.Input;

namespace EsaLogs.Reading;

/// <summary>
/// What is wrong with followed names. Much of it is over in a moment (a log is just being rotated or compressed), so it is told when it
/// lasts, once, and again when it is over.
/// </summary>
internal sealed class Troubles(ReadOptions options)
{
    /// <summary>Some seconds.</summary>
    public const int LastingLooks = 20;

    private readonly Dictionary<string, int> _looks = new(StringComparer.Ordinal);
    private HashSet<string> _now = new(StringComparer.Ordinal);

    /// <summary>Takes a problem that was told already, before following began.</summary>
    public void Told(LogProblem problem) => _looks[problem.Path] = LastingLooks;

    /// <summary>Takes a problem of this look.</summary>
    public void Add(LogProblem problem)
    {
        if (!_now.Add(problem.Path)) return;
        _looks.TryGetValue(problem.Path, out var looks);
        _looks[problem.Path] = looks + 1;
        if (looks + 1 == LastingLooks) options.OnWarning?.Invoke(problem.Message + " Following goes on when it can be read again.");
    }

    /// <summary>Takes what went wrong with a file.</summary>
    public void Add(string path, Exception e) => Add(Problems.Unreadable(path, e));

    /// <summary>True for what files may throw at any moment.</summary>
    public static bool IsOfFile(Exception e) => e is IOException or UnauthorizedAccessException or InvalidDataException;

    /// <summary>Ends a look: what was wrong and was not any more is over.</summary>
    public void EndLook()
    {
        foreach (var path in _looks.Keys.Where(path => !_now.Contains(path)).ToList())
        {
            if (_looks[path] >= LastingLooks) options.OnVerbose?.Invoke($"'{path}' can be read again.");
            _looks.Remove(path);
        }

        _now = new(StringComparer.Ordinal);
    }
}
