using System.Text;

namespace EsaLogs.Input;

/// <summary>Makes UTF-8 text of whatever a file holds, by its first bytes and not by its name.</summary>
internal static class TextStream
{
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
    public static bool IsEncoded(Stream stream)
    {
        var mark = ReadMarkOf(stream);
        return Is(mark, 0x1F, 0x8B) || Is(mark, 0xFF, 0xFE) || Is(mark, 0xFE, 0xFF);
    }

    private static bool Is(byte[] mark, byte first, byte second) => mark.Length == 2 && mark[0] == first && mark[1] == second;

    private static byte[] ReadMarkOf(Stream stream)
    {
        var mark = new byte[2];
        var length = 0;
        for (int read; length < mark.Length && (read = stream.Read(mark, length, mark.Length - length)) > 0;) length += read;
        Array.Resize(ref mark, length);
        return mark;
    }

    private static Stream OpenOnce(Stream stream, bool grows, out bool isCompressed)
    {
        var mark = ReadMarkOf(stream);
        var whole = new PrefixedStream(mark, stream);
        isCompressed = Is(mark, 0x1F, 0x8B);
        if (isCompressed) return new GzipReader(whole);
        if (Is(mark, 0xFF, 0xFE)) return new TranscodingStream(whole, Encoding.Unicode, grows);
        if (Is(mark, 0xFE, 0xFF)) return new TranscodingStream(whole, Encoding.BigEndianUnicode, grows);
        return whole;
    }
}
