using EsaLogs.Cli.Options;
using EsaLogs.Cli.Tables;
using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs.Cli.Verbs;

/// <summary><c>esalogs delivery</c>.</summary>
internal static class DeliveryVerb
{
    public static Verb<EsaDelivery> Create()
    {
        var options = new OptionList();
        var mid = options.Ids("--mid", "Message ids.");
        var dcid = options.Ids("--dcid", "Outbound connection ids.");
        var sender = options.Texts("--sender", "Envelope sender (wildcards).", "address");
        var recipient = options.Texts("--recipient", "Envelope recipient (wildcards).", "address");
        var remoteAddress = options.RemoteAddress();
        var status = options.Choices<DeliveryStatus>("--status", "Outcome of the attempt:");
        var tlsStatus = options.Choices<TlsStatus>("--tls-status", "What the log says of TLS:");

        return new Verb<EsaDelivery>("delivery", "Deliveries: every attempt for every recipient, and what the next hop said.")
        {
            Options = options,
            Columns = RecordViews.Delivery,
            CreateQuery = (values, shared) => new DeliveryQuery
            {
                StartTime = shared.StartTime,
                EndTime = shared.EndTime,
                Appliance = shared.Appliance,
                Where = shared.Where,
                Mid = values.List(mid),
                Dcid = values.List(dcid),
                Sender = values.List(sender),
                Recipient = values.List(recipient),
                RemoteAddress = values.List(remoteAddress),
                Status = values.List(status),
                TlsStatus = values.List(tlsStatus),
            },
            Examples =
            [
                ("esalogs delivery mail.current --status bounced,deferred", "mail that did not get through, with the reasons"),
                ("esalogs delivery /var/log/esa --recipient '*@example.com'", "every attempt to deliver to that domain"),
                ("esalogs delivery mail.* --where SmtpCode=4* --format csv > refused.csv", "temporary refusals, for a spreadsheet"),
            ],
        };
    }
}
