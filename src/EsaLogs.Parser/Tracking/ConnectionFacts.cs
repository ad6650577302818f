using System.Runtime.CompilerServices;
using EsaLogs.Forms;
using EsaLogs.Records;

namespace EsaLogs.Tracking;

/// <summary>What one line says of its connection. Fields that any line may name are taken by <see cref="ConnectionFields"/>; the kind of the line decides the rest.</summary>
internal static class ConnectionFacts
{
    private const string HatReject = "HAT REJECT";
    private const string DelayedHatReject = "Delayed HAT REJECT";

    /// <summary>Kinds of lines that tell of a connection.</summary>
    public static readonly KindSet Kinds = new(
    [
        EntryKind.ConnectionStart, EntryKind.ConnectionClose, EntryKind.ConnectionKilled, EntryKind.ConnectionLost, EntryKind.ConnectionTimeout,
        EntryKind.ConnectionLimit, EntryKind.ConnectionError, EntryKind.ReceivingFailed, EntryKind.Reputation, EntryKind.HostAccess,
        EntryKind.DelayedReject, EntryKind.DelayedRejectSender, EntryKind.DelayedRejectRecipient, EntryKind.SenderRejected, EntryKind.SenderAllowed,
        EntryKind.SenderInvalid, EntryKind.RecipientInvalid, EntryKind.RecipientRejected, EntryKind.CommandRejected,
        EntryKind.AuthSucceeded, EntryKind.AuthFailed, EntryKind.AuthNotInitiated, EntryKind.AuthMisconfigured, EntryKind.AuthServerUnreachable,
        EntryKind.AuthLdapFailed, EntryKind.TlsSuccess, EntryKind.TlsFailed, EntryKind.TlsRequired, EntryKind.TlsDeferred, EntryKind.TlsRead, EntryKind.Dane,
        EntryKind.MessageStart, EntryKind.MessageSender, EntryKind.MessageRecipient,
        EntryKind.DeliveryStart, EntryKind.DeliveryDone, EntryKind.DeliveryBounced, EntryKind.DeliveryDelayed, EntryKind.DeliveryPossible,
    ]);

    /// <summary>True for fields that say something of a connection, whatever else their line names; the user is taken with the outcome of his attempt.</summary>
    public static bool AreTold(Field[] fields) => ConnectionFields.All.Overlaps(new FieldSet(fields)) || Array.IndexOf(fields, Field.User) >= 0;

    /// <summary>Kinds of lines that name a message of the connection.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NamesMessage(EntryKind kind)
        => kind is EntryKind.MessageStart or EntryKind.MessageSender or EntryKind.MessageRecipient
            or EntryKind.DeliveryStart or EntryKind.DeliveryDone or EntryKind.DeliveryBounced or EntryKind.DeliveryDelayed or EntryKind.DeliveryPossible;

    /// <summary>Kinds of lines that tell that the connection began, may have ended, or how it is protected.</summary>
    public static bool IsPassage(EntryKind kind)
        => kind is EntryKind.ConnectionStart or EntryKind.ConnectionClose or EntryKind.ConnectionKilled or EntryKind.ConnectionLost
            or EntryKind.ConnectionTimeout or EntryKind.ConnectionError
            or EntryKind.TlsSuccess or EntryKind.TlsFailed or EntryKind.TlsRequired or EntryKind.TlsDeferred;

    /// <summary>Adds what a line says to what is known of its connection.</summary>
    [MethodImpl(Compiled.Fully)]
    public static void Take(Connection connection, LogEntry entry, TrackingContext context)
    {
        var pool = context.Pool;
        if (entry.HasAnyOf(ConnectionFields.All))
        {
            foreach (var field in entry.Fields) ConnectionFields.Take(connection, field, entry, pool);
        }

        if (!IsFactOnly(entry.Kind)) connection.OnlyFacts = false;
        if (AuthOutcomes.Of(entry.Kind) is { } outcome) TakeAuth(connection, outcome, entry, pool);
        if (NamesMessage(entry.Kind)) connection.HadMessages = true;
        if (entry.Kind is EntryKind.DeliveryStart or EntryKind.DeliveryDone && entry.Has(Field.Quarantine)) connection.IsOffbox = true;
        connection.Tls = connection.Tls.With(entry, connection.Direction, pool);
        if (entry.Kind is EntryKind.TlsFailed or EntryKind.TlsRequired or EntryKind.TlsDeferred) Troubles.Of(connection).TlsFailure = context.Origin(entry);
        switch (entry.Kind)
        {
            case EntryKind.ConnectionStart:
                connection.StartSeen = true;
                break;
            case EntryKind.HostAccess when connection.Peer.Action is ConnectionAction.Reject:
                Refuse(connection, HatReject);
                break;
            case EntryKind.HostAccess when connection.Peer.Action is ConnectionAction.TcpRefuse:
                Refuse(connection, "HAT TCPREFUSE");
                break;
            case EntryKind.DelayedReject:
                Refuse(connection, DelayedHatReject);
                Troubles.Of(connection).RejectReason ??= DelayedHatReject;
                break;
            case EntryKind.DelayedRejectSender:
            case EntryKind.DelayedRejectRecipient:
                Refuse(connection, DelayedHatReject);
                Reject(connection, entry, pool, DelayedHatReject);
                break;
            case EntryKind.SenderRejected:
                Reject(connection, entry, pool, After(entry.Text, "sender rejected,"));
                break;
            case EntryKind.RecipientRejected:
                Reject(connection, entry, pool, entry.String(Field.Reason, pool));
                break;
            case EntryKind.ConnectionLost:
                MayEnd(connection, entry, EndSigns.Lost, entry.Has(Field.Seconds) ? entry.Text : null);
                break;
            case EntryKind.ConnectionTimeout:
                MayEnd(connection, entry, EndSigns.TimedOut, entry.Text.Substring(entry.Text.IndexOf(", ", StringComparison.Ordinal) + 2));
                break;
            case EntryKind.ConnectionError:
                MayEnd(connection, entry, EndSigns.Error, Join(entry.String(Field.Reason, pool), entry.String(Field.Details, pool)));
                break;
            case EntryKind.ReceivingFailed:
            case EntryKind.ConnectionLimit:
                connection.Signs |= EndSigns.Error;
                TakeReason(connection, entry, pool);
                break;
            case EntryKind.ConnectionKilled:
                MayEnd(connection, entry, EndSigns.Killed, entry.String(Field.Reason, pool));
                break;
            case EntryKind.ConnectionClose:
                MayEnd(connection, entry, EndSigns.Closed, reason: null);
                break;
        }
    }

