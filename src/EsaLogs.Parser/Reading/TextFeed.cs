using System.Text;
using EsaLogs.Forms;
using EsaLogs.Lines;

namespace EsaLogs.Reading;

/// <summary>Takes text piece by piece, as a pipeline delivers it, and gives out the entries that are whole.</summary>
internal sealed class TextFeed(EntryParser parser) : IDisposable
{
    private readonly BlockCutter _cutter = new();

    /// <summary>Adds text; a final line end is not needed, as a pipeline takes it off.</summary>
    public void Add(string text)
    {
        var room = _cutter.Room(Encoding.UTF8.GetMaxByteCount(text.Length) + 1);
        var count = Encoding.UTF8.GetBytes(text, 0, text.Length, room.Array!, room.Offset);
        if (text.Length == 0 || text[text.Length - 1] != '\n') room.Array![room.Offset + count++] = (byte)'\n';
        _cutter.Added(count);
    }

    /// <summary>The entries that are whole; null if none is.</summary>
    public EntryBatch? Next(bool atEnd) => _cutter.Cut(atEnd) is { } block ? parser.Parse(block) : null;

    public void Dispose() => _cutter.Dispose();
}
