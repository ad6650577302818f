using EsaLogs.Records;

namespace EsaLogs.Writers;

/// <summary>
/// Newline-delimited JSON: one object a line, in UTF-8 without a byte order mark, lines ended by <c>\n</c> on every platform.
/// Keys are the property names; empty values are <c>null</c>, lists are arrays, fields an object, times ISO 8601.
/// </summary>
public sealed class NdjsonWriter<TRecord> : IRecordWriter<TRecord>
    where TRecord : class, IEsaRecord, new()
{
    private readonly Utf8Output _output;
    private readonly byte[][] _keys;

    /// <summary>Writes to <paramref name="stream"/>, which stays open.</summary>
    public NdjsonWriter(Stream stream)
    {
        _output = new Utf8Output(stream);
        _keys = NdjsonVisitor.Keys(new TRecord());
    }

    /// <inheritdoc/>
    public void Write(TRecord record)
    {
        if (record is null) throw new ArgumentNullException(nameof(record));
        var visitor = new NdjsonVisitor(_output, _keys);
        record.Accept(ref visitor);
        _output.WriteByte((byte)'}');
        _output.EndRecord();
    }

    /// <inheritdoc/>
    public void Flush() => _output.Flush();

    /// <inheritdoc/>
    public void Dispose() => _output.Flush();
}

/// <summary>Writes the properties of one record as the members of an object, without its final brace.</summary>
internal struct NdjsonVisitor(Utf8Output output, byte[][] keys) : IFieldVisitor
{
    private int _index;

    /// <summary>What stands before each value of a kind of record; it never changes: <c>{"First":</c>, <c>,"Second":</c>, …</summary>
    public static byte[][] Keys<T>(T blank)
        where T : class, IEsaRecord
        => KeysOf<T>.Known ??= [.. PropertyNames.Of(blank).Select((name, index) => Utf8Output.Ascii((index == 0 ? "{\"" : ",\"") + name + "\":"))];

    public void Visit(string name, string? value)
    {
        Key();
        if (value is null) Null();
        else JsonText.Write(output, value);
    }

    public void Visit(string name, long? value)
    {
        Key();
        if (value is { } number) Numbers.Write(output, number);
        else Null();
    }

    public void Visit(string name, double? value)
    {
        Key();
        // JSON has no word for what is not a number.
        if (value is { } number && !double.IsNaN(number) && !double.IsInfinity(number)) Numbers.Write(output, number);
        else Null();
    }

    public void Visit(string name, bool? value)
    {
        Key();
        if (value is { } yes) output.Write(yes ? "true"u8 : "false"u8);
        else Null();
    }

    public void Visit(string name, DateTime? value)
    {
        Key();
        if (value is { } time)
        {
            output.WriteByte((byte)'"');
            Numbers.Write(output, time);
            output.WriteByte((byte)'"');
        }
        else
        {
            Null();
        }
    }

    public void Visit(string name, TextList value)
    {
        Key();
        output.WriteByte((byte)'[');
        for (var i = 0; i < value.Count; i++)
        {
            if (i > 0) output.WriteByte((byte)',');
            JsonText.Write(output, value[i]);
        }

        output.WriteByte((byte)']');
    }

    public void Visit(string name, IdList value)
    {
        Key();
        output.WriteByte((byte)'[');
        for (var i = 0; i < value.Count; i++)
        {
            if (i > 0) output.WriteByte((byte)',');
            Numbers.Write(output, value[i]);
        }

        output.WriteByte((byte)']');
    }

    public void Visit(string name, FieldList value)
    {
        Key();
        output.WriteByte((byte)'{');
        if (value.Count > 0)
        {
            var first = true;
            foreach (var field in value)
            {
                if (!first) output.WriteByte((byte)',');
                first = false;
                JsonText.Write(output, field.Key);
                output.WriteByte((byte)':');
                JsonText.Write(output, field.Value);
            }
        }

        output.WriteByte((byte)'}');
    }

    public void Visit(string name, CountList value)
    {
        Key();
        output.WriteByte((byte)'{');
        var first = true;
        foreach (var count in value)
        {
            if (!first) output.WriteByte((byte)',');
            first = false;
            JsonText.Write(output, count.Key);
            output.WriteByte((byte)':');
            Numbers.Write(output, count.Value);
        }

        output.WriteByte((byte)'}');
    }

    public void Visit<T>(string name, RecordList<T> value)
        where T : class, IEsaRecord
    {
        Key();
        output.WriteByte((byte)'[');
        var inner = value.Count == 0 ? [] : Keys(value[0]);
        for (var i = 0; i < value.Count; i++)
        {
            if (i > 0) output.WriteByte((byte)',');
            var visitor = new NdjsonVisitor(output, inner);
            value[i].Accept(ref visitor);
            output.WriteByte((byte)'}');
        }

        output.WriteByte((byte)']');
    }

    /// <summary>Made once for each kind of record: messages hold thousands of deliveries.</summary>
    private static class KeysOf<T>
    {
        public static byte[][]? Known { get; set; }
    }

    private void Key() => output.Write(keys[_index++]);

    private readonly void Null() => output.Write("null"u8);
}
