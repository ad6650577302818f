namespace EsaLogs.LogGenerator.World;

/// <summary>Mailboxes.</summary>
internal static class People
{
    private static readonly string[] Names =
    [
        "jane", "joe", "i.kaya", "o'brien", "ayşe", "bulk-mailer", "no-reply", "sales+spring", "\"jane doe\"", "bounce-12=ab", "ops", "hr", "k.lindqvist", "m_rossi", "x",
    ];

    public static string Mailbox(SeededRandom random, IReadOnlyList<Destination> domains) => Invariant.Text($"{random.Pick(Names)}{random.Between(1, 40)}@{random.Pick(domains).Domain}");

    public static string Lost(SeededRandom random) => $"{random.Pick(Names)}@{Destination.Nowhere}";
}
