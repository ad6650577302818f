using EsaLogs.Cli.Options;
using EsaLogs.Cli.Tables;
using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs.Cli.Verbs;

/// <summary><c>esalogs summary</c>.</summary>
internal static class SummaryVerb
{
    public static Verb<EsaLogSummary> Create()
    {
        var options = new OptionList();
        var by = options.Choice<LogGrouping>("--by", "Count by one thing, the biggest group first, over all appliances:");

        return new Verb<EsaLogSummary>(
            "summary", "What the logs hold, per appliance: lines by kind, times, releases, and what was not understood. With --by, who and what there is most of.")
        {
            Options = options,
            Columns = RecordViews.Summary,
            AsList = true,
            TellsSpeed = true,
            CreateQuery = (_, shared) => new SummaryQuery
            {
                StartTime = shared.StartTime,
                EndTime = shared.EndTime,
                Appliance = shared.Appliance,
                Where = shared.Where,
            },
            OtherAnswer = values => values.GetValue(by) is { } grouping ? Groups(grouping) : null,
            Examples =
            [
                ("esalogs summary /var/log/esa", "is everything there, and is everything understood?"),
                ("esalogs summary mail.* --start-time 2009-04-22 --end-time 2009-04-23", "the same for one day"),
                ("esalogs summary mail.current --by sender | head", "who sends most"),
                ("esalogs summary mail.* --by remote-address --where TlsShare=0", "clients whose mail came in clear"),
                ("esalogs summary /var/log/esa --by user --format csv > users.csv", "logins and failures by user, for a spreadsheet"),
            ],
        };
    }

    internal static Answer<EsaLogGroup> Groups(LogGrouping by) => new()
    {
        Columns = RecordViews.Group,
        TellsSpeed = true,
        CreateQuery = (_, shared) => new GroupQuery
        {
            By = by,
            StartTime = shared.StartTime,
            EndTime = shared.EndTime,
            Appliance = shared.Appliance,
            Where = shared.Where,
        },
    };
}
