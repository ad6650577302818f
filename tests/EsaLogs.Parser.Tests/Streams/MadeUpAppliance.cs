using System.Globalization;
using System.Text;

namespace EsaLogs.Parser.Tests.Streams;

/// <summary>How an appliance writes its lines: into files with a header of their own, or through syslog under its host name.</summary>
internal sealed record MadeUpAppliance(string Name, bool IsSyslog, int OffsetSeconds = 7200, string LineEnd = "\n")
{
    public string Text(MadeUpLine line) => Text(line.Time, line.Message);

    public string Text(DateTime time, string message)
    {
        var stamp = time.ToString("MMM ", CultureInfo.InvariantCulture) + time.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2) + time.ToString(" HH:mm:ss", CultureInfo.InvariantCulture);
        return (IsSyslog ? $"<38>{stamp} {Name} mail_logs: Info: " : time.ToString("ddd ", CultureInfo.InvariantCulture) + stamp + time.ToString(" yyyy", CultureInfo.InvariantCulture) + " Info: ")
            + message + LineEnd;
    }

    /// <summary>The lines as one file, with its header if it has one.</summary>
    public byte[] File(DateTime opened, IEnumerable<MadeUpLine> lines, params string[] lastMessages)
    {
        var text = new StringBuilder();
        if (!IsSyslog)
        {
            text.Append(Text(opened, "Begin Logfile")).Append(Text(opened, $"Version: 14.0.0-698 SN: {Name}"))
                .Append(Text(opened, string.Create(CultureInfo.InvariantCulture, $"Time offset from UTC: {OffsetSeconds} seconds")));
        }

        var last = opened;
        foreach (var line in lines)
        {
            text.Append(Text(line));
            last = line.Time;
        }

        foreach (var message in lastMessages) text.Append(Text(last, message));
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
