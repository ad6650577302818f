namespace EsaLogs.Input;

/// <summary>
/// A file that is kept open, and ends where it ended then: it can be read again and again, one reading after the other, while it is written,
/// renamed or deleted.
/// </summary>
internal sealed class FrozenFile(FileStream file) : IDisposable
{
    /// <summary>Bytes of the file.</summary>
    public long Length { get; } = file.Length;

    /// <summary>Its bytes, from the first one; the stream that was opened before is at its end with that.</summary>
    public Stream Open()
    {
        file.Position = 0;
        return new Reading(file, Length);
    }

    public void Dispose() => file.Dispose();

    private sealed class Reading(FileStream file, long length) : ForwardStream
    {
        private long _left = length;

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = file.Read(buffer, offset, (int)Math.Min(count, _left));
            if (read == 0 && count > 0 && _left > 0) throw new IOException("The file was cut off while it was read.");
            _left -= read;
            return read;
        }
    }
}
