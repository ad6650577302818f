using System.Globalization;
using System.Text;

namespace EsaLogs.Parser.Tests.Streams;

/// <summary>How an appliance writes its lines: into files with a header of their own, or through syslog under its host name.</summary>
internal sealed record MadeUpAppliance(string Name, bool IsSyslog, int OffsetSeconds = 7200, string LineEnd = "\n")
{
    /// <summary>The lines as one file, with its header if it has one.</summary>
    public byte[] File(DateTime opened, IEnumerable<MadeUpLine> lines, params string[] lastMessages)
    {
        var text = new StringBuilder();
        foreach (var message in IsSyslog ? [] : Header()) text.Append(Text(opened, message, Name));
        var last = opened;
        foreach (var line in lines)
        {
            text.Append(Text(line.Time, line.Message, line.Host ?? Name));
            last = line.Time;
        }

        foreach (var message in lastMessages) text.Append(Text(last, message, Name));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private string[] Header()
        => ["Begin Logfile", $"Version: 14.0.0-698 SN: {Name}", string.Create(CultureInfo.InvariantCulture, $"Time offset from UTC: {OffsetSeconds} seconds")];

    private string Text(DateTime time, string message, string host)
    {
        var stamp = time.ToString("MMM ", CultureInfo.InvariantCulture) + time.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2) + time.ToString(" HH:mm:ss", CultureInfo.InvariantCulture);
        return (IsSyslog ? $"<38>{stamp} {host} mail_logs: Info: " : time.ToString("ddd ", CultureInfo.InvariantCulture) + stamp + time.ToString(" yyyy", CultureInfo.InvariantCulture) + " Info: ")
            + message + LineEnd;
    }
}
