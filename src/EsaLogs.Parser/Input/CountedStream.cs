namespace EsaLogs.Input;

/// <summary>Counts the bytes that are taken from a file as it lies on disk, for whoever looks from another thread.</summary>
internal sealed class CountedStream(Stream inner) : ForwardStream
{
    private long _count;

    public long Count => Volatile.Read(ref _count);

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, count);
        Volatile.Write(ref _count, _count + read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
