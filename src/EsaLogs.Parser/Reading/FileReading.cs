using EsaLogs.Forms;
using EsaLogs.Input;
using EsaLogs.Lines;

namespace EsaLogs.Reading;

/// <summary>Reads one file, block by block. What goes wrong on the way is reported; what came before it counts.</summary>
internal sealed class FileReading : IBatchSource
{
    private readonly FileProbe _probe;
    private readonly ReadOptions _options;
    private readonly BlockCutter _cutter = new();
    private readonly HeaderReader _headers;
    private readonly EntryParser _parser;
    private Stream? _stream;
    private bool _ended;

    public FileReading(FileProbe probe, ReadOptions options, Func<HeaderReader, EntryParser> parser)
    {
        _probe = probe;
        _options = options;
        _headers = new HeaderReader(probe.Years.Rule());
        _parser = parser(_headers);
        options.OnVerbose?.Invoke(Remarks.Reading(probe, options));
    }

    /// <inheritdoc/>
    public EntryBatch? Next(CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_ended)
            {
                if (_cutter.Cut(atEnd: true) is { } last) return _parser.Parse(last);
                if (Remarks.MoreHeaders(_probe, _probe.HeaderForms, _headers.Forms) is { } remark) _options.OnVerbose?.Invoke(remark);
                return null;
            }

            _ended = !TryFill(cancellation);
            if (!_ended && _cutter.Cut(atEnd: false) is { } block) return _parser.Parse(block);
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
            _stream ??= _probe.File.Open();
            int count;
            do
            {
                cancellation.ThrowIfCancellationRequested();
                var room = _cutter.Room();
                count = _stream.Read(room.Array!, room.Offset, room.Count);
                _cutter.Added(count);
            }
            while (count > 0 && !_cutter.IsFull && _probe.File is DiskFile);

            return count > 0;
        }
        catch (InvalidDataException e)
        {
            _options.OnProblem?.Invoke(Problems.Gzip(_probe.File.Name, e));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _options.OnProblem?.Invoke(Problems.Unreadable(_probe.File.Name, e));
        }

        return false;
    }
}
