using EsaLogs.Forms;
using EsaLogs.Input;
using EsaLogs.Lines;

namespace EsaLogs.Reading;

/// <summary>A followed text: a file as far as its bytes go, cut into blocks of entries as they come.</summary>
internal sealed class LiveSource : IDisposable
{
    private readonly EntryParser _parser;
    private readonly HeaderReader _headers;
    private HeaderForms _toldHeaders;
    private BlockCutter? _cutter;
    private bool _hasSkipped;
    private bool _hasNew;
    private FileStamp? _refused;

    public LiveSource(StreamGroup group, FileProbe probe, LocalClock clock, Parsers parsers)
    {
        Group = group;
        Probe = probe;
        Home = probe.File.Name;
        File = new LiveFile(Home, probe.Beginning);
        _headers = new HeaderReader(probe.Years.Rule(isFollowed: true));
        _toldHeaders = probe.HeaderForms;
        _parser = parsers.InOrder(_headers, clock, Home);
    }

    public StreamGroup Group { get; }

    public FileProbe Probe { get; }

    public LiveFile File { get; }

    /// <summary>The name under which the text was written: where its successor is to be expected.</summary>
    public string Home { get; set; }

    /// <summary>True until a successor begins.</summary>
    public bool IsLive { get; private set; } = true;

    /// <summary>True if the name under which the text was found last does not hold it any more.</summary>
    public bool IsAway { get; set; }

    /// <summary>Looks since the text went away.</summary>
    public int LooksAway { get; set; }

    /// <summary>Looks since the text grew.</summary>
    public int LooksQuiet { get; private set; }

    /// <summary>True if it ends, so far, within a line.</summary>
    public bool HasHalfLine => _cutter is { IsEmpty: false };

    /// <summary>Other names that hold the text, and perhaps more of it.</summary>
    public List<string> Elsewhere { get; } = [];

    /// <summary>What is wrong with the file as it is now.</summary>
    public LogProblem? Damage { get; private set; }

    /// <summary>True if the text is not where it was, so that what comes under the old name is another.</summary>
    public bool HasLeft => IsAway || !string.Equals(File.Path, Home, StringComparison.Ordinal);

    /// <summary>The next entries; null if there are no more for now.</summary>
    public EntryBatch? Next(CancellationToken cancellation)
    {
        while (File.IsOpen)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!TryFill()) break;
            if (_cutter!.Cut(atEnd: false) is { } block) return _parser.Parse(block);
        }

        return null;
    }

    /// <summary>Sees whether the text is under its name; opens it there if the name's stamp is not the one that was seen.</summary>
    public void GoHome(FileStamp stamp)
    {
        if (stamp == (IsAway ? _refused : File.Stamp)) return;
        var isHome = File.TryOpen(File.Path, onlyForMore: !IsLive) == TextMatch.Same;
        _refused = isHome ? null : stamp;
        if (isHome && !File.IsOpen) File.MoveTo(File.Path, stamp);
        IsAway = !isHome;
        if (isHome) LooksAway = 0;
    }

    /// <summary>Goes on under another name: that to which the text went, or where a longer copy is, which then is the one that grows.</summary>
    public void GoOnAt(string path, bool wasAway)
    {
        if (FileStamp.Of(path) is not { } stamp) return;
        if (File.TryOpen(path, onlyForMore: !wasAway || !IsLive) != TextMatch.Same) return;
        if (wasAway)
        {
            if (!File.IsOpen) File.MoveTo(path, stamp);
            IsAway = false;
            LooksAway = 0;
        }
        else if (File.IsOpen && string.Equals(File.Path, path, StringComparison.Ordinal))
        {
            Home = path;
        }
    }

    /// <summary>True if this text took the other's place: the other is not where it was written any more.</summary>
    public bool Succeeds(LiveSource other)
        => other.HasLeft && other.File.Position > 0 && (string.Equals(other.Home, Home, StringComparison.Ordinal)
            || string.Equals(other.Group.FirstAppliance, Group.FirstAppliance, StringComparison.Ordinal));

    /// <summary>What stands between two looks without growing: its last line is whole, if it has its end.</summary>
    public EntryBatch? Settled()
    {
        LooksQuiet = _hasNew ? 0 : LooksQuiet + 1;
        if (!_hasNew) return Lines();
        _hasNew = false;
        return null;
    }

    /// <summary>The forms of headers that came since they were told; null if there were none.</summary>
    public string? MoreHeaders()
    {
        if (_headers.Forms == _toldHeaders) return null;
        var remark = Remarks.MoreHeaders(Probe, _toldHeaders, _headers.Forms);
        _toldHeaders = _headers.Forms;
        return remark;
    }

    /// <summary>The lines that have their ends, though no header follows the last one.</summary>
    public EntryBatch? Lines() => _cutter?.CutLines() is { } block ? _parser.Parse(block) : null;

    /// <summary>Ends the text: a successor has begun. Should more come of it, it is read on.</summary>
    public EntryBatch? End()
    {
        IsLive = false;
        File.Close();
        if (_cutter is null) return null;
        var last = _cutter.Cut(atEnd: true);
        _cutter.Dispose();
        _cutter = null;
        return last is null ? null : _parser.Parse(last);
    }

    /// <summary>Leaves out what is there now.</summary>
    public void Skip()
    {
        File.SkipToEnd();
        _hasSkipped = File.Position > 0;
        IsLive = false;
    }

    public void Dispose()
    {
        File.Dispose();
        _cutter?.Dispose();
    }

    /// <summary>Fills the block; false if there was nothing more.</summary>
    private bool TryFill()
    {
        if (_cutter is null)
        {
            if (_hasSkipped) _parser.NextLine = File.CountSkippedLines() + 1;
            _hasSkipped = false;
            _cutter = new BlockCutter();
        }

        Damage = null;
        var any = false;
        try
        {
            do
            {
                var count = File.Read(_cutter.Room());
                if (count == 0) break;
                _cutter.Added(count);
                any = _hasNew = IsLive = true;
            }
            while (!_cutter.IsFull);
        }
        catch (InvalidDataException e)
        {
            Damage = Problems.Gzip(File.Path, e);
        }

        return any;
    }
}
