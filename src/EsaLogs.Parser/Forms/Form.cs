namespace EsaLogs.Forms;

/// <summary>
/// One line form, as data: what it is called in the catalogue of line forms, what it says, how it reads, and real-looking samples of it.
/// See <see cref="Template"/> for how templates are written.
/// </summary>
internal sealed class Form
{
    public Form(string name, EntryKind kind)
    {
        Name = name;
        Kind = kind;
    }

    /// <summary>Name of the form in the catalogue, e.g. <c>icid-close</c>.</summary>
    public string Name { get; }

    /// <summary>What a line of this form says.</summary>
    public EntryKind Kind { get; }

    /// <summary>The other log of the appliance that has this form, alone (<see cref="EntryKind.OtherLog"/>) or as <c>mail_logs</c> has it too; null if none does.</summary>
    public string? Log { get; init; }

    /// <summary>How the form reads; of several wordings the first that matches holds.</summary>
    public required string[] Templates { get; init; }

    /// <summary>Lines that must match this form, and no other.</summary>
    public required string[] Samples { get; init; }

    /// <summary>True if lines of the form name something of a kind, in one of their wordings.</summary>
    public bool Names(Field field) => Array.Exists(Templates, template => template.Contains("{" + field + "}") || template.Contains("{" + field + ":"));

    public override string ToString() => Name;
}
