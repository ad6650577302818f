using System.Runtime.CompilerServices;
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
    private readonly Keys _keys;

    /// <summary>Writes to <paramref name="stream"/>, which stays open.</summary>
    public NdjsonWriter(Stream stream)
    {
        _output = new Utf8Output(stream);
        _keys = Keys.Of(new TRecord());
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
internal struct NdjsonVisitor(Utf8Output output, Keys keys) : IFieldVisitor
{
    private int _index;

    public void Visit(string name, string? value)
    {
        if (Key(value is not null)) JsonText.Write(output, value!);
    }

    public void Visit(string name, long? value)
    {
        if (Key(value.HasValue)) Numbers.Write(output, value.GetValueOrDefault());
    }

    public void Visit(string name, double? value)
    {
        // JSON has no word for what is not a number.
        if (Key(value is { } number && !double.IsNaN(number) && !double.IsInfinity(number))) Numbers.Write(output, value.GetValueOrDefault());
    }

    public void Visit(string name, bool? value)
    {
        if (Key(value.HasValue)) output.Write(value.GetValueOrDefault() ? "true"u8 : "false"u8);
    }

    public void Visit(string name, DateTime? value)
    {
        if (!Key(value.HasValue)) return;
        output.WriteByte((byte)'"');
        Numbers.Write(output, value.GetValueOrDefault());
        output.WriteByte((byte)'"');
    }

    public void Visit(string name, TextList value)
    {
        Key();
        output.WriteByte((byte)'[');
        var texts = value.AsSpan();
        for (var i = 0; i < texts.Length; i++)
        {
            if (i > 0) output.WriteByte((byte)',');
            JsonText.Write(output, texts[i]);
        }

        output.WriteByte((byte)']');
    }

    public void Visit(string name, IdList value)
    {
        Key();
        output.WriteByte((byte)'[');
        var ids = value.AsSpan();
        for (var i = 0; i < ids.Length; i++)
        {
            if (i > 0) output.WriteByte((byte)',');
            Numbers.Write(output, ids[i]);
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
        var inner = value.Count == 0 ? keys : Keys.Of(value[0]);
        for (var i = 0; i < value.Count; i++)
        {
            if (i > 0) output.WriteByte((byte)',');
            var visitor = new NdjsonVisitor(output, inner);
            value[i].Accept(ref visitor);
            output.WriteByte((byte)'}');
        }

        output.WriteByte((byte)']');
    }

    /// <summary>Writes what stands before a value; where there is none, that, too, is written then.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Key(bool hasValue = true)
    {
        output.Write(in (hasValue ? ref keys.Before(_index) : ref keys.Nothing(_index)));
        _index++;
        return hasValue;
    }
}

/// <summary>What stands before each value of a kind of record; it never changes: <c>{"First":</c>, <c>,"Second":</c>, …</summary>
internal sealed class Keys
{
    private readonly Prepared[] _before;
    private readonly Prepared[] _nothing;

    private Keys(IEnumerable<string> names)
    {
        var before = names.Select((name, index) => (index == 0 ? "{\"" : ",\"") + name + "\":").ToList();
        _before = [.. before.Select(key => new Prepared(key))];
        _nothing = [.. before.Select(key => new Prepared(key + "null"))];
    }

    public static Keys Of<T>(T blank)
        where T : class, IEsaRecord
        => OfKind<T>.Known ??= new Keys(PropertyNames.Of(blank));

    public ref readonly Prepared Before(int index) => ref _before[index];

    /// <summary>The same with the value, where there is none.</summary>
    public ref readonly Prepared Nothing(int index) => ref _nothing[index];

    /// <summary>Made once for each kind of record: messages hold thousands of deliveries.</summary>
    private static class OfKind<T>
    {
        public static Keys? Known { get; set; }
    }
}
