using EsaLogs.LogGenerator.Truth;

namespace EsaLogs.LogGenerator.World;

/// <summary>A listener of the appliance.</summary>
internal sealed record Listener(string Interface, string Address)
{
    public static readonly Listener Incoming = new("IncomingMail", "192.0.2.16");
    public static readonly Listener Outgoing = new("Data 2 (inside)", "192.0.2.17");
    public static readonly Listener Returned = new("cpq_listener", "192.0.2.18");
}

/// <summary>What the host access table says to some clients.</summary>
internal sealed record HostAccess(string Word, string Action, string SenderGroup, string? Match)
{
    public static readonly IReadOnlyList<HostAccess> Accepting =
    [
        new("ACCEPT", "Accept", "UNKNOWNLIST", "sbrs[-1.0:10.0]"),
        new("ACCEPT", "Accept", "SUSPECTLIST", "sbrs[-4.0:-1.0]"),
        new("ACCEPT", "Accept", "My partners", "198.51.100.0/24"),
        new("ACCEPT", "Accept", "None", "ALL"),
        new("ACCEPT", "Accept", "UNVERIFIED", "nx.domain"),
        new("TLS only partners", "Other", "PARTNERS", ".partner.example"),
    ];

    public static readonly HostAccess Relaying = new("RELAY", "Relay", "RELAYLIST", "192.0.2.0/24");

    public static readonly IReadOnlyList<HostAccess> Refusing =
    [
        new("REJECT", "Reject", "BLACKLIST", "sbrs[-10.0:-4.0]"),
        new("REJECT", "Reject", "BLACKLIST", "dnslist[sbl.example.org]"),
        new("REJECT", "Reject", "TCP-REFUSE", null),
    ];

    public static readonly HostAccess TcpRefusing = new("TCPREFUSE", "TcpRefuse", "BLACKLIST", "sbrs[-10.0:-7.0]");
}

/// <summary>A host that connects to a listener.</summary>
internal sealed record Client(Listener Listener, string Address, string? Host, bool IsVerified, HostAccess Access, Reputation Reputation, string Country)
{
    private static readonly string[] Countries = ["United States", "Sweden", "Peru", "not enabled", "Korea (Republic of)"];

    private static readonly string[] Words = ["None", "rfc1918", "not enabled", "unable to retrieve"];

    public static Client Stranger(SeededRandom random, Traffic traffic, IReadOnlyList<HostAccess> access)
    {
        var host = random.Chance(650) ? random.Pick(traffic.Hosts) : null;
        return new Client(
            Listener.Incoming,
            random.Chance(950) ? Invariant.Text($"198.51.100.{random.Between(1, 254)}") : Invariant.Text($"2001:db8::{random.Between(1, 9999):x}"),
            host,
            host is not null && random.Chance(700),
            random.Pick(access),
            random.Chance(700) ? new Reputation(random.Between(-100, 100), null) : new Reputation(null, random.Pick(Words)),
            random.Pick(Countries));
    }

    public static Client Insider(SeededRandom random)
        => new(Listener.Outgoing, Invariant.Text($"192.0.2.{random.Between(100, 120)}"), random.Chance(500) ? "exchange.inside.example.com" : null, IsVerified: false,
            HostAccess.Relaying, new Reputation(null, "rfc1918"), "not applicable");

    public static Client QuarantineHost() => new(Listener.Returned, "192.0.2.40", "sma.example.com", IsVerified: true, HostAccess.Relaying, new Reputation(null, "not enabled"), "not applicable");
}
