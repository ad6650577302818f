using System.Runtime.InteropServices;
using EsaLogs.Lines;

namespace EsaLogs.Forms;

/// <summary>A log line as far as it was read: its physical lines stand side by side in the block.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LogLine
{
    /// <summary>Number of its first physical line in the block, from 1.</summary>
    public int Number { get; init; }

    public int Start { get; init; }

    public int Length { get; init; }

    public LineHeader Header { get; init; }

    /// <summary>The wordings that the message can have, where its first line tells.</summary>
    public Candidates? Candidates { get; init; }

    public bool IsContinued { get; init; }

    /// <summary>True for a line that ends inside its header: the level word is to come.</summary>
    public bool WantsLevel { get; init; }

    /// <summary>True for a line that nobody needs, and so nobody needs what continues it.</summary>
    public bool IsPassedOver { get; init; }

    public bool IsOpen => Number != 0;
}
