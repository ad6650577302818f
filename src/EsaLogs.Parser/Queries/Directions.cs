using EsaLogs.Forms;
using EsaLogs.Records;

namespace EsaLogs.Queries;

/// <summary>
/// Which connections a question is about, by its filters. Inbound and outbound ones have nothing to do with each other, so who asks for one
/// direction does not need the lines of the other.
/// </summary>
internal static class Directions
{
    /// <summary>The one direction that the filters leave; null where they leave both.</summary>
    public static Direction? Only(IReadOnlyList<Direction>? direction, IReadOnlyList<long>? icid, IReadOnlyList<long>? dcid)
        => icid is { Count: > 0 } ? Direction.Inbound
            : dcid is { Count: > 0 } ? Direction.Outbound
            : direction is { Count: > 0 } && direction.All(one => one == direction[0]) ? direction[0]
            : null;

    /// <summary>True for wordings that can tell of a connection of that direction. One without an id is about a client.</summary>
    public static bool Tells(Pattern wording, Direction? only) => only switch
    {
        Direction.Outbound => wording.Names(Field.Dcid),
        Direction.Inbound => wording.Names(Field.Icid) || !wording.Names(Field.Dcid),
        _ => true,
    };
}
