namespace EsaLogs.Queries;

/// <summary>
/// What log activity is counted by. A message counts once, when it is received: its reception is in the log (an ICID other than 0), and it was
/// not made of another message. Copies, split-off parts, rewritten and released messages, bounces and notifications are not received again.
/// Groups differ by more than the case of letters; what has no name is in a group whose name is empty.
/// </summary>
public enum LogGrouping
{
    /// <summary>Messages received, by envelope sender; <c>&lt;&gt;</c> for bounces that come in.</summary>
    Sender,

    /// <summary>Messages received, by envelope recipient: a message counts once for each of its recipients.</summary>
    Recipient,

    /// <summary>Messages received, by the address of the client; also its AUTH failures.</summary>
    RemoteAddress,

    /// <summary>Messages received, by the sender group of the client; also its AUTH failures.</summary>
    SenderGroup,

    /// <summary>Messages received, by the domain of the envelope sender; <c>&lt;&gt;</c> for bounces that come in.</summary>
    Domain,

    /// <summary>Messages received and AUTH failures, by the hour in which they began: <c>2009-04-22T11:00</c>, by the appliance's wall clock.</summary>
    Hour,

    /// <summary>Messages received and AUTH failures, by the day on which they began: <c>2009-04-22</c>, by the appliance's wall clock.</summary>
    Day,

    /// <summary>Connections, in and out, by TLS protocol; also the messages received over them, and AUTH failures.</summary>
    TlsProtocol,

    /// <summary>Connections, in and out, by cipher suite; also the messages received over them, and AUTH failures.</summary>
    TlsCipher,

    /// <summary>AUTH attempts of clients, by user; also the messages received after the user had logged in.</summary>
    User,

    /// <summary>Messages received, by what became of them in the end (<see cref="Records.EsaMessage.FinalDisposition"/>).</summary>
    Disposition,
}
