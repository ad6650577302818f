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
}
