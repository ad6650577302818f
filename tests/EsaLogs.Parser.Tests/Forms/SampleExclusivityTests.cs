using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using Xunit;

namespace EsaLogs.Parser.Tests.Forms;

/// <summary>Every form shows samples; they have that form and no other, whatever the order of the catalogue.</summary>
public sealed class SampleExclusivityTests
{
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

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_has_its_form_and_no_other(string name, string sample) => Assert.Equal([name], Matching.FindAll(sample));

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_index_finds_the_form_of_a_sample(string name, string sample) => Assert.Equal(name, Matching.Find(sample)?.Name);

    [Fact]
    public void Every_template_has_a_sample_that_needs_it()
    {
        var unneeded = FormCatalogue.All.SelectMany(form => form.Templates.Select(template => (form, template)))
            .Where(item => item.form.Samples.All(sample => !ReferenceEquals(FirstTemplate(item.form, sample), item.template)))
            .Select(item => $"{item.form.Name}: {item.template}");
        var list = string.Join("\n", unneeded);
        Assert.True(list.Length == 0, list);
    }

    [Fact]
    public void Names_are_unique()
        => Assert.Empty(FormCatalogue.All.GroupBy(form => form.Name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Every_kind_has_a_form()
        => Assert.Equal([EntryKind.Unknown], Enum.GetValues<EntryKind>().Except(FormCatalogue.All.Select(form => form.Kind)));

    private static string? FirstTemplate(Form form, string sample)
        => Array.Find(form.Templates, template => Matching.FieldsOf(template, sample) is not null);
}
