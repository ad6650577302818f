using System.Runtime.CompilerServices;

namespace EsaLogs.Writers;

/// <summary>
/// Bytes on their way to a stream, in one buffer that lives as long as the writer. They are handed on between records wherever a record
/// fits into the buffer, so that a reader at the other end of a pipe gets whole lines.
/// </summary>
internal sealed class Utf8Output
{
    /// <summary>How much one call of <see cref="Reserve"/> may ask for.</summary>
    public const int MaxReserve = Size / 4;

    private const int Size = 64 * 1024;
    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[Size + Prepared.Wide];
    private int _count;

    public Utf8Output(Stream stream) => _stream = stream ?? throw new ArgumentNullException(nameof(stream));

    /// <summary>Bytes of text that is known to be ASCII.</summary>
    public static byte[] Ascii(string text)
    {
        var bytes = new byte[text.Length];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)text[i];
        return bytes;
    }

    /// <summary>Writes what is written often. What stands behind it is written, too, and then something else in its place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(in Prepared text)
    {
        var length = text.Length;
        if (_count + length > Size) Drain();
        if (length <= Prepared.Wide) text.Beginning.CopyTo(_buffer.AsSpan(_count));
        else text.All.CopyTo(_buffer.AsSpan(_count));
        _count += length;
    }

    /// <summary>Room for <paramref name="count"/> bytes; <see cref="Advance"/> says how many were used.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> Reserve(int count)
    {
        if (_count + count > Size) Drain();
        return _buffer.AsSpan(_count, count);
    }

    public void Advance(int count) => _count += count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteByte(byte value)
    {
        if (_count == Size) Drain();
        _buffer[_count++] = value;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        _count += bytes.Length;
    }

    public void EndRecord()
    {
        WriteByte((byte)'\n');
        if (_count >= Size / 2) Drain();
    }

    public void Flush()
    {
        Drain();
        _stream.Flush();
    }

    private void Drain()
    {
        // Emptied first: after a failed write (nobody reads any more) closing the writer must not fail again.
        var count = _count;
        _count = 0;
        if (count > 0) _stream.Write(_buffer, 0, count);
    }
}
