using System.Runtime.CompilerServices;
using EsaLogs.Lines;

namespace EsaLogs.Forms;

/// <summary>One log line: when, what kind, and its fields as slices. A view of a batch, valid as long as the batch is.</summary>
internal readonly ref struct LogEntry
{
    private readonly EntryBatch _batch;
    private readonly Pattern? _pattern;
    private readonly int _index;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LogEntry(EntryBatch batch, int index)
    {
        _batch = batch;
        _index = index;
        _pattern = Head.Pattern;
        Kind = _pattern?.Kind ?? EntryKind.Unknown;
    }

    /// <summary>Where the entry is found again, as long as its batch is there.</summary>
    public (EntryBatch Batch, int Index) Place => (_batch, _index);

    /// <summary>The form that the line has; null if it has none.</summary>
    public Form? Form => _pattern?.Form;

    public EntryKind Kind { get; }

    /// <summary>Wall clock in ticks; 0 for text without a header.</summary>
    public long Ticks => Head.Ticks;

    /// <summary>See <see cref="LocalClock.IsFirstPass"/>.</summary>
    public bool IsFirstPass => Head.IsFirstPass;

    /// <summary>True for a line that is there for its time alone (<see cref="LineSieve.MarksTime"/>): nothing else that it says counts.</summary>
    public bool IsForTime => Head.IsForTime;

    public string Level => Levels.Names[Head.Level];

    public string Source => _batch.Source;

    public long LineNumber => _batch.FirstLine + Head.Line - 1;

    /// <summary>Physical lines that the entry takes; right only where every line is kept.</summary>
    public long PhysicalLines => _batch.ExtentOf(_index).Lines;

    /// <summary>Bytes that the entry takes, with its header and line ends; right only where every line is kept.</summary>
    public int PhysicalBytes => _batch.ExtentOf(_index).Bytes;

    /// <summary>The message: the line without its header.</summary>
    public ReadOnlySpan<byte> Message => new(_batch.Buffer, Head.Start, Head.Length);

    /// <summary>Host of the syslog header; empty where there is none.</summary>
    public ReadOnlySpan<byte> Host => new(_batch.Buffer, Head.HostStart, Head.HostLength);

    /// <summary>The fields that the entry's form has, in order.</summary>
    public Field[] Fields => _pattern?.Fields ?? [];

    /// <summary>The message as text.</summary>
    public string Text => LogText.Decode(_batch.Buffer, Head.Start, Head.Length);

    /// <summary>True if the entry's form has any of these fields.</summary>
    public bool HasAnyOf(FieldSet fields) => _pattern is not null && _pattern.FieldSet.Overlaps(fields);

    public bool Has(Field field) => _pattern is not null && _pattern.IndexOf(field) >= 0;

    /// <summary>The bytes of a field; empty where the form does not have it.</summary>
    [MethodImpl(Compiled.Fully)]
    public ReadOnlySpan<byte> Bytes(Field field)
        => TryFind(field, out var start, out var length) ? new ReadOnlySpan<byte>(_batch.Buffer, start, length) : default;

    /// <summary>A field as text; null where the form does not have it or it is empty.</summary>
    [MethodImpl(Compiled.Fully)]
    public string? String(Field field, TextPool pool)
        => TryFind(field, out var start, out var length) && length > 0 ? pool.Get(_batch.Buffer, start, length) : null;

    /// <summary>A field that is a number; null where the form does not have it.</summary>
    [MethodImpl(Compiled.Fully)]
    public long? Number(Field field)
        => TryFind(field, out var start, out var length) && length > 0 ? LogNumber.Of(new ReadOnlySpan<byte>(_batch.Buffer, start, length)) : null;

    /// <summary>Host of the syslog header as text; null where there is none.</summary>
    public string? HostText(TextPool pool) => Head.HostLength == 0 ? null : pool.Get(_batch.Buffer, Head.HostStart, Head.HostLength);

    /// <summary>The numbers in a field like <c>[0, 1, 2]</c>.</summary>
    [MethodImpl(Compiled.Fully)]
    public void Numbers(Field field, List<long> numbers)
    {
        numbers.Clear();
        var text = Bytes(field);
        for (var at = 0; LogNumber.TryNext(text, ref at, out var number);) numbers.Add(number);
    }

    private ref readonly EntryBatch.Head Head => ref _batch.HeadAt(_index);

    [MethodImpl(Compiled.Fully)]
    private bool TryFind(Field field, out int start, out int length)
    {
        var index = _pattern?.IndexOf(field) ?? -1;
        if (index < 0)
        {
            start = length = 0;
            return false;
        }

        ref readonly var head = ref Head;
        var at = head.Captures + (index * 2);
        start = head.Start + _batch.CaptureAt(at);
        length = _batch.CaptureAt(at + 1);
        return true;
    }
}
