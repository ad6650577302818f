namespace EsaLogs.Forms.Catalogue;

/// <summary>
/// SMTP AUTH. The user name is logged as the client sent it, so everything after it is matched from the end of the line: a name that holds
/// <c>using AUTH mechanism:</c> stays a name.
/// </summary>
internal static class AuthForms
{
    public static Form[] All { get; } =
    [
        new("auth-in-ok", EntryKind.AuthSucceeded)
        {
            Templates = ["SMTP Auth{?:} (ICID {Icid}) succeeded for user: {User:free} using AUTH mechanism: {Mechanism:word} with profile: {AuthProfile:text}"],
            Samples =
            [
                "SMTP Auth: (ICID 450) succeeded for user: jane using AUTH mechanism: PLAIN with profile: IncomingAuthentication",
                "SMTP Auth (ICID 450) succeeded for user: jane.doe@example.com using AUTH mechanism: LOGIN with profile: My profile",
            ],
        },
        new("auth-in-fail", EntryKind.AuthFailed)
        {
            Templates = ["SMTP Auth{?:} (ICID {Icid}) failed for user: {User:free} using AUTH mechanism: {Mechanism:word} with profile: {AuthProfile:text}"],
            Samples =
            [
                "SMTP Auth: (ICID 451) failed for user: jane using AUTH mechanism: PLAIN with profile: IncomingAuthentication",
                "SMTP Auth: (ICID 452) failed for user: a using AUTH mechanism: X with profile: Y using AUTH mechanism: LOGIN with profile: P",
                "SMTP Auth: (ICID 453) failed for user: SMTP Auth: (ICID 1) succeeded for user: b using AUTH mechanism: LOGIN with profile: P",
            ],
        },
        new("auth-required", EntryKind.AuthNotInitiated)
        {
            Templates = ["SMTP Auth{?:} (ICID {Icid}) was required but {Reason:text}"],
            Samples = ["SMTP Auth (ICID 454) was required but remote host did not initiate it"],
        },
        new("auth-badprofile", EntryKind.AuthMisconfigured)
        {
            Templates = ["SMTP Auth{?:} (ICID {Icid}) profile: {AuthProfile:text} is {Reason:text} causing an Auth failure"],
            Samples = ["SMTP Auth (ICID 455) profile: IncomingAuthentication is misconfigured or missing causing an Auth failure"],
        },
        new("auth-fwd-unreach", EntryKind.AuthServerUnreachable)
        {
            Templates = ["SMTP Auth{?:} (ICID {Icid}) could not reach forwarding server {Server:text}{? with reason: {Reason:text}}"],
            Samples =
            [
                "SMTP Auth (ICID 456) could not reach forwarding server 192.0.2.30",
                "SMTP Auth (ICID 457) could not reach forwarding server auth.example.com with reason: connection refused",
            ],
        },
        new("auth-fwd-connect", EntryKind.AuthServerConnection)
        {
            Templates =
            [
                "SMTP Auth{?:} forward server connection to {RemoteAddress:word}, port {RemotePort}, interface {Interface:text}, {Count} connections available",
            ],
            Samples = ["SMTP Auth forward server connection to 192.0.2.30, port 25, interface Data 1, 3 connections available"],
        },
        new("auth-ldap-failed", EntryKind.AuthLdapFailed)
        {
            Templates = ["SMTP Auth{?:} LDAP query failed, {Reason:text}"],
            Samples = ["SMTP Auth LDAP query failed, possible LDAP misconfiguration or unreachable server."],
        },
        new("auth-ldap-lookup", EntryKind.AuthLdapFailed)
        {
            Templates = ["SMTP Auth{?:} (ICID {Icid}) LDAP query/user lookup failed for user: {User:free}"],
            Samples = ["SMTP Auth (ICID 458) LDAP query/user lookup failed for user: jane"],
        },
        new("auth-out-ok", EntryKind.AuthSucceeded)
        {
            Templates = ["DCID:{? }{Dcid} IP: {RemoteAddress:word} SMTP authentication using the profile {AuthProfile:text} succeeded{?.}"],
            Samples = ["DCID: 5633 IP: 198.51.100.25 SMTP authentication using the profile OutboundAuthentication succeeded."],
        },
        new("auth-out-fail", EntryKind.AuthFailed)
        {
            Templates =
            [
                "DCID:{? }{Dcid} IP: {RemoteAddress:word} SMTP authentication using the profile {AuthProfile:text} failed: {Reply:text}",
                "DCID:{? }{Dcid} IP: {RemoteAddress:word} SMTP authentication using the profile {AuthProfile:text} failed{?.}",
            ],
            Samples =
            [
                "DCID: 5640 IP: 198.51.100.25 SMTP authentication using the profile OutboundAuthentication failed: ('535', ['5.7.8 Error: authentication failed'])",
                "DCID: 5641 IP: 198.51.100.25 SMTP authentication using the profile OutboundAuthentication failed.",
            ],
        },
    ];
}
