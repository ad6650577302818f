namespace EsaLogs.Forms.Catalogue;

/// <summary>LDAP queries about recipients. Queries are named by the administrator, addresses by strangers.</summary>
internal static class LdapForms
{
    public static Form[] All { get; } =
    [
        new("ldap-requeue", EntryKind.LdapUnavailable)
        {
            Templates = ["LDAP: unable to process, MID {Mid} {Action=requeued|bouncing recipients}"],
            Samples = ["LDAP: unable to process, MID 4410 requeued", "LDAP: unable to process, MID 4411 bouncing recipients"],
        },
        new("ldap-accept", EntryKind.LdapAccepted)
        {
            Templates = ["LDAP: Accepted query {Query:text} address {Recipient:free}"],
            Samples = ["LDAP: Accepted query staff.accept address jane@example.com"],
        },
        new("ldap-bounce", EntryKind.LdapBounced)
        {
            Templates = ["LDAP: Bounce query {Query:text} MID {Mid} RID {Rid} address {Recipient:free}"],
            Samples = ["LDAP: Bounce query staff.accept MID 4410 RID 0 address nobody@example.com"],
        },
        new("ldap-drop", EntryKind.LdapDropped)
        {
            Templates = ["LDAP: Drop query {Query:text} MID {Mid} RID {Rid} address {Recipient:free}"],
            Samples = ["LDAP: Drop query staff accept MID 4410 RID 0 address nobody@example.com"],
        },
        new("ldap-reroute", EntryKind.LdapRerouted)
        {
            Templates =
            [
                "LDAP: Reroute query {Query:text} MID {Mid} RID {Rid} address {Recipient:text} to {Recipients:list}",
                "LDAP: Reroute query {Query:text} MID {Mid} RID {Rid} address {Recipient:free} to {Recipients:text}",
            ],
            Samples =
            [
                "LDAP: Reroute query staff.route MID 4410 RID 0 address jane@example.com to [('jane@inside.example.com', 'mail.inside.example.com')]",
                "LDAP: Reroute query staff.route MID 4411 RID 0 address jane@example.com to [('jane@inside.example.com', 'unbalanced)]",
            ],
        },
        new("ldap-other", EntryKind.LdapQuery)
        {
            Templates =
            [
                "LDAP: {QueryType=Mailhost|Masquerade} query {Query:text}{? MID {Mid} RID {Rid}} address {Recipient:free}{? to {NewValue:text}}",
                "LDAP: {QueryType=Group|No Match} query {Query:text}{? MID {Mid} RID {Rid}} address {Recipient:free}",
            ],
            Samples =
            [
                "LDAP: Mailhost query staff.route address jane@example.com to mail.inside.example.com",
                "LDAP: Masquerade query staff.masq address jane@inside.example.com to jane@example.com",
                "LDAP: Group query staff.group address jane@example.com",
                "LDAP: No Match query staff.accept address nobody@example.com",
            ],
        },
        new("ldap-mailhost-old", EntryKind.LdapQuery)
        {
            Templates = ["LDAP {QueryType=Mailhost}: query {Query:text} address {Recipient:free} to {NewValue:text}"],
            Samples = ["LDAP Mailhost: query staff address jane@example.com to mail.inside.example.com"],
        },
        new("ldap-masq-old", EntryKind.LdapQuery)
        {
            Templates = ["LDAP {QueryType=Masquerade}: query {Query:text} address {Recipient:free} to {NewValue:text}"],
            Samples = ["LDAP Masquerade: query staff address jane@inside.example.com to jane@example.com"],
        },
        new("ldap-hard-error", EntryKind.LdapFailed)
        {
            Templates = ["LDAP: work queue processing error in {Queue:text} reason {Reason:text}"],
            Samples = ["LDAP: work queue processing error in staff.accept reason server down"],
        },
    ];
}
