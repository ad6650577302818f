using System.Management.Automation;
using EsaLogs.Arguments;
using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs.Commands;

/// <summary>
/// Asks logs one question. Text from the pipeline is answered as it comes; named logs are collected, put in order and read at the end.
/// Records that are piped to a cmdlet with a path of its own are not logs: their ids select what is read from that path.
/// </summary>
public abstract class EsaReadCommand<TRecord> : EsaLogCommand
    where TRecord : class, IEsaRecord
{
    private static readonly string[] IdNames = ["Mid", "Dcid", "Icid"];

    private HashSet<string> _arguments = [];
    private ILogReader<TRecord>? _text;
    private ILogReader<TRecord>? _logs;
    private RecordSelection? _selection;
    private bool _pathIsArgument;
    private string? _firstText;

    /// <summary>The ids of the object in the pipeline.</summary>
    private protected abstract RecordIds PipedIds { get; }

    /// <summary>False where ids select nothing, as the answer is about whole logs.</summary>
    private protected virtual bool SelectsByIds => true;

    /// <summary>Makes the question from the parameters.</summary>
    private protected abstract ILogQuery<TRecord> CreateQuery(RecordSelection? selection);

    /// <summary>Takes one answer.</summary>
    private protected virtual void Answer(TRecord record) => WriteObject(record);

    /// <summary>Comes after the last answer.</summary>
    private protected virtual void EndAnswers()
    {
    }

    /// <summary>True if the answer is one about the whole log.</summary>
    private protected virtual bool AnswersAtEnd => false;

    /// <summary>The value of a parameter that also binds by property name, if it was given as an argument.</summary>
    private protected T? Argument<T>(string name, T? value)
        where T : class
        => _arguments.Contains(name) ? value : null;

    /// <summary>The value of a parameter that also binds by property name, if it came through the pipeline.</summary>
    private protected T? Piped<T>(string name, T? value)
        where T : class
        => _arguments.Contains(name) ? null : value;

    /// <inheritdoc/>
    protected sealed override void BeginProcessing()
    {
        // Only arguments are bound yet; whatever is bound later came through the pipeline.
        _arguments = new HashSet<string>(MyInvocation.BoundParameters.Keys, StringComparer.OrdinalIgnoreCase);
        _pathIsArgument = Path is not null || LiteralPath is not null;
        if (Wait && AnswersAtEnd) ThrowTerminatingError(EsaErrors.WaitForAnswerAtEnd());
        if (Wait && _pathIsArgument && MyInvocation.ExpectingInput) ThrowTerminatingError(EsaErrors.WaitWithPipedIds());
        SettleTimes();

        // An answer that comes at the end of the log has no beginning that could be late.
        if (!AnswersAtEnd) Rehearsal.Begin(CreateQuery(selection: null));

        // A filter that cannot be meant is told before anything is read.
        CreateReader(MyInvocation.ExpectingInput ? new RecordSelection() : null).Dispose();
        if (_pathIsArgument) AddInputs();
        if (_pathIsArgument && MyInvocation.ExpectingInput) _selection = new RecordSelection();
    }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        // In a mixed pipeline the set changes from object to object, while BoundParameters keeps what was bound before.
        if (string.Equals(ParameterSetName, InputObjectSet, StringComparison.Ordinal))
        {
            FeedText();
            return;
        }

        if (!_pathIsArgument) AddInputs();
        if (MyInvocation.ExpectingInput) SelectPipedIds();
    }

    /// <inheritdoc/>
    protected sealed override void EndProcessing()
    {
        if (_firstText is not null)
        {
            AnswerAll(_text!.Complete(Cancellation));
            WarnIfTextWasFileName();
        }

        if (_selection is { Count: 0 }) TellNothingSelected();
        else if (HasInputs) ReadLogs();
        EndAnswers();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _text?.Dispose();
            _logs?.Dispose();
        }

        base.Dispose(disposing);
    }

    private ILogReader<TRecord> CreateReader(RecordSelection? selection)
    {
        try
        {
            return CreateQuery(selection).CreateReader(CreateOptions());
        }
        catch (QueryException e)
        {
            ThrowTerminatingError(EsaErrors.From(e));
            throw;
        }
    }

    private void FeedText()
    {
        foreach (var text in InputObject ?? [])
        {
            if (text is null) continue;
            _firstText ??= text;
            _text ??= CreateReader(selection: null);
            AnswerAll(_text.Feed(text, Cancellation));
        }
    }

    private void ReadLogs()
    {
        _logs = CreateReader(_selection);
        try
        {
            AnswerAll(_logs.Read(Inputs, Cancellation));
        }
        finally
        {
            EndProgress();
        }
    }

    private void AnswerAll(IEnumerable<TRecord> records)
    {
        try
        {
            foreach (var record in records)
            {
                Cancellation.ThrowIfCancellationRequested();
                Answer(record);
            }
        }
        catch (OperationCanceledException) when (Cancellation.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    private void SelectPipedIds()
    {
        var ids = PipedIds;
        if (_selection is null && IdNames.Any(name => !_arguments.Contains(name) && MyInvocation.BoundParameters.ContainsKey(name)))
            _selection = new RecordSelection();
        if (Wait && _selection is not null) ThrowTerminatingError(EsaErrors.WaitWithPipedIds());

        var appliances = Piped(nameof(Appliance), Appliance) is { Length: > 0 } piped ? piped : new string?[] { null };
        foreach (var appliance in appliances)
            _selection?.Add(string.IsNullOrEmpty(appliance) ? null : appliance, ids.Mid, ids.Dcid, ids.Icid);
    }

    private void TellNothingSelected()
    {
        if (!SelectsByIds)
        {
            WriteWarning(
                $"{MyInvocation.MyCommand.Name} answers about whole logs: records from the pipeline select nothing, and nothing was read. "
                + "Leave out the pipeline to measure the logs; to count records, pipe them to Group-Object or Measure-Object.");
            return;
        }

        const string Nothing = "No id came through the pipeline: there is nothing to look for.";
        var hidden = IdNames.Where(_arguments.Contains).Select(name => "-" + name).ToList();
        if (hidden.Count == 0) WriteVerbose(Nothing);
        else WriteWarning($"{Nothing} With {string.Join(", ", hidden)} as an argument, that property of piped objects is not looked at.");
    }

    private void WarnIfTextWasFileName()
    {
        if (_text!.Statistics.EntryCount > 0 || !PathArguments.IsFile(this, _firstText!)) return;
        WriteWarning(
            $"No line of the text is a log line, but '{_firstText}' is a file. Text from the pipeline is log text: "
            + "give the names of files to -Path, or pipe what Get-Item or Get-ChildItem give.");
    }
}

/// <summary>The ids of one piped object, null where the object has none.</summary>
internal readonly struct RecordIds(long[]? mid, long[]? dcid, long[]? icid)
{
    public long[]? Mid { get; } = mid;

    public long[]? Dcid { get; } = dcid;

    public long[]? Icid { get; } = icid;
}
