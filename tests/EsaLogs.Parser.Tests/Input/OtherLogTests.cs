using EsaLogs.Forms.Catalogue;
using EsaLogs.Input;
using EsaLogs.Queries;
using Xunit;

namespace EsaLogs.Parser.Tests.Input;

/// <summary>Other logs of the appliance, as files beside the mail logs and as lines between theirs: skipped, and said so once.</summary>
public sealed class OtherLogTests
{
    private static readonly string[] Header =
        ["10:00:00 Begin Logfile", "10:00:00 Version: 14.0.0-698 SN: 420D4FEA709365BFB3E3-0AF2EE5E7000", "10:00:00 Time offset from UTC: 0 seconds"];

    public static TheoryData<string, string> Samples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var form in OtherLogForms.All)
            {
                foreach (var sample in form.Samples) data.Add(form.Log!, sample);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_line_between_those_of_a_mail_log_is_skipped_whatever_the_question(string log, string line)
    {
        string[] lines = ["10:00:00 MID 5 queued for delivery", "10:00:01 " + line, Log.In("10:00:02", 450)];
        var entries = Log.Ask(new EntryQuery(), Log.Bytes(lines));
        var connections = Log.Ask(new ConnectionQuery(), Log.Bytes(lines));

        Assert.Equal(["MessageQueued", "ConnectionStart"], entries.Records.Select(entry => entry.Kind), StringComparer.Ordinal);
        Assert.Equal(450L, Assert.Single(connections.Records).Icid);
        Assert.Equal(($"Skipped 1 line of the {log} log in 'log': it is not of a mail log.", 3L, 1L, 0L), Told(entries));
        Assert.Equal(Told(entries), Told(connections));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_file_that_begins_with_such_lines_is_skipped_as_a_whole(string log, string line)
    {
        using var folder = new TempFolder();
        folder.Write("mail.log", Log.Bytes([.. Header, "10:00:01 MID 5 queued for delivery"]));
        folder.Write("x.log", Log.Bytes([.. Header, "10:00:01 System is coming up.", "10:00:01 " + line, "10:00:02 nobody knows this"]));
        var answer = Log.Ask(new EntryQuery(), new LogInputs().AddPath(folder.Path));

        Assert.Equal(4, answer.Records.Count);
        Assert.Equal([$"Skipped '{Path.Combine(folder.Path, "x.log")}': it is the appliance's {log} log, not a mail log."], answer.Warnings, StringComparer.Ordinal);
        Assert.Empty(answer.Problems);
        Assert.Equal(1, answer.Statistics.FileCount);
    }

    [Fact]
    public void Several_files_of_a_log_are_told_once()
    {
        using var folder = new TempFolder();
        foreach (var name in new[] { "a.log", "b.log", "c.log" }) folder.Write(name, Log.Bytes("10:00:01 SLBL: The database snapshot has been created. " + name));
        var answer = Log.Ask(new EntryQuery(), new LogInputs().AddPath(folder.Path));
        Assert.Equal(
            [$"Skipped '{Path.Combine(folder.Path, "a.log")}' and 2 more files: they are of the appliance's safelist/blocklist log, not of a mail log."], answer.Warnings, StringComparer.Ordinal);
        Assert.Equal(["FolderWithoutLogs " + folder.Path], answer.Told, StringComparer.Ordinal);
    }

    [Fact]
    public void A_stream_of_syslog_is_read_whatever_it_begins_with()
    {
        var lines = string.Join('\n',
            "<22>Apr 22 10:00:00 esa1 av: Info: sophos  antivirus - MID 5 - Result 'CLEAN' ()",
            "<134>Apr 22 10:00:00 esa1 consolidated_event: CEF:0|Cisco|C100V Email Security Virtual Appliance|14.0.0-657|ESA_CONSOLIDATED_LOG_EVENT|x|5|ESAMID=5",
            "<22>Apr 22 10:00:01 esa1 mail_logs: Info: MID 5 queued for delivery");
        using var folder = new TempFolder();
        folder.Write("esa.log", System.Text.Encoding.UTF8.GetBytes(lines + "\n"));
        var answer = Log.Ask(new EntryQuery(), new LogInputs().AddPath(folder.Path));

        Assert.Equal("MessageQueued", Assert.Single(answer.Records).Kind);
        Assert.Equal(2L, answer.Statistics.SkippedCount);
        Assert.Equal(2, answer.Warnings.Count);
    }

    [Theory]
    [InlineData("status.@20090422T100000.s", "status", "Status: CPULd 12 DskIO 3 CrtMID 4410")]
    [InlineData("bounces.current", "bounce", "Bounced: DCID 5 MID 6 From: <a@example.com> To: <b@example.com> RID 0 - 5.4.7 - too old ('000', ['timeout'])")]
    public void A_log_whose_lines_mail_logs_have_too_is_told_by_its_name(string name, string log, string line)
    {
        using var folder = new TempFolder();
        folder.Write(name, Log.Bytes([.. Header, "10:00:01 " + line]));
        folder.Write("mail.current", Log.Bytes([.. Header, "10:00:02 " + line]));
        var answer = Log.Ask(new EntryQuery(), new LogInputs().AddPath(folder.Path));

        Assert.Equal(4, answer.Records.Count);
        Assert.Contains($"appliance's {log} log", Assert.Single(answer.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_log_is_read_whatever_its_name()
    {
        using var folder = new TempFolder();
        folder.Write("status.log", Log.Bytes("10:00:01 Status: CPULd 12 DskIO 3 CrtMID 4410", "10:00:02 MID 5 queued for delivery"));
        var answer = Log.Ask(new EntryQuery(), new LogInputs().AddPath(folder.Path));
        Assert.Equal(2, answer.Records.Count);
        Assert.Empty(answer.Warnings);
    }

    [Fact]
    public void A_syslog_file_of_another_log_alone_is_skipped_line_by_line()
    {
        using var folder = new TempFolder();
        folder.Write("av.log", "<22>Apr 22 10:00:00 esa1 av: Info: sophos  antivirus - MID 5 - Result 'CLEAN' ()", "<22>Apr 22 10:00:01 esa1 av: Info: nobody knows this");
        var answer = Log.Ask(new EntryQuery(), new LogInputs().AddPath(folder.Path));
        Assert.Equal(("Unknown", "esa1"), (Assert.Single(answer.Records).Kind, answer.Records[0].Appliance));
        Assert.Equal(1L, answer.Statistics.SkippedCount);
    }

    [Theory]
    [InlineData("12345 is a number")]
    [InlineData("5633 Sent it")]
    [InlineData("File not found")]
    [InlineData("User jane is known")]
    [InlineData("Message 5 is lost")]
    [InlineData("ISQ: something else")]
    public void A_line_that_only_resembles_one_of_another_log_is_Unknown(string line)
        => Assert.Equal("Unknown", Assert.Single(Log.Entries("10:00:00 " + line)).Kind);

    [Fact]
    public void Text_of_strangers_is_never_taken_for_another_log()
    {
        foreach (var sample in OtherLogForms.All.SelectMany(form => form.Samples))
        {
            var entries = Log.Entries("10:00:00 MID 5 Subject '" + sample + "'", "10:00:00 MID 5 Custom Log Entry: " + sample);
            Assert.Equal(["MessageSubject", "CustomLogEntry"], entries.Select(entry => entry.Kind), StringComparer.Ordinal);
        }
    }

    private static (string Warning, long Entries, long Skipped, long Unknown) Told<T>(Answer<T> answer)
        => (Assert.Single(answer.Warnings), answer.Statistics.EntryCount, answer.Statistics.SkippedCount, answer.Statistics.UnknownCount);
}
