using EsaLogs.Input;
using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs.Parser.Tests.Live;

/// <summary>Drives a reader that waits: between two looks it does the next step, and after the last one it ends the reading.</summary>
internal sealed class LiveScript : IWatchClock, IDisposable
{
    /// <summary>A line is given out when it has stood still from one look to the next.</summary>
    private const int LooksToSettle = 2;

    private readonly Queue<Action> _steps = new();
    private readonly CancellationTokenSource _end = new();

    public TimeSpan Elapsed { get; private set; }

    /// <summary>Looks that were taken.</summary>
    public int Looks { get; private set; }

    /// <summary>Does something, and lets the reader look at it.</summary>
    public LiveScript Then(Action step)
    {
        _steps.Enqueue(step);
        return this;
    }

    /// <summary>Does something, and lets the reader look until all is given out.</summary>
    public LiveScript ThenSettle(Action step)
    {
        Then(step);
        return Looking(LooksToSettle);
    }

    /// <summary>Lets the reader look in vain.</summary>
    public LiveScript Looking(int times)
    {
        for (var i = 0; i < times; i++) Then(() => { });
        return this;
    }

    /// <summary>Lets time go by.</summary>
    public LiveScript After(TimeSpan time) => Then(() => Elapsed += time);

    /// <summary>Reads, waiting, until the script is over.</summary>
    public Answer<T> Follow<T>(LogQuery<T> query, LogInputs inputs, int? tail = null, Action<T>? onRecord = null, TimeZoneInfo? zone = null, Action<string>? onRemark = null, Action<ReadProgress>? onProgress = null)
        where T : class, IEsaRecord
    {
        Looking(LooksToSettle);
        var answer = new Answer<T>();
        var options = new ReadOptions
        {
            Now = Log.Now,
            Wait = true,
            Tail = tail,
            TimeZone = zone,
            WatchClock = this,
            OnProblem = answer.Problems.Add,
            OnWarning = answer.Warnings.Add,
            OnVerbose = onRemark ?? answer.Remarks.Add,
            OnProgress = onProgress,
        };
        using var reader = new LogReader<T>(query, options);
        try
        {
            foreach (var record in reader.Read(inputs, _end.Token))
            {
                answer.Records.Add(record);
                onRecord?.Invoke(record);
            }
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            return answer with { Statistics = reader.Statistics };
        }

        throw new InvalidOperationException("A reader that waits has ended by itself.");
    }

    public List<EsaLogEntry> Entries(params string[] paths) => Follow(new EntryQuery(), Inputs(paths)).Records;

    public static LogInputs Inputs(params string[] paths)
    {
        var inputs = new LogInputs();
        foreach (var path in paths) inputs.AddPattern(path);
        return inputs;
    }

    public void Pause(CancellationToken cancellation)
    {
        Looks++;
        if (_steps.Count > 0) _steps.Dequeue()();
        else _end.Cancel();
    }

    public void Dispose() => _end.Dispose();
}
