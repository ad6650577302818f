using System.Buffers;

namespace EsaLogs.Lines;

/// <summary>
/// A piece of log text that begins with a log line and ends with the last physical line that continues one: whatever is in it can be read
/// without what comes before or after. The bytes may be changed in place (wrapped lines are joined there) and are given back on disposal.
/// </summary>
internal sealed class LineBlock(byte[] buffer, int length, ArrayPool<byte> owner) : IDisposable
{
    private byte[]? _original;

    public byte[] Buffer { get; } = buffer;

    public int Length { get; } = length;

    /// <summary>Keeps the bytes as they are, for <see cref="Restore"/>.</summary>
    public void Keep()
    {
        if (_original is not null) return;
        _original = ArrayPool<byte>.Shared.Rent(Length);
        Array.Copy(Buffer, _original, Length);
    }

    /// <summary>Makes the bytes what they were when they were kept, if they were.</summary>
    public void Restore()
    {
        if (_original is null) return;
        Array.Copy(_original, Buffer, Length);
        Forget();
    }

    public void Dispose()
    {
        Forget();
        owner.Return(Buffer);
    }

    private void Forget()
    {
        if (_original is null) return;
        ArrayPool<byte>.Shared.Return(_original);
        _original = null;
    }
}
