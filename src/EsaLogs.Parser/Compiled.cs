using System.Runtime.CompilerServices;

namespace EsaLogs;

/// <summary>How the methods are compiled that every line of a log goes through.</summary>
internal static class Compiled
{
    /// <summary>
    /// Fully, when they are called first. Else they run as slow code until the runtime has seen that they are called all the time, and in a
    /// PowerShell session, which has much else to compile, it sees that late. .NET Framework, which does not know the value, has no slow code.
    /// </summary>
    public const MethodImplOptions Fully = (MethodImplOptions)512;
}
