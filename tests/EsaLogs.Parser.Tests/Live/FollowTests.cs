using EsaLogs.Queries;
using Xunit;

namespace EsaLogs.Parser.Tests.Live;

/// <summary>Following a log: what comes, when it comes, and through rotation.</summary>
public sealed class FollowTests : IDisposable
{
    private readonly LiveFolder _folder = new();
    private readonly LiveScript _script = new();

    public void Dispose()
    {
        _script.Dispose();
        _folder.Dispose();
    }

    private void Expect(IEnumerable<int> icids, params string[] paths)
        => Assert.Equal(icids.Select(icid => (long?)icid), _script.Entries(paths.Length > 0 ? paths : [_folder.Current]).Select(entry => entry.Icid));

    [Fact]
    public void Lines_come_as_they_are_written()
    {
        _folder.Write(1, 2);
        _script.Then(() => _folder.Write(3)).Then(() => _folder.Write(4, 5));
        Expect([1, 2, 3, 4, 5]);
    }

    [Fact]
    public void The_last_line_comes_when_it_has_stood_still_for_one_look()
    {
        _folder.Write(1);
        var seen = new List<(long? Icid, int Looks)>();
        _script.Looking(3).Then(() => _folder.Write(2));
        _script.Follow(new EntryQuery(), LiveScript.Inputs(_folder.Current), onRecord: entry => seen.Add((entry.Icid, _script.Looks)));
        Assert.Equal([(1L, 1), (2L, 5)], seen);
    }

    [Fact]
    public void Half_a_line_waits_for_its_other_half_and_holds_up_nothing()
    {
        var (first, second) = (LiveFolder.Line(1) + "\n", LiveFolder.Line(2) + "\n");
        var counts = new List<int>();
        var seen = 0;
        foreach (var cut in new[] { 3, 24, 30, second.Length - 1 })
        {
            using var folder = new LiveFolder();
            using var script = new LiveScript();
            folder.AppendText("mail.current", first + second[..cut]);
            seen = 0;
            script.Looking(5).Then(() => counts.Add(seen)).Then(() => folder.AppendText("mail.current", second[cut..]));
            var entries = script.Follow(new EntryQuery(), LiveScript.Inputs(folder.Current), onRecord: _ => seen++).Records;
            Assert.Equal([1L, 2L], entries.Select(entry => entry.Icid));
        }

        Assert.Equal([1, 1, 1, 1], counts);
    }

