using System.Globalization;
using System.Text;
using EsaLogs.Input;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Lines;

/// <summary>Messages without a header (H11), as documents and other systems quote them: log entries without a time, and no events.</summary>
public sealed class BareMessageTests
{
    private const string Header = "Wed Apr 22 10:00:00 2009 Info: ";
    private const string Auth = "SMTP Auth: (ICID 5) failed for user: a using AUTH mechanism: PLAIN with profile: P";

    [Theory]
    [InlineData("Info: ICID 5 close\nWarning: ICID 6 close\n", "1 Info ConnectionClose ICID 5 close", "2 Warning ConnectionClose ICID 6 close")]
    [InlineData("ICID 5 close\r\nICID 6 lost\r\n", "1  ConnectionClose ICID 5 close", "2  ConnectionLost ICID 6 lost")]
    [InlineData("ICID 5 close\n\n\nICID 6 close", "1  ConnectionClose ICID 5 close", "4  ConnectionClose ICID 6 close")]
    [InlineData("Information: ICID 5\n  close\nMID 6 queued for delivery", "1 Info ConnectionClose ICID 5 close", "3  MessageQueued MID 6 queued for delivery")]
    [InlineData("Info: never seen\nDebug: and this", "1 Info Unknown never seen", "2 Debug Unknown and this")]
    [InlineData("Info:\nICID 5 close", "1 Info Unknown ", "2  ConnectionClose ICID 5 close")]
    [InlineData("SMTP Auth: (ICID 5) failed for user: a using AUTH\nmechanism: PLAIN with profile: P\nICID 5 close", "1  AuthFailed " + Auth, "3  ConnectionClose ICID 5 close")]
    [InlineData("ICID 5 close\n\tICID 6 close", "1  Unknown ICID 5 close ICID 6 close")]
    [InlineData("  ICID 5 close\nICID 6 close", "1  ConnectionClose ICID 5 close", "2  ConnectionClose ICID 6 close")]
    [InlineData("This is prose.\nIt goes on,\n  and on", "1  Unknown This is prose. It goes on, and on")]
    [InlineData("\n\n  something\n", "3  Unknown something")]
    [InlineData("something\n" + Header + "ICID 6 close", "1  Unknown something", "2 Info ConnectionClose ICID 6 close")]
    [InlineData("\uFEFFInfo: ICID 5 close", "1 Info ConnectionClose ICID 5 close")]
    public void Every_line_is_one_as_long_as_there_was_no_header(string text, params string[] expected)
    {
        var entries = Log.Ask(new EntryQuery(), Encoding.UTF8.GetBytes(text)).Records;
        Assert.Equal(expected, entries.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.LineNumber} {entry.Level} {entry.Kind} {entry.Text}")), StringComparer.Ordinal);
        Assert.All(entries.Where(entry => entry.LineNumber == 1), entry => Assert.Equal((null, null), (entry.Timestamp, entry.TimestampUtc)));
    }

    [Fact]
    public void The_ids_and_fields_of_a_message_are_those_of_its_form()
    {
        var entry = Assert.Single(Log.Ask(new EntryQuery(), Encoding.UTF8.GetBytes("Info: " + Auth)).Records);
        Assert.Equal((5L, "a", "PLAIN"), (entry.Icid, entry.Fields["User"], entry.Fields["Mechanism"]));
        Assert.Equal("Info: " + Auth, entry.ToString());
    }

    [Theory]
    [InlineData("Info: ICID 6 lost", "ICID 5 close", "ICID 6 lost")]
    [InlineData("Warning:", "ICID 5 close", "")]
    [InlineData("ICID 6 lost", "ICID 5 close ICID 6 lost")]
    [InlineData(" Info: ICID 6 lost", "ICID 5 close Info: ICID 6 lost")]
    [InlineData("Info:ICID 6 lost", "ICID 5 close Info:ICID 6 lost")]
    [InlineData("info: ICID 6 lost", "ICID 5 close info: ICID 6 lost")]
    public void After_a_header_only_a_level_word_begins_a_line(string line, params string[] expected)
    {
        var entries = Log.Ask(new EntryQuery(), Encoding.UTF8.GetBytes($"{Header}ICID 5 close\n{line}\n{Header}end")).Records;
        Assert.Equal([.. expected, "end"], entries.Select(entry => entry.Text), StringComparer.Ordinal);
        Assert.Equal(expected.Length - 1, entries.Count(entry => entry.Timestamp is null));
    }

