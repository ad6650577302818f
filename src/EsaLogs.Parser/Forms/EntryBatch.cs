using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics.X86;
#endif
using EsaLogs.Lines;

namespace EsaLogs.Forms;

/// <summary>
/// The entries of one block, in file order: only those that the question needs. Everything in it is a position in the block's bytes, so an
/// entry costs no object; strings are made when a record needs them.
/// </summary>
/// <param name="block">The text.</param>
/// <param name="source">Name of its file.</param>
/// <param name="patterns">The wordings that entries can have, by their numbers.</param>
/// <param name="expected">What the block before took: this one has as many entries, most likely, and need not grow to that, copying all it has.</param>
internal sealed class EntryBatch(LineBlock block, string source, Pattern?[] patterns, EntryBatch.Sizes expected = default) : IDisposable
{
    private const int FirstSize = 256;

    private Head[] _heads = ArrayPool<Head>.Shared.Rent(Math.Max(expected.Heads, FirstSize));
    private int[] _captures = ArrayPool<int>.Shared.Rent(Math.Max(expected.Captures, FirstSize));
    private int _captureCount;

    public string Source { get; } = source;

    public int Count { get; private set; }

    /// <summary>How much room it takes.</summary>
    internal Sizes Taken => new(Count, _captureCount);

    /// <summary>Number of the first physical line in its file, from 1; known once the blocks before it were read.</summary>
    public long FirstLine { get; internal set; }

    /// <summary>Physical lines in the block.</summary>
    public int LineCount { get; internal set; }

    /// <summary>Physical lines that have their end.</summary>
    public int WholeLineCount => IsCutOff ? LineCount - 1 : LineCount;

    /// <summary>Bytes of the block.</summary>
    public int ByteCount => block.Length;

    /// <summary>Wall clock of the last header in the block; 0 if it has none.</summary>
    public long LastTicks { get; internal set; }

    /// <summary>Log lines, whether needed or not; text that is none (no header, no level word, no form) does not count.</summary>
    public int EntryCount { get; internal set; }

    /// <summary>Log lines without a header, and so without a time.</summary>
    public int UntimedCount { get; internal set; }

    /// <summary>Entries that begin with words that no form has; where every line is needed, entries that fit no form.</summary>
    public int UnknownCount { get; internal set; }

    /// <summary>
    /// True if all entries fit a form, have a time, and name no host, and none is of a file header or there for its time alone: nothing but what they
    /// tell of has to be asked of them.
    /// </summary>
    public bool AreRecords { get; private set; } = true;

    /// <summary>Physical lines and bytes of the blocks before it that have no entries: they go with the first one.</summary>
    public (long Lines, long Bytes) TextBefore { get; set; }

    /// <summary>How many entries of which other log of the appliance were left out; they count as entries.</summary>
    public Dictionary<string, int> Skipped { get; } = new(StringComparer.Ordinal);

    /// <summary>True if the last line has no end yet.</summary>
    public bool IsCutOff => block.Length > 0 && block.Buffer[block.Length - 1] != '\n';

    internal byte[] Buffer => block.Buffer;

    /// <summary>
    /// Has the text of an entry brought near that is looked at soon: another processor parsed it, and waiting for it took a tenth of the time
    /// on this one. It is a hint; nothing depends on it, and what stands behind the end of the block is as good as any other place.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Expect(int index)
    {
        if (index >= Count) return;
#if NET8_0_OR_GREATER
        // Ids and addresses stand in the first hundred bytes: two lines of memory, mostly.
        const int further = 48;
        if (!Sse.IsSupported) return;
        unsafe
        {
            ref var start = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Buffer), _heads[index].Start);
            Sse.Prefetch0(Unsafe.AsPointer(ref start));
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref start, further)));
        }
