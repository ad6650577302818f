using Xunit;

namespace EsaLogs.Parser.Tests.Generated;

/// <summary>Some of what a log has, from its beginning to its end: to ask for all of it, one by one, would take too long.</summary>
internal static class Picked
{
    /// <summary>So many are picked where nothing else is said, or a few more.</summary>
    private const int Usual = 5;

    public static List<T> Of<T>(IEnumerable<T> records, int count = Usual)
    {
        List<T> all = [.. records];
        Assert.NotEmpty(all);
        return [.. all.Where((_, number) => number % Math.Max(1, all.Count / count) == 0)];
    }

    /// <summary>Ids, each once. The 0 is none: many connections have it.</summary>
    public static List<long> Ids(IEnumerable<long?> ids) => Of(ids.OfType<long>().Where(id => id != 0).Distinct());

    /// <summary>One id, from the middle.</summary>
    public static long Id(IEnumerable<long?> ids)
    {
        var some = Ids(ids);
        return some[some.Count / 2];
    }

    /// <summary>Texts, each once and as a filter; the characters that patterns are made of stand for themselves.</summary>
    public static List<string[]> Filters(IEnumerable<string?> texts)
        => [.. Of(texts.OfType<string>().Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)).Select(text => new[] { text.Replace("[", "`[", StringComparison.Ordinal) })];
}
