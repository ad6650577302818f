using System.Text.RegularExpressions;
using EsaLogs.Forms;
using EsaLogs.Input;
using EsaLogs.Parser.Tests.Writers;
using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs.Parser.Tests.Streams;

/// <summary>The records of every question as lines of text, without what rotation may change: file names, line numbers, the lines of file headers.</summary>
internal static partial class StreamAnswers
{
    private static readonly string[] OfFiles = [.. new[]
    {
        EntryKind.LogfileBegin, EntryKind.LogfileVersion, EntryKind.LogfileUtcOffset, EntryKind.LogfileRolled, EntryKind.LogfileEnd,
    }.Select(kind => kind.ToString())];

    /// <summary>All answers, or those of one appliance that may share its files with others.</summary>
    public static string[] Of(Func<LogInputs> inputs, string? appliance = null)
    {
        string[]? only = appliance is null ? null : [appliance];
        return
        [
            .. Shown(new ConnectionQuery { Appliance = only }, inputs()), .. Shown(new AuthQuery { Appliance = only }, inputs()),
            .. Shown(new TlsQuery { Appliance = only }, inputs()), .. Shown(new EntryQuery { Appliance = only }, inputs()),
        ];
    }

    private static IEnumerable<string> Shown<T>(LogQuery<T> query, LogInputs inputs)
        where T : class, IEsaRecord, new()
    {
        var answer = Log.Ask(query, inputs);
        var records = answer.Records.Where(record => record is not EsaLogEntry entry || !OfFiles.Contains(entry.Kind, StringComparer.Ordinal)).ToArray();
        return [typeof(T).Name, .. answer.Told, .. Place().Replace(Written.Ndjson(records), "").Split('\n')];
    }

    [GeneratedRegex("\"(?:Source\":\"[^\"]*\"|LineNumber\":[0-9]+),?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Place();
}
