using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Module.Tests;

/// <summary>The table that a record shows by itself, and those that can be asked for by their name.</summary>
public sealed class ViewTests
{
    // PowerShell leaves the last column of a console line alone on Windows.
    private const int ScreenWidth = 119;

    private const int LeastWidth = 10;

    public static TheoryData<string> Views { get; } = new(ModuleMetadata.Views.Descendants("View").Select(view => view.Element("Name")!.Value));

    [Fact]
    public void Every_record_has_a_view_of_its_own_and_none_two_of_a_kind()
    {
        Assert.Equal(
            typeof(IEsaRecord).Assembly.GetTypes()
                .Where(type => typeof(IEsaRecord).IsAssignableFrom(type) && !type.IsInterface)
                .Select(type => type.FullName)
                .Order(StringComparer.Ordinal),
            ModuleMetadata.Views.Descendants("TypeName").Select(type => type.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        var own = ModuleMetadata.Views.Descendants("View").Where(IsOwn).SelectMany(Kinds).ToList();
        Assert.Distinct(own);

        // Without a name, PowerShell takes the first.
        Assert.Equal(own, ModuleMetadata.Views.Descendants("View").SelectMany(Kinds).Distinct());
        Assert.Equal(["Deliveries", "Timeline"], ModuleMetadata.Views.Descendants("View").Where(view => !IsOwn(view)).Select(view => view.Element("Name")!.Value));
    }

    [Fact]
    public void Every_answer_is_a_table_a_list_and_if_it_happens_at_a_time_a_line_of_a_timeline()
    {
        var named = View("Timeline").Descendants("ViewSelectedBy").Elements("TypeName").Select(type => type.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var record in typeof(IEsaRecord).Assembly.GetTypes().Where(type => typeof(IEsaRecord).IsAssignableFrom(type) && !type.IsInterface))
        {
            // What lines are not understood and what is wrong with a file are parts of a summary; no property of theirs needs a format.
            var kinds = ModuleMetadata.Views.Descendants("View").Where(IsOwn).SelectMany(Kinds).Where(kind => kind.Type == record.FullName).Select(kind => kind.Control.LocalName);
            Assert.Equal(
                record.Name is "EsaUnknownShape" or "EsaLogProblem" ? ["TableControl"] : ["ListControl", "TableControl"],
                kinds.Order(StringComparer.Ordinal));
            Assert.Equal(record.GetProperty("LineNumber") is not null && record.Name != "EsaUnknownShape", named.Contains(record.FullName!));
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void Columns_name_properties_and_hold_no_script_but_where_one_property_does_not_say_it(string name)
    {
        var view = View(name);
        Assert.All(
            view.Descendants("TableColumnItem").Descendants("ScriptBlock"),
            script => Assert.True(
                name is "Timeline" or "EsaDelivery" or "Deliveries" || script.Value == "$_.Recipients -join '; '" || IsColoured(script.Value)));
        Assert.All(
            view.Descendants("PropertyName"),
            property => Assert.NotNull(Record(Row(property) ?? Types(view)[0]).GetProperty(property.Value)));
        Assert.All(view.Descendants("TableRowEntry"), row => Assert.Equal(view.Descendants("TableColumnHeader").Count(), row.Descendants("TableColumnItem").Count()));
    }

    [Fact]
    public void Scripts_name_properties_of_their_record()
    {
        foreach (var script in ModuleMetadata.Views.Descendants("ScriptBlock"))
        {
            var record = Record(Row(script) ?? Types(script.Ancestors("View").Single())[0]);
            var properties = Regex.Matches(script.Value, @"(?<=\$_\.)\w+", RegexOptions.CultureInvariant).Select(match => match.Value).ToList();
            Assert.NotEmpty(properties);
            Assert.All(properties, property => Assert.True(record.GetProperty(property) is not null, $"{record.Name} has no {property}."));
        }
    }

    [Fact]
    public void Colours_are_those_of_PSStyle_end_with_their_word_and_are_not_in_Windows_PowerShell()
    {
        var coloured = ModuleMetadata.Views.Descendants("ScriptBlock").Select(script => script.Value).Where(IsColoured).ToList();
        Assert.NotEmpty(coloured);
        Assert.All(coloured, script => Assert.StartsWith("if ($PSEdition -ne 'Core') {", script, StringComparison.Ordinal));
        Assert.All(coloured, script => Assert.Equal(Regex.Count(script, @"\$PSStyle\.Formatting\.(Error|Warning) \+"), Regex.Count(script, @"\+ \$PSStyle\.Reset")));
        Assert.DoesNotMatch(@"\[3[0-9]m|\u001b|\[char\]", ModuleMetadata.Views.ToString());
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

        // PowerShell gives what is left of the screen to the next column, whose header then breaks over lines.
        foreach (var screen in new[] { 79, 80, ScreenWidth, ScreenWidth + 1 })
        {
            for (int column = 0, end = 0; column < headers.Count; column++)
            {
                var left = screen - end;
                if (left <= 0) break;
                var label = headers[column].Element("Label")?.Value ?? View(name).Descendants("TableColumnItem").ElementAt(column).Element("PropertyName")!.Value;
                var room = headers[column].Element("Width") is null ? left : Math.Min(left, widths[column]);
                Assert.True(room >= label.Length, $"{name}: {label} breaks at {screen.ToString(CultureInfo.InvariantCulture)} columns.");
                end += widths[column] + 1;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void Numbers_stand_right_times_are_the_same_under_every_culture_and_lists_show_their_text(string name)
    {
        var view = View(name);
        var record = Record(Types(view)[0]);
        foreach (var (header, item) in view.Descendants("TableColumnHeader").Zip(view.Descendants("TableColumnItem")))
        {
            var type = PropertyType(record, item);
            Assert.Equal(type == typeof(long) || type == typeof(int) || type == typeof(double), header.Element("Alignment")?.Value == "Right");
        }

        foreach (var item in view.Descendants("TableColumnItem").Concat(view.Descendants("ListItem").Where(item => item.Element("PropertyName") is not null)))
        {
            var type = PropertyType(Row(item) is { } own ? Record(own) : record, item);

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

    private static bool IsColoured(string script) => script.Contains("$PSStyle", StringComparison.Ordinal);

    private static List<string> Types(XElement view) => view.Element("ViewSelectedBy")!.Elements("TypeName").Select(type => type.Value).ToList();

    private static IEnumerable<(string Type, XName Control)> Kinds(XElement view) => Types(view).Select(type => (type, view.Elements().Last().Name));

    /// <summary>The type that a row of a table of several types is for; null in the row of the first, and in other tables.</summary>
    private static string? Row(XElement part) => part.Ancestors("TableRowEntry").Elements("EntrySelectedBy").Elements("TypeName").SingleOrDefault()?.Value;

    private static Type Record(string name) => typeof(IEsaRecord).Assembly.GetType(name, throwOnError: true)!;

    private static XElement View(string name) => ModuleMetadata.Views.Descendants("View").Single(view => view.Element("Name")!.Value == name);
}
