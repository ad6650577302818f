namespace EsaLogs.Input;

/// <summary>One source of log text: a file, or a stream that can be read once.</summary>
internal abstract class LogFile(string name, string folder, DateTime date) : IDisposable
{
    private CountedStream? _opened;

    /// <summary>What records show as their source.</summary>
    public string Name { get; } = name;

    /// <summary>The folder that the file lies in; empty for a stream.</summary>
    public string Folder { get; } = folder;

    /// <summary>When the file was last written (UTC, so that this machine's zone does not count): the latest that its lines can be, but for the appliance's zone.</summary>
    public DateTime Date { get; } = date;

    /// <summary>The folder that was named and that the file was found in; null if the file was named itself. Then it is an error if it is no log.</summary>
    public string? FoundIn { get; init; }

    /// <summary>Bytes of the file as it lies on disk; null where nobody can know.</summary>
    public virtual long? Length => null;

    /// <summary>Bytes that were taken from the disk since the file was opened last; compressed text is in fewer of them.</summary>
    public long BytesRead => Volatile.Read(ref _opened)?.Count ?? 0;

    /// <summary>True if the text can be opened more than once.</summary>
    public abstract bool CanReadAgain { get; }

    /// <summary>True if the text can be opened more than once, and lies there as it is: to read it again costs no more than its bytes.</summary>
    public virtual bool IsPlain => false;

    /// <summary>The text, decompressed, from its beginning.</summary>
    public abstract Stream Open();

    /// <summary>
    /// Has every later opening give the same, whatever becomes of the file in the meantime: who reads it several times must not find more the
    /// next time, or another file of that name. If it is cut off, reading it ends with an <see cref="IOException"/>.
    /// </summary>
    public virtual void Freeze()
    {
    }

    /// <summary>The text's beginning, up to <paramref name="count"/> bytes, without taking it away.</summary>
    public abstract byte[] Peek(int count);

    /// <summary>Lets the next <see cref="Peek"/> show more, if less than <paramref name="count"/> bytes were there and more come.</summary>
    public virtual bool TryPeekFurther(int count) => false;

    /// <summary>Frees what the file needed beside its text.</summary>
    public virtual void Dispose()
    {
    }

    /// <summary>The text's end, up to <paramref name="count"/> bytes; empty where it cannot be had without reading all of it.</summary>
    public virtual byte[] PeekEnd(int count) => [];

    /// <summary>Opens the text that a file's bytes are, and counts those from now on.</summary>
    private protected Stream OpenText(Stream bytes)
    {
        var counted = new CountedStream(bytes);
        Volatile.Write(ref _opened, counted);
        return TextStream.Open(counted);
    }

    /// <summary>Reads until the buffer is full, the text ends, or damage comes; that is told when the file is read.</summary>
    internal static byte[] ReadBeginning(Stream stream, int count)
    {
        var buffer = new byte[count];
        var length = 0;
        try
        {
            for (int read; length < count && (read = stream.Read(buffer, length, count - length)) > 0;) length += read;
        }
        catch (InvalidDataException) when (length > 0)
        {
        }

        Array.Resize(ref buffer, length);
        return buffer;
    }
}

/// <summary>A file of the file system. It may be written, renamed or deleted while it is read.</summary>
internal sealed class DiskFile(string path, DateTime date) : LogFile(path, Path.GetDirectoryName(path) ?? "", date)
{
    private FrozenFile? _frozen;

    /// <summary>A file whose date is that of its last line.</summary>
    public DiskFile(string path)
        : this(path, FileStamp.Of(path)?.Written ?? File.GetLastWriteTimeUtc(path))
    {
    }

    public override bool CanReadAgain => true;

    public override bool IsPlain
    {
        get
        {
            try
            {
                using var stream = OpenShared(Name);
                return IsPlainText(stream);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
            {
                // What is wrong with the file is told when it is read.
                return false;
            }
        }
    }

    /// <summary>Opens a file that others may go on to write, rename and delete.</summary>
    public static FileStream OpenShared(string path)
        => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.SequentialScan);

    public override long? Length => _frozen?.Length ?? FileStamp.Of(Name)?.Length ?? 0;

    public override Stream Open() => OpenText(_frozen?.Open() ?? OpenShared(Name));

    public override void Freeze()
    {
        if (_frozen is not null || !IsPlain) return;
        try
        {
            _frozen = new FrozenFile(OpenShared(Name));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It has gone just now: that is told when it is read.
        }
    }

    public override void Dispose()
    {
        _frozen?.Dispose();
        base.Dispose();
    }

    public override byte[] Peek(int count)
    {
        // Pipes and sockets that lie about in a folder have no length, and one that is opened waits for a writer.
        if (FileStamp.Of(Name) is { Length: 0 }) return [];
        using var stream = Open();
        return ReadBeginning(stream, count);
    }

    public override byte[] PeekEnd(int count)
    {
        try
        {
            using var stream = OpenShared(Name);
            if (!IsPlainText(stream)) return [];
            stream.Position = Math.Max(0, stream.Length - count);
            return ReadBeginning(stream, count);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // What is wrong with the file is told when it is read.
            return [];
        }
    }

    private static bool IsPlainText(Stream stream) => TextStream.IsPlain(ReadBeginning(stream, TextStream.MarkLength));
}

/// <summary>A stream, e.g. standard input. What was peeked at is read again from memory.</summary>
internal sealed class StreamFile(string name, Stream stream, DateTime date) : LogFile(name, "", date)
{
    private byte[]? _beginning;

    public override bool CanReadAgain => false;

    public override Stream Open() => TextStream.Open(new PrefixedStream(_beginning ?? [], stream));

    /// <summary>Takes what the stream has now, not more: a pipe may deliver its lines one by one.</summary>
    public override byte[] Peek(int count)
    {
        if (_beginning is null) TryPeekFurther(count);
        try
        {
            using var text = TextStream.Open(new MemoryStream(_beginning!, writable: false));
            return ReadBeginning(text, count);
        }
        catch (InvalidDataException)
        {
            // A compressed stream is cut off here, of course. Whether it is damaged shows when it is read.
            return [];
        }
    }

    public override bool TryPeekFurther(int count)
    {
        var known = _beginning?.Length ?? 0;
        var buffer = new byte[Math.Max(count, known)];
        _beginning?.CopyTo(buffer, 0);
        var read = known < count ? stream.Read(buffer, known, count - known) : 0;
        Array.Resize(ref buffer, known + read);
        _beginning = buffer;
        return read > 0;
    }
}
