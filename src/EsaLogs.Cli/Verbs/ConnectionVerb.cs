using EsaLogs.Cli.Options;
using EsaLogs.Cli.Tables;
using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs.Cli.Verbs;

/// <summary><c>esalogs connection</c>.</summary>
internal static class ConnectionVerb
{
    public static Verb<EsaConnection> Create()
    {
        var options = new OptionList();
        var direction = options.Choices<Direction>("--direction", "Clients at the appliance, or the appliance at next hops:");
        var icid = options.Ids("--icid", "Inbound connection ids.");
        var dcid = options.Ids("--dcid", "Outbound connection ids.");
        var remoteAddress = options.RemoteAddress();
        var remoteHost = options.Texts("--remote-host", "Reverse DNS name or destination domain (wildcards).", "name");
        var senderGroup = options.Texts("--sender-group", "Sender group (wildcards).", "name");
        var action = options.Choices<ConnectionAction>("--action", "What the host access table did:");
        var tlsStatus = options.Choices<TlsStatus>("--tls-status", "What the log says of TLS:");
        var state = options.Choices<ConnectionState>("--state", "How the connection ended:");
        var sender = options.Texts("--sender", "Envelope sender that was turned away (wildcards).", "address");
        var recipient = options.Texts("--recipient", "Envelope recipient that was turned away (wildcards).", "address");

        return new Verb<EsaConnection>("connection", "Connections: who connected, what the appliance did, whether TLS and AUTH were used.")
        {
            Options = options,
            Columns = RecordViews.Connection,
            CreateQuery = (values, shared) => new ConnectionQuery
            {
                StartTime = shared.StartTime,
                EndTime = shared.EndTime,
                Appliance = shared.Appliance,
                Where = shared.Where,
                Direction = values.List(direction),
                Icid = values.List(icid),
                Dcid = values.List(dcid),
                RemoteAddress = values.List(remoteAddress),
                RemoteHost = values.List(remoteHost),
                SenderGroup = values.List(senderGroup),
                Action = values.List(action),
                TlsStatus = values.List(tlsStatus),
                State = values.List(state),
                Sender = values.List(sender),
                Recipient = values.List(recipient),
            },
            Examples =
            [
                ("esalogs connection /var/log/esa --remote-address 192.0.2.0/24", "everything that came from, or went to, that network"),
                ("esalogs connection mail.current --direction inbound --tls-status none", "clients that did not use TLS"),
                ("esalogs connection mail.* --where TlsCipher=*RC4* --format csv > rc4.csv", "connections with a weak cipher, for a spreadsheet"),
            ],
        };
    }
}
