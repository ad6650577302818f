namespace EsaLogs.Forms;

/// <summary>One wording of a form, ready to be matched against the message of a log line.</summary>
internal sealed class Pattern
{
    /// <summary>Bounds the search in lines that repeat the fixed words of a form many times, as only an attacker's do.</summary>
    private const int MaximumTries = 4096;

    private readonly Segment[] _segments;
    private readonly int[] _slots;
    private readonly int _free;

    public Pattern(Form form, Segment[] segments)
    {
        Form = form;
        _segments = segments;
        _slots = new int[segments.Length];
        var fields = new List<Field>();
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i].Type == FieldType.Literal) continue;
            _slots[i] = fields.Count * 2;
            fields.Add(segments[i].Field);
        }

        Fields = [.. fields];
        _free = Array.FindIndex(segments, segment => segment.Type == FieldType.Free);
    }

    public Form Form { get; }

    /// <summary>The placeholders, in the order of their captures.</summary>
    public Field[] Fields { get; }

    /// <summary>The fixed words that the pattern begins with.</summary>
    public Literal Beginning => _segments[0].Literal ?? throw new FormatException($"Form {Form.Name} does not begin with fixed words.");

    /// <summary>The fixed words after an id that follows the beginning at once; null if there are none.</summary>
    public Literal? AfterId => _segments.Length > 2 && _segments[1].Type == FieldType.Number ? _segments[2].Literal : null;

    /// <summary>Matches the whole of <paramref name="text"/>; fills start and length of each placeholder.</summary>
    public bool TryMatch(ReadOnlySpan<byte> text, Span<int> captures)
    {
        var tries = MaximumTries;
        if (_free < 0) return Forward(text, 0, 0, captures, ref tries, out _);
        return Forward(text, 0, 0, captures, ref tries, out var left) && Backward(text, _segments.Length - 1, text.Length, left, captures, ref tries);
    }

    private bool Forward(ReadOnlySpan<byte> text, int index, int at, Span<int> captures, ref int tries, out int end)
    {
        for (; index < _segments.Length && index != _free; index++)
        {
            ref readonly var segment = ref _segments[index];
            switch (segment.Type)
            {
                case FieldType.Literal:
                    end = segment.Literal!.MatchAt(text, at);
                    break;
                case FieldType.Word or FieldType.Text:
                    return ForwardText(text, index, at, captures, ref tries, out end);
                default:
                    end = SelfDelimiting(segment.Type, text, at);
                    if (end >= 0) Capture(captures, index, at, end);
                    break;
            }

            if (end < 0) return false;
            at = end;
        }

        end = at;
        return index == _free || at == text.Length;
    }

    /// <summary>Tries the ends that the following fixed words offer, nearest first.</summary>
    private bool ForwardText(ReadOnlySpan<byte> text, int index, int at, Span<int> captures, ref int tries, out int end)
    {
        var isWord = _segments[index].Type == FieldType.Word;
        var limit = isWord ? WordEnd(text, at) : text.Length;
        if (index == _segments.Length - 1)
        {
            end = text.Length;
            Capture(captures, index, at, end);
            return limit == end && (!isWord || end > at);
        }

        var next = _segments[index + 1].Literal!;
        for (var from = isWord ? at + 1 : at; tries-- > 0; from++)
        {
            from = next.IndexIn(text, from, out var after);
            if (from < 0 || from > limit) break;
            Capture(captures, index, at, from);
            if (Forward(text, index + 2, after, captures, ref tries, out end)) return true;
        }

        end = -1;
        return false;
    }

    private bool Backward(ReadOnlySpan<byte> text, int index, int end, int left, Span<int> captures, ref int tries)
    {
        for (; index > _free; index--)
        {
            ref readonly var segment = ref _segments[index];
            if (segment.Type is FieldType.Word or FieldType.Text) return BackwardText(text, index, end, left, captures, ref tries);
            if (segment.Type == FieldType.Number)
            {
                var start = end;
                while (start > left && (uint)(text[start - 1] - '0') <= 9) start--;
                if (SelfDelimiting(FieldType.Number, text, start) != end) return false;
                Capture(captures, index, start, end);
                end = start;
            }
            else
            {
                end = segment.Literal!.MatchBefore(text, end);
            }

            if (end < left) return false;
        }

        Capture(captures, _free, left, end);
        return true;
    }

    /// <summary>Tries the beginnings that the fixed words before it offer, nearest to the end first.</summary>
    private bool BackwardText(ReadOnlySpan<byte> text, int index, int end, int left, Span<int> captures, ref int tries)
    {
        var isWord = _segments[index].Type == FieldType.Word;
        var before = _segments[index - 1].Literal!;
        for (var limit = isWord ? end - 1 : end; tries-- > 0; limit--)
        {
            var start = before.LastIndexIn(text, limit, out var from);
            if (start < left) break;
            limit = from;
            if (isWord && WordEnd(text, from) < end) break;
            Capture(captures, index, from, end);
            if (Backward(text, index - 2, start, left, captures, ref tries)) return true;
        }

        return false;
    }

    private static int SelfDelimiting(FieldType type, ReadOnlySpan<byte> text, int at)
    {
        if (type != FieldType.Number) return PythonLiteral.End(text, at, type == FieldType.List ? (byte)'[' : (byte)'(');
        var end = at;
        while (end < text.Length && (uint)(text[end] - '0') <= 9) end++;
        return end > at && end - at <= 18 ? end : -1;
    }

    private static int WordEnd(ReadOnlySpan<byte> text, int at)
    {
        var length = text.Slice(at).IndexOfAny((byte)' ', (byte)'\t');
        return length < 0 ? text.Length : at + length;
    }

    private void Capture(Span<int> captures, int index, int start, int end)
    {
        captures[_slots[index]] = start;
        captures[_slots[index] + 1] = end - start;
    }
}
