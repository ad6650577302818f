using System.Text;
using EsaLogs.Records;
using EsaLogs.Writers;

namespace EsaLogs.Parser.Tests.Writers;

/// <summary>What writers write, as text.</summary>
internal static class Written
{
    public static string Ndjson<TRecord>(params TRecord[] records)
        where TRecord : class, IEsaRecord, new()
        => Text(stream => new NdjsonWriter<TRecord>(stream), records);

    public static string Csv<TRecord>(params TRecord[] records)
        where TRecord : class, IEsaRecord, new()
        => Text(stream => new CsvWriter<TRecord>(stream), records);

    private static string Text<TRecord>(Func<Stream, IRecordWriter<TRecord>> create, TRecord[] records)
        where TRecord : class, IEsaRecord
    {
        using var stream = new MemoryStream();
        using (var writer = create(stream))
        {
            foreach (var record in records) writer.Write(record);
        }

        // Bytes that are no UTF-8 are an exception here.
        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(stream.ToArray());
    }
}
