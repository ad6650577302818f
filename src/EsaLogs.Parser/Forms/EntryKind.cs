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

    /// <summary>The listener process starts: connections without an end in the log are gone (smtp-server-start).</summary>
    ServerStarted,

    /// <summary>The listener process was shut down (smtp-server-shutdown).</summary>
    ServerStopped,

    /// <summary>The counters of the appliance (status).</summary>
    ApplianceStatus,

    /// <summary>Statistics were sent to SenderBase (senderbase-upload).</summary>
    SenderBaseUpload,

    /// <summary>The queue was saved (checkpoint).</summary>
    QueueCheckpoint,

    /// <summary>The queue of a domain is searched for messages that are too old (expire-scan, expire-done).</summary>
    QueueExpiration,

    /// <summary>Delivery is suspended (deliveries-suspended).</summary>
    DeliveriesSuspended,

    /// <summary>Counters of the verdict cache (case-cache).</summary>
    CaseCacheStatus,

    /// <summary>An alert was sent (alert-sent).</summary>
    AlertSent,

    /// <summary>An alert could not be sent (alert-error).</summary>
    AlertFailed,

    /// <summary>A message of the appliance itself was sent (internal-smtp-ok).</summary>
    InternalMailSent,

    /// <summary>A message of the appliance itself could not be sent (internal-smtp-error, internal-smtp-giveup).</summary>
    InternalMailFailed,

    /// <summary>A feature key ends soon (key-expiry).</summary>
    FeatureKeyExpiring,

    /// <summary>Something in the configuration or its data changed (urlcat-changed, urlrep-restart, graymail-config).</summary>
    ConfigurationChanged,

    /// <summary>An outbreak rule has a new threat level (outbreak-rule).</summary>
    OutbreakRule,

    /// <summary>The appliance is short of resources (rescon).</summary>
    ResourceConservation,

    /// <summary>A sender sends too much (ratelimit-sender).</summary>
    SenderRateLimited,

    /// <summary>A DNS query failed (dns-tempfail, dns-lame, dns-error).</summary>
    DnsFailed,

    /// <summary>A note of level Debug or Trace (trace-debug, dkim-trace, amp-skip-trace, filter-time).</summary>
    Trace,

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

    /// <summary>A recipient was turned away (icid-rcpt-rejected, rcpt-rejected, bounce-verif-reject).</summary>
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

    /// <summary>Sender and recipients of an alert (mid-fromto-alert).</summary>
    MessageEnvelope,

    /// <summary>A bounce of what was never sent gets a header (bounce-verif-tag).</summary>
    InvalidBounceTagged,

    /// <summary>The Message-ID header (mid-messageid).</summary>
    MessageId,

    /// <summary>The Subject header (mid-subject).</summary>
    MessageSubject,

    /// <summary>A message was received whole (mid-ready).</summary>
    MessageReady,

    /// <summary>The client before the relay, and its reputation (mid-relay-found, mid-relay-sbrs).</summary>
    IncomingRelay,

    /// <summary>The relay did not tell the client before it (mid-relay-missing).</summary>
    IncomingRelayMissing,

    /// <summary>Text could not be converted (mid-charset).</summary>
    CharacterSetProblem,

    /// <summary>SPF, by identity (spf).</summary>
    SpfVerdict,

    /// <summary>The SPF verdict is known already (spf-cache).</summary>
    SpfCached,

    /// <summary>DKIM signature of a received message (dkim-pass, dkim-permfail, dkim-malformed).</summary>
    DkimVerdict,

    /// <summary>A message is signed with DKIM or DomainKeys (dkim-signing, dk-signing).</summary>
    MessageSigned,

    /// <summary>A message is not signed with DKIM or DomainKeys (dkim-cannotsign, dk-cannotsign).</summary>
    MessageNotSigned,

    /// <summary>DomainKeys signature of a received message (dk-verify).</summary>
    DomainKeysVerdict,

    /// <summary>DMARC verdict, with the alignment of SPF and DKIM (dmarc-result).</summary>
    DmarcAlignment,

    /// <summary>Outcome of the DMARC verification (dmarc-verif).</summary>
    DmarcVerdict,

    /// <summary>The domains whose reputation is asked for (sdr-domains).</summary>
    SenderDomains,

    /// <summary>Reputation of the sender's domains (sdr-rep, sdr-level).</summary>
    SenderDomainReputation,

    /// <summary>Tracker header of the sender domain reputation (sdr-tracker).</summary>
    SenderDomainTracker,

    /// <summary>The sender's domains have no verdict (sdr-notscanned).</summary>
    SenderDomainNotScanned,

    /// <summary>An address of the message was replaced (mid-masq-env, mid-masq-hdr).</summary>
    MessageMasqueraded,

    /// <summary>A recipient was replaced by its alias (alias, alias-old).</summary>
    AliasMatch,

    /// <summary>A recipient wants no mail (globalunsub, globalunsub-old).</summary>
    GlobalUnsubscribe,

    /// <summary>LDAP could not be asked (ldap-requeue).</summary>
    LdapUnavailable,

    /// <summary>LDAP knows the recipient (ldap-accept).</summary>
    LdapAccepted,

    /// <summary>The recipient bounces because of LDAP (ldap-bounce).</summary>
    LdapBounced,

    /// <summary>The recipient is dropped because of LDAP (ldap-drop).</summary>
    LdapDropped,

    /// <summary>LDAP names another address or host for the recipient (ldap-reroute).</summary>
    LdapRerouted,

    /// <summary>Any other LDAP query (ldap-other, ldap-mailhost-old, ldap-masq-old).</summary>
    LdapQuery,

    /// <summary>LDAP stopped the work queue (ldap-hard-error).</summary>
    LdapFailed,

    /// <summary>The policy that holds for all recipients (policy-match).</summary>
    PolicyMatched,

    /// <summary>A part of the recipients goes on as another message (policy-split, slbl-split).</summary>
    MessageSplit,

    /// <summary>A message could not be split (policy-nosplit).</summary>
    MessageNotSplit,

    /// <summary>Verdict of one anti-spam engine (case-interim).</summary>
    SpamInterimVerdict,

    /// <summary>Final anti-spam verdict (case-final, case-old).</summary>
    SpamVerdict,

    /// <summary>The anti-spam verdict is known already (case-cached).</summary>
    SpamVerdictCached,

    /// <summary>Graymail verdict (graymail).</summary>
    GraymailVerdict,

    /// <summary>A message was too big for an engine (toobig).</summary>
    ScanningSkipped,

    /// <summary>
    /// A message, or a part of it, could not be scanned (case-poor, case-cannot, scan-problem, scan-error, scan-error2, sds-partial,
    /// scan-unscannable).
    /// </summary>
    ScanningProblem,

    /// <summary>Verdict of one anti-virus engine (av-interim).</summary>
    AntivirusInterimVerdict,

    /// <summary>Final anti-virus verdict (av-negative, av-positive, av-repaired, av-encrypted, av-unscannable).</summary>
    AntivirusVerdict,

    /// <summary>Name of an attachment (attach).</summary>
    Attachment,

    /// <summary>Types of the attachments (attach-types).</summary>
    AttachmentTypes,

    /// <summary>Threat level that outbreak rules give a message (vof-threat, of-threat).</summary>
    OutbreakThreat,

    /// <summary>Outbreak filters verdict (of-verdict).</summary>
    OutbreakVerdict,

    /// <summary>File reputation verdict of AMP (amp-verdict).</summary>
    FileVerdict,

    /// <summary>An attachment waits for file analysis (amp-upload).</summary>
    FileUpload,

    /// <summary>The reputation of a URL fulfilled a condition (url-rep-cond).</summary>
    UrlReputation,

    /// <summary>The reputation of a URL led to an action (url-rep-action).</summary>
    UrlAction,

    /// <summary>The category of a URL fulfilled a condition (url-cat).</summary>
    UrlCategory,

    /// <summary>Where a short URL leads (url-expanded).</summary>
    UrlExpanded,

    /// <summary>Data loss prevention (dlp-violation, dlp-short, dlp-no).</summary>
    DlpVerdict,

    /// <summary>Text that a filter of the administrator writes (custom-log).</summary>
    CustomLogEntry,

    /// <summary>Headers are sent to a cloud service (caapp).</summary>
    PhishingProtection,

    /// <summary>A message left the work queue for delivery (queued).</summary>
    MessageQueued,

    /// <summary>A message goes on under another id (rewritten, rewritten-filter).</summary>
    MessageRewritten,

    /// <summary>A message was made from another one (generated).</summary>
    MessageGenerated,

    /// <summary>A message was made to report a bounce (generated-bounce).</summary>
    BounceGenerated,

    /// <summary>A message is in a quarantine (quar-to, quar-to-reason).</summary>
    MessageQuarantined,

    /// <summary>Another reason to hold a quarantined message (quar-new-reason).</summary>
    QuarantineReason,

    /// <summary>A message goes to a quarantine of the management appliance (quar-central).</summary>
    QuarantineTransfer,

    /// <summary>A message comes back from a quarantine of the management appliance, under a new id (quar-central-back).</summary>
    QuarantineReturned,

    /// <summary>One quarantine lets a message go (quar-release, quar-release-strip).</summary>
    QuarantineReleased,

    /// <summary>One quarantine gives a message up (quar-delete).</summary>
    QuarantineDeleted,

    /// <summary>The last quarantine let a message go (quar-release-all, quar-release-all-strip).</summary>
    QuarantineReleasedAll,

    /// <summary>A message was deleted from its last quarantine (quar-delete-all).</summary>
    QuarantineDeletedAll,

    /// <summary>A message will go to the spam quarantine (isq-tag).</summary>
    SpamQuarantineTagged,

    /// <summary>A message is in the spam quarantine (isq-quarantined).</summary>
    SpamQuarantined,

    /// <summary>The spam quarantine let a message go, under a new id (isq-reinject).</summary>
    SpamQuarantineReinjected,

    /// <summary>A message is given to the local spam quarantine (rpc-start, rpc-start-old).</summary>
    SpamQuarantineDeliveryStart,

    /// <summary>The local spam quarantine took a message (rpc-done, rpc-done-old).</summary>
    SpamQuarantineDeliveryDone,

    /// <summary>The local spam quarantine refused a message (rpc-rejected).</summary>
    SpamQuarantineDeliveryRejected,

    /// <summary>The local spam quarantine does not answer (rpc-fail).</summary>
    SpamQuarantineUnreachable,

    /// <summary>Receiving a message broke off (aborted-recv, aborted-sender).</summary>
    MessageAborted,

    /// <summary>
    /// A message was dropped by an engine, a filter or a policy (aborted-engine, aborted-filter, cf-abort, cf-drop-old, policy-drop).
    /// </summary>
    MessageDropped,

    /// <summary>
    /// A message was bounced by a filter or a policy (aborted-filter-bounced, cf-abort-bounced, cf-bounce-old, policy-bounce).
    /// </summary>
    MessageBounced,

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

    /// <summary>What the next hop said to a message (response).</summary>
    DeliveryResponse,

    /// <summary>When the next attempt will be (pending-mid, pending-msg).</summary>
    DeliveryPending,

    /// <summary>An operator deleted recipients of a message (deleted-old).</summary>
    DeliveryDeleted,

    /// <summary>A bounce bounced (double-bounce, double-bounce-old).</summary>
    DoubleBounce,

    /// <summary>A line of another log of the appliance; such lines are skipped (other-bounce, other-antivirus, …).</summary>
    OtherLog,
}
