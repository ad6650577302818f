using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using EsaLogs.Input;
using EsaLogs.LogGenerator;
using EsaLogs.LogGenerator.Truth;

namespace EsaLogs.Parser.Tests.Generated;

/// <summary>
/// Generated logs with their truth, one per seed. <c>ESALOGS_GENERATED_MESSAGES</c> and <c>ESALOGS_GENERATED_SEEDS</c> (<c>20</c> for the
/// first twenty, <c>7-8</c> for these two) ask for larger and more of them.
/// </summary>
public sealed class GeneratedLogs : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ConcurrentDictionary<int, Lazy<GeneratedLog>> _logs = [];

    public static IReadOnlyList<int> Seeds { get; } = Range(Environment.GetEnvironmentVariable("ESALOGS_GENERATED_SEEDS") ?? "3");

    public static int Messages { get; } = Number(Environment.GetEnvironmentVariable("ESALOGS_GENERATED_MESSAGES") ?? "2000");

    internal GeneratedLog Of(int seed) => _logs.GetOrAdd(seed, key => new Lazy<GeneratedLog>(() => Generate(key, string.Create(CultureInfo.InvariantCulture, $"seed{key}")))).Value;

    internal GeneratedLog Generate(int seed, string folder)
    {
        var options = new GeneratorOptions((ulong)seed, Messages, _folder[folder]) { Appliances = 4 };
        Generator.Run(options);
        return new GeneratedLog(options);
    }

    public void Dispose() => _folder.Dispose();

    private static List<int> Range(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        var (first, last) = dash < 0 ? (1, Number(text)) : (Number(text[..dash]), Number(text[(dash + 1)..]));
        return [.. Enumerable.Range(first, last - first + 1)];
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}

/// <summary>The logs of some appliances, and the truth of what they hold.</summary>
internal sealed class GeneratedLog(GeneratorOptions options)
{
    public LogInputs Inputs() => new LogInputs().AddPath(options.LogFolder);

    public IEnumerable<string> Truth(TruthKind kind) => File.ReadLines(TruthFiles.PathOf(options.TruthFolder, kind));

    public IReadOnlyList<string> Files() => Directory.GetFiles(options.LogFolder);

    /// <summary>All that was written, a line per file.</summary>
    public string Fingerprint()
        => string.Join('\n', Directory.GetFiles(options.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => $"{Path.GetRelativePath(options.Folder, path)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))}"));
}
