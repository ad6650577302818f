namespace EsaLogs;

/// <summary>The clock of this computer; whoever needs the time gets it passed in.</summary>
internal static class MachineClock
{
#pragma warning disable RS0030 // The one place where the module looks at the clock.
    public static DateTime Now => DateTime.Now;
#pragma warning restore RS0030
}
