using EsaLogs.Cli.Options;
using EsaLogs.Cli.Tables;
using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs.Cli.Verbs;

/// <summary><c>esalogs tls</c>.</summary>
internal static class TlsVerb
{
    public static Verb<EsaTlsResult> Create()
    {
        var options = new OptionList();
        var direction = options.Choices<Direction>("--direction", "How messages were received, or how they were delivered:");
        var mid = options.Ids("--mid", "Message ids.");
        var icid = options.Ids("--icid", "Inbound connection ids.");
        var dcid = options.Ids("--dcid", "Outbound connection ids.");
        var sender = options.Texts("--sender", "Envelope sender (wildcards).", "address");
        var recipient = options.Texts("--recipient", "Envelope recipient (wildcards).", "address");
        var remoteAddress = options.RemoteAddress();
        var remoteHost = options.Texts("--remote-host", "Reverse DNS name or destination domain (wildcards).", "name");
        var status = options.Choices<DeliveryStatus>("--status", "Outcome of the delivery attempt:");
        var tlsStatus = options.Choices<TlsStatus>("--tls-status", "What the log says of TLS:");
        var minimumProtocol = options.One(
            "--minimum-protocol", $"The weakest protocol that passes: {string.Join(", ", TlsVerdict.Protocols)}.", "protocol", text => text);
        var quiet = options.Flag("--quiet", "Write nothing: exit 0 if everything went over TLS, 1 if not or if the log cannot tell.");

        return new Verb<EsaTlsResult>("tls", "TLS verdicts: which messages went over TLS and which did not.")
        {
            Options = options,
            Columns = RecordViews.TlsResult,
            CreateJudge = values => values.GetValue(quiet) ? new QuietJudge() : null,
            CreateQuery = (values, shared) => new TlsQuery
            {
                StartTime = shared.StartTime,
                EndTime = shared.EndTime,
                Appliance = shared.Appliance,
                Where = shared.Where,
                Direction = values.List(direction),
                Mid = values.List(mid),
                Icid = values.List(icid),
                Dcid = values.List(dcid),
                Sender = values.List(sender),
                Recipient = values.List(recipient),
                RemoteAddress = values.List(remoteAddress),
                RemoteHost = values.List(remoteHost),
                Status = values.List(status),
                TlsStatus = values.List(tlsStatus),
                MinimumProtocol = values.GetValue(minimumProtocol),
            },
            Examples =
            [
                ("esalogs tls mail.current --direction outbound --where Passed=false", "deliveries that did not go over TLS"),
                ("esalogs tls /var/log/esa --recipient '*@example.com' --minimum-protocol TLSv1.2", "was mail to that domain protected well enough?"),
                ("esalogs tls mail.current --mid 12345 --quiet && echo protected", "the same for one message, in a script"),
            ],
        };
    }

    /// <summary>The answer of <c>--quiet</c>.</summary>
    private sealed class QuietJudge : IJudge<EsaTlsResult>
    {
        private readonly TlsOverall _overall = new();

        public int ExitCode => _overall.Passed ? Cli.ExitCode.Success : Cli.ExitCode.NotPassed;

        public void Add(EsaTlsResult record) => _overall.Add(record);
    }
}
