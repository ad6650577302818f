using EsaLogs.Input;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Live;

/// <summary>What lives on while a log is followed, what leaves, and what is told.</summary>
public sealed class FollowStateTests : IDisposable
{
    private readonly LiveFolder _folder = new();
    private readonly LiveScript _script = new();

    public void Dispose()
    {
        _script.Dispose();
        _folder.Dispose();
    }

    private Answer<EsaConnection> Connections(int? tail = null) => _script.Follow(new ConnectionQuery(), LiveScript.Inputs(_folder.Current), tail);

    [Fact]
    public void A_connection_goes_on_across_a_rotation()
    {
        _folder.Append("mail.current", [.. Sample.Header, Log.In("10:00:00", 5)]);
        _script.Then(() =>
            {
                _folder.Rename("mail.current", "mail.@20090422T100000.s");
                _folder.Append("mail.current", [.. Sample.Header, "10:00:10 ICID 5 ACCEPT SG PARTNERS match 198.51.100.7 SBRS None"]);
            })
            .ThenSettle(() => _folder.Append("mail.current", "10:00:20 ICID 5 close"))
            .After(TimeSpan.FromSeconds(61));
        var connection = Assert.Single(Connections().Records);
        Assert.Equal(("PARTNERS", true, true, 20.0), (connection.SenderGroup, connection.StartSeen, connection.EndSeen, connection.DurationSeconds!.Value));
        Assert.Equal("420D4FEA709365BFB3E3-0AF2EE5E7000", connection.Appliance);
        Assert.Equal(Log.At("08:00:00"), connection.StartTimeUtc);
    }

    [Fact]
    public void What_has_ended_leaves_a_minute_later_although_no_line_comes()
    {
        _folder.Append("mail.current", Log.In("10:00:00", 5), "10:00:01 ICID 5 close", Log.In("10:00:02", 6));
        var counts = new List<int>();
        var count = 0;
        _script.Looking(3)
            .After(TimeSpan.FromSeconds(50)).Looking(2).Then(() => counts.Add(count))
            .After(TimeSpan.FromSeconds(11)).Looking(2).Then(() => counts.Add(count))
            .After(TimeSpan.FromHours(30)).Looking(2).Then(() => counts.Add(count));
        _script.Follow(new ConnectionQuery(), LiveScript.Inputs(_folder.Current), onRecord: _ => count++);
        Assert.Equal([0, 1, 1], counts);
    }

    [Fact]
    public void A_quiet_night_does_not_put_out_what_is_open()
    {
        _folder.Append("mail.current", Log.In("10:00:00", 5));
        _script.Looking(3).After(TimeSpan.FromHours(12)).Looking(3)
            .ThenSettle(() => _folder.Append("mail.current", "11:00:00 ICID 5 close"))
            .After(TimeSpan.FromMinutes(2));
        Assert.True(Assert.Single(Connections().Records).StartSeen);
    }

    [Fact]
    public void A_verdict_leaves_when_its_connection_has_ended_and_no_line_comes()
    {
        _folder.Append("mail.current", Log.In("10:00:00", 5), "10:00:00 Start MID 7 ICID 5", "10:00:00 MID 7 ICID 5 From: <jane@example.com>", "10:00:01 ICID 5 close");
        _script.Looking(3).After(TimeSpan.FromSeconds(62));
        Assert.Equal("None", Assert.Single(_script.Follow(new TlsQuery(), LiveScript.Inputs(_folder.Current)).Records).TlsStatus);
    }

    [Fact]
    public void A_log_out_of_reach_is_told_once_and_read_on_where_it_was()
    {
        using var share = new TempFolder();
        var (here, away) = (share["here"], share["away"]);
        Directory.CreateDirectory(here);
        void Write(string folder, string name, int icid) => File.AppendAllText(Path.Combine(folder, name), LiveFolder.Line(icid) + "\n");
        Write(here, "mail.current", 1);
        _script.ThenSettle(() => Write(here, "mail.current", 2))
            .Then(() => Directory.Move(here, away))
            .Looking(50)
            .Then(() =>
            {
                Write(away, "mail.current", 3);
                File.Move(Path.Combine(away, "mail.current"), Path.Combine(away, "mail.@20090422T100000.s"));
                Write(away, "mail.current", 4);
                File.Move(Path.Combine(away, "mail.current"), Path.Combine(away, "mail.@20090422T100001.s"));
                Write(away, "mail.current", 5);
            })
            .Looking(5)
            .Then(() => Directory.Move(away, here))
            .Then(() => Write(here, "mail.current", 6));
        var answer = _script.Follow(new EntryQuery(), LiveScript.Inputs(Path.Combine(here, "mail.current")));
        Assert.Equal([1L, 2L, 3L, 4L, 5L, 6L], answer.Records.Select(entry => entry.Icid));
        Assert.Contains("mail.current", Assert.Single(answer.Warnings), StringComparison.Ordinal);
        Assert.Single(answer.Remarks, remark => remark.EndsWith("can be read again.", StringComparison.Ordinal));
        Assert.Empty(answer.Problems);
    }

