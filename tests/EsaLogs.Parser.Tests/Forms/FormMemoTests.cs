using System.Text;
using System.Text.RegularExpressions;
using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using Xunit;

namespace EsaLogs.Parser.Tests.Forms;

/// <summary>What is remembered of first words is what the index says of them, whatever was asked before.</summary>
public sealed partial class FormMemoTests
{
    private const int MaximumCaptures = 32;

    public static TheoryData<string> Questions => ["every line", "AUTH", "closing lines"];

    [Theory]
    [MemberData(nameof(Questions))]
    public void The_memo_gives_what_the_index_gives(string question)
    {
        var index = FormCatalogue.Index.For(question switch
        {
            "AUTH" => new KindSet(EntryKind.AuthFailed, EntryKind.ConnectionStart),
            "closing lines" => new KindSet(EntryKind.ConnectionClose),
            _ => null,
        });
        var memo = new FormMemo(index);
        var random = new Random(5);
        var messages = FormCatalogue.All.SelectMany(form => form.Samples).SelectMany(sample => Variants(sample, random)).Select(text => Encoding.UTF8.GetBytes(text.TrimEnd())).ToArray();
        random.Shuffle(messages);

        // Twice: once to be remembered, once from memory, as far as other words have not taken the place meanwhile.
        foreach (var message in messages.SelectMany(message => new[] { message, message }))
        {
            int[] expected = new int[MaximumCaptures], actual = new int[MaximumCaptures];
            var found = index.Match(message, expected, out var known);
            var remembered = memo.Match(message, actual, out var rememberedKnown);
            Assert.False(memo.IsNeedless(message) && (found is not null || !known), Encoding.UTF8.GetString(message));
            Assert.True(ReferenceEquals(found, remembered) && known == rememberedKnown, Encoding.UTF8.GetString(message));
            if (found is not null) Assert.Equal(expected.Take(found.Fields.Length * 2), actual.Take(found.Fields.Length * 2));
        }
    }

    [GeneratedRegex("[0-9]+", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex Digits();

    /// <summary>The same words in other cases, with other blanks, ids of every length, cut off anywhere, and with one byte changed.</summary>
    private static IEnumerable<string> Variants(string sample, Random random)
    {
        yield return sample;
        yield return sample.ToUpperInvariant();
        yield return sample.ToLowerInvariant();
        yield return sample.Replace(" ", "  ", StringComparison.Ordinal);
        yield return sample.Replace(' ', '\t');
        foreach (var id in (string[])["7", "12345678", "1234567890123456789012", ""]) yield return Digits().Replace(sample, id);
        yield return Digits().Replace(sample, "").Replace("  ", " ", StringComparison.Ordinal);
        for (var blank = sample.IndexOf(' ', StringComparison.Ordinal); blank >= 0; blank = sample.IndexOf(' ', blank + 1)) yield return sample.Insert(blank, " 7");
        for (var length = 1; length < Math.Min(sample.Length, 24); length++) yield return sample[..length];
        for (var i = 0; i < 8; i++)
        {
            var at = random.Next(Math.Min(sample.Length, 24));
            yield return sample[..at] + (char)random.Next(' ', 127) + sample[(at + 1)..];
        }
    }
}
