using System.Management.Automation;
using EsaLogs.Completion;
using EsaLogs.Forms;
using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs.Commands;

/// <summary>
/// Gets log lines, taken apart: when, what each says, of which connection and message, and its fields. Lines that fit no form are of kind
/// <c>Unknown</c>. With <see cref="Related"/> it gives the life of a message, in order.
/// </summary>
[Cmdlet(VerbsCommon.Get, "EsaLogEntry", DefaultParameterSetName = PathSet)]
[OutputType(typeof(EsaLogEntry))]
public sealed class GetEsaLogEntryCommand : EsaReadCommand<EsaLogEntry>
{
    /// <summary>What the line says; Unknown is a line that fits no form.</summary>
    [Parameter]
    public EntryKind[]? Kind { get; set; }

    /// <summary>Level word of the line.</summary>
    [Parameter]
    public LogLevel[]? Level { get; set; }

    /// <summary>Message ids. From the pipeline they select the lines of other records.</summary>
    [Parameter(ParameterSetName = PathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = InputObjectSet)]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public long[]? Mid { get; set; }

    /// <summary>Inbound connection ids. From the pipeline they select the lines of other records.</summary>
    [Parameter(ParameterSetName = PathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = InputObjectSet)]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public long[]? Icid { get; set; }

    /// <summary>Outbound connection ids. From the pipeline they select the lines of other records.</summary>
    [Parameter(ParameterSetName = PathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = InputObjectSet)]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public long[]? Dcid { get; set; }

    /// <summary>A part of the line without its header; with * or ?, a pattern of all of it. Upper and lower case are the same.</summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? Text { get; set; }

    /// <summary>
    /// Gets everything that tells the life of the messages asked for by <see cref="Mid"/>: their lines, those of their families (split, rewritten,
    /// generated, bounced, reinjected), and those of the connections that they came and went over. With <see cref="Icid"/> or
    /// <see cref="Dcid"/>: of all messages of these connections. The log is read twice.
    /// </summary>
    [Parameter]
    public SwitchParameter Related { get; set; }

    /// <inheritdoc/>
    private protected override bool AnswersAtEnd => Related;

    /// <inheritdoc/>
    private protected override RecordIds PipedIds
        => new(Piped(nameof(Mid), Mid), Piped(nameof(Dcid), Dcid), Piped(nameof(Icid), Icid));

    /// <inheritdoc/>
    private protected override ILogQuery<EsaLogEntry> CreateQuery(RecordSelection? selection) => new EntryQuery
    {
        StartTime = StartTime,
        EndTime = EndTime,
        Appliance = Argument(nameof(Appliance), Appliance),
        Selection = selection,
        Kind = Kind,
        Level = Level,
        Mid = Argument(nameof(Mid), Mid),
        Icid = Argument(nameof(Icid), Icid),
        Dcid = Argument(nameof(Dcid), Dcid),
        Text = Text,
        Related = Related,
    };
}
