namespace EsaLogs.Forms;

/// <summary>
/// What a log line says. Several forms can say the same, as the wording changed over the releases. The comments name the forms of the
/// line-form catalogue.
/// </summary>
public enum EntryKind
{
    /// <summary>The line fits no form.</summary>
    Unknown,

    /// <summary>First line of a log file (file-begin).</summary>
    LogfileBegin,

    /// <summary>Release and serial number of the appliance (file-version).</summary>
    LogfileVersion,

    /// <summary>Seconds that the appliance's clock is ahead of UTC (file-utcoffset).</summary>
    LogfileUtcOffset,

    /// <summary>The next file begins (file-rolled).</summary>
    LogfileRolled,

    /// <summary>Last line of a log file (file-end).</summary>
    LogfileEnd,

    /// <summary>A shutdown or a limit ended a connection (smtp-server-killed, smtp-client-killed, client-maxconc-exit).</summary>
    ConnectionKilled,

    /// <summary>A connection began, inbound or outbound (icid-new, dcid-new).</summary>
    ConnectionStart,

    /// <summary>A client without a usable address (icid-badip).</summary>
    UndeterminedPeer,

    /// <summary>Reputation score on a line of its own (icid-sbrs).</summary>
    Reputation,

    /// <summary>What the host access table made of a client (icid-policy).</summary>
    HostAccess,

    /// <summary>The peer dropped the connection (icid-lost, icid-lost-before).</summary>
    ConnectionLost,

    /// <summary>A connection ended (icid-close, dcid-close).</summary>
    ConnectionClose,

    /// <summary>A client was idle or connected for too long (icid-timeout, icid-maxtime).</summary>
    ConnectionTimeout,

    /// <summary>Receiving broke off (icid-recvfail, icid-injfail).</summary>
    ReceivingFailed,

    /// <summary>Too many connections (connlimit).</summary>
    ConnectionLimit,

    /// <summary>A rejected client may go on so that its addresses get logged (hat-delayed-cont).</summary>
    DelayedReject,

    /// <summary>Envelope sender of a rejected client (hat-delayed-from).</summary>
    DelayedRejectSender,

    /// <summary>Envelope recipient of a rejected client (hat-delayed-rcpt).</summary>
    DelayedRejectRecipient,

    /// <summary>An envelope sender was turned away (sender-missing, sender-nx, sender-temp).</summary>
    SenderRejected,

    /// <summary>An envelope sender passed by exception (sender-exception).</summary>
    SenderAllowed,

    /// <summary>An envelope sender could not be read (sender-invalid).</summary>
    SenderInvalid,

    /// <summary>An envelope recipient could not be read (rcpt-invalid).</summary>
    RecipientInvalid,

    /// <summary>A command was unknown or misspelled (cmd-unknown, cmd-badsyntax).</summary>
    CommandRejected,

    /// <summary>A client guessed addresses (dhap).</summary>
    DirectoryHarvest,

    /// <summary>A connection was dropped, by address (dropping-conn).</summary>
    ConnectionDropped,

    /// <summary>A recipient was turned away (icid-rcpt-rejected, rcpt-rejected).</summary>
    RecipientRejected,

    /// <summary>Credentials were accepted (auth-in-ok, auth-out-ok).</summary>
    AuthSucceeded,

    /// <summary>Credentials were refused (auth-in-fail, auth-out-fail).</summary>
    AuthFailed,

    /// <summary>AUTH was required and not begun (auth-required).</summary>
    AuthNotInitiated,

    /// <summary>The AUTH profile is misconfigured or missing (auth-badprofile).</summary>
    AuthMisconfigured,

    /// <summary>The forwarding server of AUTH cannot be reached (auth-fwd-unreach).</summary>
    AuthServerUnreachable,

    /// <summary>A connection to the forwarding server of AUTH (auth-fwd-connect).</summary>
    AuthServerConnection,

    /// <summary>The LDAP query of AUTH failed (auth-ldap-failed, auth-ldap-lookup).</summary>
    AuthLdapFailed,

    /// <summary>TLS is on (tls-in-ok, tls-out-ok).</summary>
    TlsSuccess,

    /// <summary>TLS failed (tls-in-fail, tls-out-fail).</summary>
    TlsFailed,

    /// <summary>TLS was required and is not there (tls-in-required, tls-out-required).</summary>
    TlsRequired,

    /// <summary>The delivery waits for TLS (tls-out-deferring).</summary>
    TlsDeferred,

    /// <summary>Bytes read over TLS, level Debug (tls-read-debug).</summary>
    TlsRead,

    /// <summary>Outcome of a DANE check (tls-dane).</summary>
    Dane,

    /// <summary>A message began (mid-start).</summary>
    MessageStart,

    /// <summary>Envelope sender of a message (mid-from).</summary>
    MessageSender,

    /// <summary>Envelope recipient of a message (mid-to).</summary>
    MessageRecipient,

    /// <summary>A message was received whole (mid-ready).</summary>
    MessageReady,

    /// <summary>A message is out of the system (finished).</summary>
    MessageFinished,

    /// <summary>The connection to the next hop broke (conn-error).</summary>
    ConnectionError,

    /// <summary>A delivery began (deliv-start).</summary>
    DeliveryStart,

    /// <summary>The next hop took the message (done).</summary>
    DeliveryDone,

    /// <summary>A delivery is put off (delayed).</summary>
    DeliveryDelayed,

    /// <summary>A delivery failed for good (bounced).</summary>
    DeliveryBounced,

    /// <summary>The connection died after the message was sent (possible).</summary>
    DeliveryPossible,
}
