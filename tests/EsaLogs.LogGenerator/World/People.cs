namespace EsaLogs.LogGenerator.World;

/// <summary>Mailboxes and users.</summary>
internal static class People
{
    private static readonly string[] Names =
    [
        "jane", "joe", "i.kaya", "o'brien", "ayşe", "bulk-mailer", "no-reply", "sales+spring", "\"jane doe\"", "bounce-12=ab", "ops", "hr", "k.lindqvist", "m_rossi", "x",
    ];

    /// <summary>What clients send as names of users: anything.</summary>
    private static readonly string[] Users =
    [
        "jane", "joe@example.com", "EXAMPLE\\jane", "Jane Doe", "root", "ayşe@example.com", "a using AUTH mechanism: PLAIN with profile: x",
        "SMTP Auth: (ICID 1) succeeded for user: b", "admin' OR '1'='1", "MID 12 ICID 13",
    ];

    public static string Mailbox(SeededRandom random, IReadOnlyList<Destination> domains) => Invariant.Text($"{random.Pick(Names)}{random.Between(1, 40)}@{random.Pick(domains).Domain}");

    public static string Lost(SeededRandom random) => $"{random.Pick(Names)}@{Destination.Nowhere}";

    public static string User(SeededRandom random) => random.Pick(Users);
}
