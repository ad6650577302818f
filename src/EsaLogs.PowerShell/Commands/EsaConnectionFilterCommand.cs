using System.Management.Automation;
using EsaLogs.Completion;
using EsaLogs.Records;

namespace EsaLogs.Commands;

/// <summary>The filters that all cmdlets share whose records belong to a connection: which way, which connection, which peer.</summary>
public abstract class EsaConnectionFilterCommand<TRecord> : EsaReadCommand<TRecord>
    where TRecord : class, IEsaRecord
{
    /// <summary>Inbound: clients at the appliance (ICID); Outbound: the appliance at next hops (DCID).</summary>
    [Parameter]
    public Direction[]? Direction { get; set; }

    /// <summary>Inbound connection ids. From the pipeline they select what belongs to the connections of other records.</summary>
    [Parameter(ParameterSetName = PathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = InputObjectSet)]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public long[]? Icid { get; set; }

    /// <summary>Outbound connection ids. From the pipeline they select what belongs to the connections of other records.</summary>
    [Parameter(ParameterSetName = PathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = InputObjectSet)]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public long[]? Dcid { get; set; }

    /// <summary>Addresses of the client or next hop: an address, a network (<c>192.0.2.0/24</c>), or text with wildcards.</summary>
    [Parameter]
    [Alias("ClientIP", "FromIP")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public string[]? RemoteAddress { get; set; }

    /// <inheritdoc/>
    private protected override RecordIds PipedIds => new(mid: null, Piped(nameof(Dcid), Dcid), Piped(nameof(Icid), Icid));
}
