using EsaLogs.Records;

namespace EsaLogs.Writers;

/// <summary>
/// CSV as RFC 4180 describes it, in UTF-8 without a byte order mark: a row of property names (also if no record follows), then a row per record.
/// Rows end with <c>\n</c> on every platform, so that the same log gives the same file everywhere. A value stands in quotes only
/// where it must. Lists are joined with <c>; </c>, empty values are empty, times are ISO 8601. Values are never altered.
/// </summary>
public sealed class CsvWriter<TRecord> : IRecordWriter<TRecord>
    where TRecord : class, IEsaRecord, new()
{
    private readonly Utf8Output _output;

    /// <summary>Writes to <paramref name="stream"/>, which stays open.</summary>
    public CsvWriter(Stream stream)
    {
        _output = new Utf8Output(stream);
        _output.Write(Utf8Output.Ascii(string.Join(",", PropertyNames.Of(new TRecord()))));
        _output.EndRecord();
    }

    /// <inheritdoc/>
    public void Write(TRecord record)
    {
        if (record is null) throw new ArgumentNullException(nameof(record));
        var visitor = new CsvVisitor(_output);
        record.Accept(ref visitor);
        _output.EndRecord();
    }

    /// <inheritdoc/>
    public void Flush() => _output.Flush();

    /// <inheritdoc/>
    public void Dispose() => _output.Flush();
}

/// <summary>Writes the properties of one record as a row, without its line end.</summary>
internal struct CsvVisitor(Utf8Output output) : IFieldVisitor
{
    private bool _inRow;

    public void Visit(string name, string? value)
    {
        Separator();
        if (value is null) return;
        if (CsvText.NeedsQuotes(value)) CsvText.WriteQuoted(output, value);
        else CsvText.WritePlain(output, value);
    }

    public void Visit(string name, long? value)
    {
        Separator();
        if (value is { } number) Numbers.Write(output, number);
    }

    public void Visit(string name, double? value)
    {
        Separator();
        if (value is { } number) Numbers.Write(output, number);
    }

    public void Visit(string name, bool? value)
    {
        Separator();
        if (value is { } yes) output.Write(yes ? "true"u8 : "false"u8);
    }

    public void Visit(string name, DateTime? value)
    {
        Separator();
        if (value is { } time) Numbers.Write(output, time);
    }

    public void Visit(string name, TextList value)
    {
        Separator();
        var texts = value.AsSpan();
        var quoted = false;
        for (var i = 0; i < texts.Length && !quoted; i++) quoted = CsvText.NeedsQuotes(texts[i]);

        if (quoted) output.WriteByte((byte)'"');
        for (var i = 0; i < texts.Length; i++)
        {
            if (i > 0) output.Write("; "u8);
            CsvText.WritePlain(output, texts[i]);
        }

        if (quoted) output.WriteByte((byte)'"');
    }

    public void Visit(string name, IdList value)
    {
        Separator();
        var ids = value.AsSpan();
        for (var i = 0; i < ids.Length; i++)
        {
            if (i > 0) output.Write("; "u8);
            Numbers.Write(output, ids[i]);
        }
    }

    // Only log entries have fields; their text is made on the way because it can need quotes as a whole.
    public void Visit(string name, FieldList value) => Visit(name, value.Count == 0 ? null : value.ToString());

    public void Visit(string name, CountList value) => Visit(name, value.Count == 0 ? null : value.ToString());

    public void Visit<T>(string name, RecordList<T> value)
        where T : class, IEsaRecord
        => Visit(name, value.Count == 0 ? null : value.ToString());

    private void Separator()
    {
        if (_inRow) output.WriteByte((byte)',');
        _inRow = true;
    }
}
