using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using Xunit;

namespace EsaLogs.Parser.Tests.Forms;

/// <summary>
/// What a stranger writes (a subject, a file name, a URL) may be a log line, or the end of one: the line that holds it stays what it is, and
/// the text stays whole.
/// </summary>
public sealed class HostileTextTests
{
    private static readonly string[] Texts =
    [
        .. FormCatalogue.All.Select(form => "x " + form.Samples[0].Trim()),
        .. FormCatalogue.All.Select(form => Tail(form.Samples[0].Trim())),
        "' \" ) ] >", "it's", "\"", "'", ">", "a b", "Sat Feb  3 04:05:06 2024 Info: MID 5 queued for delivery", "\\r\\n MID 5 queued for delivery",
    ];

    public static TheoryData<string, string> Templates
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var form in FormCatalogue.All)
            {
                foreach (var template in form.Templates)
                {
                    // A line without interface is one that somebody masked; its host can then look like the rest of a line that has one.
                    if (form.Name is "icid-new-noif") continue;
                    if (template.Contains(":free}", StringComparison.Ordinal)) data.Add(form.Name, template);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Text_of_strangers_makes_no_other_event(string name, string template)
    {
        var wrong = new List<string>();
        var readings = Template.Parse(template).ToList();
        foreach (var segments in new[] { readings[0], readings[^1] })
        {
            foreach (var text in Texts)
            {
                var line = string.Concat(segments.Select(segment => Example(segment, text)));
                var found = Matching.FindAll(line);
                if (found is not [var only] || !string.Equals(only, name, StringComparison.Ordinal)) wrong.Add($"{string.Join(",", found)} <- {line}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong.Take(40)));
    }

    private static string Example(Segment segment, string hostile) => segment.Type switch
    {
        FieldType.Literal or FieldType.Choice => System.Text.Encoding.UTF8.GetString(segment.Literal!.Lower),
        FieldType.Number => "7",
        FieldType.Word => segment.Field == Field.ExpandedUrl ? "http://www.example.com/" : "word",
        FieldType.Phrase => "some words",
        FieldType.Text => "some text",
        FieldType.Free => hostile,
        FieldType.List => "['a', 7]",
        _ => "('550', ['a'])",
    };

    /// <summary>The end of a line, as if the text before it were the stranger's own.</summary>
    private static string Tail(string line) => string.Concat("x", line.AsSpan(line.Length / 2));
}
