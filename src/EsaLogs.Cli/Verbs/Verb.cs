using System.CommandLine;
using EsaLogs.Cli.Options;
using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs.Cli.Verbs;

/// <summary>One question, e.g. <c>esalogs auth</c>, with the answer that it has by itself.</summary>
internal sealed class Verb<TRecord>(string name, string description) : Answer<TRecord>
    where TRecord : class, IEsaRecord, new()
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Log files or folders, with or without wildcards, also .gz; - is standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly SharedOptions _shared = new();

    /// <summary>Options of this verb alone.</summary>
    public required OptionList Options { get; init; }

    /// <summary>Command lines for the help, each with what it answers.</summary>
    public required IReadOnlyList<(string Command, string Answer)> Examples { get; init; }

    /// <summary>The answer in records of another kind, if what was typed asks for them.</summary>
    public Func<ParseResult, Answer?> OtherAnswer { get; init; } = _ => null;

    /// <summary>The command, ready to be parsed.</summary>
    public Command Build(ProgramHost host)
    {
        var command = new Command(name, description) { _paths };
        foreach (var option in Options) command.Add(option);
        foreach (var option in _shared.List) command.Add(option);
        command.Add(HelpText.Option(host.Width, Examples));
        command.SetAction(values => (OtherAnswer(values) ?? this).Give(new Request(values, _shared, _paths, host)));
        return command;
    }

    /// <summary>The query that a command line means at a moment, for records of this verb's own kind.</summary>
    internal LogQuery<TRecord> Query(ParseResult values, DateTime now) => CreateQuery(values, _shared.Filters<TRecord>(values, now));
}
