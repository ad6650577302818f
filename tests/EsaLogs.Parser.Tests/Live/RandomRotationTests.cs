using System.Text.RegularExpressions;
using EsaLogs.Input;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Live;

/// <summary>Whatever a writer does between two looks, and however the lines come, the answers are those of the log as one file.</summary>
public sealed partial class RandomRotationTests
{
    public static TheoryData<int, string> Cases
    {
        get
        {
            var cases = new TheoryData<int, string>();
            foreach (var seed in Seeds.OrAsked(5))
            {
                cases.Add(seed, "mail.current");
                cases.Add(seed, "*");
                cases.Add(seed, "mail.*");
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_answers_are_those_of_the_whole_log(int seed, string watched)
    {
        Compare(new ConnectionQuery(), new ConnectionQuery(), seed, watched);
        Compare(new TlsQuery(), new TlsQuery(), seed, watched);
        Compare(new EntryQuery(), new EntryQuery(), seed, watched);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_answers_are_those_of_the_whole_log_though_files_move_within_a_look(int seed, string watched)
    {
        using var folder = new LiveFolder();
        using var script = new LiveScript();
        var random = new Random(seed);
        var lines = RandomWriter.Lines(random);
        var writer = new RandomWriter(folder, lines, random);
        writer.Step();
        while (!writer.IsDone) writer.Plan(script);
        var inputs = new LogInputs().AddLookup(() =>
        {
            string[] names = string.Equals(watched, "mail.current", StringComparison.Ordinal) ? [folder.Current] : Directory.GetFiles(folder.Path, watched);
            MayStep(3);
            return names;
        });
        var expected = Shown(Log.Ask(new EntryQuery(), System.Text.Encoding.UTF8.GetBytes(string.Concat(lines))).Records);
        var followed = script.Follow(new EntryQuery(), inputs, onRecord: _ => MayStep(20), onRemark: _ => MayStep(20));
        Assert.Equal(expected, Shown(followed.Records), StringComparer.Ordinal);

        // What was rotated before a log that is named was looked at first is not asked for.
        void MayStep(int oneIn)
        {
            if (script.Looks > 0 && random.Next(oneIn) == 0) writer.Step();
        }
    }

    private static void Compare<T>(LogQuery<T> whole, LogQuery<T> followed, int seed, string watched)
        where T : class, IEsaRecord, new()
    {
        using var folder = new LiveFolder();
        using var script = new LiveScript();
        var random = new Random(seed);
        var lines = RandomWriter.Lines(random);
        var writer = new RandomWriter(folder, lines, random);
        writer.Step();
        while (!writer.IsDone) writer.Plan(script);
        var path = string.Equals(watched, "*", StringComparison.Ordinal) ? folder.Path : folder[watched];
        var expected = Shown(Log.Ask(whole, System.Text.Encoding.UTF8.GetBytes(string.Concat(lines))).Records);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Shown(script.Follow(followed, LiveScript.Inputs(path)).Records), StringComparer.Ordinal);
    }

    private static string[] Shown<T>(List<T> records)
        where T : class, IEsaRecord, new()
        => [.. records.Select(record => Place().Replace(Writers.Written.Ndjson([record]), "")).Where(text => !NotCompared().IsMatch(text))];

    // The header lines of the parts, and what is still open at the end.
    [GeneratedRegex("\"Kind\":\"Logfile|\"Icid\":" + RandomWriter.LastIcid, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotCompared();

    [GeneratedRegex("\"(Source|LineNumber)\":(\"[^\"]*\"|[0-9]+),?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
