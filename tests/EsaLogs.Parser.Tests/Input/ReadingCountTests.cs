using EsaLogs.Input;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Input;

/// <summary>How often a log is read: once, however many ids are looked for; twice where only its end tells what belongs together.</summary>
public sealed class ReadingCountTests
{
    private static readonly string[] Lines =
    [
        Log.In("10:00:00", 5), "10:00:01 Start MID 10 ICID 5", "10:00:01 MID 10 ICID 5 RID 0 To: <joe@example.net>", "10:00:02 ICID 5 close",
        Log.Out("10:00:03", 6), "10:00:03 Delivery start DCID 6 MID 10 to RID [0]", "10:00:04 Bounced: DCID 6 MID 10 to RID 0 - 5.1.0 - Unknown ('550', ['no'])",
        "10:00:04 Message finished MID 10 done", "10:00:05 DCID 6 close",
    ];

    [Fact]
    public void Many_ids_are_looked_for_in_one_reading()
    {
        Assert.Equal(1, Readings(new MessageQuery { Selection = Ids(icid: [5, 6, 7]) }, records: 1));
        Assert.Equal(1, Readings(new TlsQuery { Selection = Ids(mid: [10, 11, 12]) }, records: 2));
        Assert.Equal(1, Readings(new DeliveryQuery { Selection = Ids(mid: [10, 11, 12]) }, records: 1));
        Assert.Equal(1, Readings(new EntryQuery { Selection = Ids(mid: [10, 11, 12]) }, records: 5));
    }

    [Fact]
    public void Whole_families_take_two_readings_whatever_their_number()
    {
        Assert.Equal(2, Readings(new MessageQuery { Selection = Ids(mid: [10, 11, 12]), Family = true }, records: 1));
        Assert.Equal(2, Readings(new EntryQuery { Selection = Ids(mid: [10, 11, 12]), Related = true }, records: Lines.Length));
    }

    private static RecordSelection Ids(long[]? mid = null, long[]? icid = null)
    {
        var selection = new RecordSelection();
        foreach (var id in mid ?? []) selection.Add(null, [id], null, null);
        foreach (var id in icid ?? []) selection.Add(null, null, null, [id]);
        return selection;
    }

    private static int Readings<T>(LogQuery<T> query, int records)
        where T : class, IEsaRecord
    {
        using var file = new CountedFile(Log.Bytes(Lines));
        Assert.Equal(records, Log.Ask(query, new LogInputs().AddFile(file)).Records.Count);
        return file.Openings;
    }

    private sealed class CountedFile(byte[] content) : LogFile("log", folder: "", Log.Now)
    {
        public int Openings { get; private set; }

        public override bool CanReadAgain => true;

        public override Stream Open()
        {
            Openings++;
            return new MemoryStream(content);
        }

        public override byte[] Peek(int count) => content.AsSpan(0, Math.Min(count, content.Length)).ToArray();
    }
}
