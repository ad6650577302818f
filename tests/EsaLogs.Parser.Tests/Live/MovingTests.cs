using EsaLogs.Input;
using EsaLogs.Queries;
using Xunit;

namespace EsaLogs.Parser.Tests.Live;

/// <summary>Files that are moved between the moment when they are seen and the one when they are read.</summary>
public sealed class MovingTests : IDisposable
{
    private readonly LiveFolder _folder = new();
    private readonly LiveScript _script = new();

    public void Dispose()
    {
        _script.Dispose();
        _folder.Dispose();
    }

    private void Rotate(int icid)
    {
        for (var number = 9; number > 0; number--)
        {
            if (File.Exists(_folder[Name(number - 1)])) _folder.Rename(Name(number - 1), Name(number));
        }

        _folder.Write(icid);
    }

    private static string Name(int number) => number == 0 ? "mail.current" : "mail.current." + number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsOf(string remark, string name) => remark.StartsWith("Reading", StringComparison.Ordinal) && remark.Contains(name + "'", StringComparison.Ordinal);

    private void Expect(int count, LogInputs inputs, Action<string>? onRemark = null)
        => Assert.Equal(
            Enumerable.Range(1, count).Select(icid => (long?)icid),
            _script.Follow(new EntryQuery(), inputs, onRemark: onRemark).Records.Select(entry => entry.Icid));

    [Fact]
    public void Files_that_begin_in_the_same_second_come_in_the_order_in_which_they_were_written()
    {
        _folder.Write(1);
        _script.Then(() =>
        {
            for (var icid = 2; icid <= 4; icid++)
            {
                Rotate(icid);
                File.WriteAllText(_folder.Current, Log.Text(Log.Native(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"10:00:09 ICID {icid} close"))));
                File.SetLastWriteTimeUtc(_folder.Current, new DateTime(2009, 4, 22, 10, 0, 9, icid, DateTimeKind.Utc));
            }
        });
        Expect(4, LiveScript.Inputs(_folder.Path));
    }

    [Fact]
    public void A_rotation_while_following_begins_is_in_order()
    {
        _folder.Write(1);
        Rotate(2);
        var lookups = 0;
        var inputs = new LogInputs().AddLookup(() =>
        {
            var names = Directory.GetFiles(_folder.Path);
            if (++lookups == 2) Rotate(3);
            return names;
        });
        Expect(3, inputs);
    }

    [Fact]
    public void A_rotation_while_what_is_there_is_read_is_in_order()
    {
        _folder.Write(1);
        for (var icid = 2; icid <= 4; icid++) Rotate(icid);
        var isRotated = false;
        Expect(4, LiveScript.Inputs(_folder.Path), remark =>
        {
            // Only one file goes: those after it are where they were.
            if (isRotated || !IsOf(remark, Name(2))) return;
            isRotated = true;
            _folder.Compress(Name(2));
        });
    }

    [Fact]
    public void A_copy_that_holds_the_rest_of_a_log_may_be_moved_before_it_is_read()
    {
        _folder.Write(1);
        _script.ThenSettle(() => _folder.Write(2)).Then(() =>
        {
            _folder.Write(3);
            _folder.Copy(Name(0), Name(1));
            _folder.Truncate(Name(0));
            _folder.Write(4);
        });
        var lookups = 0;
        var inputs = new LogInputs().AddLookup(() =>
        {
            // After the look that finds the copy, its names are listed once more.
            if (File.Exists(_folder[Name(1)]) && ++lookups == 2) _folder.Rename(Name(1), Name(2));
            return [_folder.Current];
        });
        Expect(4, inputs);
    }
}
