using System.Management.Automation;
using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs.Commands;

/// <summary>
/// Measures what logs hold, one record per appliance: lines by kind, time span, releases of AsyncOS, connections, messages, and what was not
/// understood or could not be read. <c>-StartTime</c> and <c>-EndTime</c> select the lines and events of that time, and the connections and
/// messages that begin in it.
/// </summary>
[Cmdlet(VerbsDiagnostic.Measure, "EsaLog", DefaultParameterSetName = PathSet)]
[OutputType(typeof(EsaLogSummary))]
public sealed class MeasureEsaLogCommand : EsaReadCommand<EsaLogSummary>
{
    /// <inheritdoc/>
    private protected override bool AnswersAtEnd => true;

    /// <inheritdoc/>
    private protected override RecordIds PipedIds => default;

    /// <inheritdoc/>
    private protected override LogQuery<EsaLogSummary> CreateQuery(RecordSelection? selection) => new SummaryQuery
    {
        StartTime = StartTime,
        EndTime = EndTime,
        Appliance = Argument(nameof(Appliance), Appliance),
    };
}
