using EsaLogs.Input;

namespace EsaLogs.Parser.Tests;

/// <summary>Gives its bytes in pieces of the sizes named, in turn, whatever is asked for: a pipe, a slow disk.</summary>
internal sealed class DrippingStream(byte[] bytes, params int[] sizes) : ForwardStream
{
    private int _at;
    private int _read;

    public override int Read(byte[] buffer, int offset, int count)
    {
        var size = Math.Min(Math.Min(count, sizes[_read++ % sizes.Length]), bytes.Length - _at);
        Array.Copy(bytes, _at, buffer, offset, size);
        _at += size;
        return size;
    }
}
