using System.Buffers;

namespace EsaLogs.Lines;

/// <summary>
/// A piece of log text that begins with a log line and ends with the last physical line that continues one: whatever is in it can be read
/// without what comes before or after. The bytes may be changed in place (wrapped lines are joined there) and are given back on disposal.
/// </summary>
internal sealed class LineBlock(byte[] buffer, int length, long firstLine) : IDisposable
{
    public byte[] Buffer { get; } = buffer;

    public int Length { get; } = length;

    /// <summary>Number of the first physical line in its file, from 1.</summary>
    public long FirstLine { get; } = firstLine;

    public void Dispose() => ArrayPool<byte>.Shared.Return(Buffer);
}
