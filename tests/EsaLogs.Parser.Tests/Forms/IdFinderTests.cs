using System.Text;
using EsaLogs.Forms;
using Xunit;

namespace EsaLogs.Parser.Tests.Forms;

/// <summary>A text that is looked at 64 bytes at a time says of each part what a look at that part alone says.</summary>
public sealed class IdFinderTests
{
    /// <summary>Ids with one digit and with many: the more they have, the more of a text is passed over.</summary>
    public static TheoryData<long[]> Ids => [[5], [0], [42, 7], [1234], [12345678], [12345678, 12345679, 99999999], [123456789012345678], [12345678, 3], []];

    [Theory]
    [MemberData(nameof(Ids))]
    public void It_finds_what_stands_in_each_part(long[] ids)
    {
        const int texts = 400;
        var random = new Random(ids.Length);
        var finder = new IdFinder([.. ids]);
        var found = 0;
        for (var i = 0; i < texts; i++)
        {
            var text = Encoding.ASCII.GetBytes(TextOf(random, ids));
            finder.Begin(text, text.Length);
            Assert.Equal(finder.IsIn(text), !finder.IsAtEnd);
            for (int start = 0, end; start < text.Length; start = end)
            {
                end = EndOfPart(text, random.Next(start + 1, text.Length + 1));
                var expected = finder.IsIn(text.AsSpan(start, end - start));
                Assert.Equal(expected, finder.IsIn(start, end));
                if (expected) found++;

                // A part is asked for again, and so is the next one before all of it was looked at.
                Assert.Equal(expected, finder.IsIn(start, end));
            }
        }

        if (ids.Length > 0) Assert.InRange(found, texts / 10, int.MaxValue);
    }

    /// <summary>An id at every place of a window, and behind others that are none.</summary>
    [Theory]
    [InlineData("12345678", true)]
    [InlineData("0012345678", true)]
    [InlineData("112345678", false)]
    [InlineData("123456780", false)]
    [InlineData("12345679", false)]
    [InlineData("000000000000000000012345678", false)]
    public void A_number_is_found_wherever_it_stands(string number, bool expected)
    {
        var finder = new IdFinder([12345678]);
        for (var before = 0; before < 150; before++)
        {
            foreach (var behind in (int[])[0, 1, 70])
            {
                var text = Encoding.ASCII.GetBytes(new string('x', before) + number + new string('x', behind));
                finder.Begin(text, text.Length);
                Assert.Equal(expected, finder.IsIn(0, text.Length));
                Assert.Equal(expected, !finder.IsAtEnd);
                Assert.False(finder.IsIn(before + 1, text.Length));
                Assert.True(finder.IsAtEnd);
            }
        }
    }

    /// <summary>The rest of an array, from another text, is none of this one.</summary>
    [Fact]
    public void What_stands_behind_the_text_does_not_count()
    {
        var text = Encoding.ASCII.GetBytes(new string('x', 100) + "12345678");
        var finder = new IdFinder([12345678, 1234567]);
        finder.Begin(text, text.Length - 2);
        Assert.True(finder.IsAtEnd);
        finder.Begin(text, text.Length - 1);
        Assert.False(finder.IsAtEnd);
        finder.Begin(text, length: 0);
        Assert.True(finder.IsAtEnd);
    }

    private static string TextOf(Random random, long[] ids)
    {
        var text = new StringBuilder();
        var pieces = random.Next(1, 40);
        for (var i = 0; i < pieces; i++)
        {
            text.Append(random.Next(6) switch
            {
                0 when ids.Length > 0 => ids[random.Next(ids.Length)].ToString(System.Globalization.CultureInfo.InvariantCulture),
                1 => "0",
                2 => random.NextInt64().ToString(System.Globalization.CultureInfo.InvariantCulture)[..random.Next(1, 10)],
                3 => new string('9', random.Next(1, 30)),
                4 => "Info: MID ",
                _ => new string(' ', random.Next(1, 70)),
            });
        }

        return text.ToString();
    }

    /// <summary>Parts are lines: no number goes from one to the next.</summary>
    private static int EndOfPart(byte[] text, int end)
    {
        while (end < text.Length && text[end] is >= (byte)'0' and <= (byte)'9') end++;
        return end;
    }
}
