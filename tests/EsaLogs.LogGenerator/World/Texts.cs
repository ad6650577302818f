namespace EsaLogs.LogGenerator.World;

/// <summary>A text as the log has it and as people read it.</summary>
internal sealed record LoggedText(string Raw, string Shown)
{
    public LoggedText(string text)
        : this(text, text)
    {
    }
}

/// <summary>What strangers and administrators write.</summary>
internal static class Texts
{
    public static readonly IReadOnlyList<LoggedText> Subjects =
    [
        new("Invoice 4711"), new("Re: Minutes of the meeting"), new("Your parcel"), new("Grüße aus Köln"), new("100 % free; buy now!"),
        new("it's a 'parcel'"), new("say \"hello\""), new(@"a\b"), new("x' MID 5 queued for delivery"), new("Message finished MID 4 done"),
        new("ICID 4001 TLS success protocol TLSv1 cipher RC4-SHA"), new("SMTP Auth: (ICID 9) succeeded for user: eve using AUTH mechanism: PLAIN with profile: P"),
        new("=?utf-8?B?R3LDvMOfZQ==?=", "Grüße"), new("=?iso-8859-1?Q?Caf=E9_au_lait?= today", "Café au lait today"),
        new(@"a long one\r\n\tthat was folded", "a long one that was folded"), new("From: <eve@example.org> To: <all@example.com>"), new("[('550', ['no"), new("FYI"),
    ];

    /// <summary>What clients send as names of users: anything.</summary>
    public static readonly IReadOnlyList<string> Users =
    [
        "jane", "joe@example.com", "EXAMPLE\\jane", "Jane Doe", "root", "ayşe@example.com", "a using AUTH mechanism: PLAIN with profile: x",
        "SMTP Auth: (ICID 1) succeeded for user: b", "admin' OR '1'='1", "MID 12 ICID 13",
    ];

    /// <summary>Names of clients; a PTR is the client's own text.</summary>
    public static readonly IReadOnlyList<string> Hosts =
    [
        "mail.partner.example", "mx1.example.net", "out-7.bulk.example", "host-198-51-100-9.pool.example", "smtp.shop.example",
        "http://example.org/a/b.txt", "x verified yes ICID 7 close", "münchen.example",
    ];

    public static readonly IReadOnlyList<string> Attachments =
    [
        "report.pdf", "jane's report.docx", "price list 2024.xlsx", "photo.jpg", "a' MID 5 antivirus positive 'x.zip", "macro.docm", "README",
    ];

    public static readonly IReadOnlyList<string> Policies = ["DEFAULT", "My staff", "All in the house", "VIP policy in the outbound table"];

    public static readonly IReadOnlyList<string> Filters = ["no_macros", "Legal footer", "to_archive", "tell jane", "it's odd"];

    public static readonly IReadOnlyList<string> Viruses = ["Samp/Doc-A", "Sample test file", "Mal.Samp-7"];

    public static readonly IReadOnlyList<string> Urls = ["http://www.example.com/a?b=c", "https://shop.example/x;y=\"1\"", "http://example.org/ MID 5 done"];

    public static readonly IReadOnlyList<string> Accepted =
    [
        "2.0.0 Ok: queued as 4F2A77C1", "ok:  Message 30631618 accepted", "2.6.0 <4f2a@mail.example.com> Queued mail for delivery", "it's in", "2.0.0 OK  1687954632 - gsmtp",
    ];
}
