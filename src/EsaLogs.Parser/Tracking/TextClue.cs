using EsaLogs.Forms;

namespace EsaLogs.Tracking;

/// <summary>A filter, asked of the fields that tell the property which it is about.</summary>
/// <param name="fields">The fields; a line without any of them says nothing of the property.</param>
/// <param name="isMet">The filter.</param>
internal sealed class TextClue(Field[] fields, Func<string, bool> isMet) : Clue
{
    /// <summary>What records show for an address that is empty in the log.</summary>
    private const string Empty = "<>";

    /// <summary>Lines that a message has, more or less.</summary>
    private const int LinesOfMessage = 20;

    private readonly FieldSet _fields = new(fields);

    /// <inheritdoc/>
    public override bool IsOfConnections { get; } = ConnectionFacts.AreTold(fields);

    /// <inheritdoc/>
    public override int LinesToFollow => LinesOfMessage;

    /// <inheritdoc/>
    public override bool CanBeMetBy(Pattern wording) => wording.FieldSet.Overlaps(_fields);

    /// <inheritdoc/>
    public override bool IsMetBy(LogEntry entry, TrackingContext context)
    {
        if (!entry.HasAnyOf(_fields)) return false;
        foreach (var field in fields)
        {
            if (!entry.Has(field)) continue;

            // The envelope of an alert of the appliance's own is a list of addresses: there are few, and all are taken.
            if (entry.Kind == EntryKind.MessageEnvelope && field == Field.Recipients) return true;
            if (IsMet(FieldText.Of(entry, field, context.Pool) ?? Empty)) return true;
        }

        return false;
    }

    /// <summary>What stands in brackets is asked for without them, too.</summary>
    private bool IsMet(string text)
        => isMet(text) || (text.Length > 1 && text[0] == '<' && text[text.Length - 1] == '>' && isMet(text.Substring(1, text.Length - 2)));
}
