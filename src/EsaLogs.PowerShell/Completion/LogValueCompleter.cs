using System.Globalization;
using System.Management.Automation;

namespace EsaLogs.Completion;

/// <summary>Completes the value of a filter from the logs that the command line names, the most frequent first.</summary>
internal sealed class LogValueCompleter : Completer
{
    private const long Bytes = 4 * 1024 * 1024;

    private static readonly TimeSpan Time = TimeSpan.FromMilliseconds(200);

    /// <inheritdoc/>
    protected override IEnumerable<Candidate> Candidates(Typing typing)
    {
        if (LogQuestions.Of(typing.Command) is not { } question) return [];
        var inputs = LogPaths.Of(typing.Bound);
        if (inputs.IsEmpty) return [];
        var values = new LogValues(Bytes, Time);
        var found = values.Read(question, LogQuestions.Property(typing.Command, typing.Parameter), inputs);
        var where = values.IsBeginning ? " in the beginning of the log" : "";
        var candidates = InOrder(found.Select(value => (value.Text, value.Count)))
            .Join(found, text => text, value => value.Text, (_, value) => value, StringComparer.Ordinal)
            .Select(value => new Candidate(value.Text, $"{value.Text}: seen {Times(value.Count)}{where}{First(value)}") { Typed = Escaped(value.Text) });
        return LogQuestions.HasDomains(typing.Parameter) ? candidates.Concat(Domains(found, where)) : candidates;
    }

    /// <summary>All addresses of a domain, as wildcards.</summary>
    private static IEnumerable<Candidate> Domains(IReadOnlyCollection<LogValue> addresses, string where)
    {
        var domains = addresses
            .Where(address => address.Text.IndexOf('@') >= 0)
            .GroupBy(address => address.Text.Substring(address.Text.LastIndexOf('@')), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(domain => domain.Key, domain => domain.Sum(address => address.Count), StringComparer.OrdinalIgnoreCase);
        return InOrder(domains.Select(domain => (domain.Key, domain.Value)))
            .Select(domain => new Candidate("*" + domain, $"All of {domain.Substring(1)}: seen {Times(domains[domain])}{where}") { Typed = "*" + Escaped(domain) });
    }

    private static IEnumerable<string> InOrder(IEnumerable<(string Text, int Count)> values)
        => values.OrderByDescending(value => value.Count).ThenBy(value => value.Text, StringComparer.OrdinalIgnoreCase).Select(value => value.Text);

    private static string Times(int count) => count == 1 ? "once" : count.ToString("N0", CultureInfo.InvariantCulture) + " times";

    private static string First(LogValue value)
        => value.Source is { } source ? $", first in {Path.GetFileName(source)}, line {value.LineNumber?.ToString(CultureInfo.InvariantCulture)}" : "";

    /// <summary>What means the text itself in a filter that takes wildcards.</summary>
    private static string Escaped(string text) => WildcardPattern.Escape(text);
}
