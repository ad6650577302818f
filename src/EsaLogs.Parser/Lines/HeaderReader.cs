using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace EsaLogs.Lines;

/// <summary>
/// Tells whether a physical line begins a log line, and takes its header apart: forms H1 to H10 and H13 of <c>line-forms</c> section 0.
/// All of them are: an optional <c>&lt;PRI&gt;</c>, a stamp, up to five words (host, log name, facility, …), and a level word with a colon.
/// A stamp among those words begins a second header (H9: every relay can add one); what the inner header says wins, the host stays.
/// </summary>
internal sealed class HeaderReader(YearRule years)
{
    private const int MaximumWords = 5;

    private readonly StampReader _stamps = new(years);

    /// <summary>The bytes of the last header that ended with a level word, and what they say: most lines repeat them.</summary>
    private readonly byte[] _lastBytes = new byte[RememberedLength];
    private int _lastLength;

    /// <summary>A bit for each of the last header's bytes, as far as there are bits.</summary>
    private uint _lastMask;
    private LineHeader _last;

    /// <summary>Lines of that length are compared with the last header in one go.</summary>
    private int _minimumToMask = int.MaxValue;

    /// <summary>True if the last header is a stamp of the usual form, with words behind it.</summary>
    private bool _lastBeginsNative;

    /// <summary>Longer headers are read anew each time.</summary>
    private const int RememberedLength = 128;

    /// <summary>Bytes that are compared in one go: one for each bit of <see cref="_lastMask"/>.</summary>
    private const int MaskedLength = sizeof(uint) * 8;

    /// <summary>The forms of the headers that were read so far.</summary>
    public HeaderForms Forms { get; private set; }

    /// <inheritdoc cref="StampReader.LackedYear"/>
    public bool LackedYear => _stamps.LackedYear;

    /// <summary>What the last header said, where a line <see cref="Repeats"/> it.</summary>
    public ref readonly LineHeader Last => ref _last;

    /// <summary>Takes the header of a line apart; false if the line has none and so continues the line before it.</summary>
    [MethodImpl(Compiled.Fully)]
    public bool TryRead(ReadOnlySpan<byte> line, out LineHeader header)
    {
        if (!Repeats(line)) return TryReadAnew(line, out header);
        header = _last;
        return true;
    }

    /// <summary>Takes a header apart that is not the last one, nor that at another time.</summary>
    [MethodImpl(Compiled.Fully)]
    public bool TryReadAnew(ReadOnlySpan<byte> line, out LineHeader header)
    {
        header = default;
        if (!TryRead(line, SkipBlanks(line, SkipMark(line)), ref header)) return false;
        Forms = Forms.With(header.HostLength == 0 ? header.Parts : header.Parts | HeaderParts.Host);
        Remember(line, header);
        return true;
    }

    /// <summary>True for the last header, and for that at another time, which then is the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Repeats(ReadOnlySpan<byte> line) => RepeatsLast(line) || RepeatsLastLater(line);

    /// <summary>
    /// True for the same bytes up to the message. What a header says depends on no others once its level word has come, and its year is that
    /// of the stamp before it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool RepeatsLast(ReadOnlySpan<byte> line)
        => _lastLength > 0 && HasMessageAtLast(line) && BeginsLikeLast(line);

