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

    private const int LeastWidth = 15;

    public static TheoryData<string> Views { get; } = new(ModuleMetadata.Views.Descendants("View").Select(view => view.Element("Name")!.Value));

    [Fact]
    public void Every_record_has_one_view_and_none_two_of_a_kind()
    {
        Assert.Equal(
            typeof(IEsaRecord).Assembly.GetTypes()
                .Where(type => typeof(IEsaRecord).IsAssignableFrom(type) && !type.IsInterface)
                .Select(type => type.FullName)
                .Order(StringComparer.Ordinal),
            ModuleMetadata.Views.Descendants("TypeName").Select(type => type.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Distinct(ModuleMetadata.Views.Descendants("View").Select(view => (view.Descendants("TypeName").Single().Value, view.Elements().Last().Name)));
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void Columns_name_properties_and_hold_no_script(string name)
    {
        var view = View(name);
        var record = typeof(EsaConnection).Assembly.GetType(view.Descendants("TypeName").Single().Value, throwOnError: true)!;
        Assert.Empty(view.Descendants("TableColumnItem").Descendants("ScriptBlock"));
        Assert.All(view.Descendants("PropertyName"), property => Assert.NotNull(record.GetProperty(property.Value)));
        Assert.Equal(view.Descendants("TableColumnHeader").Count(), view.Descendants("TableColumnItem").Count());
    }

    [Fact]
    public void The_script_of_a_list_calls_no_methods_and_is_named_as_its_property()
    {
        foreach (var script in ModuleMetadata.Views.Descendants("ScriptBlock"))
        {
            Assert.DoesNotMatch("[.:][A-Za-z]+\\(", script.Value);
            Assert.Contains("$_." + script.Parent!.Element("Label")!.Value, script.Value, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void Tables_fit_the_screen(string name)
    {
        if (View(name).Element("ListControl") is not null) return;
        var headers = View(name).Descendants("TableColumnHeader").ToList();

        // The last column may take what is left.
        var widths = headers.ConvertAll(header => header == headers[^1] && header.Element("Width") is null
            ? LeastWidth
            : int.Parse(header.Element("Width")!.Value, CultureInfo.InvariantCulture));
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
            var type = PropertyType(record, item);
            Assert.Equal(type == typeof(long) || type == typeof(int) || type == typeof(double), header.Element("Alignment")?.Value == "Right");
        }

        foreach (var item in view.Descendants("TableColumnItem").Concat(view.Descendants("ListItem").Where(item => item.Element("PropertyName") is not null)))
        {
            var type = PropertyType(record, item);
            var format = type == typeof(DateTime) ? "{0:s}" : type == typeof(double) ? DoubleFormat(item) : typeof(System.Collections.ICollection).IsAssignableFrom(type) ? "{0}" : null;
            Assert.Equal(format, item.Element("FormatString")?.Value);
        }
    }

    // A share has four digits, which stand in a percentage.
    private static string DoubleFormat(XElement item) => item.Element("PropertyName")!.Value.EndsWith("Share", StringComparison.Ordinal) ? "{0:0.00%}" : "{0:0}";

    private static Type PropertyType(Type record, XElement item)
    {
        var type = record.GetProperty(item.Element("PropertyName")!.Value)!.PropertyType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    private static XElement View(string name) => ModuleMetadata.Views.Descendants("View").Single(view => view.Element("Name")!.Value == name);
}
