using EsaLogs.Forms;
using EsaLogs.Records;
using EsaLogs.Tracking;

namespace EsaLogs.Queries;

/// <summary>Connections. A connection is in the time range if its <see cref="EsaConnection.StartTime"/> is.</summary>
public sealed class ConnectionQuery : LogQuery<EsaConnection>
{
    /// <summary>Inbound, outbound.</summary>
    public IReadOnlyList<Direction>? Direction { get; init; }

    /// <summary>Inbound connection ids.</summary>
    public IReadOnlyList<long>? Icid { get; init; }

    /// <summary>Outbound connection ids.</summary>
    public IReadOnlyList<long>? Dcid { get; init; }

    /// <summary>Addresses or networks of the peer.</summary>
    public IReadOnlyList<string>? RemoteAddress { get; init; }

    /// <summary>Reverse DNS names or destination domains.</summary>
    public IReadOnlyList<string>? RemoteHost { get; init; }

    /// <summary>Sender groups.</summary>
    public IReadOnlyList<string>? SenderGroup { get; init; }

    /// <summary>Actions of the host access table.</summary>
    public IReadOnlyList<ConnectionAction>? Action { get; init; }

    /// <summary>What the log says of TLS.</summary>
    public IReadOnlyList<TlsStatus>? TlsStatus { get; init; }

    /// <summary>How the connection ended.</summary>
    public IReadOnlyList<ConnectionState>? State { get; init; }

    /// <summary>Envelope senders that were turned away.</summary>
    public IReadOnlyList<string>? Sender { get; init; }

    /// <summary>Envelope recipients that were turned away.</summary>
    public IReadOnlyList<string>? Recipient { get; init; }

    /// <inheritdoc/>
    internal override IReadOnlyList<EntryKind> Kinds => ConnectionTracker.Kinds;

    /// <inheritdoc/>
    internal override bool Needs(Pattern wording) => Directions.Tells(wording, Directions.Only(Direction, Icid, Dcid));

    /// <inheritdoc/>
    internal override ITracker CreateTracker(TrackingContext context, Action<EsaConnection> emit) => new ConnectionTracker(context, emit);

    /// <inheritdoc/>
    private protected override void AddConditions(RecordFilter<EsaConnection> filter)
    {
        Impossible.Connections(Direction, Icid, Dcid);
        filter
            .OneOf(Direction, connection => connection.Direction)
            .Icid(Icid, connection => connection.Icid)
            .Dcid(Dcid, connection => connection.Dcid)
            .Address(nameof(RemoteAddress), RemoteAddress, connection => connection.RemoteAddress)
            .Text(nameof(RemoteHost), RemoteHost, connection => connection.RemoteHost)
            .Text(nameof(SenderGroup), SenderGroup, connection => connection.SenderGroup)
            .OneOf(Action, connection => connection.Action)
            .OneOf(TlsStatus, connection => connection.TlsStatus)
            .OneOf(State, connection => connection.State)
            .Text(nameof(Sender), Sender, connection => connection.RejectedSender)
            .Text(nameof(Recipient), Recipient, connection => connection.RejectedRecipients)
            .When(Selection is not null, IsSelected);
    }

    /// <inheritdoc/>
    private protected override string? ApplianceOf(EsaConnection record) => record.Appliance;

    /// <inheritdoc/>
    private protected override bool InRange(EsaConnection record, TimeRange range) => range.Contains(record.StartTime, record.StartTimeUtc);

    private bool IsSelected(EsaConnection connection)
        => Selection!.Contains(connection.Appliance, mid: null, connection.Dcid, connection.Icid)
            || connection.Mids.Any(mid => Selection.ContainsMid(connection.Appliance, mid));
}
