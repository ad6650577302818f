using Xunit;

namespace EsaLogs.Cli.Tests;

/// <summary><c>--strict</c>: lines that no form fits are errors.</summary>
public sealed class StrictTests
{
    private const string Known = "Wed Apr 22 11:47:47 2009 Info: SMTP Auth: (ICID 1) failed for user: jane using AUTH mechanism: PLAIN with profile: P\n";
    private const string Unknown = "Wed Apr 22 11:47:48 2009 Info: zzyzx \u001b[2J\n";

    [Theory]
    [InlineData("auth", "-", "--strict")]
    [InlineData("connection", "-", "--strict")]
    [InlineData("tls", "-", "--strict", "--quiet")]
    [InlineData("entry", "-", "--strict")]
    [InlineData("summary", "-", "--strict")]
    public void Each_is_one_line_on_standard_error_and_the_exit_code_is_2(params string[] args)
    {
        var result = Cli.Run(new CliWorld(Known + Unknown + Known + Unknown), args);
        Assert.Equal(["esalogs: -:2: no line form fits: zzyzx \\x1B[2J", "esalogs: -:4: no line form fits: zzyzx \\x1B[2J"], result.ErrorLines);
        Assert.Equal(2, result.ExitCode);
    }

    [Fact]
    public void Records_are_written_all_the_same()
        => Assert.Equal(2, Cli.Run(new CliWorld(Known + Unknown + Known), "auth", "-", "--strict").Lines.Length);

    [Fact]
    public void Where_there_is_none_all_is_well()
    {
        var result = Cli.Run(new CliWorld(Known), "auth", "-", "--strict");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Without_it_they_are_no_errors()
        => Assert.Equal(0, Cli.Run(new CliWorld(Known + Unknown), "auth", "-").ExitCode);
}
