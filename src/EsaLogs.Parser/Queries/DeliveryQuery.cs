using EsaLogs.Forms;
using EsaLogs.Lines;
using EsaLogs.Records;
using EsaLogs.Tracking;

namespace EsaLogs.Queries;

/// <summary>Delivery attempts. An attempt is in the time range if its <see cref="EsaDelivery.Timestamp"/> is.</summary>
public sealed class DeliveryQuery : LogQuery<EsaDelivery>
{
    /// <summary>Message ids.</summary>
    public IReadOnlyList<long>? Mid { get; init; }

    /// <summary>Outbound connection ids.</summary>
    public IReadOnlyList<long>? Dcid { get; init; }

    /// <summary>Envelope senders.</summary>
    public IReadOnlyList<string>? Sender { get; init; }

    /// <summary>Envelope recipients.</summary>
    public IReadOnlyList<string>? Recipient { get; init; }

    /// <summary>Addresses or networks of the next hop.</summary>
    public IReadOnlyList<string>? RemoteAddress { get; init; }

    /// <summary>Outcomes.</summary>
    public IReadOnlyList<DeliveryStatus>? Status { get; init; }

    /// <summary>What the log says of TLS.</summary>
    public IReadOnlyList<TlsStatus>? TlsStatus { get; init; }

    /// <inheritdoc/>
    internal override IReadOnlyList<EntryKind> Kinds => DeliveryTracker.Kinds;

    /// <inheritdoc/>
    internal override bool Needs(Pattern wording) => MailTracker.TellsOfDelivery(wording);

    /// <inheritdoc/>
    internal override IEnumerable<RelatedIds> RelatedIds(KnownOffsets offsets) => RelatedIdsOfFilters(offsets);

    /// <inheritdoc/>
    internal override ITracker CreateTracker(TrackingContext context, Action<EsaDelivery> emit) => new DeliveryTracker(context, emit) { FollowsReception = false };

    /// <inheritdoc/>
    /// <remarks>First comes what fewest messages have: what it says of them is found first.</remarks>
    private protected override void AddConditions(RecordFilter<EsaDelivery> filter) => filter
        .Mid(Mid, delivery => delivery.Mid)
        .Dcid(Dcid, delivery => delivery.Dcid)
        .Text(nameof(Recipient), Recipient, delivery => delivery.Recipient, Field.Recipient, Field.Recipients)
        .Text(nameof(Sender), Sender, delivery => delivery.Sender, Field.Sender)
        .Address(nameof(RemoteAddress), RemoteAddress, delivery => delivery.RemoteAddress, Field.RemoteAddress)
        .OneOf(Status, delivery => delivery.Status)
        .OneOf(TlsStatus, delivery => delivery.TlsStatus)
        .When(Selection is not null, delivery => Selection!.Contains(delivery.Appliance, delivery.Mid, delivery.Dcid, icid: null));

    /// <inheritdoc/>
    private protected override string? ApplianceOf(EsaDelivery record) => record.Appliance;

    /// <inheritdoc/>
    private protected override bool InRange(EsaDelivery record, TimeRange range) => range.Contains(record.Timestamp, record.TimestampUtc);
}
