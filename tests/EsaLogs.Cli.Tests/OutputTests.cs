using Xunit;

namespace EsaLogs.Cli.Tests;

public sealed class OutputTests
{
    [Fact]
    public void No_match_is_no_error()
    {
        var result = Cli.Run("auth", "-", "--user", "nobody");
        Assert.Equal(new CliResult(0, "", ""), result);
    }

    [Fact]
    public void Csv_has_its_header_without_records()
        => Assert.StartsWith("Timestamp,TimestampUtc,Appliance,", Assert.Single(Cli.Run("auth", "-", "--format", "CSV").Lines), StringComparison.Ordinal);

    [Fact]
    public void A_closed_pipe_is_no_error()
    {
        using var pipe = new FailingStream(FailingStream.BrokenPipe);
        Assert.Equal(new CliResult(0, "", ""), Cli.Run(new CliWorld(Output: pipe), "auth", "-", "--format", "csv"));
        Assert.Equal(new CliResult(0, "", ""), Cli.Run(new CliWorld(Output: pipe), "auth", "--help"));
    }

    [Fact]
    public void A_full_disk_is_an_error()
    {
        using var disk = new FailingStream(FailingStream.DiskFull);
        var result = Cli.Run(new CliWorld(Output: disk), "auth", "-", "--format", "csv");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("esalogs: The output could not be written: No space left on device", Assert.Single(result.ErrorLines));
    }

    [Fact]
    public void Quiet_without_a_single_result_is_not_passed()
        => Assert.Equal(new CliResult(1, "", ""), Cli.Run("tls", "-", "--quiet", "--format", "csv"));
}
