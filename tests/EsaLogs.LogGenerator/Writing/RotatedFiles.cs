namespace EsaLogs.LogGenerator.Writing;

/// <summary>The files of one log, named as the appliance (or the syslog host) names them, begun anew after some time or size.</summary>
internal sealed class RotatedFiles(string folder, string name, bool isSyslog, TimeSpan maximumAge, long maximumSize) : ILogOutput
{
    private FileStream? _file;
    private DateTime _begun;
    private string _path = "";
    private long _size;
    private int _count;

    public bool IsOpen => _file is not null;

    /// <inheritdoc/>
    public bool NeedsFile(DateTime now) => _file is null || ((now - _begun > maximumAge || _size > maximumSize) && now > _begun);

    /// <inheritdoc/>
    public void Next(DateTime now)
    {
        if (_file is not null) Close(now, isLast: false);
        Directory.CreateDirectory(folder);
        (_begun, _size) = (now, 0);
        _path = Path.Combine(folder, isSyslog ? $"{name}.log" : $"{name}.current");
        _file = new FileStream(_path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 20);
    }

    public void Add(ByteBuffer buffer)
    {
        _file?.Write(buffer.Written);
        _size += buffer.Length;
        buffer.Clear();
    }

    /// <summary>The last file keeps the name of the live one.</summary>
    public void Close(DateTime now) => Close(now, isLast: true);

    public void Dispose() => _file?.Dispose();

    private void Close(DateTime now, bool isLast)
    {
        if (_file is null) return;
        _file.Dispose();
        _file = null;
        _count++;
        File.SetLastWriteTimeUtc(_path, DateTime.SpecifyKind(now, DateTimeKind.Utc));
        if (isLast) return;
        File.Move(_path, Path.Combine(folder, isSyslog ? Invariant.Text($"{name}.log.{_count:D4}") : $"{name}.@{Stamps.InName(_begun)}.s"), overwrite: true);
    }
}
