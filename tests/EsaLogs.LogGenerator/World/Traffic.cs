namespace EsaLogs.LogGenerator.World;

/// <summary>
/// What strangers and administrators write, and what stands around the appliances. Usual traffic has texts that imitate lines, other
/// wordings of old releases, and a host for quarantines that takes messages by deliveries like any other. Whoever joins lines by hand is
/// misled by all of these; in ordinary traffic there are none, and such joins are right.
/// </summary>
internal sealed class Traffic
{
    /// <summary>Words by which people find lines; above the others, which need it.</summary>
    private static readonly string[] WordsOfLines = ["MID ", "ICID ", "DCID ", "SMTP Auth", "AUTH mechanism"];

    public static readonly Traffic Usual = new(isOrdinary: false);

    public static readonly Traffic Ordinary = new(isOrdinary: true);

    private Traffic(bool isOrdinary)
    {
        IReadOnlyList<T> Allowed<T>(IReadOnlyList<T> texts, Func<T, string> raw) => isOrdinary ? [.. texts.Where(text => !Imitates(raw(text)))] : texts;
        IReadOnlyList<string> AllowedTexts(IReadOnlyList<string> texts) => Allowed(texts, static text => text);

        Appliances = isOrdinary ? [ApplianceProfile.All[1]] : ApplianceProfile.All;
        HasQuarantineHost = !isOrdinary;
        Subjects = Allowed(Texts.Subjects, static subject => subject.Raw);
        Attachments = AllowedTexts(Texts.Attachments);
        Urls = AllowedTexts(Texts.Urls);
        Users = AllowedTexts(Texts.Users);
        Hosts = AllowedTexts(Texts.Hosts);
        Command = isOrdinary ? "FOO" : "FOO ICID 1 close";
        LoggedHeaders = isOrdinary ? "[('from', 'Jane <jane@example.com>'), ('subject', 'FYI')]"
            : "[('from', 'Jane <jane@example.com>'), ('subject', \"it's MID 5 [x] (external quarantine)\")]";
        CustomEntry = isOrdinary ? "footer added" : "MID # Message finished MID # aborted";
    }

    /// <summary>The appliances, of which some are taken; ordinary traffic is that of one, whose wordings are those that people search for.</summary>
    public IReadOnlyList<ApplianceProfile> Appliances { get; }

    /// <summary>False if all quarantines are on the appliance itself.</summary>
    public bool HasQuarantineHost { get; }

    public IReadOnlyList<LoggedText> Subjects { get; }

    public IReadOnlyList<string> Attachments { get; }

    public IReadOnlyList<string> Urls { get; }

    public IReadOnlyList<string> Users { get; }

    public IReadOnlyList<string> Hosts { get; }

    /// <summary>A command that no server knows.</summary>
    public string Command { get; }

    /// <summary>Headers that are logged with deliveries.</summary>
    public string LoggedHeaders { get; }

    /// <summary>What a filter writes into the log; <c>#</c> is the id of the message.</summary>
    public string CustomEntry { get; }

    private static bool Imitates(string text) => Array.Exists(WordsOfLines, word => text.Contains(word, StringComparison.Ordinal));
}
