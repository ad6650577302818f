using System.Runtime.CompilerServices;
using EsaLogs.Lines;

namespace EsaLogs.Forms;

/// <summary>
/// Reads a block: physical lines to log lines, of which an <see cref="EntryMaker"/> makes entries. Of a line that the question does not need,
/// only the header and the first words are looked at.
/// </summary>
internal sealed class EntryParser(HeaderReader headers, LocalClock clock, FormMemo forms, bool keepAll, string source)
{
    private readonly EntryMaker _entries = new(headers, clock, forms, keepAll);

    private bool _anyHeader;

    /// <summary>The room that the last block's entries took.</summary>
    private EntryBatch.Sizes _taken;

    /// <summary>Number of the physical line that comes next, in a text that is read in its order.</summary>
    public long NextLine { get; set; } = 1;

    /// <inheritdoc cref="EntryMaker.KeepOthers"/>
    public bool KeepOthers
    {
        get => _entries.KeepOthers;
        init => _entries.KeepOthers = value;
    }

    /// <summary>Reads blocks of which some may have to be read again, by another parser.</summary>
    private bool KeepsBlocks { get; init; }

    /// <summary>
    /// True if what the last block says depends on those before it: it has a stamp without a year, or of an hour that comes twice, or nothing
    /// before it had a header.
    /// </summary>
    public bool NeedsOrder => headers.LackedYear || clock.WasAmbiguous || !_anyHeader;