    /// <summary>True if a message begins where that of the last line did.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool HasMessageAtLast(ReadOnlySpan<byte> line)
    {
        var length = _lastLength;
        return (uint)length < (uint)line.Length && line[length] is not ((byte)' ' or (byte)'\t');
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool BeginsLikeLast(ReadOnlySpan<byte> line)
    {
#if NET8_0_OR_GREATER
        // Most headers are shorter than that: a comparison in one go, and not by a routine for any length.
        if (line.Length >= _minimumToMask)
        {
            ref var text = ref MemoryMarshal.GetReference(line);
            ref var last = ref MemoryMarshal.GetArrayDataReference(_lastBytes);
            var half = Vector128<byte>.Count;
            var same = Same(ref text, ref last) | (Same(ref Unsafe.Add(ref text, half), ref Unsafe.Add(ref last, half)) << half);
            return (~same & _lastMask) == 0;
        }
#endif
        return line.Slice(0, _lastLength).SequenceEqual(new ReadOnlySpan<byte>(_lastBytes, 0, _lastLength));
    }

#if NET8_0_OR_GREATER
    /// <summary>A bit for each of 16 bytes that is the same in both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Same(ref byte one, ref byte other) => Vector128.Equals(Vector128.LoadUnsafe(ref one), Vector128.LoadUnsafe(ref other)).ExtractMostSignificantBits();
#endif

    /// <summary>True for the last header at another time, which then is the last: the clock goes on, and nothing else changes.</summary>
    [MethodImpl(Compiled.Fully)]
    public bool RepeatsLastLater(ReadOnlySpan<byte> line)
    {
        const int length = StampReader.NativeLength;
        if (!_lastBeginsNative || _lastLength <= length || !HasMessageAtLast(line)) return false;
        if (!line.Slice(length, _lastLength - length).SequenceEqual(new ReadOnlySpan<byte>(_lastBytes, length, _lastLength - length))) return false;
        if (!_stamps.TryRead(line, 0, out var ticks, out var end, out var parts) || end != length || parts != StampReader.Native) return false;
        line.Slice(0, length).CopyTo(_lastBytes);
        _last.Ticks = ticks;
        return true;
    }

    private void Remember(ReadOnlySpan<byte> line, LineHeader header)
    {
        _lastLength = header is { Level: not 0, Ticks: not 0, MessageStart: <= RememberedLength } ? header.MessageStart : 0;
        _lastBeginsNative = header.Parts == StampReader.Native && line[0] is >= (byte)'A' and <= (byte)'Z';
        line.Slice(0, _lastLength).CopyTo(_lastBytes);
        _lastMask = _lastLength < MaskedLength ? (1U << _lastLength) - 1 : uint.MaxValue;
        _minimumToMask = _lastLength <= MaskedLength ? MaskedLength : int.MaxValue;
        _last = header;
    }

    /// <summary>Begins a text, or a part of one, for which what was lacking before does not count.</summary>
    public void Begin()
    {
        // A header without a year is read anew each time that it counts.
        if (_stamps.LackedYear) _lastLength = 0;
        _stamps.LackedYear = false;
    }

    /// <inheritdoc cref="StampReader.Follow"/>
    public void Follow(long ticks) => _stamps.Follow(ticks);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipBlanks(ReadOnlySpan<byte> line, int at)
    {
        while (at < line.Length && line[at] is (byte)' ' or (byte)'\t') at++;
        return at;
    }

    /// <summary>Skips a UTF-8 byte order mark; one stands at the beginning of every file that was appended to another.</summary>
    public static int SkipMark(ReadOnlySpan<byte> line) => line.Length >= 3 && line[0] == 0xEF && line[1] == 0xBB && line[2] == 0xBF ? 3 : 0;

    private static int SkipPriority(ReadOnlySpan<byte> line, int at)
    {
        if (at >= line.Length || line[at] != '<') return at;
        var end = at + 1;
        while (end < line.Length && end <= at + 3 && (uint)(line[end] - '0') <= 9) end++;
        return end > at + 1 && end < line.Length && line[end] == '>' ? end + 1 : at;
    }

    [MethodImpl(Compiled.Fully)]
    private bool TryRead(ReadOnlySpan<byte> line, int at, ref LineHeader header)
    {
        at = SkipPriority(line, at);
        if (!_stamps.TryRead(line, at, out var ticks, out var end, out header.Parts)) return false;
        header.Ticks = ticks;
        header.MessageStart = SkipBlanks(line, end);
        if (header.MessageStart < line.Length) ReadWords(line, (header.Parts & HeaderParts.Year) != HeaderParts.None, ref header);
        return true;
    }

    private void ReadWords(ReadOnlySpan<byte> line, bool hasYear, ref LineHeader header)
    {
        var start = header.MessageStart;
        var first = default((int Start, int Length));
        for (int word = 0, at = start; word <= MaximumWords && at < line.Length; word++)
        {
            var level = Levels.Match(line, at, out var end);
            if (level != 0)
            {
                header.Level = level;
                header.MessageStart = SkipBlanks(line, end);
                SetHost(ref header, first);
                return;
            }

            var length = line.Slice(at).IndexOf((byte)' ');
            if (length < 0) length = line.Length - at;
            var inner = default(LineHeader);
            if (TryRead(line, at, ref inner))
            {
                if (inner.HostLength == 0) SetHost(ref inner, first);
                header = inner;
                header.Parts |= HeaderParts.Relayed;
                return;
            }

            if (line[at + length - 1] != ':')
            {
                if (word == 0) first = (at, length);
            }
            else if (!hasYear)
            {
                // The log's name. A syslog line without a level word (H13) has its message here.
                header.MessageStart = SkipBlanks(line, at + length);
                SetHost(ref header, first);
                hasYear = true;
            }

            at = SkipBlanks(line, at + length);
        }
    }

    private static void SetHost(ref LineHeader header, (int Start, int Length) host) => (header.HostStart, header.HostLength) = host;
}
