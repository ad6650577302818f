using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit;

namespace EsaLogs.Cli.Tests;

/// <summary>What only a process of its own can show: pipes and signals.</summary>
public sealed class ProcessTests
{
    private static readonly TimeSpan _long = TimeSpan.FromSeconds(60);

    [Fact]
    public void The_program_ends_quietly_when_nobody_reads_any_more()
    {
        using var folder = new TemporaryFolder();
        using var process = Start("auth", folder.File("mail.current", Lines(100_000)));
        Assert.StartsWith("{\"Timestamp\":", process.StandardOutput.ReadLine(), StringComparison.Ordinal);
        process.StandardOutput.Close();
        Assert.Equal("", process.StandardError.ReadToEnd());
        Assert.True(process.WaitForExit(_long));
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>True for what a script starts in the background: a program keeps to that.</summary>
    private static bool IgnoresInterrupts()
    {
        const string status = "/proc/self/status", ignored = "SigIgn:";
        const int interrupt = 1 << 1;
        return File.Exists(status)
            && File.ReadLines(status).First(line => line.StartsWith(ignored, StringComparison.Ordinal)) is var mask
            && (long.Parse(mask.AsSpan(ignored.Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & interrupt) != 0;
    }

    [SkippableFact]
    public void Records_of_a_live_pipe_show_up_and_Ctrl_C_ends_the_program()
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no way to press Ctrl+C for one process alone.");
        Skip.If(IgnoresInterrupts(), "The tests were started so that Ctrl+C does not reach them, and their children are too.");
        using var process = Start("auth", "-");
        process.StandardInput.Write(Lines(3));
        process.StandardInput.Flush();
        Assert.StartsWith("{\"Timestamp\":", process.StandardOutput.ReadLine(), StringComparison.Ordinal);

        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        Assert.True(process.WaitForExit(_long));
        Assert.Equal(130, process.ExitCode);
        Assert.Equal("", process.StandardError.ReadToEnd());
    }

    [SkippableTheory]
    [InlineData("-INT", 130)]
    [InlineData("-TERM", 143)]
    public void A_signal_ends_following_at_once_with_all_records_written(string signal, int exitCode)
    {
        Skip.If(OperatingSystem.IsWindows(), "There are no such signals.");
        Skip.If(IgnoresInterrupts(), "The tests were started so that Ctrl+C does not reach them, and their children are too.");
        using var folder = new TemporaryFolder();
        using var process = Start("auth", folder.File("mail.current", Lines(20_000)), "--wait");

        // Nobody reads on, so what is written waits in the program; its last line waits for the next look.
        Assert.StartsWith("{\"Timestamp\":", process.StandardOutput.ReadLine(), StringComparison.Ordinal);
        using var kill = Process.Start("kill", [signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        var rest = process.StandardOutput.ReadToEnd();
        Assert.EndsWith("}\n", rest, StringComparison.Ordinal);
        Assert.True(process.WaitForExit(_long));
        Assert.Equal(exitCode, process.ExitCode);
        Assert.Equal("", process.StandardError.ReadToEnd());
    }

    [Theory]
    [InlineData("W. Europe Standard Time")]
    [InlineData("europe/berlin")]
    public void A_program_without_cultures_knows_zones_by_all_their_names(string zone)
    {
        using var folder = new TemporaryFolder();
        using var process = Start("auth", folder.File("mail.current", Lines(1)), "--time-zone", zone);
        Assert.Contains("\"TimestampUtc\":\"2009-04-22T09:47:47Z\"", process.StandardOutput.ReadToEnd(), StringComparison.Ordinal);
        Assert.True(process.WaitForExit(_long));
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public void An_error_is_one_line_and_a_code()
    {
        using var process = Start("auth");
        Assert.Equal("", process.StandardOutput.ReadToEnd());
        Assert.StartsWith("esalogs: Say which log", process.StandardError.ReadToEnd(), StringComparison.Ordinal);
        Assert.True(process.WaitForExit(_long));
        Assert.Equal(2, process.ExitCode);
    }

    private static string Lines(int count)
    {
        var log = new StringBuilder();
        for (var i = 0; i < count; i++)
            log.Append(CultureInfo.InvariantCulture, $"Wed Apr 22 11:47:47 2009 Info: SMTP Auth: (ICID {i + 1}) failed for user: jane using AUTH mechanism: PLAIN with profile: P\n");
        return log.ToString();
    }

    private static Process Start(params string[] args)
        => Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(EsaLogsProgram).Assembly.Location, .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
}
