namespace EsaLogs.LogGenerator.Simulation;

/// <summary>What is to happen, and when. Of what happens in the same second, what was planned first happens first.</summary>
internal sealed class Agenda(DateTime start)
{
    private readonly PriorityQueue<Action, (DateTime Time, long Order)> _plans = new();
    private long _order;

    public DateTime Now { get; private set; } = start;

    public void In(TimeSpan delay, Action action) => _plans.Enqueue(action, (Now + delay, _order++));

    /// <summary>Lets the next thing happen; false if there is none.</summary>
    public bool Next(Action<DateTime> clock)
    {
        if (!_plans.TryDequeue(out var action, out var due)) return false;
        Now = due.Time;
        clock(Now);
        action();
        return true;
    }
}
