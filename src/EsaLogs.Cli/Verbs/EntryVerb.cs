using EsaLogs.Cli.Options;
using EsaLogs.Cli.Tables;
using EsaLogs.Forms;
using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs.Cli.Verbs;

/// <summary><c>esalogs entry</c>.</summary>
internal static class EntryVerb
{
    public static Verb<EsaLogEntry> Create()
    {
        var options = new OptionList();
        var kind = options.Choices<EntryKind>("--kind", "What the line says; unknown is a line that fits no form:");
        var level = options.Choices<LogLevel>("--level", "Level word of the line:");
        var mid = options.Ids("--mid", "Message ids.");
        var icid = options.Ids("--icid", "Inbound connection ids.");
        var dcid = options.Ids("--dcid", "Outbound connection ids.");
        var text = options.Texts("--text", "A part of the line without its header; with * or ?, a pattern of all of it.", "text");
        var related = options.Flag(
            "--related", "With --mid: the life of the message, with its family and the connections that it came and went over. Reads the log twice.");

        return new Verb<EsaLogEntry>("entry", "Log lines, taken apart: what each says, of which connection and message.")
        {
            Options = options,
            Columns = RecordViews.LogEntry,
            CreateQuery = (values, shared) => new EntryQuery
            {
                StartTime = shared.StartTime,
                EndTime = shared.EndTime,
                Appliance = shared.Appliance,
                Where = shared.Where,
                Kind = values.List(kind),
                Level = values.List(level),
                Mid = values.List(mid),
                Icid = values.List(icid),
                Dcid = values.List(dcid),
                Text = values.List(text),
                Related = values.GetValue(related),
            },
            Examples =
            [
                ("esalogs entry /var/log/esa --mid 12345 --related", "everything that happened to one message, in order"),
                ("esalogs entry mail.current --kind unknown", "lines that are not understood"),
                ("esalogs entry mail.current --level warning,critical --text quarantine", "warnings that speak of a quarantine"),
            ],
        };
    }
}
