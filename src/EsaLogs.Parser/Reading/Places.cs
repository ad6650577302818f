namespace EsaLogs.Reading;

/// <summary>A row of places that some threads fill side by side, each when it is ready, and one thread empties in their order.</summary>
/// <param name="count">How many places are given at most before the first of them is emptied.</param>
internal sealed class Places<T>(int count) : IDisposable
{
    private readonly SemaphoreSlim _free = new(count);
    private readonly TaskCompletionSource<T>[] _places = [.. Enumerable.Range(0, count).Select(_ => new TaskCompletionSource<T>())];
    private long _given;
    private long _emptied;

    /// <summary>Gives the place behind the last one, to one thread at a time; null if none is free and nobody may wait for one.</summary>
    public TaskCompletionSource<T>? Next(bool mayWait, CancellationToken cancellation)
        => _free.Wait(mayWait ? Timeout.Infinite : 0, cancellation) ? _places[_given++ % count] : null;

    /// <summary>True if <see cref="Take"/> need not wait.</summary>
    public bool IsReady => _places[_emptied % count].Task.IsCompleted;

    /// <summary>Waits until the first place is filled, and empties it.</summary>
    public T Take(CancellationToken cancellation)
    {
        var filled = _places[_emptied % count].Task;
        filled.Wait(cancellation);
        _places[_emptied++ % count] = new TaskCompletionSource<T>();
        _free.Release();
        return filled.Result;
    }

    /// <summary>Empties what is filled, when nobody fills places any more.</summary>
    public IEnumerable<T> TakeRest()
    {
        for (; _emptied < _given; _emptied++)
        {
            if (IsReady) yield return _places[_emptied % count].Task.Result;
        }
    }

    public void Dispose() => _free.Dispose();
}
