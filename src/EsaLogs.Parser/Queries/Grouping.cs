using System.Globalization;
using EsaLogs.Records;
using EsaLogs.Tracking;

namespace EsaLogs.Queries;

/// <summary>
/// A grouping as data: which records are counted, and which groups each record belongs to. Records that are not counted add what they know:
/// messages their bytes, AUTH attempts their failures.
/// </summary>
internal sealed class Grouping(Counted counted)
{
    private const string NullSender = "<>";

    public static readonly IReadOnlyDictionary<LogGrouping, Grouping> All = new Dictionary<LogGrouping, Grouping>
    {
        [LogGrouping.Sender] = new(Counted.Messages) { OfMessage = message => [message.Sender] },
        [LogGrouping.Recipient] = new(Counted.Messages) { OfMessage = Recipients },
        [LogGrouping.RemoteAddress] = new(Counted.Messages)
        {
            OfMessage = message => [message.RemoteAddress],
            OfAttempt = (attempt, _) => attempt.RemoteAddress,
        },
        [LogGrouping.SenderGroup] = new(Counted.Messages)
        {
            OfMessage = message => [message.SenderGroup],
            OfAttempt = (_, connection) => connection?.Peer.SenderGroup,
        },
        [LogGrouping.Domain] = new(Counted.Messages) { OfMessage = message => [Domain(message.Sender)] },
        [LogGrouping.Hour] = new(Counted.Messages)
        {
            OfMessage = message => [Hour(message.StartTime)],
            OfAttempt = (attempt, _) => Hour(attempt.Timestamp),
        },
        [LogGrouping.Day] = new(Counted.Messages)
        {
            OfMessage = message => [Day(message.StartTime)],
            OfAttempt = (attempt, _) => Day(attempt.Timestamp),
        },
        [LogGrouping.TlsProtocol] = new(Counted.Connections)
        {
            OfMessage = message => [message.ReceivedTlsProtocol],
            OfConnection = connection => connection.TlsProtocol,
            OfAttempt = (attempt, _) => attempt.TlsProtocol,
        },
        [LogGrouping.TlsCipher] = new(Counted.Connections)
        {
            OfMessage = message => [message.ReceivedTlsCipher],
            OfConnection = connection => connection.TlsCipher,
            OfAttempt = (_, connection) => connection?.Tls.Cipher,
        },
        [LogGrouping.User] = new(Counted.Attempts)
        {
            // The mail of clients that did not log in is no user's.
            OfMessage = message => message.AuthUser is { } user ? [user] : [],
            OfAttempt = (attempt, _) => attempt.User,
        },
        [LogGrouping.Disposition] = new(Counted.Messages) { OfMessage = message => [message.FinalDisposition] },
    };

    /// <summary>The records that are counted.</summary>
    public Counted Counted { get; } = counted;

    /// <summary>The groups of a message that was received.</summary>
    public required Func<EsaMessage, IEnumerable<string?>> OfMessage { get; init; }

    /// <summary>The group of a connection; null where connections are not asked for.</summary>
    public Func<EsaConnection, string?>? OfConnection { get; init; }

    /// <summary>The group of a client's AUTH attempt, which may be over a connection that is known; null where attempts are not asked for.</summary>
    public Func<EsaAuthEvent, Connection?, string?>? OfAttempt { get; init; }

    private static IEnumerable<string?> Recipients(EsaMessage message)
    {
        if (message.Recipients.Count == 0) return [null];
        return message.Recipients.Distinct(StringComparer.OrdinalIgnoreCase);
    }

    private static string? Domain(string? sender)
    {
        if (sender is null or NullSender) return sender;
        var at = sender.LastIndexOf('@');
        return at < 0 ? null : sender.Substring(at + 1);
    }

    private static string Hour(DateTime time) => time.ToString("yyyy-MM-dd'T'HH':00'", CultureInfo.InvariantCulture);

    private static string Day(DateTime time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>The records that a grouping counts.</summary>
internal enum Counted
{
    Messages,
    Connections,
    Attempts,
}
