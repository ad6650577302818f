using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs.Completion;

/// <summary>Where the values of a filter are found: which question a cmdlet asks, and which property of its records a filter looks at.</summary>
internal static class LogQuestions
{
    private static readonly Dictionary<string, Func<ILogQuery<IEsaRecord>>> Questions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Get-EsaAuthEvent"] = static () => new AuthQuery(),
        ["Get-EsaConnection"] = static () => new ConnectionQuery(),
        ["Get-EsaDelivery"] = static () => new DeliveryQuery(),
        ["Get-EsaLogEntry"] = static () => new EntryQuery(),
        ["Get-EsaMessage"] = static () => new MessageQuery(),
        ["Measure-EsaLog"] = static () => new SummaryQuery(),
        ["Test-EsaTls"] = static () => new TlsQuery(),
    };

    /// <summary>Filters that look at a property of another name than their own.</summary>
    private static readonly Dictionary<string, string> Properties = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Get-EsaConnection Sender"] = nameof(EsaConnection.RejectedSender),
        ["Get-EsaConnection Recipient"] = nameof(EsaConnection.RejectedRecipients),
        ["Get-EsaMessage Recipient"] = nameof(EsaMessage.Recipients),
        ["Get-EsaMessage Filter"] = nameof(EsaMessage.Filters),
        ["Get-EsaMessage Attachment"] = nameof(EsaMessage.Attachments),
        ["Test-EsaTls Recipient"] = nameof(EsaTlsResult.Recipients),
    };

    /// <summary>Filters for mail addresses, which take those of a whole domain.</summary>
    private static readonly HashSet<string> Addresses = new(StringComparer.OrdinalIgnoreCase) { "Sender", "Recipient" };

    /// <summary>The question of a cmdlet, with no filter; null for a command that asks none.</summary>
    public static ILogQuery<IEsaRecord>? Of(string command) => Questions.TryGetValue(command, out var question) ? question() : null;

    /// <summary>The property that a filter looks at.</summary>
    public static string Property(string command, string parameter)
        => Properties.TryGetValue(command + " " + parameter, out var property) ? property : parameter;

    /// <summary>True for filters whose values have a domain.</summary>
    public static bool HasDomains(string parameter) => Addresses.Contains(parameter);
}
