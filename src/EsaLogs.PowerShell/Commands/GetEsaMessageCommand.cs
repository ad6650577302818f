using System.Management.Automation;
using EsaLogs.Completion;
using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs.Commands;

/// <summary>
/// Gets messages: who sent what to whom, from where, what the engines thought of it, and what became of it.
/// <c>-StartTime</c> and <c>-EndTime</c> select by <see cref="EsaMessage.StartTime"/>.
/// </summary>
[Cmdlet(VerbsCommon.Get, "EsaMessage", DefaultParameterSetName = PathSet)]
[OutputType(typeof(EsaMessage))]
public sealed class GetEsaMessageCommand : EsaReadCommand<EsaMessage>
{
    /// <summary>Message ids. From the pipeline they select the messages of other records.</summary>
    [Parameter(ParameterSetName = PathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = InputObjectSet)]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public long[]? Mid { get; set; }

    /// <summary>Inbound connection ids. From the pipeline they select the messages that came in over the connections of other records.</summary>
    [Parameter(ParameterSetName = PathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = InputObjectSet)]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public long[]? Icid { get; set; }

    /// <summary>Envelope senders, with wildcards.</summary>
    [Parameter]
    [Alias("SenderAddress", "From")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public string[]? Sender { get; set; }

    /// <summary>Envelope recipients, with wildcards.</summary>
    [Parameter]
    [Alias("Recipients", "RecipientAddress", "To")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public string[]? Recipient { get; set; }

    /// <summary>A part of the subject, or all of it with wildcards.</summary>
    [Parameter]
    [Alias("MessageSubject")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public string[]? Subject { get; set; }

    /// <summary>Message-ID headers, with or without angle brackets, with wildcards.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public string[]? MessageId { get; set; }

    /// <summary>Addresses of the client: an address, a network (<c>192.0.2.0/24</c>), or text with wildcards.</summary>
    [Parameter]
    [Alias("ClientIP", "FromIP")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public string[]? RemoteAddress { get; set; }

    /// <summary>Sender groups of the host access table, with wildcards.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public string[]? SenderGroup { get; set; }

    /// <summary>Users who had logged in on the connection, with wildcards.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public string[]? AuthUser { get; set; }

    /// <summary>What became of the message.</summary>
    [Parameter]
    public Disposition[]? Disposition { get; set; }

    /// <summary>Final spam verdicts, e.g. <c>positive</c>, with wildcards.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public string[]? SpamVerdict { get; set; }

    /// <summary>Quarantines that held the message, with wildcards.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public string[]? Quarantine { get; set; }

    /// <summary>Message and content filters that did something to it, with wildcards.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public string[]? Filter { get; set; }

    /// <summary>Names of attachments, as far as filters looked at them, with wildcards.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LogValueCompleter))]
    public string[]? Attachment { get; set; }

    /// <summary>
    /// Gets the whole family of every message that matches, whether the others match or not: what it was made of, and what was made of it
    /// (split, rewritten, generated, bounced, reinjected). The log is read twice.
    /// </summary>
    [Parameter]
    public SwitchParameter Family { get; set; }

    /// <inheritdoc/>
    private protected override bool AnswersAtEnd => Family;

    /// <inheritdoc/>
    private protected override RecordIds PipedIds => new(Piped(nameof(Mid), Mid), dcid: null, Piped(nameof(Icid), Icid));

    /// <inheritdoc/>
    private protected override ILogQuery<EsaMessage> CreateQuery(RecordSelection? selection) => new MessageQuery
    {
        StartTime = StartTime,
        EndTime = EndTime,
        Appliance = Argument(nameof(Appliance), Appliance),
        Selection = selection,
        Mid = Argument(nameof(Mid), Mid),
        Icid = Argument(nameof(Icid), Icid),
        Sender = Sender,
        Recipient = Recipient,
        Subject = Subject,
        MessageId = MessageId,
        RemoteAddress = RemoteAddress,
        SenderGroup = SenderGroup,
        AuthUser = AuthUser,
        Disposition = Disposition,
        SpamVerdict = SpamVerdict,
        Quarantine = Quarantine,
        Filter = Filter,
        Attachment = Attachment,
        Family = Family,
    };
}
