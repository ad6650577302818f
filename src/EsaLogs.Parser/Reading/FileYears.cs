using EsaLogs.Input;
using EsaLogs.Lines;

namespace EsaLogs.Reading;

/// <summary>
/// What tells the year of a file whose stamps have none: its date, which is that of its last line or later, and where it can be had cheaply
/// the last line itself. A file of a whole year begins in the month of its date, and a file that was copied later has a later date.
/// </summary>
internal sealed class FileYears(LogFile file, ReadOptions options)
{
    /// <summary>Enough for some log lines.</summary>
    private const int EndSize = 16 * 1024;

    /// <summary>For an appliance in another time zone than this machine.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    private DateTime? _latestFirst;

    /// <summary>The rule for the file's lines, from its beginning. A file that is followed may run on past its date.</summary>
    public YearRule Rule(bool isFollowed = false)
        => new(options.Year, () => _latestFirst ??= LatestFirst(), file is DiskFile && !isFollowed ? Latest : null);

    private DateTime Latest => file.Date.Add(Grace);

    /// <summary>The first line is not in a later year than the last one; by what it may be later, a clock can have stepped back.</summary>
    private DateTime LatestFirst()
    {
        if (LastStamp() is not { } last) return Latest;
        var endOfYear = new DateTime(last.Year, 12, 31, 23, 59, 59);
        return last.Add(Grace) < endOfYear ? last.Add(Grace) : endOfYear;
    }

    /// <summary>The wall clock of the file's last line; null where it cannot be had cheaply.</summary>
    public DateTime? LastStamp()
    {
        ReadOnlySpan<byte> text = file.PeekEnd(EndSize);
        var headers = new HeaderReader(new YearRule(options.Year, () => Latest));
        while (text.LastIndexOf((byte)'\n') is >= 0 and var end)
        {
            if (headers.TryRead(text.Slice(end + 1), out var header)) return new DateTime(header.Ticks);
            text = text.Slice(0, end);
        }

        return null;
    }
}
