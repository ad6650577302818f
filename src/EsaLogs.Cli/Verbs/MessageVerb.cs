using EsaLogs.Cli.Options;
using EsaLogs.Cli.Tables;
using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs.Cli.Verbs;

/// <summary><c>esalogs message</c>.</summary>
internal static class MessageVerb
{
    public static Verb<EsaMessage> Create()
    {
        var options = new OptionList();
        var mid = options.Ids("--mid", "Message ids.");
        var icid = options.Ids("--icid", "Inbound connection ids.");
        var sender = options.Texts("--sender", "Envelope sender (wildcards).", "address");
        var recipient = options.Texts("--recipient", "Envelope recipient (wildcards).", "address");
        var subject = options.Texts("--subject", "A part of the subject, or all of it with wildcards.", "text");
        var messageId = options.Texts("--message-id", "Message-ID header, with or without angle brackets (wildcards).", "id");
        var remoteAddress = options.RemoteAddress();
        var senderGroup = options.Texts("--sender-group", "Sender group (wildcards).", "name");
        var authUser = options.Texts("--auth-user", "User who had logged in (wildcards).", "name");
        var disposition = options.Choices<Disposition>("--disposition", "What became of the message:");
        var spamVerdict = options.Texts("--spam-verdict", "Final spam verdict, e.g. positive (wildcards).", "verdict");
        var quarantine = options.Texts("--quarantine", "Quarantine that held it (wildcards).", "name");
        var filter = options.Texts("--filter", "Filter that did something to it (wildcards).", "name");
        var attachment = options.Texts("--attachment", "Name of an attachment (wildcards).", "name");
        var family = options.Flag(
            "--family", "The whole family of what matches: what it was made of, and what was made of it. Reads the log twice.");

        return new Verb<EsaMessage>("message", "Messages: who sent what to whom, and what became of it.")
        {
            Options = options,
            Columns = RecordViews.Message,
            CreateQuery = (values, shared) => new MessageQuery
            {
                StartTime = shared.StartTime,
                EndTime = shared.EndTime,
                Appliance = shared.Appliance,
                Where = shared.Where,
                Mid = values.List(mid),
                Icid = values.List(icid),
                Sender = values.List(sender),
                Recipient = values.List(recipient),
                Subject = values.List(subject),
                MessageId = values.List(messageId),
                RemoteAddress = values.List(remoteAddress),
                SenderGroup = values.List(senderGroup),
                AuthUser = values.List(authUser),
                Disposition = values.List(disposition),
                SpamVerdict = values.List(spamVerdict),
                Quarantine = values.List(quarantine),
                Filter = values.List(filter),
                Attachment = values.List(attachment),
                Family = values.GetValue(family),
            },
            Examples =
            [
                ("esalogs message /var/log/esa --sender 'jane@*' --recipient '*@example.com'", "what became of Jane's mail to that domain?"),
                ("esalogs message mail.current --disposition dropped,quarantined,bounced", "mail that did not arrive, with the reasons"),
                ("esalogs message /var/log/esa --mid 12345 --family", "a message with its copies, parts, rewritten forms and bounces"),
                ("esalogs message mail.* --subject invoice --format csv > invoices.csv", "messages by their subject, for a spreadsheet"),
            ],
        };
    }
}
