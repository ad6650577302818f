using System.Diagnostics;
using System.Globalization;

namespace EsaLogs.Benchmarks.Comparison;

/// <summary>What one process took.</summary>
/// <param name="Seconds">From its start to its end.</param>
/// <param name="ProcessorSeconds">Of all processors, in the program and in the system.</param>
internal sealed record Measurement(double Seconds, double ProcessorSeconds);

/// <summary>The most memory that one process had.</summary>
/// <param name="Resident">All that was in memory, also what it shares and the pages of mapped files.</param>
/// <param name="Private">What was its own.</param>
internal sealed record MemoryPeak(long Resident, long Private);

/// <summary>Whole processes whose answer goes into a file: grep stops at the first line if it sees that nobody reads.</summary>
internal static class ChildProcess
{
    private const double TicksPerSecond = 100;

    /// <summary>Runs to the end.</summary>
    public static Measurement Run(Contender contender, string log, string peers, string answer)
    {
        var before = ProcessorTicksOfChildren();
        var start = Stopwatch.GetTimestamp();
        using var process = Start(contender, log, peers, answer);
        process.WaitForExit();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Check(contender, process);
        return new Measurement(seconds, (ProcessorTicksOfChildren() - before) / TicksPerSecond);
    }

    /// <summary>Runs to the end and looks at the memory all the time, which takes time: it is not measured.</summary>
    public static MemoryPeak Watch(Contender contender, string log, string peers, string answer)
    {
        using var process = Start(contender, log, peers, answer);
        var status = string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/status");
        var peak = new MemoryPeak(0, 0);
        do
        {
            if (Read(status) is { } now) peak = new MemoryPeak(Math.Max(peak.Resident, now.Resident), Math.Max(peak.Private, now.Private));
        }
        while (!process.WaitForExit(milliseconds: 2));

        Check(contender, process);
        return peak;
    }

    private static Process Start(Contender contender, string log, string peers, string answer)
    {
        // The shell puts the program in its own place.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >\"$0\"", answer, contender.Program, .. contender.ArgumentsFor(log, peers)]);
        foreach (var (name, value) in contender.Environment) start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException($"{contender.Name} did not start.");
    }

    private static void Check(Contender contender, Process process)
    {
        if (process.ExitCode != 0) throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{contender.Name} ended with {process.ExitCode}."));
    }

    /// <summary>Processor time of all children that have ended, in the program and in the system.</summary>
    private static long ProcessorTicksOfChildren()
    {
        const int InProgram = 13;
        var stat = File.ReadAllText("/proc/self/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return long.Parse(fields[InProgram], CultureInfo.InvariantCulture) + long.Parse(fields[InProgram + 1], CultureInfo.InvariantCulture);
    }

    private static MemoryPeak? Read(string status)
    {
        try
        {
            long resident = 0, own = 0;
            foreach (var line in File.ReadLines(status))
            {
                if (line.StartsWith("VmHWM:", StringComparison.Ordinal)) resident = Bytes(line);
                else if (line.StartsWith("RssAnon:", StringComparison.Ordinal)) own = Bytes(line);
            }

            return new MemoryPeak(resident, own);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary><c>VmHWM:     12345 kB</c>.</summary>
    private static long Bytes(string line) => 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture);
}
