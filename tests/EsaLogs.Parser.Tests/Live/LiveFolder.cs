using System.Text;

namespace EsaLogs.Parser.Tests.Live;

/// <summary>A folder with a log that somebody writes. Lines may be short, as in <see cref="Log"/>.</summary>
internal sealed class LiveFolder : IDisposable
{
    private readonly TempFolder _folder = new();

    public string Path => _folder.Path;

    public string Current => _folder["mail.current"];

    public string this[string name] => _folder[name];

    /// <summary>A line about an ICID; what it is about is what tests look at.</summary>
    public static string Line(int icid) => Log.Native(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"10:{icid / 60:00}:{icid % 60:00} ICID {icid} close"));

    public void Append(string name, params string[] lines) => AppendText(name, Log.Text(lines));

    public void AppendText(string name, string text)
    {
        using var stream = new FileStream(_folder[name], FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Writes lines about the ICIDs to the live log.</summary>
    public void Write(params int[] icids) => Append("mail.current", [.. icids.Select(Line)]);

    public void WriteTo(string name, params int[] icids) => Append(name, [.. icids.Select(Line)]);

    public void Rename(string from, string to) => File.Move(_folder[from], _folder[to]);

    public void Copy(string from, string to) => File.Copy(_folder[from], _folder[to]);

    public void Delete(string name) => File.Delete(_folder[name]);

    public void Truncate(string name)
    {
        using var stream = new FileStream(_folder[name], FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        stream.SetLength(0);
    }

    /// <summary>Puts a compressed file in the place of a plain one, as gzip does.</summary>
    public void Compress(string name)
    {
        File.WriteAllBytes(_folder[name + ".gz"], TempFolder.Gzip(File.ReadAllBytes(_folder[name])));
        File.SetLastWriteTime(_folder[name + ".gz"], File.GetLastWriteTime(_folder[name]));
        Delete(name);
    }

    public void Dispose() => _folder.Dispose();
}
