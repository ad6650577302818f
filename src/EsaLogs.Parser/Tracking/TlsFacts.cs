using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using EsaLogs.Forms;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>What the lines of one connection say of TLS. Success stays; else what was required and missing beats deferred beats failed.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct TlsFacts
{
    private TlsStatus? _status;

    public string? Protocol { get; private set; }

    public string? Cipher { get; private set; }

    public string? Peer { get; private set; }

    /// <summary>The texts of all failures, joined.</summary>
    public string? Reason { get; private set; }

    [MethodImpl(Compiled.Fully)]
    public void Take(LogEntry entry, Direction direction, TextPool pool)
    {
        switch (entry.Kind)
        {
            case EntryKind.TlsSuccess:
                _status = TlsStatus.Success;
                Protocol = entry.String(Field.TlsProtocol, pool) ?? Protocol;
                Cipher = entry.String(Field.TlsCipher, pool) ?? Cipher;
                Peer = entry.String(Field.TlsPeer, pool) ?? Peer;
                break;
            case EntryKind.TlsFailed:
                Fail(TlsStatus.Failed, entry.String(Field.Reason, pool));
                break;
            case EntryKind.TlsRequired:
                var required = direction == Direction.Inbound ? TlsStatus.RequiredNotOffered : TlsStatus.RequiredNotNegotiated;
                Fail(required, "TLS was required but " + entry.String(Field.Reason, pool));
                break;
            case EntryKind.TlsDeferred:
                Fail(TlsStatus.Deferred, entry.String(Field.Reason, pool));
                break;
        }
    }

    /// <summary>The verdict: without a TLS line it is clear text only if the beginning of the connection is in the log.</summary>
    public readonly TlsStatus Status(bool startSeen) => _status ?? (startSeen ? TlsStatus.None : TlsStatus.Unknown);

    /// <summary>True if the facts are the same. What a record compares by itself would have to be compiled for its types before the first message.</summary>
    public readonly bool IsSameAs(TlsFacts other)
        => _status == other._status && string.Equals(Protocol, other.Protocol, StringComparison.Ordinal)
            && string.Equals(Cipher, other.Cipher, StringComparison.Ordinal) && string.Equals(Peer, other.Peer, StringComparison.Ordinal)
            && string.Equals(Reason, other.Reason, StringComparison.Ordinal);

    private static int Rank(TlsStatus? status) => status switch
    {
        TlsStatus.Success => 4,
        TlsStatus.RequiredNotOffered or TlsStatus.RequiredNotNegotiated => 3,
        TlsStatus.Deferred => 2,
        TlsStatus.Failed => 1,
        _ => 0,
    };

    private void Fail(TlsStatus status, string? reason)
    {
        if (Rank(status) > Rank(_status)) _status = status;
        if (reason is not null) Reason = Reason is null ? reason : Reason + "; " + reason;
    }
}