#endif
    }

    /// <summary>An entry, by an object of its own; who goes through all has one move on.</summary>
    public LogEntry this[int index] => new LogEntry().MoveTo(this, index);

    public void Dispose()
    {
        block.Dispose();
        Release();
    }

    /// <summary>Gives the block back as it was before it was read.</summary>
    internal LineBlock Undo()
    {
        Release();
        block.Restore();
        return block;
    }

    private void Release()
    {
        ArrayPool<Head>.Shared.Return(_heads);
        ArrayPool<int>.Shared.Return(_captures);
        (_heads, _captures, Count) = ([], [], 0);
    }

    /// <summary>Room for what the placeholders of the next entry hold, before it is added.</summary>
    internal Span<int> Room(int length)
    {
        if (_captureCount + length > _captures.Length) Grow(ref _captures, _captureCount);
        return new Span<int>(_captures, _captureCount, length);
    }

    /// <summary>True if a log line is of another time, or of another host, than the last entry.</summary>
    [MethodImpl(Compiled.Fully)]
    internal bool IsLater(ref readonly LineHeader header, ReadOnlySpan<byte> line)
    {
        if (Count == 0) return true;
        ref readonly var last = ref HeadAt(Count - 1);
        return last.Ticks != header.Ticks || !line.Slice(header.HostStart, header.HostLength).SequenceEqual(new ReadOnlySpan<byte>(Buffer, last.HostStart, last.HostLength));
    }

    /// <summary>
    /// Adds an entry, with as many captures as its pattern has; it is written in its place, nothing is copied there. Its line is told by its number in
    /// the block and by where it begins, the message by where it begins in the line.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(Pattern? pattern, ref readonly LineHeader header, int line, int start, int messageStart, int length, bool isFirstPass, bool isForTime)
    {
        if (Count == _heads.Length) Grow(ref _heads, Count);
        ref var head = ref _heads[Count++];
        head.Captures = _captureCount;
        head.Pattern = 0;
        (head.Mid, head.Connection) = (-1, 0);
        head.Start = start + messageStart;
        if (pattern is not null)
        {
            head.Pattern = pattern.Number;
            if (pattern.MidAt >= 0) head.Mid = NumberAt(pattern.MidAt, head.Start);
            if (pattern.DcidAt >= 0) head.Connection = -NumberAt(pattern.DcidAt, head.Start);
            else if (pattern.IcidAt >= 0) head.Connection = NumberAt(pattern.IcidAt, head.Start);
            _captureCount += pattern.Fields.Length * 2;
        }

        head.Ticks = header.Ticks;
        head.Line = line;
        head.LineStart = start;
        head.Length = length - messageStart;
        head.HostStart = start + header.HostStart;
        head.HostLength = header.HostLength;
        head.Level = header.Level;
        head.IsFirstPass = isFirstPass;
        head.IsForTime = isForTime;
        AreRecords &= pattern is { IsOfRecord: true } && header is { HostLength: 0, Ticks: not 0 } && !isForTime;
    }

    /// <summary>The number that a placeholder of the next entry holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long NumberAt(int capture, int start)
        => LogNumber.Of(Buffer, start + _captures[_captureCount + capture], _captures[_captureCount + capture + 1]);

    /// <summary>Takes the last entry back.</summary>
    internal void TakeBack() => _captureCount = _heads[--Count].Captures;

    internal void Skip(string log) => Skipped[log] = (Skipped.TryGetValue(log, out var count) ? count : 0) + 1;

    /// <summary>The wording of an entry; null if it has none that is known.</summary>
    internal Pattern? PatternOf(ref readonly Head head) => patterns[head.Pattern];

    internal ref readonly Head HeadAt(int index) => ref _heads[index];

    internal int[] Captures => _captures;

    /// <summary>Physical lines and bytes from one entry to the next: its own and, where nothing else holds them, blank lines around it.</summary>
    internal (long Lines, long Bytes) ExtentOf(int index)
    {
        var (line, start) = index == 0 ? (1 - TextBefore.Lines, -TextBefore.Bytes) : (_heads[index].Line, _heads[index].LineStart);
        var (nextLine, end) = index + 1 < Count
            ? (_heads[index + 1].Line, _heads[index + 1].LineStart)
            : (LineCount + 1, block.Length);
        return (nextLine - line, end - start);
    }

    [MethodImpl(Compiled.Fully)]
    private static void Grow<T>(ref T[] items, int count)
    {
        var larger = ArrayPool<T>.Shared.Rent(items.Length * 2);
        Array.Copy(items, larger, count);
        ArrayPool<T>.Shared.Return(items);
        items = larger;
    }

    /// <summary>Numbers of entries, and of the numbers that tell where their placeholders are.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Sizes(int Heads, int Captures);

    /// <summary>What is known of one entry. It holds no objects: whoever looks for dead ones need not look here, and it is moved as it is.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal struct Head
    {
        /// <summary>See <see cref="Pattern.Number"/>.</summary>
        public int Pattern;

        public long Ticks;

        /// <summary>The MID that the line names first; -1 if it names none.</summary>
        public long Mid;

        /// <inheritdoc cref="LogEntry.Connection"/>
        public long Connection;

        /// <summary>Number of the physical line in the block, from 1.</summary>
        public int Line;

        /// <summary>Where the physical line begins, with its header.</summary>
        public int LineStart;

        /// <summary>Where the message begins.</summary>
        public int Start;

        public int Length;

        public int HostStart;

        public int HostLength;

        public int Captures;

        public byte Level;

        public bool IsFirstPass;

        public bool IsForTime;
    }
}
