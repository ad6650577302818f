using EsaLogs.Reading;
using Xunit;

namespace EsaLogs.Parser.Tests.Streams;

/// <summary>Places are emptied in the order in which they were given, whoever fills them, and whenever.</summary>
public sealed class PlacesTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task What_many_fill_side_by_side_comes_in_order()
    {
        const int all = 5_000;
        using var places = new Places<int>(3);
        var gate = new Lock();
        var next = 0;
        var workers = Enumerable.Range(0, 4).Select(_ => Task.Run(Work)).ToArray();
        var taken = await Task.Run(() => Enumerable.Range(0, all).Select(_ => places.Take(CancellationToken.None)).ToList()).WaitAsync(Long);
        Assert.Equal(Enumerable.Range(0, all), taken);
        await Task.WhenAll(workers).WaitAsync(Long);

        void Work()
        {
            while (true)
            {
                TaskCompletionSource<int> place;
                int item;
                lock (gate)
                {
                    if (next == all) return;
                    place = places.Next(mayWait: true, CancellationToken.None)!;
                    item = next++;
                }

                if (item % 7 == 0) Thread.Yield();
                place.SetResult(item);
            }
        }
    }

    [Fact]
    public void Without_waiting_there_is_no_place_more_than_are_free()
    {
        using var places = new Places<string>(2);
        var first = places.Next(mayWait: false, CancellationToken.None)!;
        var second = places.Next(mayWait: false, CancellationToken.None)!;
        Assert.Null(places.Next(mayWait: false, CancellationToken.None));
        second.SetResult("second");
        Assert.False(places.IsReady);
        first.SetResult("first");
        Assert.True(places.IsReady);
        Assert.Equal("first", places.Take(CancellationToken.None));
        Assert.NotNull(places.Next(mayWait: false, CancellationToken.None));
        Assert.Null(places.Next(mayWait: false, CancellationToken.None));
        Assert.Equal("second", places.Take(CancellationToken.None));
        Assert.False(places.IsReady);
    }

    [Fact]
    public async Task Who_waits_is_woken_when_it_is_called_off()
    {
        using var places = new Places<string>(1);
        using var cancellation = new CancellationTokenSource();
        Assert.NotNull(places.Next(mayWait: true, CancellationToken.None));
        var filling = Task.Run(() => places.Next(mayWait: true, cancellation.Token));
        var taking = Task.Run(() => places.Take(cancellation.Token));
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => filling.WaitAsync(Long));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => taking.WaitAsync(Long));
    }

    [Fact]
    public void What_nobody_took_is_left_and_what_nobody_filled_is_not()
    {
        using var places = new Places<int>(4);
        for (var i = 0; i < 4; i++)
        {
            var place = places.Next(mayWait: false, CancellationToken.None)!;
            if (i != 2) place.SetResult(i);
        }

        Assert.Equal(0, places.Take(CancellationToken.None));
        Assert.Equal([1, 3], places.TakeRest());
        Assert.Empty(places.TakeRest());
    }
}
