using EsaLogs.LogGenerator.Simulation;
using EsaLogs.LogGenerator.Truth;
using EsaLogs.LogGenerator.World;
using EsaLogs.LogGenerator.Writing;

namespace EsaLogs.LogGenerator.Lines;

/// <summary>Lines of SMTP AUTH, in both directions.</summary>
internal sealed class AuthLines(LogWriter log, ApplianceTruth truth, ApplianceProfile appliance) : LineSource(log, truth, appliance)
{
    public void Tried(InboundConnection connection, bool succeeded, string user, string mechanism, string profile)
    {
        var colon = Release > 7 ? ":" : "";
        Attempt(
            Log.Write($"SMTP Auth{colon} (ICID {connection.Icid}) {(succeeded ? "succeeded" : "failed")} for user: {user} using AUTH mechanism: {mechanism} with profile: {profile}"),
            connection.Truth,
            new AuthTruth(Line, IsInbound: true, connection.Truth, succeeded ? "Succeeded" : "Failed") { User = user, Mechanism = mechanism, Profile = profile });
    }

    public void NotInitiated(InboundConnection connection)
        => Attempt(
            Log.Write($"SMTP Auth (ICID {connection.Icid}) was required but remote host did not initiate it"),
            connection.Truth,
            new AuthTruth(Line, IsInbound: true, connection.Truth, "NotInitiated") { Reason = "remote host did not initiate it" });

    public void Misconfigured(InboundConnection connection, string profile)
        => Attempt(
            Log.Write("Warning", $"SMTP Auth (ICID {connection.Icid}) profile: {profile} is misconfigured or missing causing an Auth failure"),
            connection.Truth,
            new AuthTruth(Line, IsInbound: true, connection.Truth, "Misconfigured") { Profile = profile, Reason = "misconfigured or missing" });

    public void Unreachable(InboundConnection connection, string server, string? reason)
        => Attempt(
            Log.Write("Warning", $"SMTP Auth (ICID {connection.Icid}) could not reach forwarding server {server}{(reason is null ? "" : " with reason: " + reason)}"),
            connection.Truth,
            new AuthTruth(Line, IsInbound: true, connection.Truth, "ServerUnreachable") { Reason = reason is null ? server : server + ": " + reason });

    public void LookupFailed(InboundConnection connection, string user)
        => Attempt(
            Log.Write("Warning", $"SMTP Auth (ICID {connection.Icid}) LDAP query/user lookup failed for user: {user}"),
            connection.Truth,
            new AuthTruth(Line, IsInbound: true, connection.Truth, "LdapFailed") { User = user });

    /// <summary>A line that names no connection.</summary>
    public void LdapFailed()
    {
        const string Reason = "possible LDAP misconfiguration or unreachable server.";
        if (Log.Write("Critical", $"SMTP Auth LDAP query failed, {Reason}")) Truth.Auth(new AuthTruth(Line, IsInbound: true, Connection: null, "LdapFailed") { Reason = Reason });
    }

    public void Succeeded(OutboundConnection connection)
    {
        var (address, profile) = (connection.Destination.Address, connection.Destination.AuthProfile!);
        Attempt(
            Log.Write($"DCID: {connection.Dcid} IP: {address} SMTP authentication using the profile {profile} succeeded."),
            connection.Truth,
            new AuthTruth(Line, IsInbound: false, connection.Truth, "Succeeded") { Profile = profile },
            address);
    }

    public void Failed(OutboundConnection connection)
    {
        var (address, profile) = (connection.Destination.Address, connection.Destination.AuthProfile!);
        Attempt(
            Log.Write($"DCID: {connection.Dcid} IP: {address} SMTP authentication using the profile {profile} failed: ('535', ['5.7.8 Error: authentication failed', \"it's wrong\"])"),
            connection.Truth,
            new AuthTruth(Line, IsInbound: false, connection.Truth, "Failed")
            {
                Profile = profile,
                SmtpCode = 535,
                EnhancedCode = "5.7.8",
                Reason = "5.7.8 Error: authentication failed\nit's wrong",
            },
            address);
    }

    private void Attempt(bool isInLog, ConnectionTruth connection, AuthTruth attempt, string? address = null)
        => Tell(isInLog, connection, truth =>
        {
            truth.RemoteAddress ??= address;
            truth.Authenticated(Line, attempt.Outcome, attempt.User);
            Truth.Auth(attempt with { Line = Line });
        });
}
