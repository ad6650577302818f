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

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_text_is_known_again_and_differs_wherever_one_byte_does(int length)
    {
        var bytes = Enumerable.Range(0, length).Select(i => (byte)('A' + (i % 50))).ToArray();
        var text = Encoding.ASCII.GetString(bytes);
        Assert.True(TextPool.Same(text, bytes));
        Assert.False(TextPool.Same(text + "x", bytes));
        for (var at = 0; at < length; at++)
        {
            foreach (var other in (byte[])[(byte)(bytes[at] ^ 1), (byte)(bytes[at] | 0x80), 0])
            {
                var changed = bytes.ToArray();
                changed[at] = other;
                Assert.False(TextPool.Same(text, changed));
            }
        }
    }

    /// <summary>A byte above 127 is a part of a character, and no character by itself, though Latin-1 has one of its number.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(11)]
    [InlineData(16)]
    public void A_byte_is_no_latin_character(int length)
    {
        for (var at = 0; at < length; at++)
        {
            var bytes = Enumerable.Repeat((byte)'a', length).ToArray();
            bytes[at] = 0xE9;
            Assert.False(TextPool.Same(Encoding.Latin1.GetString(bytes), bytes));
        }
    }
}