    /// <summary>Takes why the connection fares as it does.</summary>
    public static void TakeReason(Connection connection, LogEntry entry, TextPool pool)
        => AddReason(connection, entry.String(Field.Reason, pool));

    [MethodImpl(Compiled.Fully)]
    private static void TakeAuth(Connection connection, AuthOutcome outcome, LogEntry entry, TextPool pool)
    {
        if (connection.AuthOutcome == AuthOutcome.Succeeded && outcome != AuthOutcome.Succeeded) return;
        connection.AuthOutcome = outcome;
        connection.AuthUser = entry.String(Field.User, pool);
    }

    private static void Reject(Connection connection, LogEntry entry, TextPool pool, string? reason)
    {
        var troubles = Troubles.Of(connection);
        if (entry.Has(Field.Sender)) troubles.RejectedSender ??= entry.String(Field.Sender, pool) ?? "<>";
        if (entry.String(Field.Recipient, pool) is { } recipient) (troubles.RejectedRecipients ??= []).Add(Unbracket(recipient));
        troubles.RejectReason = AddText(troubles.RejectReason, reason);
    }

    private static void Refuse(Connection connection, string reason)
    {
        connection.Signs |= EndSigns.Refused;

        // That the client was let talk on is said of the same rejection.
        var troubles = Troubles.Of(connection);
        troubles.StateReason = string.Equals(troubles.StateReason, HatReject, StringComparison.Ordinal) ? reason : AddText(troubles.StateReason, reason);
    }

    private static void MayEnd(Connection connection, LogEntry entry, EndSigns sign, string? reason)
    {
        // The close is the end; before it, a peer that was lost or an error may have been.
        if ((connection.Signs & EndSigns.Closed) == EndSigns.None) connection.EndTicks = entry.Ticks;
        connection.Signs |= sign;
        AddReason(connection, reason);
    }

    private static void AddReason(Connection connection, string? reason)
    {
        if (reason is null) return;
        var troubles = Troubles.Of(connection);
        troubles.StateReason = AddText(troubles.StateReason, reason);
    }

    /// <summary>Joins texts, each once.</summary>
    private static string? AddText(string? texts, string? text)
        => texts is null || text is null ? texts ?? text : texts.Contains(text) ? texts : texts + "; " + text;

    /// <summary>What stands behind the last of some fixed words.</summary>
    private static string After(string text, string words)
        => text.Substring(text.LastIndexOf(words, StringComparison.OrdinalIgnoreCase) + words.Length).Trim();

    private static string? Join(string? reason, string? details)
        => reason is null || details is null ? reason ?? details : reason + ": " + details;

    private static string Unbracket(string address)
        => address.Length >= 2 && address[0] == '<' && address[address.Length - 1] == '>' ? address.Substring(1, address.Length - 2) : address;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsFactOnly(EntryKind kind)
        => AuthOutcomes.Of(kind) is not null
            || kind is EntryKind.HostAccess or EntryKind.Reputation
                or EntryKind.TlsSuccess or EntryKind.TlsFailed or EntryKind.TlsRequired or EntryKind.TlsDeferred or EntryKind.TlsRead or EntryKind.Dane;
}

/// <summary>Kinds of AUTH lines and what they mean.</summary>
internal static class AuthOutcomes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static AuthOutcome? Of(EntryKind kind) => kind switch
    {
        EntryKind.AuthSucceeded => AuthOutcome.Succeeded,
        EntryKind.AuthFailed => AuthOutcome.Failed,
        EntryKind.AuthNotInitiated => AuthOutcome.NotInitiated,
        EntryKind.AuthMisconfigured => AuthOutcome.Misconfigured,
        EntryKind.AuthServerUnreachable => AuthOutcome.ServerUnreachable,
        EntryKind.AuthLdapFailed => AuthOutcome.LdapFailed,
        _ => null,
    };
}
