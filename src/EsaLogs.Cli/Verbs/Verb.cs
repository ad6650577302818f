using System.CommandLine;
using EsaLogs.Cli.Options;
using EsaLogs.Cli.Output;
using EsaLogs.Cli.Tables;
using EsaLogs.Input;
using EsaLogs.Queries;
using EsaLogs.Records;
using EsaLogs.Writers;

namespace EsaLogs.Cli.Verbs;

/// <summary>One question, e.g. <c>esalogs auth</c>: what differs between the verbs is data, the way from the command line to the records is the same.</summary>
internal sealed class Verb<TRecord>(string name, string description)
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

    /// <summary>Makes the query from what was typed.</summary>
    public required Func<ParseResult, SharedFilters, LogQuery<TRecord>> CreateQuery { get; init; }

    /// <summary>Columns of the table.</summary>
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>Records are few and long: on a terminal they are lists and no rows.</summary>
    public bool AsList { get; init; }

    /// <summary>The speed of reading is a part of the answer for people.</summary>
    public bool TellsSpeed { get; init; }

    /// <summary>Command lines for the help, each with what it answers.</summary>
    public required IReadOnlyList<(string Command, string Answer)> Examples { get; init; }

    /// <summary>Makes a judge if an exit code was asked for in place of records.</summary>
    public Func<ParseResult, IJudge<TRecord>?> CreateJudge { get; init; } = _ => null;

    /// <summary>The command, ready to be parsed.</summary>
    public Command Build(ProgramHost host)
    {
        var command = new Command(name, description) { _paths };
        foreach (var option in Options) command.Add(option);
        foreach (var option in _shared.List) command.Add(option);
        command.Add(HelpText.Option(host.Width, Examples));
        command.SetAction(values => Run(values, host));
        return command;
    }

    /// <summary>The query that a command line means.</summary>
    internal LogQuery<TRecord> Query(ParseResult values) => CreateQuery(values, _shared.Filters<TRecord>(values));

    private int Run(ParseResult values, ProgramHost host)
    {
        var messages = new Messages(host.Error);
        var problems = new List<LogProblem>();
        try
        {
            var options = _shared.ReadOptions(values, host, messages, OnProblem);
            var format = _shared.Format(values, host.IsTerminal);
            var judge = CreateJudge(values);
            if (options.Wait && judge is not null) throw new UsageException("--wait has no end, and so --quiet would never answer.");
            var inputs = Inputs(values, host, isForFiles: options.Wait || options.Tail is not null);
            using var reader = new LogReader<TRecord>(Query(values), options);
            var exitCode = judge is not null
                ? Judge(reader, inputs, judge, host.Cancellation)
                : Write(reader, inputs, format, host);
            if (TellsSpeed && format == OutputFormat.Table) messages.Remark(reader.Statistics.ToString());

            // After the records, so that they stand at the end of the screen.
            foreach (var problem in problems) messages.Error(problem.Message);
            return problems.Count > 0 ? ExitCode.Error : exitCode;
        }
        catch (QueryException e)
        {
            throw new UsageException($"--{Kebab.From(e.Filter)}: {e.Message}", e);
        }

        void OnProblem(LogProblem problem)
        {
            problems.Add(problem);
            if (_shared.Waits(values)) messages.Error(problem.Message);
        }
    }

    private LogInputs Inputs(ParseResult values, ProgramHost host, bool isForFiles)
    {
        const string standardInput = "-";
        var paths = CheckedPaths.Of(values, _paths);
        var inputs = new LogInputs();
        foreach (var path in paths)
        {
            if (!string.Equals(path, standardInput, StringComparison.Ordinal)) inputs.AddPattern(path);
            else if (isForFiles) throw new UsageException("--wait and --tail are for files. Standard input is followed as it comes, and tail gives its last lines.");
            else inputs.AddStream(standardInput, host.OpenInput());
        }

        return inputs;
    }

    private static int Judge(LogReader<TRecord> reader, LogInputs inputs, IJudge<TRecord> judge, CancellationToken cancellation)
    {
        foreach (var record in reader.Read(inputs, cancellation)) judge.Add(record);
        return judge.ExitCode;
    }

    private int Write(LogReader<TRecord> reader, LogInputs inputs, OutputFormat format, ProgramHost host)
    {
        using var output = new OutputStream(host.Output, host.IsTerminal);
        using var writer = new PacedWriter<TRecord>(format switch
        {
            OutputFormat.Table when AsList => new ListWriter<TRecord>(output, Columns),
            OutputFormat.Table => new TableWriter<TRecord>(output, Columns, host.Width),
            OutputFormat.Csv => new CsvWriter<TRecord>(output),
            _ => new NdjsonWriter<TRecord>(output),
        });
        foreach (var record in reader.Read(inputs, host.Cancellation)) writer.Write(record);
        writer.Flush();
        return ExitCode.Success;
    }
}

/// <summary>Sees records and says in the end with what code the program exits.</summary>
internal interface IJudge<in TRecord>
{
    int ExitCode { get; }

    void Add(TRecord record);
}
