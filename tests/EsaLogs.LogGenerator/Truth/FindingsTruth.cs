namespace EsaLogs.LogGenerator.Truth;

/// <summary>What the log tells that was found in a message, and what policies and engines said of it.</summary>
internal sealed class FindingsTruth
{
    public string? Direction { get; set; }

    public string? Subject { get; set; }

    public string? MessageId { get; set; }

    public long? Size { get; set; }

    public string? Policy { get; set; }

    public string? Spam { get; set; }

    public string? Virus { get; set; }

    public string? Amp { get; set; }

    public string? Graymail { get; set; }

    public string? Outbreak { get; set; }

    public string? Spf { get; set; }

    public string? Dkim { get; set; }

    public string? Dmarc { get; set; }

    public string? Dlp { get; set; }

    public List<string> Attachments { get; } = [];

    public List<string> Filters { get; } = [];

    /// <summary>The quarantines that took the message, each once.</summary>
    public List<string> Quarantines { get; } = [];

    /// <summary>True if the log told to which centralized quarantine the message goes.</summary>
    public bool IsTransferred { get; set; }

    /// <summary>A quarantine outside of the appliance took the message; the line does not call it by its name.</summary>
    public void TakenBy(string kind)
    {
        if (!IsTransferred) AddOnce(Quarantines, kind);
    }

    public void AddFilter(string filter) => AddOnce(Filters, filter);

    public static void AddOnce(List<string> list, string text)
    {
        if (!list.Contains(text)) list.Add(text);
    }

    public void Write(JsonLine json, string? policy)
        => json.Put("Policy", policy).Put("SpamVerdict", Spam).Put("VirusVerdict", Virus).Put("AmpVerdict", Amp).Put("GraymailVerdict", Graymail)
            .Put("OutbreakVerdict", Outbreak).Put("Spf", Spf).Put("Dkim", Dkim).Put("Dmarc", Dmarc).Put("Dlp", Dlp)
            .Put("Attachments", Attachments).Put("Filters", Filters).Put("Quarantine", Quarantines.Count == 0 ? null : string.Join("; ", Quarantines));
}
