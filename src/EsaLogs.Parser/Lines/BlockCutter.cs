using System.Buffers;

namespace EsaLogs.Lines;

/// <summary>
/// Cuts a run of bytes into blocks of whole log lines. A log line is whole when the next line with a header has begun, so the last one
/// waits for more bytes or for the end.
/// </summary>
internal sealed class BlockCutter : IDisposable
{
    /// <summary>Of its own, as it reads from the end, and of no year in particular: only whether there is a header counts.</summary>
    private readonly HeaderReader _headers = new(YearRule.Any());

    private byte[] _buffer = [];
    private ArrayPool<byte> _owner = ArrayPool<byte>.Shared;

    /// <summary>False as long as there is only what was left of the last block, in a buffer that holds no more.</summary>
    private bool _isBegun;
    private int _length;
    private int _decided;
    private long _taken;

    /// <summary>
    /// The first blocks are small, so that the first answer comes at once: there is less to parse before it, and none is a large object. A few
    /// megabytes of those make the runtime look through all memory of a young process, while everybody waits.
    /// </summary>
    public const int FirstSize = 64 * 1024;

    /// <summary>Large enough that the work per block does not count, small enough for the processor's cache.</summary>
    public const int UsualSize = 512 * 1024;

    /// <summary>A log line of more than this is cut where a physical line ends, or hard.</summary>
    public const int MaximumSize = 64 * 1024 * 1024;

    /// <summary>A block is this part of what was read before it, until it has its usual size.</summary>
    private const int Part = 16;

    /// <summary>Where the buffers of blocks come from that are begun from now on, and go back to.</summary>
    public ArrayPool<byte> Buffers { get; set; } = ArrayPool<byte>.Shared;

    /// <summary>Room for the next bytes; never empty.</summary>
    public ArraySegment<byte> Room(int wanted = 1)
    {
        if (!_isBegun) Move(Math.Max((int)Math.Min(Math.Max(_taken / Part, FirstSize), UsualSize), _length * 2));
        _isBegun = true;
        if (_buffer.Length - _length < Math.Max(wanted, 1)) Move(Math.Max(_buffer.Length * 2, _length + wanted));
        return new ArraySegment<byte>(_buffer, _length, _buffer.Length - _length);
    }

    /// <summary>Says that <paramref name="count"/> bytes were written into the room.</summary>
    public void Added(int count) => _length += count;

    /// <summary>True when there is no room left without growing.</summary>
    public bool IsFull => _isBegun && _length == _buffer.Length;

    /// <summary>True when all that was added was taken.</summary>
    public bool IsEmpty => _length == 0;

    /// <summary>Takes what is whole; null if nothing is yet.</summary>
    public LineBlock? Cut(bool atEnd)
    {
        if (_length == 0) return null;
        var end = atEnd ? _length : LastHeader();
        if (end == 0 && _length >= MaximumSize) end = LastLineEnd();
        return end == 0 ? null : Take(end);
    }

    /// <summary>
    /// Takes every line that has its end, although no header follows the last one yet: for a text that stands still. A line that began behind
    /// them with a blank goes on with them, and they wait for its end.
    /// </summary>
    public LineBlock? CutLines()
    {
        var end = new ReadOnlySpan<byte>(_buffer, 0, _length).LastIndexOf((byte)'\n') + 1;
        return end == 0 || (end < _length && _buffer[end] is (byte)' ' or (byte)'\t') ? null : Take(end);
    }

    public void Dispose()
    {
        _owner.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    /// <summary>Where the last line that has a header begins; 0 if none but the first does.</summary>
    private int LastHeader()
    {
        var text = new ReadOnlySpan<byte>(_buffer, 0, _length);
        var last = text.LastIndexOf((byte)'\n');
        for (int end = last, lineEnd = _length; end > 0 && end >= _decided; lineEnd = end, end = text.Slice(0, end).LastIndexOf((byte)'\n'))
        {
            if (_headers.TryRead(text.Slice(end + 1, lineEnd - end - 1), out _)) return end + 1;
        }

        // Only the line after the last line end can still become one with a header.
        _decided = Math.Max(last, 0);
        return 0;
    }

    private int LastLineEnd()
    {
        var end = new ReadOnlySpan<byte>(_buffer, 0, _length).LastIndexOf((byte)'\n');
        return end < 0 ? _length : end + 1;
    }

    private LineBlock Take(int end)
    {
        var block = new LineBlock(_buffer, end, _owner);
        var rest = new ReadOnlySpan<byte>(_buffer, end, _length - end);
        _owner = ArrayPool<byte>.Shared;
        _buffer = _owner.Rent(rest.Length);
        rest.CopyTo(_buffer);
        _taken += end;
        _length = rest.Length;
        _decided = 0;
        _isBegun = false;
        return block;
    }

    private void Move(int size)
    {
        var larger = Buffers.Rent(size);
        Array.Copy(_buffer, larger, _length);
        _owner.Return(_buffer);
        (_buffer, _owner) = (larger, Buffers);
    }
}
