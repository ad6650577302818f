using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace EsaLogs.Completion;

/// <summary>A value that can be typed.</summary>
/// <param name="Text">The value, as lists show it.</param>
/// <param name="Meaning">What it is, or where it was seen.</param>
internal readonly record struct Candidate(string Text, string Meaning)
{
    /// <summary>What is typed, if that is not the value itself: in a filter some characters are wildcards.</summary>
    public string? Typed { get; init; }
}

/// <summary>What is being typed.</summary>
/// <param name="Command">The cmdlet.</param>
/// <param name="Parameter">The parameter whose value is wanted.</param>
/// <param name="Bound">The arguments that are there, by their parameters.</param>
internal sealed record Typing(string Command, string Parameter, IDictionary Bound);

/// <summary>
/// Completes an argument: takes the candidates of the derived class that begin with what was typed or match it as a wildcard, and quotes them
/// where that is needed. Nothing that goes wrong here may disturb who is typing.
/// </summary>
internal abstract class Completer : IArgumentCompleter
{
    private static readonly char[] Quotes = ['\'', '"', '\u2018', '\u2019', '\u201A', '\u201B', '\u201C', '\u201D', '\u201E'];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            var name = commandName.Substring(commandName.LastIndexOf('\\') + 1);
            var word = Word(wordToComplete ?? "");
            return [.. Candidates(new Typing(name, parameterName, fakeBoundParameters))
                .Where(candidate => IsMatch(candidate, word))
                .Select(candidate => new CompletionResult(
                    Quoted(candidate.Typed ?? candidate.Text), candidate.Text, CompletionResultType.ParameterValue, MeaningOf(candidate)))];
        }
        catch (Exception)
        {
            // Whoever presses Tab wants to go on typing; an error of the log or its path is told when the command runs.
            return [];
        }
    }

    /// <summary>What could be typed, in the order in which it is offered.</summary>
    protected abstract IEnumerable<Candidate> Candidates(Typing typing);

    /// <summary>True if a value is meant by what was typed so far.</summary>
    protected virtual bool IsMatch(Candidate candidate, string word) => Begins(candidate.Text, word);

    /// <summary>What is said of a value that is offered; for those that are many and costly to explain.</summary>
    protected virtual string MeaningOf(Candidate candidate) => candidate.Meaning;

    /// <summary>True if a text begins with what was typed, or matches it with wildcards.</summary>
    protected static bool Begins(string text, string word)
    {
        if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        try
        {
            return new WildcardPattern(word + "*", WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant).IsMatch(text);
        }
        catch (WildcardPatternException)
        {
            return false;
        }
    }

    /// <summary>What was typed, without its quotes.</summary>
    private static string Word(string typed)
    {
        if (typed.Length == 0 || Array.IndexOf(Quotes, typed[0]) < 0) return typed;
        var quote = typed[0];
        var end = typed.Length > 1 && typed[typed.Length - 1] == quote ? typed.Length - 1 : typed.Length;
        return typed.Substring(1, end - 1).Replace(new string(quote, 2), quote.ToString());
    }

    private static string Quoted(string text)
        => IsPlain(text) ? text : "'" + CodeGeneration.EscapeSingleQuotedStringContent(text) + "'";

    /// <summary>True for text that PowerShell takes as it is, and as text: a user <c>007</c> is no number.</summary>
    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || !(char.IsLetterOrDigit(text[0]) || text[0] is '*' or '_' || IsAge(text))) return false;
        foreach (var c in text)
        {
            if (!(c < 128 && char.IsLetterOrDigit(c)) && "._-@*?:/+=\\".IndexOf(c) < 0) return false;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? string.Equals(text, number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            : !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) && !text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsAge(string text) => text[0] == '-' && text.Length > 1 && char.IsDigit(text[1]);
}
