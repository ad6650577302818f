using System.Globalization;
using EsaLogs.Input;
using EsaLogs.Queries;
using Xunit;

namespace EsaLogs.Parser.Tests.Lines;

/// <summary>Stamps without a year take it from the file's date, never in the future.</summary>
public sealed class YearTests
{
    [Theory]
    [InlineData("2024-01-05", "Dec 31 23:59:59", "2023-12-31T23:59:59")]
    [InlineData("2024-01-05", "Jan  5 00:00:00", "2024-01-05T00:00:00")]
    [InlineData("2024-01-05", "Feb  1 00:00:00", "2023-02-01T00:00:00")]
    [InlineData("2024-12-31", "Jan  2 00:00:00", "2024-01-02T00:00:00")]
    [InlineData("2024-12-31", "Dec 31 23:00:00", "2024-12-31T23:00:00")]
    [InlineData("2024-03-01", "Feb 29 12:00:00", "2024-02-29T12:00:00")]
    [InlineData("2024-02-01", "Feb 29 12:00:00", "2020-02-29T12:00:00")]
    [InlineData("2023-03-01", "Feb 29 12:00:00", "2020-02-29T12:00:00")]
    [InlineData("2023-03-01", "Feb 28 12:00:00", "2023-02-28T12:00:00")]
    public void The_year_is_that_of_the_file_or_an_earlier_one(string fileDate, string stamp, string expected)
    {
        using var folder = new TempFolder();
        var path = folder.Write("mail.log", $"{stamp} esa1 mail_logs: Info: ICID 5 close");
        File.SetLastWriteTimeUtc(path, DateTime.ParseExact(fileDate, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddHours(20));
        var entry = Assert.Single(Log.Ask(new EntryQuery(), new LogInputs().AddPath(path)).Records);
        Assert.Equal(expected, entry.Timestamp!.Value.ToString("s", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_year_asked_for_wins()
        => Assert.Equal(
            new DateTime(1999, 12, 31, 1, 2, 3),
            Assert.Single(Log.Ask(new EntryQuery(), Log.Bytes("Dec 31 01:02:03 esa1 m: Info: x"), new Settings(Year: 1999)).Records).Timestamp);

    [Fact]
    public void The_year_asked_for_does_not_change_a_stamp_that_has_one()
        => Assert.Equal(
            new DateTime(2009, 4, 22, 10, 0, 0),
            Assert.Single(Log.Ask(new EntryQuery(), Log.Bytes("10:00:00 x"), new Settings(Year: 1999)).Records).Timestamp);

    [Fact]
    public void Text_of_a_pipeline_takes_the_year_from_the_present()
    {
        var entry = Assert.Single(Log.Feed(new EntryQuery(), ["Dec 31 01:02:03 esa1 m: Info: x"], new Settings(Now: new DateTime(2024, 1, 5))).Records);
        Assert.Equal(new DateTime(2023, 12, 31, 1, 2, 3), entry.Timestamp);
    }

    [Fact]
    public void A_file_over_New_Year_runs_on()
    {
        var answer = Log.Ask(
            new ConnectionQuery(),
            Log.Bytes($"Dec 31 23:59:58 esa1 m: Info: New SMTP ICID 5 {Log.Client}", "Jan  1 00:00:03 esa1 m: Info: ICID 5 close"),
            new Settings(Now: new DateTime(2024, 1, 2)));
        var connection = Assert.Single(answer.Records);
        Assert.Equal((new DateTime(2023, 12, 31, 23, 59, 58), 5d), (connection.StartTime, connection.DurationSeconds));
    }

    [Theory]
    [InlineData("2024-01-05", null, "Dec 31 2023", "Jan  1 2024")]
    [InlineData("2024-01-05", 2013, "Dec 31 2013", "Jan  1 2014", "Feb  3 2014")]
    [InlineData("2024-01-05", 2013, "Nov 30 2013", "Dec 31 2013", "Jan  1 2014", "Dec 31 2013", "Jan  1 2014")]
    [InlineData("2024-01-05", null, "Dec 31 2023", "Jan  1 2024", "Dec 31 2023", "Jan  1 2024")]
    [InlineData("2023-08-01", null, "Jul  2 2023", "Jul  1 2023", "Jun 30 2023", "Jul  2 2023")]
    [InlineData("2023-08-01", null, "Jul  2 2023", "Jan  1 2023", "Jul  2 2023")]
    [InlineData("2023-06-30", null, "Jul  2 2022", "Sep  1 2022", "Dec  1 2022", "Feb  1 2023", "May  1 2023", "Jun 30 2023")]
    [InlineData("2024-02-29", null, "Dec 31 2023", "Feb 28 2024", "Feb 29 2024")]
    [InlineData("2024-03-10", null, "Feb 28 2024", "Feb 29 2024", "Mar  1 2024")]
    [InlineData("2024-03-10", 2020, "Feb 28 2020", "Feb 29 2020", "Mar  1 2020")]
    [InlineData("2024-12-31", null, "Jan  1 2024", "Apr  1 2024", "Aug  1 2024", "Dec 31 2024")]
    [InlineData("2024-01-01", null, "Jan  1 2023", "Apr  1 2023", "Aug  1 2023", "Dec 31 2023")]
    [InlineData("2024-01-15", null, "Jan  1 2023", "Jan 16 2023", "Apr  1 2023", "Aug  1 2023", "Dec 31 2023")]
    public void Years_run_on_from_stamp_to_stamp(string fileDate, int? year, params string[] days)
    {
        using var folder = new TempFolder();
        var path = folder.Write("mail.log", [.. days.Select(day => $"{day[..6]} 12:00:00 esa1 mail_logs: Info: ICID 5 close")]);
        File.SetLastWriteTime(path, Day(fileDate));
        var entries = Log.Ask(new EntryQuery(), new LogInputs().AddPath(path), new Settings(Year: year, Now: new DateTime(2030, 1, 1))).Records;
        Assert.Equal(days, entries.Select(entry => Shown(entry.Timestamp)), StringComparer.Ordinal);
    }

    [Fact]
    public void Each_file_s_own_date_holds()
    {
        using var folder = new TempFolder();
        for (var month = 1; month <= 14; month++)
        {
            var day = new DateTime(2022, 11, 1).AddMonths(month);
            var path = folder.Write("mail." + month.ToString("00", CultureInfo.InvariantCulture), day.AddDays(-1).ToString("MMM dd", CultureInfo.InvariantCulture) + " 23:59:59 esa1 m: Info: ICID 5 close", "# " + day.ToString("yyyy", CultureInfo.InvariantCulture));
            File.SetLastWriteTime(path, day);
        }

        var entries = Log.Ask(new EntryQuery(), new LogInputs().AddPath(folder.Path), new Settings(Now: new DateTime(2030, 1, 1))).Records;
        Assert.Equal(Enumerable.Range(1, 14).Select(month => new DateTime(2022, 11, 1).AddMonths(month).AddSeconds(-1)), entries.Select(entry => entry.Timestamp!.Value));
    }

    [Fact]
    public void A_file_of_more_than_a_year_is_right_in_its_last()
    {
        using var folder = new TempFolder();
        var days = Enumerable.Range(0, 20).Select(month => new DateTime(2022, 6, 15, 12, 0, 0).AddMonths(month)).ToList();
        var path = folder.Write("mail.log", [.. days.Select(day => day.ToString("MMM dd HH:mm:ss", CultureInfo.InvariantCulture) + " esa1 m: Info: ICID 5 close")]);
        File.SetLastWriteTime(path, days[^1]);
        var entries = Log.Ask(new EntryQuery(), new LogInputs().AddPath(path)).Records;
        Assert.Equal(days[^12..], entries.Select(entry => entry.Timestamp!.Value).ToList()[^12..]);
        Assert.All(entries, entry => Assert.True(entry.Timestamp <= days[^1]));
    }

    [Fact]
    public void A_stream_that_is_still_written_runs_on_into_the_next_year()
    {
        string[] lines = ["Dec 20 10:00:00 esa1 m: Info: a", "Dec 31 10:00:00 esa1 m: Info: b", "Jan  1 10:00:00 esa1 m: Info: c", "Mar  1 10:00:00 esa1 m: Info: d"];
        string[] expected = ["Dec 20 2023", "Dec 31 2023", "Jan  1 2024", "Mar  1 2024"];
        var settings = new Settings(Now: new DateTime(2023, 12, 20, 11, 0, 0));
        Assert.Equal(expected, Log.Feed(new EntryQuery(), lines, settings).Records.Select(entry => Shown(entry.Timestamp)), StringComparer.Ordinal);
        Assert.Equal(expected, Log.Ask(new EntryQuery(), Log.Bytes(lines), settings).Records.Select(entry => Shown(entry.Timestamp)), StringComparer.Ordinal);
    }

    [Fact]
    public void A_stamp_with_a_year_tells_the_year_of_those_after_it()
    {
        var entries = Log.Entries("Thu Dec 31 10:00:00 1998 Info: a", "Dec 31 10:00:00 esa1 m: Info: b", "Jan  1 10:00:00 esa1 m: Info: c");
        Assert.Equal(["Dec 31 1998", "Dec 31 1998", "Jan  1 1999"], entries.OrderBy(entry => entry.LineNumber).Select(entry => Shown(entry.Timestamp)), StringComparer.Ordinal);
    }

    [Fact]
    public void The_year_does_not_depend_on_how_the_text_is_cut()
    {
        var text = Log.Bytes([.. Enumerable.Range(0, 40).Select(day => new DateTime(2013, 12, 1).AddDays(day).ToString("MMM dd", CultureInfo.InvariantCulture) + " 10:00:00 esa1 m: Info: ICID 5 close")]);
        string Asked(params int[] sizes) => Sample.Answers(() => new LogInputs().AddStream("log", new DrippingStream(text, sizes)), new Settings(Year: 2013));
        Assert.Contains("2014-01-09T10:00:00", Asked(text.Length), StringComparison.Ordinal);
        Assert.Equal(Asked(text.Length), Asked(1));
        Assert.Equal(Asked(text.Length), Asked(97, 1, 300));
    }

    private static DateTime Day(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddHours(12);

    private static string? Shown(DateTime? time) => time?.ToString("MMM d yyyy", CultureInfo.InvariantCulture) is { } text ? text.Length == 10 ? text.Insert(4, " ") : text : null;
}
