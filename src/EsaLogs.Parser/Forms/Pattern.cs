using System.Runtime.CompilerServices;

namespace EsaLogs.Forms;

/// <summary>One wording of a form, ready to be matched against the message of a log line.</summary>
internal sealed class Pattern
{
    /// <summary>Bounds the search in lines that repeat the fixed words of a form many times, as only an attacker's do.</summary>
    private const int MaximumTries = 4096;

    /// <summary>Ends where it says itself, or at the next blank.</summary>
    private const int OwnEnd = -1;

    /// <summary>Ends where the words behind it begin: there can be many such places.</summary>
    private const int AnyTail = -2;

    /// <summary>What the appliance's own words do not hold; see <see cref="FieldType.Phrase"/>.</summary>
    private static ReadOnlySpan<byte> NoPhrase => ":'\"<>"u8;

    private readonly Segment[] _segments;
    private readonly int[] _slots;
    private readonly int _free;

    /// <summary>What is known of where each segment ends; see <see cref="TailOf"/>.</summary>
    private readonly int[] _tails;

    /// <summary>The byte that all texts of the pattern end with, in lower case; 0 where they need not end alike.</summary>
    private readonly byte _last;

    /// <summary>Place of each field among the captures, by its number; -1 for those that the pattern does not have.</summary>
    private readonly sbyte[] _places;

