using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using EsaLogs.Forms;
using EsaLogs.Input;
using EsaLogs.Lines;

namespace EsaLogs.Reading;

/// <summary>
/// Reads a file on a thread of its own, a few blocks ahead of who takes them, and has the blocks parsed side by side: lines become entries on
/// other cores while records are made of those before them. The batches come in the order of the file, and what is to be said of them comes
/// between them, on the thread that takes them. Where a block cannot be understood without those before it (stamps without a year, the hour
/// that a clock goes through twice), it is parsed after them.
/// </summary>
internal sealed class ReadAhead : IBatchSource
{
    /// <summary>Enough that no side waits for the other's odd block; each holds a block's bytes.</summary>
    private const int BlocksAhead = 6;

    private readonly FileProbe _probe;
    private readonly ReadOptions _options;
    private readonly Parsers _parsers;
    private readonly HeaderReader _headers;
    private readonly EntryParser _inOrder;
    private readonly ConcurrentBag<BlockParser> _idle = [];
    private readonly BlockingCollection<Step> _steps = new(BlocksAhead);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _reader;

    /// <summary>Begins to read.</summary>
    public ReadAhead(FileProbe probe, ReadOptions options, LocalClock clock, Parsers parsers)
    {
        _probe = probe;
        _options = options;
        _parsers = parsers;
        _headers = new HeaderReader(probe.Years.Rule());
        _inOrder = parsers.InOrder(_headers, clock, probe.File.Name);
        options.OnVerbose?.Invoke(Remarks.Reading(probe, options));
        _reader = Task.Factory.StartNew(Read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <inheritdoc/>
    public EntryBatch? Next(CancellationToken cancellation)
    {
        while (true)
        {
            var step = _steps.Take(cancellation);
            step.Failure?.Throw();
            if (step.Batch is { } batch) return batch;
            if (step.Parsing is { } parsing) return Take(parsing, cancellation);
            if (step.Problem is not { } problem) break;
            _options.OnProblem?.Invoke(problem);
        }

        var forms = _idle.Aggregate(_headers.Forms, (all, parser) => all.With(parser.HeaderForms));
        _probe.AllHeaderForms = forms;
        if (Remarks.MoreHeaders(_probe, _probe.HeaderForms, forms) is { } remark) _options.OnVerbose?.Invoke(remark);
        return null;
    }

    /// <summary>Stops reading and closes the file; what was read ahead is dropped.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        while (!_reader.IsCompleted || _steps.Count > 0)
        {
            const int millisecondsToLook = 1;
            if (!_steps.TryTake(out var step, millisecondsToLook)) continue;
            step.Batch?.Dispose();
            if (step.Parsing is { } parsing && TryWait(parsing, CancellationToken.None)) parsing.Result.Batch.Dispose();
        }

        foreach (var parser in _idle) _parsers.Return(parser);
        _steps.Dispose();
        _stop.Dispose();
    }

    private EntryBatch Take(Task<Parsed> parsing, CancellationToken cancellation)
    {
        TryWait(parsing, cancellation);
        var (batch, isWhole) = parsing.GetAwaiter().GetResult();
        if (!isWhole) return _inOrder.Parse(batch.Undo());
        _inOrder.Follow(batch);
        return batch;
    }

    private static bool TryWait(Task parsing, CancellationToken cancellation)
    {
        try
        {
            parsing.Wait(cancellation);
            return true;
        }
        catch (AggregateException)
        {
            // What went wrong is thrown as it is to who wants the result.
            return false;
        }
    }

    private void Read()
    {
        try
        {
            using var blocks = new FileBlocks(_probe.File, problem => Add(new Step { Problem = problem }));
            var inOrder = true;
            while (blocks.Next(_stop.Token) is { } block)
            {
                if (inOrder)
                {
                    Add(new Step { Batch = _inOrder.Parse(block) });
                    inOrder = _inOrder.NeedsOrder;
                }
                else
                {
                    Add(new Step { Parsing = Task.Run(() => Parse(block)) });
                }
            }

            Add(new Step());
        }
        catch (Exception e)
        {
            // It is thrown where the batch is missed; when reading was stopped, nobody misses one.
            if (!_stop.IsCancellationRequested) _steps.Add(new Step { Failure = ExceptionDispatchInfo.Capture(e) });
        }
    }

    private void Add(Step step) => _steps.Add(step, _stop.Token);

    private Parsed Parse(LineBlock block)
    {
        // Whoever stops waits for the blocks that are being parsed, but not for those whose turn has not come.
        if (_stop.IsCancellationRequested)
        {
            block.Dispose();
            throw new OperationCanceledException(_stop.Token);
        }

        if (!_idle.TryTake(out var parser)) parser = _parsers.OfBlocks(_probe.File.Name);
        var isWhole = parser.TryParse(block, out var batch);
        _idle.Add(parser);
        return new Parsed(batch, isWhole);
    }

    /// <summary>The entries of a block; not whole if it must be read in order, again. A class: tasks of those need not be compiled first.</summary>
    private sealed record Parsed(EntryBatch Batch, bool IsWhole);

    /// <summary>One of: the entries of a block, those of one that is being parsed, what went wrong; nothing at the end.</summary>
    private sealed class Step
    {
        public EntryBatch? Batch { get; init; }

        public Task<Parsed>? Parsing { get; init; }

        public LogProblem? Problem { get; init; }

        public ExceptionDispatchInfo? Failure { get; init; }
    }
}
