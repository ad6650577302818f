using EsaLogs.Records;

namespace EsaLogs.Queries;

/// <summary>A question to the log; see <see cref="LogQuery{TRecord}"/>. Whoever takes records of any kind can ask any question.</summary>
public interface ILogQuery<out TRecord>
    where TRecord : class, IEsaRecord
{
    /// <summary>Prepares to answer, once; a filter that cannot be meant is a <see cref="QueryException"/>.</summary>
    ILogReader<TRecord> CreateReader(ReadOptions options);
}
