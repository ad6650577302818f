namespace EsaLogs.Forms.Catalogue;

/// <summary>TLS, inbound and outbound.</summary>
internal static class TlsForms
{
    public static Form[] All { get; } =
    [
        new("tls-in-ok-old", EntryKind.TlsSuccess)
        {
            Templates = ["ICID {Icid} TLS success"],
            Samples = ["ICID 450 TLS success"],
        },
        new("tls-in-ok", EntryKind.TlsSuccess)
        {
            // What some releases append after the cipher (client certificate, verification) is kept as details.
            Templates = ["ICID {Icid} TLS success protocol {TlsProtocol:word} cipher {TlsCipher:word}{? {Details:text}}"],
            Samples =
            [
                "ICID 451 TLS success protocol TLSv1/SSLv3 cipher DHE-RSA-AES256-SHA",
                "ICID 452 TLS success protocol TLSv1.2 cipher ECDHE-RSA-AES256-GCM-SHA384 certificate CN mail.example.com verified",
            ],
        },
        new("tls-in-fail-old", EntryKind.TlsFailed)
        {
            Templates = ["ICID {Icid} TLS failed"],
            Samples = ["ICID 453 TLS failed"],
        },
        new("tls-in-fail", EntryKind.TlsFailed)
        {
            Templates = ["ICID {Icid} TLS failed: {Reason:text}"],
            Samples = ["ICID 454 TLS failed: [Errno 54] Connection reset by peer"],
        },
        new("tls-in-required", EntryKind.TlsRequired)
        {
            Templates = ["ICID {Icid} TLS was required but {Reason:text}"],
            Samples = ["ICID 455 TLS was required but remote host did not initiate it"],
        },
        new("tls-read-debug", EntryKind.TlsRead)
        {
            Templates = ["MID {Mid} ICID {Icid} TLS read {Bytes} bytes ({Seconds:word} seconds)"],
            Samples = ["MID 200257070 ICID 456 TLS read 2048 bytes (0.12 seconds)"],
        },
        new("tls-out-ok-old", EntryKind.TlsSuccess)
        {
            Templates = ["DCID {Dcid} TLS success CN: {TlsPeer:text}", "DCID {Dcid} TLS success CN={TlsPeer:text}", "DCID {Dcid} TLS success"],
            Samples =
            [
                "DCID 2386069 TLS success CN: <mail gateway>",
                "DCID 2386070 TLS success CN=mail.example.net",
                "DCID 2386071 TLS success",
            ],
        },
        new("tls-out-ok", EntryKind.TlsSuccess)
        {
            // What a release appends that is not known here is kept as details: a success stays a success.
            Templates =
            [
                "DCID {Dcid} TLS success protocol {TlsProtocol:word} cipher {TlsCipher:word} CN={TlsPeer:text}",
                "DCID {Dcid} TLS success protocol {TlsProtocol:word} cipher {TlsCipher:word} for {Domain:text}",
                "DCID {Dcid} TLS success protocol {TlsProtocol:word} cipher {TlsCipher:word}{? {Details:text}}",
            ],
            Samples =
            [
                "DCID 2386072 TLS success protocol TLSv1/SSLv3 cipher RC4-SHA CN=mail.example.net",
                "DCID 2386073 TLS success protocol TLSv1.2 cipher ECDHE-RSA-AES128-GCM-SHA256 ",
                "DCID 2386074 TLS success protocol TLSv1.2 cipher AES256-SHA for partner.example",
                "DCID 2386075 TLS success protocol TLSv1.2 cipher AES256-SHA CN TLS verification passed",
            ],
        },
        new("tls-out-fail", EntryKind.TlsFailed)
        {
            Templates = ["DCID {Dcid}{? IP {RemoteAddress:word}} TLS failed{?: {Reason:text}}"],
            Samples =
            [
                "DCID 2386076 IP 198.51.100.25 TLS failed: STARTTLS unexpected response",
                "DCID 2386077 TLS failed: verify error: certificate does not match",
                "DCID 2386078 TLS failed",
            ],
        },
        new("tls-out-required", EntryKind.TlsRequired)
        {
            Templates = ["DCID {Dcid}{? IP {RemoteAddress:word}} TLS was required but {Reason:text}"],
            Samples = ["DCID 2386079 IP 198.51.100.25 TLS was required but could not be successfully negotiated"],
        },
        new("tls-out-deferring", EntryKind.TlsDeferred)
        {
            Templates = ["DCID {Dcid}{? IP {RemoteAddress:word}} TLS deferring{?: {Reason:text}}"],
            Samples = ["DCID 2386080 TLS deferring: certificate not yet valid"],
        },
        new("tls-dane", EntryKind.Dane)
        {
            Templates = ["DCID {Dcid} DANE {Details:text}", "DANE {Details:text} for {Domain:text}"],
            Samples = ["DANE success for partner.example", "DCID 2386081 DANE failed for partner.example"],
        },
    ];
}
