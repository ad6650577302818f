using EsaLogs.LogGenerator.Writing;

namespace EsaLogs.LogGenerator.Truth;

/// <summary>One JSON object on a line, written in the way that <c>esalogs --format ndjson</c> documents.</summary>
internal sealed class JsonLine
{
    private readonly ByteBuffer _buffer = new();

    public ReadOnlySpan<byte> Written => _buffer.Written;

    public JsonLine Begin()
    {
        _buffer.Clear();
        _buffer.Add((byte)'{');
        return this;
    }

    public void End() => _buffer.Add("}\n"u8);

    public JsonLine Put(string name, string? value)
    {
        Name(name);
        Text(value);
        return this;
    }

    public JsonLine Put(string name, long? value)
    {
        Name(name);
        if (value is { } number) _buffer.Add(number);
        else Null();
        return this;
    }

    /// <summary>A number with one decimal at most, given in tenths.</summary>
    public JsonLine PutTenths(string name, int? value)
    {
        Name(name);
        if (value is { } tenths) Tenths(tenths);
        else Null();
        return this;
    }

    public JsonLine Put(string name, bool? value)
    {
        Name(name);
        if (value is { } yes) _buffer.Add(yes ? "true"u8 : "false"u8);
        else Null();
        return this;
    }

    /// <summary>A wall clock, or an instant with its Z.</summary>
    public JsonLine Put(string name, DateTime? value, bool isUtc = false)
    {
        Name(name);
        if (value is not { } time)
        {
            Null();
            return this;
        }

        _buffer.Add((byte)'"');
        Stamps.Iso(_buffer, time);
        _buffer.Add(isUtc ? "Z\""u8 : "\""u8);
        return this;
    }

    public JsonLine Put(string name, IEnumerable<string> values) => PutList(name, values, Text);

    public JsonLine Put(string name, IEnumerable<long> values) => PutList(name, values, _buffer.Add);

    public JsonLine PutList<T>(string name, IEnumerable<T> values, Action<T> write)
    {
        Name(name);
        _buffer.Add((byte)'[');
        var isFirst = true;
        foreach (var value in values)
        {
            if (!isFirst) _buffer.Add((byte)',');
            isFirst = false;
            write(value);
        }

        _buffer.Add((byte)']');
        return this;
    }

    /// <summary>An object within the line.</summary>
    public void Inner(Action<JsonLine> write)
    {
        _buffer.Add((byte)'{');
        write(this);
        _buffer.Add((byte)'}');
    }

    private void Name(string name)
    {
        if (_buffer.Written[^1] != '{') _buffer.Add((byte)',');
        _buffer.Add((byte)'"');
        _buffer.Add(name);
        _buffer.Add("\":"u8);
    }

    private void Null() => _buffer.Add("null"u8);

    private void Tenths(int tenths)
    {
        if (tenths < 0) _buffer.Add((byte)'-');
        _buffer.Add(Math.Abs(tenths / 10));
        if (tenths % 10 == 0) return;
        _buffer.Add((byte)'.');
        _buffer.Add(Math.Abs(tenths % 10));
    }

    private void Text(string? value)
    {
        if (value is null)
        {
            Null();
            return;
        }

        _buffer.Add((byte)'"');
        for (var rest = value.AsSpan(); ;)
        {
            var length = rest.IndexOfAnyInRange('\0', '\x1F') is var control and >= 0 ? control : rest.Length;
            if (rest.IndexOfAny('"', '\\') is var special and >= 0 && special < length) length = special;
            _buffer.Add(rest[..length]);
            if (length == rest.Length) break;
            _buffer.Add(rest[length] switch { '"' => "\\\""u8, '\\' => @"\\"u8, '\n' => "\\n"u8, '\t' => "\\t"u8, _ => throw new NotSupportedException("No truth holds other controls.") });
            rest = rest[(length + 1)..];
        }

        _buffer.Add((byte)'"');
    }
}
