using System.Text;

namespace EsaLogs.Input;

/// <summary>Reads text of another encoding as UTF-8. (.NET Framework has no such stream.)</summary>
internal sealed class TranscodingStream(Stream source, Encoding encoding, bool grows) : ForwardStream
{
    private const int Size = 16 * 1024;

    private readonly Decoder _decoder = encoding.GetDecoder();
    private readonly byte[] _raw = new byte[Size];
    private readonly char[] _text = new char[Size + 2];
    private byte[] _utf8 = [];
    private int _at;
    private bool _ended;

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (_at == _utf8.Length && !_ended) Fill();
        var taken = Math.Min(count, _utf8.Length - _at);
        Array.Copy(_utf8, _at, buffer, offset, taken);
        _at += taken;
        return taken;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) source.Dispose();
        base.Dispose(disposing);
    }

    private void Fill()
    {
        var read = source.Read(_raw, 0, _raw.Length);
        _ended = read == 0;
        var length = _decoder.GetChars(_raw, 0, read, _text, 0, flush: _ended && !grows);
        _utf8 = Encoding.UTF8.GetBytes(_text, 0, length);
        _at = 0;
    }
}
