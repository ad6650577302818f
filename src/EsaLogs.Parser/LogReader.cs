using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using EsaLogs.Input;
using EsaLogs.Lines;
using EsaLogs.Queries;
using EsaLogs.Reading;
using EsaLogs.Records;
using EsaLogs.Tracking;

namespace EsaLogs;

/// <summary>
/// Asks one question of logs: bytes to lines to entries to records. Use an instance once: either <see cref="Read"/>, or
/// <see cref="Feed"/> and at the end <see cref="Complete"/>.
/// </summary>
public sealed class LogReader<TRecord> : ILogReader<TRecord>
    where TRecord : class, IEsaRecord
{
    /// <summary>What records of text that is no file show as their source.</summary>
    private const string TextSource = "<pipeline>";

    /// <summary>Characters of one text that are taken at a time, and on to the end of the line.</summary>
    private const int PieceLength = 64 * 1024;

    /// <summary>Files that are kept open at most, where they are read several times: those that were written last.</summary>
    private const int MaximumFrozen = 500;

    private readonly LogQuery<TRecord> _query;
    private readonly ReadOptions _options;
    private readonly TextPool _pool = new();
    private readonly Func<TrackingContext, ITracker>? _survey;
    private readonly Queue<TRecord> _ready = new();
    private readonly Warnings _warnings;
    private readonly bool _readsEveryLine;
    private readonly KnownOffsets _offsets;
    private Parsers? _parsers;
    private TextFeed? _feed;
    private StreamReading? _fed;
    private SpooledFile? _kept;
    private RelatedIds? _related;

    /// <summary>Prepares to answer; a filter that cannot be meant is a <see cref="QueryException"/>.</summary>
    public LogReader(LogQuery<TRecord> query, ReadOptions options)
    {
        _query = query ?? throw new ArgumentNullException(nameof(query));
        if (options is null) throw new ArgumentNullException(nameof(options));
        _options = options with { OnProblem = problem => Report(problem, options.OnProblem) };
        _offsets = new KnownOffsets(options.TimeZone);
        _readsEveryLine = query.Kinds is null || options.OnUnknownLine is not null;
        _warnings = new Warnings(_options, Statistics, wantsEveryLine: query.Kinds is null);
        query.Prepare();
        _survey = query.BeginSurvey();
        if (options.Wait && query.AnswersAtEnd) throw new QueryException(nameof(ReadOptions.Wait), "The answer comes at the end of the log, and a log that is followed has none.");
    }

    /// <summary>What was read so far.</summary>
    public ReadStatistics Statistics { get; } = new();

    /// <summary>
    /// Reads the inputs and gives out records as soon as they are complete; where the question is about few messages, once their lines are found. Ends with an <see cref="OperationCanceledException"/> when
    /// cancelled. Disposing the enumerator closes the files.
    /// </summary>
    public IEnumerable<TRecord> Read(LogInputs inputs, CancellationToken cancellation)
    {
        if (inputs is null) throw new ArgumentNullException(nameof(inputs));
        if (inputs.HasStreams && (_options.Wait || _options.Tail is not null))
            throw new ArgumentException("A stream is read once and to its end: it is followed by reading it, and its last lines cannot be told before.", nameof(inputs));
        return _options.Wait ? Follow(inputs, cancellation) : ReadAll(inputs, cancellation);
    }

    /// <summary>
    /// Takes log text, one or several lines, with or without a final line end; gives out the records that it completes.
    /// The text is taken as the records are: enumerate to the end. Ends with an <see cref="OperationCanceledException"/> when cancelled.
    /// </summary>
    public IEnumerable<TRecord> Feed(string text, CancellationToken cancellation = default)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (_survey is not null)
        {
            (_kept ??= new SpooledFile(TextSource, _options.Now)).Add(text);
            return [];
        }

        if (_feed is null)
        {
            var headers = new HeaderReader(new YearRule(_options.Year, () => _options.Now.AddDays(1)));
            _feed = new TextFeed(Parsers.InOrder(headers, new LocalClock(_options.TimeZone), TextSource));
            _fed = Streams(Tracker, _options);
        }

        return FeedPieces(text, cancellation);
    }

    /// <summary>Ends the text: gives out what is still open.</summary>
    public IEnumerable<TRecord> Complete(CancellationToken cancellation = default)
        => _kept is not null ? ReadAll(new LogInputs().AddFile(_kept), cancellation)
            : _feed is not null ? Drain(atEnd: true)
            : [];

    /// <summary>Gives back what the text needed.</summary>
    public void Dispose()
    {
        _feed?.Dispose();
        _kept?.Dispose();
    }

    private IEnumerable<TRecord> ReadAll(LogInputs inputs, CancellationToken cancellation)
    {
        var plan = StreamPlan.Make(inputs, _options, Statistics.Others, ReadsTwice ? file => Rereadable(file, cancellation) : null, cancellation);
        try
        {
            foreach (var group in plan)
            {
                foreach (var probe in group.Files) _offsets.Add(probe.Hosts.Count == 0 ? probe.Offset : null);
            }

            _related = FindRelated(plan, cancellation);
            if (_survey is not null)
            {
                Freeze(plan);
                var silent = _options.Silent();
                var survey = new LogWalk(Streams(_survey, silent), silent, new ReadStatistics(), Parsers) { Stage = ReadStage.Relations, IsOneOfTwo = true };
                foreach (var _ in survey.Read(plan, cancellation)) cancellation.ThrowIfCancellationRequested();
            }

            foreach (var record in Ready(Walk().Read(plan, cancellation))) yield return record;
            _options.OnProgress?.Invoke(new ReadProgress { IsComplete = true });
        }
        finally
        {
            foreach (var probe in plan.SelectMany(group => group.Files)) probe.File.Dispose();
        }

        foreach (var record in Conclude()) yield return record;
    }

    /// <summary>There is no end at which to warn: what is there is judged when it was read, what comes as it comes.</summary>
    private IEnumerable<TRecord> Follow(LogInputs inputs, CancellationToken cancellation)
    {
        // The last line of what is there is given out at the second look.
        const int looksAtPresent = 2;
        var looks = 0;
        foreach (var step in Walk().Follow(inputs, cancellation))
        {
            while (_ready.Count > 0) yield return _ready.Dequeue();
            if (step == WalkStep.Pause && looks == 0) _options.OnProgress?.Invoke(new ReadProgress { IsComplete = true });
            if (step == WalkStep.Pause && ++looks >= looksAtPresent) _warnings.Tell(_query.ComparedWallClock, isFollowing: looks > looksAtPresent);
        }
    }

    private Parsers Parsers => _parsers ??= ParsersOf(Sieve);

    /// <summary>Who looks for lines that fit no form, or reads the logs twice, looks at every line, unless it is known which ones tell of the answer.</summary>
    private Func<LineSieve>? Sieve
        => _related?.All is { } ids ? () => new LineSieve(new FormMemo(FormCatalogue.Index.For(FormCatalogue.OfEveryQuestion)), ids) { MarksTime = true }
            : _options.OnUnknownLine is null && !ReadsTwice ? _query.SieveOf(_offsets)
            : null;

    private Parsers ParsersOf(Func<LineSieve>? createSieve) => new(
        _readsEveryLine ? FormCatalogue.Index : FormCatalogue.Index.For(FormCatalogue.OfEveryQuestion.With(_query.Kinds!), wording => FormCatalogue.OfEveryQuestion.Contains(wording.Kind) || _query.Needs(wording)),
        keepAll: _readsEveryLine,
        _options.TimeZone,
        createSieve);

    /// <summary>The ids that lines name that tell of the answer, where the question is about few messages; null where all mail is to be followed.</summary>
    private RelatedIds? FindRelated(IReadOnlyList<StreamGroup> plan, CancellationToken cancellation)
    {
        if (_options.OnUnknownLine is not null || _options.IsEnough is not null) return null;
        var ways = _query.RelatedIds(_offsets).ToList();
        if (ways.Count == 0) return null;
        var reading = new RelatedReading(plan, _options, tracker => Streams(tracker, _options.Silent(), showsHeaders: true), ParsersOf);
        if (!reading.IsWorthIt) return null;
        Freeze(plan);
        return reading.InOrder(ways).FirstOrDefault(ids => reading.TryFind(ids, cancellation));
    }

    /// <summary>True if it takes a first reading to know what the second one gives.</summary>
    private bool ReadsTwice => _survey is not null || _options.Tail is not null;

    /// <summary>
    /// A file may be written, renamed or emptied while it is read, and what reads it twice must find the same the second time. So many that they
    /// cannot all be open at once are not being written.
    /// </summary>
    private static void Freeze(IEnumerable<StreamGroup> plan)
    {
        foreach (var probe in plan.SelectMany(group => group.Files).OrderByDescending(probe => probe.File.Date).Take(MaximumFrozen)) probe.File.Freeze();
    }

    private static LogFile Rereadable(LogFile file, CancellationToken cancellation)
    {
        if (file.CanReadAgain) return file;
        using var content = file.Open();
        return new SpooledFile(file.Name, file.Date).Add(content, cancellation);
    }

    private LogWalk Walk() => new(Streams(Tracker, _options), _options, Statistics, Parsers) { IsOneOfTwo = _survey is not null };

    private StreamReading Streams(Func<TrackingContext, ITracker> createTracker, ReadOptions options, bool showsHeaders = false)
        => new(createTracker, showsHeaders || _query.Kinds is null, options, _pool)
        {
            Followed = _related?.Mids,
            Needed = _readsEveryLine && _query.Kinds is { } kinds ? new KindSet().With(kinds) : null,
        };

    private ITracker Tracker(TrackingContext context) => _query.CreateTracker(context, record =>
    {
        if (_query.Matches(record)) _ready.Enqueue(record);
    });

    /// <summary>What is ready after each step of a reading.</summary>
    private IEnumerable<TRecord> Ready(IEnumerable<WalkStep> steps)
    {
        foreach (var _ in steps)
        {
            while (_ready.Count > 0) yield return _ready.Dequeue();
        }
    }

    /// <summary>A whole file as one text is taken in pieces of whole lines, so that records leave early and a stop is heard.</summary>
    private IEnumerable<TRecord> FeedPieces(string text, CancellationToken cancellation)
    {
        var start = 0;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            var end = text.Length - start > PieceLength ? text.IndexOf('\n', start + PieceLength) + 1 : text.Length;
            if (end == 0) end = text.Length;
            _feed!.Add(start == 0 && end == text.Length ? text : text.Substring(start, end - start));
            foreach (var record in Drain(atEnd: false)) yield return record;
            start = end;
        }
        while (start < text.Length);
    }

    private IEnumerable<TRecord> Drain(bool atEnd)
    {
        if (_feed!.Next(atEnd) is { } batch)
        {
            Statistics.Add(batch);
            using (batch) _fed!.Read(batch);
        }

        if (atEnd) _fed!.Finish();
        while (_ready.Count > 0) yield return _ready.Dequeue();
        if (!atEnd) yield break;
        foreach (var record in Conclude()) yield return record;
    }

    /// <summary>Gives out what only the end of all logs gives, and says what the answer may lack.</summary>
    private IEnumerable<TRecord> Conclude()
    {
        Statistics.Elapsed = _options.Elapsed?.Invoke();
        _options.OnVerbose?.Invoke(Statistics.ToString());
        _warnings.Tell(_query.ComparedWallClock);
        _query.Remark(_options);
        return _query.Conclude(Statistics).Where(_query.Matches);
    }

    private void Report(LogProblem problem, Action<LogProblem>? listener)
    {
        Statistics.Reported.Add(problem);
        listener?.Invoke(problem);
    }
}
