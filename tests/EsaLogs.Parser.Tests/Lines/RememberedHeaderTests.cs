using System.Text;
using EsaLogs.Lines;
using Xunit;

namespace EsaLogs.Parser.Tests.Lines;

/// <summary>A header that repeats the last one is read as if it were the first.</summary>
public sealed class RememberedHeaderTests
{
    private static readonly string[] Starts =
    [
        "Tue Jul  2 09:05:07 2013 Info: ", "Tue Jul  2 09:05:07 2013 Information: ", "Tue Jul  2 09:05:07 2013 Warning:  ", "Tue Jul  2 09:05:08 2013 Info: ",
        "Tue Jul  2 09:05:59 2013 Info: ", "Tue Jul  2 09:05:60 2013 Info: ", "Tue Jul  2 09:05:61 2013 Info: ", "Tue Jul  2 09:05:6x 2013 Info: ", "Tue Jul  2 09:06:00 2013 Info: ",
        "Tue Jul  2 09:05:08 2013  Info: ", "Tue Jul  2 09:05:08 2013 esa1 Info: ", "Tue Jul  2 09:05:10 2013 esa1 Info: ", "<38>Tue Jul  2 09:05:08 2013 Info: ",
        "Tue Jul  2 09:05:07 2013 ", "<38>Jul  2 09:05:07 esa1 mail_logs: Info: ", "Jul  2 09:05:07 esa1 mail_logs: ", "Jul  2 09:05:07 esa1 mail_logs: Info: ",
        "Jul  3 10:00:00 relay <38>Jul  2 09:05:07 esa1 mail_logs: Tue Jul  2 09:05:07 2013 Info: ", "Jul  3 10:00:00 relay <38>Jul  2 09:05:07 esa1 mail_logs: Info: ",
        "Dec 31 23:59:59 esa1 mail_logs: Info: ", "Jan  1 00:00:00 esa1 mail_logs: Info: ", "no header ", "",
    ];

    private static readonly string[] Messages = ["ICID 5 close", " ICID 5 close", "Info: ICID 5 close", "Tue Jul  2 09:05:09 2013 Info: x", "x", ""];

    [Fact]
    public void It_makes_no_difference_what_was_read_before()
    {
        var random = new Random(3);
        var reader = Reader();
        for (var i = 0; i < 20_000; i++)
        {
            var line = Encoding.UTF8.GetBytes(Starts[random.Next(Starts.Length)] + Messages[random.Next(Messages.Length)]);
            if (random.Next(10) == 0) reader.Begin();
            Assert.Equal(Read(Reader(), line), Read(reader, line));
        }
    }

    // With a year of its own for each stamp: here only the bytes count.
    private static HeaderReader Reader() => new(new YearRule(year: null, () => new DateTime(2013, 12, 31, 23, 59, 59), latest: new DateTime(2013, 12, 31, 23, 59, 59)));

    private static (bool, long, byte, HeaderParts, string, int) Read(HeaderReader reader, byte[] line)
    {
        var found = reader.TryRead(line, out var header);
        return found
            ? (true, header.Ticks % TimeSpan.TicksPerDay, header.Level, header.Parts, Encoding.UTF8.GetString(line, header.HostStart, header.HostLength), header.MessageStart)
            : default;
    }
}
