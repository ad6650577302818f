using System.Management.Automation;
using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs.Commands;

/// <summary>
/// Measures what logs hold, one record per appliance: lines by kind, time span, releases of AsyncOS, connections, messages, and what was not
/// understood or could not be read. With <see cref="By"/> it counts by one thing, e.g. by sender: one record per group, the biggest first.
/// <c>-StartTime</c> and <c>-EndTime</c> select the lines and events of that time, and the connections and messages that begin in it.
/// </summary>
[Cmdlet(VerbsDiagnostic.Measure, "EsaLog", DefaultParameterSetName = PathSet)]
[OutputType(typeof(EsaLogSummary), typeof(EsaLogGroup))]
public sealed class MeasureEsaLogCommand : EsaReadCommand<IEsaRecord>
{
    /// <summary>
    /// What to count by. Sender, Recipient, RemoteAddress, SenderGroup, Domain (of the sender), Hour, Day and Disposition count messages
    /// received, TlsProtocol and TlsCipher connections, User the AUTH attempts of clients. What the appliance made of a message (copies, parts,
    /// rewritten and released messages, bounces) is not counted again. Groups are over all appliances; <c>-Appliance</c> selects.
    /// </summary>
    [Parameter]
    public LogGrouping? By { get; set; }

    /// <inheritdoc/>
    private protected override bool AnswersAtEnd => true;

    /// <inheritdoc/>
    private protected override bool SelectsByIds => false;

    /// <inheritdoc/>
    private protected override RecordIds PipedIds => default;

    /// <inheritdoc/>
    private protected override ILogQuery<IEsaRecord> CreateQuery(RecordSelection? selection) => By is { } grouping ? Groups(grouping) : new SummaryQuery
    {
        StartTime = StartTime,
        EndTime = EndTime,
        Appliance = Argument(nameof(Appliance), Appliance),
    };

    private GroupQuery Groups(LogGrouping by) => new()
    {
        By = by,
        StartTime = StartTime,
        EndTime = EndTime,
        Appliance = Argument(nameof(Appliance), Appliance),
    };
}
