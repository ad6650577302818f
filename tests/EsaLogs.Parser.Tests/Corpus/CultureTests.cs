using System.Globalization;
using EsaLogs.Input;
using EsaLogs.Lines;
using EsaLogs.Parser.Tests.Writers;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Corpus;

/// <summary>The user's culture changes nothing.</summary>
public sealed class CultureTests
{
    private static readonly string[] Lines =
    [
        .. Sample.Header, .. Sample.Lines,
        "11:00:00 ICID 451 Interface I", "11:00:00 new smtp icid 451 INTERFACE I (192.0.2.16) ADDRESS 198.51.100.7 REVERSE DNS HOST unknown VERIFIED no",
        "11:00:01 icid 451 accept sg LIST match ALL sbrs -2.5", "11:00:02 ICID 451 DISCONNECTED ADDRESS 198.51.100.7, EXCEEDED ALLOWABLE CONNECTION TIME",
        "11:00:03 MID 9 ICID 451 To: <I@EXAMPLE.com> Rejected by RAT",
    ];

    public static TheoryData<string> Cultures => ["en-US", "de-DE", "tr-TR", "ar-SA", "th-TH", "fa-IR", "sv-SE"];

    [SkippableTheory]
    [MemberData(nameof(Cultures))]
    public void Records_of_a_made_up_log_are_the_same_in_every_culture(string culture)
        => Assert.Equal(Under("", MadeUp), Under(culture, MadeUp));

    [SkippableTheory]
    [MemberData(nameof(Cultures))]
    public void Records_of_the_corpus_are_the_same_in_every_culture(string culture)
    {
        foreach (var path in CorpusFiles.Logs.Select(CorpusFiles.PathOf)) Assert.Equal(Under("", () => All(path)), Under(culture, () => All(path)));
    }

    [SkippableTheory]
    [MemberData(nameof(Cultures))]
    public void Filters_are_the_same_in_every_culture(string culture)
        => Assert.Equal("451", Under(culture, () =>
        {
            var query = new ConnectionQuery
            {
                SenderGroup = ["list"],
                Recipient = ["i@example.com"],
                Where = [PropertyPattern.Parse("REPUTATIONSCORE=-2.5", new EsaConnection()), PropertyPattern.Parse("starttime=2009-04-22t11*", new EsaConnection())],
            };
            return string.Join(' ', Log.Read(query, Lines).Select(connection => connection.ConnectionId));
        }));

    /// <summary>An answer as a user of that culture gets it.</summary>
    internal static string Under(string culture, Func<string> answer)
    {
        Skip.If(string.Equals("I".ToLower(new CultureInfo("tr-TR")), "i", StringComparison.Ordinal), "This machine knows no cultures (invariant globalization).");
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
            return answer();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    private static string MadeUp() => Sample.Answers(Log.Bytes(Lines)) + Written.Csv([.. Log.Connections(Lines)]) + Written.Csv([.. Log.Entries(Lines)]);

    private static string All(string path)
        => Sample.Answers(() => new LogInputs().AddPath(path), new Settings(Zone: TimeZones.Find("-06:30")))
            + Written.Csv([.. Log.Ask(new ConnectionQuery(), new LogInputs().AddPath(path)).Records]);
}
