using System.Globalization;
using EsaLogs.Completion;
using EsaLogs.Input;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Module.Tests;

/// <summary>What completes the arguments, as far as it can be seen without PowerShell.</summary>
public sealed class CompletionTests
{
    // Paths are PowerShell's own; nobody types log text or a part of it from a list.
    private static readonly string[] Without = ["Path", "LiteralPath", "InputObject", "Text"];

    [Fact]
    public void Every_filter_for_text_or_ids_completes_from_the_logs()
    {
        foreach (var (cmdlet, parameter) in TextAndIds())
        {
            var completer = Assert.Single(ModuleMetadata.Attributes(parameter.Property, "ArgumentCompleterAttribute"));
            Assert.Equal(typeof(LogValueCompleter), completer.ConstructorArguments[0].Value);
            Assert.NotNull(LogQuestions.Of(cmdlet.Name));
        }
    }

    [Fact]
    public void Every_filter_finds_its_values_in_a_property_of_the_records()
    {
        foreach (var (cmdlet, parameter) in TextAndIds())
        {
            var property = cmdlet.OutputTypes[0].GetProperty(LogQuestions.Property(cmdlet.Name, parameter.Name));
            Assert.True(property is not null, $"{cmdlet} -{parameter}");
            Assert.Contains(property.PropertyType, new[] { typeof(string), typeof(long), typeof(long?), typeof(TextList) });
        }
    }

    [Fact]
    public void Times_and_zones_complete_everywhere()
    {
        foreach (var cmdlet in ModuleMetadata.Cmdlets)
        {
            Type Completer(string name) => (Type)Assert.Single(ModuleMetadata.Attributes(
                cmdlet.Parameters.Single(parameter => parameter.Name == name).Property, "ArgumentCompleterAttribute")).ConstructorArguments[0].Value!;
            Assert.Equal(typeof(TimeCompleter), Completer("StartTime"));
            Assert.Equal(typeof(TimeCompleter), Completer("EndTime"));
            Assert.Equal(typeof(TimeZoneCompleter), Completer("TimeZone"));
        }
    }

    [Fact]
    public void Values_are_counted_with_the_place_where_they_were_first()
    {
        var values = new LogValues(long.MaxValue, long.MaxValue, TimeSpan.Zero, () => TimeSpan.Zero);
        var users = values.Read(new AuthQuery(), "User", Samples()).OrderBy(value => value.Text, StringComparer.Ordinal);
        Assert.Equal(
            ["admin 1 30", "jane@example.com 2 7", "joe@example.com 2 4", "root 1 31"],
            users.Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.Text} {value.Count} {value.LineNumber}")));
        Assert.False(values.IsBeginning);
    }

    [Theory]
    [InlineData(0, long.MaxValue, 1000, true)] // the time is over
    [InlineData(0, long.MaxValue, 0, false)]
    [InlineData(1_000_000, long.MaxValue, 1000, false)] // but not the least was read
    [InlineData(1_000_000, 100, 0, true)] // the most was read
    public void Reading_ends_with_the_time_or_the_most_bytes(long least, long most, int milliseconds, bool isBeginning)
    {
        var values = new LogValues(least, most, TimeSpan.FromMilliseconds(200), () => TimeSpan.FromMilliseconds(milliseconds));
        Assert.NotEmpty(values.Read(new MessageQuery(), "Sender", Samples()));
        Assert.Equal(isBeginning, values.IsBeginning);
    }

    private static LogInputs Samples() => new LogInputs().AddPath(Path.Combine(ModuleMetadata.Root, "docs", "samples"));

    private static IEnumerable<(CmdletType Cmdlet, CmdletParameter Parameter)> TextAndIds()
        => ModuleMetadata.Cmdlets.SelectMany(cmdlet => cmdlet.Parameters
            .Where(parameter => (parameter.Type == typeof(string[]) || parameter.Type == typeof(long[])) && !Without.Contains(parameter.Name, StringComparer.Ordinal))
            .Select(parameter => (cmdlet, parameter)));
}
