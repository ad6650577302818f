using BenchmarkDotNet.Attributes;
using EsaLogs.Queries;
using EsaLogs.Records;
using EsaLogs.Writers;

namespace EsaLogs.Benchmarks.Rooms;

/// <summary>How long a thousand records take to be written.</summary>
public class WritingBenchmarks
{
    private const int Records = 1000;

    private const int LogSize = 5_000_000;

    private List<EsaConnection> _connections = [];
    private List<EsaMessage> _messages = [];

    [GlobalSetup]
    public void Read()
    {
        var log = OrdinaryLog.Read(LogSize);
        _connections = [.. Parser.Ask(log, new ConnectionQuery()).Take(Records)];
        _messages = [.. Parser.Ask(log, new MessageQuery()).Take(Records)];
        if (_connections.Count + _messages.Count < 2 * Records) throw new InvalidOperationException("The log is too short.");
    }

    [Benchmark]
    public void Connections_as_ndjson() => Write(_connections, new NdjsonWriter<EsaConnection>(Stream.Null));

    [Benchmark]
    public void Connections_as_csv() => Write(_connections, new CsvWriter<EsaConnection>(Stream.Null));

    [Benchmark]
    public void Messages_as_ndjson() => Write(_messages, new NdjsonWriter<EsaMessage>(Stream.Null));

    private static void Write<T>(List<T> records, IRecordWriter<T> writer)
        where T : IEsaRecord
    {
        using (writer) records.ForEach(writer.Write);
    }
}
