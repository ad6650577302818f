using EsaLogs.Forms;
using Xunit;

namespace EsaLogs.Parser.Tests.Forms;

/// <summary>What is looked for many bytes at once stands where a search byte by byte finds it, near the end of a text and far from it.</summary>
public sealed class NearbyTests
{
    [Fact]
    public void All_say_what_a_search_byte_by_byte_says()
    {
        var random = new Random(3);
        for (var round = 0; round < 4000; round++)
        {
            var text = new byte[random.Next(40)];
            var kind = random.Next(4);
            for (var i = 0; i < text.Length; i++) text[i] = kind == 0 ? (byte)random.Next(256) : (random.Next(8 * kind)) switch { 0 => (byte)' ', 1 => (byte)'\t', 2 => (byte)'x', 3 => (byte)'/', 4 => (byte)':', _ => (byte)('0' + random.Next(10)) };
            for (var at = 0; at <= text.Length; at++)
            {
                var rest = text[at..];
                Assert.Equal(at + rest.TakeWhile(Literal.IsDigit).Count(), Nearby.EndOfDigits(text, at));
                Assert.Equal(at + rest.TakeWhile(value => !Literal.IsBlank(value)).Count(), Nearby.NextBlank(text, at));
                var eight = rest.Concat(new byte[EightBytes.Length]).Take(EightBytes.Length).ToArray();
                var bytes = EightBytes.At(text, at);
                Assert.Equal(BitConverter.ToUInt64(eight), bytes);
                Assert.Equal(eight.TakeWhile(value => !Literal.IsDigit(value)).Count(), Math.Min(Nearby.CountBeforeDigit(text, at, bytes), EightBytes.Length));
                Assert.Equal(eight.TakeWhile(value => !Literal.IsDigit(value)).Count(), EightBytes.CountBefore(EightBytes.Digits(bytes)));
                for (var count = 0; count <= EightBytes.Length; count++) Assert.Equal(BitConverter.ToUInt64([.. eight.Take(count), .. new byte[EightBytes.Length - count]]), EightBytes.First(bytes, count));
            }
        }
    }

    /// <summary>Fixed words of every length, as they are, in other case, with more blanks, and cut off.</summary>
    [Fact]
    public void Words_are_found_as_they_are_and_in_other_case()
    {
        const string all = "A word with blanks and Case, rather long";
        for (var length = 1; length <= all.Length; length++)
        {
            var words = all[..length];
            var literal = new Literal(words);
            Assert.Equal(2 + length, literal.MatchAt(Bytes("x:" + words), 2));
            Assert.Equal(2 + length, literal.MatchAt(Bytes("x:" + words + " and more behind it"), 2));
            Assert.Equal(2 + length, literal.MatchAt(Bytes("x:" + words.ToUpperInvariant()), 2));
            Assert.True(literal.IsExactlyAt(Bytes("x:" + words + "."), 2));
            Assert.False(literal.IsExactlyAt(Bytes("x:" + words[..^1]), 2));
            for (var at = 0; at < length; at++) Assert.False(literal.IsExactlyAt(Bytes("x:" + words[..at] + "#" + words[(at + 1)..] + " and more behind it"), 2));
        }

        static byte[] Bytes(string text) => System.Text.Encoding.ASCII.GetBytes(text);
    }
}
