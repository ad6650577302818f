using System.Runtime.CompilerServices;
using EsaLogs.Forms;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>What the lines of one connection say of TLS. Success stays; else what was required and missing beats deferred beats failed.</summary>
internal sealed class TlsFacts
{
    /// <summary>Those of a connection without a line about TLS.</summary>
    public static readonly TlsFacts None = new();

    private TlsStatus? _status;

    public string? Protocol { get; private init; }

    public string? Cipher { get; private init; }

    public string? Peer { get; private init; }

    /// <summary>The texts of all failures, joined.</summary>
    public string? Reason { get; private init; }

    /// <summary>These facts with what one more line says: the same object, if that is nothing new.</summary>
    [MethodImpl(Compiled.Fully)]
    public TlsFacts With(LogEntry entry, Direction direction, TextPool pool)
    {
        switch (entry.Kind)
        {
            case EntryKind.TlsSuccess:
                return Succeeded(entry.String(Field.TlsProtocol, pool) ?? Protocol, entry.String(Field.TlsCipher, pool) ?? Cipher, entry.String(Field.TlsPeer, pool) ?? Peer);
            case EntryKind.TlsFailed:
                return Failed(TlsStatus.Failed, entry.String(Field.Reason, pool));
            case EntryKind.TlsRequired:
                var required = direction == Direction.Inbound ? TlsStatus.RequiredNotOffered : TlsStatus.RequiredNotNegotiated;
                return Failed(required, "TLS was required but " + entry.String(Field.Reason, pool));
            case EntryKind.TlsDeferred:
                return Failed(TlsStatus.Deferred, entry.String(Field.Reason, pool));
            default:
                return this;
        }
    }

    /// <summary>The verdict: without a TLS line it is clear text only if the beginning of the connection is in the log.</summary>
    public TlsStatus Status(bool startSeen) => _status ?? (startSeen ? TlsStatus.None : TlsStatus.Unknown);

    private static int Rank(TlsStatus? status) => status switch
    {
        TlsStatus.Success => 4,
        TlsStatus.RequiredNotOffered or TlsStatus.RequiredNotNegotiated => 3,
        TlsStatus.Deferred => 2,
        TlsStatus.Failed => 1,
        _ => 0,
    };

    private TlsFacts Succeeded(string? protocol, string? cipher, string? peer)
        => _status == TlsStatus.Success && string.Equals(protocol, Protocol, StringComparison.Ordinal)
            && string.Equals(cipher, Cipher, StringComparison.Ordinal) && string.Equals(peer, Peer, StringComparison.Ordinal)
            ? this
            : new TlsFacts { _status = TlsStatus.Success, Protocol = protocol, Cipher = cipher, Peer = peer, Reason = Reason };

    private TlsFacts Failed(TlsStatus status, string? reason)
        => new()
        {
            _status = Rank(status) > Rank(_status) ? status : _status,
            Protocol = Protocol,
            Cipher = Cipher,
            Peer = Peer,
            Reason = reason is null || Reason is null ? reason ?? Reason : Reason + "; " + reason,
        };
}
