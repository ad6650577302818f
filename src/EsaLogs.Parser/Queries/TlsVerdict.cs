using EsaLogs.Records;

namespace EsaLogs.Queries;

/// <summary>Turns what the log says of TLS into yes, no, or cannot tell.</summary>
public static class TlsVerdict
{
    /// <summary>The protocols that can be asked for, weakest first.</summary>
    public static IReadOnlyList<string> Protocols { get; } = ["SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"];

    /// <summary>
    /// True: TLS was used, and with <paramref name="minimumProtocol"/> at least that one was. False: it was not.
    /// Null: the log cannot tell (no protocol in the log, or the beginning of the connection is missing), or there was no SMTP connection.
    /// </summary>
    public static bool? Passed(TlsStatus status, string? protocol, string? minimumProtocol) => status switch
    {
        TlsStatus.Unknown or TlsStatus.NotApplicable => null,
        TlsStatus.Success when minimumProtocol is null => true,
        TlsStatus.Success => Rank(protocol) is { } rank ? rank >= Rank(minimumProtocol) : null,
        _ => false,
    };

    /// <summary>A protocol that is none of <see cref="Protocols"/> is a <see cref="QueryException"/>.</summary>
    internal static void CheckProtocol(string filter, string? protocol)
    {
        if (protocol is not null && Rank(protocol) is null)
            throw new QueryException(filter, $"'{protocol}' is no TLS protocol. There are: {string.Join(", ", Protocols)}.");
    }

    /// <summary>Strength of a protocol as logged; the old <c>TLSv1/SSLv3</c> counts as TLSv1.</summary>
    private static int? Rank(string? protocol)
    {
        if (protocol is null) return null;
        var slash = protocol.IndexOf('/');
        var name = slash < 0 ? protocol : protocol.Substring(0, slash);
        if (string.Equals(name, "TLSv1.0", StringComparison.OrdinalIgnoreCase)) name = "TLSv1";
        for (var rank = 0; rank < Protocols.Count; rank++)
        {
            if (string.Equals(Protocols[rank], name, StringComparison.OrdinalIgnoreCase)) return rank;
        }

        return string.Equals(name, "SSLv2", StringComparison.OrdinalIgnoreCase) ? -1 : null;
    }
}

/// <summary>The one answer to many verdicts: did everything that can be judged go over TLS?</summary>
public sealed class TlsOverall
{
    private bool _any;
    private bool _allPassed = true;

    /// <summary>True when there was at least one result other than NotApplicable and all of those passed.</summary>
    public bool Passed => _any && _allPassed;

    /// <summary>Counts one result.</summary>
    public void Add(EsaTlsResult result)
    {
        if (result is null) throw new ArgumentNullException(nameof(result));
        if (string.Equals(result.TlsStatus, nameof(TlsStatus.NotApplicable), StringComparison.Ordinal)) return;
        _any = true;
        _allPassed &= result.Passed == true;
    }
}
