using System.Text;
using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using Xunit;

namespace EsaLogs.Parser.Tests.Forms;

/// <summary>The beginning of a message never speaks against a wording that the message has.</summary>
public sealed class BeginningTests
{
    private static readonly Pattern[] Patterns =
        [.. FormCatalogue.All.SelectMany(form => form.Templates.SelectMany(Template.Parse).Select(segments => new Pattern(form, segments)))];

    public static TheoryData<int> Parts => [0, 1, 2, 3, 4, 5, 6, 7];

    [Theory]
    [MemberData(nameof(Parts))]
    public void However_little_of_a_message_is_seen_its_wordings_are_left(int part)
    {
        var captures = new int[64];
        var matched = 0;
        for (var number = part; number < Patterns.Length; number += Parts.Count)
        {
            var pattern = Patterns[number];
            foreach (var message in pattern.Form.Samples.SelectMany(Variants).Select(text => Encoding.UTF8.GetBytes(text.TrimEnd())))
            {
                if (!pattern.TryMatch(message, captures)) continue;
                matched++;
                for (var length = 0; length <= message.Length; length++)
                {
                    if (new Beginning(message.AsSpan(0, length)).IsOf(pattern, out _)) continue;
                    Assert.Fail($"'{Encoding.UTF8.GetString(message)}' fits {pattern.Form}, '{Encoding.UTF8.GetString(message, 0, length)}' does not");
                }
            }
        }

        Assert.True(matched > Patterns.Length / Parts.Count);
    }

    [Theory]
    [InlineData("MID 5 ICID 6 ", "MID {Mid} ICID {Icid} From: <{Sender:text}>", 7)]
    [InlineData("MID 5 ICID 6 From: <", "MID {Mid} ICID {Icid} From: <{Sender:text}>", 0)]
    [InlineData("MID 5 I", "MID {Mid} ICID {Icid} From: <{Sender:text}>", 4)]
    [InlineData("New SMTP D", "New {Protocol:word} DCID {Dcid} interface", 4)]
    [InlineData("New SMTP I", "New {Protocol:word} DCID {Dcid} interface", -1)]
    [InlineData("MID 5 ICID 6 RID", "MID {Mid} ICID {Icid} From: <{Sender:text}>", -1)]
    [InlineData("5 6 x", "MID {Mid} ICID {Icid} From: <{Sender:text}>", -1)]
    public void It_tells_how_much_more_is_fixed(string beginning, string template, int expected)
    {
        var pattern = new Pattern(new Form("form", EntryKind.Unknown) { Templates = [template], Samples = [] }, Template.Parse(template).Single());
        var isOf = new Beginning(Encoding.ASCII.GetBytes(beginning)).IsOf(pattern, out var further);
        Assert.Equal(expected, isOf ? further : -1);
    }

    /// <summary>The same words in other cases, with other blanks and other numbers.</summary>
    private static IEnumerable<string> Variants(string sample)
    {
        yield return sample;
        yield return sample.ToUpperInvariant();
        yield return sample.Replace(" ", "  ", StringComparison.Ordinal);
        yield return sample.Replace(' ', '\t');
        yield return string.Concat(sample.Select(c => char.IsAsciiDigit(c) ? "907" : c.ToString()));
    }
}
