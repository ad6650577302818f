using System.Runtime.InteropServices;

namespace EsaLogs.Lines;

/// <summary>A part of the appliance's wall clock: first moment, and the one after the last, in ticks.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WallClockRange(long First, long End)
{
    public bool Contains(long ticks) => ticks >= First && ticks < End;
}
