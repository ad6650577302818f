using System.Globalization;
using System.Text;
using EsaLogs.Cli.Output;
using Xunit;

namespace EsaLogs.Cli.Tests.Output;

/// <summary>The line that shows how far a reading has come: drawn on a terminal, and nothing of it is left there.</summary>
public sealed class ProgressLineTests
{
    private const int Lines = 20_000;

    private TimeSpan _now;

    [Fact]
    public void It_is_drawn_on_a_terminal_and_taken_away_at_the_end()
    {
        using var folder = new TemporaryFolder();
        var log = folder.File("mail.current", Text());
        var result = Cli.Run(World() with { IsTerminal = true, ShowsProgress = true }, "auth", log, "--user", "nobody");
        Assert.Equal(0, result.ExitCode);
        Assert.Matches("\r100 % Reading: ([0-9.]+) of \\1 MB, ", result.Error);
        Assert.Contains("/s, 0:00 left mail.current", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Error);
        Assert.Equal([""], Screen(result.Error), StringComparer.Ordinal);
    }

    [Fact]
    public void Each_of_two_readings_says_which_it_is()
    {
        using var folder = new TemporaryFolder();
        var log = folder.File("mail.current", Text());
        var result = Cli.Run(World() with { IsTerminal = true, ShowsProgress = true }, "entry", log, "--icid", "0", "--related");
        Assert.Contains("100 % First reading of two: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("100 % Second reading of two: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_and_messages_never_share_a_line_with_it()
    {
        using var folder = new TemporaryFolder();
        var log = folder.File("mail.current", Text());
        using var both = new MemoryStream();
        using var error = new StreamWriter(both) { AutoFlush = true };
        var world = World() with { IsTerminal = true, ShowsProgress = true, Output = both, Error = error, Width = 100 };
        Assert.Equal(2, Cli.Run(world, "auth", log, Path.Combine(folder.Path, "missing"), "--user", "user1*").ExitCode);
        var text = Encoding.UTF8.GetString(both.ToArray());
        Assert.Contains("% Reading", text, StringComparison.Ordinal);
        var screen = Screen(text);
        Assert.DoesNotContain(screen, line => line.Contains('%', StringComparison.Ordinal));
        Assert.Equal(1 + 11_111, screen.Count(line => line.StartsWith("Timestamp", StringComparison.Ordinal) || line.StartsWith("2009-", StringComparison.Ordinal)));
        Assert.Contains(screen, line => line.StartsWith("esalogs: There is no file", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Where_it_is_not_to_be_drawn_nothing_is(bool isTerminal)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("", Cli.Run(World() with { IsTerminal = isTerminal }, "auth", folder.File("mail.current", Text()), "--user", "nobody").Error);
    }

    [Fact]
    public void Of_standard_input_nothing_is_told()
        => Assert.Equal("", Screen(Cli.Run(World() with { Input = Text(), IsTerminal = true, ShowsProgress = true }, "auth", "-", "--user", "nobody").Error).Single());

    [Fact]
    public void It_waits_half_a_second_and_then_keeps_its_pace_and_its_width()
    {
        using var error = new StringWriter();
        var line = new ProgressLine(new ProgramHost { OpenInput = () => Stream.Null, Output = Stream.Null, Error = error, Now = Cli.Now, Width = 80, ShowsProgress = true, Elapsed = () => _now });
        for (var i = 0; i <= 1000; i++)
        {
            _now = TimeSpan.FromMilliseconds(i);
            line.Listener!(At(i, "\u001b[2J" + new string('x', 100)));
        }

        var drawn = error.ToString().Split('\r', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, drawn.Length);
        Assert.All(drawn, text => Assert.True(text.Length <= 79 && !text.Contains('\u001b', StringComparison.Ordinal), text));
        Assert.StartsWith("50 % Reading: file 2 of 3, 0.5 of 1.0 GB, 1.0 GB/s, 0:01 left ", drawn[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Behind_half_a_line_it_is_not_drawn()
    {
        using var error = new StringWriter();
        var line = new ProgressLine(new ProgramHost { OpenInput = () => Stream.Null, Output = Stream.Null, Error = error, Now = Cli.Now, ShowsProgress = true, Elapsed = () => _now });
        line.Write(() => { }, endsLine: false);
        _now = TimeSpan.FromSeconds(1);
        line.Listener!(At(1, "mail.current"));
        Assert.Equal("", error.ToString());
        line.Write(() => { });
        _now = TimeSpan.FromSeconds(2);
        line.Listener!(At(1, "mail.current"));
        Assert.NotEmpty(error.ToString());
    }

    [Fact]
    public void It_takes_with_it_what_the_terminal_shows_of_ctrl_c()
    {
        using var error = new StringWriter();
        var line = new ProgressLine(new ProgramHost { OpenInput = () => Stream.Null, Output = Stream.Null, Error = error, Now = Cli.Now, Width = 80, ShowsProgress = true, Elapsed = () => _now });
        _now = TimeSpan.FromSeconds(1);
        line.Listener!(At(1, new string('x', 100)));
        error.Write("^C");
        line.Clear();
        Assert.Equal([""], Screen(error.ToString()), StringComparer.Ordinal);
        Assert.All(error.ToString().Split('\r'), text => Assert.True(text.Length < 80, text));
    }

    private static ReadProgress At(int megabytes, string file) => new()
    {
        Stage = ReadStage.Answer,
        File = file,
        FileNumber = 2,
        FileCount = 3,
        BytesRead = megabytes * 1_000_000L,
        Length = 1_000_000_000,
    };

    /// <summary>Every look at this clock is a second after the last.</summary>
    private CliWorld World() => new() { Elapsed = () => _now += TimeSpan.FromSeconds(1) };

    private static string Text()
    {
        var log = new StringBuilder();
        for (var i = 0; i < Lines; i++)
            log.Append(CultureInfo.InvariantCulture, $"Wed Apr 22 11:47:47 2009 Info: SMTP Auth: (ICID {i + 1}) failed for user: user{i} using AUTH mechanism: PLAIN with profile: P\n");
        return log.ToString();
    }

    /// <summary>What a terminal shows of what was written.</summary>
    private static List<string> Screen(string text)
    {
        var lines = new List<string>();
        foreach (var written in text.Split('\n'))
        {
            var shown = new StringBuilder();
            foreach (var part in written.Split('\r'))
            {
                shown.Remove(0, Math.Min(part.Length, shown.Length));
                shown.Insert(0, part);
            }

            lines.Add(shown.ToString().TrimEnd());
        }

        return lines;
    }
}
