namespace EsaLogs.Input;

/// <summary>
/// A log file that is open. Plain text is read at any place, as often as wanted; text that is compressed or of another encoding only onwards.
/// </summary>
internal sealed class OpenedText : IDisposable
{
    private const int SkipSize = 64 * 1024;

    private readonly FileStream _file;
    private Stream _text;
    private long _at;

    private OpenedText(FileStream file, Stream text, bool isPlain, byte[] head)
    {
        _file = file;
        _text = text;
        _at = head.Length;
        IsPlain = isPlain;
        Head = head;
    }

    /// <summary>True if the text is the file's bytes as they are.</summary>
    public bool IsPlain { get; }

    /// <summary>How the text begins.</summary>
    public byte[] Head { get; }

    /// <summary>Where in the file it was read last, as the file lies on disk.</summary>
    public long FilePosition => _file.Position;

    /// <summary>Opens a file, which others may go on to write, rename and delete.</summary>
    public static OpenedText Open(string path)
    {
        var file = DiskFile.OpenShared(path);
        try
        {
            var isPlain = !TextStream.IsEncoded(file);
            var text = Decoded(file, isPlain);
            return new OpenedText(file, text, isPlain, LogFile.ReadBeginning(text, ReadMark.HeadSize));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>True if there is text behind a place. It is the place that was read up to last.</summary>
    public bool HasMore(long position)
    {
        if (IsPlain) return _file.Length > position;
        var next = new byte[1];
        if (_text.Read(next, 0, 1) == 0) return false;
        _text = new PrefixedStream(next, _text);
        return true;
    }

    /// <summary>True if the file became shorter than what was read of it.</summary>
    public bool IsCutBefore(long position) => IsPlain && _file.Length < position;

    /// <summary>Reads on from a place.</summary>
    public int Read(long position, ArraySegment<byte> room)
    {
        if (IsPlain) _file.Position = position;
        else if (!TryGoTo(position)) return 0;
        var count = _text.Read(room.Array!, room.Offset, room.Count);
        _at = position + count;
        return count;
    }

    /// <summary>Reads so many bytes at a place; false if they are not there.</summary>
    public bool TryRead(long position, int count, out byte[] bytes)
    {
        bytes = [];
        try
        {
            if (IsPlain) _file.Position = position;
            else if (!TryGoTo(position)) return false;
            bytes = LogFile.ReadBeginning(_text, count);
        }
        catch (InvalidDataException)
        {
            // Compressed, and still being written or damaged: so far it does not hold them.
            return false;
        }

        _at = position + bytes.Length;
        return bytes.Length == count;
    }

    public void Dispose()
    {
        if (!IsPlain) _text.Dispose();
        _file.Dispose();
    }

    private static Stream Decoded(FileStream file, bool isPlain)
    {
        file.Position = 0;
        return isPlain ? file : TextStream.Open(file, grows: true);
    }

    private bool TryGoTo(long position)
    {
        if (position < _at)
        {
            _text = Decoded(_file, isPlain: false);
            _at = 0;
        }

        for (var skipped = new byte[SkipSize]; _at < position;)
        {
            var read = _text.Read(skipped, 0, (int)Math.Min(skipped.Length, position - _at));
            if (read == 0) return false;
            _at += read;
        }

        return true;
    }
}
