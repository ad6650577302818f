using System.Management.Automation;
using EsaLogs.Completion;
using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs.Commands;

/// <summary>
/// Tests whether messages went over TLS: one record per message received and per delivery attempt, or with <see cref="Quiet"/> one answer,
/// true or false, for all. <c>-StartTime</c> and <c>-EndTime</c> select by <see cref="EsaTlsResult.Timestamp"/>.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "EsaTls", DefaultParameterSetName = PathSet)]
[OutputType(typeof(EsaTlsResult), typeof(bool))]
public sealed class TestEsaTlsCommand : EsaConnectionFilterCommand<EsaTlsResult>
{
    private readonly TlsOverall _overall = new();

    /// <summary>Message ids. A message that the appliance made itself has an inbound result only if it is asked for here.</summary>
    [Parameter(ParameterSetName = PathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = InputObjectSet)]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public long[]? Mid { get; set; }

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

    /// <summary>Reverse DNS names of clients, or destination domains, with wildcards.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public string[]? RemoteHost { get; set; }

    /// <summary>What became of the delivery attempt; inbound results have none.</summary>
    [Parameter]
    public DeliveryStatus[]? Status { get; set; }

    /// <summary>What the log says of TLS; None is clear text, Unknown that the log cannot tell.</summary>
    [Parameter]
    public TlsStatus[]? TlsStatus { get; set; }

    /// <summary>The weakest protocol that passes. Where the log names no protocol, the result cannot tell.</summary>
    [Parameter]
    [ValidateSet("SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3")]
    public string? MinimumProtocol { get; set; }

    /// <summary>Gives one answer: true when there is at least one result that TLS applies to, and all of those passed.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    private protected override RecordIds PipedIds
        => new(Piped(nameof(Mid), Mid), Piped(nameof(Dcid), Dcid), Piped(nameof(Icid), Icid));

    /// <inheritdoc/>
    private protected override ILogQuery<EsaTlsResult> CreateQuery(RecordSelection? selection) => new TlsQuery
    {
        StartTime = StartTime,
        EndTime = EndTime,
        Appliance = Argument(nameof(Appliance), Appliance),
        Selection = selection,
        Direction = Direction,
        Mid = Argument(nameof(Mid), Mid),
        Icid = Argument(nameof(Icid), Icid),
        Dcid = Argument(nameof(Dcid), Dcid),
        Sender = Sender,
        Recipient = Recipient,
        RemoteAddress = RemoteAddress,
        RemoteHost = RemoteHost,
        Status = Status,
        TlsStatus = TlsStatus,
        MinimumProtocol = MinimumProtocol,
    };

    /// <inheritdoc/>
    private protected override bool AnswersAtEnd => Quiet;

    /// <inheritdoc/>
    private protected override void Answer(EsaTlsResult record)
    {
        if (Quiet) _overall.Add(record);
        else base.Answer(record);
    }

    /// <inheritdoc/>
    private protected override void EndAnswers()
    {
        if (Quiet) WriteObject(_overall.Passed);
    }
}
