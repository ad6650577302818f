using System.Globalization;

namespace EsaLogs;

/// <summary>
/// Says when the progress of a reading is worth showing, by a clock that it is given: not in its first half second, which most readings do not
/// reach, and then a few times a second. It also measures how fast the reading is.
/// </summary>
public sealed class ProgressMeter
{
    /// <summary>A reading that ends before shows nothing.</summary>
    public static readonly TimeSpan FirstAfter = TimeSpan.FromMilliseconds(500);

    /// <summary>The shortest time between two pictures.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    private readonly Func<TimeSpan> _elapsed;
    private TimeSpan _next;
    private ReadStage _stage;
    private TimeSpan _begin;
    private TimeSpan _last;
    private long _bytesRead;

    /// <summary>Begins to measure; the clock gives the time since any moment.</summary>
    public ProgressMeter(Func<TimeSpan> elapsed)
    {
        _elapsed = elapsed ?? throw new ArgumentNullException(nameof(elapsed));
        _begin = _last = elapsed();
        _next = _begin + FirstAfter;
    }

    /// <summary>True if progress is to be shown now, and as what.</summary>
    public bool IsDue(in ReadProgress progress, out ProgressPicture picture)
    {
        picture = default;
        var now = _elapsed();

        // Files are read ahead: by the first word of a stage much of it may be read, since the last word of the stage before. A stage can come again.
        if (progress.Stage != _stage || progress.BytesRead < _bytesRead) (_stage, _begin) = (progress.Stage, _last);
        (_last, _bytesRead) = (now, progress.BytesRead);
        if (progress.IsComplete || now < _next) return false;
        _next = now + Pace;
        var seconds = (now - _begin).TotalSeconds;
        var speed = seconds > 0 ? progress.BytesRead / seconds : 0;
        picture = new ProgressPicture(progress, speed > 0 ? speed : null);
        return true;
    }
}

/// <summary>What there is to show of a reading at a moment.</summary>
public readonly record struct ProgressPicture(ReadProgress Progress, double? BytesPerSecond)
{
    private const double Kilo = 1e3, Mega = 1e6, Giga = 1e9;

    /// <summary>The time until the answer is complete, at the speed so far; null where nobody can know.</summary>
    public TimeSpan? Remaining
    {
        get
        {
            if (BytesPerSecond is not { } speed || Progress.Stage is ReadStage.Beginnings or ReadStage.LastLines or ReadStage.Ids) return null;
            var left = Progress.Length - Progress.BytesRead;
            if (Progress is { Stage: ReadStage.Relations }) left += Progress.Length;
            return TimeSpan.FromSeconds(Math.Min(left / speed, TimeSpan.FromDays(99).TotalSeconds));
        }
    }

    /// <summary>What is being done, as a sentence without its end.</summary>
    public string Task => Progress.Stage switch
    {
        ReadStage.Beginnings => "Looking at the beginnings of the files",
        ReadStage.LastLines => "Looking for the last lines",
        ReadStage.Ids => "Looking for the lines that name it",
        ReadStage.Relations => "First reading of two",
        _ when Progress.ReadsTwice => "Second reading of two",
        _ => "Reading",
    };

    /// <summary>How much of all files was read, and how fast: <c>1.2 of 4.5 GB, 210 MB/s</c>; of beginnings the count of files.</summary>
    public string Amount => Progress.Stage == ReadStage.Beginnings
        ? string.Format(CultureInfo.InvariantCulture, "file {0} of {1}", Progress.FileNumber, Progress.FileCount)
        : AmountOf(Progress.BytesRead, Progress.Length) + (BytesPerSecond is { } speed ? ", " + SizeOf(speed) + "/s" : "");

    /// <summary>How much of the file was read.</summary>
    public string FileAmount => AmountOf(Progress.FileBytesRead, Progress.FileLength);

    private static string AmountOf(long part, long whole)
    {
        var (unit, name) = UnitOf(whole);
        return string.Format(CultureInfo.InvariantCulture, "{0:0.0} of {1:0.0} {2}", part / unit, whole / unit, name);
    }

    private static string SizeOf(double bytes)
    {
        var (unit, name) = UnitOf(bytes);
        return string.Format(CultureInfo.InvariantCulture, unit < Giga ? "{0:0} {1}" : "{0:0.0} {1}", bytes / unit, name);
    }

    private static (double Unit, string Name) UnitOf(double bytes) => bytes >= Giga ? (Giga, "GB") : bytes >= Mega ? (Mega, "MB") : (Kilo, "kB");
}
