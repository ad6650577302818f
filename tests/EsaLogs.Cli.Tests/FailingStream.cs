namespace EsaLogs.Cli.Tests;

/// <summary>A stream that cannot be written to, as a closed pipe or a full disk.</summary>
internal sealed class FailingStream(int code) : MemoryStream
{
    public const int BrokenPipe = 32;
    public const int DiskFull = 28;

    public override void Write(ReadOnlySpan<byte> buffer) => throw Failure();

    public override void Write(byte[] buffer, int offset, int count) => throw Failure();

    public override void Flush() => throw Failure();

    private IOException Failure() => new(code == DiskFull ? "No space left on device" : "Broken pipe", code);
}
