using System.Globalization;

namespace EsaLogs.Benchmarks.Comparison;

/// <summary>What is compared, and with what.</summary>
internal sealed record CompareOptions
{
    public const string Usage =
        "compare [--size 1g] [--lnav-size 100m] [--growth 4] [--runs 5] [--seed 1] [--parts table,few,memory,allocation,growth,cores,start,lnav,powershell]\n"
        + "        [--esalogs PROGRAM] [--module MANIFEST] [--peers FOLDER] [--cache FOLDER] [--answers FOLDER]";

    /// <summary>The parts of the comparison, in their order.</summary>
    public static readonly IReadOnlyList<string> AllParts = ["table", "few", "memory", "allocation", "growth", "cores", "start", "lnav", "powershell"];

    private const string Memory = "/dev/shm";

    public long Size { get; init; } = 1_000_000_000;

    /// <summary>lnav takes minutes where others take seconds.</summary>
    public long LnavSize { get; init; } = 100_000_000;

    /// <summary>How many times as large the larger log is.</summary>
    public int Growth { get; init; } = 4;

    public int Runs { get; init; } = 5;

    public ulong Seed { get; init; } = 1;

    public IReadOnlyList<string> Parts { get; init; } = AllParts;

    /// <summary>The program: an executable file, or a DLL.</summary>
    public string Esalogs { get; init; } = Path.Combine(Repository(), "src", "EsaLogs.Cli", "bin", "Release", "net10.0", "esalogs.dll");

    /// <summary>The packaged manifest of the module.</summary>
    public string? Module { get; init; } = Packaged();

    /// <summary>The scripts of the peers.</summary>
    public string Peers { get; init; } = Path.Combine(AppContext.BaseDirectory, "Peers");

    /// <summary>Where the generated logs stay.</summary>
    public string Cache { get; init; } = Path.Combine(Path.GetTempPath(), "esalogs-benchmarks");

    /// <summary>Where answers are written: in memory, where there is such a folder, so that no disk is measured.</summary>
    public string Answers { get; init; } = Directory.Exists(Memory) ? Memory : Path.GetTempPath();

    public static CompareOptions Read(IReadOnlyList<string> arguments)
    {
        var options = new CompareOptions();
        for (var i = 0; i < arguments.Count; i++)
        {
            options = arguments[i] switch
            {
                "--size" => options with { Size = Bytes(Value()) },
                "--lnav-size" => options with { LnavSize = Bytes(Value()) },
                "--growth" => options with { Growth = Number(Value()) },
                "--runs" => options with { Runs = Number(Value()) },
                "--seed" => options with { Seed = (ulong)Number(Value()) },
                "--parts" => options with { Parts = Value().Split(',') },
                "--esalogs" => options with { Esalogs = Path.GetFullPath(Value()) },
                "--module" => options with { Module = Path.GetFullPath(Value()) },
                "--peers" => options with { Peers = Path.GetFullPath(Value()) },
                "--cache" => options with { Cache = Path.GetFullPath(Value()) },
                "--answers" => options with { Answers = Path.GetFullPath(Value()) },
                var unknown => throw new FormatException($"'{unknown}' is not known."),
            };

            string Value() => ++i < arguments.Count ? arguments[i] : throw new FormatException($"{arguments[i - 1]} needs a value.");
        }

        if (options.Parts.FirstOrDefault(part => !AllParts.Contains(part, StringComparer.Ordinal)) is { } other) throw new FormatException($"There is no part '{other}'.");
        return options;
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary><c>20m</c>, <c>1g</c>: millions, thousands of millions.</summary>
    private static long Bytes(string text) => text[^1] switch
    {
        'g' => Number(text[..^1]) * 1_000_000_000L,
        'm' => Number(text[..^1]) * 1_000_000L,
        _ => Number(text),
    };

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EsaLogs.sln"))) folder = folder.Parent;
        return folder?.FullName ?? ".";
    }

    private static string? Packaged()
    {
        var module = Path.Combine(Repository(), "out", "EsaLogs");
        return Directory.Exists(module) ? Directory.GetFiles(module, "EsaLogs.psd1", SearchOption.AllDirectories).Order(StringComparer.Ordinal).LastOrDefault() : null;
    }
}
