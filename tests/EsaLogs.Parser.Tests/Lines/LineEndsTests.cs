using EsaLogs.Lines;
using Xunit;

namespace EsaLogs.Parser.Tests.Lines;

/// <summary>Line ends that are looked for many bytes at a time are those that are looked for one by one.</summary>
public sealed class LineEndsTests
{
    [Fact]
    public void Every_line_ends_where_a_plain_search_says()
    {
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            var text = new byte[random.Next(round % 10 == 0 ? 9_000 : 400)];
            var rarity = random.Next(1, 120);
            for (var i = 0; i < text.Length; i++) text[i] = random.Next(rarity) == 0 ? (byte)'\n' : (byte)random.Next(256);
            var ends = new LineEnds(text, new int[LineEnds.Room]);
            for (int at = 0, end; at < text.Length; at = end + 1)
            {
                var plain = Array.IndexOf(text, (byte)'\n', at);
                end = plain < 0 ? text.Length : plain;
                Assert.Equal(end, ends.Next());
                if (random.Next(4) != 0) continue;
                ends.Return();
                Assert.Equal(end, ends.Next());
            }
        }
    }

    [Fact]
    public void Numbers_of_every_length_are_read()
    {
        for (var digits = 1; digits <= 18; digits++)
        {
            var number = long.Parse("987654321012345678"[..digits], System.Globalization.CultureInfo.InvariantCulture);
            var entry = Assert.Single(Log.Entries(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"10:00:00 ICID {number} close")));
            Assert.Equal(number, entry.Icid);
        }
    }
}
