namespace EsaLogs.Benchmarks.Comparison;

/// <summary>A program with its arguments, as it is called in the table; <c>{log}</c> and <c>{peers}</c> stand for paths.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Program">An executable file, or the name of one on the path.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Answer">What it answers; null if its answer is not compared.</param>
internal sealed record Contender(string Name, string Program, IReadOnlyList<string> Arguments, AnswerFormat? Answer = null)
{
    /// <summary>Variables that it runs with.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["LC_ALL"] = "C" };

    /// <summary>The script of a peer that must be there.</summary>
    public string? Script { get; init; }

    /// <summary>The same on one processor, or on so many.</summary>
    public Contender On(string processors) => this with { Name = $"{Name} (processors {processors})", Program = "taskset", Arguments = ["-c", processors, Program, .. Arguments] };

    public IReadOnlyList<string> ArgumentsFor(string log, string peers)
        => [.. Arguments.Select(argument => argument.Replace("{log}", log, StringComparison.Ordinal).Replace("{peers}", peers, StringComparison.Ordinal))];

    /// <summary>What is not there and would have to be; null if nothing is missing.</summary>
    public string? Missing(string peers)
        => Find(Program) is null ? $"{Name}: {Program} is not installed"
            : Script is { } script && !File.Exists(Path.Combine(peers, script)) ? $"{Name}: there is no {script} in {peers}"
            : Array.Find([.. Arguments], argument => argument.EndsWith(".dll", StringComparison.Ordinal) && !File.Exists(argument)) is { } dll ? $"{Name}: {dll} is not built"
            : null;

    private static string? Find(string program)
        => Path.IsPathRooted(program) ? (File.Exists(program) ? program : null)
            : (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
