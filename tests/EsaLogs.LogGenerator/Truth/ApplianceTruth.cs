using EsaLogs.LogGenerator.World;

namespace EsaLogs.LogGenerator.Truth;

/// <summary>
/// Collects what the log of one appliance tells and writes each record when the line that completes it was written; at the end of the log
/// those that are not complete, by their first lines.
/// </summary>
internal sealed class ApplianceTruth(ApplianceProfile appliance, TruthFiles? files)
{
    private readonly Queue<ConnectionTruth> _ended = new();
    private readonly HashSet<ConnectionTruth> _connections = [];
    private readonly HashSet<MessageTruth> _messages = [];
    private readonly HashSet<DeliveryTruth> _begun = [];

    public string Name => appliance.Name;

    /// <summary>The instant of a wall clock, where the log names the offset.</summary>
    public DateTime? Utc(DateTime time) => appliance.IsSyslog ? null : time - appliance.Offset;

    /// <summary>Lines of the connection were written.</summary>
    public void Touch(ConnectionTruth connection)
    {
        if (connection.First is null) return;
        if (connection.FirstEnd is null)
        {
            _connections.Add(connection);
            return;
        }

        if (!connection.IsLeaving) _ended.Enqueue(connection);
        connection.IsLeaving = true;
        _connections.Remove(connection);
        while (_ended.TryPeek(out var first) && first.IsOver) Write(_ended.Dequeue());
    }

    public void Touch(MessageTruth message)
    {
        if (message.First is not null && !message.IsWritten) _messages.Add(message);
    }

    /// <summary>The message is finished, and with it what was rewritten into it.</summary>
    public void Complete(MessageTruth message)
    {
        for (var done = message; done is { IsWritten: false, First: not null }; done = done.RewrittenFrom)
        {
            if (!ReferenceEquals(done, message) && done.LastFinish is null) break;
            Write(done);
            _messages.Remove(done);
        }
    }

    public void Begun(DeliveryTruth delivery) => _begun.Add(delivery);

    public void Decided(DeliveryTruth delivery)
    {
        files?.Write(TruthKind.Tls, json => delivery.WriteTls(json, this));
    }

    /// <summary>The delivery has its reply too, or will have none.</summary>
    public void Replied(DeliveryTruth delivery)
    {
        _begun.Remove(delivery);
        files?.Write(TruthKind.Delivery, json => delivery.Write(json, this));
    }

    public void Auth(AuthTruth attempt) => files?.Write(TruthKind.Auth, json => attempt.Write(json, this));

    /// <summary>A message is in: how, is a verdict.</summary>
    public void Received(MessageTruth message)
    {
        if (message.IsReceived || message.Icid is null or 0) return;
        message.IsReceived = true;
        files?.Write(TruthKind.Tls, json => message.WriteTls(json, this));
    }

    /// <summary>The log ends within all that goes on.</summary>
    public void EndOfLog()
    {
        while (_ended.TryDequeue(out var connection)) Write(connection);
        foreach (var connection in _connections.OrderBy(connection => connection.First!.Value.Number)) Write(connection);
        foreach (var delivery in _begun.OrderBy(delivery => delivery.Line.Number))
        {
            if (delivery.Status is "InProgress") delivery.Settle();
            if (delivery.Status is "InProgress") files?.Write(TruthKind.Tls, json => delivery.WriteTls(json, this));
            files?.Write(TruthKind.Delivery, json => delivery.Write(json, this));
        }

        foreach (var message in _messages.OrderBy(message => message.First!.Value.Number))
        {
            Received(message);
            Write(message);
        }
    }

    private void Write(MessageTruth message)
    {
        message.IsWritten = true;
        files?.Write(TruthKind.Message, json => message.Write(json, this));
    }

    private void Write(ConnectionTruth connection)
    {
        files?.Write(TruthKind.Connection, json => connection.Write(json, this));
        if (connection is { TlsFailure: { } line, Mids.Count: 0 }) files?.Write(TruthKind.Tls, json => ConnectionVerdict.Write(json, this, connection, line));
    }
}