    [Fact]
    public void A_missing_file_is_a_problem_and_is_read_when_it_appears()
    {
        _script.Looking(30).Then(() => _folder.Write(1)).Then(() => _folder.Write(2));
        var answer = _script.Follow(new EntryQuery(), LiveScript.Inputs(_folder.Current));
        Assert.Equal(["PathNotFound " + _folder.Current], answer.Told, StringComparer.Ordinal);
        Assert.Equal([1L, 2L], answer.Records.Select(entry => entry.Icid));
        Assert.Empty(answer.Warnings);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("{0}/mail.*")]
    public void A_folder_or_wildcard_with_nothing_yet_waits(string watched)
    {
        _script.Looking(30).Then(() => _folder.AppendText("mail.current", "")).Then(() => _folder.Write(1));
        var answer = _script.Follow(new EntryQuery(), LiveScript.Inputs(watched.Replace("{0}", _folder.Path, StringComparison.Ordinal)));
        Assert.Equal(1L, Assert.Single(answer.Records).Icid);
        Assert.Empty(answer.Problems);
        Assert.Empty(answer.Warnings);
    }

    [Fact]
    public void Files_that_are_no_logs_are_left_alone()
    {
        _folder.Write(1);
        _folder.AppendText("readme.txt", "This is no log.\n");
        _script.Then(() => _folder.AppendText("notes.txt", "Nor is this.\n")).Then(() => _folder.AppendText("notes.txt", "Still not.\n")).Then(() => _folder.Write(2));
        var answer = _script.Follow(new EntryQuery(), LiveScript.Inputs(_folder.Path));
        Assert.Equal([1L, 2L], answer.Records.Select(entry => entry.Icid));
        Assert.Empty(answer.Problems);
    }

    [Fact]
    public void A_copy_of_a_followed_log_is_not_read_again()
    {
        _folder.Write(1, 2);
        _folder.Copy("mail.current", "a copy.log");
        _script.Then(() => _folder.Write(3))
            .Then(() => _folder.Copy("mail.current", "mail.copy"))
            .Then(() => _folder.Write(4));
        Assert.Equal([1L, 2L, 3L, 4L], _script.Entries(_folder.Path).Select(entry => entry.Icid));
    }

    [Fact]
    public void Logs_of_several_appliances_are_followed_side_by_side()
    {
        _folder.Append("a.log", "Apr 22 10:00:00 esa1 mail_logs: Info: ICID 1 close");
        _script.ThenSettle(() => _folder.Append("b.log", "Apr 22 10:00:00 esa2 mail_logs: Info: ICID 1 lost"))
            .ThenSettle(() => _folder.Append("a.log", "Apr 22 10:00:01 esa1 mail_logs: Info: ICID 2 close"))
            .Then(() => _folder.Append("b.log", "Apr 22 10:00:01 esa2 mail_logs: Info: ICID 2 lost"));
        Assert.Equal(
            ["esa1 1 1", "esa2 1 1", "esa1 2 2", "esa2 2 2"],
            _script.Entries(_folder.Path).Select(entry => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{entry.Appliance} {entry.Icid} {entry.LineNumber}")),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Line_numbers_go_on_in_a_file_and_begin_anew_in_the_next()
    {
        _folder.Write(1, 2);
        _script.Then(() => _folder.Write(3))
            .Then(() =>
            {
                _folder.Rename("mail.current", "mail.@20090422T100000.s");
                _folder.Write(4, 5);
            });
        Assert.Equal([1L, 2L, 3L, 1L, 2L], _script.Entries(_folder.Current).Select(entry => entry.LineNumber));
    }

    [Fact]
    public void A_stream_cannot_be_waited_for()
    {
        using var stream = new MemoryStream();
        Assert.Throws<ArgumentException>(() => _script.Follow(new EntryQuery(), new LogInputs().AddStream("-", stream)));
    }

    [Fact]
    public void Files_that_others_came_after_are_not_kept_open_and_are_read_on()
    {
        _folder.WriteTo("mail.0", 1);
        var half = LiveFolder.Line(4) + "\n";
        _script.Then(() =>
        {
            _folder.WriteTo("mail.1", 2);
            _folder.WriteTo("mail.2", 3);
            _folder.AppendText("mail.2", half[..30]);
            _folder.WriteTo("mail.3", 5);
        }).Looking(60);
        string[] open = [];
        _script.Then(() => open = [.. Directory.GetFiles(_folder.Path).Select(path => Path.GetFileName(path)).Where(IsOpen).OrderBy(name => name, StringComparer.Ordinal)])
            .ThenSettle(() => _folder.AppendText("mail.2", half[30..]))
            .ThenSettle(() => _folder.WriteTo("mail.1", 6));
        Assert.Equal([1L, 2L, 3L, 5L, 4L, 6L], _script.Follow(new EntryQuery(), LiveScript.Inputs(_folder.Path)).Records.Select(entry => entry.Icid));
        Assert.Equal(["mail.2", "mail.3"], open, StringComparer.Ordinal);
    }

    private bool IsOpen(string name)
    {
        try
        {
            using var alone = new FileStream(_folder[name], FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    [Fact]
    public void The_reading_that_is_given_up_frees_its_files()
    {
        _folder.Write(1);
        using var reader = new LogReader<EsaLogEntry>(new EntryQuery(), new ReadOptions { Now = Log.Now, Wait = true, WatchClock = _script });
        using (var records = reader.Read(LiveScript.Inputs(_folder.Current), CancellationToken.None).GetEnumerator()) Assert.True(records.MoveNext());
        using var alone = new FileStream(_folder.Current, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
    }
}
