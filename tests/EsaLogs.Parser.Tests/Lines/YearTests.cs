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
}
