using EsaLogs.Input;

namespace EsaLogs.Reading;

/// <summary>Tells how far a reading of files has come, after each block. A stream has no length, so nothing is told of it.</summary>
internal sealed class ProgressTeller
{
    private readonly Action<ReadProgress> _tell;
    private readonly ReadStage _stage;
    private readonly bool _readsTwice;
    private readonly List<LogFile> _files;
    private readonly List<long> _lengths;
    private readonly long _length;
    private int _at;
    private long _before;

    private ProgressTeller(Action<ReadProgress> tell, IEnumerable<LogFile> files, ReadStage stage, bool readsTwice)
    {
        _tell = tell;
        _stage = stage;
        _readsTwice = readsTwice;
        _files = [.. files.Where(file => file.Length is not null)];
        _lengths = _files.ConvertAll(file => file.Length ?? 0);
        foreach (var length in _lengths) _length += length;
    }

    /// <summary>Makes the teller of a reading of files in their order; null where nobody listens.</summary>
    public static ProgressTeller? Of(ReadOptions options, IEnumerable<LogFile> files, ReadStage stage, bool readsTwice = false)
        => options.OnProgress is { } tell ? new ProgressTeller(tell, files, stage, readsTwice) : null;

    /// <summary>So many bytes of a file were read. What is left of a file that was told of before is not worth a word.</summary>
    public void Tell(LogFile file, long bytesRead)
    {
        var at = _files.IndexOf(file, _at);
        if (at < 0) return;
        for (; _at < at; _at++) _before += _lengths[_at];

        // A file may grow while it is read.
        var read = Math.Min(bytesRead, _lengths[at]);
        _tell(new ReadProgress
        {
            Stage = _stage,
            ReadsTwice = _readsTwice,
            File = file.Name,
            FileNumber = at + 1,
            FileCount = _files.Count,
            FileBytesRead = read,
            FileLength = _lengths[at],
            BytesRead = _before + read,
            Length = _length,
        });
    }
}
