using System.IO.Compression;
using System.Text;

namespace EsaLogs.Parser.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("esalogs-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public static byte[] Gzip(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(content);
        return stream.ToArray();
    }

    /// <summary>Writes a log of the lines, short ones in full.</summary>
    public string Write(string name, params string[] lines) => Write(name, Encoding.UTF8.GetBytes(Log.Text(lines)));

    public string Write(string name, byte[] content)
    {
        var path = this[name];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
