using EsaLogs.Forms;
using EsaLogs.Records;
using EsaLogs.Tracking;

namespace EsaLogs.Queries;

/// <summary>SMTP AUTH attempts. An attempt is in the time range if its <see cref="EsaAuthEvent.Timestamp"/> is.</summary>
public sealed class AuthQuery : LogQuery<EsaAuthEvent>
{
    /// <summary>Inbound: clients at the appliance; outbound: the appliance at next hops.</summary>
    public IReadOnlyList<Direction>? Direction { get; init; }

    /// <summary>How the attempt ended.</summary>
    public IReadOnlyList<AuthOutcome>? Outcome { get; init; }

    /// <summary>Inbound connection ids.</summary>
    public IReadOnlyList<long>? Icid { get; init; }

    /// <summary>Outbound connection ids.</summary>
    public IReadOnlyList<long>? Dcid { get; init; }

    /// <summary>User names.</summary>
    public IReadOnlyList<string>? User { get; init; }

    /// <summary>SASL mechanisms.</summary>
    public IReadOnlyList<string>? Mechanism { get; init; }

    /// <summary>SMTP AUTH profiles.</summary>
    public IReadOnlyList<string>? AuthProfile { get; init; }

    /// <summary>Addresses or networks of the peer.</summary>
    public IReadOnlyList<string>? RemoteAddress { get; init; }

    /// <inheritdoc/>
    internal override IReadOnlyList<EntryKind> Kinds => AuthTracker.Kinds;

    /// <inheritdoc/>
    internal override bool Needs(Pattern wording)
        => Directions.Tells(wording, Directions.Only(Direction, Icid, Dcid))
            && (AuthOutcomes.Of(wording.Kind) is not { } outcome || IsAsked(outcome) || AuthTracker.TellsOfEnds(wording));

    /// <inheritdoc/>
    internal override ITracker CreateTracker(TrackingContext context, Action<EsaAuthEvent> emit) => new AuthTracker(context, (attempt, _) => emit(attempt));

    /// <inheritdoc/>
    private protected override void AddConditions(RecordFilter<EsaAuthEvent> filter)
    {
        Impossible.Connections(Direction, Icid, Dcid);
        filter
            .OneOf(Direction, auth => auth.Direction)
            .OneOf(Outcome, auth => auth.Outcome)
            .Icid(Icid, auth => auth.Icid)
            .Dcid(Dcid, auth => auth.Dcid)
            .Text(nameof(User), User, auth => auth.User)
            .Text(nameof(Mechanism), Mechanism, auth => auth.Mechanism)
            .Text(nameof(AuthProfile), AuthProfile, auth => auth.AuthProfile)
            .Address(nameof(RemoteAddress), RemoteAddress, auth => auth.RemoteAddress)
            .When(Selection is not null, auth => Selection!.Contains(auth.Appliance, mid: null, auth.Dcid, auth.Icid));
    }

    private bool IsAsked(AuthOutcome outcome) => Outcome is not { Count: > 0 } || Outcome.Contains(outcome);

    /// <inheritdoc/>
    private protected override string? ApplianceOf(EsaAuthEvent record) => record.Appliance;

    /// <inheritdoc/>
    private protected override bool InRange(EsaAuthEvent record, TimeRange range) => range.Contains(record.Timestamp, record.TimestampUtc);
}
