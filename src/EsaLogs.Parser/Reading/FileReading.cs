using EsaLogs.Forms;
using EsaLogs.Input;
using EsaLogs.Lines;

namespace EsaLogs.Reading;

/// <summary>Reads one file, block by block. What goes wrong on the way is reported; what came before it counts.</summary>
internal sealed class FileReading : IDisposable
{
    private readonly FileProbe _probe;
    private readonly ReadOptions _options;
    private readonly BlockCutter _cutter;
    private readonly EntryParser _parser;
    private Stream? _stream;
    private bool _ended;

    public FileReading(FileProbe probe, ReadOptions options, Func<HeaderReader, EntryParser> parser)
    {
        _probe = probe;
        _options = options;
        var headers = new HeaderReader(new YearRule(probe.File.Date, options.Year));
        _cutter = new BlockCutter(headers);
        _parser = parser(headers);
        options.OnVerbose?.Invoke($"Reading '{probe.File.Name}' ({(probe.Hosts.Count > 0 ? "syslog of " + string.Join(", ", probe.Hosts) : "appliance " + (probe.SerialNumber ?? "unknown"))}).");
    }

    /// <summary>The entries of the next block; null at the end.</summary>
    public EntryBatch? Next(CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_ended) return _cutter.Cut(atEnd: true) is { } last ? _parser.Parse(last) : null;
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
