using System.Text;
using EsaLogs.Cli.Output;
using Xunit;

namespace EsaLogs.Cli.Tests.Output;

public sealed class OutputStreamTests
{
    [Fact]
    public void A_pipe_gets_every_byte_as_it_is()
    {
        using var inner = new MemoryStream();
        using var stream = new OutputStream(inner, isTerminal: false);
        stream.Write("a\u001b[2J\u009b"u8);
        Assert.Equal("a\u001b[2J\u009b"u8.ToArray(), inner.ToArray());
    }

    [Fact]
    public void A_terminal_gets_nothing_that_steers_it_wherever_the_bytes_are_cut()
    {
        using var inner = new MemoryStream();
        using var stream = new OutputStream(inner, isTerminal: true);
        foreach (var one in "é\u001b[2J\t\u007f\u009b日\n"u8.ToArray()) stream.Write([one]);
        Assert.Equal("é?[2J??¿日\n", Encoding.UTF8.GetString(inner.ToArray()));
    }

    [Theory]
    [InlineData(32)]
    [InlineData(unchecked((int)0x8007006D))]
    [InlineData(unchecked((int)0x800700E8))]
    public void A_pipe_that_nobody_reads_is_told_from_other_failures(int code)
    {
        using var inner = new FailingStream(code);
        using var stream = new OutputStream(inner, isTerminal: false);
        Assert.Throws<OutputClosedException>(() => stream.Write("a"u8));
        Assert.Throws<OutputClosedException>(stream.Flush);
    }

    [Fact]
    public void A_full_disk_is_a_failure()
    {
        using var inner = new FailingStream(28);
        using var stream = new OutputStream(inner, isTerminal: false);
        Assert.Throws<OutputFailedException>(() => stream.Write("a"u8));
    }
}
