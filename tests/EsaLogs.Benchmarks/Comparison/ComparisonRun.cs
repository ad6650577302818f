using System.Runtime.InteropServices;
using EsaLogs.Benchmarks.Rooms;

namespace EsaLogs.Benchmarks.Comparison;

/// <summary>The whole comparison: generates the logs, and runs the parts that were asked for, each of which prints a table.</summary>
internal sealed class ComparisonRun(CompareOptions options)
{
    private readonly Bench _bench = new(options);

    /// <summary>True if all answers were the same.</summary>
    public bool Run()
    {
        if (!OperatingSystem.IsLinux()) throw new FormatException("The comparison reads /proc, and most of the peers are Unix programs: it runs on Linux.");
        if (Contenders.Ours(options.Esalogs, Contenders.Auth).Missing(options.Peers) is { } missing) throw new FormatException(missing + "; name another with --esalogs.");
        Directory.CreateDirectory(options.Cache);
        var log = LogOf(options.Size);
        Print("# EsaLogs and others on the same log\n\n");
        Print(FormattableString.Invariant($"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} processors; "));
        Print(FormattableString.Invariant($"log of {new FileInfo(log).Length / 1e6:N0} MB, {Lines(log) / 1e6:N2} million lines, seed {options.Seed}; "));
        Print(FormattableString.Invariant($"median (least–most) of {options.Runs} runs in turn, warm cache.\n"));
        foreach (var part in CompareOptions.AllParts.Where(part => options.Parts.Contains(part, StringComparer.Ordinal)))
        {
            Bench.Tell($"part {part}");
            Print(Part(part, log).ToString());
        }

        return _bench.AllAgree;
    }

    private Table Part(string part, string log) => part switch
    {
        "table" => ProgramParts.Compare(_bench, options, log),
        "few" => FewPart.Compare(_bench, options, log),
        "memory" => ProgramParts.Memory(_bench, options, log, Larger()),
        "allocation" => AllocationPart.Measure(LogOf(options.LnavSize)),
        "growth" => ProgramParts.Growth(_bench, options, log, Larger()),
        "cores" => ProgramParts.Cores(_bench, options, log),
        "start" => ProgramParts.Start(_bench, options, OneLine(log)),
        "lnav" => LnavPart.Compare(_bench, options, LogOf(options.LnavSize)),
        _ => PowerShellPart.Compare(_bench, options, log),
    };

    private string Larger() => LogOf(options.Growth * options.Size);

    /// <summary>The log, made if it is not there, and read once so that it is in memory.</summary>
    private string LogOf(long size)
    {
        Bench.Tell(FormattableString.Invariant($"log of {size / 1e6:N0} MB in {options.Cache}"));
        var path = OrdinaryLog.PathOf(options.Cache, options.Seed, size);
        Lines(path);
        return path;
    }

    private string OneLine(string log)
    {
        var path = Path.Combine(options.Cache, "one-line.log");
        File.WriteAllLines(path, File.ReadLines(log).Take(1));
        return path;
    }

    private static long Lines(string log)
    {
        using var file = File.OpenRead(log);
        var buffer = new byte[1 << 20];
        long lines = 0;
        for (int read; (read = file.Read(buffer)) > 0;) lines += buffer.AsSpan(0, read).Count((byte)'\n');
        return lines;
    }

    private static void Print(string text)
    {
        Console.Out.Write(text);
        Console.Out.Flush();
    }
}
