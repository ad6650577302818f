using System.Text.RegularExpressions;
using Xunit;

namespace EsaLogs.Cli.Tests;

/// <summary>What the README shows is what the program prints.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Root = FindRoot();

    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        foreach (Match match in Example().Matches(File.ReadAllText(Path.Combine(Root, "README.md"))))
            data.Add(match.Groups["arguments"].Value, match.Groups["output"].Value);
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_prints_what_the_readme_claims(string arguments, string output)
    {
        var words = arguments.Split(' ').Select(word => string.Equals(word, "docs/samples", StringComparison.Ordinal) ? Path.Combine(Root, word) : word);
        var result = Cli.Run([.. words, "--format", "table"]);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(output.TrimEnd(), string.Join('\n', result.Output.Split('\n').Select(line => line.TrimEnd())).TrimEnd());
    }

    [Fact]
    public void The_readme_has_examples() => Assert.True(Examples().Count >= 2);

    [GeneratedRegex(@"```console\n\$ dotnet run --project src/EsaLogs\.Cli -c Release -- (?<arguments>[^\n]+)\n```\n\n```text\n(?<output>.*?)```", RegexOptions.Singleline, 1000)]
    private static partial Regex Example();

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "EsaLogs.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException();
        return folder;
    }
}
