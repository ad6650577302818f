using System.Management.Automation;
using System.Text.RegularExpressions;
using EsaLogs.Input;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Module.Tests;

/// <summary>The sources of the help, as far as they can be held against the code without PowerShell.</summary>
public sealed class HelpTests
{
    private static readonly string Folder = Path.Combine(ModuleMetadata.Root, "docs", "en-US");

    public static TheoryData<string> Cmdlets { get; } = new(ModuleMetadata.Cmdlets.Select(cmdlet => cmdlet.Name));

    public static TheoryData<string> ParametersOfAll { get; } = new(ModuleMetadata.Cmdlets
        .Select(cmdlet => cmdlet.Parameters.Select(parameter => parameter.Name))
        .Aggregate((names, more) => names.Intersect(more, StringComparer.Ordinal)));

    [Fact]
    public void Every_exported_cmdlet_has_a_page_and_there_is_no_other()
        => Assert.Equal(
            ModuleMetadata.ManifestList("CmdletsToExport"),
            Directory.GetFiles(Folder, "*-*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_page_tells_every_parameter_with_its_type_and_aliases(string name)
    {
        var cmdlet = ModuleMetadata.Cmdlets.Single(cmdlet => cmdlet.Name == name);
        var expected = cmdlet.Parameters.Select(parameter => $"{parameter.Name} {parameter.Type} {string.Join(' ', parameter.Aliases)}");
        var told = Parameters(name).Select(parameter => $"{parameter.Key} {Value(parameter.Value, "Type")} {string.Join(' ', List(parameter.Value, "Aliases"))}");
        Assert.Equal(expected, told.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_page_is_written_out_and_has_three_examples(string name)
    {
        var page = Page(name);
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
        var examples = Regex.Split(page, "(?=^### Example [0-9]+: .)", RegexOptions.Multiline).Skip(1).ToList();
        Assert.True(examples.Count >= 3, $"{name} has {examples.Count} examples.");
        Assert.All(examples, example => Assert.Contains("\n```powershell\n", example, StringComparison.Ordinal));
        Assert.All(Parameters(name), parameter => Assert.True(Meaning(parameter.Value).Length > 40, $"{name} -{parameter.Key}"));
    }

    // A parameter that every cmdlet has means the same in each: a change of one page alone is an oversight.
    [Theory]
    [MemberData(nameof(ParametersOfAll))]
    public void What_all_cmdlets_share_reads_the_same_everywhere(string parameter)
        => Assert.Single(ModuleMetadata.Cmdlets.Select(cmdlet => Parameters(cmdlet.Name)[parameter]).Distinct(StringComparer.Ordinal));

    [Fact]
    public void The_topic_on_errors_has_every_id()
    {
        var source = File.ReadAllText(Path.Combine(ModuleMetadata.Root, "src", "EsaLogs.PowerShell", "EsaErrors.cs"));
        var ids = Regex.Matches(source, "\"(?<id>\\w+)\",\\s*ErrorCategory").Select(match => match.Groups["id"].Value).ToList();
        Assert.Contains("InvalidFilter", ids);
        AssertTold("about_EsaLogs_Errors", ids.Concat(Enum.GetNames<LogProblemKind>()));

        // And no other: what is told with a category is an error.
        var topic = File.ReadAllText(Path.Combine(Folder, "about_EsaLogs_Errors.help.txt"));
        var told = Regex.Matches(topic, $@"^    (?<id>[A-Z]\w+) +(?:{string.Join('|', Enum.GetNames<ErrorCategory>())})\b", RegexOptions.Multiline).Select(match => match.Groups["id"].Value);
        Assert.Equal(
            ids.Concat(Enum.GetNames<LogProblemKind>()).Where(id => id != nameof(LogProblemKind.OtherLog)).Order(StringComparer.Ordinal),
            told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_topics_have_every_word_that_records_use()
    {
        AssertTold("about_EsaLogs_Tls", Enum.GetNames<TlsStatus>());
        AssertTold("about_EsaLogs_Messages", Enum.GetNames<Disposition>().Concat(Enum.GetNames<DeliveryStatus>()));
        AssertTold("about_EsaLogs", ModuleMetadata.ManifestList("CmdletsToExport"));
    }

    // A word that is explained begins a line; one that is only mentioned stands in the middle.
    private static void AssertTold(string topic, IEnumerable<string> words)
    {
        var text = File.ReadAllText(Path.Combine(Folder, topic + ".help.txt"));
        Assert.All(words, word => Assert.Matches(new Regex($@"^    {Regex.Escape(word)} +\S", RegexOptions.Multiline), text));
    }

    private static string Page(string cmdlet) => File.ReadAllText(Path.Combine(Folder, cmdlet + ".md")).Replace("\r", "", StringComparison.Ordinal);

    /// <summary>The sections of the parameters, by name.</summary>
    private static Dictionary<string, string> Parameters(string cmdlet)
        => Regex.Matches(Page(cmdlet), "^### -(?<name>\\w+)\n(?<text>.*?)\n```$(?=\n\n##)", RegexOptions.Multiline | RegexOptions.Singleline)
            .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["text"].Value, StringComparer.Ordinal);

    private static string Meaning(string section) => section.Split("```yaml")[0].Trim();

    private static string Value(string section, string key) => Regex.Match(section, $"^{key}: (?<value>.*)$", RegexOptions.Multiline).Groups["value"].Value;

    private static IEnumerable<string> List(string section, string key)
        => Regex.Match(section, $"^{key}:\n(?<list>(?:- .*\n)*)", RegexOptions.Multiline).Groups["list"].Value
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line[2..]);
}
