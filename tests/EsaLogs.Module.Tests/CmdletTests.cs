using System.Management.Automation;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Module.Tests;

/// <summary>Names, output and export of the cmdlets.</summary>
public sealed class CmdletTests
{
    [Fact]
    public void The_cmdlets_are_those_that_the_manifest_exports()
        => Assert.Equal(ModuleMetadata.Cmdlets.Select(cmdlet => cmdlet.Name), ModuleMetadata.ManifestList("CmdletsToExport"));

    [Fact]
    public void Cmdlets_have_approved_verbs_and_a_class_of_their_name()
        => Assert.All(ModuleMetadata.Cmdlets, cmdlet =>
        {
            var approved = new[] { typeof(VerbsCommon), typeof(VerbsDiagnostic), typeof(VerbsData), typeof(VerbsSecurity) }
                .SelectMany(verbs => verbs.GetFields())
                .Select(field => (string)field.GetRawConstantValue()!);
            Assert.Contains(cmdlet.Verb, approved);
            Assert.StartsWith("Esa", cmdlet.Noun, StringComparison.Ordinal);
            Assert.Equal($"EsaLogs.Commands.{cmdlet.Verb}{cmdlet.Noun}Command", cmdlet.Type.FullName);
            Assert.True(cmdlet.Type is { IsPublic: true, IsSealed: true });
            Assert.True(typeof(IDisposable).IsAssignableFrom(cmdlet.Type));
        });

    [Fact]
    public void Cmdlets_say_what_they_put_out()
    {
        var outputs = ModuleMetadata.Cmdlets.ToDictionary(cmdlet => cmdlet.Name, cmdlet => cmdlet.OutputTypes, StringComparer.Ordinal);
        Assert.Equal([typeof(EsaConnection)], outputs["Get-EsaConnection"]);
        Assert.Equal([typeof(EsaAuthEvent)], outputs["Get-EsaAuthEvent"]);
        Assert.Equal([typeof(EsaTlsResult), typeof(bool)], outputs["Test-EsaTls"]);
        Assert.Equal([typeof(EsaDelivery)], outputs["Get-EsaDelivery"]);
        Assert.Equal([typeof(EsaLogEntry)], outputs["Get-EsaLogEntry"]);
        Assert.Equal([typeof(EsaMessage)], outputs["Get-EsaMessage"]);
        Assert.Equal([typeof(EsaLogSummary), typeof(EsaLogGroup)], outputs["Measure-EsaLog"]);
    }

    [Fact]
    public void Record_properties_that_filters_name_exist()
    {
        // What can be filtered can be seen in the output; these filters have no property of their own name.
        var others = new[] { "Recipient", "Sender", "MinimumProtocol", "Quiet", "Related", "By", "Family", "Filter", "Attachment", "StartTime", "EndTime", "TimeZone", "Year", "MaxOpenAge", "Wait", "Tail", "Strict", "Path", "LiteralPath", "InputObject" };
        foreach (var cmdlet in ModuleMetadata.Cmdlets)
        {
            foreach (var parameter in cmdlet.Parameters.Where(parameter => !others.Contains(parameter.Name, StringComparer.Ordinal)))
                Assert.True(cmdlet.OutputTypes[0].GetProperty(parameter.Name) is not null, $"{cmdlet} -{parameter}");
        }
    }
}
