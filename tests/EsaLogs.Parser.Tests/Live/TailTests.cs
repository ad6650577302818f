using System.Globalization;
using System.Text;
using EsaLogs.Input;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Live;

/// <summary>The last log lines of a stream.</summary>
public sealed class TailTests : IDisposable
{
    private readonly LiveFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static List<T> Tail<T>(LogQuery<T> query, int count, params string[] paths)
        where T : class, IEsaRecord
    {
        using var reader = new LogReader<T>(query, new ReadOptions { Now = Log.Now, Tail = count });
        return [.. reader.Read(LiveScript.Inputs(paths), CancellationToken.None)];
    }

    [Theory]
    [InlineData(0, new long[0])]
    [InlineData(1, new long[] { 5 })]
    [InlineData(3, new long[] { 3, 4, 5 })]
    [InlineData(5, new long[] { 1, 2, 3, 4, 5 })]
    [InlineData(100, new long[] { 1, 2, 3, 4, 5 })]
    public void The_last_lines_are_those_of_the_stream_whatever_its_files(int count, long[] expected)
    {
        _folder.WriteTo("mail.2", 1, 2);
        _folder.Compress("mail.2");
        _folder.WriteTo("mail.1", 3);
        _folder.Write(4, 5);
        Assert.Equal(expected, Tail(new EntryQuery(), count, _folder.Path).Select(entry => entry.Icid!.Value));
    }

    [Fact]
    public void Line_numbers_stay_those_of_the_file_and_its_header_counts()
    {
        _folder.Append("mail.current", [.. Sample.Header, .. Enumerable.Range(1, 9).Select(LiveFolder.Line)]);
        var entry = Assert.Single(Tail(new EntryQuery(), 1, _folder.Current));
        Assert.Equal((12L, "420D4FEA709365BFB3E3-0AF2EE5E7000"), (entry.LineNumber, entry.Appliance));
        Assert.Equal(Log.At("08:00:09"), entry.TimestampUtc);
    }

    [Fact]
    public void A_wrapped_line_counts_as_one()
    {
        _folder.AppendText("mail.current", $"{LiveFolder.Line(1)}\n{LiveFolder.Line(2)}\n  goes on\n\n  and on\n{LiveFolder.Line(3)}\n");
        Assert.Equal([2L, 6L], Tail(new EntryQuery(), 2, _folder.Current).Select(entry => entry.LineNumber));
    }

    [Fact]
    public void Messages_without_headers_have_last_lines_too()
    {
        _folder.AppendText("bare.log", "Info: MID 5 queued for delivery\nMID 6 queued for delivery\nMID 7 queued for delivery\n");
        Assert.Equal([6L, 7L], Tail(new EntryQuery(), 2, _folder["bare.log"]).Select(entry => entry.Mid));
    }

    [Fact]
    public void A_file_that_is_skipped_may_grow_at_any_moment()
    {
        _folder.Write(1);
        using var file = new LiveFile(_folder.Current, File.ReadAllBytes(_folder.Current));
        _folder.Write(2, 3);
        file.SkipToEnd();
        var skipped = file.Position;
        _folder.Write(4);
        Assert.Equal(TextMatch.Same, file.TryOpen(_folder.Current));
        Assert.Equal(new FileInfo(_folder.Current).Length - skipped, file.Read(new byte[4096]));
    }

    [Fact]
    public void Text_in_UTF_16_has_last_lines_too()
    {
        File.WriteAllBytes(_folder.Current, Encoding.Unicode.GetBytes("\uFEFF" + Log.Text(LiveFolder.Line(1), LiveFolder.Line(2))));
        Assert.Equal(2L, Assert.Single(Tail(new EntryQuery(), 1, _folder.Current)).Icid);
    }

