using System.Runtime.CompilerServices;
using EsaLogs.Lines;

namespace EsaLogs.Forms;

/// <summary>
/// Makes entries of log lines, and counts those of which none is made. An entry without a time is of no moment, so only questions that need every
/// line get it.
/// </summary>
internal sealed class EntryMaker(HeaderReader headers, LocalClock clock, FormMemo forms, bool keepAll)
{
    private const int MaximumCaptures = 32;

    /// <summary>Keeps the lines of other logs of the appliance too; else they are only counted.</summary>
    public bool KeepOthers { get; set; }

    /// <summary>True for text without a header that is a log line. Of forms that the question does not need, the first words are all that is known.</summary>
    public bool Fits(ReadOnlySpan<byte> message) => forms.Match(message, stackalloc int[MaximumCaptures], out var knownWords) is not null || (knownWords && !keepAll);

    /// <summary>Counts a line with a time that the question does not need; whether it fits a form was not asked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LeaveOut(EntryBatch batch, bool knownWords)
    {
        batch.EntryCount++;
        CountUnknown(batch, fitsNone: false, beginsLikeNone: !knownWords);
    }

    /// <summary>
    /// Makes an entry of a line with the last header, whose message fits a stencil; false if it has none of its wordings, or is one that is only
    /// counted. Should the line be continued, it is to be taken back.
    /// </summary>
    [MethodImpl(Compiled.Fully)]
    public bool TryAdd(EntryBatch batch, Stencil stencil, ReadOnlySpan<byte> line, int number, int start)
    {
        ref readonly var header = ref headers.Last;
        var pattern = stencil.Match(line.Slice(header.MessageStart), batch.Room(MaximumCaptures), out _);
        if (pattern is null || (pattern.Kind == EntryKind.OtherLog && !KeepOthers)) return false;
        batch.EntryCount++;
        batch.Add(pattern, in header, number, start, header.MessageStart, line.Length, clock.IsFirstPass(header.Ticks), isForTime: false);
        return true;
    }

    /// <summary>Takes the last entry back: its line goes on. It has the last header.</summary>
    public void TakeBack(EntryBatch batch, ref LogLine line)
    {
        ref readonly var head = ref batch.HeadAt(batch.Count - 1);
        line = new LogLine { Number = head.Line, Start = head.LineStart, Length = head.Start + head.Length - head.LineStart, Header = headers.Last, ToldBy = int.MaxValue };
        batch.TakeBack();
        batch.EntryCount--;
    }

    /// <summary>Makes an entry of a line that is whole, if the question needs it.</summary>
    [MethodImpl(Compiled.Fully)]
    public void Add(EntryBatch batch, ReadOnlySpan<byte> text, ref readonly LogLine line)
    {
        if (!line.IsOpen || line.IsDone) return;
        var whole = text.Slice(line.Start, line.Length);
        scoped ref readonly var header = ref line.Header;
        LineHeader wrapped;

        // A wrapped header: its level stood on the next line.
        if (line is { IsContinued: true, WantsLevel: true })
        {
            headers.TryRead(whole, out wrapped);
            header = ref wrapped;
        }

        var messageStart = Literal.SkipBlanks(whole, header.MessageStart);
        var message = whole.Slice(messageStart);
        var hasTime = header.Ticks != 0;
        var isFirstPass = hasTime && clock.IsFirstPass(header.Ticks);
        bool knownWords;
        var isForTime = false;
        if (hasTime && forms.Sieve is { } sieve && !sieve.LetsThrough(message, header.Ticks, line.Start + messageStart, line.IsContinued, out knownWords))
        {
            isForTime = sieve.MarksTime && batch.IsLater(in header, whole);
            if (!isForTime)
            {
                LeaveOut(batch, knownWords);
                return;
            }
        }

        var captures = batch.Room(MaximumCaptures);
        var pattern = line is { Stencil: { } stencil, IsContinued: false } ? stencil.Match(message, captures, out knownWords) : Match(text, in line, message, captures, out knownWords);
        var isLogLine = hasTime || header.Level != 0 || pattern is not null || (knownWords && !keepAll);
        if (isLogLine) batch.EntryCount++;
        if (isLogLine && !hasTime) batch.UntimedCount++;
        if (!KeepOthers && pattern is { Form: { Kind: EntryKind.OtherLog, Log: { } log } })
        {
            batch.Skip(log);
            return;
        }

        CountUnknown(batch, fitsNone: pattern is null && !isForTime, beginsLikeNone: hasTime && !knownWords);

        // A line that would not come if all did is no clock either.
        if (!keepAll && (pattern is null || !hasTime)) return;
        batch.Add(pattern, in header, line.Number, line.Start, messageStart, line.Length, isFirstPass, isForTime);
    }

    /// <summary>Tries the wordings that the message can have, and learns what messages begin like it.</summary>
    [MethodImpl(Compiled.Fully)]
    private Pattern? Match(ReadOnlySpan<byte> text, ref readonly LogLine line, ReadOnlySpan<byte> message, Span<int> captures, out bool knownWords)
    {
        if (line.Candidates is not { } candidates || (line.IsContinued && line.ToldBy == int.MaxValue)) return forms.Match(message, captures, out knownWords);
        var pattern = candidates.Match(message, captures, out knownWords);
        if (!line.IsContinued) forms.Stencils.Learn(text, line.Start + line.Length - message.Length, message.Length, candidates, pattern, line.ToldBy);
        return pattern;
    }

    /// <summary>Counts a line that is not known: who needs every line is told of those that fit no form, anyone else of those that begin with words that no form has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CountUnknown(EntryBatch batch, bool fitsNone, bool beginsLikeNone)
    {
        if (keepAll ? fitsNone : beginsLikeNone) batch.UnknownCount++;
    }
}
