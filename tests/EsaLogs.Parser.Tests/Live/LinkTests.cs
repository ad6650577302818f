using EsaLogs.Input;
using EsaLogs.Queries;
using Xunit;

namespace EsaLogs.Parser.Tests.Live;

/// <summary>Names that are no files of their own: links, second names of one text, pipes.</summary>
public sealed class LinkTests : IDisposable
{
    private readonly LiveFolder _folder = new();
    private readonly LiveScript _script = new();

    public void Dispose()
    {
        _script.Dispose();
        _folder.Dispose();
    }

    private void Expect(IEnumerable<int> icids, string path)
        => Assert.Equal(icids.Select(icid => (long?)icid), _script.Entries(path).Select(entry => entry.Icid));

    private void Link(string target)
    {
        var link = _folder["link"];
        File.CreateSymbolicLink(link, target);
        File.Move(link, _folder.Current, overwrite: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_log_behind_a_link_is_followed_through_its_rotation(bool byEmptying)
    {
        Directory.CreateDirectory(_folder["data"]);
        _folder.WriteTo("data/live.log", 1, 2, 3);
        Link("data/live.log");
        _script.ThenSettle(() => _folder.WriteTo("data/live.log", 4))
            .ThenSettle(() =>
            {
                if (byEmptying) _folder.Truncate("data/live.log");
                else _folder.Rename("data/live.log", "data/live.log.1");
            })
            .ThenSettle(() => _folder.WriteTo("data/live.log", 5))
            .Then(() => _folder.WriteTo("data/live.log", 6));
        Expect([1, 2, 3, 4, 5, 6], _folder.Current);
    }

    [Theory]
    [InlineData("{0}/mail.current")]
    [InlineData("{0}")]
    [InlineData("{0}/mail.*")]
    public void A_link_that_leads_to_the_next_log_is_followed(string watched)
    {
        _folder.WriteTo("mail.@1.c", 1);
        Link("mail.@1.c");
        _script.ThenSettle(() => _folder.WriteTo("mail.@1.c", 2))
            .ThenSettle(() =>
            {
                _folder.WriteTo("mail.@1.c", 3);
                _folder.WriteTo("mail.@2.c", 4);
                Link("mail.@2.c");
            })
            .Then(() => _folder.WriteTo("mail.@2.c", 5));
        Expect([1, 2, 3, 4, 5], watched.Replace("{0}", _folder.Path, StringComparison.Ordinal));
    }

    [Fact]
    public void The_year_is_that_of_the_file_and_not_of_the_link()
    {
        _folder.Append("old.log", "Apr 22 10:00:00 esa1 mail_logs: Info: ICID 1 close");
        File.SetLastWriteTimeUtc(_folder["old.log"], new DateTime(2006, 4, 22, 11, 0, 0, DateTimeKind.Utc));
        Link("old.log");
        Assert.Equal(2006, Assert.Single(Log.Ask(new EntryQuery(), new LogInputs().AddPath(_folder.Current)).Records).Timestamp!.Value.Year);
    }

    [Theory]
    [InlineData("{0}/mail.current")]
    [InlineData("{0}")]
    public void A_new_log_and_its_copy_are_read_once(string watched)
    {
        _folder.Write(1);
        _script.Then(() =>
        {
            _folder.Rename("mail.current", "mail.@1.s");
            _folder.Write(2, 3);
            _folder.Copy("mail.current", "mail.@2.c");
        }).Then(() => _folder.Write(4));
        Expect([1, 2, 3, 4], watched.Replace("{0}", _folder.Path, StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("{0}", true)]
    [InlineData("{0}", false)]
    [InlineData("{0}/mail.current", true)]
    public void A_pipe_among_the_logs_holds_up_nothing(string watched, bool fromTheBeginning)
    {
        Skip.If(OperatingSystem.IsWindows(), "Pipes of this system have no place in a folder.");
        _folder.Write(1);
        if (fromTheBeginning) MakePipe("mail.pipe");
        else _script.Then(() => MakePipe("mail.pipe"));
        _script.Then(() => _folder.Rename("mail.current", "mail.@1.s")).Then(() => _folder.Write(2));
        Expect([1, 2], watched.Replace("{0}", _folder.Path, StringComparison.Ordinal));
    }

    [SkippableFact]
    public void A_pipe_that_is_named_cannot_be_followed_but_has_last_lines()
    {
        Skip.If(OperatingSystem.IsWindows(), "Pipes of this system have no place in a folder.");
        MakePipe("a.pipe");
        var pipe = _folder["a.pipe"];
        var writing = Task.Run(() => _folder.WriteTo("a.pipe", 1, 2, 3));
        using var reader = new LogReader<Records.EsaLogEntry>(new EntryQuery(), new ReadOptions { Now = Log.Now, Tail = 2 });
        Assert.Equal([2L, 3L], reader.Read(LiveScript.Inputs(pipe), CancellationToken.None).Select(entry => entry.Icid));
        writing.GetAwaiter().GetResult();

        _folder.Write(1);
        using var held = new FileStream(pipe, FileMode.Open, FileAccess.ReadWrite);
        _script.Then(() => _folder.Write(2));
        var answer = _script.Follow(new EntryQuery(), LiveScript.Inputs(pipe, _folder.Current));
        Assert.Equal(["FileUnreadable " + pipe], answer.Told, StringComparer.Ordinal);
        Assert.Equal([1L, 2L], answer.Records.Select(entry => entry.Icid));
    }

    private void MakePipe(string name)
    {
        using var mkfifo = System.Diagnostics.Process.Start("mkfifo", [_folder[name]]);
        mkfifo.WaitForExit();
    }
}
