using System.Runtime.ExceptionServices;
using EsaLogs.Records;
using EsaLogs.Writers;

namespace EsaLogs.Cli.Output;

/// <summary>
/// Writes on a thread of its own, in the order given: records are made on one core while those before them become text on another.
/// Full buffers while records come fast, no waiting when they come slowly: what was written is handed on a moment later at the latest.
/// So the last record before a pause shows up, on a terminal as well as behind <c>tail -f … | esalogs auth -</c>.
/// What goes wrong is told to the one who writes, at the next call.
/// </summary>
internal sealed class PacedWriter<TRecord> : IRecordWriter<TRecord>
    where TRecord : IEsaRecord
{
    /// <summary>So many records are worth waking the writing thread for.</summary>
    private const int Many = 512;

    /// <summary>Whoever makes records faster than they can be written waits for it.</summary>
    private const int TooMany = 4 * Many;

    private static readonly TimeSpan _pace = TimeSpan.FromMilliseconds(200);

    private readonly IRecordWriter<TRecord> _inner;
    private readonly object _gate = new();
    private readonly Thread _thread;
    private List<TRecord> _waiting = new(TooMany);
    private ExceptionDispatchInfo? _failure;
    private bool _isWriting;
    private bool _mustFlush;
    private bool _isClosed;

    public PacedWriter(IRecordWriter<TRecord> inner)
    {
        _inner = inner;
        _thread = new Thread(WriteAll) { IsBackground = true, Name = "Writer" };
        _thread.Start();
    }

    public void Write(TRecord record)
    {
        lock (_gate)
        {
            while (_waiting.Count >= TooMany && _failure is null) Monitor.Wait(_gate);
            _failure?.Throw();
            _waiting.Add(record);
            if (_waiting.Count == Many) Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Waits until all is written and handed on.</summary>
    public void Flush()
    {
        lock (_gate)
        {
            _mustFlush = true;
            Monitor.PulseAll(_gate);
            while ((_mustFlush || _isWriting) && _failure is null) Monitor.Wait(_gate);
            _failure?.Throw();
        }
    }

    /// <summary>Writes what waits, and closes the writer.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_isClosed) return;
            _isClosed = true;
            Monitor.PulseAll(_gate);
        }

        _thread.Join();
        if (_failure is null) _inner.Dispose();
    }

    private void WriteAll()
    {
        var records = new List<TRecord>(TooMany);
        try
        {
            while (Take(ref records) is { } mustFlush)
            {
                foreach (var record in records) _inner.Write(record);
                if (mustFlush) _inner.Flush();
                records.Clear();
            }
        }
        catch (Exception e)
        {
            Fail(e);
        }
    }

    /// <summary>Takes what waits, once it is worth it or a moment has passed; tells whether to hand it on, null at the end.</summary>
    private bool? Take(ref List<TRecord> records)
    {
        lock (_gate)
        {
            do
            {
                _isWriting = false;
                Monitor.PulseAll(_gate);
                if (_waiting.Count < Many && !_mustFlush && !_isClosed) Monitor.Wait(_gate, _pace);
                if (_isClosed && _waiting.Count == 0) return null;
            }
            while (_waiting.Count == 0 && !_mustFlush);

            (records, _waiting) = (_waiting, records);
            var mustFlush = _mustFlush || records.Count < Many;
            _isWriting = true;
            _mustFlush = false;
            return mustFlush;
        }
    }

    private void Fail(Exception e)
    {
        lock (_gate)
        {
            _failure = ExceptionDispatchInfo.Capture(e);
            Monitor.PulseAll(_gate);
        }
    }
}
