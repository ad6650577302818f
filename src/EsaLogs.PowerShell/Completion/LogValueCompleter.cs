using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;

namespace EsaLogs.Completion;

/// <summary>Completes the value of a filter from the logs that the command line names, the most frequent first.</summary>
internal sealed class LogValueCompleter : Completer
{
    /// <summary>Small logs are read whole, also by a session that has to load everything first.</summary>
    private const long LeastBytes = 256 * 1024;

    private const long MostBytes = 4 * 1024 * 1024;

    private static readonly TimeSpan Time = TimeSpan.FromMilliseconds(200);

    /// <inheritdoc/>
    protected override IEnumerable<Candidate> Candidates(Typing typing)
    {
        if (LogQuestions.Of(typing.Command) is not { } question) return [];
        var inputs = LogPaths.Of(typing.Bound);
        if (inputs.IsEmpty) return [];
        var watch = Stopwatch.StartNew();
        var values = new LogValues(LeastBytes, MostBytes, Time, () => watch.Elapsed);
        var found = values.Read(question, LogQuestions.Property(typing.Command, typing.Parameter), inputs);
        var where = values.IsBeginning ? " in the beginning of the log" : "";
        var candidates = found.OrderByDescending(value => value.Count).ThenBy(value => value.Text, StringComparer.OrdinalIgnoreCase)
            .Select(value => new Candidate(value.Text, $"{value.Text}: seen {Times(value.Count)}{where}{First(value)}") { Typed = Escaped(value.Text) });
        return LogQuestions.HasDomains(typing.Parameter) ? candidates.Concat(Domains(found, where)) : candidates;
    }

    /// <summary>All addresses of a domain, as wildcards.</summary>
    private static IEnumerable<Candidate> Domains(IReadOnlyCollection<LogValue> addresses, string where)
    {
        var domains = addresses
            .Select(address => (address.Count, At: address.Text.LastIndexOf('@'), address.Text))
            .Where(address => address.At >= 0)
            .GroupBy(address => address.Text.Substring(address.At), StringComparer.OrdinalIgnoreCase)
            .Select(domain => (Text: domain.Key, Count: domain.Sum(address => address.Count)));
        return domains.OrderByDescending(domain => domain.Count).ThenBy(domain => domain.Text, StringComparer.OrdinalIgnoreCase)
            .Select(domain => new Candidate("*" + domain.Text, $"All of {domain.Text.Substring(1)}: seen {Times(domain.Count)}{where}") { Typed = "*" + Escaped(domain.Text) });
    }

    private static string Times(int count) => count == 1 ? "once" : count.ToString("N0", CultureInfo.InvariantCulture) + " times";

    private static string First(LogValue value)
        => value.Source is { } source ? $", first in {Path.GetFileName(source)}, line {value.LineNumber?.ToString(CultureInfo.InvariantCulture)}" : "";

    /// <summary>What means the text itself in a filter that takes wildcards.</summary>
    private static string Escaped(string text) => WildcardPattern.Escape(text);
}
