using System.Buffers;
using EsaLogs.Input;
using EsaLogs.Lines;

namespace EsaLogs.Reading;

/// <summary>Reads one file and cuts it into blocks of whole log lines. What goes wrong on the way is reported; what came before it counts.</summary>
internal sealed class FileBlocks(LogFile file, Action<LogProblem>? report) : IDisposable
{
    private readonly BlockCutter _cutter = new();
    private Stream? _stream;
    private bool _ended;

    /// <summary>The next block, of bytes in one of <paramref name="buffers"/>; null at the end.</summary>
    public LineBlock? Next(ArrayPool<byte> buffers, CancellationToken cancellation)
    {
        _cutter.Buffers = buffers;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_ended) return _cutter.Cut(atEnd: true);
            _ended = !TryFill(cancellation);
            if (!_ended && _cutter.Cut(atEnd: false) is { } block) return block;
        }
    }

    public void Dispose()
    {
        _stream?.Dispose();
        _cutter.Dispose();
    }

    /// <summary>Reads once more; false at the end of the file, or where it cannot be read further.</summary>
    private bool TryFill(CancellationToken cancellation)
    {
        try
        {
            _stream ??= file.Open();
            int count;
            do
            {
                cancellation.ThrowIfCancellationRequested();
                var room = _cutter.Room();
                count = _stream.Read(room.Array!, room.Offset, room.Count);
                _cutter.Added(count);
            }
            while (count > 0 && !_cutter.IsFull && file is DiskFile);

            return count > 0;
        }
        catch (InvalidDataException e)
        {
            report?.Invoke(Problems.Gzip(file.Name, e));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report?.Invoke(Problems.Unreadable(file.Name, e));
        }

        return false;
    }
}
