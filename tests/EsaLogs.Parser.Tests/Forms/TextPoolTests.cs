using System.Text;
using EsaLogs.Forms;
using Xunit;

namespace EsaLogs.Parser.Tests.Forms;

/// <summary>What a pool gives is what the bytes say, whether it was made before or not.</summary>
public sealed class TextPoolTests
{
    private static readonly string[] Texts = ["", "x", "TLSv1.3", "192.0.2.1", "mx1.example.com", "user@example.com", "Müller", "a\tb", "\u001B[1m", "日本"];

    /// <summary>Texts of every length that a pool keeps, and a little longer.</summary>
    public static TheoryData<int> Lengths => [.. Enumerable.Range(0, 70)];

    [Fact]
    public void A_text_is_that_of_its_bytes_the_first_time_and_again()
    {
        var pool = new TextPool();
        foreach (var text in Texts.Concat(Texts))
        {
            var bytes = Encoding.UTF8.GetBytes("<" + text + ">");
            Assert.Equal(LogText.Decode(bytes, 1, bytes.Length - 2), pool.Get(bytes, 1, bytes.Length - 2));
        }
    }

    /// <summary>Of a pool with one slot, all texts want the same.</summary>
    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_text_is_known_again_and_differs_wherever_one_byte_does(int length)
    {
        var pool = new TextPool(slots: 1);
        byte[] bytes = [.. "##"u8, .. Enumerable.Range(0, length).Select(i => (byte)('A' + (i % 50))), .. "##"u8];
        var text = Encoding.ASCII.GetString(bytes, 2, length);
        for (var at = 0; at < length; at++)
        {
            // A byte above 127 is a part of a character, and no character by itself, though Latin-1 has one of its number.
            foreach (var other in (byte[])[(byte)(bytes[2 + at] ^ 1), (byte)(bytes[2 + at] | 0x80), 0, 9, 0xE9])
            {
                Assert.Equal(text, pool.Get(bytes, 2, length));
                var changed = bytes.ToArray();
                changed[2 + at] = other;
                Assert.Equal(LogText.Decode(changed, 2, length), pool.Get(changed, 2, length));
            }
        }

        Assert.Equal(text, pool.Get(bytes, 2, length));
        Assert.Equal(text + "#", pool.Get(bytes, 2, length + 1));
        Assert.Equal("#" + text, pool.Get(bytes, 1, length + 1));
        Assert.Equal(text, pool.Get(bytes, 2, length));
    }

    [Fact]
    public void A_text_that_comes_again_is_made_once()
    {
        var pool = new TextPool();
        var bytes = "mx1.example.com mx1.example.com"u8.ToArray();
        Assert.Same(pool.Get(bytes, 0, 15), pool.Get(bytes, 16, 15));
    }
}
