using System.Globalization;
using EsaLogs.Records;

namespace EsaLogs.Cli.Tables;

/// <summary>Collects the properties of a record as text, by name.</summary>
internal readonly struct RowValues(Dictionary<string, string> values) : IFieldVisitor
{
    public void Visit(string name, string? value) => values[name] = value ?? "";

    public void Visit(string name, long? value) => values[name] = value?.ToString(CultureInfo.InvariantCulture) ?? "";

    public void Visit(string name, double? value) => values[name] = value?.ToString(CultureInfo.InvariantCulture) ?? "";

    public void Visit(string name, bool? value) => values[name] = value is { } yes ? yes ? "true" : "false" : "";

    public void Visit(string name, DateTime? value) => values[name] = value is { } time ? IsoTime.Format(time) : "";

    public void Visit(string name, TextList value) => values[name] = value.Count == 0 ? "" : value.ToString();

    public void Visit(string name, IdList value) => values[name] = value.Count == 0 ? "" : value.ToString();

    public void Visit(string name, FieldList value) => values[name] = value.Count == 0 ? "" : value.ToString();

    public void Visit(string name, CountList value) => values[name] = value.Count == 0 ? "" : value.ToString();

    public void Visit<T>(string name, RecordList<T> value)
        where T : class, IEsaRecord
        => values[name] = value.Count == 0 ? "" : value.ToString();
}
