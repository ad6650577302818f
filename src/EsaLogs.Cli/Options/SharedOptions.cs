using System.CommandLine;
using System.Globalization;
using EsaLogs.Cli.Output;
using EsaLogs.Lines;
using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs.Cli.Options;

/// <summary>The options that every verb has.</summary>
internal sealed class SharedOptions
{
    private readonly Option<GivenTime> _startTime;
    private readonly Option<GivenTime> _endTime;
    private readonly Option<TimeZoneInfo> _timeZone;
    private readonly Option<int?> _year;
    private readonly Option<string[]> _appliance;
    private readonly Option<TimeSpan?> _maxOpenAge;
    private readonly Option<bool> _wait;
    private readonly Option<int?> _tail;
    private readonly Option<string[]> _where;
    private readonly Option<OutputFormat?> _format;
    private readonly Option<bool> _strict;
    private readonly Option<bool> _verbose;

    public SharedOptions()
    {
        const string time = "Time as 2009-04-22, 2009-04-22T11:44 or 2009-04-22T11:44:48: the appliance's clock; with Z or an offset (+02:00): an instant; "
            + "or now, today, yesterday, -30m, -2h, -7d, -1w.";
        _startTime = List.One("--start-time", "First moment that is wanted. " + time, "time", ParseTime);
        _endTime = List.One("--end-time", "First moment that is not wanted any more.", "time", ParseTime);
        _timeZone = List.One("--time-zone", "Where the appliance stands, if the log does not say: Europe/Berlin, W. Europe Standard Time, +02:00.", "zone", ParseTimeZone);
        _year = List.One<int?>("--year", "Year of the first time stamp of each file, if stamps have none (syslog).", "year", ParseYear);
        _appliance = List.Texts("--appliance", "Host name or serial number of the appliance (wildcards).", "name");
        _maxOpenAge = List.One<TimeSpan?>("--max-open-age", "How long, in log time, something without an end stays open: 90s, 30m, 2h, 7d, hh:mm:ss.", "age", ParseDuration);
        _wait = List.Flag("--wait", "Go on with what is written later, also when the log is rotated, until Ctrl+C.");
        _tail = List.One<int?>("--tail", "Begin with the last so many log lines of each appliance.", "lines", ParseCount);
        _where = List.Texts("--where", "Condition on any property (wildcards), e.g. TlsCipher=*RC4*.", "property=pattern");
        _format = List.Choice<OutputFormat>("--format", "How to write; without it table on a terminal and ndjson elsewhere:");
        _strict = List.Flag("--strict", "Tell every line that no line form fits as an error, on standard error; exit 2 if there is one.");
        _verbose = List.Flag("--verbose", "Tell on standard error how the input was understood.");
    }

    /// <summary>All of them.</summary>
    public OptionList List { get; } = [];

    /// <summary>What all queries ask alike, at a moment; a condition on a property that there is not is a <see cref="QueryException"/>.</summary>
    public SharedFilters Filters<TRecord>(ParseResult values, DateTime now)
        where TRecord : class, IEsaRecord, new()
        => new(
            values.GetValue(_startTime)?.At(now, values.GetValue(_timeZone)),
            values.GetValue(_endTime)?.At(now, values.GetValue(_timeZone)),
            values.List(_appliance),
            values.List(_where)?.Select(text => PropertyPattern.Parse(text, new TRecord())).ToArray());

    /// <summary>True if reading goes on until it is interrupted.</summary>
    public bool Waits(ParseResult values) => values.GetValue(_wait);

    /// <summary>How the log is read.</summary>
    public ReadOptions ReadOptions(
        ParseResult values, ProgramHost host, Messages messages, Action<Input.LogProblem> onProblem, Action<EsaLogEntry> onUnknownLine) => new()
    {
        TimeZone = values.GetValue(_timeZone),
        Year = values.GetValue(_year),
        MaxOpenAge = values.GetValue(_maxOpenAge),
        Wait = Waits(values),
        Tail = values.GetValue(_tail),
        Now = host.Now,
        Elapsed = host.Elapsed,
        OnProblem = onProblem,
        OnUnknownLine = values.GetValue(_strict) ? onUnknownLine : null,
        OnWarning = messages.Warning,
        OnVerbose = values.GetValue(_verbose) ? messages.Verbose : null,
    };

    /// <summary>How records are written.</summary>
    public OutputFormat Format(ParseResult values, bool isTerminal)
        => values.GetValue(_format) ?? (isTerminal ? OutputFormat.Table : OutputFormat.Ndjson);

    private static GivenTime ParseTime(string text) => GivenTime.TryParse(text, out var time)
        ? time
        : throw new FormatException($"'{text}' is no time. {GivenTime.Accepted}");

    private static TimeSpan? ParseDuration(string text) => DurationText.TryParse(text, out var duration)
        ? duration
        : throw new FormatException($"'{text}' is no duration. Write it as 90s, 30m, 2h, 7d or hh:mm:ss.");

    private static int? ParseYear(string text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1970 and <= 9999
            ? year
            : throw new FormatException($"'{text}' is no year. Write it with four digits.");

    private static int? ParseCount(string text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw new FormatException($"'{text}' is no count. Write it as a whole number.");

    private static TimeZoneInfo ParseTimeZone(string text)
    {
        try
        {
            return TimeZones.Find(text);
        }
        catch (TimeZoneNotFoundException e)
        {
            throw new FormatException(e.Message, e);
        }
    }
}

/// <summary>The filters that every query has.</summary>
internal sealed record SharedFilters(
    DateTime? StartTime,
    DateTime? EndTime,
    IReadOnlyList<string>? Appliance,
    IReadOnlyList<PropertyPattern>? Where);
