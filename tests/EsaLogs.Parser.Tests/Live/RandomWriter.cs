using System.Globalization;

namespace EsaLogs.Parser.Tests.Live;

/// <summary>
/// Writes a log piece by piece and rotates it in every way there is. What is planned is done between the looks of the reader, so several
/// things may happen between two looks, and the same seed does the same.
/// </summary>
internal sealed class RandomWriter(LiveFolder folder, IReadOnlyList<string> lines, Random random)
{
    /// <summary>What the last line is about: it is open at the end, so that only a reading that ends gives it out.</summary>
    public const string LastIcid = "9999";

    private const int Connections = 60;

    private readonly List<string> _rotated = [];
    private readonly bool _hasHeaders = random.Next(2) == 0;
    private int _line;
    private int _at;
    private int _planned;
    private int _rotations;

    /// <summary>True when the whole log is planned.</summary>
    public bool IsDone => _planned >= lines.Count * 3;

    /// <summary>Log lines, some of them wrapped, of connections that overlap; the last one lets all of them leave.</summary>
    public static List<string> Lines(Random random)
    {
        var time = new DateTime(2009, 4, 22, 10, 0, 0);
        var lines = new List<string>();
        var open = new List<int>();
        void Add(string message)
        {
            time = time.AddSeconds(random.Next(3));
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{time:ddd MMM d HH:mm:ss yyyy} Info: {message}\n"));
        }

        for (var icid = 1; icid <= Connections || open.Count > 0;)
        {
            var one = open.Count > 0 ? open[random.Next(open.Count)] : 0;
            switch (random.Next(6))
            {
                case 0 or 1 when icid <= Connections:
                    Add($"New SMTP ICID {icid.ToString(CultureInfo.InvariantCulture)} {Log.Client}");
                    open.Add(icid++);
                    break;
                case 2 when one > 0:
                    Add($"SMTP Auth: (ICID {one.ToString(CultureInfo.InvariantCulture)}) failed for user: jane\n  using AUTH mechanism: PLAIN with profile: P");
                    break;
                case 3 when one > 0:
                    Add($"ICID {one.ToString(CultureInfo.InvariantCulture)} TLS success protocol TLSv1.2 cipher AES256-SHA");
                    break;
                case 4 when one > 0:
                    Add($"Start MID {(1000 + lines.Count).ToString(CultureInfo.InvariantCulture)} ICID {one.ToString(CultureInfo.InvariantCulture)}");
                    break;
                case 5 when one > 0:
                    Add($"ICID {one.ToString(CultureInfo.InvariantCulture)} close");
                    open.Remove(one);
                    break;
            }
        }

        time = time.AddHours(3);
        Add($"New SMTP ICID {LastIcid} {Log.Client}");
        return lines;
    }

    /// <summary>Plans one look.</summary>
    public void Plan(LiveScript script)
    {
        var count = random.Next(4);
        _planned += count + 1;
        var isLast = IsDone;
        script.Then(() =>
        {
            for (var i = 0; i < count; i++) Step();
            if (isLast) WriteRest();
        });
    }

    /// <summary>Writes a piece or rotates.</summary>
    public void Step()
    {
        if (_at > 0 || _line == 0 || random.Next(4) > 0) Write(random.Next(1, 8));
        else Rotate();
    }

    private void WriteRest()
    {
        if (_at > 0) Write(1);
        Write(lines.Count);
    }

    /// <summary>Writes some lines, the last of them perhaps not to its end.</summary>
    private void Write(int count)
    {
        for (; count > 0 && _line < lines.Count; count--)
        {
            var rest = lines[_line][_at..];
            var length = count == 1 && random.Next(2) == 0 ? random.Next(1, rest.Length) : rest.Length;

            // The appliance writes a wrapped line at once: with a pause between its parts it would be two.
            if (length < rest.Length && rest[length - 1] == '\n') length--;
            if (length == 0) length = rest.Length;
            folder.AppendText("mail.current", rest[..length]);
            _at = length == rest.Length ? 0 : _at + length;
            if (_at == 0) _line++;
        }
    }

    private void Rotate()
    {
        if (!File.Exists(folder.Current) || new FileInfo(folder.Current).Length == 0) return;
        switch (random.Next(6))
        {
            case 0:
                Rename(string.Create(CultureInfo.InvariantCulture, $"mail.@20090422T10{_rotations++:0000}.s"));
                break;
            case 1:
                Shift();
                Rename("mail.current.1");
                break;
            case 2:
                Shift();
                folder.Copy("mail.current", "mail.current.1");
                _rotated.Add("mail.current.1");
                folder.Truncate("mail.current");
                WriteHeader();
                break;
            case 3 when _rotated.Find(name => !name.EndsWith(".gz", StringComparison.Ordinal)) is { } plain:
                folder.Compress(plain);
                _rotated[_rotated.IndexOf(plain)] = plain + ".gz";
                break;
            case 4:
                folder.Copy("mail.current", ".mail.current.new");
                File.Move(folder[".mail.current.new"], folder.Current, overwrite: true);
                break;
            case 5:
                folder.AppendText("notes.txt", "Rotated.\n");
                break;
        }
    }

    private void Rename(string name)
    {
        folder.Rename("mail.current", name);
        _rotated.Add(name);
        WriteHeader();
    }

    /// <summary>Moves the numbered files on by one.</summary>
    private void Shift()
    {
        for (var number = _rotated.Count + 1; number > 0; number--)
        {
            foreach (var end in new[] { "", ".gz" })
            {
                var (from, to) = (Numbered(number) + end, Numbered(number + 1) + end);
                if (!_rotated.Contains(from, StringComparer.Ordinal)) continue;
                folder.Rename(from, to);
                _rotated[_rotated.IndexOf(from)] = to;
            }
        }
    }

    private static string Numbered(int number) => "mail.current." + number.ToString(CultureInfo.InvariantCulture);

    private void WriteHeader()
    {
        if (!_hasHeaders || _line >= lines.Count) return;
        var stamp = lines[_line][..lines[_line].IndexOf(" Info:", StringComparison.Ordinal)];
        folder.AppendText("mail.current", $"{stamp} Info: Begin Logfile\n{stamp} Info: Logfile rolled over\n");
    }
}
