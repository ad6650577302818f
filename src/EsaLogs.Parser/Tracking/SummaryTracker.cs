using EsaLogs.Forms;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>
/// Counts what the log of one appliance holds. Connections, AUTH attempts and deliveries are those that the other questions give, each from
/// the lines that it needs.
/// </summary>
internal sealed class SummaryTracker : ITracker, ITextCounter
{
    private readonly TrackingContext _context;
    private readonly InTime _inTime;
    private readonly JoinedTracker _records;
    private readonly MessageTable _messages;
    private readonly UnknownShapes _unknown = new();
    private readonly Dictionary<EntryKind, long> _kinds = [];
    private readonly HashSet<string> _sources = new(StringComparer.Ordinal);
    private readonly List<string> _versions = [];
    private string? _source;
    private long _firstTicks;
    private long _lastTicks;
    private bool _isAsked;
    private long _lines;
    private long _bytes;
    private long _connections;
    private long _refused;
    private long _rejectedRecipients;
    private long _authFailed;
    private long _clearText;
    private long _messageCount;

    public SummaryTracker(TrackingContext context, InTime inTime)
    {
        _context = context;
        _inTime = inTime;
        _messages = new MessageTable(context, static _ => { });
        _records = new JoinedTracker(
        [
            (ConnectionTracker.Kinds, new ConnectionTracker(context, Count)),
            (AuthTracker.Kinds, new AuthTracker(context, (attempt, _) => Count(attempt))),
            (TlsTracker.Kinds, new TlsTracker(context, static (_, _) => false, static (_, _) => null, Count)),
        ]);
    }

    /// <summary>Tells whether a time is asked for; lines without one are where every time is.</summary>
    internal delegate bool InTime(DateTime? wallClock, DateTime? instant);

    /// <summary>True if the file holds lines of the appliance.</summary>
    public bool HasSource(string source) => _sources.Contains(source);

    public void Track(LogEntry entry)
    {
        if (entry.Ticks != 0) _records.Track(entry);
        var isAsked = _inTime(entry.Ticks == 0 ? null : new DateTime(entry.Ticks), _context.ToUtc(entry));
        CountMessages(entry, isAsked);
        if (isAsked) CountLine(entry);
        _isAsked = isAsked;
    }

    public void CountRest(long lines, long bytes)
    {
        if (_isAsked) (_lines, _bytes) = (_lines + lines, _bytes + bytes);
    }

    public void Advance(long ticks)
    {
        // A log that is followed has no end, and so no summary.
    }

    public void Finish() => _records.Finish();

    public EsaLogSummary ToRecord(IList<EsaLogProblem> problems, double? bytesPerSecond) => new()
    {
        Appliance = _context.Appliance,
        StartTime = _firstTicks == 0 ? null : new DateTime(_firstTicks),
        EndTime = _lastTicks == 0 ? null : new DateTime(_lastTicks),
        FileCount = _sources.Count,
        LineCount = _lines,
        UnknownCount = _unknown.Count,
        ByteCount = _bytes,
        ConnectionCount = _connections,
        RefusedCount = _refused,
        RejectedRecipientCount = _rejectedRecipients,
        MessageCount = _messageCount,
        AuthFailedCount = _authFailed,
        ClearTextDeliveryCount = _clearText,
        Version = _versions.Count == 0 ? null : string.Join("; ", _versions),
        Kinds = InOrder(_kinds),
        Unknown = _unknown.ToRecords(),
        Problems = new RecordList<EsaLogProblem>(problems),
        BytesPerSecond = bytesPerSecond,
    };

    private static CountList InOrder(Dictionary<EntryKind, long> kinds)
    {
        var counts = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        foreach (var kind in kinds.OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key)) counts.Add(Names<EntryKind>.Of(kind.Key), kind.Value);
        return new CountList(counts);
    }

    private void CountLine(LogEntry entry)
    {
        if (!ReferenceEquals(entry.Source, _source)) _sources.Add(_source = entry.Source);
        _lines += entry.PhysicalLines;
        _bytes += entry.PhysicalBytes;
        _kinds[entry.Kind] = (_kinds.TryGetValue(entry.Kind, out var count) ? count : 0) + 1;
        if (entry.Kind == EntryKind.Unknown) _unknown.Add(entry);
        if (entry.Kind == EntryKind.LogfileVersion && entry.String(Field.Version, _context.Pool) is { } version && !_versions.Contains(version)) _versions.Add(version);
        if (entry.Ticks == 0) return;

        // A clock can step back.
        if (_firstTicks == 0 || entry.Ticks < _firstTicks) _firstTicks = entry.Ticks;
        if (entry.Ticks > _lastTicks) _lastTicks = entry.Ticks;
    }

    private void CountMessages(LogEntry entry, bool isAsked)
    {
        var ids = EntryIds.Of(entry);
        if (entry.Ticks == 0 || (ids.Mid ?? ids.OtherMid) is null) return;
        _messages.Advance(entry.Ticks);
        var before = _messages.Count;
        if (ids.Mid is { } mid) _messages.TakeLife(_messages.Of(entry, mid), entry);
        if (ids.OtherMid is { } other && _messages.IsOurs(entry, other)) _messages.TakeLife(_messages.Of(entry, other), entry);
        if (isAsked) _messageCount += _messages.Count - before;
    }

    private void Count(EsaConnection connection)
    {
        if (!_inTime(connection.StartTime, connection.StartTimeUtc)) return;
        _connections++;
        _rejectedRecipients += connection.RejectedRecipients.Count;
        if (connection.State is nameof(ConnectionState.Refused)) _refused++;
    }

    private void Count(EsaAuthEvent attempt)
    {
        if (string.Equals(attempt.Outcome, nameof(AuthOutcome.Failed), StringComparison.Ordinal) && _inTime(attempt.Timestamp, attempt.TimestampUtc)) _authFailed++;
    }

    private void Count(EsaTlsResult result)
    {
        if (string.Equals(result.Status, nameof(DeliveryStatus.Delivered), StringComparison.Ordinal)
            && result.TlsStatus is nameof(TlsStatus.None) or nameof(TlsStatus.Failed)
            && _inTime(result.Timestamp, result.TimestampUtc))
        {
            _clearText++;
        }
    }
}
