using System.Text;

namespace EsaLogs.Input;

/// <summary>Makes UTF-8 text of whatever a file holds, by its first bytes and not by its name.</summary>
internal static class TextStream
{
    /// <summary>Bytes at the beginning that tell what a file holds.</summary>
    public const int MarkLength = 2;

    private static readonly byte[] Gzip = [0x1F, 0x8B];
    private static readonly byte[] LittleEndian = [0xFF, 0xFE];
    private static readonly byte[] BigEndian = [0xFE, 0xFF];

    /// <summary>True if a file that begins so is read as it is.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> mark)
        => !mark.StartsWith(Gzip) && !mark.StartsWith(LittleEndian) && !mark.StartsWith(BigEndian);

    /// <summary>Opens text that may be compressed (gzip, also several members one after the other) or UTF-16 (what <c>&gt;</c> writes in Windows PowerShell).</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="grows">True if half a character at the end waits for its other half.</param>
    public static Stream Open(Stream stream, bool grows = false)
    {
        try
        {
            var plain = OpenOnce(stream, grows, out var isCompressed);
            return isCompressed ? OpenOnce(plain, grows, out _) : plain;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>True if what begins here is not the text itself.</summary>
    public static bool IsEncoded(Stream stream) => !IsPlain(ReadMarkOf(stream));

    private static byte[] ReadMarkOf(Stream stream)
    {
        var mark = new byte[MarkLength];
        var length = 0;
        for (int read; length < mark.Length && (read = stream.Read(mark, length, mark.Length - length)) > 0;) length += read;
        Array.Resize(ref mark, length);
        return mark;
    }

    private static Stream OpenOnce(Stream stream, bool grows, out bool isCompressed)
    {
        var mark = ReadMarkOf(stream);
        var whole = new PrefixedStream(mark, stream);
        isCompressed = mark.AsSpan().SequenceEqual(Gzip);
        if (isCompressed) return new GzipReader(whole);
        if (mark.AsSpan().SequenceEqual(LittleEndian)) return new TranscodingStream(whole, Encoding.Unicode, grows);
        if (mark.AsSpan().SequenceEqual(BigEndian)) return new TranscodingStream(whole, Encoding.BigEndianUnicode, grows);
        return whole;
    }
}
