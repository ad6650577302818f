using EsaLogs.LogGenerator.Truth;

namespace EsaLogs.LogGenerator.Simulation;

/// <summary>A message within the appliance.</summary>
internal sealed class Message(long mid, InboundConnection? connection, string sender)
{
    public long Mid { get; } = mid;

    /// <summary>The connection that it came in over; null for one that the appliance made.</summary>
    public InboundConnection? Connection { get; } = connection;

    public long Icid => Connection?.Icid ?? 0;

    /// <summary>Empty for a bounce.</summary>
    public string Sender { get; } = sender;

    public List<Recipient> Recipients { get; private set; } = [];

    public int Size { get; init; }

    /// <summary>Goes out to the world.</summary>
    public bool IsOutgoing { get; init; }

    /// <summary>How many messages it was made of, one of the other.</summary>
    public int Generation { get; init; }

    /// <summary>Recipients whose fate is not decided.</summary>
    public int Undecided { get; set; }

    public MessageTruth Truth { get; } = new(mid);

    public void Add(IEnumerable<string> addresses)
    {
        foreach (var address in addresses) Recipients.Add(new Recipient(Recipients.Count, address));
    }

    /// <summary>Some recipients go to another message; the others keep their RIDs.</summary>
    public void Remove(IReadOnlyCollection<Recipient> moved) => Recipients = [.. Recipients.Where(recipient => !moved.Contains(recipient))];
}

/// <summary>A recipient of a message.</summary>
internal sealed class Recipient(long rid, string address)
{
    public long Rid { get; } = rid;

    public string Address { get; } = address;

    /// <summary>Attempts to deliver so far.</summary>
    public int Attempts { get; set; }
}
