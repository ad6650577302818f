namespace EsaLogs.LogGenerator.Writing;

/// <summary>Where the lines of one log go.</summary>
internal interface ILogOutput : IDisposable
{
    /// <summary>True once there is a file.</summary>
    bool IsOpen { get; }

    /// <summary>True if the next line belongs into another file.</summary>
    bool NeedsFile(DateTime now);

    /// <summary>Begins the next file.</summary>
    void Next(DateTime now);

    /// <summary>Writes what is in the buffer, and empties it.</summary>
    void Add(ByteBuffer buffer);

    /// <summary>The log ends.</summary>
    void Close(DateTime now);
}

/// <summary>A log in one piece, for a reader at the other end of a pipe: as long as one likes, and nothing of it stays.</summary>
internal sealed class PipedLog(Stream stream) : ILogOutput
{
    public bool IsOpen { get; private set; }

    public bool NeedsFile(DateTime now) => !IsOpen;

    public void Next(DateTime now) => IsOpen = true;

    public void Add(ByteBuffer buffer)
    {
        stream.Write(buffer.Written);
        buffer.Clear();
    }

    public void Close(DateTime now) => stream.Flush();

    public void Dispose() => stream.Dispose();
}
