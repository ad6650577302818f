using EsaLogs.Records;
using EsaLogs.Writers;

namespace EsaLogs.Cli.Output;

/// <summary>
/// Full buffers while records come fast, no waiting when they come slowly: what was written is handed on a moment later at the latest.
/// So the last record before a pause shows up, on a terminal as well as behind <c>tail -f … | esalogs auth -</c>.
/// </summary>
internal sealed class PacedWriter<TRecord> : IRecordWriter<TRecord>
    where TRecord : IEsaRecord
{
    private static readonly TimeSpan _pace = TimeSpan.FromMilliseconds(200);

    private readonly IRecordWriter<TRecord> _inner;
    private readonly Lock _gate = new();
    private readonly Timer _timer;
    private Exception? _failure;
    private bool _pending;
    private bool _closed;

    public PacedWriter(IRecordWriter<TRecord> inner)
    {
        _inner = inner;
        _timer = new Timer(static state => ((PacedWriter<TRecord>)state!).FlushPending(), this, _pace, _pace);
    }

    public void Write(TRecord record)
    {
        lock (_gate)
        {
            ThrowFailure();
            _inner.Write(record);
            _pending = true;
        }
    }

    public void Flush()
    {
        lock (_gate)
        {
            ThrowFailure();
            _pending = false;
            _inner.Flush();
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate)
        {
            if (_closed) return;
            _closed = true;
            if (_failure is null) _inner.Dispose();
        }
    }

    private void FlushPending()
    {
        lock (_gate)
        {
            if (!_pending || _closed || _failure is not null) return;
            _pending = false;
            try
            {
                _inner.Flush();
            }
            catch (Exception e) when (e is OutputClosedException or OutputFailedException)
            {
                // Belongs to the thread that writes.
                _failure = e;
            }
        }
    }

    private void ThrowFailure()
    {
        switch (_failure)
        {
            case OutputClosedException { InnerException: IOException cause }:
                throw new OutputClosedException(cause);
            case OutputFailedException { InnerException: IOException cause }:
                throw new OutputFailedException(cause);
        }
    }
}
