using Xunit;

namespace EsaLogs.Parser.Tests.Streams;

/// <summary>When progress is shown, and as what, by a clock that stands still until it is moved.</summary>
public sealed class ProgressMeterTests
{
    private TimeSpan _now = TimeSpan.FromSeconds(3);

    [Fact]
    public void Nothing_is_shown_in_the_first_half_second()
    {
        var meter = new ProgressMeter(() => _now);
        for (var i = 0; i < 49; i++)
        {
            _now += TimeSpan.FromMilliseconds(10);
            Assert.False(meter.IsDue(At(i), out _));
        }

        _now += TimeSpan.FromMilliseconds(10);
        Assert.True(meter.IsDue(At(50), out _));
    }

    [Fact]
    public void A_picture_is_shown_five_times_a_second_at_most()
    {
        var meter = new ProgressMeter(() => _now);
        var shown = 0;
        for (var i = 0; i < 10_500; i++)
        {
            _now += TimeSpan.FromMilliseconds(1);
            if (meter.IsDue(At(i), out _)) shown++;
        }

        Assert.Equal(51, shown);
    }

    [Fact]
    public void Speed_and_remaining_time_are_those_of_the_stage()
    {
        var meter = new ProgressMeter(() => _now);
        _now += TimeSpan.FromSeconds(10);
        Assert.True(meter.IsDue(At(0, ReadStage.Beginnings), out var picture));
        Assert.Null(picture.BytesPerSecond);
        Assert.Null(picture.Remaining);
        _now += TimeSpan.FromSeconds(2);
        Assert.True(meter.IsDue(At(200, ReadStage.Relations), out picture));
        Assert.Equal((100_000_000.0, TimeSpan.FromSeconds(18)), (picture.BytesPerSecond!.Value, picture.Remaining!.Value));
        _now += TimeSpan.FromSeconds(1);
        meter.IsDue(At(90), out _);
        _now += TimeSpan.FromSeconds(3);
        Assert.True(meter.IsDue(At(200), out picture));
        Assert.Equal((50_000_000.0, TimeSpan.FromSeconds(16)), (picture.BytesPerSecond!.Value, picture.Remaining!.Value));
    }

    [Fact]
    public void A_stage_that_comes_again_begins_anew()
    {
        var meter = new ProgressMeter(() => _now);
        _now += TimeSpan.FromSeconds(4);
        Assert.True(meter.IsDue(At(800, ReadStage.Ids), out _));
        _now += TimeSpan.FromSeconds(2);
        Assert.True(meter.IsDue(At(200, ReadStage.Ids), out var picture));
        Assert.Equal((100_000_000.0, (TimeSpan?)null), (picture.BytesPerSecond!.Value, picture.Remaining));
    }

    [Fact]
    public void The_end_is_not_a_picture()
    {
        var meter = new ProgressMeter(() => _now);
        _now += TimeSpan.FromSeconds(10);
        Assert.False(meter.IsDue(new ReadProgress { IsComplete = true }, out _));
    }

    [Theory]
    [InlineData(ReadStage.Answer, false, "Reading", "0.2 of 1.0 GB, 100 MB/s")]
    [InlineData(ReadStage.Answer, true, "Second reading of two", "0.2 of 1.0 GB, 100 MB/s")]
    [InlineData(ReadStage.Relations, true, "First reading of two", "0.2 of 1.0 GB, 100 MB/s")]
    [InlineData(ReadStage.Ids, false, "Looking for the lines that name it", "0.2 of 1.0 GB, 100 MB/s")]
    [InlineData(ReadStage.LastLines, false, "Looking for the last lines", "0.2 of 1.0 GB, 100 MB/s")]
    [InlineData(ReadStage.Beginnings, false, "Looking at the beginnings of the files", "file 2 of 3")]
    public void What_is_shown_is_words_that_do_not_depend_on_the_culture(ReadStage stage, bool readsTwice, string task, string amount)
    {
        var picture = new ProgressPicture(At(200, stage) with { ReadsTwice = readsTwice }, 100e6);
        Assert.Equal((task, amount, "200.0 of 500.0 MB"), (picture.Task, picture.Amount, picture.FileAmount));
    }

    /// <summary>So many megabytes of a gigabyte.</summary>
    private static ReadProgress At(long megabytes, ReadStage stage = ReadStage.Answer) => new()
    {
        Stage = stage,
        File = "mail.current",
        FileNumber = 2,
        FileCount = 3,
        FileBytesRead = megabytes * 1_000_000,
        FileLength = 500_000_000,
        BytesRead = megabytes * 1_000_000,
        Length = 1_000_000_000,
    };
}
