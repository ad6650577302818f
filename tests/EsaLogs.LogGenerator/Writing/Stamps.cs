namespace EsaLogs.LogGenerator.Writing;

/// <summary>Times as log lines and file names have them.</summary>
internal static class Stamps
{
    private const string Days = "SunMonTueWedThuFriSat";
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    /// <summary><c>Wed Apr 22 11:44:48 2009</c>.</summary>
    public static void Ctime(ByteBuffer buffer, DateTime time)
    {
        buffer.Add(Days.AsSpan(3 * (int)time.DayOfWeek, 3));
        buffer.Add((byte)' ');
        Syslog(buffer, time);
        buffer.Add((byte)' ');
        buffer.Add(time.Year, 4);
    }

    /// <summary><c>Apr 22 11:44:48</c>.</summary>
    public static void Syslog(ByteBuffer buffer, DateTime time)
    {
        buffer.Add(Months.AsSpan(3 * (time.Month - 1), 3));
        buffer.Add((byte)' ');
        buffer.Add(time.Day, 2, (byte)' ');
        buffer.Add((byte)' ');
        buffer.Add(time.Hour, 2);
        buffer.Add((byte)':');
        buffer.Add(time.Minute, 2);
        buffer.Add((byte)':');
        buffer.Add(time.Second, 2);
    }

    /// <summary><c>2009-04-22T11:44:48</c>.</summary>
    public static void Iso(ByteBuffer buffer, DateTime time)
    {
        buffer.Add(time.Year, 4);
        buffer.Add((byte)'-');
        buffer.Add(time.Month, 2);
        buffer.Add((byte)'-');
        buffer.Add(time.Day, 2);
        buffer.Add((byte)'T');
        buffer.Add(time.Hour, 2);
        buffer.Add((byte)':');
        buffer.Add(time.Minute, 2);
        buffer.Add((byte)':');
        buffer.Add(time.Second, 2);
    }

    /// <summary><c>20090422T114448</c>, as in names of log files.</summary>
    public static string InName(DateTime time) => time.ToString("yyyyMMdd'T'HHmmss", System.Globalization.CultureInfo.InvariantCulture);
}
