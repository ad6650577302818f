using EsaLogs.LogGenerator.Lines;
using EsaLogs.LogGenerator.Truth;
using EsaLogs.LogGenerator.World;
using EsaLogs.LogGenerator.Writing;

namespace EsaLogs.LogGenerator.Simulation;

/// <summary>An appliance at work: its clock, its ids, and the parts that receive, scan, hold and deliver messages.</summary>
internal sealed class Appliance
{
    private long _icid;
    private long _mid;
    private long _dcid;
    private long _rcid;

    public Appliance(ApplianceProfile profile, Traffic traffic, SeededRandom random, DateTime start, LogWriter log, ApplianceTruth truth)
    {
        (Profile, Traffic, Random, Agenda, Log) = (profile, traffic, random, new Agenda(start), log);
        (_icid, _mid, _dcid, _rcid) = (random.Between(1000, 2_000_000_000), random.Between(1000, 2_000_000_000), random.Between(1000, 90_000_000), random.Between(1, 1_000_000));
        Inbound = new InboundLines(log, truth, profile);
        Auth = new AuthLines(log, truth, profile);
        Tls = new TlsLines(log, truth, profile);
        Reception = new ReceptionLines(log, truth, profile);
        Scan = new ScanLines(log, truth, profile);
        Fate = new FateLines(log, truth, profile);
        Quarantine = new QuarantineLines(log, truth, profile);
        Outbound = new OutboundLines(log, truth, profile);
        Delivery = new DeliveryLines(log, truth, profile);
        WorkQueue = new WorkQueue(this);
        Quarantines = new Quarantines(this);
        Queue = new DeliveryQueue(this);
        Clients = new Clients(this);
    }

    public ApplianceProfile Profile { get; }

    /// <summary>What it is that the appliance has to do with.</summary>
    public Traffic Traffic { get; }

    public SeededRandom Random { get; }

    public Agenda Agenda { get; }

    public LogWriter Log { get; }

    public InboundLines Inbound { get; }

    public AuthLines Auth { get; }

    public TlsLines Tls { get; }

    public ReceptionLines Reception { get; }

    public ScanLines Scan { get; }

    public FateLines Fate { get; }

    public QuarantineLines Quarantine { get; }

    public OutboundLines Outbound { get; }

    public DeliveryLines Delivery { get; }

    public WorkQueue WorkQueue { get; }

    public Quarantines Quarantines { get; }

    public DeliveryQueue Queue { get; }

    public Clients Clients { get; }

    /// <summary>Messages that clients began to send while the log was kept.</summary>
    public int Received { get; private set; }

    public void In(int leastSeconds, int mostSeconds, Action action) => Agenda.In(Random.Seconds(leastSeconds, mostSeconds), action);

    public InboundConnection Connect(Client client) => new(++_icid, client);

    public OutboundConnection Connect(Destination destination) => new(++_dcid, destination);

    public long NextRcid() => ++_rcid;

    public Message Receive(InboundConnection connection, string sender, bool isOutgoing)
    {
        if (Log.IsKept) Received++;
        return new Message(++_mid, connection, sender) { Size = Random.Between(600, 200_000), IsOutgoing = isOutgoing };
    }

    /// <summary>A message that is made of another, by the appliance itself.</summary>
    public Message Make(Message of, string sender, IEnumerable<string> recipients)
    {
        var message = new Message(++_mid, connection: null, sender)
        {
            Size = of.Size + Random.Between(0, 900),
            IsOutgoing = of.IsOutgoing,
            Generation = of.Generation + 1,
        };
        message.Add(recipients);
        return message;
    }
}
