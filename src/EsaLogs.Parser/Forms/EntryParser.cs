using EsaLogs.Lines;

namespace EsaLogs.Forms;

/// <summary>
/// Reads a block: physical lines to log lines (a line without a header continues the one before it), log lines to entries.
/// Of a line that the question does not need, only the header and the first words are looked at.
/// </summary>
internal sealed class EntryParser(HeaderReader headers, FormIndex forms, bool keepAll, string source)
{
    private const int MaximumCaptures = 32;

    private readonly int[] _captures = new int[MaximumCaptures];

    /// <summary>Keeps the lines of other logs of the appliance too; else they are only counted.</summary>
    public bool KeepOthers { get; init; }

    public EntryBatch Parse(LineBlock block)
    {
        var batch = new EntryBatch(block, source);
        var text = new Span<byte>(block.Buffer, 0, block.Length);
        var lineNumber = block.FirstLine;
        var current = default(EntryBatch.Head);
        var open = false;
        for (var at = HeaderReader.SkipMark(text); at < text.Length; lineNumber++)
        {
            var end = LineEnd(text, at, out var next);
            batch.LineCount++;
            if (headers.TryRead(text.Slice(at, end - at), out var header))
            {
                if (open) Add(batch, text, current);
                open = true;
                current = new EntryBatch.Head
                {
                    Ticks = header.Ticks,
                    LineNumber = lineNumber,
                    LineStart = at,
                    Start = at + header.MessageStart,
                    Length = end - at - header.MessageStart,
                    HostStart = at + header.HostStart,
                    HostLength = header.HostLength,
                    Level = header.Level,
                };
            }
            else if (!open && !IsBlank(text.Slice(at, end - at)))
            {
                open = true;
                current = new EntryBatch.Head { LineNumber = lineNumber, LineStart = at, Start = at, Length = end - at };
            }
            else if (open)
            {
                current = current with { Length = Join(text, current.Start, current.Length, at, end) };
            }

            at = next;
        }

        if (open) Add(batch, text, current);
        return batch;
    }

    private static int LineEnd(ReadOnlySpan<byte> text, int at, out int next)
    {
        var length = text.Slice(at).IndexOf((byte)'\n');
        next = length < 0 ? text.Length : at + length + 1;
        var end = length < 0 ? text.Length : at + length;
        while (end > at && text[end - 1] is (byte)'\r' or (byte)' ' or (byte)'\t') end--;
        return end;
    }

    /// <summary>Moves a continued line next to the message that it continues, with one blank between; gives the new length.</summary>
    private static int Join(Span<byte> text, int message, int length, int at, int end)
    {
        while (at < end && Literal.IsBlank(text[at])) at++;
        if (at == end) return length;
        if (length > 0) text[message + length++] = (byte)' ';
        text.Slice(at, end - at).CopyTo(text.Slice(message + length));
        return length + (end - at);
    }

    private static bool IsBlank(ReadOnlySpan<byte> line)
    {
        foreach (var value in line)
        {
            if (!Literal.IsBlank(value)) return false;
        }

        return true;
    }

    private void Add(EntryBatch batch, ReadOnlySpan<byte> text, in EntryBatch.Head head)
    {
        if (head.Ticks != 0) batch.EntryCount++;
        var knownWords = false;
        // Text without a header has no time, and what it is the beginning of is not known: it is kept, but it is no event.
        var pattern = head.Ticks == 0 ? null : forms.Match(text.Slice(head.Start, head.Length), _captures, out knownWords);
        if (!KeepOthers && pattern is { Form: { Kind: EntryKind.OtherLog, Log: { } log } })
        {
            batch.Skip(log);
            return;
        }

        if (keepAll ? pattern is null : head.Ticks != 0 && !knownWords) batch.UnknownCount++;
        if (pattern is null && !keepAll) return;
        batch.Add(head with { Pattern = pattern }, new ReadOnlySpan<int>(_captures, 0, (pattern?.Fields.Length ?? 0) * 2));
    }
}
