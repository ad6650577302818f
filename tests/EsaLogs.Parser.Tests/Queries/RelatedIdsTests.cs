using System.IO.Compression;
using EsaLogs.Input;
using EsaLogs.Parser.Tests.Generated;
using EsaLogs.Parser.Tests.Writers;
using EsaLogs.Queries;
using EsaLogs.Records;
using Xunit;

namespace EsaLogs.Parser.Tests.Queries;

/// <summary>
/// Who names ids is answered from the lines that name them, or what belongs to them. The answer is that of who follows all lines.
/// </summary>
public sealed class RelatedIdsTests(GeneratedLogs logs) : IClassFixture<GeneratedLogs>, IDisposable
{
    private const string Remark = "Only lines are followed that name";

    private static readonly Settings All = new(FollowsAll: true);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Messages()
    {
        var inputs = Generated();
        var all = Log.Ask(new MessageQuery(), inputs());
        foreach (var mid in Picked.Ids(all.Records.Select(message => (long?)message.Mid)))
        {
            Check(inputs, new MessageQuery { Mid = [mid] }, all.Records.Where(message => message.Mid == mid));
            Check(inputs, new MessageQuery { Mid = [mid], Family = true });
        }

        foreach (var icid in Picked.Ids(all.Records.Select(message => message.Icid))) Check(inputs, new MessageQuery { Icid = [icid] }, all.Records.Where(message => message.Icid == icid));
    }

    /// <summary>Each kind of family, from its first member and from its last.</summary>
    [Fact]
    public void Messages_of_families()
    {
        var inputs = Generated();
        var all = Log.Ask(new MessageQuery(), inputs()).Records;
        foreach (var group in all.Where(message => message.OriginMid is not null).GroupBy(message => (message.Disposition, message.FinalDisposition)))
        {
            var child = group.Last();
            foreach (var mid in new[] { child.Mid, child.ParentMid!.Value, child.OriginMid!.Value })
                Check(inputs, new MessageQuery { Mid = [mid] }, all.Where(message => message.Mid == mid));
        }
    }

    [Fact]
    public void Deliveries()
    {
        var inputs = Generated();
        var all = Log.Ask(new DeliveryQuery(), inputs()).Records;
        foreach (var mid in Picked.Ids(all.Select(delivery => (long?)delivery.Mid))) Check(inputs, new DeliveryQuery { Mid = [mid] }, all.Where(delivery => delivery.Mid == mid));
        foreach (var dcid in Picked.Ids(all.Select(delivery => delivery.Dcid))) Check(inputs, new DeliveryQuery { Dcid = [dcid] }, all.Where(delivery => delivery.Dcid == dcid));
    }

    [Fact]
    public void Tls()
    {
        var inputs = Generated();
        var all = Log.Ask(new TlsQuery(), inputs()).Records;
        foreach (var mid in Picked.Ids(all.Select(result => result.Mid))) Check(inputs, new TlsQuery { Mid = [mid] });
        foreach (var icid in Picked.Ids(all.Select(result => result.Icid))) Check(inputs, new TlsQuery { Icid = [icid] }, all.Where(result => result.Icid == icid));
        foreach (var dcid in Picked.Ids(all.Select(result => result.Dcid))) Check(inputs, new TlsQuery { Dcid = [dcid] }, all.Where(result => result.Dcid == dcid));
    }

    [Fact]
    public void Related_lines()
    {
        var inputs = Generated();
        var all = Log.Ask(new EntryQuery(), inputs()).Records;
        foreach (var mid in Picked.Ids(all.Select(line => line.Mid))) Check(inputs, new EntryQuery { Mid = [mid], Related = true });
        foreach (var icid in Picked.Ids(all.Select(line => line.Icid))) Check(inputs, new EntryQuery { Icid = [icid], Related = true });
        foreach (var dcid in Picked.Ids(all.Select(line => line.Dcid))) Check(inputs, new EntryQuery { Dcid = [dcid], Mid = [all.First(line => line.Mid is not null).Mid!.Value], Related = true });
    }

    [Fact]
    public void Ids_that_were_taken_from_records()
    {
        var inputs = Generated();
        var messages = Log.Ask(new MessageQuery(), inputs()).Records;
        var selection = new RecordSelection();
        foreach (var message in Picked.Of(messages, 40)) selection.Add(message.Appliance, mid: [message.Mid], dcid: null, icid: null);
        foreach (var message in Picked.Of(messages.Skip(1), 9)) selection.Add(message.Appliance, mid: null, dcid: null, icid: message.Icid is { } icid ? [icid] : null);
        Check(inputs, new MessageQuery { Selection = selection }, messages.Where(message => selection.Contains(message.Appliance, message.Mid, dcid: null, message.Icid)));
        Check(inputs, new TlsQuery { Selection = selection });
        Check(inputs, new DeliveryQuery { Selection = selection });
    }

