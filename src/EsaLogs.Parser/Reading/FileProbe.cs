using System.Buffers;
using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using EsaLogs.Input;
using EsaLogs.Lines;

namespace EsaLogs.Reading;

/// <summary>What the beginning of a file tells: whether it is a log, of which appliance, and from when.</summary>
internal sealed class FileProbe
{
    /// <summary>Enough to see the hosts of a relay that writes several appliances into one file.</summary>
    private const int Size = 128 * 1024;

    /// <summary>A pipe that brings its text in smaller pieces than this allows for has no file header, or a very odd one.</summary>
    private const int MaximumPieces = 256;

    /// <summary>A file names few hosts and serial numbers.</summary>
    private const int NameSlots = 16;

    private static readonly FormIndex FirstForms = FormCatalogue.Index.For(LogRecognition.FirstKinds);

    private TextPool? _pool = new(NameSlots);
    private long _headerTicks;
    private long _recordTicks;

    private FileProbe(LogFile file, ReadOptions options)
    {
        File = file;
        Years = new FileYears(file, options);
    }

    public LogFile File { get; }

    /// <summary>The years of stamps that have none.</summary>
    public FileYears Years { get; }

    /// <summary>Why the file cannot be read; null if it can.</summary>
    public LogProblem? Problem { get; private set; }

    /// <summary>The first of the file's text, by which copies are told from other files and a followed file is known again.</summary>
    public byte[] Beginning { get; private set; } = [];

    /// <summary>Bytes of text that were looked at.</summary>
    public int ByteCount { get; private set; }

    /// <summary>The forms of its headers.</summary>
    public HeaderForms HeaderForms { get; private set; }

    /// <summary>The forms of all its headers, once it was read to its end by who looks at every line.</summary>
    public HeaderForms AllHeaderForms { get; set; }

    /// <summary>Hosts of the syslog headers.</summary>
    public HashSet<string> Hosts { get; } = new(StringComparer.Ordinal);

    /// <summary>Serial numbers of file headers: one, but for a file that was put together from several.</summary>
    public HashSet<string> SerialNumbers { get; } = new(StringComparer.Ordinal);

    /// <summary>Serial number of the file's own header.</summary>
    public string? SerialNumber { get; private set; }

    /// <summary>Local minus UTC, of the file's own header; a header further down says nothing of the records before it.</summary>
    public TimeSpan? Offset { get; private set; }

    /// <summary>The appliance of lines that do not tell theirs, as the plan of all files has it.</summary>
    public string Appliance { get; set; } = "";

    /// <summary>
    /// Wall clock of the first line that is no file header, in ticks; the header can be younger than what follows it. Of a file that has
    /// nothing but a header, the header's.
    /// </summary>
    public long FirstTicks => _recordTicks != 0 ? _recordTicks : _headerTicks;

    /// <summary>Wall clock of the last line that was looked at, in ticks: the file's last, or one before it.</summary>
    public long LastTicks { get; private set; }