    [Fact]
    public void A_wrapped_line_of_which_half_is_written_is_one_line()
    {
        _folder.AppendText("mail.current", Log.Native("10:00:00 SMTP Auth: (ICID 1) failed for user: jane") + "\n  using AUTH mech");
        _script.Looking(5).Then(() => _folder.AppendText("mail.current", "anism: PLAIN with profile: P\n"));
        Assert.Equal("jane", Assert.Single(_script.Follow(new AuthQuery(), LiveScript.Inputs(_folder.Current)).Records).User);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_renamed_log_is_read_to_its_end_before_its_successor(bool asFolder)
    {
        _folder.Write(1);
        _script.ThenSettle(() => _folder.Write(2))
            .Then(() =>
            {
                _folder.Write(3);
                _folder.Rename("mail.current", "mail.@20090422T100000.s");
                _folder.Write(4);
            })
            .ThenSettle(() => _folder.Write(5));
        Expect([1, 2, 3, 4, 5], asFolder ? _folder.Path : _folder.Current);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Each_step_of_a_rotation_may_be_seen_by_itself(bool asFolder)
    {
        _folder.Write(1);
        _script.Then(() => _folder.Write(2))
            .Then(() => _folder.Rename("mail.current", "mail.@20090422T100000.s"))
            .Then(() => _folder.WriteTo("mail.@20090422T100000.s", 3))
            .Then(() => _folder.AppendText("mail.current", ""))
            .Then(() => _folder.WriteTo("mail.@20090422T100000.s", 4))
            .Then(() => _folder.Write(5))
            .Then(() => _folder.Write(6));
        Expect([1, 2, 3, 4, 5, 6], asFolder ? _folder.Path : _folder.Current);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Two_rotations_between_two_looks_lose_nothing(bool asFolder)
    {
        _folder.WriteTo("mail.@20090422T090000.s", 0);
        _folder.Write(1);
        _script.Then(() =>
            {
                _folder.Write(2);
                _folder.Rename("mail.current", "mail.@20090422T100000.s");
                _folder.Write(3);
                _folder.Rename("mail.current", "mail.@20090422T100100.s");
                _folder.Write(4);
            })
            .Then(() => _folder.Write(5));
        Expect(asFolder ? [0, 1, 2, 3, 4, 5] : [1, 2, 3, 4, 5], asFolder ? _folder.Path : _folder.Current);
    }

    [Fact]
    public void A_rotation_in_the_gap_of_another_loses_nothing()
    {
        _folder.Write(1);
        _script.Then(() => _folder.Rename("mail.current", "mail.@20090422T100000.s"))
            .Looking(3)
            .Then(() =>
            {
                _folder.Write(2);
                _folder.Rename("mail.current", "mail.@20090422T100100.s");
                _folder.Write(3);
            });
        Expect([1, 2, 3]);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("{0}/mail.@*")]
    public void A_log_that_gets_a_new_name_each_time_is_followed_in_its_folder(string watched)
    {
        _folder.WriteTo("mail.@20090422T100000.c", 1);
        _script.Then(() => _folder.WriteTo("mail.@20090422T100000.c", 2))
            .Then(() =>
            {
                _folder.WriteTo("mail.@20090422T100000.c", 3);
                _folder.Rename("mail.@20090422T100000.c", "mail.@20090422T100000.s");
                _folder.WriteTo("mail.@20090422T100004.c", 4);
            })
            .ThenSettle(() => _folder.WriteTo("mail.@20090422T100004.c", 5))
            .Then(() => _folder.WriteTo("mail.@20090422T100006.c", 6));
        Expect([1, 2, 3, 4, 5, 6], watched.Replace("{0}", _folder.Path, StringComparison.Ordinal));
    }

    [Fact]
    public void Files_that_are_moved_while_they_are_looked_at_are_read_once()
    {
        void Rotate(int icid)
        {
            string[] names = ["mail.current", "mail.older.1", "mail.older.2", "mail.older.3", "mail.older.4"];
            for (var i = names.Length - 1; i > 0; i--)
            {
                if (File.Exists(_folder[names[i - 1]])) _folder.Rename(names[i - 1], names[i]);
            }

            _folder.Write(icid);
        }

        _folder.Write(1);
        _script.Then(() =>
        {
            Rotate(2);
            _folder.AppendText("mail.notes", "This is no log.\n");
        }).Looking(1).Then(() => Rotate(4));

        // The remark comes after the live log was looked at, and before the older ones are.
        var remarks = new List<string>();
        var answer = _script.Follow(new EntryQuery(), LiveScript.Inputs(_folder.Path), onRemark: remark =>
        {
            remarks.Add(remark);
            if (remark.Contains("mail.notes", StringComparison.Ordinal)) Rotate(3);
        });
        Assert.Single(remarks, remark => remark.Contains("mail.notes", StringComparison.Ordinal));
        Assert.Equal([1L, 2L, 3L, 4L], answer.Records.Select(entry => entry.Icid));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Numbered_files_move_on_and_are_not_read_again(bool asFolder)
    {
        _folder.WriteTo("mail.current.1", 1);
        _folder.Write(2);
        _script.Then(() => _folder.Write(3))
            .Then(() =>
            {
                _folder.Rename("mail.current.1", "mail.current.2");
                _folder.Rename("mail.current", "mail.current.1");
                _folder.Write(4);
            })
            .ThenSettle(() => _folder.Compress("mail.current.2"))
            .ThenSettle(() => _folder.Compress("mail.current.1"))
            .Then(() => _folder.Write(5));
        Expect(asFolder ? [1, 2, 3, 4, 5] : [2, 3, 4, 5], asFolder ? _folder.Path : _folder.Current);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_log_that_is_copied_and_emptied_is_read_to_its_end_in_the_copy(bool asFolder)
    {
        _folder.Write(1, 2, 3);
        _script.Then(() =>
            {
                _folder.Write(4);
                _folder.Copy("mail.current", "mail.current.1");
                _folder.Truncate("mail.current");
            })
            .Then(() => _folder.Write(5))
            .Then(() =>
            {
                // Emptied and longer than before between two looks.
                _folder.Copy("mail.current", "mail.current.2");
                _folder.Truncate("mail.current");
                _folder.Write(6, 7, 8, 9, 10);
            })
            .Then(() => _folder.Write(11));
        Expect(Enumerable.Range(1, 11), asFolder ? _folder.Path : _folder.Current);
    }

    [Fact]
    public void A_log_that_is_emptied_begins_anew()
    {
        _folder.Write(1, 2);
        _script.Then(() => _folder.Truncate("mail.current")).Looking(2).Then(() => _folder.Write(3)).Then(() => _folder.Write(4));
        Expect([1, 2, 3, 4]);
    }

    [Fact]
    public void A_log_that_is_deleted_and_made_anew_is_read_on()
    {
        _folder.Write(1);
        _script.Then(() =>
            {
                _folder.Write(2);
                _folder.Delete("mail.current");
            })
            .Looking(30)
            .Then(() => _folder.Write(3));
        Expect([1, 2, 3]);
    }

    [Fact]
    public void A_log_that_is_replaced_by_a_longer_copy_is_read_on()
    {
        _folder.Write(1, 2);
        _script.Then(() =>
            {
                _folder.Copy("mail.current", ".mail.current.Xa7");
                _folder.WriteTo(".mail.current.Xa7", 3);
            })
            .Then(() => File.Move(_folder[".mail.current.Xa7"], _folder.Current, overwrite: true))
            .Then(() => _folder.Write(4));
        Expect([1, 2, 3, 4], _folder.Path);
    }

    [Fact]
    public void The_rest_of_a_log_is_found_in_its_compressed_file()
    {
        _folder.Write(1);
        _script.Then(() =>
        {
            var text = File.ReadAllBytes(_folder.Current).Concat(Log.Bytes(LiveFolder.Line(2))).ToArray();
            _folder.Truncate("mail.current");
            File.WriteAllBytes(_folder["mail.1.gz"], TempFolder.Gzip(text));
            _folder.Write(3);
        });
        Expect([1, 2, 3]);
    }

    [Fact]
    public void A_compressed_file_that_is_still_being_written_is_read_as_it_comes()
    {
        _folder.WriteTo("mail.0", 0);
        var gzip = TempFolder.Gzip(Log.Bytes([.. Enumerable.Range(1, 3000).Select(LiveFolder.Line)]));
        var half = gzip.Length / 2;
        _script.Then(() => File.WriteAllBytes(_folder["mail.1.gz"], gzip[..4]))
            .Then(() => File.WriteAllBytes(_folder["mail.1.gz"], gzip[..half]))
            .Looking(3)
            .Then(() => File.WriteAllBytes(_folder["mail.1.gz"], gzip));
        var answer = _script.Follow(new EntryQuery(), LiveScript.Inputs(_folder.Path));
        Assert.Equal(Enumerable.Range(0, 3001).Select(icid => (long?)icid), answer.Records.Select(entry => entry.Icid));
        Assert.Empty(answer.Problems);
        Assert.Empty(answer.Warnings);
    }

    [Fact]
    public void A_log_in_UTF_16_is_followed()
    {
        var text = System.Text.Encoding.Unicode.GetBytes("\uFEFF" + Log.Text(LiveFolder.Line(1), LiveFolder.Line(2)));
        var cut = text.Length - 31;
        File.WriteAllBytes(_folder.Current, text[..cut]);
        _script.Looking(3).Then(() =>
        {
            using var stream = new FileStream(_folder.Current, FileMode.Append);
            stream.Write(text.AsSpan(cut));
        });
        Expect([1, 2]);
    }
}
