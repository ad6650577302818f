using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using EsaLogs.Forms;
using EsaLogs.Input;
using EsaLogs.Lines;

namespace EsaLogs.Reading;

/// <summary>
/// Reads a file a few blocks ahead of who takes them, and has the blocks parsed side by side: lines become entries on other processors while
/// records are made of those before them. The batches come in the order of the file, and what is to be said of them comes between them, on the
/// thread that takes them. Where a block cannot be understood without those before it (stamps without a year, the hour that a clock goes
/// through twice), it is parsed after them.
/// </summary>
/// <remarks>
/// Who parses a block reads it, too: its bytes are then in the cache of the processor that looks at them. There is a thread for each processor
/// but one, as who takes the batches parses a block itself where the next one is not ready. So nobody waits while there is work, and nobody is
/// put off a processor for another who works for the same end.
/// </remarks>
internal sealed class ReadAhead : IBatchSource
{
    /// <summary>Enough that no side waits for the other's odd block; each holds a block's bytes.</summary>
    private const int BlocksAhead = 6;

    private static readonly int MostWorkers = Math.Min(Math.Max(Environment.ProcessorCount - 1, 1), BlocksAhead);

    private readonly FileProbe _probe;
    private readonly ReadOptions _options;
    private readonly Parsers _parsers;
    private readonly HeaderReader _headers;
    private readonly EntryParser _inOrder;
    private readonly ConcurrentBag<BlockParser> _idle = [];
    private readonly Places<Step> _steps = new(BlocksAhead);
    private readonly CancellationTokenSource _stop = new();

    /// <summary>The file, for who holds the lock on it. The fields that follow are of them, too.</summary>
    private readonly FileBlocks _blocks;

    private readonly List<Task> _workers = [];
    private LogProblem? _problem;
    private bool _isInOrder = true;
    private bool _isOver;

    /// <summary>Begins to read.</summary>
    public ReadAhead(FileProbe probe, ReadOptions options, LocalClock clock, Parsers parsers)
    {
        _probe = probe;
        _options = options;
        _parsers = parsers;
        _headers = new HeaderReader(probe.Years.Rule());
        _inOrder = parsers.InOrder(_headers, clock, probe.File.Name);
        _blocks = new FileBlocks(probe.File, problem => _problem = problem);
        options.OnVerbose?.Invoke(Remarks.Reading(probe, options));
        lock (_blocks) AddWorker();
    }

    /// <inheritdoc/>
    public EntryBatch? Next(CancellationToken cancellation)
    {
        do cancellation.ThrowIfCancellationRequested(); while (!_steps.IsReady && TryParseNext(mayWait: false));
        var step = _steps.Take(cancellation);
        if (step.Problem is { } problem) _options.OnProblem?.Invoke(problem);
        step.Failure?.Throw();
        if (step.Unparsed is { } block) return _inOrder.Parse(block);
        if (step.Batch is { } batch)
        {
            if (!step.IsInOrder) _inOrder.Follow(batch);
            return batch;
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
        lock (_blocks) _isOver = true;
        Task.WaitAll([.. _workers]);
        foreach (var step in _steps.TakeRest())
        {
            step.Batch?.Dispose();
            step.Unparsed?.Dispose();
        }

        foreach (var parser in _idle) _parsers.Return(parser);
        _blocks.Dispose();
        _steps.Dispose();
        _stop.Dispose();
    }

    private void AddWorker() => _workers.Add(Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));

    private void Work()
    {
        try
        {
            while (TryParseNext(mayWait: true))
            {
                // All is done by who is asked.
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Nobody waits for more.
        }
    }

    /// <summary>Reads the next block and parses it; false at the end of the file, and where that cannot be begun without waiting.</summary>
    private bool TryParseNext(bool mayWait)
    {
        if (Read(mayWait) is not { } next) return false;
        next.Place.SetResult(Parse(next));
        return true;
    }

    private Step Parse(BlockRead next)
    {
        try
        {
            var isWhole = next.Parser.TryParse(next.Block, out var batch);
            _idle.Add(next.Parser);
            return new Step { Problem = next.Problem, Batch = isWhole ? batch : null, Unparsed = isWhole ? null : batch.Undo() };
        }
        catch (Exception e)
        {
            return new Step { Problem = next.Problem, Failure = ExceptionDispatchInfo.Capture(e) };
        }
    }

    /// <summary>The next block that can be parsed beside others; null if there is none. Whatever comes before it is put in its place.</summary>
    private BlockRead? Read(bool mayWait)
    {
        // Another who reads is ready in a twentieth of that.
        const int millisecondsForAnother = 1;
        if (!Monitor.TryEnter(_blocks, mayWait ? Timeout.Infinite : millisecondsForAnother)) return null;
        try
        {
            while (!_isOver && (mayWait || !_isInOrder) && _steps.Next(mayWait, _stop.Token) is { } place)
            {
                if (ReadInto(place) is not { } next) continue;
                if (_workers.Count < MostWorkers) AddWorker();
                return next;
            }

            return null;
        }
        finally
        {
            Monitor.Exit(_blocks);
        }
    }

    /// <summary>The next block; null if what there is to say of it is in its place.</summary>
    private BlockRead? ReadInto(TaskCompletionSource<Step> place)
    {
        try
        {
            var parser = _isInOrder ? null : Parser();
            var block = _blocks.Next(parser?.Buffers ?? ArrayPool<byte>.Shared, _stop.Token);
            if (parser is not null && block is not null) return new BlockRead(place, parser, block, TakeProblem());
            if (parser is not null) _idle.Add(parser);
            var step = new Step { Problem = TakeProblem(), Batch = block is null ? null : _inOrder.Parse(block), IsInOrder = true };
            _isOver = block is null;
            _isInOrder = _isInOrder && _inOrder.NeedsOrder;
            place.SetResult(step);
        }
        catch (Exception e)
        {
            _isOver = true;
            place.SetResult(new Step { Problem = TakeProblem(), Failure = ExceptionDispatchInfo.Capture(e) });
        }

        return null;
    }

    /// <summary>One that is idle, that of this thread at best.</summary>
    private BlockParser Parser() => _idle.TryTake(out var parser) ? parser : _parsers.OfBlocks(_probe.File.Name);

    private LogProblem? TakeProblem()
    {
        var problem = _problem;
        _problem = null;
        return problem;
    }

    /// <summary>A block, where its entries belong, who makes them, and what went wrong before it.</summary>
    private sealed record BlockRead(TaskCompletionSource<Step> Place, BlockParser Parser, LineBlock Block, LogProblem? Problem);

    /// <summary>What went wrong, and the entries of a block, or the block if it must be read in order; neither at the end.</summary>
    private sealed class Step
    {
        public LogProblem? Problem { get; init; }

        public EntryBatch? Batch { get; init; }

        /// <summary>True if the entries were made in order already.</summary>
        public bool IsInOrder { get; init; }

        public LineBlock? Unparsed { get; init; }

        public ExceptionDispatchInfo? Failure { get; init; }
    }
}
