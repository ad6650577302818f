using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using Xunit;

namespace EsaLogs.Parser.Tests.Forms;

/// <summary>
/// Each sample of each form, with text that imitates log lines put where it has text: it stays what it is, and belongs to whom it belongs.
/// </summary>
public sealed class HostileSampleTests
{
    private static readonly string[] Texts =
    [
        "MID 12 queued for delivery", "a MID 12 ICID 13 RID 14 b", "ICID 12 close", "DCID 12 close", "Message finished MID 12 done", "x using AUTH mechanism: y",
        "SMTP Auth: (ICID 12) succeeded for user: root using AUTH mechanism: LOGIN with profile: P", "[('a', 'b", "('550', ['a", "it's", "say \"so\"",
        "it's \"so\"", "'", "\"", "a (b) c", "http://example.com/a?b=c", "Wed Apr 22 10:00:00 2009 Info: MID 12 queued for delivery", "\\r\\n MID 12 done",
    ];

    /// <summary>What tells to whom a line belongs.</summary>
    private static readonly HashSet<Field> Ids = [Field.Mid, Field.Icid, Field.Dcid, Field.Rid, Field.Rcid, Field.ParentMid, Field.ChildMid];

    public static TheoryData<string> Names => [.. FormCatalogue.All.Select(form => form.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_with_hostile_text_keeps_its_kind_and_its_ids(string name)
    {
        var form = FormCatalogue.All.Single(form => string.Equals(form.Name, name, StringComparison.Ordinal));
        var wrong = new List<string>();
        foreach (var sample in form.Samples)
        {
            var reading = Matching.Read(sample)!;
            foreach (var (text, start, length, type) in reading.Texts)
            {
                foreach (var hostile in Texts.Where(hostile => Fits(type, hostile)))
                {
                    // An empty text at the end of a line has no blank before it.
                    var blank = length == 0 && start == sample.TrimEnd().Length && (char.IsLetterOrDigit(sample[start - 1]) || sample[start - 1] == ':') ? " " : "";
                    var line = sample[..start] + blank + hostile + sample[(start + length)..];
                    var found = Matching.Read(line);
                    if (found?.Form.Kind != form.Kind) wrong.Add($"{text}: {found?.Form.Name ?? "no form"} <- {line}");
                    else if (!found.Values(Ids).SequenceEqual(reading.Values(Ids), StringComparer.Ordinal)) wrong.Add($"{text}: other ids <- {line}");
                    else if (type == FieldType.Free && !found.Holds(text, hostile)) wrong.Add($"{text}: other text <- {line}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong.Take(40)));
    }

    private static bool Fits(FieldType type, string hostile)
        => type switch { FieldType.Phrase => hostile.IndexOfAny([':', '\'', '"', '<', '>']) < 0, FieldType.Text or FieldType.Free => true, _ => false };
}
