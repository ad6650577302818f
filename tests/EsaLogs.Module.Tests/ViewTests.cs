using System.Globalization;
using System.Xml.Linq;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Module.Tests;

/// <summary>The table that a record shows by itself.</summary>
public sealed class ViewTests
{
    // PowerShell leaves the last column of a console line alone on Windows.
    private const int ScreenWidth = 119;

    public static TheoryData<string> Views { get; } = new(ModuleMetadata.Views.Descendants("View").Select(view => view.Element("Name")!.Value));

    [Fact]
    public void Every_cmdlets_record_has_one_view()
        => Assert.Equal(
            ModuleMetadata.Cmdlets.Select(cmdlet => cmdlet.OutputTypes[0].FullName).Order(StringComparer.Ordinal),
            ModuleMetadata.Views.Descendants("TypeName").Select(type => type.Value).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Views))]
    public void Columns_name_properties_and_hold_no_script(string name)
    {
        var view = View(name);
        var record = typeof(EsaConnection).Assembly.GetType(view.Descendants("TypeName").Single().Value, throwOnError: true)!;
        Assert.Empty(view.Descendants("ScriptBlock"));
        Assert.All(view.Descendants("PropertyName"), property => Assert.NotNull(record.GetProperty(property.Value)));
        Assert.Equal(view.Descendants("TableColumnHeader").Count(), view.Descendants("TableColumnItem").Count());
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void Tables_fit_the_screen(string name)
    {
        var widths = View(name).Descendants("TableColumnHeader")
            .Select(header => int.Parse(header.Element("Width")!.Value, CultureInfo.InvariantCulture))
            .ToList();
        Assert.InRange(widths.Sum() + widths.Count - 1, 1, ScreenWidth);
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void Numbers_stand_right_times_are_the_same_under_every_culture_and_lists_show_their_text(string name)
    {
        var view = View(name);
        var record = typeof(EsaConnection).Assembly.GetType(view.Descendants("TypeName").Single().Value, throwOnError: true)!;
        foreach (var (header, item) in view.Descendants("TableColumnHeader").Zip(view.Descendants("TableColumnItem")))
        {
            var property = record.GetProperty(item.Element("PropertyName")!.Value)!.PropertyType;
            var type = Nullable.GetUnderlyingType(property) ?? property;
            Assert.Equal(type == typeof(long) || type == typeof(int) || type == typeof(double), header.Element("Alignment")?.Value == "Right");
            var format = type == typeof(DateTime) ? "{0:s}" : type == typeof(TextList) || type == typeof(IdList) ? "{0}" : null;
            Assert.Equal(format, item.Element("FormatString")?.Value);
        }
    }

    private static XElement View(string name) => ModuleMetadata.Views.Descendants("View").Single(view => view.Element("Name")!.Value == name);
}
