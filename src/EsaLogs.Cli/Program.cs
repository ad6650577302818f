using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EsaLogs.Cli.Output;

namespace EsaLogs.Cli;

/// <summary>The entry point: takes the console and the clock, and hands them on.</summary>
[SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "The entry point is the one place that has a console and a clock; everything else gets them from here.")]
internal static class Program
{
    /// <summary>How long an end in good order may take after Ctrl+C: reading standard input cannot be called off.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(300);

    public static int Main(string[] args)
    {
        using var cancellation = new CancellationTokenSource();
        using var ended = new ManualResetEventSlim();
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            cancellation.Cancel();
            if (!ended.Wait(_patience)) Environment.Exit(ExitCode.Interrupted);
        };

        using var output = OpenOutput();
        using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var exitCode = EsaLogsProgram.Run(args, new ProgramHost
        {
            OpenInput = Console.OpenStandardInput,
            Output = output,
            Error = error,
            IsTerminal = !Console.IsOutputRedirected,
            Width = TerminalWidth(),
            Now = DateTime.Now,
            Elapsed = Elapsed(Stopwatch.GetTimestamp()),
            Cancellation = cancellation.Token,
        });
        ended.Set();
        return exitCode;
    }

    private static Func<TimeSpan> Elapsed(long start) => () => Stopwatch.GetElapsedTime(start);

    private static Stream OpenOutput()
    {
        if (!Console.IsOutputRedirected)
        {
            Console.OutputEncoding = Encoding.UTF8;
            return Console.OpenStandardOutput();
        }

        return PipeOutput.TryOpen() ?? Console.OpenStandardOutput();
    }

    private static int TerminalWidth()
    {
        if (Console.IsOutputRedirected) return ProgramHost.DefaultWidth;
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : ProgramHost.DefaultWidth;
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException)
        {
            // A terminal that does not tell its size.
            return ProgramHost.DefaultWidth;
        }
    }
}
