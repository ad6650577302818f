using System.Runtime.CompilerServices;

namespace EsaLogs.LogGenerator.Writing;

/// <summary>An interpolated string that goes into the log as bytes; a line that the log does not hold is not even put together.</summary>
[InterpolatedStringHandler]
internal readonly ref struct LogMessage
{
    private readonly ByteBuffer _buffer;

    public LogMessage(int literalLength, int formattedCount, LogWriter log, out bool isWritten)
        : this(literalLength, formattedCount, log, "Info", out isWritten)
    {
    }

    public LogMessage(int literalLength, int formattedCount, LogWriter log, string level, out bool isWritten)
    {
        _buffer = log.Buffer;
        isWritten = log.BeginLine(level);
    }

    public void AppendLiteral(string value) => _buffer.Add(value);

    public void AppendFormatted(string? value) => _buffer.Add(value);

    public void AppendFormatted(long value) => _buffer.Add(value);

    public void AppendFormatted(DateTime value) => Stamps.Ctime(_buffer, value);

    /// <summary>A Python list of numbers: <c>[0, 1]</c>.</summary>
    public void AppendFormatted(IReadOnlyList<long> values)
    {
        _buffer.Add((byte)'[');
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0) _buffer.Add(", "u8);
            _buffer.Add(values[i]);
        }

        _buffer.Add((byte)']');
    }
}
