using EsaLogs.Forms;
using EsaLogs.Lines;
using EsaLogs.Records;
using EsaLogs.Tracking;

namespace EsaLogs.Queries;

/// <summary>Messages. A message is in the time range if its <see cref="EsaMessage.StartTime"/> is.</summary>
public sealed class MessageQuery : LogQuery<EsaMessage>
{
    private static readonly string[] Separators = [MessageFacts.Separator];

    private RelatedMessages? _related;

    /// <summary>Message ids.</summary>
    public IReadOnlyList<long>? Mid { get; init; }

    /// <summary>Inbound connection ids.</summary>
    public IReadOnlyList<long>? Icid { get; init; }

    /// <summary>Envelope senders.</summary>
    public IReadOnlyList<string>? Sender { get; init; }

    /// <summary>Envelope recipients.</summary>
    public IReadOnlyList<string>? Recipient { get; init; }

    /// <summary>Subjects; without wildcards a part of one.</summary>
    public IReadOnlyList<string>? Subject { get; init; }

    /// <summary>Message-ID headers, with or without angle brackets.</summary>
    public IReadOnlyList<string>? MessageId { get; init; }

    /// <summary>Addresses or networks of the client.</summary>
    public IReadOnlyList<string>? RemoteAddress { get; init; }

    /// <summary>Sender groups.</summary>
    public IReadOnlyList<string>? SenderGroup { get; init; }

    /// <summary>Users who had logged in.</summary>
    public IReadOnlyList<string>? AuthUser { get; init; }

    /// <summary>What became of the message.</summary>
    public IReadOnlyList<Disposition>? Disposition { get; init; }

    /// <summary>Final spam verdicts.</summary>
    public IReadOnlyList<string>? SpamVerdict { get; init; }

    /// <summary>Quarantines that held it.</summary>
    public IReadOnlyList<string>? Quarantine { get; init; }

    /// <summary>Filters that did something to it.</summary>
    public IReadOnlyList<string>? Filter { get; init; }

    /// <summary>Names of attachments.</summary>
    public IReadOnlyList<string>? Attachment { get; init; }

    /// <summary>
    /// Asks for the whole families of the messages that match: what they were made of, and what was made of them (split, rewritten, generated,
    /// bounced, reinjected). The log is read twice.
    /// </summary>
    public bool Family { get; init; }

    /// <inheritdoc/>
    internal override IReadOnlyList<EntryKind> Kinds => MessageTracker.Kinds;

    /// <inheritdoc/>
    internal override bool AnswersAtEnd => Family;

    /// <inheritdoc/>
    internal override IEnumerable<RelatedIds> RelatedIds(KnownOffsets offsets) => RelatedIdsOfFilters(offsets);

    /// <inheritdoc/>
    internal override ITracker CreateTracker(TrackingContext context, Action<EsaMessage> emit) => new MessageTracker(context, emit);

    /// <inheritdoc/>
    internal override Func<TrackingContext, ITracker>? BeginSurvey()
    {
        if (!Family) return null;
        _related = new RelatedMessages(base.Matches);
        return _related.CreateTracker;
    }

    /// <inheritdoc/>
    internal override bool Matches(EsaMessage record) => base.Matches(record) || (_related is { } related && related.Contains(record));

    /// <inheritdoc/>
    /// <remarks>First comes what fewest messages have: what it says of them is found first.</remarks>
    private protected override void AddConditions(RecordFilter<EsaMessage> filter) => filter
        .Mid(Mid, message => message.Mid)
        .Icid(Icid, message => message.Icid)
        .Text(nameof(MessageId), MessageId?.Select(Bare).ToList(), message => message.MessageId is { } id ? Bare(id) : null, Field.MessageId)
        .Part(nameof(Subject), Subject, message => message.Subject, Field.Subject)
        .Text(nameof(Attachment), Attachment, message => message.Attachments, Field.Attachment)
        .Text(nameof(AuthUser), AuthUser, message => message.AuthUser, Field.User)
        .Text(nameof(Recipient), Recipient, message => message.Recipients, Field.Recipient, Field.Recipients)
        .Text(nameof(Sender), Sender, message => message.Sender, Field.Sender)
        .Address(nameof(RemoteAddress), RemoteAddress, message => message.RemoteAddress, Field.RemoteAddress)
        .Text(nameof(SenderGroup), SenderGroup, message => message.SenderGroup, Field.SenderGroup)
        .OneOf(Disposition, message => message.Disposition)
        .Text(nameof(SpamVerdict), SpamVerdict, message => message.SpamVerdict)
        .Text(nameof(Quarantine), Quarantine, Quarantines)
        .Text(nameof(Filter), Filter, message => message.Filters)
        .When(Selection is not null, message => Selection!.Contains(message.Appliance, message.Mid, dcid: null, message.Icid));

    /// <inheritdoc/>
    private protected override string? ApplianceOf(EsaMessage record) => record.Appliance;

    /// <inheritdoc/>
    private protected override bool InRange(EsaMessage record, TimeRange range) => range.Contains(record.StartTime, record.StartTimeUtc);

    private static IReadOnlyList<string> Quarantines(EsaMessage message) => message.Quarantine is { } names ? names.Split(Separators, StringSplitOptions.None) : [];

    private static string Bare(string messageId)
        => messageId.Length > 1 && messageId[0] == '<' && messageId[messageId.Length - 1] == '>' ? messageId.Substring(1, messageId.Length - 2) : messageId;
}
