using System.Management.Automation;
using EsaLogs.Completion;
using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs.Commands;

/// <summary>
/// Gets SMTP AUTH attempts, one record per attempt, each with the address of the peer: clients that logged in at the appliance (or failed),
/// and the appliance logging in at next hops. <c>-StartTime</c> and <c>-EndTime</c> select by <see cref="EsaAuthEvent.Timestamp"/>.
/// </summary>
[Cmdlet(VerbsCommon.Get, "EsaAuthEvent", DefaultParameterSetName = PathSet)]
[OutputType(typeof(EsaAuthEvent))]
public sealed class GetEsaAuthEventCommand : EsaConnectionFilterCommand<EsaAuthEvent>
{
    /// <summary>How the attempt ended; only Failed says that credentials were refused.</summary>
    [Parameter]
    public AuthOutcome[]? Outcome { get; set; }

    /// <summary>User names as the client sent them, with wildcards.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public string[]? User { get; set; }

    /// <summary>SASL mechanisms, e.g. PLAIN or LOGIN, with wildcards.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public string[]? Mechanism { get; set; }

    /// <summary>SMTP AUTH profiles, with wildcards.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public string[]? AuthProfile { get; set; }

    /// <inheritdoc/>
    private protected override ILogQuery<EsaAuthEvent> CreateQuery(RecordSelection? selection) => new AuthQuery
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