    public Pattern(Form form, Segment[] segments, int number = 0)
    {
        Form = form;
        Number = number;
        _segments = segments;
        _slots = new int[segments.Length];
        var fields = new List<Field>();
        var types = new List<FieldType>();
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i].Type == FieldType.Literal) continue;
            _slots[i] = fields.Count * 2;
            fields.Add(segments[i].Field);
            types.Add(segments[i].Type);
        }

        Kind = form.Kind;
        IsOfRecord = Kind is not (EntryKind.LogfileBegin or EntryKind.LogfileVersion or EntryKind.LogfileUtcOffset);
        Fields = [.. fields];
        FieldSet = new FieldSet(Fields);
        Types = [.. types];
        _places = Places(Fields);
        (MidAt, IcidAt, DcidAt) = (IdAt(Field.Mid), IdAt(Field.Icid), IdAt(Field.Dcid));
        _free = Segment.IndexOfFree(segments);
        _last = segments.Length == 0 ? (byte)0 : LastOf(segments[segments.Length - 1]);
        _tails = new int[segments.Length];
        for (var i = 0; i < segments.Length; i++) _tails[i] = TailOf(segments, i);
    }

    public Form Form { get; }

    /// <summary>The place of the pattern among those of its index (<see cref="FormIndex.Patterns"/>).</summary>
    public int Number { get; }

    /// <summary>What a line of the form says.</summary>
    public EntryKind Kind { get; }

    /// <summary>False for lines of a file header: they are of the file, and of nothing that is recorded in it.</summary>
    public bool IsOfRecord { get; }

    /// <summary>Where among the captures the start of the first MID stands; -1 if lines of this wording name none.</summary>
    public int MidAt { get; }

    /// <inheritdoc cref="MidAt"/>
    public int IcidAt { get; }

    /// <inheritdoc cref="MidAt"/>
    public int DcidAt { get; }

    /// <summary>The fixed words and placeholders, in their order.</summary>
    public IReadOnlyList<Segment> Segments => _segments;

    /// <summary>The placeholders, in the order of their captures.</summary>
    public Field[] Fields { get; }

    /// <summary>The same fields, each once.</summary>
    public FieldSet FieldSet { get; }

    /// <summary>What the placeholders may hold, in the same order.</summary>
    public FieldType[] Types { get; }

    /// <summary>The place of a field among <see cref="Fields"/>; -1 if the pattern does not have it.</summary>
    public int IndexOf(Field field) => (int)field < _places.Length ? _places[(int)field] : -1;

    /// <summary>True if lines of this wording name something of a kind.</summary>
    public bool Names(Field field) => IndexOf(field) >= 0;

    /// <summary>The fixed words that the pattern begins with, in lower case.</summary>
    public ReadOnlySpan<byte> Beginning => FixedWords(0);

    /// <summary>The fixed words after an id that follows the beginning at once, in lower case; empty if there are none.</summary>
    public ReadOnlySpan<byte> AfterId
    {
        get
        {
            var id = 0;
            while (id < _segments.Length && _segments[id].IsFixed) id++;
            return id < _segments.Length && _segments[id].Type == FieldType.Number ? FixedWords(id + 1) : default;
        }
    }

    private int IdAt(Field id) => IndexOf(id) is >= 0 and var index && Types[index] == FieldType.Number ? index * 2 : -1;

    private static sbyte[] Places(Field[] fields)
    {
        var length = 0;
        foreach (var field in fields) length = Math.Max(length, (int)field + 1);
        var places = new sbyte[length];
        for (var i = 0; i < length; i++) places[i] = -1;
        for (var i = fields.Length - 1; i >= 0; i--) places[(int)fields[i]] = (sbyte)i;
        return places;
    }

    /// <summary>Matches the whole of <paramref name="text"/>; fills start and length of each placeholder.</summary>
    [MethodImpl(Compiled.Fully)]
    public bool TryMatch(ReadOnlySpan<byte> text, Span<int> captures) => TryMatchFrom(text, 0, 0, captures);

    /// <summary>Matches the rest of a text of which all before a segment, up to a place, is known to match.</summary>
    [MethodImpl(Compiled.Fully)]
    public bool TryMatchFrom(ReadOnlySpan<byte> text, int index, int at, Span<int> captures)
    {
        // Wordings of which one goes on where the other ends are told apart so before anything is looked for.
        if (_last != 0 && (text.IsEmpty || Literal.ToLower(text[text.Length - 1]) != _last)) return false;
        var tries = MaximumTries;
        return Forward(text, index, at, captures, ref tries, out var left) && (_free < 0 || Backward(text, _segments.Length - 1, text.Length, left, captures, ref tries));
    }

    /// <summary>
    /// Goes on from one fixed word or placeholder to the next, as long as where one ends does not depend on what follows; most wordings have
    /// nothing else.
    /// </summary>
    [MethodImpl(Compiled.Fully)]
    private bool Forward(ReadOnlySpan<byte> text, int index, int at, Span<int> captures, ref int tries, out int end)
    {
        for (; index < _segments.Length && index != _free; index++)
        {
            ref readonly var segment = ref _segments[index];
            if (segment.Type == FieldType.Literal)
            {
                end = segment.Literal!.MatchAt(text, at);
            }
            else
            {
                if (segment.Type != FieldType.Text) at = Literal.SkipBlanks(text, at);
                var tail = _tails[index];
                if (tail == AnyTail) return ForwardText(text, index, at, captures, ref tries, out end);
                end = EndOf(in segment, text, at, tail);
                if (end >= 0) Capture(captures, text, index, at, end);
            }

            if (end < 0) return false;
            at = end;
        }

        end = at;
        return index == _free || at == text.Length;
    }

    /// <summary>Tries the ends that the following fixed words offer, nearest first.</summary>
    [MethodImpl(Compiled.Fully)]
    private bool ForwardText(ReadOnlySpan<byte> text, int index, int at, Span<int> captures, ref int tries, out int end)
    {
        ref readonly var segment = ref _segments[index];
        var limit = Limit(segment.Type, text, at);
        var next = _segments[index + 1].Literal!;
        for (var from = at + MinimumOf(segment.Type); tries-- > 0; from++)
        {
            from = next.IndexIn(text, from, out var after);
            if (from < 0 || from > limit) break;
            if (!CanGoOn(index + 2, text, after) || IsExcepted(segment, text, at, from)) continue;
            Capture(captures, text, index, at, from);
            if (Forward(text, index + 1, from, captures, ref tries, out end)) return true;
        }

        end = -1;
        return false;
    }

    /// <summary>False where a list or tuple must follow, and none begins: a reason has many blanks, and a reply stands behind one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool CanGoOn(int index, ReadOnlySpan<byte> text, int at)
    {
        if (index >= _segments.Length || _segments[index].Type is not (FieldType.List or FieldType.Tuple)) return true;
        at = Literal.SkipBlanks(text, at);
        return at < text.Length && text[at] == FirstOf(_segments[index].Type);
    }

    [MethodImpl(Compiled.Fully)]
    private bool Backward(ReadOnlySpan<byte> text, int index, int end, int left, Span<int> captures, ref int tries)
    {
        for (; index > _free; index--)
        {
            ref readonly var segment = ref _segments[index];
            if (segment.Type is not (FieldType.Literal or FieldType.Text)) end = Literal.SkipBlanksBefore(text, end);
            if (!segment.IsFixed && segment.Type != FieldType.Number) return BackwardText(text, index, end, left, captures, ref tries);
            if (segment.Type == FieldType.Number)
            {
                var start = end;
                while (start > left && Literal.IsDigit(text[start - 1])) start--;
                if (LogNumber.End(text, start) != end) return false;
                Capture(captures, text, index, start, end);
                end = start;
            }
            else
            {
                var start = Share(text, segment.Literal!.MatchBefore(text, end), left);
                if (start >= left && segment.Type == FieldType.Choice) Capture(captures, text, index, start, end);
                end = start;
            }

            if (end < left) return false;
        }

        Capture(captures, text, _free, left, end);
        return true;
    }

    /// <summary>Tries the beginnings that the fixed words before it offer, nearest to the end first.</summary>
    [MethodImpl(Compiled.Fully)]
    private bool BackwardText(ReadOnlySpan<byte> text, int index, int end, int left, Span<int> captures, ref int tries)
    {
        ref readonly var segment = ref _segments[index];
        var before = _segments[index - 1].Literal!;
        for (var limit = segment.Type == FieldType.Text ? end : end - 1; tries-- > 0; limit--)
        {
            var start = Share(text, before.LastIndexIn(text, limit, out var from), left);
            if (start < left) break;
            limit = from;
            if (Limit(segment.Type, text, from) < end) break;
            if (IsExcepted(segment, text, from, end)) continue;
            Capture(captures, text, index, from, end);
            if (Backward(text, index - 1, from, left, captures, ref tries)) return true;
        }

        return false;
    }

    /// <summary>The words before a free text and those after it may share a blank: then the text is empty.</summary>
    private static int Share(ReadOnlySpan<byte> text, int start, int left)
        => start >= 0 && start == left - 1 && Literal.IsBlank(text[start]) ? left : start;

    /// <summary>
    /// How many bytes of the line stand behind text or words that end with the line, or before fixed words that do (and have no blanks, which
    /// can be any number); <see cref="OwnEnd"/> or <see cref="AnyTail"/> for others. All but the last have one end to try, told without those that
    /// follow.
    /// </summary>
    private static int TailOf(Segment[] segments, int index)
    {
        var type = segments[index].Type;
        if (type == FieldType.Free) return AnyTail;
        if (type is not (FieldType.Text or FieldType.Word or FieldType.Phrase)) return OwnEnd;
        if (index == segments.Length - 1) return 0;
        var next = segments[index + 1].Literal!;
        if (type == FieldType.Word && next.BeginsWithBlank) return OwnEnd;
        return index == segments.Length - 2 && next.Lower.IndexOf((byte)' ') < 0 ? next.Lower.Length : AnyTail;
    }

    /// <summary>A blank at the end of fixed words may be missing there.</summary>
    private static byte LastOf(in Segment last) => last.Type switch
    {
        FieldType.List => (byte)']',
        FieldType.Tuple => (byte)')',
        FieldType.Literal when !last.Literal!.EndsWithBlank => last.Literal.Last,
        _ => 0,
    };

    /// <summary>Where a placeholder ends that has one end; -1 if it cannot begin there.</summary>
    [MethodImpl(Compiled.Fully)]
    private static int EndOf(in Segment segment, ReadOnlySpan<byte> text, int at, int tail) => segment.Type switch
    {
        FieldType.Number => LogNumber.End(text, at),
        FieldType.Choice => segment.Literal!.MatchAt(text, at),
        FieldType.Address => AddressEnd(text, at),
        FieldType.List or FieldType.Tuple => PythonLiteral.End(text, at, FirstOf(segment.Type)),
        _ => EndOfText(in segment, text, at, tail),
    };

    /// <summary>Where text or words end that have one end; -1 if they are too short then, or one of the exceptions.</summary>
    [MethodImpl(Compiled.Fully)]
    private static int EndOfText(in Segment segment, ReadOnlySpan<byte> text, int at, int tail)
    {
        var limit = Limit(segment.Type, text, at);
        var end = tail == OwnEnd ? limit : text.Length - tail;
        return end > limit || end - at < MinimumOf(segment.Type) || IsExcepted(segment, text, at, end) ? -1 : end;
    }

    private static int MinimumOf(FieldType type) => type == FieldType.Text ? 0 : 1;

    private static byte FirstOf(FieldType listOrTuple) => listOrTuple == FieldType.List ? (byte)'[' : (byte)'(';

    /// <summary>The closing bracket that is not in quotes, or the next one where the quotes do not balance.</summary>
    [MethodImpl(Compiled.Fully)]
    private static int AddressEnd(ReadOnlySpan<byte> text, int at)
    {
        var first = text.Slice(at).IndexOfAny((byte)'>', (byte)'"');
        if (first < 0 || text[at + first] == '>') return first < 0 ? -1 : at + first;
        var quoted = false;
        for (var end = at + first; end < text.Length; end++)
        {
            if (text[end] == '"') quoted = !quoted;
            else if (text[end] == '\\' && quoted) end++;
            else if (text[end] == '>' && !quoted) return end;
        }

        var next = text.Slice(at).IndexOf((byte)'>');
        return next < 0 ? -1 : at + next;
    }

    /// <summary>How far a placeholder that begins at <paramref name="at"/> can reach.</summary>
    [MethodImpl(Compiled.Fully)]
    private static int Limit(FieldType type, ReadOnlySpan<byte> text, int at)
    {
        if (type == FieldType.Text) return text.Length;
        if (type == FieldType.Word) return Nearby.NextBlank(text, at);
        var length = text.Slice(at).IndexOfAny(NoPhrase);
        return length < 0 ? text.Length : at + length;
    }

    [MethodImpl(Compiled.Fully)]
    private static bool IsExcepted(in Segment segment, ReadOnlySpan<byte> text, int at, int end)
    {
        if (segment.Except is null) return false;
        foreach (var word in segment.Except)
        {
            if (word.MatchAt(text, at) == end) return true;
        }

        return false;
    }

    private byte[] FixedWords(int index)
    {
        var words = new List<byte>();
        for (; index < _segments.Length && _segments[index].IsFixed; index++) words.AddRange(_segments[index].Literal!.Lower.ToArray());
        if (index < _segments.Length && _segments[index].Type is FieldType.List or FieldType.Tuple) words.Add(FirstOf(_segments[index].Type));
        return [.. words];
    }

    private static void Trim(ReadOnlySpan<byte> text, ref int start, ref int end)
    {
        while (start < end && Literal.IsBlank(text[start])) start++;
        while (end > start && Literal.IsBlank(text[end - 1])) end--;
    }

    private void Capture(Span<int> captures, ReadOnlySpan<byte> text, int index, int start, int end)
    {
        if (_segments[index].Type is FieldType.Text or FieldType.Free) Trim(text, ref start, ref end);
        captures[_slots[index]] = start;
        captures[_slots[index] + 1] = end - start;
    }
}
