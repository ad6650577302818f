namespace EsaLogs.Forms.Catalogue;

/// <summary>
/// All line forms, in the order of the line-form catalogue. A form is one entry in one of the lists; nothing else has to be told of it.
/// </summary>
internal static class FormCatalogue
{
    public static IReadOnlyList<Form> All { get; } =
    [
        .. LogfileForms.All,
        .. InboundForms.All,
        .. AuthForms.All,
        .. TlsForms.All,
        .. ReceptionForms.All,
        .. LdapForms.All,
        .. PolicyForms.All,
        .. ScanningForms.All,
        .. QuarantineForms.All,
        .. DeliveryForms.All,
        .. OtherLogForms.All,
    ];

    /// <summary>The kinds of lines that whoever reads a log needs, whatever is asked: whose the lines are, how their clock goes, and which are of another log.</summary>
    public static KindSet OfEveryQuestion { get; } = new(EntryKind.LogfileVersion, EntryKind.LogfileUtcOffset, EntryKind.OtherLog);

    private static readonly Lazy<FormIndex> Built = new(static () => new FormIndex(All));

    /// <summary>The index of all forms, made once for all questions: what a form looks like does not depend on what is asked.</summary>
    public static FormIndex Index => Built.Value;

    /// <summary>The kinds of lines that name something of a kind.</summary>
    public static KindSet KindsThatName(Field field) => KindsOf(All.Where(form => form.Names(field)));

    /// <summary>The kinds of lines that some forms tell of.</summary>
    public static KindSet KindsOf(IEnumerable<Form> some)
    {
        Form[] forms = [.. some];
        var kinds = new EntryKind[forms.Length];
        for (var i = 0; i < kinds.Length; i++) kinds[i] = forms[i].Kind;
        return new KindSet(kinds);
    }
}
