using System.Text;
using EsaLogs.Input;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Input;

/// <summary>Files that others hold, write, delete; and callers that stop.</summary>
public sealed class LiveFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_locked_file_is_told_once_and_the_other_files_are_read(bool asFolder)
    {
        var locked = _folder.Write("a.log", "10:00:00 ICID 1 close");
        var other = _folder.Write("b.log", "10:00:00 ICID 2 close");
        using var holder = new FileStream(locked, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var answer = Log.Ask(new EntryQuery(), asFolder ? new LogInputs().AddPath(_folder.Path) : new LogInputs().AddPath(locked).AddPath(other));
        Assert.Equal(["FileUnreadable " + locked], answer.Told, StringComparer.Ordinal);
        Assert.Equal(2L, Assert.Single(answer.Records).Icid);
        Assert.IsAssignableFrom<IOException>(answer.Problems[0].Exception);
    }

    [Fact]
    public void A_folder_whose_only_log_is_locked_is_not_told_to_have_none()
    {
        var locked = _folder.Write("a.log", "10:00:00 ICID 1 close");
        using var holder = new FileStream(locked, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(["FileUnreadable " + locked], Log.Ask(new EntryQuery(), new LogInputs().AddPath(_folder.Path)).Told, StringComparer.Ordinal);
    }

    [Fact]
    public void A_file_that_is_being_written_is_read()
    {
        var path = _folder["mail.current"];
        using var writer = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
        writer.Write(Log.Bytes(Log.In("10:00:00", 5)));
        writer.Flush();
        Assert.Single(Log.Ask(new ConnectionQuery(), new LogInputs().AddPath(path)).Records);
    }

    [Fact]
    public void A_file_that_grows_while_it_is_read_is_read_in_order()
    {
        var path = _folder.Write("mail.current", [.. Enumerable.Range(1, 60_000).Select(i => Log.In("10:00:00", i))]);
        using var reader = new LogReader<EsaLogEntry>(new EntryQuery(), new ReadOptions { Now = Log.Now });
        var ids = new List<long>();
        foreach (var entry in reader.Read(new LogInputs().AddPath(path), CancellationToken.None))
        {
            if (ids.Count == 0) File.AppendAllText(path, Log.Text([.. Enumerable.Range(60_001, 1000).Select(i => Log.In("10:00:01", i))]));
            ids.Add(entry.Icid!.Value);
        }

        Assert.Equal(Enumerable.Range(1, 61_000).Select(i => (long)i), ids);
    }

    [Fact]
    public void A_file_that_is_gone_before_its_turn_is_told_once()
    {
        var first = _folder.Write("a.log", "10:00:00 ICID 1 close");
        var gone = _folder.Write("b.log", "11:00:00 ICID 2 close");
        var last = _folder.Write("c.log", "12:00:00 ICID 3 close");
        var answer = new Answer<EsaLogEntry>();
        using var reader = new LogReader<EsaLogEntry>(new EntryQuery(), answer.Options(settings: null));
        foreach (var entry in reader.Read(new LogInputs().AddPath(first).AddPath(gone).AddPath(last), CancellationToken.None))
        {
            if (entry.Icid == 1) File.Delete(gone);
            answer.Records.Add(entry);
        }

        Assert.Equal(["FileUnreadable " + gone], answer.Told, StringComparer.Ordinal);
        Assert.Equal([1L, 3L], answer.Records.Select(entry => entry.Icid!.Value));
    }

    [Fact]
    public void A_reading_that_is_given_up_releases_its_file()
    {
        var path = _folder.Write("a.log", [.. Enumerable.Range(1, 50_000).Select(i => Log.In("10:00:00", i))]);
        using var reader = new LogReader<EsaLogEntry>(new EntryQuery(), new ReadOptions { Now = Log.Now });
        using (var records = reader.Read(new LogInputs().AddPath(path), CancellationToken.None).GetEnumerator())
        {
            Assert.True(records.MoveNext());
            Assert.Throws<IOException>(() => OpenExclusively(path));
        }

        OpenExclusively(path);
    }

    [Fact]
    public void A_finished_reading_has_released_its_files()
    {
        var path = _folder.Write("a.log", "10:00:00 ICID 1 close");
        Log.Ask(new EntryQuery(), new LogInputs().AddPath(path));
        OpenExclusively(path);
    }

    [Fact]
    public void A_reading_that_is_cancelled_ends_with_its_exception_and_releases_its_file()
    {
        var path = _folder.Write("a.log", [.. Enumerable.Range(1, 50_000).Select(i => Log.In("10:00:00", i))]);
        using var cancellation = new CancellationTokenSource();
        using var reader = new LogReader<EsaLogEntry>(new EntryQuery(), new ReadOptions { Now = Log.Now });
        var count = 0;
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (var entry in reader.Read(new LogInputs().AddPath(path), cancellation.Token))
            {
                count++;
                cancellation.Cancel();
            }
        });
        Assert.InRange(count, 1, 49_999);
        OpenExclusively(path);
    }

    [Fact]
    public void Cancelled_before_it_begins_a_reading_gives_nothing()
    {
        var path = _folder.Write("a.log", "10:00:00 ICID 1 close");
        using var reader = new LogReader<EsaLogEntry>(new EntryQuery(), new ReadOptions { Now = Log.Now });
        Assert.Throws<OperationCanceledException>(() => reader.Read(new LogInputs().AddPath(path), new CancellationToken(canceled: true)).Count());
    }

    [Fact]
    public void Nothing_is_opened_before_a_record_is_asked_for()
    {
        var path = _folder["later.log"];
        using var reader = new LogReader<EsaLogEntry>(new EntryQuery(), new ReadOptions { Now = Log.Now });
        var records = reader.Read(new LogInputs().AddPath(path), CancellationToken.None);
        File.WriteAllText(path, Log.Text("10:00:00 ICID 1 close"), Encoding.ASCII);
        Assert.Single(records);
    }

    private static void OpenExclusively(string path) => new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
}
