using System.Text;
using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using Xunit;

namespace EsaLogs.Parser.Tests.Forms;

/// <summary>First words that are read in one go are those that are looked for one by one.</summary>
public sealed class WordKeyTests
{
    private const string Letters = "MID 12\t:x";

    [Theory]
    [InlineData("MID 92044294 interim verdict using engine", true)]
    [InlineData("MID 92044294: interim verdict using engine", true)]
    [InlineData("Message finished MID 92044294 done and more", true)]
    [InlineData("MID  92044294 interim verdict using engine", false)]
    [InlineData("MID 92044294  interim verdict using engine", false)]
    [InlineData("MID 123456789012 interim verdict using engine", false)]
    [InlineData("ICID 5 close", false)]
    [InlineData("Delivery start DCID 5 MID 6 to RID [0]", false)]
    public void Usual_ones_are_read_in_one_go(string message, bool expected) => Assert.Equal(expected, IsReadAlike(message));

    [Fact]
    public void They_are_read_alike()
    {
        var random = new Random(11);
        var samples = FormCatalogue.All.SelectMany(form => form.Samples).ToArray();
        var usual = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var text = new StringBuilder(samples[random.Next(samples.Length)]);
            for (var changes = random.Next(3); changes > 0 && text.Length > 0; changes--)
            {
                var at = random.Next(Math.Min(text.Length, 24));
                if (random.Next(2) == 0) text[at] = Letters[random.Next(Letters.Length)];
                else text.Insert(at, Letters[random.Next(Letters.Length)]);
            }

            if (IsReadAlike(text.ToString())) usual++;
        }

        Assert.InRange(usual, 1_000, 19_000);
    }

    /// <summary>True for a message that is read in one go; then both ways must say the same.</summary>
    private static bool IsReadAlike(string message)
    {
        var bytes = Encoding.UTF8.GetBytes(message);
        if (!WordKey.TryReadUsual(bytes, out var word, out var next)) return false;
        WordKey.ReadAny(bytes, out var anyWord, out var anyNext);
        Assert.Equal((anyWord.Bytes, anyWord.Length), (word.Bytes, word.Length));
        Assert.Equal(
            (anyNext.Start, anyNext.Length, anyNext.IsAfterId, anyNext.Bytes, anyNext.IsWhole),
            (next.Start, next.Length, next.IsAfterId, next.Bytes, next.IsWhole));
        return true;
    }
}
