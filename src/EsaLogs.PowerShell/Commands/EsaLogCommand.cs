using System.Diagnostics;
using System.Management.Automation;
using EsaLogs.Arguments;
using EsaLogs.Completion;
using EsaLogs.Input;

namespace EsaLogs.Commands;

/// <summary>The parameters that all cmdlets share which read logs: which logs, how to read them, and from which time.</summary>
public abstract class EsaLogCommand : EsaCommand
{
    private protected const string PathSet = "Path";
    private protected const string LiteralPathSet = "LiteralPath";
    private protected const string InputObjectSet = "InputObject";

    private ReadingProgress? _progress;

    /// <summary>
    /// Log files, or folders that hold log files, with wildcards. Compressed files (gzip) are read as they are.
    /// Several files are read in the order of their content, whatever the order of their names.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Path { get; set; }

    /// <summary>Log files or folders by their exact name: no character is a wildcard. Takes what <c>Get-Item</c> and <c>Get-ChildItem</c> give.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[]? LiteralPath { get; set; }

    /// <summary>Log text, each element one or several lines. Text from the pipeline is always log text, never the name of a file.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [TextArgument]
    public string[]? InputObject { get; set; }

    /// <summary>
    /// First moment that is wanted. Without an offset it is the wall clock of the appliance, as in the log;
    /// with an offset or <c>Z</c> it is an instant. Text is read as ISO 8601, as a word (<c>now</c>, <c>today</c>, <c>yesterday</c>, <c>-2h</c>,
    /// <c>-7d</c>), else by the user's culture.
    /// </summary>
    [Parameter]
    [Alias("Start", "StartDate", "After")]
    [TimeArgument]
    [ArgumentCompleter(typeof(TimeCompleter))]
    public DateTime? StartTime { get; set; }

    /// <summary>First moment that is not wanted any more (the end is exclusive); written like <see cref="StartTime"/>.</summary>
    [Parameter]
    [Alias("End", "EndDate", "Before")]
    [TimeArgument]
    [ArgumentCompleter(typeof(TimeCompleter))]
    public DateTime? EndTime { get; set; }

    /// <summary>
    /// Where the appliance stands: a time zone, its IANA or Windows name, or an offset from UTC such as <c>+02:00</c>.
    /// Wins over the offset that the log tells; without either, records have no UTC times.
    /// </summary>
    [Parameter]
    [TimeZoneArgument]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public TimeZoneInfo? TimeZone { get; set; }

    /// <summary>
    /// Year of the first stamp of each file, if stamps have none (syslog headers); it runs on over New Year.
    /// Without it the year of the file's date is taken, never one in the future.
    /// </summary>
    [Parameter]
    [ValidateRange(1970, 9998)]
    public int? Year { get; set; }

    /// <summary>Host names or serial numbers of appliances, with wildcards. From the pipeline it says whose ids are piped.</summary>
    [Parameter(ParameterSetName = PathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = InputObjectSet)]
    [Alias("Server", "ComputerName")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public string[]? Appliance { get; set; }

    /// <summary>
    /// How long, in log time since its last line, a connection or message stays open before it is given out as incomplete.
    /// Without it: connections 2 hours, messages 7 days.
    /// </summary>
    [Parameter]
    [AgeArgument]
    public TimeSpan? MaxOpenAge { get; set; }

    /// <summary>
    /// Goes on with what is written later, until it is stopped (Ctrl+C) or <c>Select-Object -First</c> has enough; also when the log is
    /// rotated, and with files that appear later in a folder or match a wildcard.
    /// </summary>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = LiteralPathSet)]
    public SwitchParameter Wait { get; set; }

    /// <summary>
    /// Begins with the last so many log lines of each appliance, counted over all its files. What began earlier has <c>StartSeen</c> false.
    /// </summary>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = LiteralPathSet)]
    [Alias("Last")]
    [ValidateRange(0, int.MaxValue)]
    public int? Tail { get; set; }

    /// <summary>
    /// Makes an error of every line that fits no line form, with its file, number and text. Every line is looked at then, whatever is asked.
    /// Records are the same with it and without it.
    /// </summary>
    [Parameter]
    public SwitchParameter Strict { get; set; }

    /// <summary>True if there are logs to read by their name.</summary>
    private protected bool HasInputs => !Inputs.IsEmpty;

    /// <summary>The logs that were named so far.</summary>
    private protected LogInputs Inputs { get; } = new();

    /// <summary>Takes the logs that <see cref="Path"/> or <see cref="LiteralPath"/> name now; a file that is named twice is read once.</summary>
    private protected void AddInputs()
    {
        var literal = string.Equals(ParameterSetName, LiteralPathSet, StringComparison.Ordinal);
        foreach (var path in (literal ? LiteralPath : Path) ?? [])
        {
            if (Wait && !literal && PathArguments.Watch(this, path) is { } lookup) Inputs.AddLookup(lookup);
            else foreach (var file in PathArguments.Resolve(this, path, literal)) Inputs.AddPath(file);
        }
    }

    /// <summary>Times that go by the clock are settled once all arguments are known: the zone says where <see cref="StartTime"/>'s day begins.</summary>
    private protected void SettleTimes()
    {
        var now = MachineClock.Now;
        StartTime = TimeArguments.Settle(this, nameof(StartTime), StartTime, TimeZone, now);
        EndTime = TimeArguments.Settle(this, nameof(EndTime), EndTime, TimeZone, now);
    }

    /// <summary>How to read, with problems, warnings and remarks going to their streams.</summary>
    private protected ReadOptions CreateOptions()
    {
        var elapsed = Elapsed(Stopwatch.StartNew());
        _progress = new ReadingProgress(this, elapsed);
        return new ReadOptions
        {
            TimeZone = TimeZone,
            Year = Year,
            MaxOpenAge = MaxOpenAge,
            Wait = Wait,
            Tail = Tail,
            Now = MachineClock.Now,
            Elapsed = elapsed,
            OnProblem = problem => WriteError(EsaErrors.From(problem)),
            OnUnknownLine = Strict ? line => WriteError(EsaErrors.UnknownLine(line)) : null,
            OnProgress = _progress.Show,
            OnVerbose = WriteVerbose,
            OnWarning = WriteWarning,
        };
    }

    /// <summary>Takes away what is shown of a reading that is over, or that nobody waits for any more.</summary>
    private protected void EndProgress() => _progress?.Complete();

    private static Func<TimeSpan> Elapsed(Stopwatch watch) => () => watch.Elapsed;
}
