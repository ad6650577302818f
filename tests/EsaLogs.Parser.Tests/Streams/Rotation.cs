using System.Globalization;
using EsaLogs.Input;

namespace EsaLogs.Parser.Tests.Streams;

/// <summary>How rotated files are named: by the appliance, or by a syslog host's logrotate, whose names tell their order backwards.</summary>
internal enum Naming
{
    Appliance,
    Logrotate,
}

/// <summary>Leaves a log in a folder as rotation, compression, copying and chance leave it: in files cut before any log line.</summary>
internal sealed class Rotation(TempFolder folder, Random random)
{
    private readonly List<string> _paths = [];

    /// <summary>Writes the lines of one appliance; what is told of each file is true, and nothing is there twice but by copies.</summary>
    public void Write(MadeUpAppliance appliance, List<MadeUpLine> lines, Naming naming, string subfolder = "", string name = "mail")
    {
        var cuts = Cuts(lines, distinctTimes: naming == Naming.Logrotate, mayBeEmpty: !appliance.IsSyslog);
        var opened = lines[0].Time.AddSeconds(-1);
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var piece = lines[cuts[i]..cuts[i + 1]];
            var isLast = i + 2 == cuts.Count;

            // The stamp is that of the header, and no two files have the same; it may be younger than the first record.
            var earliest = cuts[i] == 0 ? opened : lines[cuts[i] - 1].Time;
            opened = (earliest > opened ? earliest : opened.AddSeconds(1)).AddSeconds(random.Next(3) == 0 ? random.Next(10) : 0);
            var file = naming == Naming.Appliance
                ? isLast && random.Next(2) == 0 ? name + ".current" : name + opened.ToString("'.@'yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture) + (isLast ? ".c" : ".s")
                : isLast ? name + ".log" : string.Create(CultureInfo.InvariantCulture, $"{name}.log.{cuts.Count - 2 - i}");
            string[] ending = isLast || appliance.IsSyslog || random.Next(2) == 0 ? [] : ["Logfile rolled over", "End Logfile"];
            Leave(Path.Combine(subfolder, file), appliance.File(opened, piece, ending), piece.Count > 0 ? piece[^1].Time : opened, mayCompress: !isLast);
        }
    }

    /// <summary>The files, named in any order and some of them twice, or the folder, or a pattern.</summary>
    public LogInputs Inputs()
    {
        var inputs = new LogInputs();
        var choice = random.Next(3);
        if (choice == 0) return inputs.AddPath(folder.Path);
        if (choice == 1) return inputs.AddPattern(folder["mail*"]);
        var paths = _paths.Concat(_paths.Where(_ => random.Next(4) == 0)).ToArray();
        random.Shuffle(paths);
        foreach (var path in paths) inputs.AddPath(path);
        return inputs;
    }

    /// <summary>What a folder holds beside logs.</summary>
    public void Litter()
    {
        folder.Write(".DS_Store", [0, 0, 0, 1, 66, 117, 100, 49]);
        folder.Write("upload.tmp", "not yet a log\n"u8.ToArray());
        folder.Write("empty.log", Array.Empty<byte>());
        folder.Write("report.pdf.gz", TempFolder.Gzip([37, 80, 68, 70, 0, 255, 10, 0]));
        folder.Write("older/mail.@20080101T000000.s", "01 00:00:00 New SMTP ICID 4001 interface X (192.0.2.1) address 192.0.2.2 reverse dns host x verified no");
    }

    private List<int> Cuts(List<MadeUpLine> lines, bool distinctTimes, bool mayBeEmpty)
    {
        var cuts = new List<int>();
        for (var count = random.Next(1, 9); count > 0; count--)
        {
            var cut = random.Next(lines.Count + 1);
            cuts.Add(cut);

            // Next to another cut: a file of one line, or of a header and nothing else.
            if (random.Next(3) == 0) cuts.Add(Math.Min(lines.Count, cut + random.Next(2)));
        }

        cuts.Sort();
        cuts = [0, .. cuts, lines.Count];
        if (!mayBeEmpty) cuts = [.. cuts.Distinct()];
        return distinctTimes ? [.. cuts.Where((cut, i) => cut is 0 || cut == lines.Count || (i > 0 && lines[cut].Time > lines[cuts[i - 1]].Time))] : cuts;
    }

    private void Leave(string name, byte[] content, DateTime written, bool mayCompress)
    {
        switch (random.Next(mayCompress ? 5 : 3))
        {
            case 0 when !mayCompress:
                // Somebody copied the live file, and the copy ended within a line.
                Add(name + ".copy", content[..random.Next(content.Length / 2, content.Length)], written);
                Add(name, content, written);
                break;
            case 1 when mayCompress:
                Add(name, content, written);
                Add(name + ".gz", TempFolder.Gzip(content), written);
                break;
            case 3:
                Add(name + ".gz", TempFolder.Gzip(content), written);
                break;
            case 4:
                var cut = random.Next(content.Length);
                Add(name + ".gz", [.. TempFolder.Gzip(content[..cut]), .. TempFolder.Gzip(content[cut..])], written);
                break;
            default:
                Add(name, content, written);
                break;
        }
    }

    private void Add(string name, byte[] content, DateTime written)
    {
        var path = folder.Write(name, content);
        File.SetLastWriteTimeUtc(path, written);
        _paths.Add(path);
    }
}
