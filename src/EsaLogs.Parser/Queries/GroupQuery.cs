using EsaLogs.Forms;
using EsaLogs.Records;
using EsaLogs.Tracking;

namespace EsaLogs.Queries;

/// <summary>
/// What the logs hold, counted by one thing: one record per group, over all appliances that are asked for, the biggest group first. With a time
/// range it counts messages and connections that begin in it, and AUTH attempts of that time.
/// </summary>
public sealed class GroupQuery : LogQuery<EsaLogGroup>
{
    /// <summary>So many senders are more than a gateway sees in months; a log with more of them is hostile.</summary>
    private const int MaximumGroups = 1_000_000;

    private readonly GroupTable _groups;
    private Grouping _grouping = Grouping.All[LogGrouping.Sender];
    private long _notReceived;

    /// <summary>Asks.</summary>
    public GroupQuery()
        : this(MaximumGroups)
    {
    }

    internal GroupQuery(int maximumGroups) => _groups = new GroupTable(maximumGroups);

    /// <summary>What is counted, and by what.</summary>
    public LogGrouping By
    {
        get;
        init => (field, _grouping) = (value, Grouping.All[value]);
    }

    /// <inheritdoc/>
    internal override IReadOnlyList<EntryKind> Kinds => [.. Parts().SelectMany(part => part.Kinds).Distinct()];

    /// <inheritdoc/>
    internal override bool AnswersAtEnd => true;

    /// <inheritdoc/>
    internal override ITracker CreateTracker(TrackingContext context, Action<EsaLogGroup> emit)
        => new JoinedTracker(Parts().Select(part => (part.Kinds, part.Create(context))));

    /// <inheritdoc/>
    internal override IEnumerable<EsaLogGroup> Conclude(ReadStatistics statistics) => _groups.ToRecords(tellsAuthFailures: _grouping.OfAttempt is not null);

    /// <inheritdoc/>
    internal override void Remark(ReadOptions options)
    {
        if (_groups.IsFull)
            options.OnWarning?.Invoke(FormattableString.Invariant($"There are more groups than are kept: what came after the first {_groups.Maximum:N0} is in the group {GroupTable.Others}."));
        if (_notReceived > 0)
            options.OnVerbose?.Invoke(FormattableString.Invariant($"Messages not counted because their reception is not in the log: {_notReceived}."));
    }

    /// <inheritdoc/>
    private protected override void AddConditions(RecordFilter<EsaLogGroup> filter)
    {
    }

    /// <inheritdoc/>
    private protected override bool IsOfAskedAppliance(EsaLogGroup record) => true;

    /// <inheritdoc/>
    private protected override string? ApplianceOf(EsaLogGroup record) => null;

    /// <inheritdoc/>
    private protected override bool InRange(EsaLogGroup record, TimeRange range) => true;

    private IEnumerable<(IReadOnlyList<EntryKind> Kinds, Func<TrackingContext, ITracker> Create)> Parts()
    {
        yield return (MessageTracker.Kinds, context => new MessageTracker(context, Add));
        if (_grouping.OfConnection is { } ofConnection)
            yield return (ConnectionTracker.Kinds, context => new ConnectionTracker(context, connection => Add(connection, ofConnection(connection))));
        if (_grouping.OfAttempt is { } ofAttempt)
            yield return (AuthTracker.KindsWithConnection, context => new AuthTracker(context, (attempt, connection) => Add(attempt, ofAttempt(attempt, connection))));
    }

    private void Add(EsaMessage message)
    {
        if (message.ParentMid is not null || message.Icid == 0 || !IsAsked(message.Appliance, message.StartTime, message.StartTimeUtc)) return;
        if (message.Icid is null)
        {
            _notReceived++;
            return;
        }

        foreach (var name in _grouping.OfMessage(message))
        {
            if (_grouping.Counted == Counted.Messages) _groups.Of(name).Add(message.StartTime, message.ReceivedTlsStatus);
            if (message.SizeBytes is { } bytes) _groups.Of(name).AddBytes(message.StartTime, bytes);
        }
    }

    private void Add(EsaConnection connection, string? name)
    {
        if (IsAsked(connection.Appliance, connection.StartTime, connection.StartTimeUtc)) _groups.Of(name).Add(connection.StartTime, connection.TlsStatus);
    }

    private void Add(EsaAuthEvent attempt, string? name)
    {
        if (attempt.Direction is not nameof(Direction.Inbound) || !IsAsked(attempt.Appliance, attempt.Timestamp, attempt.TimestampUtc)) return;
        if (_grouping.Counted == Counted.Attempts) _groups.Of(name).Add(attempt.Timestamp, attempt.TlsStatus);
        if (attempt.Outcome is nameof(AuthOutcome.Failed)) _groups.Of(name).AddAuthFailure(attempt.Timestamp);
    }

    private bool IsAsked(string? appliance, DateTime wallClock, DateTime? instant) => IsAskedAppliance(appliance) && IsInTime(wallClock, instant);
}
