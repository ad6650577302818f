using System.Buffers;
using EsaLogs.Forms;
using EsaLogs.Lines;

namespace EsaLogs.Reading;

/// <summary>Reads one file, block by block, when it is asked.</summary>
internal sealed class FileReading : IBatchSource
{
    private readonly FileProbe _probe;
    private readonly ReadOptions _options;
    private readonly FileBlocks _blocks;
    private readonly HeaderReader _headers;
    private readonly EntryParser _parser;

    public FileReading(FileProbe probe, ReadOptions options, Func<HeaderReader, EntryParser> parser)
    {
        _probe = probe;
        _options = options;
        _blocks = new FileBlocks(probe.File, options.OnProblem);
        _headers = new HeaderReader(probe.Years.Rule());
        _parser = parser(_headers);
        options.OnVerbose?.Invoke(Remarks.Reading(probe, options));
    }

    /// <inheritdoc/>
    public EntryBatch? Next(CancellationToken cancellation)
    {
        if (_blocks.Next(ArrayPool<byte>.Shared, cancellation) is { } block) return _parser.Parse(block);
        _probe.AllHeaderForms = _headers.Forms;
        if (Remarks.MoreHeaders(_probe, _probe.HeaderForms, _headers.Forms) is { } remark) _options.OnVerbose?.Invoke(remark);
        return null;
    }

    public void Dispose() => _blocks.Dispose();
}
