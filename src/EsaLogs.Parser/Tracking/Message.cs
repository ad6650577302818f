using System.Runtime.CompilerServices;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>A message while its lines come in.</summary>
internal sealed class Message(long id, LineOrigin start)
    : Tracked(id, start)
{
    /// <summary>Most messages have one recipient, who is tried once: room for more is made where there are more.</summary>
    public const int Usual = 1;

    private static readonly char[] AddressStarts = [',', ' ', '<'];
    private static readonly char[] AddressEnds = ['>'];

    private ByRid<string> _recipients;
    private List<string>? _named;
    private string? _sender;
    private OptionalNumber _icid;
    private Kinship? _kinship;

    public override long Key => Id;

    /// <summary>Connection that the message came in over; 0 for one that the appliance made itself, null where the log does not tell.</summary>
    public long? Icid
    {
        get => _icid.Value;
        set => _icid = new OptionalNumber(value);
    }

    /// <summary>True once the message's own <c>Start</c> line was seen: another one begins another message.</summary>
    public bool StartSeen { get; set; }

    /// <summary>True once a line said that the message is finished; what a quarantine lets go on goes on nevertheless.</summary>
    public bool WasFinished { get; set; }

    /// <summary>True as long as a quarantine holds the message.</summary>
    public bool IsQuarantined { get; set; }

    /// <summary>True once the message was in a quarantine of another appliance, or on its way there.</summary>
    public bool WasSentAway { get; set; }

    /// <summary>The messages and connections whose lines tell the life of this one, where somebody asks for them.</summary>
    public Relatives? Relatives { get; set; }

    /// <summary>Envelope sender: the message's own, else that of the message that it carries on.</summary>
    public string? Sender
    {
        get => _sender ?? (Link is FamilyLink.CarriesOn or FamilyLink.CarriesOnToOthers ? Parent?.Sender : null);
        set => _sender = value;
    }

    /// <summary>
    /// Recipients in the order of their RIDs: the message's own, else those of the message that it carries on, without those that were moved
    /// to split children; their RIDs count anew. Where neither is known, those that a line without RIDs names.
    /// </summary>
    public IList<string> Recipients
        => !_recipients.IsEmpty ? _recipients.Values : (Link == FamilyLink.CarriesOn && Parent?.Remaining() is { Count: > 0 } carried ? carried : _named ?? []);

    /// <summary>How the message came in, for TLS verdicts; null as long as none was given.</summary>
    public Passage? Passage { get; set; }

    /// <summary>True once the message was received, or its reception was given up.</summary>
    public bool WasReceived { get; set; }

    /// <summary>The message that this one was made of: split from, rewritten from, copied from.</summary>
    public Message? Parent => _kinship?.Parent;

    /// <summary>What the message is to its <see cref="Parent"/>.</summary>
    public FamilyLink Link => _kinship?.Link ?? FamilyLink.None;

    /// <summary>Ids of the messages that were made of this one.</summary>
    public long[] Children => _kinship?.Children ?? [];

    /// <summary>The message that carries this one on; null if none does.</summary>
    public Message? Successor => _kinship?.Successor;

    /// <summary>What lines say of the message beside its way, where somebody asks for it.</summary>
    public MessageFacts? Facts { get; set; }

    /// <summary>True if the message goes on under another id.</summary>
    public bool IsRewritten { get; set; }

    /// <summary>True once the message has left.</summary>
    public bool IsOver { get; set; }

    /// <summary>User who had logged in on the connection when the message began.</summary>
    public string? AuthUser { get; set; }

    /// <summary>The connection that a delivery was begun over last, as long as attempts over it have no outcome.</summary>
    public Connection? BegunOver { get; set; }

    /// <summary>What was tried for its recipients; null as long as nothing was that somebody asks for.</summary>
    public Tries? Tries { get; set; }

    /// <summary>True if the message's beginning is in the log: its own <c>Start</c> line, or the line that made it of another message.</summary>
    public bool BeginningSeen => StartSeen || Parent is not null;

    /// <summary>True if recipients were moved to split children.</summary>
    public bool HasMoved => _kinship is { HasMoved: true };

    private Kinship Kinship => _kinship ??= new Kinship();

    /// <summary>How many generations were made of this one, at most.</summary>
    public int Generations
    {
        get => _kinship?.Generations ?? 0;
        set => Kinship.Generations = value;
    }

    [MethodImpl(Compiled.Fully)]
    public void AddRecipient(long rid, string recipient)
    {
        _recipients.Set(rid, recipient);
        if (_kinship is null) return;
        _kinship.Forget();
        if (Link == FamilyLink.SplitFrom) Parent!.Kinship.Move(recipient);
    }

    /// <summary>
    /// Takes the envelope of a line that names the first recipients without their RIDs, as that of the appliance's own alerts does. Lines that
    /// tell one address each know better.
    /// </summary>
    public void TakeEnvelope(string sender, string recipients)
    {
        Sender ??= sender;
        _named ??= recipients.Split(AddressEnds, StringSplitOptions.RemoveEmptyEntries).Select(address => address.TrimStart(AddressStarts)).Where(address => address.Length > 0).ToList();
        _kinship?.Forget();
    }

    /// <summary>Says that this message was made of another one; it can have had recipients before.</summary>
    public void BecomeChildOf(Message parent, FamilyLink link)
    {
        // Told twice, its recipients have left the other only once.
        var isNew = Kinship.Take(parent, link);
        if (link == FamilyLink.SplitFrom && isNew)
        {
            foreach (var recipient in _recipients.Values) parent.Kinship.Move(recipient);
        }

        parent.Kinship.AddChild(this);
    }

    [MethodImpl(Compiled.Fully)]
    public string? Recipient(long rid)
    {
        if (!_recipients.IsEmpty) return _recipients.TryGetValue(rid, out var own) ? own : null;
        var recipients = Recipients;
        return rid < recipients.Count ? recipients[(int)rid] : null;
    }

    /// <summary>The RIDs of the recipients that were not moved to split children, in ascending order.</summary>
    public List<long> RemainingRids()
    {
        if (!HasMoved && !_recipients.IsEmpty) return _recipients.Rids;
        var all = Recipients;
        var places = HasMoved ? Kinship.RemainingPlacesIn(all) : [.. Enumerable.Range(0, all.Count)];
        var rids = new List<long>(places.Count);
        foreach (var place in places) rids.Add(_recipients.IsEmpty ? place : _recipients.RidAt(place));
        return rids;
    }

    private List<string> Remaining() => Kinship.RemainingOf(Recipients, areOwn: !_recipients.IsEmpty);
}

/// <summary>A message's way over a connection (or over none: id 0): the facts of the connection as they were when it went.</summary>
internal sealed record Passage(long Id, Peer? Peer, TlsStatus TlsStatus, TlsFacts Tls)
{
    /// <summary>Of a line that names no connection.</summary>
    public static readonly Passage None = new(0, Peer: null, TlsStatus.NotApplicable, TlsFacts.None);

    /// <summary>Over a connection, with its facts as they are now.</summary>
    public static Passage Over(Connection connection)
    {
        if (connection.Traffic is not { } traffic) return new(connection.Id, connection.Peer, connection.TlsStatus, connection.Tls);
        if (traffic.LastPassage is { } last && last.TlsStatus == connection.TlsStatus && ReferenceEquals(last.Tls, connection.Tls)) return last;
        return traffic.LastPassage = new(connection.Id, connection.Peer, connection.TlsStatus, connection.Tls);
    }
}
