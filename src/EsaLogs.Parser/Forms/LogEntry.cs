using System.Runtime.CompilerServices;
using EsaLogs.Lines;

namespace EsaLogs.Forms;

/// <summary>
/// One log line: when, what kind, and its fields as slices. A view of a batch, valid as long as the batch is, and until it moves on: one object
/// goes through all lines of a log, so that whoever is given it is given a reference and nothing else.
/// </summary>
internal sealed class LogEntry
{
    private EntryBatch? _batch;
    private byte[] _text = [];
    private int[] _captures = [];
    private Pattern? _pattern;
    private int _index;
    private int _start;
    private int _firstCapture;

    /// <summary>The form that the line has; null if it has none.</summary>
    public Form? Form => _pattern?.Form;

    public EntryKind Kind { get; private set; }

    /// <summary>False for a line of a file header.</summary>
    public bool IsOfRecord => _pattern is not { IsOfRecord: false };

    /// <summary>Wall clock in ticks; 0 for text without a header.</summary>
    public long Ticks { get; private set; }

    /// <summary>Leaves its batch, which is given back: what is read after that would be somebody else's.</summary>
    public void Leave() => (_batch, _text, _captures, _pattern) = (null, [], [], null);

    /// <summary>Goes to an entry of a batch.</summary>
    [MethodImpl(Compiled.Fully)]
    public LogEntry MoveTo(EntryBatch batch, int index)
    {
        if (!ReferenceEquals(_batch, batch)) (_batch, _text, _captures) = (batch, batch.Buffer, batch.Captures);
        ref readonly var head = ref batch.HeadAt(index);
        var pattern = batch.PatternOf(in head);
        _pattern = pattern;
        _index = index;
        _start = head.Start;
        _firstCapture = head.Captures;
        Kind = pattern is null ? EntryKind.Unknown : pattern.Kind;
        Ticks = head.Ticks;
        return this;
    }

    /// <summary>See <see cref="LocalClock.IsFirstPass"/>.</summary>
    public bool IsFirstPass => Head.IsFirstPass;

    /// <summary>The message that the line names first; null where the form names none.</summary>
    public long? Mid
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Head.Mid is >= 0 and var mid ? mid : null;
    }

    /// <summary>The connection that the line names: the ICID, or the DCID as a negative number; 0, which is none, where the form names none.</summary>
    public long Connection
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Head.Connection;
    }

    /// <summary>True for a line that is there for its time alone (<see cref="LineSieve.MarksTime"/>): nothing else that it says counts.</summary>
    public bool IsForTime => Head.IsForTime;

    public string Level => Levels.Names[Head.Level];

    public string Source => _batch!.Source;

    public long LineNumber
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _batch!.FirstLine + Head.Line - 1;
    }

    /// <summary>Physical lines that the entry takes; right only where every line is kept.</summary>
    public long PhysicalLines => _batch!.ExtentOf(_index).Lines;

    /// <summary>Bytes that the entry takes, with its header and line ends; right only where every line is kept.</summary>
    public long PhysicalBytes => _batch!.ExtentOf(_index).Bytes;

    /// <summary>The message: the line without its header.</summary>
    public ReadOnlySpan<byte> Message => new(_text, _start, Head.Length);

    /// <summary>Host of the syslog header; empty where there is none.</summary>
    public ReadOnlySpan<byte> Host => new(_text, Head.HostStart, Head.HostLength);

    /// <summary>The fields that the entry's form has, in order.</summary>
    public Field[] Fields => _pattern?.Fields ?? [];

    /// <summary>The message as text.</summary>
    public string Text => LogText.Decode(_text, _start, Head.Length);

    /// <summary>True if the entry's form has any of these fields.</summary>
    public bool HasAnyOf(FieldSet fields) => _pattern is not null && _pattern.FieldSet.Overlaps(fields);

    public bool Has(Field field) => _pattern is not null && _pattern.IndexOf(field) >= 0;

    /// <summary>The bytes of a field; empty where the form does not have it.</summary>
    [MethodImpl(Compiled.Fully)]
    public ReadOnlySpan<byte> Bytes(Field field)
        => TryFind(field, out var start, out var length) ? new ReadOnlySpan<byte>(_text, start, length) : default;

    /// <summary>A field as text; null where the form does not have it or it is empty.</summary>
    [MethodImpl(Compiled.Fully)]
    public string? String(Field field, TextPool pool)
        => TryFind(field, out var start, out var length) && length > 0 ? pool.Get(_text, start, length) : null;

    /// <summary>A field that is a number; null where the form does not have it.</summary>
    [MethodImpl(Compiled.Fully)]
    public long? Number(Field field)
        => TryFind(field, out var start, out var length) && length > 0 ? LogNumber.Of(_text, start, length) : null;

    /// <summary>Host of the syslog header as text; null where there is none.</summary>
    public string? HostText(TextPool pool) => Head.HostLength == 0 ? null : pool.Get(_text, Head.HostStart, Head.HostLength);

    /// <summary>The numbers in a field like <c>[0, 1, 2]</c>.</summary>
    [MethodImpl(Compiled.Fully)]
    public void Numbers(Field field, List<long> numbers)
    {
        numbers.Clear();
        var text = Bytes(field);
        for (var at = 0; LogNumber.TryNext(text, ref at, out var number);) numbers.Add(number);
    }

    private ref readonly EntryBatch.Head Head => ref _batch!.HeadAt(_index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryFind(Field field, out int start, out int length)
    {
        var index = _pattern?.IndexOf(field) ?? -1;
        if (index < 0)
        {
            start = length = 0;
            return false;
        }

        var at = _firstCapture + (index * 2);
        start = _start + _captures[at];
        length = _captures[at + 1];
        return true;
    }
}
