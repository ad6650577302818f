using System.Buffers.Text;
using System.Text;

namespace EsaLogs.LogGenerator.Writing;

/// <summary>Bytes on their way into a file.</summary>
internal sealed class ByteBuffer
{
    private byte[] _bytes = new byte[64 * 1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Add(byte value)
    {
        Room(1);
        _bytes[Length++] = value;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        Room(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    public void Add(ReadOnlySpan<char> text)
    {
        Room(3 * text.Length);
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    public void Add(long number)
    {
        Room(20);
        Utf8Formatter.TryFormat(number, _bytes.AsSpan(Length), out var written);
        Length += written;
    }

    /// <summary>A number with leading zeros or blanks.</summary>
    public void Add(int number, int width, byte fill = (byte)'0')
    {
        Room(width);
        for (var at = width - 1; at >= 0; at--, number /= 10)
            _bytes[Length + at] = at == width - 1 || number > 0 ? (byte)('0' + (number % 10)) : fill;
        Length += width;
    }

    private void Room(int count)
    {
        if (Length + count > _bytes.Length) Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Length + count));
    }
}
