using System.Globalization;
using System.Text;
using EsaLogs.Records;
using EsaLogs.Writers;

namespace EsaLogs.Cli.Tables;

/// <summary>A list for people: a line for each property, and for each element of what has several; a blank line between records.</summary>
internal sealed class ListWriter<TRecord>(Stream stream, IReadOnlyList<TableColumn> properties) : IRecordWriter<TRecord>
    where TRecord : class, IEsaRecord
{
    private readonly int _nameWidth = properties.Max(property => property.Header.Length);
    private bool _hasRecord;

    public void Write(TRecord record)
    {
        var visitor = new ListValues([]);
        record.Accept(ref visitor);
        var text = new StringBuilder();
        if (_hasRecord) text.Append('\n');
        _hasRecord = true;
        foreach (var property in properties) Append(text, property.Header, visitor.Values[property.Property]);
        stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    public void Flush() => stream.Flush();

    public void Dispose() => Flush();

    private void Append(StringBuilder text, string name, IReadOnlyList<string> values)
    {
        text.Append(name.PadRight(_nameWidth)).Append(" :");
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0) text.Append('\n').Append(' ', _nameWidth + 2);
            text.Append(' ').Append(TerminalText.Clean(values[i]));
        }

        text.Append('\n');
    }

    /// <summary>Collects the properties of a record as lines of text, by name.</summary>
    private readonly struct ListValues(Dictionary<string, IReadOnlyList<string>> values) : IFieldVisitor
    {
        public Dictionary<string, IReadOnlyList<string>> Values { get; } = values;

        public void Visit(string name, string? value) => Values[name] = value is null ? [] : [value];

        public void Visit(string name, long? value) => Visit(name, value?.ToString("N0", CultureInfo.InvariantCulture));

        public void Visit(string name, double? value) => Visit(name, value?.ToString(CultureInfo.InvariantCulture));

        public void Visit(string name, bool? value) => Visit(name, value is { } yes ? yes ? "true" : "false" : null);

        public void Visit(string name, DateTime? value) => Visit(name, value is { } time ? IsoTime.Format(time) : null);

        public void Visit(string name, TextList value) => Values[name] = value;

        public void Visit(string name, IdList value) => Values[name] = [.. value.Select(id => id.ToString(CultureInfo.InvariantCulture))];

        public void Visit(string name, FieldList value) => Values[name] = [.. value.Select(field => $"{field.Key}={field.Value}")];

        public void Visit(string name, CountList value)
            => Values[name] = [.. value.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Value,12:N0} {count.Key}"))];

        public void Visit<T>(string name, RecordList<T> value)
            where T : class, IEsaRecord
            => Values[name] = [.. value.Select(item => item.ToString() ?? "")];
    }
}