    [Theory]
    [InlineData("ICID 5 close")]
    [InlineData("New SMTP ICID 5 " + Log.Client)]
    [InlineData(Auth)]
    [InlineData("ICID 0 TCPREFUSE SG BLACKLIST match ALL SBRS -7.1")]
    [InlineData("Message done DCID 5 MID 6 to RID [0]")]
    [InlineData("Version: 14.0 SN: A")]
    [InlineData("Time offset from UTC: 3600 seconds")]
    public void They_are_no_events_wherever_they_stand(string message)
    {
        var expected = Events(Log.Bytes(Log.In("10:00:00", 6), "10:00:01 ICID 6 close"));
        Assert.Equal(expected, Events(Log.Bytes(message, Log.In("10:00:00", 6), "10:00:01 ICID 6 close")), StringComparer.Ordinal);
        Assert.Equal(expected, Events(Log.Bytes("Info: " + message, Log.In("10:00:00", 6), "10:00:01 ICID 6 close")), StringComparer.Ordinal);
        Assert.Equal(expected, Events(Log.Bytes(Log.In("10:00:00", 6), "Info: " + message, "10:00:01 ICID 6 close")), StringComparer.Ordinal);
        Assert.Equal(expected, Events(Log.Bytes(Log.In("10:00:00", 6), "10:00:01 ICID 6 close", "Info: " + message)), StringComparer.Ordinal);
        Assert.Empty(Events(Encoding.UTF8.GetBytes(message)));
    }

    [Fact]
    public void A_line_break_in_a_header_value_makes_no_event()
    {
        // Releases before 4.6 wrote the line breaks of a subject as they were.
        string[] lines =
        [
            Log.In("10:00:00", 5), "10:00:01 MID 6 Subject 'a", "Info: ICID 5 TLS success protocol TLSv1.3 cipher A",
            "ICID 5 lost", "Info: SMTP Auth: (ICID 5) succeeded for user: root using AUTH mechanism: LOGIN with profile: P'", "10:00:02 ICID 5 close",
        ];
        var connection = Assert.Single(Log.Connections(lines));
        Assert.Equal(("None", "Closed", null), (connection.TlsStatus, connection.State, connection.AuthOutcome));
        Assert.Empty(Log.Auths(lines));
    }

    [Fact]
    public void A_line_break_in_an_event_without_a_level_makes_no_event()
    {
        string[] lines = [Log.In("10:00:00", 5), "Wed Apr 22 10:00:01 2009 subject is a", "Info: ICID 5 lost", "10:00:02 ICID 5 close"];
        Assert.Equal("Closed", Assert.Single(Log.Connections(lines)).State);
        Assert.Equal("subject is a", Log.Entries(lines)[1].Text);
    }

    [Fact]
    public void A_question_that_they_cannot_answer_says_so()
    {
        var text = Encoding.UTF8.GetBytes("Info: ICID 5 close\nInfo: ICID 6 close\n");
        Assert.Contains("time stamp", Assert.Single(Log.Ask(new ConnectionQuery(), text).Warnings), StringComparison.Ordinal);
        Assert.Empty(Log.Ask(new EntryQuery(), text).Warnings);
        Assert.Empty(Log.Ask(new ConnectionQuery(), Log.Bytes("Info: ICID 5 close", "10:00:00 ICID 5 close")).Warnings);
    }

    [Theory]
    [InlineData("Info: never seen", 1)]
    [InlineData("Trace: never seen\nMore of it", 1)]
    [InlineData("MID 5 queued for delivery", 1)]
    [InlineData("As the log says:\nMID 5 queued for delivery", 1)]
    [InlineData("This is prose.\nInformation: is\n  a word", 1)]
    [InlineData("This is prose.\n New lines and all.", 0)]
    [InlineData("info: never seen", 0)]
    public void A_file_is_a_log_if_a_line_is_one(string text, int logs)
    {
        using var folder = new TempFolder();
        var answer = Log.Ask(new EntryQuery(), new LogInputs().AddPath(folder.Write("a.txt", text)));
        Assert.Equal(logs, answer.Statistics.FileCount);
        Assert.Equal(1 - logs, answer.Problems.Count(problem => problem.Kind == LogProblemKind.NotALog));
    }

    [Theory]
    [InlineData("Info: never seen", 1)]
    [InlineData("MID 5 queued for delivery", 1)]
    [InlineData("As the log says:\nMID 5 queued for delivery", 0)]
    public void In_a_folder_a_file_of_messages_begins_with_one(string text, int logs)
    {
        using var folder = new TempFolder();
        folder.Write("a.txt", text);
        folder.Write("mail.log", "10:00:00 ICID 5 close");
        Assert.Equal(1 + logs, Log.Ask(new EntryQuery(), new LogInputs().AddPath(folder.Path)).Statistics.FileCount);
    }

    [Fact]
    public void Messages_in_pieces_are_those_of_the_file()
    {
        string[] lines = ["Info: ICID 5 close", "ICID 6", "close", "Debug: x", "  y"];
        Assert.Equal(
            Sample.Shown(Log.Ask(new EntryQuery(), Encoding.UTF8.GetBytes(string.Join('\n', lines))).Records),
            Sample.Shown(Log.Feed(new EntryQuery(), lines).Records));
    }

    private static List<string> Events(byte[] text)
        => [.. Shown(new ConnectionQuery(), text), .. Shown(new AuthQuery(), text), .. Shown(new TlsQuery(), text)];

    /// <summary>Records without the numbers of their lines.</summary>
    private static IEnumerable<string> Shown<T>(LogQuery<T> query, byte[] text)
        where T : class, IEsaRecord, new()
        => Log.Ask(query, text).Records.Select(record => System.Text.RegularExpressions.Regex.Replace(Sample.Shown([record]), "\"LineNumber\":[0-9]+", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
}
