using System.Management.Automation;

namespace EsaLogs.Commands;

/// <summary>What every cmdlet of the module does: it can be stopped at any time, and frees what it holds however the pipeline ends.</summary>
public abstract class EsaCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Cancelled when the user stops the pipeline.</summary>
    private protected CancellationToken Cancellation => _stopping.Token;

    /// <summary>Called on another thread when the user stops the pipeline.</summary>
    protected override void StopProcessing()
    {
        try
        {
            _stopping.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The pipeline ended by itself at the same moment.
        }
    }

    /// <summary>Frees files. PowerShell calls this also where <see cref="Cmdlet.EndProcessing"/> is left out (<c>Select-Object -First</c>, errors).</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what a derived cmdlet holds.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing) _stopping.Dispose();
    }
}
