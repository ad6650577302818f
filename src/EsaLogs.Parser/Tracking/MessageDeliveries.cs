using System.Runtime.CompilerServices;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>The attempts to deliver a message, in the order of the lines that decided them, and what came of them.</summary>
internal sealed class MessageDeliveries
{
    /// <summary>Up to this many attempts a look through the list is cheaper than a table.</summary>
    private const int ScannedAttempts = 16;

    private Few<Attempt> _attempts;

    public EsaDelivery[] Records
    {
        get
        {
            var records = new EsaDelivery[_attempts.Count];
            for (var i = 0; i < records.Length; i++) records[i] = _attempts[i].Record;
            return records;
        }
    }

    /// <summary>Takes an attempt. Others that were decided, or begun, later can be there: it may have waited for its reply, or for its end.</summary>
    [MethodImpl(Compiled.Fully)]
    public void Add(in Delivery delivery, EsaDelivery record)
    {
        var index = _attempts.Count;
        while (index > 0 && _attempts[index - 1].Order > delivery.Origin.Order) index--;
        _attempts.Insert(index, new Attempt(delivery.Origin.Order, delivery.Status, record));
    }

    /// <summary>The last attempt for each recipient; once delivered is delivered.</summary>
    [MethodImpl(Compiled.Fully)]
    public List<Attempt> Outcomes()
    {
        var outcomes = new List<Attempt>(_attempts.Count);
        var places = _attempts.Count > ScannedAttempts ? new Dictionary<long, int>() : null;
        for (var i = 0; i < _attempts.Count; i++)
        {
            var attempt = _attempts[i];
            var rid = attempt.Record.Rid;
            var place = places is null ? PlaceOf(rid, outcomes) : places.TryGetValue(rid, out var known) ? known : outcomes.Count;
            if (place == outcomes.Count)
            {
                places?.Add(rid, place);
                outcomes.Add(attempt);
            }
            else if (outcomes[place].Status != DeliveryStatus.Delivered)
            {
                outcomes[place] = attempt;
            }
        }

        return outcomes;
    }

    /// <summary>What was said of the last attempt of an outcome.</summary>
    public string? ReasonOf(DeliveryStatus status)
    {
        var index = _attempts.Count - 1;
        while (index >= 0 && _attempts[index].Status != status) index--;
        return index < 0 ? null : _attempts[index].Record.Reason ?? _attempts[index].Record.Response;
    }

    private static int PlaceOf(long rid, List<Attempt> outcomes)
    {
        var place = 0;
        while (place < outcomes.Count && outcomes[place].Record.Rid != rid) place++;
        return place;
    }

    /// <summary>An attempt that was decided. A class: lists and tables of those need not be compiled before the first record.</summary>
    internal sealed class Attempt(long order, DeliveryStatus status, EsaDelivery record)
    {
        public long Order { get; } = order;

        public DeliveryStatus Status { get; } = status;

        public EsaDelivery Record { get; } = record;
    }
}
