#pragma warning disable
using EsaLogs.Input;
using EsaLogs.Queries;
using EsaLogs.Records;
namespace EsaLogs;

/// <summary>Asks one question of logs. Use an instance once: either <see cref="Read"/>, or <see cref="Feed"/> and at the end <see cref="Complete"/>.</summary>
public sealed class LogReader<TRecord> : IDisposable
    where TRecord : class, IEsaRecord
{
    /// <summary>Prepares to answer; a filter that cannot be meant is a <see cref="QueryException"/>.</summary>
    public LogReader(LogQuery<TRecord> query, ReadOptions options) => query.Prepare();

    /// <summary>What was read so far.</summary>
    public ReadStatistics Statistics { get; } = new();

    /// <summary>Reads the inputs and gives out records as soon as they are complete. Ends with an <see cref="OperationCanceledException"/> when cancelled. Disposing the enumerator closes the files.</summary>
    public IEnumerable<TRecord> Read(LogInputs inputs, CancellationToken cancellation) { yield break; }

    /// <summary>Takes log text, one or several lines, with or without a final line end; gives out the records that it completes.</summary>
    public IEnumerable<TRecord> Feed(string text) { yield break; }

    /// <summary>Ends the text: gives out what is still open.</summary>
    public IEnumerable<TRecord> Complete() { yield break; }

    /// <summary>Closes the files.</summary>
    public void Dispose() { }
}

/// <summary>Counts of what was read.</summary>
public sealed class ReadStatistics
{
    /// <summary>Physical lines.</summary>
    public long LineCount { get; internal set; }

    /// <summary>Log lines with a header (a wrapped line counts once).</summary>
    public long EntryCount { get; internal set; }

    /// <summary>Bytes after decompression.</summary>
    public long ByteCount { get; internal set; }

    /// <summary>Files that were read.</summary>
    public int FileCount { get; internal set; }
}
