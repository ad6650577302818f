using System.Globalization;
using System.Text;
using Xunit;

namespace EsaLogs.Cli.Tests;

/// <summary><c>--wait</c> and <c>--tail</c>.</summary>
public sealed class WaitTests
{
    private static string Lines(params int[] icids)
        => string.Concat(icids.Select(icid => string.Create(
            CultureInfo.InvariantCulture, $"Wed Apr 22 11:47:47 2009 Info: SMTP Auth: (ICID {icid}) failed for user: jane using AUTH mechanism: PLAIN with profile: P\n")));

    [Fact]
    public void Tail_begins_with_the_last_lines()
    {
        using var folder = new TemporaryFolder();
        var result = Cli.Run("auth", folder.File("mail.current", Lines(1, 2, 3)), "--tail", "2");
        Assert.Equal((0, 2), (result.ExitCode, result.Lines.Length));
        Assert.Contains("\"Icid\":2,", result.Lines[0], StringComparison.Ordinal);
        Assert.Contains("\"LineNumber\":2", result.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Wait_writes_what_comes_until_it_is_interrupted()
    {
        using var folder = new TemporaryFolder();
        using var cancellation = new CancellationTokenSource();
        var path = folder.File("mail.current", Lines(1));
        using var output = new Sink(written =>
        {
            if (Count(written) == 1) File.AppendAllText(path, Lines(2));
            if (Count(written) == 2) cancellation.Cancel();
        });
        var result = Cli.Run(new CliWorld(Output: output, Cancellation: cancellation.Token), "auth", path, "--wait", "--format", "ndjson");
        Assert.Equal((130, ""), (result.ExitCode, result.Error));
        Assert.Equal(2, Count(Encoding.UTF8.GetString(output.ToArray())));
    }

    [Fact]
    public void Wait_tells_of_a_missing_file_at_once_and_waits_for_it()
    {
        using var folder = new TemporaryFolder();
        using var cancellation = new CancellationTokenSource();
        var present = folder.File("a.log", Lines(1));
        var missing = Path.Combine(Path.GetDirectoryName(present)!, "b.log");
        using var output = new Sink(written =>
        {
            if (!File.Exists(missing)) File.WriteAllText(missing, Lines(7));
            if (Count(written) == 2) cancellation.Cancel();
        });
        var result = Cli.Run(new CliWorld(Output: output, Cancellation: cancellation.Token), "auth", present, missing, "--wait");
        Assert.Equal(130, result.ExitCode);
        Assert.Contains("b.log", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--wait and --tail are for files", "auth", "-", "--wait")]
    [InlineData("--wait and --tail are for files", "auth", "-", "--tail", "5")]
    [InlineData("--wait has no end", "tls", "mail.current", "--quiet", "--wait")]
    [InlineData("a log that is followed has none", "message", "mail.current", "--family", "--wait")]
    [InlineData("'-5' is no count", "auth", "mail.current", "--tail=-5")]
    public void What_cannot_be_meant_is_a_usage_error(string message, params string[] args)
    {
        var result = Cli.Run(args);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    private static int Count(string text) => text.Count(character => character == '\n');

    /// <summary>Tells all that was written so far, whenever more is.</summary>
    private sealed class Sink(Action<string> onWrite) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            base.Write(buffer);
            onWrite(Encoding.UTF8.GetString(ToArray()));
        }
    }
}
