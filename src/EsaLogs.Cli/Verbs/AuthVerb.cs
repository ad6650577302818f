using EsaLogs.Cli.Options;
using EsaLogs.Cli.Tables;
using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs.Cli.Verbs;

/// <summary><c>esalogs auth</c>.</summary>
internal static class AuthVerb
{
    public static Verb<EsaAuthEvent> Create()
    {
        var options = new OptionList();
        var direction = options.Choices<Direction>("--direction", "Clients at the appliance, or the appliance at next hops:");
        var outcome = options.Choices<AuthOutcome>("--outcome", "How the attempt ended:");
        var icid = options.Ids("--icid", "Inbound connection ids.");
        var dcid = options.Ids("--dcid", "Outbound connection ids.");
        var user = options.Texts("--user", "User name (wildcards).", "name");
        var mechanism = options.Texts("--mechanism", "SASL mechanism, e.g. PLAIN (wildcards).", "name");
        var authProfile = options.Texts("--auth-profile", "SMTP AUTH profile (wildcards).", "name");
        var remoteAddress = options.RemoteAddress();

        return new Verb<EsaAuthEvent>("auth", "SMTP AUTH attempts: who logged in and who failed, from where.")
        {
            Options = options,
            Columns = RecordViews.AuthEvent,
            CreateQuery = (values, shared) => new AuthQuery
            {
                StartTime = shared.StartTime,
                EndTime = shared.EndTime,
                Appliance = shared.Appliance,
                Where = shared.Where,
                Direction = values.List(direction),
                Outcome = values.List(outcome),
                Icid = values.List(icid),
                Dcid = values.List(dcid),
                User = values.List(user),
                Mechanism = values.List(mechanism),
                AuthProfile = values.List(authProfile),
                RemoteAddress = values.List(remoteAddress),
            },
            Examples =
            [
                ("esalogs auth /var/log/esa --outcome failed", "every attempt with wrong credentials"),
                ("esalogs auth mail.current --user 'jane*' --start-time 2009-04-22", "attempts of one user since that day"),
                ("zcat mail.*.gz | esalogs auth - --format ndjson | jq -r .RemoteAddress | sort | uniq -c", "attempts per address"),
            ],
        };
    }
}
