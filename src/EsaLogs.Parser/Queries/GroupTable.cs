using EsaLogs.Records;

namespace EsaLogs.Queries;

/// <summary>The groups of a summary by their names, in either case.</summary>
internal sealed class GroupTable(int maximum)
{
    /// <summary>The name of the group that holds what is more than the table does.</summary>
    public const string Others = "(others)";

    private readonly Dictionary<string, GroupTally> _groups = new(StringComparer.OrdinalIgnoreCase);
    private GroupTally? _others;

    /// <summary>How many groups are kept.</summary>
    public int Maximum => maximum;

    /// <summary>True if there are more groups than are kept.</summary>
    public bool IsFull => _others is not null;

    /// <summary>The group of a name; whatever has none is in one group.</summary>
    public GroupTally Of(string? name)
    {
        name ??= "";
        if (_groups.TryGetValue(name, out var group)) return group;
        if (_groups.Count >= maximum) return _others ??= new GroupTally(Others);
        group = new GroupTally(name);
        _groups.Add(name, group);
        return group;
    }

    /// <summary>The groups, the biggest first.</summary>
    public IEnumerable<EsaLogGroup> ToRecords(bool tellsAuthFailures)
        => _groups.Values.Concat(_others is null ? [] : [_others])
            .OrderByDescending(group => group.Count)
            .ThenBy(group => group.Name, StringComparer.Ordinal)
            .Select(group => group.ToRecord(tellsAuthFailures));
}

/// <summary>What was counted of one group so far.</summary>
internal sealed class GroupTally(string name)
{
    /// <summary>A share has four digits.</summary>
    private const long ShareUnit = 10_000;

    private long _bytes;
    private long _authFailures;
    private long _withTls;
    private long _knownTls;
    private DateTime _first = DateTime.MaxValue;
    private DateTime _last;

    public string Name { get; } = name;

    public long Count { get; private set; }

    /// <summary>Counts one, of which the log may tell whether it went over TLS.</summary>
    public void Add(DateTime time, string tlsStatus)
    {
        See(time);
        Count++;
        if (tlsStatus is nameof(TlsStatus.Unknown) or nameof(TlsStatus.NotApplicable)) return;
        _knownTls++;
        if (tlsStatus is nameof(TlsStatus.Success)) _withTls++;
    }

    public void AddBytes(DateTime time, long bytes)
    {
        See(time);
        _bytes += bytes;
    }

    public void AddAuthFailure(DateTime time)
    {
        See(time);
        _authFailures++;
    }

    public EsaLogGroup ToRecord(bool tellsAuthFailures) => new()
    {
        Group = Name.Length == 0 ? null : Name,
        Count = Count,
        Bytes = _bytes,
        TlsShare = _knownTls == 0 ? null : _withTls * ShareUnit / _knownTls / (double)ShareUnit,
        AuthFailures = tellsAuthFailures ? _authFailures : null,
        FirstTime = _first,
        LastTime = _last,
    };

    private void See(DateTime time)
    {
        if (time < _first) _first = time;
        if (time > _last) _last = time;
    }
}