    [Fact]
    public void Each_appliance_of_a_relay_has_its_own_last_lines()
    {
        _folder.Append("relay.1", "Apr 22 10:00:00 esa2 mail_logs: Info: ICID 1 lost", "Apr 22 10:00:00 esa2 mail_logs: Info: ICID 2 lost", "Apr 22 10:00:00 esa1 mail_logs: Info: ICID 1 close");
        _folder.Append("relay.0", [.. Enumerable.Range(2, 9).Select(icid => string.Create(CultureInfo.InvariantCulture, $"Apr 22 10:00:{icid:00} esa1 mail_logs: Info: ICID {icid} close"))]);
        Assert.Equal(["esa1 9", "esa1 10", "esa2 1", "esa2 2"], Tail(new EntryQuery(), 2, _folder.Path)
            .OrderBy(entry => entry.Appliance, StringComparer.Ordinal)
            .Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Appliance} {entry.Icid}")), StringComparer.Ordinal);
    }

    [Fact]
    public void An_appliance_that_is_named_before_the_last_lines_is_theirs()
    {
        _folder.Append("all.log", "10:00:00 Version: 14.0.0-698 SN: AAAA-1111", LiveFolder.Line(1), "10:00:00 Version: 14.0.0-698 SN: BBBB-2222", LiveFolder.Line(2), LiveFolder.Line(3));
        Assert.Equal("BBBB-2222", Assert.Single(Tail(new EntryQuery(), 1, _folder["all.log"]), entry => entry.Icid == 3).Appliance);
    }

    [Fact]
    public void What_began_earlier_is_not_seen_to_begin()
    {
        _folder.Append("mail.current", Log.In("10:00:00", 5), "10:00:01 ICID 5 ACCEPT SG PARTNERS match ALL SBRS None", "10:00:02 ICID 5 close");
        var connection = Assert.Single(Tail(new ConnectionQuery(), 2, _folder.Current));
        Assert.Equal((false, true, 2L), (connection.StartSeen, connection.EndSeen, connection.LineNumber));
    }

    [Fact]
    public void With_waiting_it_is_what_comes_after_the_last_lines_too()
    {
        using var script = new LiveScript();
        _folder.WriteTo("mail.1", 1, 2);
        _folder.Write(3, 4);
        script.Then(() => _folder.Write(5))
            .Then(() =>
            {
                _folder.Rename("mail.1", "mail.2");
                _folder.Rename("mail.current", "mail.1");
                _folder.Write(6);
            })
            .ThenSettle(() => _folder.Compress("mail.2"))
            .Then(() => _folder.Write(7));
        Assert.Equal([4L, 5L, 6L, 7L], script.Follow(new EntryQuery(), LiveScript.Inputs(_folder.Path), tail: 1).Records.Select(entry => entry.Icid));
    }

    [Fact]
    public void Waiting_from_the_end_gives_only_what_comes()
    {
        using var script = new LiveScript();
        _folder.WriteTo("mail.2", 1);
        _folder.WriteTo("mail.1", 2);
        _folder.Compress("mail.2");
        _folder.Write(3);
        var line = LiveFolder.Line(4) + "\n";
        _folder.AppendText("mail.current", line[..9]);
        script.Then(() => _folder.Rename("mail.2.gz", "mail.3.gz"))
            .Then(() => _folder.AppendText("mail.current", line[9..]))
            .ThenSettle(() => _folder.Write(5))
            .Then(() => _folder.WriteTo("mail.1", 6));
        var entries = script.Follow(new EntryQuery(), LiveScript.Inputs(_folder.Path), tail: 0).Records;
        Assert.Equal(["4 2", "5 3", "6 2"], entries.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Icid} {entry.LineNumber}")), StringComparer.Ordinal);
    }

    [Fact]
    public void A_stream_has_no_last_lines_before_it_ends()
    {
        using var stream = new MemoryStream();
        using var reader = new LogReader<EsaLogEntry>(new EntryQuery(), new ReadOptions { Now = Log.Now, Tail = 1 });
        Assert.Throws<ArgumentException>(() => reader.Read(new LogInputs().AddStream("-", stream), CancellationToken.None));
    }
}
