using System.Globalization;
using EsaLogs.Records;

namespace EsaLogs.Queries;

/// <summary>Refuses filters that nothing can match: whoever writes them means something else, and an empty answer would not tell.</summary>
internal static class Impossible
{
    /// <summary>Refuses ids below the lowest one. Connections have an id 0: what was refused before it had one of its own. Messages have not.</summary>
    public static void Ids(string filter, IReadOnlyList<long>? ids)
    {
        var lowest = string.Equals(filter, "Mid", StringComparison.Ordinal) ? 1 : 0;
        foreach (var id in ids ?? [])
        {
            if (id < lowest)
                throw new QueryException(filter, string.Format(CultureInfo.InvariantCulture, "{0} is no {1}: they begin at {2}.", id, filter.ToUpperInvariant(), lowest));
        }
    }

    /// <summary>Refuses empty texts: what is empty in the log matches no text.</summary>
    public static void Texts(string filter, IReadOnlyList<string>? texts)
    {
        if (texts is not null && texts.Any(string.IsNullOrEmpty))
            throw new QueryException(filter, "An empty text matches nothing. Leave the filter out, or write * for whatever is not empty.");
    }

    /// <summary>Refuses ids of connections that cannot go together, or not with the direction.</summary>
    public static void Connections(IReadOnlyList<Direction>? direction, IReadOnlyList<long>? icid, IReadOnlyList<long>? dcid)
    {
        if (icid is { Count: > 0 } && dcid is { Count: > 0 })
            throw new QueryException("Dcid", "A connection has an ICID or a DCID, never both. Ask for inbound connections (ICID) and for outbound ones (DCID) one after the other.");
        Other(direction, Direction.Inbound, icid, "Connections with an ICID are inbound. Leave out the direction, or ask for a DCID.");
        Other(direction, Direction.Outbound, dcid, "Connections with a DCID are outbound. Leave out the direction, or ask for an ICID.");
    }

    /// <summary>Refuses a direction other than the one that a filter needs.</summary>
    public static void Other<T>(IReadOnlyList<Direction>? direction, Direction needed, IReadOnlyList<T>? filter, string message)
    {
        if (filter is { Count: > 0 } && direction is { Count: > 0 } && !direction.Contains(needed)) throw new QueryException(nameof(Direction), message);
    }
}
