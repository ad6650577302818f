using System.Runtime.CompilerServices;

namespace EsaLogs.Lines;

/// <summary>
/// Reads the stamps of log headers: <c>[Www ]Mmm dd HH:MM:SS[ yyyy]</c> and <c>yyyy Mmm dd HH:MM:SS</c>, English names,
/// the day blank-padded, zero-padded or not padded. Remembers the last stamp of the usual form: most lines repeat it, but for the second.
/// </summary>
internal sealed class StampReader(YearRule years)
{
    /// <summary>The length of the usual form, <c>Mon Mar  2 08:00:00 2026</c>.</summary>
    public const int NativeLength = 24;

    /// <summary>What the usual form has.</summary>
    public const HeaderParts Native = HeaderParts.Weekday | HeaderParts.Year;

    private const int SecondAt = 17;

    /// <summary>Four digits after the time are a year from here on, else part of what follows.</summary>
    private const int FirstYear = 1970;

    private readonly byte[] _last = new byte[NativeLength];
    private long _lastTicks;

    /// <summary>True once there was a stamp whose year only those before it tell.</summary>
    public bool LackedYear { get; set; }

    /// <summary>Reads the stamp at <paramref name="at"/>; gives the wall clock in ticks, where the stamp ends, and what it has.</summary>
    [MethodImpl(Compiled.Fully)]
    public bool TryRead(ReadOnlySpan<byte> line, int at, out long ticks, out int end, out HeaderParts parts)
    {
        var rest = line.Slice(at);
        if (_lastTicks != 0 && rest.Length >= NativeLength && rest.Slice(0, SecondAt).SequenceEqual(new ReadOnlySpan<byte>(_last, 0, SecondAt))
            && rest.Slice(SecondAt + 2, NativeLength - SecondAt - 2).SequenceEqual(new ReadOnlySpan<byte>(_last, SecondAt + 2, NativeLength - SecondAt - 2))
            && Digits(rest, SecondAt, 2) is >= 0 and < 60 and var second)
        {
            ticks = _lastTicks = _lastTicks - (_lastTicks % TimeSpan.TicksPerMinute) + (second * TimeSpan.TicksPerSecond);
            rest.Slice(SecondAt, 2).CopyTo(_last.AsSpan(SecondAt));
            Follow(ticks);
            end = at + NativeLength;
            parts = Native;
            return true;
        }

        if (!TryParse(rest, out ticks, out var length, out parts))
        {
            end = at;
            return false;
        }

        if (length == NativeLength && parts == Native)
        {
            rest.Slice(0, NativeLength).CopyTo(_last);
            _lastTicks = ticks;
        }

        end = at + length;
        return true;
    }

    [MethodImpl(Compiled.Fully)]
    private bool TryParse(ReadOnlySpan<byte> text, out long ticks, out int length, out HeaderParts parts)
    {
        ticks = 0;
        length = 0;
        parts = HeaderParts.None;
        var at = 0;

        // A month, a weekday or a year comes first; anything else ends here, at the first look.
        var year = Digits(text, at, 4);
        if (year >= 0 && At(text, 4) == ' ') at = 5;
        var hasWeekday = year < 0 && IsWeekday(text);
        if (hasWeekday) at = 4;

        var month = Month(text, at);
        if (month == 0 || At(text, at + 3) != ' ') return false;
        at += 4;
        if (At(text, at) == ' ') at++;
        var day = Digits(text, at, 2);
        at += day >= 0 ? 2 : 1;
        if (day < 0) day = Digits(text, at - 1, 1);
        if (day < 1 || At(text, at) != ' ') return false;
        at++;

        int hour = Digits(text, at, 2), minute = Digits(text, at + 3, 2), second = Digits(text, at + 6, 2);
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 60 || At(text, at + 2) != ':' || At(text, at + 5) != ':') return false;
        at += 8;

        var timeOfDay = new TimeSpan(hour, minute, Math.Min(second, 59)).Ticks;
        if (year < 0 && At(text, at) == ' ' && Digits(text, at + 1, 4) >= FirstYear && At(text, at + 5) is ' ' or '\0')
        {
            year = Digits(text, at + 1, 4);
            at += 5;
        }

        if (year >= 0) parts |= HeaderParts.Year;
        if (hasWeekday) parts |= HeaderParts.Weekday;
        if (year < 0)
        {
            LackedYear = true;
            year = years.YearOf(month, day, timeOfDay);
        }

        if (year is < 1 or > 9999 || day > DateTime.DaysInMonth(year, month)) return false;
        years.Saw(year, month);
        length = at;
        ticks = new DateTime(year, month, day).Ticks + timeOfDay;
        return true;
    }

    /// <summary>Says that reading went on as far as this stamp: others read it, or it was told by less than all of it.</summary>
    public void Follow(long ticks) => years.Saw(new DateTime(ticks).Year, new DateTime(ticks).Month);

    /// <summary>The byte at a place, or a NUL behind the end.</summary>
    private static char At(ReadOnlySpan<byte> text, int at) => at < text.Length ? (char)text[at] : '\0';

    [MethodImpl(Compiled.Fully)]
    private static int Digits(ReadOnlySpan<byte> text, int at, int count)
    {
        if (at + count > text.Length) return -1;
        var value = 0;
        for (var i = at; i < at + count; i++)
        {
            var digit = text[i] - '0';
            if ((uint)digit > 9) return -1;
            value = (value * 10) + digit;
        }

        return value;
    }

    private static bool IsWeekday(ReadOnlySpan<byte> text)
        => text.Length > 4 && text[3] == ' ' && "SunMonTueWedThuFriSat"u8.IndexOf(text.Slice(0, 3)) is >= 0 and var at && at % 3 == 0;

    private static int Month(ReadOnlySpan<byte> text, int at)
    {
        if (at + 4 > text.Length) return 0;
        var found = "JanFebMarAprMayJunJulAugSepOctNovDec"u8.IndexOf(text.Slice(at, 3));
        return found >= 0 && found % 3 == 0 ? (found / 3) + 1 : 0;
    }
}
