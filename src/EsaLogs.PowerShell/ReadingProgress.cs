using System.Management.Automation;

namespace EsaLogs;

/// <summary>
/// Shows how far a reading has come as PowerShell does: one record for all files and under it, if there are several, one for the file that is
/// read. Only for the thread of the pipeline.
/// </summary>
internal sealed class ReadingProgress(PSCmdlet cmdlet, Func<TimeSpan> elapsed)
{
    private const int AllFiles = 1;
    private const int OneFile = 2;

    private readonly ProgressMeter _meter = new(elapsed);
    private bool _showsAll;
    private bool _showsFile;

    private string Activity => cmdlet.MyInvocation.MyCommand.Name;

    /// <summary>Takes how far the reading has come, and shows it if it is time.</summary>
    public void Show(ReadProgress progress)
    {
        if (progress.IsComplete) Complete();
        if (!_meter.IsDue(progress, out var picture)) return;
        var name = Path.GetFileName(progress.File);
        var isOneOfMany = progress is { FileCount: > 1, Stage: not ReadStage.Beginnings };
        _showsAll = true;
        cmdlet.WriteProgress(new ProgressRecord(AllFiles, Activity, isOneOfMany ? $"{picture.Task}, {picture.Amount}" : $"{picture.Task} {name}, {picture.Amount}")
        {
            PercentComplete = Percent(progress.Share),
            SecondsRemaining = picture.Remaining is { } remaining ? (int)Math.Ceiling(remaining.TotalSeconds) : -1,
        });
        if (!isOneOfMany)
        {
            CompleteFile();
            return;
        }

        _showsFile = true;
        cmdlet.WriteProgress(new ProgressRecord(OneFile, name, FormattableString.Invariant($"file {progress.FileNumber} of {progress.FileCount}, {picture.FileAmount}"))
        {
            ParentActivityId = AllFiles,
            PercentComplete = Percent(progress.FileShare),
        });
    }

    /// <summary>Takes away what is shown, however the reading ended.</summary>
    public void Complete()
    {
        try
        {
            CompleteFile();
            if (_showsAll) cmdlet.WriteProgress(Completed(AllFiles));
        }
        catch (PipelineStoppedException)
        {
            // The user stopped the pipeline: nothing is written any more, and the host takes the picture away.
        }

        _showsAll = false;
    }

    private static int Percent(double share) => (int)(share * 100);

    private void CompleteFile()
    {
        if (!_showsFile) return;
        _showsFile = false;
        cmdlet.WriteProgress(Completed(OneFile));
    }

    private ProgressRecord Completed(int id) => new(id, Activity, "Done") { RecordType = ProgressRecordType.Completed };
}
