using EsaLogs.LogGenerator.World;

namespace EsaLogs.LogGenerator.Truth;

/// <summary>
/// Collects what the log of one appliance tells and writes each record when the line that completes it was written (and no line can come late
/// any more); at the end of the log those that are not complete, by their first lines.
/// </summary>
internal sealed class ApplianceTruth
{
    private readonly ApplianceProfile _appliance;
    private readonly TruthFiles? _files;
    private readonly ConnectionsLeaving _connections;
    private readonly MessagesLeaving _messages;
    private readonly DeliveriesLeaving _deliveries = new();

    /// <summary>What is not complete at the end of the log; null before.</summary>
    private List<(long Line, TruthKind Kind, Action<JsonLine> Record)>? _unfinished;

    public ApplianceTruth(ApplianceProfile appliance, TruthFiles? files)
    {
        (_appliance, _files) = (appliance, files);
        _connections = new ConnectionsLeaving(Leave);
        _messages = new MessagesLeaving(message => _files?.Write(TruthKind.Message, json => message.Write(json, this)));
    }

    public string Name => _appliance.Name;

    /// <summary>The instant of a wall clock, where the log names the offset.</summary>
    public DateTime? Utc(DateTime time) => _appliance.IsSyslog ? null : time - _appliance.Offset;

    /// <summary>Time goes on.</summary>
    public void Advance(DateTime now)
    {
        while (_deliveries.NextDue(now) is { } due)
        {
            _connections.Advance(due);
            Replied(_deliveries.Next());
        }

        _connections.Advance(now);
        _messages.Advance(now);
    }

    /// <summary>Lines of the connection were written.</summary>
    public void Touch(ConnectionTruth connection) => _connections.Touch(connection);

    /// <summary>A line named the client and no connection: it tells of the only one that the client has.</summary>
    public void Dropped(string address, string reason) => _connections.OnlyOf(address)?.Because(reason);

    /// <summary>Lines of the message were written.</summary>
    public void Touch(MessageTruth message) => _messages.Touch(message);

    /// <summary>Nothing more will go over the connection, says a line.</summary>
    public void Closed(ConnectionTruth connection)
    {
        if (connection is not { TlsFailure: { } line, Mids.Count: 0 }) return;
        connection.TlsFailure = null;
        Put(line.Number, TruthKind.Tls, json => ConnectionVerdict.Write(json, this, connection, line));
    }

    /// <summary>The message is finished, and no quarantine holds it.</summary>
    public void Complete(MessageTruth message) => _messages.Complete(message);

    /// <summary>The outcome of a delivery is known, its reply may follow.</summary>
    public void Decided(DeliveryTruth delivery) => Put(delivery.Line.Number, TruthKind.Tls, json => delivery.WriteTls(json, this));

    /// <summary>The delivery was accepted, and the log does not tell with what words.</summary>
    public void Unanswered(DeliveryTruth delivery) => _deliveries.Wait(delivery);

    /// <summary>No reply will come any more for the deliveries of a message.</summary>
    public void LetGo(MessageTruth message)
    {
        foreach (var delivery in _deliveries.TakeAll(message)) Replied(delivery);
    }

    /// <summary>The delivery has its reply too, or will have none.</summary>
    public void Replied(DeliveryTruth delivery) => Put(delivery.Line.Number, TruthKind.Delivery, json => delivery.Write(json, this));

    public void Auth(AuthTruth attempt) => _files?.Write(TruthKind.Auth, json => attempt.Write(json, this));

    /// <summary>A message is in: how, is a verdict.</summary>
    public void Received(MessageTruth message)
    {
        if (message.IsReceived || message.Icid is null or 0) return;
        message.IsReceived = true;
        Put(message.First!.Value.Number, TruthKind.Tls, json => message.WriteTls(json, this));
    }

    /// <summary>The log ends within all that goes on.</summary>
    public void EndOfLog()
    {
        _unfinished = [];
        while (_deliveries.NextDue(DateTime.MaxValue) is not null) Replied(_deliveries.Next());
        _connections.EndOfLog();
        foreach (var message in _messages.Remaining) Received(message);
        foreach (var (_, kind, record) in _unfinished.OrderBy(item => item.Line)) _files?.Write(kind, record);
        _messages.EndOfLog();
    }

    private void Leave(ConnectionTruth connection)
    {
        _files?.Write(TruthKind.Connection, json => connection.Write(json, this));
        foreach (var delivery in connection.Begun)
        {
            delivery.Settle();
            Decided(delivery);
            Replied(delivery);
        }

        Closed(connection);
    }

    private void Put(long line, TruthKind kind, Action<JsonLine> record)
    {
        if (_unfinished is not null) _unfinished.Add((line, kind, record));
        else _files?.Write(kind, record);
    }
}
