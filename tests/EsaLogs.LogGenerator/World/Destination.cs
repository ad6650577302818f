namespace EsaLogs.LogGenerator.World;

/// <summary>How a next hop takes TLS.</summary>
internal enum TlsHabit
{
    Offered,
    NotOffered,
    Fails,
    RequiredButMissing,
    Deferring,
}

/// <summary>A next hop: who it is for, and what it is like.</summary>
internal sealed record Destination(string Domain, string Address, int Port, TlsHabit Tls)
{
    /// <summary>The SMTP AUTH profile that the appliance uses there.</summary>
    public string? AuthProfile { get; init; }

    /// <summary>The appliance's users are there, and nobody else's.</summary>
    public bool IsInside { get; init; }

    /// <summary>In so many of 1000 attempts nobody answers.</summary>
    public int Unreachable { get; init; } = 10;

    /// <summary>The off-box spam quarantine.</summary>
    public static readonly Destination Offbox = new("the.euq.queue", "192.0.2.40", 6025, TlsHabit.NotOffered) { Unreachable = 0 };

    /// <summary>The centralized policy quarantine.</summary>
    public static readonly Destination Central = new("the.cpq.host", "192.0.2.40", 7025, TlsHabit.NotOffered) { Unreachable = 0 };

    public static readonly IReadOnlyList<Destination> All =
    [
        new("example.com", "192.0.2.60", 25, TlsHabit.Offered) { IsInside = true },
        new("sales.example.com", "192.0.2.61", 25, TlsHabit.NotOffered) { IsInside = true },
        new("partner.example", "203.0.113.10", 25, TlsHabit.Offered),
        new("bank.example", "203.0.113.20", 25, TlsHabit.RequiredButMissing),
        new("example.net", "203.0.113.30", 25, TlsHabit.Fails),
        new("example.org", "203.0.113.40", 25, TlsHabit.NotOffered),
        new("relay.example", "203.0.113.50", 587, TlsHabit.Offered) { AuthProfile = "OutboundAuthentication" },
        new("far.example", "2001:db8:1::25", 25, TlsHabit.Deferring) { Unreachable = 200 },
        new("shop.example", "203.0.113.70", 25, TlsHabit.Offered) { AuthProfile = "Shop profile", Unreachable = 50 },
    ];

    public static readonly IReadOnlyList<Destination> Inside = [.. All.Where(destination => destination.IsInside)];

    public static readonly IReadOnlyList<Destination> Outside = [.. All.Where(destination => !destination.IsInside)];

    /// <summary>The domain that does not exist.</summary>
    public const string Nowhere = "nowhere.example";

    private static readonly Dictionary<string, Destination> ByDomain = All.ToDictionary(destination => destination.Domain, StringComparer.Ordinal);

    /// <summary>Where mail to an address goes; null for nowhere.</summary>
    public static Destination? Of(string address) => ByDomain.GetValueOrDefault(address[(address.LastIndexOf('@') + 1)..]);
}
