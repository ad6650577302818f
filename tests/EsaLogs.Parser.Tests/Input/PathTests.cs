using EsaLogs.Input;
using EsaLogs.Queries;
using Xunit;

namespace EsaLogs.Parser.Tests.Input;

/// <summary>Files, folders and patterns: what is read, and what is told of the rest.</summary>
public sealed class PathTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Of_a_folder_the_logs_are_read_and_the_rest_is_passed_over()
    {
        _folder.Write("b.log", "11:00:00 ICID 2 close");
        _folder.Write("a.gz", TempFolder.Gzip(Log.Bytes("10:00:00 ICID 1 close")));
        _folder.Write("empty.log", Array.Empty<byte>());
        _folder.Write("readme.txt", "This is no log.\n"u8.ToArray());
        _folder.Write("image.png", [0x89, 0x50, 0, 1, 2, 3]);
        _folder.Write("sub/c.log", "12:00:00 ICID 3 close");
        var answer = Log.Ask(new EntryQuery(), new LogInputs().AddPath(_folder.Path));
        Assert.Empty(answer.Problems);
        Assert.Equal([1L, 2L], answer.Records.Select(entry => entry.Icid!.Value));
        Assert.Equal(2, answer.Statistics.FileCount);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_folder_without_logs_is_told_once(bool withOtherFiles)
    {
        _folder.Write("sub/c.log", "12:00:00 ICID 3 close");
        if (withOtherFiles) _folder.Write("readme.txt", "This is no log.\n"u8.ToArray());
        var other = _folder["sub/c.log"];
        var answer = Log.Ask(new EntryQuery(), new LogInputs().AddPath(_folder.Path).AddPath(other).AddPath(_folder.Path));
        Assert.Equal(["FolderWithoutLogs " + _folder.Path], answer.Told, StringComparer.Ordinal);
        Assert.Equal(other, Assert.Single(answer.Records).Source);
    }

    [Fact]
    public void A_missing_path_is_told_once_and_the_other_files_are_read()
    {
        var path = _folder.Write("a.log", "10:00:00 ICID 1 close");
        var answer = Log.Ask(new EntryQuery(), new LogInputs().AddPath(_folder["no.log"]).AddPath(path).AddPath(_folder["no.log"]));
        Assert.Equal(["PathNotFound " + _folder["no.log"]], answer.Told, StringComparer.Ordinal);
        Assert.Single(answer.Records);
    }

    [Fact]
    public void Nothing_named_is_nothing_read() => Assert.Empty(Log.Ask(new EntryQuery(), new LogInputs()).Told);

    [Theory]
    [InlineData("x*.log", "")]
    [InlineData("a.log", "1")]
    [InlineData("a*", "1")]
    [InlineData("?.log", "1 2")]
    [InlineData("*", "1 2 3")]
    [InlineData("*.*", "1 2 3")]
    public void A_pattern_means_the_files_that_fit_it(string pattern, string ids)
    {
        _folder.Write("a.log", "10:00:00 ICID 1 close");
        _folder.Write("b.log", "11:00:00 ICID 2 close");
        _folder.Write("long.log", "12:00:00 ICID 3 close");
        _folder.Write("sub/d.log", "13:00:00 ICID 4 close");
        var answer = Log.Ask(new EntryQuery(), new LogInputs().AddPattern(_folder[pattern]));
        Assert.Empty(answer.Problems);
        Assert.Equal(ids, string.Join(' ', answer.Records.Select(entry => entry.Icid)));
    }

    [Fact]
    public void A_pattern_of_a_folder_that_is_not_there_means_nothing()
        => Assert.Empty(Log.Ask(new EntryQuery(), new LogInputs().AddPattern(_folder["no/*.log"])).Told);

    [Fact]
    public void A_name_without_wildcards_that_is_not_there_is_told()
        => Assert.Equal(
            ["PathNotFound " + _folder["no.log"]], Log.Ask(new EntryQuery(), new LogInputs().AddPattern(_folder["no.log"])).Told, StringComparer.Ordinal);

    [Fact]
    public void A_file_that_a_pattern_means_is_told_if_it_is_no_log()
    {
        var bad = _folder.Write("a.txt", "This is no log.\n"u8.ToArray());
        _folder.Write("b.txt", "10:00:00 ICID 1 close");
        var answer = Log.Ask(new EntryQuery(), new LogInputs().AddPattern(_folder["*.txt"]));
        Assert.Equal(["NotALog " + bad], answer.Told, StringComparer.Ordinal);
        Assert.Single(answer.Records);
    }

    [Fact]
    public void A_name_that_looks_like_a_pattern_and_exists_is_that_file()
    {
        if (OperatingSystem.IsWindows()) return;
        _folder.Write("a*.log", "10:00:00 ICID 1 close");
        _folder.Write("ab.log", "10:00:00 ICID 2 close");
        Assert.Equal(1L, Assert.Single(Log.Ask(new EntryQuery(), new LogInputs().AddPattern(_folder["a*.log"])).Records).Icid);
    }

    [Fact]
    public void Records_name_their_file_and_line()
    {
        var path = _folder.Write("a.log", "10:00:00 x", "10:00:01 ICID 1 close");
        var entry = Log.Ask(new EntryQuery(), new LogInputs().AddPath(path)).Records[1];
        Assert.Equal((path, 2L), (entry.Source, entry.LineNumber));
    }

    [Theory]
    [InlineData("mail.@20090422T114359.s")]
    [InlineData("mail.@20090422T114359.c")]
    [InlineData("mail.current")]
    [InlineData("mail.log.1")]
    [InlineData("mail_logs.@20090422T114359.s.gz")]
    public void Logs_go_by_any_name(string name)
    {
        var bytes = Log.Bytes("10:00:00 ICID 1 close");
        var path = _folder.Write(name, name.EndsWith(".gz", StringComparison.Ordinal) ? TempFolder.Gzip(bytes) : bytes);
        foreach (var inputs in new[] { new LogInputs().AddPath(path), new LogInputs().AddPath(_folder.Path) })
            Assert.Equal(path, Assert.Single(Log.Ask(new EntryQuery(), inputs).Records).Source);
    }

    [Theory]
    [InlineData(".DS_Store", "\0\0\0\u0001Bud1", "BinaryFile")]
    [InlineData("mail.tmp", "not a log\n", "NotALog")]
    [InlineData("mail.empty", "", "EmptyFile")]
    public void What_is_no_log_is_a_remark_in_a_folder_and_an_error_by_name(string name, string content, string problem)
    {
        var path = _folder.Write(name, System.Text.Encoding.UTF8.GetBytes(content));
        _folder.Write("mail.current", "10:00:00 ICID 1 close");
        var ofFolder = Log.Ask(new EntryQuery(), new LogInputs().AddPath(_folder.Path));
        Assert.Empty(ofFolder.Problems);
        Assert.Contains(ofFolder.Remarks, remark => remark.Contains(path, StringComparison.Ordinal));
        Assert.Equal([problem + " " + path], Log.Ask(new EntryQuery(), new LogInputs().AddPath(path)).Told, StringComparer.Ordinal);
    }

    [SkippableFact]
    public void A_pipe_in_a_folder_is_passed_over_and_one_that_is_named_is_read()
    {
        Skip.If(OperatingSystem.IsWindows(), "Pipes of this system have no place in a folder.");
        var pipe = _folder["a.pipe"];
        using (var mkfifo = System.Diagnostics.Process.Start("mkfifo", [pipe])) mkfifo.WaitForExit();
        _folder.Write("mail.current", "10:00:00 ICID 1 close");
        Assert.Equal(1L, Assert.Single(Log.Ask(new EntryQuery(), new LogInputs().AddPath(_folder.Path)).Records).Icid);

        var lines = Enumerable.Range(1, 10_000).Select(i => Log.In("10:00:00", i)).ToArray();
        var writing = Task.Run(() => File.WriteAllBytes(pipe, Log.Bytes(lines)));
        Assert.Equal(lines.Length, Log.Ask(new EntryQuery(), new LogInputs().AddPath(pipe)).Records.Count);
        writing.GetAwaiter().GetResult();
    }
}
