using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using EsaLogs.Input;
using EsaLogs.LogGenerator;
using EsaLogs.LogGenerator.Truth;

namespace EsaLogs.Parser.Tests.Generated;

/// <summary>
/// Generated logs with their truth, one per seed. <c>ESALOGS_GENERATED_MESSAGES</c> and <c>ESALOGS_GENERATED_SEEDS</c> ask for larger and
/// more of them.
/// </summary>
public sealed class GeneratedLogs : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ConcurrentDictionary<int, Lazy<GeneratedLog>> _logs = [];

    public static int SeedCount { get; } = Setting("ESALOGS_GENERATED_SEEDS", 3);

    private static int Messages { get; } = Setting("ESALOGS_GENERATED_MESSAGES", 2000);

    internal GeneratedLog Of(int seed) => _logs.GetOrAdd(seed, key => new Lazy<GeneratedLog>(() => Generate(key, string.Create(CultureInfo.InvariantCulture, $"seed{key}")))).Value;

    internal GeneratedLog Generate(int seed, string folder)
    {
        var options = new GeneratorOptions((ulong)seed, Messages, _folder[folder]) { Appliances = 4 };
        Generator.Run(options);
        return new GeneratedLog(options);
    }

    public void Dispose() => _folder.Dispose();

    private static int Setting(string name, int usual)
        => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : usual;
}

/// <summary>The logs of some appliances, and the truth of what they hold.</summary>
internal sealed class GeneratedLog(GeneratorOptions options)
{
    public LogInputs Inputs() => new LogInputs().AddPath(options.LogFolder);

    public string[] Truth(TruthKind kind) => File.ReadAllLines(TruthFiles.PathOf(options.TruthFolder, kind));

    /// <summary>All that was written, a line per file.</summary>
    public string Fingerprint()
        => string.Join('\n', Directory.GetFiles(options.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => $"{Path.GetRelativePath(options.Folder, path)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))}"));
}
