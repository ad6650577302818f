using EsaLogs.Forms;

namespace EsaLogs.Tracking;

/// <summary>
/// What a line must say if messages that it belongs to are to be in an answer: a filter, asked of the fields that tell the property which it is
/// about. It can be met by more lines than are needed, but not by less.
/// </summary>
/// <param name="fields">The fields; a line without any of them says nothing of the property.</param>
/// <param name="isMet">The filter.</param>
internal sealed class Clue(Field[] fields, Func<string, bool> isMet)
{
    /// <summary>What records show for an address that is empty in the log.</summary>
    private const string Empty = "<>";

    private readonly FieldSet _fields = new(fields);

    /// <summary>True if it is about connections: then it is about all messages that went over one.</summary>
    public bool IsOfConnections { get; } = ConnectionFacts.AreTold(fields);

    /// <summary>True for wordings that can meet it.</summary>
    public bool CanBeMetBy(Pattern wording) => wording.FieldSet.Overlaps(_fields);

    public bool IsMetBy(LogEntry entry, TextPool pool)
    {
        if (!entry.HasAnyOf(_fields)) return false;
        foreach (var field in fields)
        {
            if (!entry.Has(field)) continue;

            // The envelope of an alert of the appliance's own is a list of addresses: there are few, and all are taken.
            if (entry.Kind == EntryKind.MessageEnvelope && field == Field.Recipients) return true;
            if (IsMet(FieldText.Of(entry, field, pool) ?? Empty)) return true;
        }

        return false;
    }

    /// <summary>What stands in brackets is asked for without them, too.</summary>
    private bool IsMet(string text)
        => isMet(text) || (text.Length > 1 && text[0] == '<' && text[text.Length - 1] == '>' && isMet(text.Substring(1, text.Length - 2)));
}
