using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EsaLogs.LogGenerator.Truth;
using EsaLogs.Queries;
using EsaLogs.Records;
using EsaLogs.Writers;
using Xunit;
using Xunit.Abstractions;

namespace EsaLogs.Parser.Tests.Generated;

/// <summary>Holds the records that a question gives against the truth of a generated log: letter by letter, one after the other, but for the place in the files.</summary>
internal static partial class TruthComparison
{
    /// <summary>So many differences are enough to find out why.</summary>
    private const int MaximumShown = 3;

    public static void AssertTrue<T>(string name, GeneratedLog log, TruthKind kind, LogQuery<T> query, DateTime now, ITestOutputHelper output)
        where T : class, IEsaRecord, new()
    {
        using var reader = new LogReader<T>(query, new ReadOptions { Now = now });
        using var truth = log.Truth(kind).GetEnumerator();
        var (compared, differing, shown) = (0, 0, new StringBuilder());
        foreach (var record in Ndjson(reader.Read(log.Inputs(), CancellationToken.None)))
        {
            var expected = truth.MoveNext() ? truth.Current : "(nothing more)";
            compared++;
            if (string.Equals(expected, record, StringComparison.Ordinal)) continue;
            if (++differing <= MaximumShown) shown.Append(CultureInfo.InvariantCulture, $"{compared}:\n{expected}\n{record}\n");
        }

        var missing = 0;
        while (truth.MoveNext()) missing++;
        var table = string.Create(CultureInfo.InvariantCulture, $"{name}: {compared} records of kind {kind}, {differing} differing, {missing} missing");
        output.WriteLine(table);
        Assert.True(compared > 100, "The log is not worth the test.");
        Assert.True(differing + missing == 0, $"{table}\n{shown}");
    }

    /// <summary>The records as they are written, without their places.</summary>
    private static IEnumerable<string> Ndjson<T>(IEnumerable<T> records)
        where T : class, IEsaRecord, new()
    {
        using var stream = new MemoryStream();
        using var writer = new NdjsonWriter<T>(stream);
        foreach (var record in records)
        {
            stream.SetLength(0);
            writer.Write(record);
            writer.Flush();
            yield return Place().Replace(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length - 1), "");
        }
    }

    [GeneratedRegex(",\"Source\":\"[^\"]*\",\"LineNumber\":[0-9]+", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Place();
}
