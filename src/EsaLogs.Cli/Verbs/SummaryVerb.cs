using EsaLogs.Cli.Tables;
using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs.Cli.Verbs;

/// <summary><c>esalogs summary</c>.</summary>
internal static class SummaryVerb
{
    public static Verb<EsaLogSummary> Create() => new("summary", "What the logs hold, per appliance: lines by kind, times, releases, and what was not understood.")
    {
        Options = [],
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
        Examples =
        [
            ("esalogs summary /var/log/esa", "is everything there, and is everything understood?"),
            ("esalogs summary mail.* --start-time 2009-04-22 --end-time 2009-04-23", "the same for one day"),
        ],
    };
}
