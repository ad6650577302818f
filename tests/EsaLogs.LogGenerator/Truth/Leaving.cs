namespace EsaLogs.LogGenerator.Truth;

/// <summary>How long a reader waits before what is over is over.</summary>
internal static class Patience
{
    /// <summary>Lines may come late by so much.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromSeconds(60);

    /// <summary>A connection of which nothing was heard for so long is over.</summary>
    public static readonly TimeSpan Connection = TimeSpan.FromHours(2);
}

/// <summary>Connections leave in the order in which they ended first, or were given up; none waits for what became of another.</summary>
internal sealed class ConnectionsLeaving(Action<ConnectionTruth> leave)
{
    private readonly Queue<ConnectionTruth> _ended = new();

    /// <summary>Those that are open, by their last lines.</summary>
    private readonly LinkedList<ConnectionTruth> _open = new();

    /// <summary>The open connection of a client; null where it has none or several.</summary>
    public ConnectionTruth? OnlyOf(string address)
        => _open.Where(connection => connection.IsInbound && string.Equals(connection.RemoteAddress, address, StringComparison.Ordinal)).Take(2).ToList() is [var only] ? only : null;

    public void Touch(ConnectionTruth connection)
    {
        if (connection.First is null || connection.IsLeaving) return;
        if (connection.Place is { } place) _open.Remove(place);
        if (connection.EndTime is null) connection.Place = _open.AddLast(connection);
        else End(connection);
    }

    public void Advance(DateTime now)
    {
        while (_open.First is { Value: var oldest } && now - oldest.Last > Patience.Connection)
        {
            _open.RemoveFirst();
            End(oldest);
        }

        while (_ended.TryPeek(out var first) && (first.LeavesAfter is not { } end || now - end > Patience.Late)) leave(_ended.Dequeue());
    }

    public void EndOfLog()
    {
        while (_ended.TryDequeue(out var connection)) leave(connection);
        foreach (var connection in _open.OrderBy(connection => connection.First!.Value.Number)) leave(connection);
    }

    private void End(ConnectionTruth connection)
    {
        connection.IsLeaving = true;
        connection.LeavesAfter = connection.EndTime;
        connection.Place = null;
        _ended.Enqueue(connection);
    }
}

/// <summary>Messages leave in the order in which they were finished; those that others carry on leave right before these.</summary>
internal sealed class MessagesLeaving(Action<MessageTruth> write)
{
    private readonly Queue<MessageTruth> _finished = new();
    private readonly HashSet<MessageTruth> _known = [];

    /// <summary>Those that have not left, by their first lines; one that was made of another in its first line after that one.</summary>
    public IEnumerable<MessageTruth> Remaining => _known.OrderBy(message => message.First!.Value.Number).ThenBy(message => message.Depth);

    public void Touch(MessageTruth message)
    {
        if (message.First is not null && !message.IsWritten) _known.Add(message);
    }

    public void Complete(MessageTruth message)
    {
        if (message.IsLeaving) return;
        message.IsLeaving = true;
        _finished.Enqueue(message);
    }

    public void Advance(DateTime now)
    {
        while (_finished.TryPeek(out var first) && now - first.LastFinish > Patience.Late) Leave(_finished.Dequeue());
    }

    public void EndOfLog()
    {
        while (_finished.TryDequeue(out var message)) Leave(message);
        foreach (var message in Remaining.ToList()) Write(message);
    }

    private void Leave(MessageTruth message)
    {
        message.IsOver = true;
        if (message.RewrittenTo is { IsOver: false }) return;
        var before = new Stack<MessageTruth>();
        for (var one = message; one is { IsOver: true, IsWritten: false }; one = one.RewrittenFrom) before.Push(one);
        foreach (var one in before) Write(one);
    }

    private void Write(MessageTruth message)
    {
        message.IsWritten = true;
        _known.Remove(message);
        write(message);
    }
}

/// <summary>Deliveries that were accepted without words wait for them.</summary>
internal sealed class DeliveriesLeaving
{
    private readonly LinkedList<DeliveryTruth> _waiting = new();

    public void Wait(DeliveryTruth delivery) => _waiting.AddLast(delivery);

    /// <summary>When the next one is given up, if that is before <paramref name="now"/>.</summary>
    public DateTime? NextDue(DateTime now) => _waiting.First is { Value: var next } && now - next.Line.Time > Patience.Late ? next.Line.Time + Patience.Late : null;

    public DeliveryTruth Next()
    {
        var next = _waiting.First!.Value;
        _waiting.RemoveFirst();
        return next;
    }

    public List<DeliveryTruth> TakeAll(MessageTruth message)
    {
        var taken = _waiting.Where(delivery => ReferenceEquals(delivery.Message, message)).ToList();
        foreach (var delivery in taken) _waiting.Remove(delivery);
        return taken;
    }
}
