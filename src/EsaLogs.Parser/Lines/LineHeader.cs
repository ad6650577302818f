namespace EsaLogs.Lines;

/// <summary>What stands before the message of a log line (<c>line-forms</c> section 0), as positions in the line.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal struct LineHeader
{
    /// <summary>Wall clock in ticks; 0 where the line has no header.</summary>
    public long Ticks;

    /// <summary>Index into <see cref="Levels.Names"/>.</summary>
    public byte Level;

    /// <summary>Which form the header has.</summary>
    public HeaderParts Parts;

    /// <summary>Host of the syslog header; empty where there is none.</summary>
    public int HostStart;

    /// <summary>Length of the host.</summary>
    public int HostLength;

    /// <summary>Where the message begins.</summary>
    public int MessageStart;
}

/// <summary>The level words, least to most verbose; the guides also write <c>Information</c>.</summary>
internal static class Levels
{
    public static readonly string[] Names = ["", "Critical", "Warning", "Info", "Debug", "Trace"];

    private static readonly byte[][] Words = [.. Names.Select(name => System.Text.Encoding.ASCII.GetBytes(name + ":")), .. new[] { "Information:"u8.ToArray() }];

    /// <summary>The level whose word, with its colon, stands at <paramref name="at"/>; 0 if none does.</summary>
    public static byte Match(ReadOnlySpan<byte> line, int at, out int end)
    {
        var rest = line.Slice(at);
        for (var i = 1; i < Words.Length; i++)
        {
            if (!rest.StartsWith(Words[i])) continue;
            end = at + Words[i].Length;
            return (byte)(i < Names.Length ? i : 3);
        }

        end = at;
        return 0;
    }
}
