using EsaLogs.LogGenerator.Simulation;
using EsaLogs.LogGenerator.Truth;
using EsaLogs.LogGenerator.World;
using EsaLogs.LogGenerator.Writing;

namespace EsaLogs.LogGenerator.Lines;

/// <summary>Lines of inbound connections (ICID).</summary>
internal sealed class InboundLines(LogWriter log, ApplianceTruth truth, ApplianceProfile appliance) : LineSource(log, truth, appliance)
{
    public void Opened(InboundConnection connection, string protocol = "SMTP")
    {
        var client = connection.Client;
        var isInLog = Log.Write(
            $"New {protocol} ICID {connection.Icid} interface {client.Listener.Interface} ({client.Listener.Address}) address {client.Address} reverse dns host {client.Host ?? "unknown"} verified {(client.IsVerified ? "yes" : "no")}");
        Tell(isInLog, connection.Truth, truth =>
        {
            truth.Began(Line);
            (truth.Interface, truth.LocalAddress) = (client.Listener.Interface, client.Listener.Address);
            (truth.RemoteAddress, truth.RemoteHost, truth.IsVerified) = (client.Address, client.Host, client.IsVerified);
        });
    }

    /// <summary>What the host access table says.</summary>
    public void Judged(InboundConnection connection)
    {
        var access = connection.Client.Access;
        var (match, reputation, country) = (access.Match is { } pattern ? " match " + pattern : "", Score(connection.Client.Reputation), Country(connection.Client));
        var isInLog = Log.Write($"ICID {connection.Icid} {access.Word} SG {access.SenderGroup}{match} SBRS {reputation}{country}");
        Tell(isInLog, connection.Truth, truth =>
        {
            (truth.Action, truth.SenderGroup, truth.Match) = (access.Action, access.SenderGroup, access.Match);
            truth.Reputation = connection.Client.Reputation;
            if (country.Length > 0) truth.Country = connection.Client.Country;
            if (access.Action is "Reject") truth.Refused(Line, "HAT REJECT");
        });
    }

    /// <summary>A client that gets no session: one line is all.</summary>
    public void TcpRefused(Client client)
    {
        var connection = new InboundConnection(0, client);
        Judged(connection);
        if (connection.Truth.First is not { } line) return;
        connection.Truth.Began(line);
        connection.Truth.Ended(line, "Refused", "HAT TCPREFUSE");
        Truth.Touch(connection.Truth);
    }

    public void DelayedReject(InboundConnection connection)
    {
        var address = connection.Client.Address;
        Tell(Log.Write($"ICID {connection.Icid} Delayed HAT REJECT continuing session for recipient logging ({address})"), connection.Truth, truth => Delayed(truth, address));
    }

    public void DelayedRejectSender(InboundConnection connection, string sender)
    {
        var address = connection.Client.Address;
        Tell(Log.Write($"ICID {connection.Icid} Delayed HAT REJECT Message from: {sender} ({address})"), connection.Truth, truth =>
        {
            Delayed(truth, address);
            truth.RejectedSender ??= sender.Trim();
        });
    }

    public void DelayedRejectRecipient(InboundConnection connection, string recipient)
    {
        var address = connection.Client.Address;
        Tell(Log.Write($"ICID {connection.Icid} Delayed HAT REJECT Message recipient: <{recipient}> ({address})"), connection.Truth, truth =>
        {
            Delayed(truth, address);
            truth.RejectedRecipients.Add(recipient);
        });
    }

    public void SenderRejected(InboundConnection connection, string sender, string reason)
        => Tell(Log.Write($"ICID {connection.Icid} Address: <{sender}> sender rejected, {reason}"), connection.Truth, truth =>
        {
            truth.Rejected(Line, reason);
            truth.RejectedSender ??= sender.Trim();
        });

    /// <summary>A recipient that is turned away before there is a message.</summary>
    public void RecipientRejected(InboundConnection connection, string recipient, string by)
        => Tell(Log.Write($"ICID {connection.Icid} To: <{recipient}> Rejected by {by}"), connection.Truth, truth =>
        {
            truth.Rejected(Line, by);
            truth.RejectedRecipients.Add(recipient);
        });

    public void CommandRejected(InboundConnection connection, string command)
        => Tell(Log.Write($"ICID {connection.Icid} Unknown command: {command}"), connection.Truth, static _ => { });

    public void DirectoryHarvest(InboundConnection connection)
    {
        const string reason = "potential Directory Harvest Attack";
        var client = connection.Client;
        if (Log.Write("Warning", $"LDAP: Dropping connection due to {reason} from host=('{client.Address}', None), dhap_limit=25, sender_group={client.Access.SenderGroup}"))
            Truth.Dropped(client.Address, reason);
    }

    public void ReceivingFailed(InboundConnection connection, string reason)
        => Tell(Log.Write($"ICID {connection.Icid} Receiving Failed: {reason}"), connection.Truth, truth => truth.Is(Line, "Error", reason));

    public void LimitReached(InboundConnection connection)
        => Tell(
            Log.Write("Warning", $"System limit reached: connection limit for IP {connection.Client.Address} on listener {connection.Client.Listener.Interface} ICID {connection.Icid}: max: 10"),
            connection.Truth,
            truth =>
            {
                truth.RemoteAddress ??= connection.Client.Address;
                truth.Is(Line, "Error", "connection limit");
            });

    public void TimedOut(InboundConnection connection, string reason)
        => Tell(Log.Write($"ICID {connection.Icid} disconnected address {connection.Client.Address}, {reason}"), connection.Truth, truth =>
        {
            truth.RemoteAddress ??= connection.Client.Address;
            truth.Ended(Line, "TimedOut", reason);
        });

    /// <summary>The client went away while its name was looked up.</summary>
    public void LostBefore(InboundConnection connection, int seconds)
    {
        var client = connection.Client;
        var words = Invariant.Text(
            $"ICID {connection.Icid} Connection from {client.Address} on interface {client.Listener.Interface} ({client.Listener.Address}) lost after {seconds} seconds (DNS query took {seconds - 1} seconds), before any commands were received");
        var isInLog = Log.Write($"{words}");
        Tell(isInLog, connection.Truth, truth =>
        {
            truth.RemoteAddress ??= client.Address;
            truth.Interface ??= client.Listener.Interface;
            truth.LocalAddress ??= client.Listener.Address;
            truth.Ended(Line, "Lost", words);
        });
    }

    public void Lost(InboundConnection connection)
        => Tell(Log.Write($"ICID {connection.Icid} lost"), connection.Truth, truth => truth.Ended(Line, "Lost"));

    public void Killed(InboundConnection connection) => Over(Log.Write($"SMTP server connection killed ICID: {connection.Icid}"), connection, "Killed");

    public void Closed(InboundConnection connection) => Over(Log.Write($"ICID {connection.Icid} close"), connection, "Closed");

    private void Over(bool isInLog, InboundConnection connection, string state)
        => Tell(isInLog, connection.Truth, truth =>
        {
            truth.Ended(Line, state);
            Truth.Closed(truth);
        });

    private void Delayed(ConnectionTruth truth, string address)
    {
        truth.RemoteAddress ??= address;
        truth.Refused(Line, "Delayed HAT REJECT");
        truth.Rejected(Line, "Delayed HAT REJECT");
    }

    private string Country(Client client) => Release >= 11 ? " country " + client.Country : "";

    private static string Score(Reputation reputation)
        => reputation.Word ?? (reputation.Tenths!.Value / 10m).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}
