using EsaLogs.Input;
using EsaLogs.Records;

namespace EsaLogs;

/// <summary>Gives the answer to one question; see <see cref="LogReader{TRecord}"/>. Whoever takes records of any kind takes any reader.</summary>
public interface ILogReader<out TRecord> : IDisposable
    where TRecord : class, IEsaRecord
{
    /// <summary>What was read so far.</summary>
    ReadStatistics Statistics { get; }

    /// <summary>Reads the inputs and gives out records as soon as they are complete.</summary>
    IEnumerable<TRecord> Read(LogInputs inputs, CancellationToken cancellation);

    /// <summary>Takes log text, one or several lines; gives out the records that it completes.</summary>
    IEnumerable<TRecord> Feed(string text, CancellationToken cancellation = default);

    /// <summary>Ends the text: gives out what is still open.</summary>
    IEnumerable<TRecord> Complete(CancellationToken cancellation = default);
}
