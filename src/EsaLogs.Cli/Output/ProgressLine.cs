using System.Globalization;
using EsaLogs.Cli.Tables;

namespace EsaLogs.Cli.Output;

/// <summary>
/// One line on a terminal that says how far the reading has come. It is taken away before anything else is written there, so all that writes to
/// the terminal goes through it; blanks take it away, as not every terminal knows another way. It is not drawn behind half a line.
/// </summary>
internal sealed class ProgressLine
{
    /// <summary>A terminal shows Ctrl+C behind the line, as <c>^C</c>.</summary>
    private const int Echo = 2;

    private readonly TextWriter _error;
    private readonly int _width;
    private readonly ProgressMeter? _meter;
    private readonly Lock _gate = new();
    private int _drawn;
    private bool _isInLine;

    /// <summary>Makes a line that is drawn where both the answer and messages go to a terminal, and nowhere else.</summary>
    public ProgressLine(ProgramHost host)
    {
        _error = host.Error;

        // A line that fills the last column would begin another one.
        _width = host.Width - 1 - Echo;
        if (host is { ShowsProgress: true, Elapsed: { } elapsed }) _meter = new ProgressMeter(elapsed);
    }

    /// <summary>Takes how far a reading has come; null where nobody would see it.</summary>
    public Action<ReadProgress>? Listener => _meter is null ? null : Show;

    /// <summary>Takes the line away, and writes something else to the terminal.</summary>
    public void Write(Action write, bool endsLine = true)
    {
        lock (_gate)
        {
            Erase();
            write();
            _isInLine = !endsLine;
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        lock (_gate) Erase();
    }

    private void Show(ReadProgress progress)
    {
        if (progress.IsComplete) Clear();
        if (!_meter!.IsDue(progress, out var picture)) return;
        var text = TerminalText.Fit(TerminalText.Clean(TextOf(picture)), _width);
        lock (_gate)
        {
            if (_isInLine) return;
            var width = TerminalText.Width(text);
            _error.Write("\r" + text + new string(' ', Math.Max(0, _drawn - width)));
            _error.Flush();
            _drawn = width;
        }
    }

    private static string TextOf(in ProgressPicture picture)
    {
        var progress = picture.Progress;
        var share = string.Create(CultureInfo.InvariantCulture, $"{(int)(progress.Share * 100)} %");
        if (progress.Stage == ReadStage.Beginnings) return $"{share} {picture.Task}: {picture.Amount}";
        var left = picture.Remaining is { } time ? ", " + LeftOf(time) + " left" : "";
        var file = progress.FileCount > 1 ? string.Create(CultureInfo.InvariantCulture, $" file {progress.FileNumber} of {progress.FileCount},") : "";
        return $"{share} {picture.Task}:{file} {picture.Amount}{left} {Path.GetFileName(progress.File)}";
    }

    private static string LeftOf(TimeSpan time)
        => TimeSpan.FromSeconds(Math.Ceiling(time.TotalSeconds)).ToString(time.TotalHours < 1 ? "m\\:ss" : time.TotalDays < 1 ? "h\\:mm\\:ss" : "d\\.hh\\:mm\\:ss", CultureInfo.InvariantCulture);

    private void Erase()
    {
        if (_drawn == 0) return;
        _error.Write("\r" + new string(' ', _drawn + Echo) + "\r");
        _error.Flush();
        _drawn = 0;
    }
}
