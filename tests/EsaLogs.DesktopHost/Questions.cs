using System.Globalization;
using EsaLogs.Input;
using EsaLogs.Queries;
using EsaLogs.Records;
using EsaLogs.Writers;

namespace EsaLogs.DesktopHost;

/// <summary>A question, named as on the command line of <c>esalogs</c>.</summary>
internal abstract class Question(string name)
{
    public string Name { get; } = name;

    public abstract void Answer(string folder, ReadOptions options, IReadOnlyList<string> paths);
}

/// <summary>A question that is answered with records of one kind.</summary>
internal sealed class Question<TRecord>(string name, LogQuery<TRecord> query) : Question(name)
    where TRecord : class, IEsaRecord, new()
{
    public override void Answer(string folder, ReadOptions options, IReadOnlyList<string> paths)
    {
        var inputs = new LogInputs();
        foreach (var path in paths) inputs.AddPattern(path);
        using var file = File.Create(Path.Combine(folder, Name + ".ndjson"));
        using var reader = new LogReader<TRecord>(query, options);
        using var writer = new NdjsonWriter<TRecord>(file);
        foreach (var record in reader.Read(inputs, CancellationToken.None)) writer.Write(record);
    }
}

/// <summary>All that can be asked.</summary>
internal static class Questions
{
    public static IEnumerable<Question> All(string? mid)
    {
        yield return new Question<EsaLogEntry>("entry", new EntryQuery());
        yield return new Question<EsaAuthEvent>("auth", new AuthQuery());
        yield return new Question<EsaConnection>("connection", new ConnectionQuery());
        yield return new Question<EsaTlsResult>("tls", new TlsQuery());
        yield return new Question<EsaDelivery>("delivery", new DeliveryQuery());
        yield return new Question<EsaMessage>("message", new MessageQuery());
        yield return new Question<EsaLogSummary>("summary", new SummaryQuery());
        foreach (var by in Enum.GetValues(typeof(LogGrouping)).Cast<LogGrouping>())
            yield return new Question<EsaLogGroup>($"summary --by {by}", new GroupQuery { By = by });
        if (mid is null) yield break;
        long[] ids = [long.Parse(mid, CultureInfo.InvariantCulture)];
        yield return new Question<EsaLogEntry>($"entry --related --mid {mid}", new EntryQuery { Mid = ids, Related = true });
        yield return new Question<EsaMessage>($"message --family --mid {mid}", new MessageQuery { Mid = ids, Family = true });
    }
}
