using System.CommandLine;
using System.Globalization;
using EsaLogs.Cli.Options;
using EsaLogs.Cli.Output;
using EsaLogs.Cli.Tables;
using EsaLogs.Input;
using EsaLogs.Queries;
using EsaLogs.Records;
using EsaLogs.Writers;

namespace EsaLogs.Cli.Verbs;

/// <summary>A command line, with what is around the program.</summary>
internal sealed record Request(ParseResult Values, SharedOptions Shared, Argument<string[]> Paths, ProgramHost Host);

/// <summary>What a command line is answered with.</summary>
internal abstract class Answer
{
    /// <summary>Gives the answer, and the exit code.</summary>
    public abstract int Give(Request request);
}

/// <summary>Records of one kind: what differs between the kinds is data, the way from the command line to the records is the same.</summary>
internal class Answer<TRecord> : Answer
    where TRecord : class, IEsaRecord, new()
{
    /// <summary>Makes the query from what was typed.</summary>
    public required Func<ParseResult, SharedFilters, LogQuery<TRecord>> CreateQuery { get; init; }

    /// <summary>Columns of the table.</summary>
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>Records are few and long: on a terminal they are lists and no rows.</summary>
    public bool AsList { get; init; }

    /// <summary>The speed of reading is a part of the answer for people.</summary>
    public bool TellsSpeed { get; init; }

    /// <summary>Makes a judge if an exit code was asked for in place of records.</summary>
    public Func<ParseResult, IJudge<TRecord>?> CreateJudge { get; init; } = _ => null;

    /// <inheritdoc/>
    public sealed override int Give(Request request)
    {
        var (values, shared, _, host) = request;
        var progress = new ProgressLine(host);
        var messages = new Messages(host.Error, progress);
        var hasUnknown = false;
        var problems = new List<LogProblem>();
        try
        {
            var options = shared.ReadOptions(values, host, messages, OnProblem, OnUnknownLine) with { OnProgress = progress.Listener };
            var format = shared.Format(values, host.IsTerminal);
            var judge = CreateJudge(values);
            if (options.Wait && judge is not null) throw new UsageException("--wait has no end, and so --quiet would never answer.");
            var inputs = Inputs(request, isForFiles: options.Wait || options.Tail is not null);
            using var reader = new LogReader<TRecord>(CreateQuery(values, shared.Filters<TRecord>(values, host.Now)), options);
            var exitCode = judge is not null
                ? Judge(reader, inputs, judge, host.Cancellation)
                : Write(reader, inputs, format, host, progress);
            if (TellsSpeed && format == OutputFormat.Table) messages.Remark(reader.Statistics.ToString());

            // After the records, so that they stand at the end of the screen.
            foreach (var problem in problems) messages.Error(problem.Message);
            return problems.Count > 0 || hasUnknown ? ExitCode.Error : exitCode;
        }
        catch (QueryException e)
        {
            throw new UsageException($"--{Kebab.From(e.Filter)}: {e.Message}", e);
        }
        finally
        {
            progress.Clear();
        }

        void OnProblem(LogProblem problem)
        {
            problems.Add(problem);
            if (shared.Waits(values)) messages.Error(problem.Message);
        }

        // There may be millions of them: they are told at once and not kept.
        void OnUnknownLine(EsaLogEntry line)
        {
            hasUnknown = true;
            messages.Error(string.Create(CultureInfo.InvariantCulture, $"{line.Source}:{line.LineNumber}: no line form fits: {line.Text}"));
        }
    }

    private static LogInputs Inputs(Request request, bool isForFiles)
    {
        const string standardInput = "-";
        var inputs = new LogInputs();
        foreach (var path in CheckedPaths.Of(request.Values, request.Paths))
        {
            if (!string.Equals(path, standardInput, StringComparison.Ordinal)) inputs.AddPattern(path);
            else if (isForFiles) throw new UsageException("--wait and --tail are for files. Standard input is followed as it comes, and tail gives its last lines.");
            else inputs.AddStream(standardInput, request.Host.OpenInput());
        }

        return inputs;
    }

    private static int Judge(LogReader<TRecord> reader, LogInputs inputs, IJudge<TRecord> judge, CancellationToken cancellation)
    {
        foreach (var record in reader.Read(inputs, cancellation)) judge.Add(record);
        return judge.ExitCode;
    }

    private int Write(LogReader<TRecord> reader, LogInputs inputs, OutputFormat format, ProgramHost host, ProgressLine progress)
    {
        using var output = new OutputStream(host.Output, host.IsTerminal, progress);
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
