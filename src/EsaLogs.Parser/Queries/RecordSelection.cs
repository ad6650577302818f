namespace EsaLogs.Queries;

/// <summary>
/// Ids that were taken from other records, each with the appliance that it belongs to (ids are unique per appliance only).
/// An id whose appliance is not known belongs to any.
/// </summary>
public sealed class RecordSelection
{
    private readonly HashSet<(IdKind Kind, long Id, string? Appliance)> _ids = [];

    private enum IdKind
    {
        Mid,
        Dcid,
        Icid,
    }

    /// <summary>Number of ids in the selection.</summary>
    public int Count => _ids.Count;

    /// <summary>The ids of the selection, whatever their kind and their appliance.</summary>
    internal IEnumerable<long> Ids => _ids.Select(id => id.Id);

    /// <summary>The MIDs of the selection, whatever their appliance.</summary>
    internal IEnumerable<long> Mids => OfKind(IdKind.Mid);

    /// <summary>The DCIDs of the selection, whatever their appliance.</summary>
    internal IEnumerable<long> Dcids => OfKind(IdKind.Dcid);

    /// <summary>The ICIDs of the selection, whatever their appliance.</summary>
    internal IEnumerable<long> Icids => OfKind(IdKind.Icid);

    /// <summary>
    /// Adds the most specific id of an object: its MIDs, else its DCIDs, else its ICIDs. Without any, nothing is added.
    /// 0 is no id: it joins nothing, and it is what an empty cell of a CSV file turns into.
    /// </summary>
    public void Add(string? appliance, IReadOnlyList<long>? mid, IReadOnlyList<long>? dcid, IReadOnlyList<long>? icid)
    {
        _ = TryAdd(IdKind.Mid, mid, appliance) || TryAdd(IdKind.Dcid, dcid, appliance) || TryAdd(IdKind.Icid, icid, appliance);
    }

    /// <summary>True if one of the ids is selected.</summary>
    internal bool Contains(string? appliance, long? mid, long? dcid, long? icid)
        => Contains(IdKind.Mid, mid, appliance) || Contains(IdKind.Dcid, dcid, appliance) || Contains(IdKind.Icid, icid, appliance);

    /// <summary>True if the MID is selected.</summary>
    internal bool ContainsMid(string? appliance, long mid) => Contains(IdKind.Mid, mid, appliance);

    private IEnumerable<long> OfKind(IdKind kind) => _ids.Where(id => id.Kind == kind).Select(id => id.Id);

    private bool TryAdd(IdKind kind, IReadOnlyList<long>? ids, string? appliance)
    {
        var added = false;
        foreach (var id in ids ?? [])
        {
            if (id == 0) continue;
            _ids.Add((kind, id, appliance));
            added = true;
        }

        return added;
    }

    private bool Contains(IdKind kind, long? id, string? appliance)
        => id is { } value && (_ids.Contains((kind, value, appliance)) || (appliance is not null && _ids.Contains((kind, value, null))));
}
