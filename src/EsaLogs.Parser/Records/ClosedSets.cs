namespace EsaLogs.Records;

/// <summary>Which way a connection went, seen from the appliance.</summary>
public enum Direction
{
    /// <summary>A client connected to a listener of the appliance (ICID).</summary>
    Inbound,

    /// <summary>The appliance connected to another host to deliver (DCID).</summary>
    Outbound,
}

/// <summary>What the log says of TLS on a connection (<c>line-forms</c> section 4). <see cref="None"/> and <see cref="Unknown"/> are never mixed up.</summary>
public enum TlsStatus
{
    /// <summary>A <c>TLS success</c> line was seen.</summary>
    Success,

    /// <summary>A <c>TLS failed</c> line was seen and no success. A delivery on such a connection went in clear.</summary>
    Failed,

    /// <summary>Inbound: TLS was required and the client did not start it.</summary>
    RequiredNotOffered,

    /// <summary>Outbound: TLS was required and could not be negotiated.</summary>
    RequiredNotNegotiated,

    /// <summary>Outbound: the delivery is put off until TLS works (<c>TLS deferring</c>).</summary>
    Deferred,

    /// <summary>Clear text: the beginning of the connection is in the log and no TLS line.</summary>
    None,

    /// <summary>The log cannot tell: no TLS line, but the beginning of the connection is not in the log.</summary>
    Unknown,

    /// <summary>There was no SMTP connection: ICID 0, DCID 0, an off-box or centralized quarantine.</summary>
    NotApplicable,
}

/// <summary>How an SMTP AUTH attempt ended (<c>line-forms</c> section 3). Only <see cref="Failed"/> says that credentials were wrong.</summary>
public enum AuthOutcome
{
    /// <summary>The credentials were accepted.</summary>
    Succeeded,

    /// <summary>The credentials were refused.</summary>
    Failed,

    /// <summary>AUTH was required and the client went on without it.</summary>
    NotInitiated,

    /// <summary>The forwarding server that checks credentials could not be reached.</summary>
    ServerUnreachable,

    /// <summary>The SMTP AUTH profile is misconfigured or missing.</summary>
    Misconfigured,

    /// <summary>The LDAP query that checks credentials failed.</summary>
    LdapFailed,
}

/// <summary>What the host access table (HAT) did with an inbound connection.</summary>
public enum ConnectionAction
{
    /// <summary>ACCEPT: mail for local domains.</summary>
    Accept,

    /// <summary>RELAY: mail for any domain.</summary>
    Relay,

    /// <summary>REJECT: refused with an SMTP greeting of 4xx or 5xx.</summary>
    Reject,

    /// <summary>TCPREFUSE: refused at TCP level.</summary>
    TcpRefuse,

    /// <summary>A mail flow policy of another name.</summary>
    Other,
}

/// <summary>How a connection ended. The first of the list below that holds, holds.</summary>
public enum ConnectionState
{
    /// <summary>Ended by its <c>close</c> line.</summary>
    Closed,

    /// <summary>The peer dropped the connection (<c>lost</c>).</summary>
    Lost,

    /// <summary>The host access table refused it (REJECT, TCPREFUSE).</summary>
    Refused,

    /// <summary>The client was idle or connected for too long.</summary>
    TimedOut,

    /// <summary>Ended by a shutdown or a limit of the appliance.</summary>
    Killed,

    /// <summary>Receiving failed, or the connection to the next hop did.</summary>
    Error,

    /// <summary>No end was seen in the log.</summary>
    Open,
}

/// <summary>What became of one delivery attempt of one recipient.</summary>
public enum DeliveryStatus
{
    /// <summary>Accepted by the next hop.</summary>
    Delivered,

    /// <summary>Refused for good.</summary>
    Bounced,

    /// <summary>To be tried again later.</summary>
    Deferred,

    /// <summary>The connection died after the message was sent; the outcome is not known.</summary>
    PossibleDelivery,

    /// <summary>Accepted by an off-box quarantine, not by the recipient's host.</summary>
    Quarantined,

    /// <summary>Started; no outcome is in the log.</summary>
    InProgress,
}

/// <summary>What became of a message; the first of these that holds.</summary>
public enum Disposition
{
    /// <summary>Accepted by the next hop for every recipient.</summary>
    Delivered,

    /// <summary>Accepted for some recipients and not for others.</summary>
    PartlyDelivered,

    /// <summary>Refused for every recipient, or by a filter or policy.</summary>
    Bounced,

    /// <summary>To be tried again later.</summary>
    Deferred,

    /// <summary>Dropped by an engine, a filter, a policy or an operator.</summary>
    Dropped,

    /// <summary>In a quarantine, of the appliance or outside it.</summary>
    Quarantined,

    /// <summary>Never received whole.</summary>
    Aborted,

    /// <summary>Goes on under another id.</summary>
    Rewritten,

    /// <summary>Every recipient was moved to messages that were split off.</summary>
    Split,

    /// <summary>Not finished at the end of the log.</summary>
    Pending,

    /// <summary>The log cannot tell.</summary>
    Unknown,
}

/// <summary>Level words of log lines, least to most verbose (<c>line-forms</c> section 0).</summary>
public enum LogLevel
{
    /// <summary>Something does not work.</summary>
    Critical,

    /// <summary>Something may not work.</summary>
    Warning,

    /// <summary>What happens to connections and messages; the guides also write <c>Information</c>.</summary>
    Info,

    /// <summary>Free text for programmers.</summary>
    Debug,

    /// <summary>Still more of it.</summary>
    Trace,
}
