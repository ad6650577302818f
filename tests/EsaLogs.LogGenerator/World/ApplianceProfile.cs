namespace EsaLogs.LogGenerator.World;

/// <summary>An appliance: what it is called, what it runs, where it stands.</summary>
internal sealed record ApplianceProfile(string Name, string LogName, string Version, TimeSpan Offset, bool IsSyslog)
{
    /// <summary>The release, by which the wording of lines differs.</summary>
    public int Release { get; } = int.Parse(Version.AsSpan(0, Version.IndexOf('.', StringComparison.Ordinal)), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The appliances that there are; the fourth writes to a syslog host, which tells its name and not its offset.</summary>
    public static IReadOnlyList<ApplianceProfile> All { get; } =
    [
        new("000F1F6ACF01-2Y5SQ41", "mail_bern", "7.6.3-019", TimeSpan.FromHours(1), IsSyslog: false),
        new("420D4FEA709365BFB301-0AF2EE5E7001", "mail_lima", "14.0.0-698", TimeSpan.FromHours(-5), IsSyslog: false),
        new("564D3C22B0A1F00DCAF3-77AA21B09C03", "mail_pune", "15.0.1-030", new TimeSpan(5, 30, 0), IsSyslog: false),
        new("esa4.example.com", "syslog_esa4", "12.5.1-037", TimeSpan.Zero, IsSyslog: true),
    ];
}
