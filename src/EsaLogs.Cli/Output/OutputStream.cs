namespace EsaLogs.Cli.Output;

/// <summary>
/// What records are written to. Tells a failed write from a failed read of the log, and a closed pipe from both. On a terminal no byte
/// passes that would steer it: log text is written by strangers, and CSV does not escape it.
/// </summary>
internal sealed class OutputStream(Stream inner, bool isTerminal, ProgressLine? progress = null) : Stream
{
    // EPIPE on Linux and macOS; ERROR_BROKEN_PIPE and ERROR_NO_DATA on Windows.
    private const int BrokenPipeUnix = 32;
    private const int BrokenPipeWindows = unchecked((int)0x8007006D);
    private const int NoDataWindows = unchecked((int)0x800700E8);

    private byte _previous;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            if (isTerminal) WriteToTerminal(WithoutControls(buffer));
            else inner.Write(buffer);
        }
        catch (IOException e)
        {
            throw Explain(e);
        }
    }

    public override void Flush()
    {
        try
        {
            inner.Flush();
        }
        catch (IOException e)
        {
            throw Explain(e);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static Exception Explain(IOException e)
        => e.HResult is BrokenPipeUnix or BrokenPipeWindows or NoDataWindows ? new OutputClosedException(e) : new OutputFailedException(e);

    private void WriteToTerminal(byte[] clean)
    {
        if (progress is null) inner.Write(clean);
        else progress.Write(() => inner.Write(clean), endsLine: clean.Length == 0 || clean[^1] == (byte)'\n');
    }

    /// <summary>Byte for byte: C0 controls and DEL become <c>?</c>; C1 controls (C2 80 to C2 9F in UTF-8) become U+00BF.</summary>
    private byte[] WithoutControls(ReadOnlySpan<byte> buffer)
    {
        var clean = buffer.ToArray();
        for (var i = 0; i < clean.Length; i++)
        {
            var value = clean[i];
            if (value is (< 0x20 and not (byte)'\n') or 0x7F) clean[i] = (byte)'?';
            else if (_previous == 0xC2 && value is >= 0x80 and <= 0x9F) clean[i] = 0xBF;
            _previous = value;
        }

        return clean;
    }
}
