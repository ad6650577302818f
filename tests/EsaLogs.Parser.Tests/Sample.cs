using System.Text.RegularExpressions;
using EsaLogs.Input;
using EsaLogs.Parser.Tests.Writers;
using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs.Parser.Tests;

/// <summary>A small log with something of everything: wrapped lines, CRLF, several connections at once, AUTH, TLS, deliveries, lines of no form.</summary>
internal static partial class Sample
{
    public static readonly string[] Lines =
    [
        Log.In("10:00:00", 450),
        "10:00:00 ICID 450 ACCEPT SG None match ALL SBRS None",
        "10:00:01 ICID 450 TLS success protocol TLSv1.2 cipher AES256-SHA ",
        "10:00:02 SMTP Auth: (ICID 450) failed for user: jän\r\n  using AUTH mechanism: PLAIN with profile: P",
        "10:00:03 SMTP Auth: (ICID 450) succeeded for user: jane\n\tusing AUTH mechanism: PLAIN with profile: P\n",
        "10:00:04 Start MID 441 ICID 450",
        "10:00:04 MID 441 ICID 450 From: <jane@example.com>",
        Log.Out("10:00:04", 5633) + "\r",
        "10:00:05 MID 441 ICID 450 RID 0 To: <joe@example.net>",
        "10:00:05 MID 441 Subject 'ICID 450 lost'\n\n",
        "10:00:05 MID 441 ready 2069 bytes from <jane@example.com>",
        "10:00:06 DCID 5633 TLS failed: [Errno 54] Connection reset by peer",
        "10:00:06 Delivery start DCID 5633 MID 441 to RID [0]",
        "10:00:07 Message done DCID 5633 MID 441 to RID [0]",
        "10:00:08 ICID 450 close",
        "10:00:08 ICID 0 TCPREFUSE SG BLACKLIST match ALL SBRS -7.1",
        "10:02:09 DCID 5633 close",
        "10:02:09 Message finished MID 441 done",
        Log.In("10:05:00", 450),
        "10:05:01 ICID 450 lost",
    ];

    /// <summary>The header lines of a log file.</summary>
    public static readonly string[] Header =
    [
        "10:00:00 Begin Logfile",
        "10:00:00 Version: 14.0.0-698 SN: 420D4FEA709365BFB3E3-0AF2EE5E7000",
        "10:00:00 Time offset from UTC: 7200 seconds",
    ];

    /// <summary>Every record of every question, as one text; the name of the source does not count.</summary>
    public static string Answers(Func<LogInputs> inputs, Settings? settings = null)
        => Shown(Log.Ask(new ConnectionQuery(), inputs(), settings).Records)
            + Shown(Log.Ask(new AuthQuery(), inputs(), settings).Records)
            + Shown(Log.Ask(new TlsQuery(), inputs(), settings).Records)
            + Shown(Log.Ask(new EntryQuery(), inputs(), settings).Records);

    public static string Answers(byte[] text) => Answers(() => new LogInputs().AddStream("log", new MemoryStream(text)));

    /// <summary>The same of text that comes in pieces.</summary>
    public static string FedAnswers(IReadOnlyCollection<string> pieces)
        => Shown(Log.Feed(new ConnectionQuery(), pieces).Records)
            + Shown(Log.Feed(new AuthQuery(), pieces).Records)
            + Shown(Log.Feed(new TlsQuery(), pieces).Records)
            + Shown(Log.Feed(new EntryQuery(), pieces).Records);

    public static string Shown<T>(IEnumerable<T> records)
        where T : class, IEsaRecord, new()
        => SourceProperty().Replace(Written.Ndjson([.. records]), "");

    [GeneratedRegex("\"Source\":\"[^\"]*\",", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SourceProperty();
}