    /// <summary>What tells by the first words alone that a line with the last header is not needed; null where something else tells.</summary>
    private FormMemo? Deciding
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => forms.Sieve is { } sieve ? sieve.DecidingAt(headers.Last.Ticks) : forms;
    }

    /// <summary>Makes a parser of any blocks, in any order, of a text that has headers; where it <see cref="NeedsOrder"/>, what it read counts for nothing.</summary>
    public static EntryParser OfAnyBlock(HeaderReader headers, LocalClock clock, FormMemo forms, bool keepAll, string source)
        => new(headers, clock, forms, keepAll, source) { KeepsBlocks = true, _anyHeader = true };

    /// <summary>Says that another parser read the block that follows the last one.</summary>
    public void Follow(EntryBatch read)
    {
        Number(read);
        if (read.LastTicks == 0) return;
        headers.Follow(read.LastTicks);
        clock.Follow(read.LastTicks);
    }

    [MethodImpl(Compiled.Fully)]
    public EntryBatch Parse(LineBlock block)
    {
        headers.Begin();
        clock.Begin(keepsLast: !KeepsBlocks);
        var batch = new EntryBatch(block, source, forms.Patterns, _taken);

        // Such readings count neither lines nor times. As long as there was no header, any line may be one without a time.
        if (forms.Sieve?.Begin(block) == false && _anyHeader) return batch;
        var text = new Span<byte>(block.Buffer, 0, block.Length);
        var number = 1;
        var current = default(LogLine);
        var ends = new LineEnds(text, stackalloc int[LineEnds.Room]);
        for (int at = HeaderReader.SkipMark(text), next; at < text.Length; number++, at = next)
        {
            var end = ends.Next();
            next = end + 1;
            ReadOnlySpan<byte> line = Trimmed(text, at, end);
            if (headers.Repeats(line))
            {
                if (!current.IsDone) _entries.Add(batch, text, ref current);
                TakeRepeated(batch, text, line, at, ref ends, ref next, ref number, ref current);
            }
            else if (Begins(line, ref current, out var header))
            {
                _entries.Add(batch, text, ref current);
                if (header.Ticks != 0) batch.LastTicks = header.Ticks;
                current = new LogLine
                {
                    Number = number,
                    Start = at,
                    Length = line.Length,
                    Header = header,
                    WantsLevel = header.Level == 0 && header.Ticks != 0 && IsPartOfHeader(line.Slice(header.MessageStart)),
                };
            }
            else if (current is { IsOpen: true, IsPassedOver: false })
            {
                if (KeepsBlocks) block.Keep();
                if (current.IsDone) _entries.TakeBack(batch, ref current);
                current.Length = Join(text, current.Start, current.Length, at, at + line.Length);
                current.IsContinued = true;
            }
        }

        _entries.Add(batch, text, ref current);
        batch.LineCount = number - 1;
        _taken = batch.Taken;
        if (!KeepsBlocks) Number(batch);
        return batch;
    }

    /// <summary>
    /// The short way of most lines, whose header is that of the line before, but for the time, as long as such lines follow each other. Most begin
    /// with words that are known to be needless, for most questions, or fit a stencil: neither their ends nor their headers are looked at again,
    /// and an entry is made at once. Of the others the first that is needed is left to <see cref="EntryMaker"/>. The long way says the same.
    /// </summary>
    [MethodImpl(Compiled.Fully)]
    private void TakeRepeated(
        EntryBatch batch, ReadOnlySpan<byte> text, ReadOnlySpan<byte> line, int at, ref LineEnds ends, ref int next, ref int number, ref LogLine current)
    {
        var sieve = forms.Sieve;

        // Who needs every line needs those, too, that fit no form.
        var deciding = keepAll && sieve is null ? null : Deciding;
        var marksTime = sieve is { MarksTime: true };
        var messageStart = headers.Last.MessageStart;
        var (start, after, count, last, isPassedOver) = (at, next, 0, number, false);
        _anyHeader = true;
        clock.IsFirstPass(headers.Last.Ticks);
        while (true)
        {
            Stencil? stencil = null;
            if (deciding is not null && deciding.IsNeedless(line.Slice(messageStart)))
            {
                count++;
                isPassedOver = true;
            }
            else if (sieve is null && (stencil = forms.Stencils.Find(text, start + messageStart, line.Length - messageStart)) is not null
                && _entries.TryAdd(batch, stencil, line, last, start))
            {
                isPassedOver = false;
            }
            else if (IsNeeded(batch, line, last, start, stencil, ref current))
            {
                break;
            }
            else
            {
                isPassedOver = true;
            }

            current.IsDone = true;
            if (after >= text.Length) break;
            var end = ends.Next();
            line = Trimmed(text, after, end);
            if (!headers.RepeatsLast(line) && (marksTime || !IsLater(line) || sieve?.IsTimely(headers.Last.Ticks) == true))
            {
                ends.Return();
                break;
            }

            (start, after) = (after, end + 1);
            last++;
        }

        if (current.IsDone) current.Finish(last, isPassedOver);
        batch.EntryCount += count;
        batch.LastTicks = headers.Last.Ticks;
        (next, number) = (after, last);
    }

    /// <summary>Begins a line with the last header of which neither its first words nor a stencil told all; false if nobody needs it.</summary>
    [MethodImpl(Compiled.Fully)]
    private bool IsNeeded(EntryBatch batch, ReadOnlySpan<byte> line, int number, int start, Stencil? stencil, ref LogLine current)
    {
        ref readonly var header = ref headers.Last;
        var candidates = Candidates.None;
        var told = int.MaxValue;
        if (stencil is null)
        {
            var isFinal = Deciding is { } deciding && deciding.Find(line.Slice(header.MessageStart), out candidates, out told);
            if (isFinal && candidates.AreNone && (forms.Sieve is { } sieve ? !sieve.MarksTime || !batch.IsLater(in header, line) : !keepAll))
            {
                _entries.LeaveOut(batch, candidates.KnownWords);
                return false;
            }

            if (!isFinal) told = int.MaxValue;
        }

        current.Number = number;
        current.Start = start;
        current.Length = line.Length;
        current.Header = header;
        current.IsContinued = current.WantsLevel = current.IsPassedOver = current.IsDone = false;
        current.Stencil = stencil;
        current.Candidates = forms.Sieve is null && stencil is null ? candidates : null;
        current.ToldBy = told;
        return true;
    }

    /// <summary>True for the last header at another time. The clock wants to know every stamp, those of lines that are passed over, too.</summary>
    [MethodImpl(Compiled.Fully)]
    private bool IsLater(ReadOnlySpan<byte> line)
    {
        if (!headers.RepeatsLastLater(line)) return false;
        clock.IsFirstPass(headers.Last.Ticks);
        return true;
    }

    /// <summary>A physical line without its line end, and without the blanks before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> text, int at, int end)
    {
        if (end > at && text[end - 1] <= (byte)' ') end = EndOfTrimmed(text, at, end);
        return text.Slice(at, end - at);
    }

    private static int EndOfTrimmed(ReadOnlySpan<byte> text, int at, int end)
    {
        while (end > at && text[end - 1] is (byte)'\r' or (byte)' ' or (byte)'\t') end--;
        return end;
    }

    /// <summary>Moves a continued line next to the one that it continues, with one blank between; gives the new length.</summary>
    private static int Join(Span<byte> text, int line, int length, int at, int end)
    {
        while (at < end && Literal.IsBlank(text[at])) at++;
        if (at == end) return length;
        if (length > 0) text[line + length++] = (byte)' ';
        text.Slice(at, end - at).CopyTo(text.Slice(line + length));
        return length + (end - at);
    }

    /// <summary>Tells a batch where in the text it stands. What follows a line that was cut off is of the same line.</summary>
    private void Number(EntryBatch batch)
    {
        batch.FirstLine = NextLine;
        NextLine += batch.WholeLineCount;
    }

    /// <summary>
    /// Tells whether a physical line without the last header begins a log line. One with a header does, and so does one that begins with a level word, which then has
    /// no time (line breaks in a stranger's text, of old releases, make such lines: they must not be taken for events). As long as there was
    /// no header at all, the text may be messages alone: a line that fits a form is one. Anything else continues the line before it.
    /// </summary>
    [MethodImpl(Compiled.Fully)]
    private bool Begins(ReadOnlySpan<byte> line, ref readonly LogLine before, out LineHeader header)
    {
        if (headers.TryReadAnew(line, out header)) return _anyHeader = true;
        if (line.IsEmpty) return false;
        header.Level = Levels.Match(line, 0, out var end);
        if (header.Level != 0 && (end == line.Length || Literal.IsBlank(line[end])))
        {
            header.MessageStart = end;
            return !before.WantsLevel;
        }

        header.Level = 0;
        return !before.IsOpen || (!_anyHeader && !Literal.IsBlank(line[0]) && _entries.Fits(line));
    }

    /// <summary>True for what stands between a stamp and a level word: nothing, a host, a log's name.</summary>
    private static bool IsPartOfHeader(ReadOnlySpan<byte> text) => text.IndexOf((byte)' ') < 0 || text[text.Length - 1] == ':';
}
