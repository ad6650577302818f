using System.Management.Automation;
using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs.Commands;

/// <summary>
/// Gets SMTP AUTH attempts, one record per attempt, each with the address of the peer: clients that logged in at the appliance (or failed),
/// and the appliance logging in at next hops. <c>-StartTime</c> and <c>-EndTime</c> select by <see cref="EsaAuthEvent.Timestamp"/>.
/// </summary>
[Cmdlet(VerbsCommon.Get, "EsaAuthEvent", DefaultParameterSetName = PathSet)]
[OutputType(typeof(EsaAuthEvent))]
public sealed class GetEsaAuthEventCommand : EsaReadCommand<EsaAuthEvent>
{
    /// <summary>Inbound: clients at the appliance (ICID); Outbound: the appliance at next hops (DCID).</summary>
    [Parameter]
    public Direction[]? Direction { get; set; }

    /// <summary>How the attempt ended; only Failed says that credentials were refused.</summary>
    [Parameter]
    public AuthOutcome[]? Outcome { get; set; }

    /// <summary>Inbound connection ids. From the pipeline they select the attempts on other records' connections.</summary>
    [Parameter(ParameterSetName = PathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = InputObjectSet)]
    public long[]? Icid { get; set; }

    /// <summary>Outbound connection ids. From the pipeline they select the attempts on other records' connections.</summary>
    [Parameter(ParameterSetName = PathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = InputObjectSet)]
    public long[]? Dcid { get; set; }

    /// <summary>User names as the client sent them, with wildcards.</summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? User { get; set; }

    /// <summary>SASL mechanisms, e.g. PLAIN or LOGIN, with wildcards.</summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? Mechanism { get; set; }

    /// <summary>SMTP AUTH profiles, with wildcards.</summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? AuthProfile { get; set; }

    /// <summary>Addresses of the client or next hop: an address, a network (<c>192.0.2.0/24</c>), or text with wildcards.</summary>
    [Parameter]
    [Alias("ClientIP", "FromIP")]
    [SupportsWildcards]
    public string[]? RemoteAddress { get; set; }

    /// <inheritdoc/>
    private protected override RecordIds PipedIds => new(mid: null, Piped(nameof(Dcid), Dcid), Piped(nameof(Icid), Icid));

    /// <inheritdoc/>
    private protected override LogQuery<EsaAuthEvent> CreateQuery(RecordSelection? selection) => new AuthQuery
    {
        StartTime = StartTime,
        EndTime = EndTime,
        Appliance = Argument(nameof(Appliance), Appliance),
        Selection = selection,
        Direction = Direction,
        Outcome = Outcome,
        Icid = Argument(nameof(Icid), Icid),
        Dcid = Argument(nameof(Dcid), Dcid),
        User = User,
        Mechanism = Mechanism,
        AuthProfile = AuthProfile,
        RemoteAddress = RemoteAddress,
    };
}
