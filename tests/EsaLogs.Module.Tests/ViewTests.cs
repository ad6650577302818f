using System.Globalization;
using System.Xml.Linq;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Module.Tests;

/// <summary>The table that a record shows by itself, and those that can be asked for by their name.</summary>
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
        var own = ModuleMetadata.Views.Descendants("View").Where(IsOwn).Select(view => (TypeName(view), view.Elements().Last().Name)).ToList();
        Assert.Distinct(own);

        // Without a name, PowerShell takes the first.
        Assert.Equal(own, ModuleMetadata.Views.Descendants("View").Select(view => (TypeName(view), view.Elements().Last().Name)).Distinct());
        Assert.Equal(["Deliveries", "Timeline"], ModuleMetadata.Views.Descendants("View").Where(view => !IsOwn(view)).Select(view => view.Element("Name")!.Value));
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void Columns_name_properties_and_hold_no_script_but_where_one_property_does_not_say_it(string name)
    {
        var view = View(name);
        var record = typeof(EsaConnection).Assembly.GetType(view.Descendants("TypeName").Single().Value, throwOnError: true)!;
        Assert.All(
            view.Descendants("TableColumnItem").Descendants("ScriptBlock"),
            script => Assert.True(name is "Timeline" or "EsaDelivery" or "Deliveries" || script.Value == "$_.Recipients -join '; '"));
        Assert.All(view.Descendants("PropertyName"), property => Assert.NotNull(record.GetProperty(property.Value)));
        Assert.Equal(view.Descendants("TableColumnHeader").Count(), view.Descendants("TableColumnItem").Count());
    }

    [Fact]
    public void Scripts_call_no_methods_and_those_of_lists_are_named_as_their_property()
    {
        Assert.All(ModuleMetadata.Views.Descendants("ScriptBlock"), script => Assert.DoesNotMatch("[.:][A-Za-z]+\\(", script.Value));
        Assert.All(
            ModuleMetadata.Views.Descendants("ListItem").Descendants("ScriptBlock"),
            script => Assert.Contains("$_." + script.Parent!.Element("Label")!.Value, script.Value, StringComparison.Ordinal));
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

            // PowerShell puts blanks between the elements of a list, whatever its own text.
            Assert.False(typeof(System.Collections.IList).IsAssignableFrom(type), $"{name}: {item.Value} is a list, which a script has to join.");
            var format = type == typeof(DateTime) ? "{0:s}" : type == typeof(double) ? DoubleFormat(item) : typeof(System.Collections.ICollection).IsAssignableFrom(type) ? "{0}" : null;
            Assert.Equal(format, item.Element("FormatString")?.Value);
        }
    }

    // A share has four digits, which stand in a percentage; a score is shown as the log has it.
    private static string? DoubleFormat(XElement item) => item.Element("PropertyName")?.Value switch
    {
        "ReputationScore" => null,
        { } name when name.EndsWith("Share", StringComparison.Ordinal) => "{0:0.00%}",
        _ => "{0:0}",
    };

    private static Type PropertyType(Type record, XElement item)
    {
        if (item.Element("ScriptBlock") is not null) return typeof(string);
        var type = record.GetProperty(item.Element("PropertyName")!.Value)!.PropertyType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    private static bool IsOwn(XElement view) => view.Element("Name")!.Value.StartsWith("Esa", StringComparison.Ordinal);

    private static string TypeName(XElement view) => view.Descendants("TypeName").Single().Value;

    private static XElement View(string name) => ModuleMetadata.Views.Descendants("View").Single(view => view.Element("Name")!.Value == name);
}
