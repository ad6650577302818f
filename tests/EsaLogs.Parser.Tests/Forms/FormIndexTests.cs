using System.Text;
using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using Xunit;

namespace EsaLogs.Parser.Tests.Forms;

/// <summary>The index is a short cut: it finds what trying all forms in their order finds.</summary>
public sealed class FormIndexTests
{
    private static readonly FormIndex Index = new(FormCatalogue.All);

    private static readonly List<Pattern> InOrder =
        [.. FormCatalogue.All.SelectMany(form => form.Templates.SelectMany(Template.Parse).Select(segments => new Pattern(form, segments)))];

    public static TheoryData<string> Names => [.. FormCatalogue.All.Select(form => form.Name)];

    public static TheoryData<EntryKind> Kinds => [.. Enum.GetValues<EntryKind>()];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_index_finds_what_trying_all_forms_in_order_finds(string name)
    {
        foreach (var line in FormCatalogue.All.Single(form => string.Equals(form.Name, name, StringComparison.Ordinal)).Samples.SelectMany(Variants))
        {
            var captures = new int[64];
            var tried = new int[64];
            var message = Encoding.UTF8.GetBytes(line.TrimEnd());
            var expected = InOrder.Find(pattern => pattern.TryMatch(message, tried));
            var found = Index.Match(message, captures, out var knownWords);
            Assert.Equal((line, name), (line, expected?.Form.Name));
            Assert.Equal((line, name), (line, found?.Form.Name));
            Assert.Equal(expected!.Fields, found!.Fields);
            Assert.Equal(tried.Take(expected.Fields.Length * 2), captures.Take(expected.Fields.Length * 2));
            Assert.True(knownWords);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_index_of_one_kind_finds_only_that_kind_and_knows_the_words_of_all(EntryKind kind)
    {
        var index = Index.For(new KindSet(kind));
        foreach (var form in FormCatalogue.All)
        {
            foreach (var sample in form.Samples)
            {
                var found = index.Match(Encoding.UTF8.GetBytes(sample.TrimEnd()), new int[64], out var knownWords);
                Assert.Equal(form.Kind == kind ? form.Name : null, found?.Form.Name);
                Assert.True(knownWords || form.Kind == EntryKind.OtherLog);
            }
        }
    }

    private static IEnumerable<string> Variants(string sample)
        =>
        [
            sample, sample + " ", sample + "  ", sample.ToUpperInvariant(), sample.ToLowerInvariant(),
            sample.Replace(" ", "  ", StringComparison.Ordinal), sample.Replace(' ', '\t'),
        ];
}
