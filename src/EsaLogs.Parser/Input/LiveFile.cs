using EsaLogs.Lines;

namespace EsaLogs.Input;

/// <summary>
/// The text of a file that is written on, renamed, replaced, cut, compressed or out of reach for a while. It is known by its content and read
/// on wherever that is found; an open file is read on even if its name is gone.
/// </summary>
internal sealed class LiveFile(string path, byte[] head) : IDisposable
{
    private readonly ReadMark _mark = new(head);
    private OpenedText? _text;
    private bool _isPassedOver;

    /// <summary>The name under which the text was found last.</summary>
    public string Path { get; private set; } = path;

    /// <summary>What the name's stamp was then; null if it has to be looked at.</summary>
    public FileStamp? Stamp { get; private set; }

    /// <summary>How much of the text was read.</summary>
    public long Position => _mark.Position;

    /// <summary>How far the file was read, as it lies on disk; what is closed was read to its end.</summary>
    public long FilePosition => _text?.FilePosition ?? long.MaxValue;

    public bool IsOpen => _text is not null;

    /// <summary>Compares what was read so far with a file.</summary>
    public TextMatch Match(OpenedText text) => _mark.Match(text);

    /// <summary>Reads on in the file of that name, if it holds what was read so far; where asked for, only if it also holds more.</summary>
    public TextMatch TryOpen(string path, bool onlyForMore = false)
    {
        // What is empty holds nothing of the text, and it may be a pipe, which waits for its writer when it is opened.
        if (FileStamp.Of(path) is not { Length: > 0 } stamp) return TextMatch.Part;
        OpenedText? text = OpenedText.Open(path);
        var match = TextMatch.Other;
        try
        {
            match = _mark.Match(text);
            if (match != TextMatch.Same || (onlyForMore && (_isPassedOver || !text.HasMore(Position)))) return match;
            (text, _text) = (_text, text);
            (Path, Stamp) = (path, stamp);
        }
        finally
        {
            text?.Dispose();
        }

        return match;
    }

    /// <summary>Says where the text is now, without opening it.</summary>
    public void MoveTo(string path, FileStamp stamp) => (Path, Stamp) = (path, stamp);

    /// <summary>
    /// Reads on; 0 if there is no more at present. Only after reading is it sure that the file is still the one that it was before: somebody
    /// may have emptied it and filled it anew. Then what was read does not count, and the file is closed.
    /// </summary>
    public int Read(ArraySegment<byte> room)
    {
        if (_text is null) return 0;
        var isValid = false;
        try
        {
            var count = _text.Read(Position, room);
            isValid = !_text.IsPlain || (count > 0 ? Match(_text) == TextMatch.Same : !_text.IsCutBefore(Position));
            if (count == 0 && !_text.IsPlain) Close();
            if (!isValid) return 0;
            _mark.Add(room.AsSpan(0, count));
            return count;
        }
        catch (InvalidDataException)
        {
            // Compressed, and cut off so far: it is worth another look when it has changed.
            isValid = true;
            Close();
            throw;
        }
        finally
        {
            if (!isValid) Lose();
        }
    }

    /// <summary>Takes all but a last line that has no end yet as read, without reading it.</summary>
    public void SkipToEnd()
    {
        const int tailSize = 64 * 1024;
        Stamp = FileStamp.Of(Path);
        using var text = OpenedText.Open(Path);
        _isPassedOver = !text.IsPlain;
        if (_isPassedOver || Stamp is not { } stamp) return;
        var size = (int)Math.Min(stamp.Length, tailSize);
        if (!text.TryRead(stamp.Length - size, size, out var tail)) return;
        var end = Array.LastIndexOf(tail, (byte)'\n') + 1;
        var kept = Math.Min(end, ReadMark.TailSize);
        _mark.SkipTo(stamp.Length - size + end, text.Head, tail.AsSpan(end - kept, kept).ToArray());
    }

    /// <summary>Counts the line ends in what was skipped.</summary>
    public long CountSkippedLines()
    {
        using var text = OpenedText.Open(Path);
        var lines = 0L;
        var piece = new ArraySegment<byte>(new byte[ReadMark.HeadSize * 16]);
        for (var at = 0L; at < Position;)
        {
            var count = (int)Math.Min(text.Read(at, piece), Position - at);
            if (count == 0) break;
            lines += LineEnds.Count(piece.AsSpan(0, count));
            at += count;
        }

        return lines;
    }

    public void Close()
    {
        _text?.Dispose();
        _text = null;
    }

    public void Dispose() => Close();

    private void Lose()
    {
        Close();
        Stamp = null;
    }
}
