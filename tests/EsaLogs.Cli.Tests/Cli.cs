using System.Text;

namespace EsaLogs.Cli.Tests;

/// <summary>Runs the program in this process.</summary>
internal static class Cli
{
    public static readonly DateTime Now = new(2009, 4, 30, 12, 0, 0);

    public static CliResult Run(params string[] args) => Run(new CliWorld(), args);

    public static CliResult Run(CliWorld world, params string[] args)
    {
        using var output = new MemoryStream();
        using var written = new StringWriter();
        var error = world.Error ?? written;
        var exitCode = EsaLogsProgram.Run(args, new ProgramHost
        {
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(world.Input)),
            Output = world.Output ?? output,
            Error = error,
            IsTerminal = world.IsTerminal,
            Width = world.Width,
            ShowsProgress = world.ShowsProgress,
            Elapsed = world.Elapsed,
            Now = Now,
            Cancellation = world.Cancellation,
        });
        return new CliResult(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString() ?? "");
    }
}

/// <summary>What is around the program.</summary>
internal sealed record CliWorld(string Input = "", bool IsTerminal = false, int Width = 120, Stream? Output = null, CancellationToken Cancellation = default)
{
    public TextWriter? Error { get; init; }

    public bool ShowsProgress { get; init; }

    public Func<TimeSpan>? Elapsed { get; init; }
}

/// <summary>What the program did.</summary>
internal sealed record CliResult(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
