using System.Text;
using EsaLogs.Records;
using EsaLogs.Writers;

namespace EsaLogs.Cli.Tables;

/// <summary>A table for people: a header before the first record, rows as they come; nothing at all if no record comes.</summary>
internal sealed class TableWriter<TRecord> : IRecordWriter<TRecord>
    where TRecord : class, IEsaRecord
{
    private readonly IReadOnlyList<TableColumn> _columns;
    private readonly int[] _widths;
    private readonly Stream _stream;
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private bool _hasHeader;

    /// <summary>Writes to <paramref name="stream"/>, which stays open.</summary>
    public TableWriter(Stream stream, IReadOnlyList<TableColumn> columns, int width)
    {
        _stream = stream;
        _columns = columns;
        _widths = TableLayout.Fit(columns, width);
    }

    public void Write(TRecord record)
    {
        if (!_hasHeader)
        {
            _hasHeader = true;
            Row(column => column.Header);
            Row(column => new string('-', column.Header.Length));
        }

        var visitor = new RowValues(_values);
        record.Accept(ref visitor);
        var isOutbound = _values.TryGetValue(nameof(EsaConnection.Direction), out var direction)
            && string.Equals(direction, nameof(Direction.Outbound), StringComparison.Ordinal);
        Row(column => _values[isOutbound && column.OutboundProperty is { } outbound ? outbound : column.Property] is { Length: > 0 } value ? value
            : column.OtherProperty is { } other ? _values[other]
            : "");
        const int buffer = 16 * 1024;
        if (_text.Length >= buffer) Drain();
    }

    public void Flush()
    {
        Drain();
        _stream.Flush();
    }

    public void Dispose() => Flush();

    private void Row(Func<TableColumn, string> value)
    {
        for (var i = 0; i < _widths.Length; i++)
        {
            if (i > 0) _text.Append(' ');
            var cell = TerminalText.Fit(TerminalText.Clean(value(_columns[i])), _widths[i]);
            var blanks = _widths[i] - TerminalText.Width(cell);
            if (_columns[i].AlignRight) _text.Append(' ', blanks).Append(cell);
            else _text.Append(cell).Append(' ', blanks);
        }

        while (_text.Length > 0 && _text[^1] == ' ') _text.Length--;
        _text.Append('\n');
    }

    private void Drain()
    {
        // Emptied first: after a failed write (nobody reads any more) closing the writer must not fail again.
        var bytes = Encoding.UTF8.GetBytes(_text.ToString());
        _text.Clear();
        if (bytes.Length > 0) _stream.Write(bytes, 0, bytes.Length);
    }
}
