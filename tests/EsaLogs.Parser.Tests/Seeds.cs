using System.Globalization;

namespace EsaLogs.Parser.Tests;

/// <summary>Seeds of random tests. <c>ESALOGS_RANDOM_SEEDS=101-150</c> asks for others than the usual few.</summary>
internal static class Seeds
{
    public static IEnumerable<int> OrAsked(int usual)
    {
        if (Environment.GetEnvironmentVariable("ESALOGS_RANDOM_SEEDS") is not { Length: > 0 } asked) return Enumerable.Range(1, usual);
        int[] ends = [.. asked.Split('-').Select(end => int.Parse(end, NumberStyles.None, CultureInfo.InvariantCulture))];
        return Enumerable.Range(ends[0], ends[^1] - ends[0] + 1);
    }
}
