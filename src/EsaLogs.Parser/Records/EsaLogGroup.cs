namespace EsaLogs.Records;

/// <summary>What logs hold of one sender, one client, one hour, …, over all their appliances; see <see cref="Queries.LogGrouping"/>.</summary>
public sealed class EsaLogGroup : IEsaRecord
{
    /// <summary>What the counted have in common, spelled as the first that was read; empty where it is not known or there is none.</summary>
    public string? Group { get; internal init; }

    /// <summary>Messages received, connections or AUTH attempts: which, is a matter of the grouping.</summary>
    public long Count { get; internal init; }

    /// <summary>Size of the messages received, as far as the log tells it.</summary>
    public long Bytes { get; internal init; }

    /// <summary>
    /// Share of the counted that came over TLS, or were TLS connections, among those of which the log tells: from 0 to 1, rounded down to
    /// four digits, so that 1 means all. Empty where it tells of none.
    /// </summary>
    public double? TlsShare { get; internal init; }

    /// <summary>AUTH attempts of clients with wrong credentials; empty where an attempt has nothing that it could be grouped by.</summary>
    public long? AuthFailures { get; internal init; }

    /// <summary>Wall clock of the appliance at the beginning of the first of all this.</summary>
    public DateTime FirstTime { get; internal init; }

    /// <summary>Wall clock of the appliance at the beginning of the last of all this.</summary>
    public DateTime LastTime { get; internal init; }

    /// <summary>How many, and of what: <c>12 jane@example.com</c>.</summary>
    public override string ToString() => Words.Join(Count, Group);

    /// <inheritdoc/>
    void IEsaRecord.Accept<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(nameof(Group), Group);
        visitor.Visit(nameof(Count), Count);
        visitor.Visit(nameof(Bytes), Bytes);
        visitor.Visit(nameof(TlsShare), TlsShare);
        visitor.Visit(nameof(AuthFailures), AuthFailures);
        visitor.Visit(nameof(FirstTime), FirstTime);
        visitor.Visit(nameof(LastTime), LastTime);
    }
}
