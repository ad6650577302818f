using EsaLogs.Input;
using EsaLogs.Queries;
using Xunit;

namespace EsaLogs.Parser.Tests.Input;

/// <summary>What is there twice is read once: the same file, a copy of the live file, a raw file beside its <c>.gz</c>.</summary>
public sealed class CopyTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_named_several_times_is_read_once()
    {
        var path = _folder.Write("a.log", "10:00:00 ICID 1 close");
        var inputs = new LogInputs().AddPath(path).AddPattern(_folder["*.log"]).AddPath(_folder.Path).AddPath(path);
        Assert.Single(Log.Ask(new EntryQuery(), inputs).Records);
    }

    [Fact]
    public void A_raw_file_beside_its_gz_is_read_once_and_a_remark_says_so()
    {
        string[] lines = [Log.In("10:00:00", 5), "10:00:01 ICID 5 close"];
        _folder.Write("mail.log", lines);
        _folder.Write("mail.log.gz", TempFolder.Gzip(Log.Bytes(lines)));
        var answer = Log.Ask(new ConnectionQuery(), new LogInputs().AddPath(_folder.Path));
        Assert.Single(answer.Records);
        Assert.Contains(answer.Remarks, remark => remark.Contains("once", StringComparison.Ordinal) || remark.Contains("same", StringComparison.Ordinal));
    }

    [Fact]
    public void A_copy_of_the_live_file_is_read_once()
    {
        _folder.Write("mail.copy", Log.In("10:00:00", 5), "10:00:01 ICID 5 ACCEPT SG None match ALL SBRS None");
        _folder.Write("mail.current", Log.In("10:00:00", 5), "10:00:01 ICID 5 ACCEPT SG None match ALL SBRS None", "10:00:02 ICID 5 close");
        var connection = Assert.Single(Log.Ask(new ConnectionQuery(), new LogInputs().AddPath(_folder.Path)).Records);
        Assert.Equal("Closed", connection.State);
    }

    [Fact]
    public void A_gz_that_is_not_yet_whole_beside_its_raw_file_is_a_copy_of_its_beginning()
    {
        string[] lines = [.. Enumerable.Range(1, 5000).Select(i => Log.In("10:00:00", i))];
        _folder.Write("mail.log", lines);
        var whole = TempFolder.Gzip(Log.Bytes(lines));
        _folder.Write("mail.log.gz", whole[..(whole.Length / 2)]);
        var answer = Log.Ask(new EntryQuery(), new LogInputs().AddPath(_folder.Path));
        Assert.Empty(answer.Problems);
        Assert.Equal(lines.Length, answer.Records.Count);
    }

    [Fact]
    public void Files_that_begin_alike_and_then_differ_are_both_read()
    {
        string[] alike = [.. Enumerable.Range(1, 5000).Select(i => Log.In("10:00:00", i))];
        _folder.Write("a.log", [.. alike, "10:00:01 ICID 5001 close"]);
        _folder.Write("b.log", [.. alike, "10:00:01 ICID 5002 close"]);
        Assert.Equal(10_002, Log.Ask(new EntryQuery(), new LogInputs().AddPath(_folder.Path)).Records.Count);
    }
}