    public static FileProbe Of(LogFile file, ReadOptions options)
    {
        var probe = new FileProbe(file, options);
        try
        {
            probe.Read(file.Peek(Size));

            // A pipe may bring the file header line by line; what it says is known before the first line that needs it.
            for (var pieces = 0; probe._recordTicks == 0 && pieces < MaximumPieces && file.TryPeekFurther(Size); pieces++) probe.Read(file.Peek(Size));
        }
        catch (InvalidDataException e)
        {
            probe.Problem = Problems.Gzip(file.Name, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            probe.Problem = Problems.Unreadable(file.Name, e);
        }

        // There may be thousands of files.
        probe._pool = null;
        return probe;
    }

    private void Read(byte[] text)
    {
        ByteCount = text.Length;
        Beginning = text.AsSpan(0, Math.Min(text.Length, ReadMark.HeadSize)).ToArray();
        if (text.Length == 0 && File is DiskFile)
        {
            Problem = Problems.Empty(File.Name);
            return;
        }

        var entries = 0;
        if (File is StreamFile || text.Length == Size) text = WholeLines(text);
        bool mayBeOther;
        using (var batch = Parse(text, FirstForms))
        {
            var entry = new LogEntry();
            for (var i = 0; i < batch.Count; i++) Take(entry.MoveTo(batch, i), ref entries);
            mayBeOther = LogRecognition.MayBeOther(batch, File.Name);
        }

        // Syslog and pipes bring many logs by their nature: there, lines are skipped one by one.
        if (mayBeOther && Hosts.Count == 0 && File is DiskFile && OtherLog(text) is { } log) Problem = Problems.OtherLog(File.Name, log);

        // A stream may begin with less than a line; what it is shows later.
        if (Problem is not null || entries > 0 || File is StreamFile) return;
        if (Array.IndexOf(text, (byte)0) >= 0) Problem = Problems.Binary(File.Name);
        else if (!HoldsMessages(text)) Problem = Problems.NoLog(File.Name);
    }

    /// <summary>True for text of messages without headers. What was found in a folder must begin so: there are other texts in folders.</summary>
    private bool HoldsMessages(byte[] text)
    {
        using var batch = Parse(text, FormCatalogue.Index);
        var count = File.FoundIn is null ? batch.Count : Math.Min(1, batch.Count);
        var entry = new LogEntry();
        for (var i = 0; i < count; i++)
        {
            entry.MoveTo(batch, i);
            if (entry.Kind != EntryKind.Unknown || entry.Level.Length > 0) return true;
        }

        return false;
    }

    /// <summary>Less than a line may look like another. A file may be one long line, though; of a stream more may come.</summary>
    private byte[] WholeLines(byte[] text)
    {
        var length = Array.LastIndexOf(text, (byte)'\n') + 1;
        if (length == 0) return File is StreamFile ? [] : text;
        Array.Resize(ref text, length);
        return text;
    }

    private string? OtherLog(byte[] text)
    {
        using var batch = Parse(text, FormCatalogue.Index);
        return LogRecognition.OtherLog(batch, File.Name);
    }

    private EntryBatch Parse(byte[] text, FormIndex forms)
    {
        var headers = new HeaderReader(Years.Rule());
        using var cutter = new BlockCutter();
        var room = cutter.Room(text.Length);
        Array.Copy(text, 0, room.Array!, room.Offset, text.Length);
        cutter.Added(text.Length);
        var batch = new EntryParser(headers, new LocalClock(zone: null), new FormMemo(forms), keepAll: true, File.Name) { KeepOthers = true }
            .Parse(cutter.Cut(atEnd: true) ?? new LineBlock([], 0, ArrayPool<byte>.Shared));
        HeaderForms = headers.Forms;
        return batch;
    }

    private void Take(LogEntry entry, ref int entries)
    {
        if (entry.Ticks == 0) return;
        entries++;
        LastTicks = entry.Ticks;
        var host = entry.HostText(_pool!);
        if (host is not null) Hosts.Add(host);
        if (entry.IsOfRecord)
        {
            if (_recordTicks == 0) _recordTicks = entry.Ticks;
            return;
        }

        if (_headerTicks == 0) _headerTicks = entry.Ticks;
        if (host is null) TakeHeader(entry);
    }

    /// <summary>Takes what a line of a file's own header says. One that came through syslog is that of another file, and maybe of another host.</summary>
    private void TakeHeader(LogEntry entry)
    {
        if (entry.String(Field.SerialNumber, _pool!) is { } serial)
        {
            SerialNumber ??= serial;
            SerialNumbers.Add(serial);
        }

        if (entry.Kind == EntryKind.LogfileUtcOffset && _recordTicks == 0) Offset ??= UtcOffset.Of(entry);
    }
}

/// <summary>The offset that a <c>Time offset from UTC</c> line names.</summary>
internal static class UtcOffset
{
    public static TimeSpan? Of(LogEntry entry)
    {
        var text = System.Text.Encoding.ASCII.GetString(entry.Bytes(Field.Offset).ToArray());
        return int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var seconds)
            && TimeSpan.FromSeconds(seconds) is var offset && offset.Duration() <= KnownOffsets.Farthest
                ? offset
                : null;
    }
}
