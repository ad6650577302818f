namespace EsaLogs.Forms;

/// <summary>What a log line says. Several forms can say the same (the wording changed over the releases).</summary>
public enum EntryKind
{
    /// <summary>The line fits no form.</summary>
    Unknown,
}
