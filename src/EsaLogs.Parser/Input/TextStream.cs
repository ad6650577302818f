using System.Text;

namespace EsaLogs.Input;

/// <summary>Makes UTF-8 text of whatever a file holds, by its first bytes and not by its name.</summary>
internal static class TextStream
{
    /// <summary>Opens text that may be compressed (gzip, also several members one after the other) or UTF-16 (what <c>&gt;</c> writes in Windows PowerShell).</summary>
    public static Stream Open(Stream stream)
    {
        try
        {
            var plain = OpenOnce(stream, out var isCompressed);
            return isCompressed ? OpenOnce(plain, out _) : plain;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private static Stream OpenOnce(Stream stream, out bool isCompressed)
    {
        var mark = new byte[2];
        var length = 0;
        for (int read; length < mark.Length && (read = stream.Read(mark, length, mark.Length - length)) > 0;) length += read;
        Array.Resize(ref mark, length);
        var whole = new PrefixedStream(mark, stream);
        isCompressed = length == 2 && mark[0] == 0x1F && mark[1] == 0x8B;
        if (isCompressed) return new GzipReader(whole);
        if (length == 2 && mark[0] == 0xFF && mark[1] == 0xFE) return new TranscodingStream(whole, Encoding.Unicode);
        if (length == 2 && mark[0] == 0xFE && mark[1] == 0xFF) return new TranscodingStream(whole, Encoding.BigEndianUnicode);
        return whole;
    }
}
