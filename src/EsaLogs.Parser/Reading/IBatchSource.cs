using EsaLogs.Forms;

namespace EsaLogs.Reading;

/// <summary>Gives the entries of a file, block by block.</summary>
internal interface IBatchSource : IDisposable
{
    /// <summary>The entries of the next block; null at the end.</summary>
    EntryBatch? Next(CancellationToken cancellation);
}
