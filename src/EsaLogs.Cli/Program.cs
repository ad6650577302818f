using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using EsaLogs.Cli.Output;
using EsaLogs.Queries;

namespace EsaLogs.Cli;

/// <summary>The entry point: takes the console and the clock, and hands them on.</summary>
[SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "The entry point is the one place that has a console and a clock; everything else gets them from here.")]
internal static class Program
{
    /// <summary>How long an end in good order may take after Ctrl+C or a signal to end: reading standard input cannot be called off.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(300);

    public static int Main(string[] args)
    {
        // Another processor compiles what reads lines, while this one still finds out what is asked.
        if (args.Length > 1 && RuntimeFeature.IsDynamicCodeCompiled) Rehearsal.Begin(new AuthQuery());
        using var cancellation = new CancellationTokenSource();
        using var ended = new ManualResetEventSlim();
        var interrupted = ExitCode.Interrupted;
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);

        using var output = OpenOutput();
        using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var exitCode = EsaLogsProgram.Run(args, new ProgramHost
        {
            OpenInput = Console.OpenStandardInput,
            Output = output,
            Error = error,
            IsTerminal = !Console.IsOutputRedirected,
            ShowsProgress = !Console.IsOutputRedirected && !Console.IsErrorRedirected && !IsDumb(Environment.GetEnvironmentVariable("TERM")),
            Width = TerminalWidth(),
            Now = DateTime.Now,
            Elapsed = Elapsed(Stopwatch.GetTimestamp()),
            Cancellation = cancellation.Token,
        });
        ended.Set();
        return exitCode == ExitCode.Interrupted ? interrupted : exitCode;

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            if (signal.Signal == PosixSignal.SIGTERM) interrupted = ExitCode.Terminated;
            cancellation.Cancel();
            if (!ended.Wait(_patience)) Environment.Exit(interrupted);
        }
    }

    private static Func<TimeSpan> Elapsed(long start) => () => Stopwatch.GetElapsedTime(start);

    private static bool IsDumb(string? terminal) => string.Equals(terminal, "dumb", StringComparison.Ordinal);

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
