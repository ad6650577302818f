namespace EsaLogs.Input;

/// <summary>What a file holds, compared with a text that was read so far.</summary>
internal enum TextMatch
{
    /// <summary>Another text.</summary>
    Other,

    /// <summary>The beginning of the text, and not all that was read of it.</summary>
    Part,

    /// <summary>All that was read of the text, and perhaps more.</summary>
    Same,
}

/// <summary>
/// How far a text was read, and by what it is known again under whatever name: how it begins, and what was read last.
/// Names change when logs are rotated, and a file has no identity that all file systems tell; its content has.
/// </summary>
internal sealed class ReadMark(byte[] head)
{
    public const int HeadSize = 4 * 1024;
    public const int TailSize = 1024;

    private byte[] _head = head;
    private byte[] _tail = [];

    /// <summary>Bytes of text that were read.</summary>
    public long Position { get; private set; }

    /// <summary>Says that this text was read.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        var known = (int)Math.Min(_head.Length - Position, text.Length);
        if (_head.Length < HeadSize && known < text.Length) _head = Joined(_head, text.Slice(known, Math.Min(text.Length - known, HeadSize - _head.Length)));
        _tail = text.Length >= TailSize
            ? text.Slice(text.Length - TailSize).ToArray()
            : Joined(_tail.AsSpan(Math.Max(0, _tail.Length + text.Length - TailSize)), text);
        Position += text.Length;
    }

    /// <summary>Takes the text up to a place as read; it begins with <paramref name="head"/>, and <paramref name="tail"/> stands before that place.</summary>
    public void SkipTo(long position, byte[] head, byte[] tail)
    {
        _head = head;
        Position = position;
        _tail = tail;
    }

    /// <summary>Compares; where the text is the same, it stands at <see cref="Position"/> then.</summary>
    public TextMatch Match(OpenedText text)
    {
        var beginning = text.Head.AsSpan(0, Math.Min(text.Head.Length, _head.Length));
        if (!beginning.SequenceEqual(_head.AsSpan(0, beginning.Length))) return TextMatch.Other;
        if (beginning.Length < _head.Length || !text.TryRead(Position - _tail.Length, _tail.Length, out var tail)) return TextMatch.Part;
        return tail.AsSpan().SequenceEqual(_tail) ? TextMatch.Same : TextMatch.Other;
    }

    private static byte[] Joined(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var joined = new byte[first.Length + second.Length];
        first.CopyTo(joined);
        second.CopyTo(joined.AsSpan(first.Length));
        return joined;
    }
}
