using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using EsaLogs.Forms;

namespace EsaLogs.Reading;

/// <summary>
/// Reads a file on a thread of its own, a few blocks ahead of who takes them: lines become entries on one core while records are made of those
/// before them on another. The batches come in the order of the file, and what is to be said of them comes between them, on the thread that
/// takes them.
/// </summary>
internal sealed class ReadAhead : IBatchSource
{
    /// <summary>Enough that neither side waits for the other's odd block; each holds a block's bytes.</summary>
    private const int BlocksAhead = 4;

    private const int MillisecondsToLook = 1;

    private readonly BlockingCollection<Step> _steps = new(BlocksAhead);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _reader;

    /// <summary>Begins to read. What the reading says goes through the listener that it is given, and from there to <paramref name="options"/>.</summary>
    public ReadAhead(ReadOptions options, Func<ReadOptions, IBatchSource> open)
    {
        var file = open(options with
        {
            OnProblem = problem => Say(() => options.OnProblem?.Invoke(problem)),
            OnVerbose = options.OnVerbose is { } listener ? text => Say(() => listener(text)) : null,
        });
        _reader = Task.Run(() => Read(file));
    }

    /// <inheritdoc/>
    public EntryBatch? Next(CancellationToken cancellation)
    {
        while (true)
        {
            var step = _steps.Take(cancellation);
            step.Remark?.Invoke();
            step.Failure?.Throw();
            if (step.Remark is null) return step.Batch;
        }
    }

    /// <summary>Stops reading and closes the file; what was read ahead is dropped.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        while (!_reader.IsCompleted || _steps.Count > 0)
        {
            if (_steps.TryTake(out var step, MillisecondsToLook)) step.Batch?.Dispose();
        }

        _steps.Dispose();
        _stop.Dispose();
    }

    private void Say(Action remark) => _steps.Add(new Step { Remark = remark }, _stop.Token);

    private void Read(IBatchSource file)
    {
        using (file)
        {
            try
            {
                while (file.Next(_stop.Token) is { } batch) _steps.Add(new Step { Batch = batch }, _stop.Token);
                _steps.Add(new Step(), _stop.Token);
            }
            catch (Exception e)
            {
                // It is thrown where the batch is missed; when reading was stopped, nobody misses one.
                if (!_stop.IsCancellationRequested) _steps.Add(new Step { Failure = ExceptionDispatchInfo.Capture(e) });
            }
        }
    }

    /// <summary>One of: the entries of a block, something to say, what went wrong; nothing at the end.</summary>
    private sealed class Step
    {
        public EntryBatch? Batch { get; init; }

        public Action? Remark { get; init; }

        public ExceptionDispatchInfo? Failure { get; init; }
    }
}
