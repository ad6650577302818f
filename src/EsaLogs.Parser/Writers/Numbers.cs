using System.Buffers.Text;
using System.Globalization;

namespace EsaLogs.Writers;

/// <summary>Numbers and times as text, the same on every framework and without garbage for what logs hold.</summary>
internal static class Numbers
{
    private const int MaxDigits = 20;

    public static void Write(Utf8Output output, long value)
    {
        Utf8Formatter.TryFormat(value, output.Reserve(MaxDigits), out var used);
        output.Advance(used);
    }

    /// <summary>The shortest text that reads back as the same number: <c>4.5</c>, <c>135</c>.</summary>
    public static void Write(Utf8Output output, double value)
    {
        // Scores and durations have few decimals. The quotient of two exact numbers is rounded correctly, so this test is exact.
        var thousandths = Math.Round(value * 1000);
        if (Math.Abs(thousandths) < 1e15 && thousandths / 1000 == value)
            WriteThousandths(output, (long)thousandths);
        else
            output.Write(Utf8Output.Ascii(Shortest(value)));
    }

    /// <summary>ISO 8601 to the second, as <see cref="Records.IsoTime"/> writes it.</summary>
    public static void Write(Utf8Output output, DateTime time)
    {
        var target = output.Reserve(MaxDigits);
#if NET8_0_OR_GREATER
        // Each of these properties would begin with the days of the calendar anew.
        var (year, month, day) = time;
#else
        var (year, month, day) = (time.Year, time.Month, time.Day);
#endif
        var second = (int)(time.TimeOfDay.Ticks / TimeSpan.TicksPerSecond);
        TwoDigits(target, year / 100);
        TwoDigits(target.Slice(2), year % 100);
        target[4] = (byte)'-';
        TwoDigits(target.Slice(5), month);
        target[7] = (byte)'-';
        TwoDigits(target.Slice(8), day);
        target[10] = (byte)'T';
        TwoDigits(target.Slice(11), second / 3600);
        target[13] = (byte)':';
        TwoDigits(target.Slice(14), second / 60 % 60);
        target[16] = (byte)':';
        TwoDigits(target.Slice(17), second % 60);
        target[19] = (byte)'Z';
        output.Advance(time.Kind == DateTimeKind.Utc ? 20 : 19);
    }

    private static void WriteThousandths(Utf8Output output, long thousandths)
    {
        if (thousandths < 0)
        {
            output.WriteByte((byte)'-');
            thousandths = -thousandths;
        }

        Write(output, thousandths / 1000);
        var fraction = (int)(thousandths % 1000);
        if (fraction == 0) return;
        output.WriteByte((byte)'.');
        for (var unit = 100; fraction > 0; unit /= 10)
        {
            output.WriteByte((byte)('0' + (fraction / unit)));
            fraction %= unit;
        }
    }

    /// <summary>For all other numbers; "R" is not used because .NET Framework means something else by it than .NET does.</summary>
    private static string Shortest(double value)
    {
        foreach (var format in (string[])["G15", "G16"])
        {
            var text = value.ToString(format, CultureInfo.InvariantCulture);
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var same) && same.Equals(value)) return text;
        }

        return value.ToString("G17", CultureInfo.InvariantCulture);
    }

    private static void TwoDigits(Span<byte> target, int value)
    {
        target[0] = (byte)('0' + (value / 10));
        target[1] = (byte)('0' + (value % 10));
    }
}
