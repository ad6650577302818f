using System.Management.Automation;
using EsaLogs.Completion;
using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs.Commands;

/// <summary>
/// Gets delivery attempts, one per recipient: where each went, what came of it, what the next hop said. Delivered means accepted by the next
/// hop, no more. <c>-StartTime</c> and <c>-EndTime</c> select by <see cref="EsaDelivery.Timestamp"/>.
/// </summary>
[Cmdlet(VerbsCommon.Get, "EsaDelivery", DefaultParameterSetName = PathSet)]
[OutputType(typeof(EsaDelivery))]
public sealed class GetEsaDeliveryCommand : EsaReadCommand<EsaDelivery>
{
    /// <summary>Message ids. From the pipeline they select the deliveries of other records.</summary>
    [Parameter(ParameterSetName = PathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = InputObjectSet)]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public long[]? Mid { get; set; }

    /// <summary>Outbound connection ids. From the pipeline they select the deliveries over the connections of other records.</summary>
    [Parameter(ParameterSetName = PathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = InputObjectSet)]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public long[]? Dcid { get; set; }

    /// <summary>Envelope senders, with wildcards.</summary>
    [Parameter]
    [Alias("SenderAddress", "From")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public string[]? Sender { get; set; }

    /// <summary>Envelope recipients, with wildcards.</summary>
    [Parameter]
    [Alias("Recipients", "RecipientAddress", "To")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public string[]? Recipient { get; set; }

    /// <summary>Addresses of the next hop: an address, a network (<c>192.0.2.0/24</c>), or text with wildcards.</summary>
    [Parameter]
    [Alias("ClientIP", "FromIP")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public string[]? RemoteAddress { get; set; }

    /// <summary>What became of the attempt.</summary>
    [Parameter]
    public DeliveryStatus[]? Status { get; set; }

    /// <summary>What the log says of TLS; None is clear text, Unknown that the log cannot tell.</summary>
    [Parameter]
    public TlsStatus[]? TlsStatus { get; set; }

    /// <inheritdoc/>
    private protected override RecordIds PipedIds => new(Piped(nameof(Mid), Mid), Piped(nameof(Dcid), Dcid), icid: null);

    /// <inheritdoc/>
    private protected override ILogQuery<EsaDelivery> CreateQuery(RecordSelection? selection) => new DeliveryQuery
    {
        StartTime = StartTime,
        EndTime = EndTime,
        Appliance = Argument(nameof(Appliance), Appliance),
        Selection = selection,
        Mid = Argument(nameof(Mid), Mid),
        Dcid = Argument(nameof(Dcid), Dcid),
        Sender = Sender,
        Recipient = Recipient,
        RemoteAddress = RemoteAddress,
        Status = Status,
        TlsStatus = TlsStatus,
    };
}
