using System.Text;
using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using Xunit;

namespace EsaLogs.Parser.Tests.Forms;

/// <summary>The catalogue tests itself: every form has samples, and each is of that form and of no other.</summary>
public sealed class FormCatalogueTests
{
    public static TheoryData<string> Names => [.. FormCatalogue.All.Select(form => form.Name)];

    public static TheoryData<string, string> Samples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var form in FormCatalogue.All)
            {
                foreach (var sample in form.Samples) data.Add(form.Name, sample);
            }

            return data;
        }
    }

    [Fact]
    public void Names_of_forms_are_unique()
        => Assert.Equal(FormCatalogue.All.Count, FormCatalogue.All.Select(form => form.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void Every_kind_but_Unknown_has_a_form()
        => Assert.Equal(
            Enum.GetValues<EntryKind>().Where(kind => kind != EntryKind.Unknown),
            FormCatalogue.All.Select(form => form.Kind).Distinct().Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_template_compiles_and_every_form_has_a_sample(string name)
    {
        var form = Form(name);
        Assert.NotEmpty(form.Samples);
        Assert.All(form.Templates, template => Assert.NotEmpty(Patterns(form, template)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_template_is_shown_by_a_sample(string name)
    {
        var form = Form(name);
        Assert.All(form.Templates, template => Assert.Contains(form.Samples, sample => Patterns(form, template).Any(pattern => Matches(pattern, sample))));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_of_its_form_and_of_no_other(string name, string sample)
        => Assert.Equal([name], FormCatalogue.All.Where(form => Patterns(form).Any(pattern => Matches(pattern, sample))).Select(form => form.Name), StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_index_finds_what_trying_all_forms_in_order_finds(string name, string sample)
    {
        var index = new FormIndex(FormCatalogue.All);
        var inOrder = FormCatalogue.All.SelectMany(Patterns).ToList();
        foreach (var line in Variants(sample))
        {
            var captures = new int[64];
            var tried = new int[64];
            var message = Encoding.UTF8.GetBytes(line.TrimEnd());
            var expected = inOrder.Find(pattern => pattern.TryMatch(message, tried));
            var found = index.Match(message, captures, out var knownWords);
            Assert.Equal(name, found?.Form.Name);
            Assert.Equal(expected?.Form.Name, found?.Form.Name);
            Assert.Equal(expected!.Fields, found!.Fields);
            Assert.Equal(tried, captures);
            Assert.True(knownWords);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void An_index_of_one_kind_finds_only_that_kind(string name, string sample)
    {
        var message = Encoding.UTF8.GetBytes(sample.TrimEnd());
        foreach (var kind in Enum.GetValues<EntryKind>())
        {
            var found = new FormIndex(FormCatalogue.All, [kind]).Match(message, new int[64], out var knownWords);
            Assert.Equal(Form(name).Kind == kind ? name : null, found?.Form.Name);
            Assert.True(knownWords);
        }
    }

    private static IEnumerable<string> Variants(string sample)
        => [sample, sample + " ", sample + "  ", sample.ToUpperInvariant(), sample.ToLowerInvariant(), sample.Replace(" ", "  ", StringComparison.Ordinal)];

    private static Form Form(string name) => FormCatalogue.All.Single(form => string.Equals(form.Name, name, StringComparison.Ordinal));

    private static IEnumerable<Pattern> Patterns(Form form) => form.Templates.SelectMany(template => Patterns(form, template));

    private static IEnumerable<Pattern> Patterns(Form form, string template) => Template.Parse(template).Select(segments => new Pattern(form, segments));

    private static bool Matches(Pattern pattern, string sample) => pattern.TryMatch(Encoding.UTF8.GetBytes(sample.TrimEnd()), new int[64]);
}
