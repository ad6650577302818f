using System.Runtime.CompilerServices;
using EsaLogs.LogGenerator.World;

namespace EsaLogs.LogGenerator.Writing;

/// <summary>
/// The log of one appliance. What the appliance says before the log begins is in a file that nobody kept: <see cref="Write(ref LogMessage)"/>
/// tells whether a line is in the log, and only then may the truth know of it.
/// </summary>
internal sealed class LogWriter(ApplianceProfile appliance, ILogOutput files)
{
    private readonly ByteBuffer _prefix = new();
    private DateTime _prefixTime;
    private string _prefixLevel = "";
    private bool _inLine;

    public ByteBuffer Buffer { get; } = new();

    /// <summary>The appliance's wall clock.</summary>
    public DateTime Now { get; set; }

    /// <summary>True from the first line that was kept.</summary>
    public bool IsKept { get; set; }

    /// <summary>The line that was written last.</summary>
    public LogLine Line { get; private set; }

    /// <summary>Writes a line of level Info; true if the log holds it.</summary>
    public bool Write([InterpolatedStringHandlerArgument("")] ref LogMessage message) => EndLine();

    /// <summary>Writes a line; true if the log holds it.</summary>
    public bool Write(string level, [InterpolatedStringHandlerArgument("", nameof(level))] ref LogMessage message) => EndLine();

    public bool BeginLine(string level)
    {
        if (!IsKept) return false;
        if (files.NeedsFile(Now)) BeginFile();
        Stamp(level);
        _inLine = true;
        return true;
    }

    /// <summary>The log ends here, within all that goes on.</summary>
    public void Close()
    {
        if (IsKept) files.Add(Buffer);
        files.Close(Now);
    }

    private bool EndLine()
    {
        if (!_inLine) return false;
        _inLine = false;
        Buffer.Add((byte)'\n');
        Line = new LogLine(Now, Line.Number + 1);
        if (Buffer.Length > 48 * 1024) files.Add(Buffer);
        return true;
    }

    private void BeginFile()
    {
        if (files.IsOpen && !appliance.IsSyslog) Lines("Logfile rolled over", "End Logfile");
        files.Add(Buffer);
        files.Next(Now);
        if (!appliance.IsSyslog)
            Lines("Begin Logfile", $"Version: {appliance.Version} SN: {appliance.Name}", Invariant.Text($"Time offset from UTC: {(int)appliance.Offset.TotalSeconds} seconds"));
    }

    private void Lines(params string[] messages)
    {
        foreach (var message in messages)
        {
            Stamp("Info");
            Buffer.Add(message);
            Buffer.Add((byte)'\n');
        }
    }

    /// <summary>What stands before the message; many lines in a row have the same.</summary>
    private void Stamp(string level)
    {
        if (_prefixTime != Now || !ReferenceEquals(_prefixLevel, level))
        {
            (_prefixTime, _prefixLevel) = (Now, level);
            _prefix.Clear();
            if (appliance.IsSyslog)
            {
                _prefix.Add("<38>"u8);
                Stamps.Syslog(_prefix, Now);
                _prefix.Add($" {appliance.Name} mail_logs: {level}: ");
            }
            else
            {
                Stamps.Ctime(_prefix, Now);
                _prefix.Add($" {level}: ");
            }
        }

        Buffer.Add(_prefix.Written);
    }
}

/// <summary>A line of the log: when it was written, and the how manyth it is.</summary>
internal readonly record struct LogLine(DateTime Time, long Number);
