using EsaLogs.Forms;
using EsaLogs.Lines;
using EsaLogs.Records;
using EsaLogs.Tracking;

namespace EsaLogs.Queries;

/// <summary>TLS verdicts. A verdict is in the time range if its <see cref="EsaTlsResult.Timestamp"/> is.</summary>
public sealed class TlsQuery : LogQuery<EsaTlsResult>
{
    /// <summary>Inbound: how messages were received; outbound: how they were delivered.</summary>
    public IReadOnlyList<Direction>? Direction { get; init; }

    /// <summary>Message ids. A message that the appliance made itself has an inbound verdict only if it is asked for here.</summary>
    public IReadOnlyList<long>? Mid { get; init; }

    /// <summary>Inbound connection ids.</summary>
    public IReadOnlyList<long>? Icid { get; init; }

    /// <summary>Outbound connection ids.</summary>
    public IReadOnlyList<long>? Dcid { get; init; }

    /// <summary>Envelope senders.</summary>
    public IReadOnlyList<string>? Sender { get; init; }

    /// <summary>Envelope recipients.</summary>
    public IReadOnlyList<string>? Recipient { get; init; }

    /// <summary>Addresses or networks of the peer.</summary>
    public IReadOnlyList<string>? RemoteAddress { get; init; }

    /// <summary>Reverse DNS names or destination domains.</summary>
    public IReadOnlyList<string>? RemoteHost { get; init; }

    /// <summary>Outcomes of the delivery attempt.</summary>
    public IReadOnlyList<DeliveryStatus>? Status { get; init; }

    /// <summary>What the log says of TLS.</summary>
    public IReadOnlyList<TlsStatus>? TlsStatus { get; init; }

    /// <summary>The weakest protocol that passes, one of <see cref="TlsVerdict.Protocols"/>; null: any.</summary>
    public string? MinimumProtocol { get; init; }

    /// <inheritdoc/>
    internal override IReadOnlyList<EntryKind> Kinds => TlsTracker.Kinds;

    /// <inheritdoc/>
    internal override bool Needs(Pattern wording) => !IsOfDeliveries || MailTracker.TellsOfDelivery(wording);

    /// <inheritdoc/>
    internal override IEnumerable<RelatedIds> RelatedIds(KnownOffsets offsets) => RelatedIdsOfFilters(offsets);

    /// <inheritdoc/>
    internal override ITracker CreateTracker(TrackingContext context, Action<EsaTlsResult> emit)
        => new TlsTracker(context, IsAsked, (status, protocol) => TlsVerdict.Passed(status, protocol, MinimumProtocol), emit)
        {
            Wants = Wanted(),
            FollowsReception = !IsOfDeliveries,
        };

    /// <inheritdoc/>
    /// <remarks>First comes what fewest messages have: what it says of them is found first.</remarks>
    private protected override void AddConditions(RecordFilter<EsaTlsResult> filter)
    {
        TlsVerdict.CheckProtocol(nameof(MinimumProtocol), MinimumProtocol);
        Impossible.Connections(Direction, Icid, Dcid);
        Impossible.Other(Direction, Records.Direction.Outbound, Status, "Only deliveries have a status, and they are outbound. Leave out the direction, or the status.");
        if (Icid is { Count: > 0 } && Status is { Count: > 0 })
            throw new QueryException(nameof(Status), "Only deliveries have a status, and they have no ICID. Leave out the ICID, or the status.");
        filter
            .OneOf(Direction, result => result.Direction)
            .Mid(Mid, result => result.Mid)
            .Icid(Icid, result => result.Icid)
            .Dcid(Dcid, result => result.Dcid)
            .Text(nameof(Recipient), Recipient, result => result.Recipients, Field.Recipient, Field.Recipients)
            .Text(nameof(Sender), Sender, result => result.Sender, Field.Sender)
            .Address(nameof(RemoteAddress), RemoteAddress, result => result.RemoteAddress, Field.RemoteAddress)
            .Text(nameof(RemoteHost), RemoteHost, result => result.RemoteHost, Field.RemoteHost, Field.Domain)
            .OneOf(Status, result => result.Status)
            .OneOf(TlsStatus, result => result.TlsStatus)
            .When(Selection is not null, result => Selection!.Contains(result.Appliance, result.Mid, result.Dcid, result.Icid));
    }

    /// <inheritdoc/>
    private protected override string? ApplianceOf(EsaTlsResult record) => record.Appliance;

    /// <inheritdoc/>
    private protected override bool InRange(EsaTlsResult record, TimeRange range) => range.Contains(record.Timestamp, record.TimestampUtc);

    /// <summary>True if the filters leave outbound verdicts alone.</summary>
    private bool IsOfDeliveries => Status is { Count: > 0 } || Directions.Only(Direction, Icid, Dcid) == Records.Direction.Outbound;

    private Func<Direction, DeliveryStatus?, TlsStatus, bool> Wanted()
    {
        var (directions, statuses, tlsStatuses) = (new Choices<Direction>(Direction), new Choices<DeliveryStatus>(Status), new Choices<TlsStatus>(TlsStatus));
        return (direction, status, tlsStatus)
            => directions.Contain(direction) && tlsStatuses.Contain(tlsStatus) && (status is { } known ? statuses.Contain(known) : statuses.AreAll);
    }

    private bool IsAsked(string? appliance, long mid)
        => (Mid is not null && Mid.Contains(mid)) || (Selection is not null && Selection.ContainsMid(appliance, mid));
}
