using System.Globalization;
using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using EsaLogs.Input;
using EsaLogs.Lines;
using EsaLogs.Queries;
using EsaLogs.Reading;
using EsaLogs.Records;

namespace EsaLogs;

/// <summary>
/// Asks one question of logs: bytes to lines to entries to records. Use an instance once: either <see cref="Read"/>, or
/// <see cref="Feed"/> and at the end <see cref="Complete"/>.
/// </summary>
public sealed class LogReader<TRecord> : IDisposable
    where TRecord : class, IEsaRecord
{
    /// <summary>What records of text that is no file show as their source.</summary>
    private const string TextSource = "<pipeline>";

    /// <summary>Characters of one text that are taken at a time, and on to the end of the line.</summary>
    private const int PieceLength = 64 * 1024;

    private readonly LogQuery<TRecord> _query;
    private readonly ReadOptions _options;
    private readonly TextPool _pool = new();
    private FormIndex? _forms;
    private TextFeed? _feed;
    private StreamReading<TRecord>? _fed;

    /// <summary>Prepares to answer; a filter that cannot be meant is a <see cref="QueryException"/>.</summary>
    public LogReader(LogQuery<TRecord> query, ReadOptions options)
    {
        _query = query ?? throw new ArgumentNullException(nameof(query));
        _options = options ?? throw new ArgumentNullException(nameof(options));
        query.Prepare();
    }

    /// <summary>What was read so far.</summary>
    public ReadStatistics Statistics { get; } = new();

    /// <summary>
    /// Reads the inputs and gives out records as soon as they are complete. Ends with an <see cref="OperationCanceledException"/> when
    /// cancelled. Disposing the enumerator closes the files.
    /// </summary>
    public IEnumerable<TRecord> Read(LogInputs inputs, CancellationToken cancellation)
    {
        if (inputs is null) throw new ArgumentNullException(nameof(inputs));
        return ReadAll(inputs, cancellation);
    }

    /// <summary>
    /// Takes log text, one or several lines, with or without a final line end; gives out the records that it completes.
    /// The text is taken as the records are: enumerate to the end. Ends with an <see cref="OperationCanceledException"/> when cancelled.
    /// </summary>
    public IEnumerable<TRecord> Feed(string text, CancellationToken cancellation = default)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (_feed is null)
        {
            var headers = new HeaderReader(new YearRule(_options.Year, () => _options.Now.AddDays(1)));
            _feed = new TextFeed(Parser(headers, new LocalClock(_options.TimeZone), TextSource));
            _fed = new StreamReading<TRecord>(_query, _options, _pool);
        }

        return FeedPieces(text, cancellation);
    }

    /// <summary>Ends the text: gives out what is still open.</summary>
    public IEnumerable<TRecord> Complete() => _feed is null ? [] : Drain(atEnd: true);

    /// <summary>Gives back what the text needed.</summary>
    public void Dispose() => _feed?.Dispose();

    private IEnumerable<TRecord> ReadAll(LogInputs inputs, CancellationToken cancellation)
    {
        var streams = new StreamReading<TRecord>(_query, _options, _pool);
        foreach (var group in StreamPlan.Make(inputs, _options))
        {
            var clock = new LocalClock(_options.TimeZone);
            foreach (var probe in group.Files)
            {
                using var file = new FileReading(probe, _options, headers => Parser(headers, clock, probe.File.Name));
                streams.BeginFile(group, probe);
                Statistics.FileCount++;
                while (file.Next(cancellation) is { } batch)
                {
                    Count(batch);
                    using (batch) streams.Read(batch);
                    while (streams.Ready.Count > 0) yield return streams.Ready.Dequeue();
                }
            }

            streams.Finish(group.Appliances);
            while (streams.Ready.Count > 0) yield return streams.Ready.Dequeue();
        }

        streams.Finish();
        while (streams.Ready.Count > 0) yield return streams.Ready.Dequeue();
        Warn();
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
            Count(batch);
            using (batch) _fed!.Read(batch);
        }

        if (atEnd) _fed!.Finish();
        while (_fed!.Ready.Count > 0) yield return _fed.Ready.Dequeue();
        if (atEnd) Warn();
    }

    private EntryParser Parser(HeaderReader headers, LocalClock clock, string source)
    {
        var kinds = _query.Kinds;
        _forms ??= new FormIndex(FormCatalogue.All, kinds is null ? null : [.. kinds, EntryKind.LogfileVersion, EntryKind.LogfileUtcOffset]);
        return new EntryParser(headers, clock, _forms, keepAll: kinds is null, source);
    }

    private void Count(EntryBatch batch)
    {
        Statistics.LineCount += batch.LineCount;
        Statistics.EntryCount += batch.EntryCount;
        Statistics.UntimedCount += batch.UntimedCount;
        Statistics.UnknownCount += batch.UnknownCount;
    }

    private void Warn()
    {
        if (_query.Kinds is not null && Statistics.EntryCount > 0 && Statistics.UnknownCount * 100 > Statistics.EntryCount)
        {
            _options.OnWarning?.Invoke(string.Format(
                CultureInfo.InvariantCulture,
                "{0} of {1} log lines begin with words that no line form has; the answer may lack what they say.",
                Statistics.UnknownCount,
                Statistics.EntryCount));
        }

        if (_query.Kinds is not null && Statistics.EntryCount > 0 && Statistics.UntimedCount == Statistics.EntryCount)
            _options.OnWarning?.Invoke("No log line has a time stamp: the text holds messages without their headers, which only questions for log entries show.");

        if (_query.ComparedWallClock)
            _options.OnWarning?.Invoke("The log does not tell its offset from UTC, so the time given was compared with its wall clock. Name the appliance's time zone.");
    }
}
