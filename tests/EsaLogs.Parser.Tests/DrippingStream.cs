namespace EsaLogs.Parser.Tests;

/// <summary>Gives its bytes in pieces of the sizes named, in turn, whatever is asked for: a pipe, a slow disk.</summary>
internal sealed class DrippingStream(byte[] bytes, params int[] sizes) : Stream
{
    private int _at;
    private int _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var size = Math.Min(Math.Min(count, sizes[_read++ % sizes.Length]), bytes.Length - _at);
        Array.Copy(bytes, _at, buffer, offset, size);
        _at += size;
        return size;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