    /// <summary>Texts tell which messages these are: what the property says that is filtered by stands in a line of theirs, or of what belongs to them.</summary>
    [Fact]
    public void Messages_by_what_lines_say()
    {
        var inputs = Generated();
        var all = Log.Ask(new MessageQuery(), inputs()).Records;
        foreach (var text in Picked.Filters(all.Select(message => message.MessageId))) Check(inputs, new MessageQuery { MessageId = text });
        foreach (var text in Picked.Filters(all.Select(message => message.MessageId?.Trim('<', '>')))) Check(inputs, new MessageQuery { MessageId = text });
        foreach (var text in Picked.Filters(all.Select(message => message.Subject))) Check(inputs, new MessageQuery { Subject = text });
        foreach (var text in Picked.Filters(all.Select(message => message.Sender))) Check(inputs, new MessageQuery { Sender = text });
        foreach (var text in Picked.Filters(all.Select(message => message.Recipients.FirstOrDefault()))) Check(inputs, new MessageQuery { Recipient = text });
        foreach (var text in Picked.Filters(all.Select(message => message.Recipients.LastOrDefault()))) Check(inputs, new MessageQuery { Recipient = text, Family = true });
        foreach (var text in Picked.Filters(all.Select(message => message.RemoteAddress))) Check(inputs, new MessageQuery { RemoteAddress = text });
        foreach (var text in Picked.Filters(all.Select(message => message.AuthUser))) Check(inputs, new MessageQuery { AuthUser = text });
        foreach (var text in Picked.Filters(all.Select(message => message.Attachments.FirstOrDefault()))) Check(inputs, new MessageQuery { Attachment = text });
        foreach (var text in Picked.Filters(all.Select(message => message.SenderGroup))) Check(inputs, new MessageQuery { SenderGroup = text }, areFew: false);
        Check(inputs, new MessageQuery { Sender = ["*@partner.example"], Recipient = ["j*", "<>"] }, areFew: false);
        Check(inputs, new MessageQuery { RemoteAddress = ["198.51.100.0/26"], Disposition = [Disposition.Bounced] }, areFew: false);
    }

    [Fact]
    public void Deliveries_by_what_lines_say()
    {
        var inputs = Generated();
        var all = Log.Ask(new DeliveryQuery(), inputs()).Records;
        foreach (var text in Picked.Filters(all.Select(delivery => delivery.Sender))) Check(inputs, new DeliveryQuery { Sender = text });
        foreach (var text in Picked.Filters(all.Select(delivery => delivery.Recipient))) Check(inputs, new DeliveryQuery { Recipient = text });
        foreach (var text in Picked.Filters(all.Select(delivery => delivery.RemoteAddress))) Check(inputs, new DeliveryQuery { RemoteAddress = text });
    }

    [Fact]
    public void Tls_by_what_lines_say()
    {
        var inputs = Generated();
        var all = Log.Ask(new TlsQuery(), inputs()).Records;
        foreach (var text in Picked.Filters(all.Select(result => result.Sender))) Check(inputs, new TlsQuery { Sender = text });
        foreach (var text in Picked.Filters(all.Select(result => result.Recipients.FirstOrDefault()))) Check(inputs, new TlsQuery { Recipient = text });
        foreach (var text in Picked.Filters(all.Select(result => result.RemoteAddress))) Check(inputs, new TlsQuery { RemoteAddress = text });
        foreach (var text in Picked.Filters(all.Select(result => result.RemoteHost))) Check(inputs, new TlsQuery { RemoteHost = text });
    }

    /// <summary>A file that is written or moved away in the meantime is the same in all readings: what its new lines belong to is not known.</summary>
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void A_log_that_changes_is_read_as_it_was(bool family, bool isMoved)
    {
        var path = _folder.Write("mail.log", Sample.Lines);
        var query = new MessageQuery { Mid = [441], Family = family };
        var expected = Written.Ndjson(Log.Ask(query, new LogInputs().AddPath(path)).Records.ToArray());
        var more = Log.Text("10:02:10 Message done DCID 77 MID 441 to RID [1]", "10:02:10 MID 441 rewritten to MID 442 by antispam", "10:02:10 MID 441 RID [0] Response 'late'");
        var (records, problems) = AskMeanwhile(query, path, () =>
        {
            if (isMoved) File.Move(path, path + ".1");
            File.AppendAllText(path, more);
        });
        Assert.Equal(expected, Written.Ndjson(records.ToArray()), StringComparer.Ordinal);
        Assert.Empty(problems);
    }

    [Fact]
    public void A_log_that_is_emptied_is_told_of()
    {
        var path = _folder.Write("mail.log", Sample.Lines);
        var (records, problems) = AskMeanwhile(new MessageQuery { Mid = [441] }, path, () => File.WriteAllText(path, ""));
        Assert.Empty(records);
        var problem = Assert.Single(problems);
        Assert.Equal((LogProblemKind.FileUnreadable, path), (problem.Kind, problem.Path));
    }

