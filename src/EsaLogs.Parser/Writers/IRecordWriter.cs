using EsaLogs.Records;

namespace EsaLogs.Writers;

/// <summary>Writes records one by one. <see cref="IDisposable.Dispose"/> writes what is left; whatever is written to stays open.</summary>
public interface IRecordWriter<in TRecord> : IDisposable
    where TRecord : IEsaRecord
{
    /// <summary>Writes one record; it may stay in a buffer until <see cref="Flush"/>.</summary>
    void Write(TRecord record);

    /// <summary>Hands on what is in the buffer.</summary>
    void Flush();
}
