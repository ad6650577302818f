using EsaLogs.Forms;
using EsaLogs.Input;
using EsaLogs.Records;
using EsaLogs.Tracking;

namespace EsaLogs.Queries;

/// <summary>
/// What the logs hold, one record per appliance. With a time range it counts the lines and events of that time, and connections and messages
/// that begin in it.
/// </summary>
public sealed class SummaryQuery : LogQuery<EsaLogSummary>
{
    private readonly List<SummaryTracker> _trackers = [];

    /// <inheritdoc/>
    internal override IReadOnlyList<EntryKind>? Kinds => null;

    /// <inheritdoc/>
    internal override bool AnswersAtEnd => true;

    /// <inheritdoc/>
    internal override ITracker CreateTracker(TrackingContext context, Action<EsaLogSummary> emit)
    {
        var tracker = new SummaryTracker(context, IsInTime);
        _trackers.Add(tracker);
        return tracker;
    }

    /// <inheritdoc/>
    internal override IEnumerable<EsaLogSummary> Conclude(ReadStatistics statistics)
    {
        var problems = statistics.Problems.ToList();
        var parts = _trackers.ConvertAll(tracker => (Tracker: tracker, Problems: Take(problems, problem => tracker.HasSource(problem.Path))));

        // What could not be read at all belongs to the only appliance there is, else to one that is not known.
        var rest = Take(problems, static _ => true);
        var records = parts.ConvertAll(part => part.Tracker.ToRecord(
            parts.Count == 1 ? [.. part.Problems, .. rest] : part.Problems, statistics.BytesPerSecond));
        if (parts.Count != 1 && rest.Count > 0)
            records.Insert(0, new EsaLogSummary { Problems = new RecordList<EsaLogProblem>(rest) });
        _trackers.Clear();
        return records.OrderBy(record => record.Appliance, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    private protected override void AddConditions(RecordFilter<EsaLogSummary> filter)
    {
    }

    /// <inheritdoc/>
    private protected override string? ApplianceOf(EsaLogSummary record) => record.Appliance;

    /// <inheritdoc/>
    private protected override bool InRange(EsaLogSummary record, TimeRange range) => true;

    private static List<EsaLogProblem> Take(List<LogProblem> problems, Predicate<LogProblem> which)
    {
        var taken = problems.FindAll(which).ConvertAll(problem => new EsaLogProblem
        {
            Source = problem.Path,
            Kind = Names<LogProblemKind>.Of(problem.Kind),
            Message = problem.Message,
        });
        problems.RemoveAll(which);
        return taken;
    }
}
