using EsaLogs.Input;
using EsaLogs.Queries;
using EsaLogs.Records;

namespace EsaLogs.Completion;

/// <summary>A value of a log, and how often and where first it was seen.</summary>
internal sealed record LogValue(string Text, string? Source, long? LineNumber)
{
    public int Count { get; set; }
}

/// <summary>
/// The values that a property has in the beginning of some logs: so many bytes at most, and no more than a least of them once the time is over
/// that somebody waits for who pressed Tab.
/// </summary>
internal sealed class LogValues(long leastBytes, long mostBytes, TimeSpan time, Func<TimeSpan> elapsed)
{
    private readonly Dictionary<string, LogValue> _values = new(StringComparer.Ordinal);

    /// <summary>True if the logs were not read to their ends.</summary>
    public bool IsBeginning { get; private set; }

    /// <summary>Reads once, and gives the values by their first places.</summary>
    public IReadOnlyCollection<LogValue> Read(ILogQuery<IEsaRecord> query, string property, LogInputs inputs)
    {
        var options = new ReadOptions { Now = MachineClock.Now, IsEnough = IsEnough };
        using var reader = query.CreateReader(options);
        foreach (var record in reader.Read(inputs, CancellationToken.None)) Add(record, property);
        return _values.Values;
    }

    private bool IsEnough(long bytes)
    {
        var isEnough = bytes >= mostBytes || (bytes >= leastBytes && elapsed() >= time);
        IsBeginning |= isEnough;
        return isEnough;
    }

    private void Add(IEsaRecord record, string property)
    {
        var visitor = new Visitor(property);
        record.Accept(ref visitor);
        foreach (var text in visitor.Texts)
        {
            if (text.Length == 0) continue;
            if (!_values.TryGetValue(text, out var value)) _values.Add(text, value = new LogValue(text, visitor.Source, visitor.LineNumber));
            value.Count++;
        }
    }

    private struct Visitor(string property) : IFieldVisitor
    {
        public List<string> Texts { get; } = [];

        public string? Source { get; private set; }

        public long? LineNumber { get; private set; }

        public void Visit(string name, string? value)
        {
            if (Is(name) && value is not null) Texts.Add(value);
            else if (string.Equals(name, nameof(EsaConnection.Source), StringComparison.Ordinal)) Source = value;
        }

        public void Visit(string name, long? value)
        {
            if (Is(name) && value is { } id) Texts.Add(id.ToString(System.Globalization.CultureInfo.InvariantCulture));
            else if (string.Equals(name, nameof(EsaConnection.LineNumber), StringComparison.Ordinal)) LineNumber = value;
        }

        public readonly void Visit(string name, TextList value)
        {
            if (Is(name)) Texts.AddRange(value);
        }

        public readonly void Visit(string name, double? value)
        {
        }

        public readonly void Visit(string name, bool? value)
        {
        }

        public readonly void Visit(string name, DateTime? value)
        {
        }

        public readonly void Visit(string name, IdList value)
        {
        }

        public readonly void Visit(string name, FieldList value)
        {
        }

        public readonly void Visit(string name, CountList value)
        {
        }

        public readonly void Visit<TRecord>(string name, RecordList<TRecord> value)
            where TRecord : class, IEsaRecord
        {
        }

        private readonly bool Is(string name) => string.Equals(name, property, StringComparison.OrdinalIgnoreCase);
    }
}
