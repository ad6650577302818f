namespace EsaLogs.Input;

/// <summary>Bytes that were already taken from a stream, and then the stream.</summary>
internal sealed class PrefixedStream(byte[] prefix, Stream rest) : ForwardStream
{
    private int _at;

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_at == prefix.Length) return rest.Read(buffer, offset, count);
        var taken = Math.Min(count, prefix.Length - _at);
        Array.Copy(prefix, _at, buffer, offset, taken);
        _at += taken;
        return taken;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) rest.Dispose();
        base.Dispose(disposing);
    }
}
