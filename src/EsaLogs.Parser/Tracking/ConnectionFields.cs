using System.Globalization;
using System.Runtime.CompilerServices;
using EsaLogs.Forms;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>
/// The fields that say the same of a connection in every line, and what each of them tells. What the beginning of the connection says stands
/// above what other lines say.
/// </summary>
internal static class ConnectionFields
{
    private static readonly (Field Field, Taker Take)[] Told =
    [
        (Field.Interface, static (connection, entry, pool) => connection.Interface = Better(connection.Interface, entry, Field.Interface, pool)),
        (Field.LocalAddress, static (connection, entry, pool) => connection.LocalAddress = Better(connection.LocalAddress, entry, Field.LocalAddress, pool)),
        (Field.RemoteAddress, static (connection, entry, pool) => connection.Peer.Address = Better(connection.Peer.Address, entry, Field.RemoteAddress, pool)),
        (Field.RemotePort, static (connection, entry, _) => connection.RemotePort ??= entry.Number(Field.RemotePort) is { } port and <= 65535 ? (int)port : null),
        (Field.RemoteHost, static (connection, entry, pool) => connection.Peer.Host ??= entry.Bytes(Field.RemoteHost).SequenceEqual("unknown"u8) ? null : entry.String(Field.RemoteHost, pool)),
        (Field.Domain, static (connection, entry, pool) => connection.Peer.Host ??= entry.String(Field.Domain, pool)),
        (Field.RemoteHostVerified, static (connection, entry, _) => connection.RemoteHostVerified = entry.Bytes(Field.RemoteHostVerified).SequenceEqual("yes"u8)),
        (Field.Action, TakeAction),
        (Field.SenderGroup, static (connection, entry, pool) => connection.Peer.SenderGroup = entry.String(Field.SenderGroup, pool)),
        (Field.SenderGroupMatch, static (connection, entry, pool) => connection.SenderGroupMatch = entry.String(Field.SenderGroupMatch, pool)),
        (Field.Country, static (connection, entry, pool) => connection.Peer.Country = entry.String(Field.Country, pool)),
        (Field.Reputation, TakeReputation),
    ];

    /// <summary>The same by the numbers of the fields.</summary>
    private static readonly Taker?[] ByNumber = Numbered();

    private delegate void Taker(Connection connection, LogEntry entry, TextPool pool);

    /// <summary>All of them; most lines, those of messages, have none.</summary>
    public static FieldSet All { get; } = new(Array.ConvertAll(Told, static told => told.Field));

    /// <summary>Takes what one field of a line says, if it is one of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take(Connection connection, Field field, LogEntry entry, TextPool pool)
    {
        if ((int)field < ByNumber.Length && ByNumber[(int)field] is { } take) take(connection, entry, pool);
    }

    private static Taker?[] Numbered()
    {
        var length = 0;
        foreach (var (field, _) in Told) length = Math.Max(length, (int)field + 1);
        var takers = new Taker?[length];
        foreach (var (field, take) in Told) takers[(int)field] = take;
        return takers;
    }

    [MethodImpl(Compiled.Fully)]
    private static string? Better(string? known, LogEntry entry, Field field, TextPool pool)
        => known is null || entry.Kind == EntryKind.ConnectionStart ? entry.String(field, pool) ?? known : known;

    private static void TakeAction(Connection connection, LogEntry entry, TextPool pool)
    {
        if (entry.Kind == EntryKind.HostAccess) connection.Peer.Action = ReadAction(entry.String(Field.Action, pool) ?? "");
    }

    /// <summary>Reads an action word of the host access table; policies of other names are <see cref="ConnectionAction.Other"/>.</summary>
    private static ConnectionAction ReadAction(string word) => word.ToUpperInvariant() switch
    {
        "ACCEPT" => ConnectionAction.Accept,
        "RELAY" => ConnectionAction.Relay,
        "REJECT" => ConnectionAction.Reject,
        "TCPREFUSE" => ConnectionAction.TcpRefuse,
        _ => ConnectionAction.Other,
    };

    private static void TakeReputation(Connection connection, LogEntry entry, TextPool pool)
    {
        var text = entry.String(Field.Reputation, pool);
        if (double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score) && !double.IsNaN(score) && !double.IsInfinity(score))
            connection.Peer.ReputationScore = score;
        else
            connection.Peer.ReputationText = text;
    }
}