    /// <summary>Where it would take longer, or cannot be done, all lines are followed, and the answer is the same.</summary>
    [Fact]
    public void Text_that_comes_once_or_is_compressed_is_read_once()
    {
        var text = Log.Bytes(Sample.Lines);
        var query = new MessageQuery { Mid = [441] };
        var expected = Assert.Single(Log.Ask(query, new LogInputs().AddPath(_folder.Write("mail.log", text))).Records);
        var packed = new LogInputs().AddPath(_folder.Write("mail.gz", TempFolder.Gzip(text)));
        var answers = new[]
        {
            Log.Ask(query, packed), Log.Ask(query, text), Log.Ask(query, text, new Settings(IsStrict: true)),
            Log.Feed(query, [Log.Text(Sample.Lines)]), Log.Ask(query, new LogInputs().AddPath(_folder["mail.log"]), All),
        };
        Assert.All(answers, answer =>
        {
            Assert.DoesNotContain(answer.Remarks, remark => remark.StartsWith(Remark, StringComparison.Ordinal));
            Assert.Equal(WithoutSource(expected), WithoutSource(Assert.Single(answer.Records)), StringComparer.Ordinal);
        });

        static string WithoutSource(EsaMessage message) => Written.Ndjson(message).Replace(message.Source, "", StringComparison.Ordinal);
    }

    /// <summary>What is wrong with a file is told once, and all of it is counted as if it had been followed.</summary>
    [Fact]
    public void What_is_told_of_the_reading_is_what_is_told_of_one()
    {
        _folder.Write("a.log", [.. Sample.Header, .. Sample.Lines, "10:03:00 zzyzx MID 9 said something new", "10:03:00 frobnicated by nobody", "no line"]);
        _folder.Write("b.log", Sample.Lines);
        _folder.Write("c.txt", "This is no log.\n"u8.ToArray());
        var inputs = () => new LogInputs().AddPath(_folder.Path).AddPath(_folder["missing.log"]).AddPath(_folder["c.txt"]);
        var all = Log.Ask(new MessageQuery(), inputs());
        var answer = Log.Ask(new MessageQuery { Mid = [441] }, inputs());
        Assert.Contains(answer.Remarks, remark => remark.StartsWith(Remark, StringComparison.Ordinal));
        Assert.Equal(all.Told, answer.Told, StringComparer.Ordinal);
        Assert.Equal(all.Warnings, answer.Warnings, StringComparer.Ordinal);
        Assert.NotEmpty(all.Told);
        Assert.NotEmpty(all.Warnings);
        Assert.Equal(
            (all.Statistics.LineCount, all.Statistics.EntryCount, all.Statistics.UnknownCount, all.Statistics.UntimedCount, all.Statistics.FileCount, all.Statistics.ByteCount),
            (answer.Statistics.LineCount, answer.Statistics.EntryCount, answer.Statistics.UnknownCount, answer.Statistics.UntimedCount, answer.Statistics.FileCount, answer.Statistics.ByteCount));
    }

    /// <summary>The logs of all appliances, as files that need no decompression.</summary>
    private Func<LogInputs> Generated()
    {
        foreach (var file in logs.Of(GeneratedLogs.Seeds[0]).Files())
        {
            var name = Path.GetFileName(file);
            using Stream content = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(file), CompressionMode.Decompress) : File.OpenRead(file);
            using var plain = File.Create(_folder[name.Replace(".gz", "", StringComparison.Ordinal)]);
            content.CopyTo(plain);
        }

        return () => new LogInputs().AddPath(_folder.Path);
    }

    /// <summary>Asks, and does something once the first reading has begun.</summary>
    private static (List<EsaMessage> Records, List<LogProblem> Problems) AskMeanwhile(MessageQuery query, string path, Action meanwhile)
    {
        var isDone = false;
        var problems = new List<LogProblem>();
        var options = new ReadOptions
        {
            Now = Log.Now,
            OnProblem = problems.Add,
            OnProgress = progress =>
            {
                if (isDone || progress.Stage != ReadStage.Ids) return;
                meanwhile();
                isDone = true;
            },
        };
        using var reader = new LogReader<EsaMessage>(query, options);
        var records = reader.Read(new LogInputs().AddPath(path), CancellationToken.None).ToList();
        Assert.True(isDone);
        return (records, problems);
    }

    private static void Check<T>(Func<LogInputs> inputs, LogQuery<T> query, IEnumerable<T>? expected = null, bool areFew = true)
        where T : class, IEsaRecord, new()
    {
        var all = Log.Ask(query, inputs(), All);
        var answer = Log.Ask(query, inputs());
        if (areFew) Assert.Contains(answer.Remarks, remark => remark.StartsWith(Remark, StringComparison.Ordinal));
        Assert.DoesNotContain(all.Remarks, remark => remark.StartsWith(Remark, StringComparison.Ordinal));
        var written = Written.Ndjson(answer.Records.ToArray());
        Assert.Equal(Written.Ndjson(all.Records.ToArray()), written, StringComparer.Ordinal);
        if (expected is not null) Assert.Equal(Written.Ndjson(expected.ToArray()), written, StringComparer.Ordinal);
    }
}
