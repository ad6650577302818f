using System.Runtime.InteropServices;
using EsaLogs.Lines;

namespace EsaLogs.Forms;

/// <summary>
/// A log line as far as it was read: its physical lines stand side by side in the block. Written in its place, field by field: most lines of
/// a log go through it.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct LogLine
{
    /// <summary>Number of its first physical line in the block, from 1.</summary>
    public int Number;

    public int Start;

    public int Length;

    public LineHeader Header;

    /// <summary>The wordings that the message of its first line can have; null if that was not asked.</summary>
    public Candidates? Candidates;

    /// <summary>How much of the message told that, whatever may follow; <see cref="int.MaxValue"/> where all of it, and its end, did.</summary>
    public int ToldBy;

    /// <summary>What the message begins with, where that is known of others.</summary>
    public Stencil? Stencil;

    public bool IsContinued;

    /// <summary>True for a line that ends inside its header: the level word is to come.</summary>
    public bool WantsLevel;

    /// <summary>True for a line that nobody needs, and so nobody needs what continues it.</summary>
    public bool IsPassedOver;

    /// <summary>True if an entry was made of the line, or none is to be made of it.</summary>
    public bool IsDone;

    public readonly bool IsOpen => Number != 0;

    /// <summary>Says that an entry was made of the line, which tells all that is known of it, or that nobody needs it.</summary>
    public void Finish(int number, bool isPassedOver)
    {
        Number = number;
        IsDone = true;
        IsPassedOver = isPassedOver;
        WantsLevel = false;
    }
}
