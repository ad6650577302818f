using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace EsaLogs.Module.Tests;

/// <summary>The manifest, as text: it is no data file for PowerShell because it chooses its assembly by edition.</summary>
public sealed class ManifestTests
{
    [Fact]
    public void The_assembly_is_chosen_by_the_edition_of_PowerShell()
        => Assert.Equal(
            "if ($PSEdition -eq 'Core') { 'net8.0/EsaLogs.dll' } else { 'net472/EsaLogs.dll' }",
            ModuleMetadata.ManifestText("RootModule"));

    [Fact]
    public void The_version_is_left_to_the_build()
        => Assert.Equal("'0.0.0'", ModuleMetadata.ManifestText("ModuleVersion"));

    [SkippableFact]
    public void A_package_has_the_version_of_the_sources()
    {
        var version = XDocument.Load(Path.Combine(ModuleMetadata.Root, "Directory.Build.props")).Descendants("Version").Single().Value;
        var package = Path.Combine(ModuleMetadata.Root, "out", "EsaLogs", version, "EsaLogs.psd1");
        Skip.IfNot(File.Exists(package), "The module has not been packaged.");
        Assert.Matches(new Regex($@"ModuleVersion\s+= '{Regex.Escape(version)}'", RegexOptions.NonBacktracking), File.ReadAllText(package));
    }

    [Theory]
    [InlineData("FunctionsToExport")]
    [InlineData("AliasesToExport")]
    [InlineData("VariablesToExport")]
    public void Nothing_but_cmdlets_is_exported(string key) => Assert.Equal("@()", ModuleMetadata.ManifestText(key));

    [Theory]
    [InlineData("PowerShellVersion", "'5.1'")]
    [InlineData("DotNetFrameworkVersion", "'4.7.2'")]
    [InlineData("CompatiblePSEditions", "@('Core', 'Desktop')")]
    [InlineData("FormatsToProcess", "@('EsaLogs.Format.ps1xml')")]
    public void The_manifest_says_where_the_module_runs(string key, string value) => Assert.Equal(value, ModuleMetadata.ManifestText(key));

    [Fact]
    public void Tags_have_no_blanks()
        => Assert.All(ModuleMetadata.ManifestList("Tags"), tag => Assert.DoesNotContain(" ", tag, StringComparison.Ordinal));
}
